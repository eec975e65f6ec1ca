package subsampling

import (
	"fivebyfive/calc/language"
)

// The texts of the scenes s2 and s4.

const (
	layerLabel           = language.Key("scene.subsampling.layer-label")
	mapsInLayerLabel     = language.Key("scene.subsampling.maps-in-layer-label")
	mapSecondLabel       = language.Key("scene.subsampling.map-second-label")
	fieldTitle           = language.Key("scene.subsampling.field-title")
	mapOfLayerLabel      = language.Key("scene.subsampling.map-of-layer-label")
	windowLabel          = language.Key("scene.subsampling.window-label")
	coefficientLabel     = language.Key("scene.subsampling.coefficient-label")
	numbersOfCoefficient = language.Key("scene.subsampling.numbers-of-coefficient")
	usesOfInputs         = language.Key("scene.subsampling.uses-of-inputs")
	sumOfInputs          = language.Key("scene.subsampling.sum-of-inputs")
	timesCoefficient     = language.Key("scene.subsampling.times-coefficient")
	plusBias             = language.Key("scene.subsampling.plus-bias")
	squashedLine         = language.Key("scene.subsampling.squashed-line")
	about                = language.Key("scene.subsampling.about")
)

// The last beat of S2.
var (
	wayLabels = [...]language.Key{
		trained: "scene.subsampling.way-labels.0",
		average: "scene.subsampling.way-labels.1",
		maximum: "scene.subsampling.way-labels.2",
	}
	oneWindowLabel = language.Key("scene.subsampling.one-window-label")
	valuesLabel    = language.Key("scene.subsampling.values-label")
	trainedRule    = language.Key("scene.subsampling.trained-rule")
	averageRule    = language.Key("scene.subsampling.average-rule")
	largestRule    = language.Key("scene.subsampling.largest-rule")
	squashedTo     = language.Key("scene.subsampling.squashed-to")
	equals         = language.Key("scene.subsampling.equals")
	poolingCaption = language.Key("scene.subsampling.pooling-caption")
)

// The last beat of S4.
const (
	allMapsLabel          = language.Key("scene.subsampling.all-maps-label")
	allMapsShortLabel     = language.Key("scene.subsampling.all-maps-short-label")
	reachStartCaption     = language.Key("scene.subsampling.reach-start-caption")
	reachStepCaption      = language.Key("scene.subsampling.reach-step-caption")
	reachCaption          = language.Key("scene.subsampling.reach-caption")
	reachSelectionCaption = language.Key("scene.subsampling.reach-selection-caption")
)

// Captions.
const (
	fromCaption              = language.Key("scene.subsampling.from-caption")
	windowCaption            = language.Key("scene.subsampling.window-caption")
	joinCaption              = language.Key("scene.subsampling.join-caption")
	sharedCoefficientCaption = language.Key("scene.subsampling.shared-coefficient-caption")
	tilesCaption             = language.Key("scene.subsampling.tiles-caption")
	tilesEndCaption          = language.Key("scene.subsampling.tiles-end-caption")
	subsampledCaption        = language.Key("scene.subsampling.subsampled-caption")
	seenOnceCaption          = language.Key("scene.subsampling.seen-once-caption")
	coefficientCaption       = language.Key("scene.subsampling.coefficient-caption")
	biasCaption              = language.Key("scene.subsampling.bias-caption")
)
