package network

import (
	"fivebyfive/calc/language"
)

// The texts of the scene network. Those of the layers stand in their order.
var (
	inputCaption = language.Key("scene.network.input-caption")

	captions = [...]language.Key{
		"scene.network.captions.0",
		"scene.network.captions.1",
		"scene.network.captions.2",
		"scene.network.captions.3",
		"scene.network.captions.4",
		"scene.network.captions.5",
		"scene.network.captions.6",
	}

	drawnLabel         = language.Key("scene.network.drawn-label")
	codesLabel         = language.Key("scene.network.codes-label")
	unitSeesCaption    = language.Key("scene.network.unit-sees-caption")
	unitSeesAllCaption = language.Key("scene.network.unit-sees-all-caption")
)
