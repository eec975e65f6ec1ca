package sharing

import (
	"fivebyfive/calc/language"
)

// The texts of the scene sharing.
const (
	layerTitle    = language.Key("scene.sharing.layer-title")
	sharedTitle   = language.Key("scene.sharing.shared-title")
	unsharedTitle = language.Key("scene.sharing.unshared-title")
	turnTitle     = language.Key("scene.sharing.turn-title")

	layerCaption    = language.Key("scene.sharing.layer-caption")
	mapCaption      = language.Key("scene.sharing.map-caption")
	sharedCaption   = language.Key("scene.sharing.shared-caption")
	unitCaption     = language.Key("scene.sharing.unit-caption")
	unsharedCaption = language.Key("scene.sharing.unshared-caption")
	joinedCaption   = language.Key("scene.sharing.joined-caption")
	fullCaption     = language.Key("scene.sharing.full-caption")
	turnCaption     = language.Key("scene.sharing.turn-caption")
	unitSeesCaption = language.Key("scene.sharing.unit-sees-caption")

	mapsDetail       = language.Key("scene.sharing.maps-detail")
	squaresLabel     = language.Key("scene.sharing.squares-label")
	pointConnections = language.Key("scene.sharing.point-connections")
	axisLabel        = language.Key("scene.sharing.axis-label")
)
