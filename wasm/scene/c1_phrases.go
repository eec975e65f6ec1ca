package scene

import "fivebyfive/calc/language"

// The labels of the scene c1.
const (
	waitingLabel = language.Key("scene.c1.waiting-label")
	countedNext  = language.Key("scene.c1.counted-next")
	allMapsName  = language.Key("scene.c1.all-maps-name")
)

// The captions of the scene c1.
const (
	c1InputCaption      = language.Key("scene.c1.input-caption")
	c1UnitCaption       = language.Key("scene.c1.unit-caption")
	c1SlideStartCaption = language.Key("scene.c1.slide-start-caption")
	c1SlideCaption      = language.Key("scene.c1.slide-caption")
	c1SlideEndCaption   = language.Key("scene.c1.slide-end-caption")
	c1CompareCaption    = language.Key("scene.c1.compare-caption")
	c1SelectionCaption  = language.Key("scene.c1.selection-caption")
)
