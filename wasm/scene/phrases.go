package scene

import "fivebyfive/calc/language"

// The texts that several scenes share. A scene's own are in its file of
// phrases: c1_phrases.go.

// Labels.
const (
	inputLabel       = language.Key("scene.shared.input-label")
	sideOfInput      = language.Key("scene.shared.side-of-input")
	unitsName        = language.Key("scene.shared.units-name")
	sizeDetail       = language.Key("scene.shared.size-detail")
	unitsOfSize      = language.Key("scene.shared.units-of-size")
	kernelLabel      = language.Key("scene.shared.kernel-label")
	weightsDetail    = language.Key("scene.shared.weights-detail")
	biasLabel        = language.Key("scene.shared.bias-label")
	mapOfC1Label     = language.Key("scene.shared.map-of-c1-label")
	mapOfLabel       = language.Key("scene.shared.map-of-label")
	mapLabel         = language.Key("scene.shared.map-label")
	valueLabel       = language.Key("scene.shared.value-label")
	fullLabel        = language.Key("scene.shared.full-label")
	unsharedLabel    = language.Key("scene.shared.unshared-label")
	sharedLabel      = language.Key("scene.shared.label")
	fullRule         = language.Key("scene.shared.full-rule")
	productRule      = language.Key("scene.shared.product-rule")
	closeRule        = language.Key("scene.shared.close-rule")
	enlarged         = language.Key("scene.shared.enlarged")
	plusMark         = language.Key("scene.shared.plus-mark")
	numberLabel      = language.Key("scene.shared.number-label")
	numbersLabel     = language.Key("scene.shared.numbers-label")
	weightName       = language.Key("scene.shared.weight-name")
	biasName         = language.Key("scene.shared.bias-name")
	numbersEach      = language.Key("scene.shared.numbers-each")
	hollowLabel      = language.Key("scene.shared.hollow-label")
	biasedRule       = language.Key("scene.shared.biased-rule")
	s4Label          = language.Key("scene.shared.s4-label")
	c3Label          = language.Key("scene.shared.c3-label")
	s2Label          = language.Key("scene.shared.s2-label")
	c5Label          = language.Key("scene.shared.c5-label")
	f6Label          = language.Key("scene.shared.f6-label")
	unitCountDetail  = language.Key("scene.shared.unit-count-detail")
	codeOfLabel      = language.Key("scene.shared.code-of-label")
	mapsDetail       = language.Key("scene.shared.maps-detail")
	mapsOfSizeDetail = language.Key("scene.shared.maps-of-size-detail")
	kernelsLabel     = language.Key("scene.shared.kernels-label")
	kernelsOfLabel   = language.Key("scene.shared.kernels-of-label")
	percentLabel     = language.Key("scene.shared.percent-label")
	parametersName   = language.Key("scene.shared.parameters-name")
	parametersLabel  = language.Key("scene.shared.parameters-label")
	connectionsName  = language.Key("scene.shared.connections-name")
)

// How the tally is made up.
const (
	numbersOfUnit        = language.Key("scene.shared.numbers-of-unit")
	numbersOfMap         = language.Key("scene.shared.numbers-of-map")
	numbersOfMaps        = language.Key("scene.shared.numbers-of-maps")
	numbersOfMapsAndMore = language.Key("scene.shared.numbers-of-maps-and-more")
	numbersOfUnits       = language.Key("scene.shared.numbers-of-units")
	usesOfPlaces         = language.Key("scene.shared.uses-of-places")
	usesOfMaps           = language.Key("scene.shared.uses-of-maps")
	usesOfMapsAndMore    = language.Key("scene.shared.uses-of-maps-and-more")
	usesOfUnits          = language.Key("scene.shared.uses-of-units")
)

// Titles of beats.
const (
	unitTitle    = language.Key("scene.shared.unit-title")
	slideTitle   = language.Key("scene.shared.slide-title")
	oneMapTitle  = language.Key("scene.shared.one-map-title")
	mapsTitle    = language.Key("scene.shared.maps-title")
	compareTitle = language.Key("scene.shared.compare-title")
)

// Captions of how the maps of a layer are made.
const (
	mapsStartCaption = language.Key("scene.shared.maps-start-caption")
	mapsCaption      = language.Key("scene.shared.maps-caption")
	mapsEndCaption   = language.Key("scene.shared.maps-end-caption")
)

// Captions of scenes that count unit after unit.
const (
	nextUnitCaption = language.Key("scene.shared.next-unit-caption")
	unitsEndCaption = language.Key("scene.shared.units-end-caption")
)

// Captions of what a learner points at.
const (
	weightValueCaption     = language.Key("scene.shared.weight-value-caption")
	biasValueCaption       = language.Key("scene.shared.bias-value-caption")
	cellCaption            = language.Key("scene.shared.cell-caption")
	oneBiasCaption         = language.Key("scene.shared.one-bias-caption")
	weightSelectionCaption = language.Key("scene.shared.weight-selection-caption")
	biasSelectionCaption   = language.Key("scene.shared.bias-selection-caption")
)
