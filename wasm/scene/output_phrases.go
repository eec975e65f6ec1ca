package scene

import "fivebyfive/calc/language"

// Labels and titles of the scene output.
const (
	squaresLabel   = language.Key("scene.output.squares-label")
	outputSumLabel = language.Key("scene.output.sum-label")
	smallestLabel  = language.Key("scene.output.smallest-label")
	rbfLabel       = language.Key("scene.output.rbf-label")
	rbfRule        = language.Key("scene.output.rbf-rule")
	todayLabel     = language.Key("scene.output.today-label")
	noneTrained    = language.Key("scene.output.none-trained")
)

// The captions of the scene output.
const (
	outputInputCaption     = language.Key("scene.output.input-caption")
	outputCellCaption      = language.Key("scene.output.cell-caption")
	outputUnitCaption      = language.Key("scene.output.unit-caption")
	outputDigitCaption     = language.Key("scene.output.digit-caption")
	outputUnitsCaption     = language.Key("scene.output.units-caption")
	outputNearestCaption   = language.Key("scene.output.nearest-caption")
	outputCompareCaption   = language.Key("scene.output.compare-caption")
	outputSelectionCaption = language.Key("scene.output.selection-caption")
	outputWeightCaption    = language.Key("scene.output.weight-caption")
	outputF6Caption        = language.Key("scene.output.f6-caption")
)
