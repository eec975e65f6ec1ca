package idea

import (
	"fivebyfive/calc/language"
)

// The texts of the scene idea.
var (
	filterTitle = language.Key("scene.idea.filter-title")
	halveTitle  = language.Key("scene.idea.halve-title")
	againTitle  = language.Key("scene.idea.again-title")
	rasterTitle = language.Key("scene.idea.raster-title")
	answerTitle = language.Key("scene.idea.answer-title")

	outputLabel = language.Key("scene.idea.output-label")
	timesLabel  = language.Key("scene.idea.times-label")
	c1Label     = language.Key("scene.idea.c1-label")

	inputCaption     = language.Key("scene.idea.input-caption")
	filterCaption    = language.Key("scene.idea.filter-caption")
	filterEndCaption = language.Key("scene.idea.filter-end-caption")
	halveCaption     = language.Key("scene.idea.halve-caption")
	halveEndCaption  = language.Key("scene.idea.halve-end-caption")
	mixCaption       = language.Key("scene.idea.mix-caption")
	halveMoreCaption = language.Key("scene.idea.halve-more-caption")
	againEndCaption  = language.Key("scene.idea.again-end-caption")
	rasterCaption    = language.Key("scene.idea.raster-caption")
	rasterEndCaption = language.Key("scene.idea.raster-end-caption")
	answerCaption    = language.Key("scene.idea.answer-caption")
	answerEndCaption = language.Key("scene.idea.answer-end-caption")

	unitCaption        = language.Key("scene.idea.unit-caption")
	outputCaption      = language.Key("scene.idea.output-caption")
	movedCaption       = language.Key("scene.idea.moved-caption")
	cellCaption        = language.Key("scene.idea.cell-caption")
	coefficientCaption = language.Key("scene.idea.coefficient-caption")

	// The sums of the layers so far.
	sumRules = [...]language.Key{"scene.idea.sum-rules.0", "scene.idea.sum-rules.1", "scene.idea.sum-rules.2", "scene.idea.sum-rules.3", "scene.idea.sum-rules.4"}
)
