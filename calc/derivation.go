package calc

// This file says where each number of a layer comes from. countLayer computes
// the same numbers in another way, and the tests hold the two together.

// cells is a kernel's or a window's number of cells, "5×5".
func (l LayerCount) cells() Expr {
	height, width, cells := KernelHeight, KernelWidth, KernelCells
	if l.Kind != Convolution {
		height, width, cells = WindowHeight, WindowWidth, Window
	}
	return multiply(numeral(int64(l.Window.Height), height), numeral(int64(l.Window.Width), width)).as(cells)
}

// allInputs is the number of units in the layer's input, "16×5×5".
func (l LayerCount) allInputs() Expr { return unitsOf(l.Input) }

func unitsOf(input Shape) Expr {
	if input.size() == Square(1) {
		return numeral(int64(input.Maps), Inputs)
	}
	return multiply(
		numeral(int64(input.Maps), InputMaps),
		numeral(int64(input.Height), InputHeight),
		numeral(int64(input.Width), InputWidth),
	).as(Inputs)
}

// fed is the number of input maps that feed each map of a run.
func (l LayerCount) fed(r run) Expr {
	fed := numeral(r.inputs, InputMaps)
	if groups := l.plan.groups; groups > 1 {
		return divide(numeral(int64(l.Input.Maps), InputMaps), numeral(groups, Groups)).named(InputMaps)
	}
	return fed
}

// seen is the number of inputs of each unit of a run: "5×5×1". A short one
// puts the kernel in one number, "1×25".
func (l LayerCount) seen(r run, short bool) Expr {
	switch {
	case l.Kind == FullConnection || l.Kind == RadialBasis:
		return l.allInputs()
	case l.Kind != Convolution:
		return l.cells()
	case short:
		return multiply(l.fed(r), l.cells().named(KernelCells))
	}
	return multiply(l.cells(), l.fed(r))
}

// weights is the number of weights or coefficients that each map of a run owns.
func (l LayerCount) weights(r run, short bool) Expr {
	if l.Kind == Subsampling {
		return numeral(1, Coefficient)
	}
	return l.seen(r, short)
}

// withBias adds the bias to e, if the layer has biases.
func (l LayerCount) withBias(e Expr) Expr {
	if !l.plan.bias {
		return e
	}
	return add(e, numeral(1, Bias))
}

// mapParameters is the number of parameters of each map of a run.
func (l LayerCount) mapParameters(r run, short bool) Expr { return l.withBias(l.weights(r, short)) }

// unitConnections is the number of connections of each unit of a run.
func (l LayerCount) unitConnections(r run, short bool) Expr { return l.withBias(l.seen(r, short)) }

// maps is the number of the layer's maps: units, where a map is one unit.
func (l LayerCount) maps() Expr {
	if l.Kind == FullConnection || l.Kind == RadialBasis {
		return numeral(int64(l.Output.Maps), Units)
	}
	return numeral(int64(l.Output.Maps), Maps)
}

// perMap tells a number of each map of a run.
type perMap func(r run, short bool) Expr

// overMaps adds up a number of all maps: "(5×5×1 + 1) × 6" where they are
// alike, and group by group where they are not.
func (l LayerCount) overMaps(number perMap) Expr {
	if r, alike := l.alike(); alike {
		return multiply(number(r, false), l.maps())
	}
	groups := make([]Expr, len(l.plan.runs))
	for i, r := range l.plan.runs {
		groups[i] = multiply(numeral(r.maps, Group), number(r, true))
	}
	return add(groups...)
}

// alike reports whether all maps are fed by equally many input maps, and
// returns one run that stands for them.
func (l LayerCount) alike() (run, bool) {
	for _, r := range l.plan.runs {
		if r.inputs != l.plan.runs[0].inputs {
			return run{}, false
		}
	}
	if len(l.plan.runs) == 0 {
		return run{}, false
	}
	return run{int64(l.Output.Maps), l.plan.runs[0].inputs}, true
}

// trains reports whether the layer has parameters.
func (l LayerCount) trains() bool { return l.Kind != Pooling && l.Kind != RadialBasis }

