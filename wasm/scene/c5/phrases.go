package c5

import (
	"fivebyfive/calc/language"
)

// Labels and titles of the scene c5.
const (
	kernelsLabel     = language.Key("scene.c5.kernels-label")
	kernelsOfLabel   = language.Key("scene.c5.kernels-of-label")
	mapsOfSizeDetail = language.Key("scene.c5.maps-of-size-detail")
	convolutionLabel = language.Key("scene.c5.convolution-label")
	convolutionRule  = language.Key("scene.c5.convolution-rule")
	s4OneLabel       = language.Key("scene.c5.s4-one-label")
	oneLabel         = language.Key("scene.c5.one-label")
	allLabel         = language.Key("scene.c5.all-label")
	enlargeTitle     = language.Key("scene.c5.enlarge-title")
)

// The captions of the scene c5.
const (
	inputCaption     = language.Key("scene.c5.input-caption")
	kernelCaption    = language.Key("scene.c5.kernel-caption")
	biasCaption      = language.Key("scene.c5.bias-caption")
	unitCaption      = language.Key("scene.c5.unit-caption")
	compareCaption   = language.Key("scene.c5.compare-caption")
	enlargeCaption   = language.Key("scene.c5.enlarge-caption")
	enlargedCaption  = language.Key("scene.c5.enlarged-caption")
	slideCaption     = language.Key("scene.c5.slide-caption")
	fieldCaption     = language.Key("scene.c5.field-caption")
	selectionCaption = language.Key("scene.c5.selection-caption")
	weightCaption    = language.Key("scene.c5.weight-caption")
	cellCaption      = language.Key("scene.c5.cell-caption")
)
