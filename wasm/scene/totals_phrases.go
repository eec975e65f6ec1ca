package scene

import "fivebyfive/calc/language"

// The texts of the scene totals. Those of the layers stand in their order.
var (
	totalsBarsTitle   = language.Key("scene.totals.bars-title")
	totalsMapsTitle   = language.Key("scene.totals.maps-title")
	totalsUnitsTitle  = language.Key("scene.totals.units-title")
	totalsPlacesTitle = language.Key("scene.totals.places-title")

	totalsBarsCaption   = language.Key("scene.totals.bars-caption")
	totalsMapsCaption   = language.Key("scene.totals.maps-caption")
	totalsUnitsCaption  = language.Key("scene.totals.units-caption")
	totalsOutputCaption = language.Key("scene.totals.output-caption")
	totalsPlacesCaption = language.Key("scene.totals.places-caption")

	totalsLayerCaptions = [...]language.Key{
		"scene.totals.layer-captions.0",
		"scene.totals.layer-captions.1",
		"scene.totals.layer-captions.2",
		"scene.totals.layer-captions.3",
		"scene.totals.layer-captions.4",
		"scene.totals.layer-captions.5",
		"scene.totals.layer-captions.6",
	}
	totalsPointed = language.Key("scene.totals.pointed")
)