func (l LayerCount) parameters() Expr {
	if !l.trains() {
		return numeral(0, Parameters)
	}
	return l.overMaps(l.mapParameters).as(Parameters)
}

func (l LayerCount) fixed() Expr {
	if l.Kind != RadialBasis {
		return numeral(0, Fixed)
	}
	return l.overMaps(l.weights).as(Fixed)
}

func (l LayerCount) connections() Expr {
	switch l.Kind {
	case Convolution:
		return multiply(l.parameters().named(Parameters), l.positions()).as(Connections)
	case Subsampling, Pooling:
		return multiply(l.unitConnections(run{}, false), l.maps(), l.positions()).as(Connections)
	}
	return l.overMaps(l.unitConnections).as(Connections)
}

// multiplies reports whether the layer multiplies every input by a weight that
// is trained: those are the layers whose multiplications are counted.
func (l LayerCount) multiplies() bool { return l.Kind == Convolution || l.Kind == FullConnection }

// macs is how often a weight is multiplied by an input: "5×5×1 × 6 × 28×28".
func (l LayerCount) macs() Expr {
	r, alike := l.alike()
	switch {
	case !l.multiplies():
		return numeral(0, MACs)
	case l.Kind == FullConnection:
		return l.overMaps(l.seen).as(MACs)
	case alike:
		return multiply(l.seen(r, false), l.maps(), l.positions()).as(MACs)
	}
	return multiply(l.overMaps(l.seen), l.positions()).as(MACs)
}

// multAdds is macs, with one more for every use of a bias.
func (l LayerCount) multAdds() Expr {
	if !l.multiplies() {
		return numeral(0, MultAdds)
	}
	return l.connections().as(MultAdds)
}

// flops is a multiplication and an addition for each of the macs.
func (l LayerCount) flops() Expr {
	if !l.multiplies() {
		return numeral(0, FLOPs)
	}
	return multiply(numeral(2, ""), l.macs().named(MACs)).as(FLOPs)
}

func (l LayerCount) units() Expr {
	if l.Output.size() == Square(1) {
		return numeral(int64(l.Output.Maps), Units)
	}
	return multiply(l.maps(), l.positions()).as(Units)
}

func (l LayerCount) unshared() Expr {
	switch _, alike := l.alike(); {
	case !l.trains():
		return numeral(0, Unshared)
	case !alike:
		return multiply(l.overMaps(l.mapParameters), l.positions()).as(Unshared)
	}
	return multiply(l.mapParameters(l.plan.runs[0], false), l.units().named(Units)).as(Unshared)
}

func (l LayerCount) fullyConnected() Expr {
	return multiply(l.withBias(l.allInputs()), l.units().named(Units)).as(FullyConnected)
}

// positions is the number of places of the window, one unit of each map at
// each: "28×28".
func (l LayerCount) positions() Expr {
	return multiply(l.height().named(OutputHeight), l.width().named(OutputWidth)).as(Positions)
}

// kernels is the number of kernels, each with cells for one input map.
func (l LayerCount) kernels() Expr {
	if r, alike := l.alike(); alike {
		return multiply(l.fed(r), l.maps()).as(Kernels)
	}
	groups := make([]Expr, len(l.plan.runs))
	for i, r := range l.plan.runs {
		groups[i] = multiply(numeral(r.maps, Group), l.fed(r))
	}
	return add(groups...).as(Kernels)
}

// unjoined is the number of pairs of an input map and a map that no kernel
// joins.
func (l LayerCount) unjoined() Expr {
	return subtract(multiply(inputMaps(l.Input), l.maps()), l.kernels().named(Kernels))
}

func (l LayerCount) biases() Expr {
	if !l.plan.bias {
		return numeral(0, Bias)
	}
	return l.maps().named(Bias)
}

// totalOf adds up a number of every layer that has any.
func (c Count) totalOf(number func(LayerCount) Expr, factor Factor) Expr {
	terms := make([]Expr, 0, len(c.Layers))
	for _, l := range c.Layers {
		if e := number(l); e.Value() != 0 {
			terms = append(terms, e.named(factor).called(l.Name))
		}
	}
	if len(terms) == 0 {
		return numeral(0, factor)
	}
	return add(terms...).as(factor)
}
