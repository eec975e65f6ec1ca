package c3

import (
	"fivebyfive/calc/language"
)

// The texts of the scene c3.

// Titles of beats.
const (
	tableTitle = language.Key("scene.c3.table-title")
	ownTitle   = language.Key("scene.c3.own-title")
)

// Labels.
const (
	s2MapLabel        = language.Key("scene.c3.s2-map-label")
	mapLabel          = language.Key("scene.c3.map-label")
	sumLabel          = language.Key("scene.c3.sum-label")
	plusBiasLabel     = language.Key("scene.c3.plus-bias-label")
	unknownMark       = language.Key("scene.c3.unknown-mark")
	unfedMark         = language.Key("scene.c3.unfed-mark")
	neighboursGroup   = language.Key("scene.c3.neighbours-group")
	gapsGroup         = language.Key("scene.c3.gaps-group")
	allGroup          = language.Key("scene.c3.all-group")
	allSeenLabel      = language.Key("scene.c3.all-seen-label")
	tableILabel       = language.Key("scene.c3.table-ilabel")
	kernelsDetail     = language.Key("scene.c3.kernels-detail")
	parametersDetail  = language.Key("scene.c3.parameters-detail")
	connectionsDetail = language.Key("scene.c3.connections-detail")
	fewerLabel        = language.Key("scene.c3.fewer-label")
)

// How the tally is made up.
const (
	numbersOfKernels        = language.Key("scene.c3.numbers-of-kernels")
	numbersOfKernelsOne     = language.Key("scene.c3.numbers-of-kernels-one")
	numbersOfKernelsAndMore = language.Key("scene.c3.numbers-of-kernels-and-more")
)

// Captions.
const (
	tableCaption      = language.Key("scene.c3.table-caption")
	kernelCaption     = language.Key("scene.c3.kernel-caption")
	biasCaption       = language.Key("scene.c3.bias-caption")
	unitEndCaption    = language.Key("scene.c3.unit-end-caption")
	mapCaption        = language.Key("scene.c3.map-caption")
	mapEndCaption     = language.Key("scene.c3.map-end-caption")
	groupsCaption     = language.Key("scene.c3.groups-caption")
	groupsEndCaption  = language.Key("scene.c3.groups-end-caption")
	compareCaption    = language.Key("scene.c3.compare-caption")
	ownCaption        = language.Key("scene.c3.own-caption")
	ownCountedCaption = language.Key("scene.c3.own-counted-caption")
	unfedCaption      = language.Key("scene.c3.unfed-caption")
)

// Captions of what a learner points at.
const (
	unitCaption        = language.Key("scene.c3.unit-caption")
	unknownUnitCaption = language.Key("scene.c3.unknown-unit-caption")
	sumCaption         = language.Key("scene.c3.sum-caption")
	seersCaption       = language.Key("scene.c3.seers-caption")
	joinedCaption      = language.Key("scene.c3.joined-caption")
	partedCaption      = language.Key("scene.c3.parted-caption")
	partCaption        = language.Key("scene.c3.part-caption")
	joinCaption        = language.Key("scene.c3.join-caption")
	biasValueCaption   = language.Key("scene.c3.bias-value-caption")
)
