package scene

import "fivebyfive/calc/language"

// The captions of the scene counting.
const (
	rowInputCaption     = language.Key("scene.counting.row-input-caption")
	rowUnitCaption      = language.Key("scene.counting.row-unit-caption")
	rowSlideCaption     = language.Key("scene.counting.row-slide-caption")
	rowSlideEndCaption  = language.Key("scene.counting.row-slide-end-caption")
	rowCompareCaption   = language.Key("scene.counting.row-compare-caption")
	rowSelectionCaption = language.Key("scene.counting.row-selection-caption")
)
