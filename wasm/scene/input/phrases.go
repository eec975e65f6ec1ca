package input

import (
	"fivebyfive/calc/language"
)

// The texts of the scene input.
const (
	characterTitle = language.Key("scene.input.character-title")
	imageTitle     = language.Key("scene.input.image-title")
	marginTitle    = language.Key("scene.input.margin-title")
	cornerTitle    = language.Key("scene.input.corner-title")
	centresTitle   = language.Key("scene.input.centres-title")
	levelsTitle    = language.Key("scene.input.levels-title")

	atMostLabel        = language.Key("scene.input.at-most-label")
	windowsLabel       = language.Key("scene.input.windows-label")
	cornerLabel        = language.Key("scene.input.corner-label")
	imageCornerLabel   = language.Key("scene.input.image-corner-label")
	middleLabel        = language.Key("scene.input.middle-label")
	withMarginLabel    = language.Key("scene.input.with-margin-label")
	withoutMarginLabel = language.Key("scene.input.without-margin-label")
	paperLabel         = language.Key("scene.input.paper-label")
	inkLabel           = language.Key("scene.input.ink-label")
	meanLabel          = language.Key("scene.input.mean-label")
	varianceLabel      = language.Key("scene.input.variance-label")
	levelLabel         = language.Key("scene.input.level-label")

	nothingLearned = language.Key("scene.input.nothing-learned")
	nothingUsed    = language.Key("scene.input.nothing-used")

	characterCaption  = language.Key("scene.input.character-caption")
	imageCaption      = language.Key("scene.input.image-caption")
	marginCaption     = language.Key("scene.input.margin-caption")
	marginEndCaption  = language.Key("scene.input.margin-end-caption")
	cornerCaption     = language.Key("scene.input.corner-caption")
	cornerEndCaption  = language.Key("scene.input.corner-end-caption")
	centresCaption    = language.Key("scene.input.centres-caption")
	centresEndCaption = language.Key("scene.input.centres-end-caption")
	levelsCaption     = language.Key("scene.input.levels-caption")
)
