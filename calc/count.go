package calc

import "strconv"

// Count is what there is to count in a network.
type Count struct {
	Name   string
	Input  Shape
	Layers []LayerCount
	Total  Total
}

// Total is the sum over all layers.
type Total struct {
	Parameters, Fixed, Connections int64
}

// LayerCount is what there is to count in one layer.
type LayerCount struct {
	Name          string
	Kind          Kind
	Input, Output Shape
	Window        Size  // the kernel or window; a full layer's is its whole input
	Units         int64 // maps × height × width
	FanIn         Range // inputs of a unit, the bias not among them

	Parameters  int64 // numbers that training changes
	Fixed       int64 // numbers that it does not
	Connections int64 // uses of a number by a unit, the bias's among them

	Unshared       int64 // parameters if each unit kept its own
	FullyConnected int64 // parameters of a full layer with as many units

	ReceptiveField ReceptiveField

	inputField ReceptiveField // of a unit of the input
	plan       *plan
	network    Shape       // the network's input
	before     *LayerCount // the layer before the network's input was enlarged, if it was
}

// Range is the least and the greatest of numbers that may vary within a layer.
type Range struct {
	Min, Max int64
}

// Kind is a kind of layer.
type Kind uint8

const (
	Convolution Kind = iota + 1
	Subsampling
	Pooling
	FullConnection
	RadialBasis
)

var kinds = [...]string{Convolution: "convolution", Subsampling: "subsampling", Pooling: "pooling", FullConnection: "full", RadialBasis: "rbf"}

// String is the kind's name: "convolution". What is no kind is named by its number.
func (k Kind) String() string {
	if k == 0 || int(k) >= len(kinds) {
		return "Kind(" + strconv.Itoa(int(k)) + ")"
	}
	return kinds[k]
}

// MarshalText writes the kind's name; what is no kind has none.
func (k Kind) MarshalText() ([]byte, error) {
	if k == 0 || int(k) >= len(kinds) {
		return nil, broken("layer", "kind "+k.String(), "must be one of the five there are")
	}
	return []byte(k.String()), nil
}

// tiles reports whether the layer puts windows over the maps of its input, each
// map over one.
func (k Kind) tiles() bool { return k == Subsampling || k == Pooling }

// usesNumbers reports whether the layer's units use numbers that are kept. Those
// of pooling take their inputs as they are.
func (k Kind) usesNumbers() bool { return k != Pooling }

// joinsAll reports whether each unit of the layer sees the whole input.
func (k Kind) joinsAll() bool { return k == FullConnection || k == RadialBasis }

// plan is how a layer is put together, alike for all kinds: runs of maps, each
// of whose units looks through a window at some input maps. The units of a
// full layer are maps of one unit.
type plan struct {
	kind                              Kind
	window, stride, padding, dilation Size
	output                            Shape
	runs                              []run
	groups                            int64 // that input and output maps are split into, if above 1
	uneven                            bool  // some input maps feed more maps than others
	bias                              bool
}

// run is a number of neighbouring maps that are alike.
type run struct {
	maps   whole
	inputs whole // input maps that feed each of them
}

// Layer returns the layer of the given name, in any case.
func (c Count) Layer(name string) (LayerCount, bool) {
	if l := c.layer(name); l != nil {
		return *l, true
	}
	return LayerCount{}, false
}

func (c *Count) layer(name string) *LayerCount {
	for i := range c.Layers {
		if sameName(c.Layers[i].Name, name) {
			return &c.Layers[i]
		}
	}
	return nil
}

// byName has the layers by their names, in small letters.
func (c *Count) byName() map[string]*LayerCount {
	layers := make(map[string]*LayerCount, len(c.Layers))
	for i := range c.Layers {
		layers[lower(c.Layers[i].Name)] = &c.Layers[i]
	}
	return layers
}

// Count counts the network. The error, an [*Error], names the first layer that
// cannot be counted, the value at fault and the rule that it breaks.
func (n Network) Count() (Count, error) {
	if err := checkShape(n.Input); err != nil {
		return Count{}, err
	}
	var before Count // has no layers where there was no such network
	if n.Before != (Shape{}) {
		before, _ = Network{Input: n.Before, Layers: n.Layers}.Count()
	}
	layers := make([]LayerCount, len(n.Layers))
	names := layerNames{make(map[string]bool), make(map[string]string)}
	var parameters, fixed, connections whole
	input, field := n.Input, pixel
	for i, layer := range n.Layers {
		l := &layers[i]
		given, name := behind(layer)
		if given == nil && layer != nil {
			return Count{}, broken("layer "+strconv.Itoa(i+1), "a nil pointer or a type of its own", "must be one of Conv, Subsample, Pool, Full and RBF")
		}
		l.Name, l.network, l.Input, l.inputField = name, n.Input, input, field
		if before.Layers != nil {
			l.before = &before.Layers[i]
		}
		err := names.add(i, name)
		if err == nil {
			l.plan, err = given.plan(input)
		}
		if err == nil {
			err = l.count()
		}
		if err == nil {
			l.ReceptiveField, err = l.field()
		}
		if err != nil {
			return Count{}, err
		}
		parameters = parameters.plus(whole(l.Parameters))
		fixed = fixed.plus(whole(l.Fixed))
		connections = connections.plus(whole(l.Connections))
		input, field = l.Output, l.ReceptiveField
	}
	if err := overflowing("total", []string{"parameters", "fixed weights", "connections"}, parameters, fixed, connections); err != nil {
		return Count{}, err
	}
	return Count{n.Name, n.Input, layers, Total{int64(parameters), int64(fixed), int64(connections)}}, nil
}

// count counts the layer from its plan. It is the only place that computes a
// layer's numbers; derivations are checked against it.
func (l *LayerCount) count() error {
	p := l.plan
	l.Kind, l.Output, l.Window = p.kind, p.output, p.window
	var bias whole
	if p.bias {
		bias = 1
	}
	cells := whole(p.window.Height).times(whole(p.window.Width))
	positions := whole(p.output.Height).times(whole(p.output.Width))
	units := positions.times(whole(p.output.Maps))
	fullyConnected := l.Input.units().plus(bias).times(units)

	var parameters, fixed, connections, unshared whole
	for i, run := range p.runs {
		fan := cells.times(run.inputs)
		used := fan             // weights, by each unit
		var trained, kept whole // weights of each map
		switch p.kind {
		case Convolution, FullConnection:
			trained = fan
		case Subsampling:
			trained = 1
		case RadialBasis:
			kept = fan
		case Pooling:
			used = 0
		}
		own := run.maps.times(trained.plus(bias))
		parameters = parameters.plus(own)
		unshared = unshared.plus(own.times(positions))
		fixed = fixed.plus(run.maps.times(kept))
		connections = connections.plus(run.maps.times(used.plus(bias)).times(positions))
		if i == 0 {
			l.FanIn = Range{int64(fan), int64(fan)}
		}
		l.FanIn = Range{min(l.FanIn.Min, int64(fan)), max(l.FanIn.Max, int64(fan))}
	}
	l.Units, l.Parameters, l.Fixed, l.Connections = int64(units), int64(parameters), int64(fixed), int64(connections)
	l.Unshared, l.FullyConnected = int64(unshared), int64(fullyConnected)
	return overflowing(l.Name,
		[]string{"units", "fixed weights", "parameters", "connections", "parameters without sharing", "parameters if fully connected"},
		units, fixed, parameters, connections, unshared, fullyConnected)
}
