package totals

import (
	"fivebyfive/calc/language"
)

// The texts of the scene totals. Those of the layers stand in their order.
const (
	percentLabel = language.Key("scene.totals.percent-label")
	barsTitle    = language.Key("scene.totals.bars-title")
	mapsTitle    = language.Key("scene.totals.maps-title")
	unitsTitle   = language.Key("scene.totals.units-title")
	placesTitle  = language.Key("scene.totals.places-title")

	barsCaption   = language.Key("scene.totals.bars-caption")
	mapsCaption   = language.Key("scene.totals.maps-caption")
	unitsCaption  = language.Key("scene.totals.units-caption")
	outputCaption = language.Key("scene.totals.output-caption")
	placesCaption = language.Key("scene.totals.places-caption")

	pointedCaption = language.Key("scene.totals.pointed-caption")
)
