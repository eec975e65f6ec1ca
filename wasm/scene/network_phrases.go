package scene

import "fivebyfive/calc/language"

// The texts of the scene network. Those of the layers stand in their order.
var (
	networkInputCaption = language.Key("scene.network.input-caption")

	// layerBeats is what calc knows the layers by, and what the beats are called.
	layerBeats  = [...]string{"c1", "s2", "c3", "s4", "c5", "f6", "output"}
	layerTitles = [...]language.Key{
		"scene.layer.0", "scene.layer.1", "scene.layer.2", "scene.layer.3", "scene.layer.4", "scene.layer.5", "scene.layer.6",
	}
	layersSoFar = [...]language.Key{
		"scene.network.layers-so-far.0", "scene.network.layers-so-far.1", "scene.network.layers-so-far.2", "scene.network.layers-so-far.3", "scene.network.layers-so-far.4", "scene.network.layers-so-far.5", "scene.network.layers-so-far.6",
	}
	networkCaptions = [...]language.Key{
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
	pixelCaption       = language.Key("scene.network.pixel-caption")
)
