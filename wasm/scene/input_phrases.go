package scene

import "fivebyfive/calc/language"

// The texts of the scene input.
const (
	fieldCharacterTitle = language.Key("scene.input.field-character-title")
	fieldImageTitle     = language.Key("scene.input.field-image-title")
	fieldMarginTitle    = language.Key("scene.input.field-margin-title")
	fieldCornerTitle    = language.Key("scene.input.field-corner-title")
	fieldCentresTitle   = language.Key("scene.input.field-centres-title")
	fieldLevelsTitle    = language.Key("scene.input.field-levels-title")

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

	fieldNothingLearned = language.Key("scene.input.field-nothing-learned")
	fieldNothingUsed    = language.Key("scene.input.field-nothing-used")

	fieldCharacterCaption  = language.Key("scene.input.field-character-caption")
	fieldImageCaption      = language.Key("scene.input.field-image-caption")
	fieldMarginCaption     = language.Key("scene.input.field-margin-caption")
	fieldMarginEndCaption  = language.Key("scene.input.field-margin-end-caption")
	fieldCornerCaption     = language.Key("scene.input.field-corner-caption")
	fieldCornerEndCaption  = language.Key("scene.input.field-corner-end-caption")
	fieldCentresCaption    = language.Key("scene.input.field-centres-caption")
	fieldCentresEndCaption = language.Key("scene.input.field-centres-end-caption")
	fieldLevelsCaption     = language.Key("scene.input.field-levels-caption")
)
