package calc

import (
	"strconv"
	"strings"
)

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
	plan       plan
	network    Shape // the network's input
}

// Range is the least and the greatest of numbers that may vary within a layer.
type Range struct {
	Min, Max int64
}

// Kind is a kind of layer.
type Kind string

const (
	Convolution    Kind = "convolution"
	Subsampling    Kind = "subsampling"
	Pooling        Kind = "pooling"
	FullConnection Kind = "full"
	RadialBasis    Kind = "rbf"
)

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
	maps   int64
	inputs int64 // input maps that feed each of them
}

// Layer returns the layer of the given name, in any case.
func (c Count) Layer(name string) (LayerCount, bool) {
	for _, layer := range c.Layers {
		if strings.EqualFold(layer.Name, name) {
			return layer, true
		}
	}
	return LayerCount{}, false
}

// Count counts the network. The error, an [*Error], names the first layer that
// cannot be counted, the value at fault and the rule that it breaks.
func (n Network) Count() (Count, error) {
	count := Count{Name: n.Name, Input: n.Input, Layers: make([]LayerCount, 0, len(n.Layers))}
	if err := checkShape(n.Input); err != nil {
		return Count{}, err
	}
	var parameters, fixed, connections whole
	input, field := n.Input, pixel
	for i, layer := range n.Layers {
		name := layerName(layer)
		if err := n.checkName(i, name); err != nil {
			return Count{}, err
		}
		layer, err := countLayer(layer, input, field)
		if err != nil {
			return Count{}, err
		}
		layer.network = n.Input
		count.Layers = append(count.Layers, layer)
		parameters = parameters.plus(whole{value: layer.Parameters})
		fixed = fixed.plus(whole{value: layer.Fixed})
		connections = connections.plus(whole{value: layer.Connections})
		input, field = layer.Output, layer.ReceptiveField
	}
	for _, total := range []struct {
		what string
		whole
	}{{"parameters", parameters}, {"fixed weights", fixed}, {"connections", connections}} {
		if total.overflow {
			return Count{}, overflow("total", total.what)
		}
	}
	count.Total = Total{parameters.value, fixed.value, connections.value}
	return count, nil
}

// checkName holds names to what [Count.Quantity] needs to tell them apart.
func (n Network) checkName(index int, name string) error {
	place := "layer " + strconv.Itoa(index+1)
	if name == "" {
		return &Error{Layer: place, Value: `name ""`, Rule: "must not be empty, and the layer one of Conv, Subsample, Pool, Full and RBF"}
	}
	if strings.EqualFold(name, "input") || strings.EqualFold(name, "total") {
		return &Error{Layer: place, Value: "name " + strconv.Quote(name), Rule: "must not be the input's or the total's"}
	}
	for _, earlier := range n.Layers[:index] {
		if strings.EqualFold(layerName(earlier), name) {
			return &Error{Layer: place, Value: "name " + strconv.Quote(name), Rule: "must not be another layer's"}
		}
	}
	return nil
}

// layerName returns "" for what is not a layer, such as nil.
func layerName(layer Layer) string {
	switch layer := layer.(type) {
	case Conv:
		return layer.Name
	case Subsample:
		return layer.Name
	case Pool:
		return layer.Name
	case Full:
		return layer.Name
	case RBF:
		return layer.Name
	}
	return ""
}

// countLayer counts one layer from its plan. It is the only place that
// computes a layer's numbers; derivations are checked against it.
func countLayer(layer Layer, input Shape, field ReceptiveField) (LayerCount, error) {
	name := layerName(layer)
	p, err := layer.plan(input)
	if err != nil {
		return LayerCount{}, err
	}
	l, err := countPlan(name, p, input)
	if err != nil {
		return LayerCount{}, err
	}
	l.inputField = field
	if l.ReceptiveField, err = field.through(name, p); err != nil {
		return LayerCount{}, err
	}
	return l, nil
}

// countPlan is countLayer without the receptive field.
func countPlan(name string, p plan, input Shape) (LayerCount, error) {
	l := LayerCount{Name: name, Kind: p.kind, Input: input, Output: p.output, Window: p.window, plan: p}

	one := whole{value: 1}
	bias := whole{}
	if p.bias {
		bias = one
	}
	cells := wholeOf(p.window.Height).times(wholeOf(p.window.Width))
	positions := wholeOf(p.output.Height).times(wholeOf(p.output.Width))
	units := wholeOf(p.output.Maps).times(positions)
	inputs := wholeOf(input.Maps).times(wholeOf(input.Height)).times(wholeOf(input.Width))

	var parameters, fixed, connections, unshared whole
	for i, run := range p.runs {
		maps := whole{value: run.maps}
		fan := cells.times(whole{value: run.inputs})
		var trained, kept whole // weights of each map
		switch p.kind {
		case Convolution, FullConnection:
			trained = fan
		case Subsampling:
			trained = one
		case RadialBasis:
			kept = fan
		}
		own := maps.times(trained.plus(bias))
		parameters = parameters.plus(own)
		unshared = unshared.plus(own.times(positions))
		fixed = fixed.plus(maps.times(kept))
		connections = connections.plus(maps.times(fan.plus(bias)).times(positions))
		if i == 0 {
			l.FanIn = Range{fan.value, fan.value}
		}
		l.FanIn = Range{min(l.FanIn.Min, fan.value), max(l.FanIn.Max, fan.value)}
	}
	fullyConnected := inputs.plus(bias).times(units)

	for _, number := range []struct {
		what  string
		value whole
		into  *int64
	}{
		{"units", units, &l.Units},
		{"fixed weights", fixed, &l.Fixed},
		{"parameters", parameters, &l.Parameters},
		{"connections", connections, &l.Connections},
		{"parameters without sharing", unshared, &l.Unshared},
		{"parameters if fully connected", fullyConnected, &l.FullyConnected},
	} {
		if number.value.overflow {
			return LayerCount{}, overflow(name, number.what)
		}
		*number.into = number.value.value
	}
	return l, nil
}
