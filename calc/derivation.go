package calc

// This file says where each number of a layer comes from. countLayer computes
// the same numbers in another way, and the tests hold the two together.

// cells is a kernel's or a window's number of cells, "5×5".
func (l *LayerCount) cells() Expr {
	height, width, cells := KernelHeight, KernelWidth, KernelCells
	if l.Kind != Convolution {
		height, width, cells = WindowHeight, WindowWidth, Window
	}
	return multiply(numeral(int64(l.Window.Height), height), numeral(int64(l.Window.Width), width)).as(cells)
}

func (l *LayerCount) inputMaps() Expr   { return numeral(int64(l.Input.Maps), InputMaps) }
func (l *LayerCount) inputHeight() Expr { return numeral(int64(l.Input.Height), InputHeight) }
func (l *LayerCount) inputWidth() Expr  { return numeral(int64(l.Input.Width), InputWidth) }
func (l *LayerCount) inputSize() Expr   { return multiply(l.inputHeight(), l.inputWidth()) }

// allInputs is the number of units in the layer's input, "16×5×5".
func (l *LayerCount) allInputs() Expr {
	switch {
	case l.Input.unit():
		return l.inputMaps().as(Inputs)
	case l.Input.Maps == 1 && l.Input.Height == 1:
		return l.inputWidth().as(Inputs)
	}
	return combine(product, l.inputMaps(), l.inputHeight(), l.inputWidth()).as(Inputs)
}

// fed is the number of input maps that feed each map of a run.
func (l *LayerCount) fed(r run) Expr {
	if groups := l.plan.groups; groups > 1 {
		return divide(l.inputMaps(), numeral(groups, Groups)).named(InputMaps)
	}
	return numeral(int64(r.inputs), InputMaps)
}

// seen is the number of inputs of each unit of a run: "5×5×1". Where the runs
// differ it puts the kernel in one number, "1×25".
func (l *LayerCount) seen(r run) Expr {
	switch {
	case l.Kind.joinsAll():
		return l.allInputs()
	case l.Kind != Convolution:
		return l.cells()
	case !l.alike():
		return multiply(l.fed(r), l.cells().named(KernelCells))
	}
	return multiply(l.cells(), l.fed(r))
}

// weights is the number of weights or coefficients that each map of a run owns.
func (l *LayerCount) weights(r run) Expr {
	if l.Kind == Subsampling {
		return numeral(1, Coefficient)
	}
	return l.seen(r)
}

// withBias adds the bias to e, if the layer has biases.
func (l *LayerCount) withBias(e Expr) Expr {
	if !l.plan.bias {
		return e
	}
	return add(e, numeral(1, Bias))
}

// mapParameters is the number of parameters of each map of a run.
func (l *LayerCount) mapParameters(r run) Expr { return l.withBias(l.weights(r)) }

// unitConnections is the number of connections of each unit of a run.
func (l *LayerCount) unitConnections(r run) Expr {
	if !l.Kind.usesNumbers() {
		return numeral(0, Connections)
	}
	return l.withBias(l.seen(r))
}

// maps is the number of the layer's maps: units, where a map is one unit.
func (l *LayerCount) maps() Expr {
	factor := Maps
	if l.Kind.joinsAll() {
		factor = Units
	}
	return numeral(int64(l.Output.Maps), factor)
}

// perMap tells a number of each map of a run.
type perMap func(l *LayerCount, r run) Expr

// overMaps adds up a number of all maps: "(5×5×1 + 1) × 6" where they are
// alike, and group by group where they are not.
func (l *LayerCount) overMaps(number perMap) Expr {
	if l.alike() {
		return multiply(l.each(number), l.maps())
	}
	groups := make([]Expr, len(l.plan.runs))
	for i, r := range l.plan.runs {
		groups[i] = multiply(numeral(int64(r.maps), Group), number(l, r))
	}
	return combine(sum, groups...)
}

// each is a number of one map or unit of a layer whose maps are alike.
func (l *LayerCount) each(number perMap) Expr { return number(l, l.plan.runs[0]) }

// alike reports whether all maps are fed by equally many input maps.
func (l *LayerCount) alike() bool { return l.FanIn.Min == l.FanIn.Max }

