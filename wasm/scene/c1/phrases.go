package c1

import (
	"fivebyfive/calc/language"
)

// The labels of the scene c1.
const (
	mapLabel     = language.Key("scene.c1.map-label")
	mapOfC1Label = language.Key("scene.c1.map-of-c1-label")
	mapOfLabel   = language.Key("scene.c1.map-of-label")
	numbersLabel = language.Key("scene.c1.numbers-label")
	unitsOfSize  = language.Key("scene.c1.units-of-size")
	waitingLabel = language.Key("scene.c1.waiting-label")
	countedNext  = language.Key("scene.c1.counted-next")
	allMapsName  = language.Key("scene.c1.all-maps-name")
)

// The captions of the scene c1.
const (
	inputCaption      = language.Key("scene.c1.input-caption")
	unitCaption       = language.Key("scene.c1.unit-caption")
	slideStartCaption = language.Key("scene.c1.slide-start-caption")
	slideCaption      = language.Key("scene.c1.slide-caption")
	slideEndCaption   = language.Key("scene.c1.slide-end-caption")
	compareCaption    = language.Key("scene.c1.compare-caption")
	selectionCaption  = language.Key("scene.c1.selection-caption")
)
