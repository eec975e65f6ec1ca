package scene

import "fivebyfive/calc/language"

// Labels and titles of the scene c5.
const (
	convolutionLabel  = language.Key("scene.c5.convolution-label")
	c5ConvolutionRule = language.Key("scene.c5.convolution-rule")
	s4OneLabel        = language.Key("scene.c5.s4-one-label")
	c5OneLabel        = language.Key("scene.c5.one-label")
	c5AllLabel        = language.Key("scene.c5.all-label")
	enlargeTitle      = language.Key("scene.c5.enlarge-title")
)

// The captions of the scene c5.
const (
	c5InputCaption     = language.Key("scene.c5.input-caption")
	c5KernelCaption    = language.Key("scene.c5.kernel-caption")
	c5BiasCaption      = language.Key("scene.c5.bias-caption")
	c5UnitCaption      = language.Key("scene.c5.unit-caption")
	c5CompareCaption   = language.Key("scene.c5.compare-caption")
	c5EnlargeCaption   = language.Key("scene.c5.enlarge-caption")
	c5EnlargedCaption  = language.Key("scene.c5.enlarged-caption")
	c5SlideCaption     = language.Key("scene.c5.slide-caption")
	c5FieldCaption     = language.Key("scene.c5.field-caption")
	c5SelectionCaption = language.Key("scene.c5.selection-caption")
	c5WeightCaption    = language.Key("scene.c5.weight-caption")
	c5CellCaption      = language.Key("scene.c5.cell-caption")
)
