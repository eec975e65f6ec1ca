package scene

import "fivebyfive/calc/language"

// The texts of the scene idea.
var (
	ideaFilterTitle = language.Key("scene.idea.filter-title")
	ideaHalveTitle  = language.Key("scene.idea.halve-title")
	ideaAgainTitle  = language.Key("scene.idea.again-title")
	ideaRasterTitle = language.Key("scene.idea.raster-title")
	ideaAnswerTitle = language.Key("scene.idea.answer-title")

	ideaOutputLabel = language.Key("scene.idea.output-label")
	timesLabel      = language.Key("scene.idea.times-label")
	ideaC1Label     = language.Key("scene.idea.c1-label")

	ideaInputCaption     = language.Key("scene.idea.input-caption")
	ideaFilterCaption    = language.Key("scene.idea.filter-caption")
	ideaFilterEndCaption = language.Key("scene.idea.filter-end-caption")
	ideaHalveCaption     = language.Key("scene.idea.halve-caption")
	ideaHalveEndCaption  = language.Key("scene.idea.halve-end-caption")
	ideaMixCaption       = language.Key("scene.idea.mix-caption")
	ideaHalveMoreCaption = language.Key("scene.idea.halve-more-caption")
	ideaAgainEndCaption  = language.Key("scene.idea.again-end-caption")
	ideaRasterCaption    = language.Key("scene.idea.raster-caption")
	ideaRasterEndCaption = language.Key("scene.idea.raster-end-caption")
	ideaAnswerCaption    = language.Key("scene.idea.answer-caption")
	ideaAnswerEndCaption = language.Key("scene.idea.answer-end-caption")

	ideaUnitCaption        = language.Key("scene.idea.unit-caption")
	ideaOutputCaption      = language.Key("scene.idea.output-caption")
	ideaMovedCaption       = language.Key("scene.idea.moved-caption")
	ideaCellCaption        = language.Key("scene.idea.cell-caption")
	ideaCoefficientCaption = language.Key("scene.idea.coefficient-caption")

	// The sums of the layers so far.
	ideaSums = [...]language.Key{"scene.idea.sums.0", "scene.idea.sums.1", "scene.idea.sums.2", "scene.idea.sums.3", "scene.idea.sums.4"}
)
