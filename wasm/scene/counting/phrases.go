package counting

import (
	"fivebyfive/calc/language"
)

// The texts of the scene counting.
const (
	weightName       = language.Key("scene.counting.weight-name")
	biasName         = language.Key("scene.counting.bias-name")
	inputCaption     = language.Key("scene.counting.input-caption")
	unitCaption      = language.Key("scene.counting.unit-caption")
	slideCaption     = language.Key("scene.counting.slide-caption")
	slideEndCaption  = language.Key("scene.counting.slide-end-caption")
	compareCaption   = language.Key("scene.counting.compare-caption")
	selectionCaption = language.Key("scene.counting.selection-caption")
)
