package scene

import "fivebyfive/calc/language"

// The texts of the scene sharing.
const (
	sharingLayerTitle    = language.Key("scene.sharing.layer-title")
	sharingSharedTitle   = language.Key("scene.sharing.shared-title")
	sharingUnsharedTitle = language.Key("scene.sharing.unshared-title")
	sharingTurnTitle     = language.Key("scene.sharing.turn-title")

	sharingLayerCaption    = language.Key("scene.sharing.layer-caption")
	sharingMapCaption      = language.Key("scene.sharing.map-caption")
	sharingSharedCaption   = language.Key("scene.sharing.shared-caption")
	sharingUnitCaption     = language.Key("scene.sharing.unit-caption")
	sharingUnsharedCaption = language.Key("scene.sharing.unshared-caption")
	sharingJoinedCaption   = language.Key("scene.sharing.joined-caption")
	sharingFullCaption     = language.Key("scene.sharing.full-caption")
	sharingTurnCaption     = language.Key("scene.sharing.turn-caption")
	sharingUnitSeesCaption = language.Key("scene.sharing.unit-sees-caption")

	sharingMapsDetail       = language.Key("scene.sharing.maps-detail")
	sharingSquares          = language.Key("scene.sharing.squares")
	sharingPointConnections = language.Key("scene.sharing.point-connections")
	sharingAxis             = language.Key("scene.sharing.axis")
)
