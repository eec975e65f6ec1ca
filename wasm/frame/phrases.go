package frame

import "fivebyfive/calc/language"

// LayerTitles is what the layers of LeNet-5 are called, in their order.
var LayerTitles = [...]language.Key{
	"scene.layer.0", "scene.layer.1", "scene.layer.2", "scene.layer.3", "scene.layer.4", "scene.layer.5", "scene.layer.6",
}
