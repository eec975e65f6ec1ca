package f6

import (
	"fivebyfive/calc/language"
)

// Labels and titles of the scene f6.
const (
	productsLabel      = language.Key("scene.f6.products-label")
	weightsOfLabel     = language.Key("scene.f6.weights-of-label")
	productsShortLabel = language.Key("scene.f6.products-short-label")
	sumShortLabel      = language.Key("scene.f6.sum-short-label")
	weightsLabel       = language.Key("scene.f6.weights-label")
	squashLabel        = language.Key("scene.f6.squash-label")
	sumAxisLabel       = language.Key("scene.f6.sum-axis-label")
	valueAxisLabel     = language.Key("scene.f6.value-axis-label")
	valueIsLabel       = language.Key("scene.f6.value-is-label")
	bitmapTitle        = language.Key("scene.f6.bitmap-title")
)

// The captions of the scene f6.
const (
	inputCaption     = language.Key("scene.f6.input-caption")
	productCaption   = language.Key("scene.f6.product-caption")
	biasCaption      = language.Key("scene.f6.bias-caption")
	unitCaption      = language.Key("scene.f6.unit-caption")
	squashCaption    = language.Key("scene.f6.squash-caption")
	squashEndCaption = language.Key("scene.f6.squash-end-caption")
	bitmapCaption    = language.Key("scene.f6.bitmap-caption")
	codeCaption      = language.Key("scene.f6.code-caption")
	selectionCaption = language.Key("scene.f6.selection-caption")
	weightCaption    = language.Key("scene.f6.weight-caption")
	cellCaption      = language.Key("scene.f6.cell-caption")
)
