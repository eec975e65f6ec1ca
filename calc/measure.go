package calc

// measure is a quantity that layers have. It derives its formula, or says
// in an error why a layer has none.
type measure struct {
	name   string
	factor Factor // what it counts; the formula says so where this is empty
	derive func(LayerCount) (Expr, error)
	size   bool // written as height × width
}

// The quantities of a layer. [Count.Quantity] lists them in its documentation.
// The first of them are summed over all layers too.
var measures = []measure{
	{"parameters", Parameters, always(LayerCount.parameters), false},
	{"connections", Connections, always(LayerCount.connections), false},
	{"fixed", Fixed, always(LayerCount.fixed), false},
	{"macs", MACs, always(LayerCount.macs), false},
	{"mult-adds", MultAdds, always(LayerCount.multAdds), false},
	{"flops", FLOPs, always(LayerCount.flops), false},
	{"units", Units, always(LayerCount.units), false},
	{"unshared", Unshared, always(LayerCount.unshared), false},
	{"fully-connected", FullyConnected, always(LayerCount.fullyConnected), false},
	{"maps", "", always(LayerCount.maps), false},
	{"height", OutputHeight, always(LayerCount.height), false},
	{"width", OutputWidth, always(LayerCount.width), false},
	{"positions", Positions, always(LayerCount.positions), false},
	{"size", Positions, always(LayerCount.positions), true},
	{"input.maps", InputMaps, ofInput(inputMaps), false},
	{"input.height", InputHeight, ofInput(inputHeight), false},
	{"input.width", InputWidth, ofInput(inputWidth), false},
	{"input.units", Inputs, ofInput(unitsOf), false},
	{"padded.height", InputHeight, along(LayerCount.down), false},
	{"padded.width", InputWidth, along(LayerCount.across), false},
	{"padded.size", Inputs, always(LayerCount.paddedSize), true},
	{"input.size", Inputs, ofInput(inputSize), true},
	{"kernel", KernelCells, ofKernel(LayerCount.cells), false},
	{"kernel.height", KernelHeight, ofKernel(kernelHeight), false},
	{"kernel.width", KernelWidth, ofKernel(kernelWidth), false},
	{"kernel.size", KernelCells, ofKernel(LayerCount.cells), true},
	{"kernels", Kernels, ofKernel(LayerCount.kernels), false},
	{"map.kernels", Kernels, ofKernels, false},
	{"unjoined", Kernels, ofKernel(LayerCount.unjoined), false},
	{"fan-out", Maps, fanOut, false},
	{"window", Window, ofWindow(windowCells), false},
	{"window.height", WindowHeight, ofWindow(windowHeight), false},
	{"window.width", WindowWidth, ofWindow(windowWidth), false},
	{"window.size", Window, ofWindow(windowCells), true},
	{"biases", Bias, always(LayerCount.biases), false},
	{"fan-in", Inputs, ofEach("fan-in", LayerCount.seen), false},
	{"unit.connections", Connections, ofEach("unit.connections", LayerCount.unitConnections), false},
	{"map.parameters", Parameters, ofEach("map.parameters", LayerCount.ownParameters), false},
	{"map.connections", Connections, ofEach("map.connections", LayerCount.mapConnections), false},
	{"uses", Uses, uses, false},
}

const summed = 6 // measures

func always(derive func(LayerCount) Expr) func(LayerCount) (Expr, error) {
	return func(l LayerCount) (Expr, error) { return derive(l), nil }
}

// along derives the extent of the padded input in one direction.
func along(direction func(LayerCount) axis) func(LayerCount) (Expr, error) {
	return func(l LayerCount) (Expr, error) { return direction(l).padded(), nil }
}

func ofInput(derive func(Shape) Expr) func(LayerCount) (Expr, error) {
	return func(l LayerCount) (Expr, error) { return derive(l.Input), nil }
}

func ofKernel(derive func(LayerCount) Expr) func(LayerCount) (Expr, error) {
	return func(l LayerCount) (Expr, error) {
		if l.Kind != Convolution {
			return Expr{}, l.lacking("kernels", "a convolution")
		}
		return derive(l), nil
	}
}

