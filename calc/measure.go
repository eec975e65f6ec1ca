package calc

import "fivebyfive/calc/language"

// measure is a quantity that layers have.
type measure struct {
	name   string
	factor Factor // what it counts; the formula says so where this is empty
	size   bool   // written as height × width
	derive func(*LayerCount) Expr
	needs  func(l *LayerCount, name string) error // why a layer has none; nil where each has one
	slips  func(*gathering)                       // gathers the ways to get it wrong, if there are any
}

// The quantities of a layer. [Count.Quantity] lists them in its documentation.
// The first of them are summed over all layers too.
var measures = [...]measure{
	{"parameters", Parameters, false, (*LayerCount).parameters, nil, (*gathering).parameters},
	{"connections", Connections, false, (*LayerCount).connections, nil, (*gathering).connections},
	{"fixed", Fixed, false, (*LayerCount).fixed, nil, (*gathering).fixed},
	{"macs", MACs, false, (*LayerCount).macs, nil, nil},
	{"mult-adds", MultAdds, false, (*LayerCount).multAdds, nil, nil},
	{"flops", FLOPs, false, (*LayerCount).flops, nil, nil},
	{"units", Units, false, (*LayerCount).units, nil, (*gathering).units},
	{"unshared", Unshared, false, (*LayerCount).unshared, nil, (*gathering).unshared},
	{"fully-connected", FullyConnected, false, (*LayerCount).fullyConnected, nil, (*gathering).fullyConnected},
	{"maps", "", false, (*LayerCount).maps, nil, nil},
	{"height", OutputHeight, false, (*LayerCount).height, nil, (*gathering).height},
	{"width", OutputWidth, false, (*LayerCount).width, nil, (*gathering).width},
	{"positions", Positions, false, (*LayerCount).positions, nil, (*gathering).positions},
	{"size", Positions, true, (*LayerCount).positions, nil, (*gathering).positions},
	{"input.maps", InputMaps, false, (*LayerCount).inputMaps, nil, nil},
	{"input.height", InputHeight, false, (*LayerCount).inputHeight, nil, nil},
	{"input.width", InputWidth, false, (*LayerCount).inputWidth, nil, nil},
	{"input.units", Inputs, false, (*LayerCount).allInputs, nil, (*gathering).inputs},
	{"padded.height", InputHeight, false, (*LayerCount).paddedHeight, nil, (*gathering).paddedHeight},
	{"padded.width", InputWidth, false, (*LayerCount).paddedWidth, nil, (*gathering).paddedWidth},
	{"padded.size", Inputs, true, (*LayerCount).paddedSize, nil, (*gathering).paddedSize},
	{"input.size", Inputs, true, (*LayerCount).inputSize, nil, nil},
	{"kernel", KernelCells, false, (*LayerCount).cells, hasKernels, nil},
	{"kernel.height", KernelHeight, false, (*LayerCount).windowHeight, hasKernels, nil},
	{"kernel.width", KernelWidth, false, (*LayerCount).windowWidth, hasKernels, nil},
	{"kernel.size", KernelCells, true, (*LayerCount).cells, hasKernels, nil},
	{"kernels", Kernels, false, (*LayerCount).kernels, hasKernels, (*gathering).kernels},
	{"map.kernels", Kernels, false, (*LayerCount).mapKernels, hasLikeKernels, nil},
	{"unjoined", Kernels, false, (*LayerCount).unjoined, hasKernels, nil},
	{"fan-out", Maps, false, (*LayerCount).fanOut, hasEvenKernels, nil},
	{"window", Window, false, (*LayerCount).windowCells, hasWindow, nil},
	{"window.height", WindowHeight, false, (*LayerCount).windowHeight, hasWindow, nil},
	{"window.width", WindowWidth, false, (*LayerCount).windowWidth, hasWindow, nil},
	{"window.size", Window, true, (*LayerCount).windowCells, hasWindow, nil},
	{"biases", Bias, false, (*LayerCount).biases, nil, (*gathering).biases},
	{"fan-in", Inputs, false, (*LayerCount).fanIn, hasLikeMaps, (*gathering).fanIn},
	{"unit.connections", Connections, false, (*LayerCount).connectionsOfUnit, hasLikeMaps, (*gathering).connectionsOfUnit},
	{"map.parameters", Parameters, false, (*LayerCount).parametersOfMap, hasLikeMaps, (*gathering).parametersOfMap},
	{"map.connections", Connections, false, (*LayerCount).connectionsOfMap, hasLikeMaps, (*gathering).connectionsOfMap},
	{"uses", Uses, false, (*LayerCount).uses, hasLikeParameters, (*gathering).uses},
	{"field.height", Field, false, (*LayerCount).fieldHeight, nil, nil},
	{"field.width", Field, false, (*LayerCount).fieldWidth, nil, nil},
	{"field.size", Field, true, (*LayerCount).fieldSize, nil, nil},
	{"centres.height", Centres, false, (*LayerCount).centresHeight, nil, nil},
	{"centres.width", Centres, false, (*LayerCount).centresWidth, nil, nil},
	{"centres.size", Centres, true, (*LayerCount).centres, nil, nil},
}

