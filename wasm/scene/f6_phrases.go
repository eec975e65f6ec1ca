package scene

import "fivebyfive/calc/language"

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
	f6InputCaption     = language.Key("scene.f6.input-caption")
	f6ProductCaption   = language.Key("scene.f6.product-caption")
	f6BiasCaption      = language.Key("scene.f6.bias-caption")
	f6UnitCaption      = language.Key("scene.f6.unit-caption")
	f6SquashCaption    = language.Key("scene.f6.squash-caption")
	f6SquashEndCaption = language.Key("scene.f6.squash-end-caption")
	f6BitmapCaption    = language.Key("scene.f6.bitmap-caption")
	f6CodeCaption      = language.Key("scene.f6.code-caption")
	f6SelectionCaption = language.Key("scene.f6.selection-caption")
	f6WeightCaption    = language.Key("scene.f6.weight-caption")
	f6CellCaption      = language.Key("scene.f6.cell-caption")
)