func ofWindow(derive func(LayerCount) Expr) func(LayerCount) (Expr, error) {
	return func(l LayerCount) (Expr, error) {
		if l.Kind == FullConnection || l.Kind == RadialBasis {
			return Expr{}, l.lacking("a window", "a layer that has one")
		}
		return derive(l), nil
	}
}

// ofEach derives a number that each map or unit of the layer has, if it is the
// same for all.
func ofEach(name string, number func(LayerCount, run, bool) Expr) func(LayerCount) (Expr, error) {
	return func(l LayerCount) (Expr, error) {
		r, alike := l.alike()
		if !alike {
			return Expr{}, &Error{
				Layer: l.Name, Value: name,
				Rule: "differs from map to map: the fan-in is from " + FormatNumber(l.FanIn.Min) + " to " + FormatNumber(l.FanIn.Max),
			}
		}
		return number(l, r, false), nil
	}
}

// ofKernels derives the number of kernels of each map, if it is the same for
// all.
func ofKernels(l LayerCount) (Expr, error) {
	if l.Kind != Convolution {
		return Expr{}, l.lacking("kernels", "a convolution")
	}
	return ofEach("map.kernels", func(l LayerCount, r run, _ bool) Expr { return l.fed(r) })(l)
}

// fanOut is how many of the layer's maps each input map feeds, if it is the
// same for all.
func fanOut(l LayerCount) (Expr, error) {
	switch {
	case l.Kind != Convolution:
		return Expr{}, l.lacking("the fan-out of an input map", "a convolution")
	case l.plan.uneven:
		return Expr{}, &Error{Layer: l.Name, Value: "fan-out", Rule: "differs from input map to input map"}
	}
	return divide(l.kernels().named(Kernels), inputMaps(l.Input)), nil
}

// uses is how often each parameter is used.
func uses(l LayerCount) (Expr, error) {
	switch {
	case !l.trains():
		return Expr{}, l.lacking("the uses of a parameter", "a layer that has parameters")
	case l.Kind == Subsampling && l.Window != Square(1):
		return Expr{}, &Error{Layer: l.Name, Value: "uses", Rule: "differ from parameter to parameter: a coefficient is used for each cell of each window, a bias once for each window"}
	case l.Kind == FullConnection:
		return numeral(1, Uses), nil
	}
	return l.positions(), nil
}

// lacking says that the layer is not of a kind that has something.
func (l LayerCount) lacking(what, kind string) error {
	return &Error{Layer: l.Name, Value: what, Rule: "must be asked of " + kind + ", not of one of kind " + string(l.Kind)}
}

// ownParameters is mapParameters, and 0 for a layer that trains nothing.
func (l LayerCount) ownParameters(r run, short bool) Expr {
	if !l.trains() {
		return numeral(0, Parameters)
	}
	return l.mapParameters(r, short)
}

// mapConnections is the number of connections of each map of a run.
func (l LayerCount) mapConnections(r run, short bool) Expr {
	each := l.unitConnections(r, short)
	if l.Output.size() == Square(1) {
		return each
	}
	return multiply(each.named(Connections), l.positions())
}

func inputMaps(s Shape) Expr   { return numeral(int64(s.Maps), InputMaps) }
func inputHeight(s Shape) Expr { return numeral(int64(s.Height), InputHeight) }
func inputWidth(s Shape) Expr  { return numeral(int64(s.Width), InputWidth) }
func inputSize(s Shape) Expr   { return multiply(inputHeight(s), inputWidth(s)) }

func kernelHeight(l LayerCount) Expr { return numeral(int64(l.Window.Height), KernelHeight) }
func kernelWidth(l LayerCount) Expr  { return numeral(int64(l.Window.Width), KernelWidth) }

func windowHeight(l LayerCount) Expr { return numeral(int64(l.Window.Height), WindowHeight) }
func windowWidth(l LayerCount) Expr  { return numeral(int64(l.Window.Width), WindowWidth) }
func windowCells(l LayerCount) Expr  { return multiply(windowHeight(l), windowWidth(l)) }
