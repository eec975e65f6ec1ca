package kit

import (
	"fivebyfive/calc/language"
)

// The texts that several scenes share. A scene's own are in a file of the same
// name beside it.

// Labels.
const (
	InputLabel      = language.Key("scene.shared.input-label")
	SideOfInput     = language.Key("scene.shared.side-of-input")
	UnitsName       = language.Key("scene.shared.units-name")
	SizeDetail      = language.Key("scene.shared.size-detail")
	KernelLabel     = language.Key("scene.shared.kernel-label")
	WeightsDetail   = language.Key("scene.shared.weights-detail")
	BiasLabel       = language.Key("scene.shared.bias-label")
	ValueLabel      = language.Key("scene.shared.value-label")
	FullLabel       = language.Key("scene.shared.full-label")
	UnsharedLabel   = language.Key("scene.shared.unshared-label")
	SharedLabel     = language.Key("scene.shared.label")
	FullRule        = language.Key("scene.shared.full-rule")
	ProductRule     = language.Key("scene.shared.product-rule")
	CloseRule       = language.Key("scene.shared.close-rule")
	Enlarged        = language.Key("scene.shared.enlarged")
	PlusMark        = language.Key("scene.shared.plus-mark")
	NumberLabel     = language.Key("scene.shared.number-label")
	NumbersEach     = language.Key("scene.shared.numbers-each")
	HollowLabel     = language.Key("scene.shared.hollow-label")
	BiasedRule      = language.Key("scene.shared.biased-rule")
	S4Label         = language.Key("scene.shared.s4-label")
	C3Label         = language.Key("scene.shared.c3-label")
	S2Label         = language.Key("scene.shared.s2-label")
	C5Label         = language.Key("scene.shared.c5-label")
	F6Label         = language.Key("scene.shared.f6-label")
	UnitCountDetail = language.Key("scene.shared.unit-count-detail")
	CodeOfLabel     = language.Key("scene.shared.code-of-label")
	MapsDetail      = language.Key("scene.shared.maps-detail")
	ParametersName  = language.Key("scene.shared.parameters-name")
	ParametersLabel = language.Key("scene.shared.parameters-label")
	ConnectionsName = language.Key("scene.shared.connections-name")
)

// How the tally is made up.
const (
	NumbersOfUnit        = language.Key("scene.shared.numbers-of-unit")
	NumbersOfMap         = language.Key("scene.shared.numbers-of-map")
	NumbersOfMaps        = language.Key("scene.shared.numbers-of-maps")
	NumbersOfMapsAndMore = language.Key("scene.shared.numbers-of-maps-and-more")
	NumbersOfUnits       = language.Key("scene.shared.numbers-of-units")
	UsesOfPlaces         = language.Key("scene.shared.uses-of-places")
	UsesOfMaps           = language.Key("scene.shared.uses-of-maps")
	UsesOfMapsAndMore    = language.Key("scene.shared.uses-of-maps-and-more")
	UsesOfUnits          = language.Key("scene.shared.uses-of-units")
)

// Titles of beats.
const (
	UnitTitle    = language.Key("scene.shared.unit-title")
	SlideTitle   = language.Key("scene.shared.slide-title")
	OneMapTitle  = language.Key("scene.shared.one-map-title")
	MapsTitle    = language.Key("scene.shared.maps-title")
	CompareTitle = language.Key("scene.shared.compare-title")
)

// Captions of how the maps of a layer are made.
const (
	mapsStartCaption = language.Key("scene.shared.maps-start-caption")
	mapsCaption      = language.Key("scene.shared.maps-caption")
	MapsEndCaption   = language.Key("scene.shared.maps-end-caption")
)

// Captions of scenes that count unit after unit.
const (
	NextUnitCaption = language.Key("scene.shared.next-unit-caption")
	UnitsEndCaption = language.Key("scene.shared.units-end-caption")
)

// Captions of what a learner points at.
const (
	WeightValueCaption     = language.Key("scene.shared.weight-value-caption")
	BiasValueCaption       = language.Key("scene.shared.bias-value-caption")
	CellCaption            = language.Key("scene.shared.cell-caption")
	oneBiasCaption         = language.Key("scene.shared.one-bias-caption")
	WeightSelectionCaption = language.Key("scene.shared.weight-selection-caption")
	BiasSelectionCaption   = language.Key("scene.shared.bias-selection-caption")
)

// Labels that name a layer.
const (
	MapInLayerLabel = language.Key("scene.shared.map-in-layer-label")
	SecondLabel     = language.Key("scene.shared.second-label")
)

// pixelCaption says what a cell of the input holds.
const pixelCaption = language.Key("scene.shared.pixel-caption")

// layersSoFar names the first layers of LeNet-5: so many of them.
var layersSoFar = [...]language.Key{
	"scene.shared.layers-so-far.0", "scene.shared.layers-so-far.1", "scene.shared.layers-so-far.2", "scene.shared.layers-so-far.3", "scene.shared.layers-so-far.4", "scene.shared.layers-so-far.5", "scene.shared.layers-so-far.6",
}

// layerCaptions says what each layer adds to the two counts.
var layerCaptions = [...]language.Key{
	"scene.shared.layer-captions.0",
	"scene.shared.layer-captions.1",
	"scene.shared.layer-captions.2",
	"scene.shared.layer-captions.3",
	"scene.shared.layer-captions.4",
	"scene.shared.layer-captions.5",
	"scene.shared.layer-captions.6",
}
