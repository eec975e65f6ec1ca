package calc

import "slices"

// This file has the mistakes about one map's parameters and one unit's
// connections. They carry over to the layer, by its maps and its places.

var (
	biasNotLearned     = slip{"no-bias", words{"calc.slip.bias-not-learned"}}
	biasNotUsed        = slip{"no-bias", words{"calc.slip.bias-not-used"}}
	onlyCoefficients   = slip{"no-bias", words{"calc.slip.only-coefficients"}}
	unitBiasNotLearned = slip{"no-bias", words{"calc.slip.unit-bias-not-learned"}}
	noBiasHere         = slip{"with-bias", words{"calc.slip.no-bias-here"}}
	biasPerWeight      = slip{"bias-per-weight", words{"calc.slip.bias-per-weight"}}
	biasPerKernel      = slip{"bias-per-kernel", words{"calc.slip.bias-per-kernel"}}
	inputMapsForgotten = slip{"no-input-maps", words{"calc.slip.input-maps-forgotten"}}
	tableIgnored       = slip{"all-input-maps", words{"calc.slip.table-ignored"}}
	groupsIgnored      = slip{"all-input-maps", words{"calc.slip.groups-ignored"}}
	networkInput       = slip{"network-input-maps", words{"calc.slip.network-input"}}
	oneSide            = slip{"one-side", words{"calc.slip.one-side"}}
	sidesAdded         = slip{"sides-added", words{"calc.slip.sides-added"}}
	weightPerCell      = slip{"weight-per-cell", words{"calc.slip.weight-per-cell"}}
	asConvolution      = slip{"as-convolution", words{"calc.slip.as-convolution"}}
	trainedPooling     = slip{"as-subsampling", words{"calc.slip.trained-pooling"}}
	weighedPooling     = slip{"as-subsampling", words{"calc.slip.weighed-pooling"}}
	cellsSeen          = slip{"cells-seen", words{"calc.slip.cells-seen"}}
	nothingToWeigh     = slip{"weight-per-cell", words{"calc.slip.nothing-to-weigh"}}
	oneCellPerMap      = slip{"one-cell-per-map", words{"calc.slip.one-cell-per-map"}}
	oneMapOfInputs     = slip{"one-input-map", words{"calc.slip.one-map-of-inputs"}}
	biasIsNoInput      = slip{"bias-counted", words{"calc.slip.bias-is-no-input"}}
	seesWindowOnly     = slip{"fully-connected", words{"calc.slip.sees-window-only"}}
)

// ownedByMap gathers the mistakes about the parameters that a map owns.
func (g *gathering) ownedByMap() {
	l := g.layer
	switch l.Kind {
	case Convolution:
		g.throughKernels(&biasNotLearned)
	case FullConnection:
		g.ofAllInputs(&unitBiasNotLearned)
	case Subsampling:
		g.perMap(&onlyCoefficients, (*LayerCount).weights)
		g.perMap(&weightPerCell, (*LayerCount).unitConnections)
		g.alike(&asConvolution, l.convolved())
	case Pooling:
		g.alike(&trainedPooling, add(numeral(1, Coefficient), numeral(1, Bias)))
		g.alike(&nothingToWeigh, l.cells())
	}
}

// usedByUnit gathers the mistakes about the connections of a unit.
func (g *gathering) usedByUnit() {
	l := g.layer
	switch l.Kind {
	case Convolution:
		g.throughKernels(&biasNotUsed)
	case FullConnection, RadialBasis:
		g.ofAllInputs(&biasNotUsed)
	case Subsampling:
		g.perMap(&biasNotUsed, (*LayerCount).seen)
		g.alike(&asConvolution, l.convolved())
	case Pooling:
		g.perMap(&cellsSeen, (*LayerCount).seen)
		g.perMap(&weighedPooling, (*LayerCount).biased)
		if l.Input.Maps > 1 {
			g.alike(&asConvolution, l.convolved())
		}
	}
}

