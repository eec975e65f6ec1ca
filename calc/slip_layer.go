package calc

// This file has what leads to the mistakes about whole layers, and which of those
// about one map or unit carry over to a quantity. What they are told is in
// slip_layer_words.go.

func (g *gathering) parameters() {
	g.ownedByMap()
	g.ownedByLayer()
	g.tenTimes(Parameters)
}

func (g *gathering) ownedByLayer() {
	l := g.layer
	switch l.Kind {
	case RadialBasis:
		g.add(&fixedNotTrained, l.fixed())
		g.add(&asFullLayer, l.overMaps((*LayerCount).biased))
		return
	case Pooling:
		g.add(&cellsNotWeighed, l.cellsSeen())
		g.add(&unitsWithoutNumbers, l.units())
		return
	}
	if l.plan.bias {
		one := &oneBiasForMaps
		if l.Kind == FullConnection {
			one = &oneBiasForUnits
		}
		weights := l.overMaps((*LayerCount).weights)
		g.add(one, add(weights, numeral(1, Bias)))
		g.add(&biasPerUnit, add(weights, l.units().named(Bias)))
		g.biasOfInputs()
	}
	switch l.Kind {
	case Subsampling:
		g.add(&nothingTrained, numeral(0, Parameters))
	case FullConnection:
		g.add(&oneUnit, l.parametersOfMap())
		g.add(&unitsForWeights, l.units())
		return
	}
	if l.alike() {
		g.add(&oneMap, l.parametersOfMap())
	}
	g.add(&countedConnections, l.connections())
	g.add(&notShared, l.unshared())
	g.add(&fullyJoined, l.fullyConnected())
	g.add(&unitsForParameters, l.units())
}

// biasOfInputs gathers the mistakes that give biases to what comes in, and not
// to what goes out: 120×(84+1) for (120+1)×84.
func (g *gathering) biasOfInputs() {
	l := g.layer
	if l.Kind == Convolution && l.Input.Maps > 1 && l.Output.Maps > 1 {
		e := add(l.overMaps((*LayerCount).weights), l.inputMaps().named(Bias))
		if g.everywhere {
			e = multiply(e.named(""), l.positions())
		}
		g.add(&biasPerInputMap, e)
	}
	if l.seesAll() {
		g.add(&biasPerInput, multiply(l.allInputs(), add(l.maps(), numeral(1, Bias))))
	}
}

// seesAll reports whether each unit has a weight for each of the inputs, and
// shares none.
func (l *LayerCount) seesAll() bool {
	return l.Kind == FullConnection ||
		l.Kind == Convolution && l.Output.unit() && l.joinsAllMaps() && l.Window == l.Input.size()
}

func (g *gathering) connections() {
	g.everywhere = true
	g.usedByUnit()
	g.usedByLayer()
	g.tenTimes(Connections)
}

func (g *gathering) usedByLayer() {
	l := g.layer
	switch l.Kind {
	case RadialBasis:
		g.add(&fixedStillUsed, numeral(0, Connections))
	case Pooling:
		g.add(&unitsWithoutNumbers, l.units())
		g.add(&fullyJoined, l.fullyConnected())
		return
	default:
		g.add(&countedParameters, l.parameters())
	}
	if l.plan.bias {
		g.biasOfInputs()
	}
	if l.Kind == FullConnection {
		g.add(&operations, multiply(numeral(2, ""), l.overMaps((*LayerCount).weights).named("")))
	}
	if l.Kind.joinsAll() {
		g.add(&oneUnit, l.connectionsOfUnit())
		g.add(&unitsForConnections, l.units())
		return
	}
	if l.Kind == Subsampling {
		g.add(&oneUsePerWindow, multiply(l.parameters().named(Parameters), l.positions()))
	}
	if l.plan.bias {
		seen := l.overMaps((*LayerCount).seen).named("")
		g.add(&biasUsedOnce, add(multiply(seen, l.positions()), l.maps().named(Bias)))
	}
	if l.alike() {
		g.add(&oneMap, l.connectionsOfMap())
		g.add(&oneUnit, l.connectionsOfUnit())
	}
	if l.Kind == Convolution {
		weighed := multiply(l.overMaps((*LayerCount).weights).named(""), l.positions())
		g.add(&operations, multiply(numeral(2, ""), weighed.named("")))
	}
	own := l.overMaps((*LayerCount).unitConnections).named("")
	if l.Kind == Convolution {
		own = l.parameters().named(Parameters)
	}
	g.places(own)
	g.add(&fullyJoined, l.fullyConnected())
	g.add(&unitsForConnections, l.units())
}

