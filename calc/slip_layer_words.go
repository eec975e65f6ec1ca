package calc

// What is said of the mistakes about whole layers.
var (
	oneMap              = slip{"one-map", words{"calc.slip.one-map"}}
	oneUnit             = slip{"one-unit", words{"calc.slip.one-unit"}}
	unitsForParameters  = slip{"units", words{"calc.slip.units-for-parameters"}}
	unitsForConnections = slip{"units", words{"calc.slip.units-for-connections"}}
	unitsForWeights     = slip{"units", words{"calc.slip.units-for-weights"}}
	countedConnections  = slip{"connections", words{"calc.slip.counted-connections"}}
	countedParameters   = slip{"parameters", words{"calc.slip.counted-parameters"}}
	notShared           = slip{"unshared", words{"calc.slip.not-shared"}}
	fullyJoined         = slip{"fully-connected", words{"calc.slip.fully-joined"}}
	fixedNotTrained     = slip{"fixed-counted", words{"calc.slip.fixed-not-trained"}}
	fixedStillUsed      = slip{"nothing-trained", words{"calc.slip.fixed-still-used"}}
	operations          = slip{"operations", words{"calc.slip.operations"}}
	digitTooMany        = slip{"ten-times", words{"calc.slip.digit-too-many"}}
	asFullLayer         = slip{"as-full", words{"calc.slip.as-full-layer"}}
	noneTrained         = slip{"connections", words{"calc.slip.none-trained"}}
	oneBiasForMaps      = slip{"one-bias", words{"calc.slip.one-bias-for-maps"}}
	oneBiasForUnits     = slip{"one-bias", words{"calc.slip.one-bias-for-units"}}
	biasPerInput        = slip{"bias-per-input", words{"calc.slip.bias-per-input"}}
	biasPerInputMap     = slip{"bias-per-input-map", words{"calc.slip.bias-per-input-map"}}
	biasPerUnit         = slip{"bias-per-unit", words{"calc.slip.bias-per-unit"}}
	nothingTrained      = slip{"nothing-trained", words{"calc.slip.nothing-trained"}}
	cellsNotWeighed     = slip{"cells-seen", words{"calc.slip.cells-not-weighed"}}
	unitsWithoutNumbers = slip{"units", words{"calc.slip.units-without-numbers"}}
	oneUsePerWindow     = slip{"times-places", words{"calc.slip.one-use-per-window"}}
	biasUsedOnce        = slip{"bias-once", words{"calc.slip.bias-used-once"}}
	shared              = slip{"shared", words{"calc.slip.shared"}}
	connectionsShare    = slip{"connections", words{"calc.slip.connections-share"}}
	windowAlone         = slip{"unshared", words{"calc.slip.window-alone"}}
	layerAsItIs         = slip{"shared", words{"calc.slip.layer-as-it-is"}}
	fixedForgotten      = slip{"nothing-trained", words{"calc.slip.fixed-forgotten"}}
	trainedInstead      = slip{"parameters", words{"calc.slip.trained-instead"}}
	onePerInputMap      = slip{"one-per-input-map", words{"calc.slip.one-per-input-map"}}
	tooFewBiases        = slip{"one-bias", words{"calc.slip.too-few-biases"}}
	unitsShareBias      = slip{"bias-per-unit", words{"calc.slip.units-share-bias"}}
	oneInputMap         = slip{"one-input-map", words{"calc.slip.one-input-map"}}
	onlyInputMaps       = slip{"input-maps", words{"calc.slip.only-input-maps"}}
	inputSidesAdded     = slip{"sides-added", words{"calc.slip.input-sides-added"}}
	onlyMaps            = slip{"maps", words{"calc.slip.only-maps"}}
	wholeLayer          = slip{"whole-layer", words{"calc.slip.whole-layer"}}
	oneUnitOfMap        = slip{"one-unit", words{"calc.slip.one-unit-of-map"}}
	unitsDoNotShare     = slip{"units", words{"calc.slip.units-do-not-share"}}
)