func (g *gathering) throughKernels(biasForgotten *slip) {
	l := g.layer
	g.biasOfWeights(biasForgotten)
	if l.plan.bias {
		g.perMap(&biasPerKernel, (*LayerCount).biasedPerKernel)
	}
	g.alike(&inputMapsForgotten, l.withBias(l.cells()))
	ignored := l.inputMapsIgnored()
	g.alike(ignored, l.convolved())
	joined := l.joinsAllMaps()
	if l.plan.bias {
		if l.Input.Maps > 1 {
			g.alike(both(&inputMapsForgotten, biasForgotten), l.cells())
		}
		if !joined {
			g.alike(both(ignored, biasForgotten), l.unbiased().convolved())
		}
	}
	if joined && l.network.Maps > 1 && l.network.Maps != l.Input.Maps {
		g.alike(&networkInput, l.withBias(multiply(l.cells(), numeral(int64(l.network.Maps), InputMaps))))
	}
	if l.Window.Height > 1 && l.Window.Width > 1 {
		height, width := l.windowHeight().as(KernelHeight), l.windowWidth().as(KernelWidth)
		longer := height
		if width.Value() > height.Value() {
			longer = width
		}
		g.perMap(&oneSide, withCells(longer))
		g.perMap(&sidesAdded, withCells(add(height, width)))
	}
}

// inputMapsIgnored is the slip that joins every map to all input maps.
func (l *LayerCount) inputMapsIgnored() *slip {
	if l.plan.groups > 1 {
		return &groupsIgnored
	}
	return &tableIgnored
}

// joinsAllMaps reports whether every input map feeds every map.
func (l *LayerCount) joinsAllMaps() bool {
	for _, r := range l.plan.runs {
		if r.inputs != whole(l.Input.Maps) {
			return false
		}
	}
	return true
}

// unbiased is the layer without its biases.
func (l *LayerCount) unbiased() *LayerCount {
	plan := *l.plan
	plan.bias = false
	weights := *l
	weights.plan = &plan
	return &weights
}

// both is two slips in one answer.
func both(a, b *slip) *slip {
	return &slip{a.id + "-" + b.id, slices.Concat(a.words, b.words)}
}

func (g *gathering) ofAllInputs(biasForgotten *slip) {
	l := g.layer
	g.biasOfWeights(biasForgotten)
	if !l.Input.unit() {
		g.alike(&oneCellPerMap, l.withBias(l.inputMaps()))
		g.alike(&oneMapOfInputs, l.withBias(l.inputSize()))
	}
}

// biasOfWeights gathers the mistakes about the bias of a layer with weights.
func (g *gathering) biasOfWeights(forgotten *slip) {
	if !g.layer.plan.bias {
		g.perMap(&noBiasHere, (*LayerCount).biased)
		return
	}
	g.perMap(forgotten, (*LayerCount).weights)
	g.perMap(&biasPerWeight, (*LayerCount).biasedPerWeight)
}

// biased adds a bias, which the layer may not have.
func (l *LayerCount) biased(r run) Expr { return add(l.seen(r), numeral(1, Bias)) }

func (l *LayerCount) biasedPerWeight(r run) Expr { return add(l.weights(r), l.weights(r).named(Bias)) }

func (l *LayerCount) biasedPerKernel(r run) Expr { return add(l.weights(r), l.fed(r).named(Bias)) }

// withCells is what each map would own if its kernels had so many cells.
func withCells(cells Expr) perMap {
	return func(l *LayerCount, r run) Expr {
		if l.alike() {
			return l.withBias(multiply(cells, l.fed(r)))
		}
		return l.withBias(multiply(l.fed(r), cells))
	}
}

// convolved is what each map would own if it saw all input maps through
// kernels of its own.
func (l *LayerCount) convolved() Expr {
	return l.withBias(multiply(l.cells(), l.inputMaps()))
}