// cellsSeen is how many cells all windows see, each as often as one sees it.
func (l *LayerCount) cellsSeen() Expr {
	return combine(product, l.cells(), l.maps(), l.positions())
}

func (g *gathering) unshared() {
	g.everywhere = true
	g.ownedByMap()
	l := g.layer
	switch l.Kind {
	case Pooling:
		g.add(&cellsNotWeighed, l.cellsSeen())
		return
	case RadialBasis:
		g.add(&noneTrained, l.connections())
		return
	}
	g.add(&shared, l.parameters())
	g.add(&connectionsShare, l.connections())
	g.add(&fullyJoined, l.fullyConnected())
	g.add(&unitsForWeights, l.units())
}

func (g *gathering) fullyConnected() {
	l := g.layer
	units := l.units().named(Units)
	if l.plan.bias {
		g.add(&unitBiasNotLearned, multiply(l.allInputs(), units))
	} else {
		g.add(&noBiasHere, multiply(add(l.allInputs(), numeral(1, Bias)), units))
	}
	if l.trains() {
		g.add(&windowAlone, l.unshared())
		g.add(&layerAsItIs, l.parameters())
	}
	g.add(&oneUnit, l.withBias(l.allInputs()))
	g.add(&unitsForWeights, l.units())
}

func (g *gathering) fixed() {
	l := g.layer
	if l.Kind != RadialBasis {
		g.add(&trainedInstead, l.parameters())
		return
	}
	g.add(&fixedForgotten, numeral(0, Fixed))
	g.add(&noBiasHere, l.overMaps((*LayerCount).biased))
}

func (g *gathering) kernels() {
	l := g.layer
	g.add(&slip{"one-per-map", inputMapsForgotten.words}, l.maps())
	g.add(l.inputMapsIgnored(), multiply(l.inputMaps(), l.maps()))
	g.add(&onePerInputMap, l.inputMaps())
}

func (g *gathering) biases() {
	l := g.layer
	if !l.plan.bias {
		g.add(&noBiasHere, l.maps())
		return
	}
	g.add(&tooFewBiases, numeral(1, Bias))
	if l.Kind == Convolution {
		g.add(&biasPerKernel, l.kernels())
	}
	g.add(&unitsShareBias, l.units())
}

func (g *gathering) fanIn() {
	l := g.layer
	if l.plan.bias {
		g.add(&biasIsNoInput, l.connectionsOfUnit())
	}
	inputs := gathering{layer: l.unbiased(), right: g.right, one: true}
	inputs.usedByUnit()
	for _, m := range inputs.mistakes {
		if m.ID != noBiasHere.id && m.ID != weighedPooling.id {
			g.mistakes = append(g.mistakes, m)
		}
	}
	g.add(&seesWindowOnly, l.allInputs())
}

func (g *gathering) parametersOfMap() {
	g.one = true
	g.ownedByMap()
	g.add(&wholeLayer, g.layer.parameters())
}

func (g *gathering) connectionsOfUnit() {
	g.one = true
	g.usedByUnit()
	g.add(&seesWindowOnly, g.layer.withBias(g.layer.allInputs()))
}

func (g *gathering) connectionsOfMap() {
	g.one, g.everywhere = true, true
	g.usedByUnit()
	unit := g.layer.connectionsOfUnit()
	g.add(&wholeLayer, g.layer.connections())
	g.add(&oneUnitOfMap, unit)
	g.places(unit.named(Connections))
}

func (g *gathering) inputs() {
	l := g.layer
	if l.Input.unit() {
		return
	}
	g.add(&oneInputMap, l.inputSize())
	g.add(&onlyInputMaps, l.inputMaps())
	g.add(&inputSidesAdded, multiply(l.inputMaps(), add(l.inputHeight(), l.inputWidth())))
}

func (g *gathering) units() {
	l := g.layer
	if l.Kind.joinsAll() {
		return
	}
	g.add(&oneMap, l.positions())
	g.places(l.maps())
	g.add(&onlyMaps, l.maps())
}

func (g *gathering) uses() {
	g.positions()
	if g.layer.Kind != FullConnection {
		g.add(&unitsDoNotShare, g.layer.units())
	}
}
