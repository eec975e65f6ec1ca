package output

import (
	"fivebyfive/calc/language"
)

// Labels and titles of the scene output.
const (
	squaresLabel  = language.Key("scene.output.squares-label")
	sumLabel      = language.Key("scene.output.sum-label")
	smallestLabel = language.Key("scene.output.smallest-label")
	rbfLabel      = language.Key("scene.output.rbf-label")
	rbfRule       = language.Key("scene.output.rbf-rule")
	todayLabel    = language.Key("scene.output.today-label")
	noneTrained   = language.Key("scene.output.none-trained")
)

// The captions of the scene output.
const (
	inputCaption     = language.Key("scene.output.input-caption")
	cellCaption      = language.Key("scene.output.cell-caption")
	unitCaption      = language.Key("scene.output.unit-caption")
	digitCaption     = language.Key("scene.output.digit-caption")
	unitsCaption     = language.Key("scene.output.units-caption")
	nearestCaption   = language.Key("scene.output.nearest-caption")
	compareCaption   = language.Key("scene.output.compare-caption")
	selectionCaption = language.Key("scene.output.selection-caption")
	weightCaption    = language.Key("scene.output.weight-caption")
	f6Caption        = language.Key("scene.output.f6-caption")
)