const summed = 6 // measures

// lacking says that the layer is not of a kind that has something.
func (l *LayerCount) lacking(what, kind string) error {
	return broken(l.Name, what, "must be asked of "+kind+", not of one of kind "+l.Kind.String())
}

func hasKernels(l *LayerCount, _ string) error {
	if l.Kind != Convolution {
		return l.lacking("kernels", "a convolution")
	}
	return nil
}

func hasWindow(l *LayerCount, _ string) error {
	if l.Kind.joinsAll() {
		return l.lacking("a window", "a layer that has one")
	}
	return nil
}

// hasLikeMaps holds of a layer whose maps have a number each, the same for all.
func hasLikeMaps(l *LayerCount, name string) error {
	if !l.alike() {
		return broken(l.Name, name, "differs from map to map: the fan-in is from "+language.Neutral.Number(l.FanIn.Min)+" to "+language.Neutral.Number(l.FanIn.Max))
	}
	return nil
}

func hasLikeKernels(l *LayerCount, name string) error {
	if err := hasKernels(l, name); err != nil {
		return err
	}
	return hasLikeMaps(l, name)
}

// hasEvenKernels holds of a convolution whose input maps feed equally many maps.
func hasEvenKernels(l *LayerCount, name string) error {
	switch {
	case l.Kind != Convolution:
		return l.lacking("the fan-out of an input map", "a convolution")
	case l.plan.uneven:
		return broken(l.Name, name, "differs from input map to input map")
	}
	return nil
}

// hasLikeParameters holds of a layer whose parameters are used equally often.
func hasLikeParameters(l *LayerCount, name string) error {
	switch {
	case !l.trains():
		return l.lacking("the uses of a parameter", "a layer that has parameters")
	case l.Kind == Subsampling && l.Window != Square(1):
		return broken(l.Name, name, "differ from parameter to parameter: a coefficient is used for each cell of each window, a bias once for each window")
	}
	return nil
}

func (l *LayerCount) paddedHeight() Expr { return l.down().padded() }
func (l *LayerCount) paddedWidth() Expr  { return l.across().padded() }

// paddedSize is the input with its border, "32 × 32".
func (l *LayerCount) paddedSize() Expr {
	return multiply(l.paddedHeight().named(InputHeight), l.paddedWidth().named(InputWidth))
}

func (l *LayerCount) windowHeight() Expr { return numeral(int64(l.Window.Height), WindowHeight) }
func (l *LayerCount) windowWidth() Expr  { return numeral(int64(l.Window.Width), WindowWidth) }
func (l *LayerCount) windowCells() Expr  { return multiply(l.windowHeight(), l.windowWidth()) }

// mapKernels is the number of kernels of each map.
func (l *LayerCount) mapKernels() Expr { return l.each((*LayerCount).fed) }

// fanOut is how many of the layer's maps each input map feeds.
func (l *LayerCount) fanOut() Expr { return divide(l.kernels().named(Kernels), l.inputMaps()) }

func (l *LayerCount) fanIn() Expr             { return l.each((*LayerCount).seen) }
func (l *LayerCount) connectionsOfUnit() Expr { return l.each((*LayerCount).unitConnections) }
func (l *LayerCount) connectionsOfMap() Expr  { return l.each((*LayerCount).mapConnections) }

// parametersOfMap is 0 for a layer that trains nothing.
func (l *LayerCount) parametersOfMap() Expr {
	if !l.trains() {
		return numeral(0, Parameters)
	}
	return l.each((*LayerCount).mapParameters)
}

// uses is how often each parameter is used.
func (l *LayerCount) uses() Expr {
	if l.Kind == FullConnection {
		return numeral(1, Uses)
	}
	return l.positions()
}

// mapConnections is the number of connections of each map of a run.
func (l *LayerCount) mapConnections(r run) Expr {
	each := l.unitConnections(r)
	if l.Output.unit() || !l.Kind.usesNumbers() {
		return each
	}
	return multiply(each.named(Connections), l.positions())
}