// trains reports whether the layer has parameters.
func (l *LayerCount) trains() bool { return l.Kind != Pooling && l.Kind != RadialBasis }

func (l *LayerCount) parameters() Expr {
	if !l.trains() {
		return numeral(0, Parameters)
	}
	return l.overMaps((*LayerCount).mapParameters).as(Parameters)
}

func (l *LayerCount) fixed() Expr {
	if l.Kind != RadialBasis {
		return numeral(0, Fixed)
	}
	return l.overMaps((*LayerCount).weights).as(Fixed)
}

func (l *LayerCount) connections() Expr {
	if !l.Kind.usesNumbers() {
		return numeral(0, Connections)
	}
	e := l.overMaps((*LayerCount).unitConnections)
	switch {
	case l.Kind == Convolution:
		e = multiply(l.parameters().named(Parameters), l.positions())
	case l.Kind.tiles():
		e = combine(product, l.each((*LayerCount).unitConnections), l.maps(), l.positions())
	}
	return e.as(Connections)
}

// multiplies reports whether the layer multiplies every input by a weight that
// is trained: those are the layers whose multiplications are counted.
func (l *LayerCount) multiplies() bool { return l.Kind == Convolution || l.Kind == FullConnection }

// macs is how often a weight is multiplied by an input: "5×5×1 × 6 × 28×28".
func (l *LayerCount) macs() Expr {
	e := l.overMaps((*LayerCount).seen)
	switch {
	case !l.multiplies():
		e = numeral(0, MACs)
	case l.Kind == FullConnection:
	case l.alike():
		e = combine(product, l.each((*LayerCount).seen), l.maps(), l.positions())
	default:
		e = multiply(e, l.positions())
	}
	return e.as(MACs)
}

// multAdds is macs, with one more for every use of a bias.
func (l *LayerCount) multAdds() Expr {
	if !l.multiplies() {
		return numeral(0, MultAdds)
	}
	return l.connections().as(MultAdds)
}

// flops is a multiplication and an addition for each of the macs.
func (l *LayerCount) flops() Expr {
	if !l.multiplies() {
		return numeral(0, FLOPs)
	}
	return multiply(numeral(2, ""), l.macs().named(MACs)).as(FLOPs)
}

func (l *LayerCount) units() Expr {
	if l.Output.unit() {
		return numeral(int64(l.Output.Maps), Units)
	}
	return multiply(l.maps(), l.positions()).as(Units)
}

func (l *LayerCount) unshared() Expr {
	switch {
	case !l.trains():
		return numeral(0, Unshared)
	case !l.alike():
		return multiply(l.overMaps((*LayerCount).mapParameters), l.positions()).as(Unshared)
	}
	return multiply(l.each((*LayerCount).mapParameters), l.units().named(Units)).as(Unshared)
}

func (l *LayerCount) fullyConnected() Expr {
	return multiply(l.withBias(l.allInputs()), l.units().named(Units)).as(FullyConnected)
}

// positions is the number of places of the window, one unit of each map at
// each: "28×28".
func (l *LayerCount) positions() Expr {
	return multiply(l.height().named(OutputHeight), l.width().named(OutputWidth)).as(Positions)
}

// kernels is the number of kernels, each with cells for one input map.
func (l *LayerCount) kernels() Expr { return l.overMaps((*LayerCount).fed).as(Kernels) }

// unjoined is the number of pairs of an input map and a map that no kernel
// joins.
func (l *LayerCount) unjoined() Expr {
	return subtract(multiply(l.inputMaps(), l.maps()), l.kernels().named(Kernels))
}

func (l *LayerCount) biases() Expr {
	if !l.plan.bias {
		return numeral(0, Bias)
	}
	return l.maps().named(Bias)
}

// totalOf adds up a number of every layer that has any.
func (c *Count) totalOf(number func(*LayerCount) Expr, factor Factor) Expr {
	var terms []Expr
	for i := range c.Layers {
		l := &c.Layers[i]
		if e := number(l); e.Value() != 0 {
			terms = append(terms, e.named(factor).called(l.Name))
		}
	}
	if len(terms) == 0 {
		return numeral(0, factor)
	}
	return combine(sum, terms...).as(factor)
}
