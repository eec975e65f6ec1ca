package scene

import "fivebyfive/calc/language"

// The texts of the scene c3.

// Titles of beats.
const (
	c3TableTitle = language.Key("scene.c3.table-title")
	c3OwnTitle   = language.Key("scene.c3.own-title")
)

// Labels.
const (
	s2MapLabel        = language.Key("scene.c3.s2-map-label")
	c3MapLabel        = language.Key("scene.c3.map-label")
	sumLabel          = language.Key("scene.c3.sum-label")
	plusBiasLabel     = language.Key("scene.c3.plus-bias-label")
	unknownMark       = language.Key("scene.c3.unknown-mark")
	unfedMark         = language.Key("scene.c3.unfed-mark")
	secondLabel       = language.Key("scene.c3.second-label")
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
	c3TableCaption      = language.Key("scene.c3.table-caption")
	c3KernelCaption     = language.Key("scene.c3.kernel-caption")
	c3BiasCaption       = language.Key("scene.c3.bias-caption")
	c3UnitEndCaption    = language.Key("scene.c3.unit-end-caption")
	c3MapCaption        = language.Key("scene.c3.map-caption")
	c3MapEndCaption     = language.Key("scene.c3.map-end-caption")
	c3GroupsCaption     = language.Key("scene.c3.groups-caption")
	c3GroupsEndCaption  = language.Key("scene.c3.groups-end-caption")
	c3CompareCaption    = language.Key("scene.c3.compare-caption")
	c3OwnCaption        = language.Key("scene.c3.own-caption")
	c3OwnCountedCaption = language.Key("scene.c3.own-counted-caption")
	c3UnfedCaption      = language.Key("scene.c3.unfed-caption")
)

// Captions of what a learner points at.
const (
	c3UnitCaption        = language.Key("scene.c3.unit-caption")
	c3UnknownUnitCaption = language.Key("scene.c3.unknown-unit-caption")
	c3SumCaption         = language.Key("scene.c3.sum-caption")
	c3SeersCaption       = language.Key("scene.c3.seers-caption")
	c3JoinedCaption      = language.Key("scene.c3.joined-caption")
	c3PartedCaption      = language.Key("scene.c3.parted-caption")
	c3PartCaption        = language.Key("scene.c3.part-caption")
	c3JoinCaption        = language.Key("scene.c3.join-caption")
	c3BiasValueCaption   = language.Key("scene.c3.bias-value-caption")
)
