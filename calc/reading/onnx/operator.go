package onnx

import (
	"slices"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading/draft"
)

// activations are operators that do something to each unit alone and keep no number;
// the word is that of our notation.
var activations = map[string]string{
	"Relu": "relu", "Sigmoid": "sigmoid", "Tanh": "tanh", "Softmax": "softmax", "LogSoftmax": "softmax", "Dropout": "dropout", "LeakyRelu": "leaky", "Elu": "elu", "Gelu": "gelu", "HardSigmoid": "hardsigmoid", "HardSwish": "hardswish", "Swish": "silu",
	"Identity": "identity", "LRN": "identity", "Clip": "identity", "Cast": "identity", "Exp": "identity", "Log": "identity", "Neg": "identity", "Sqrt": "identity", "Abs": "identity", "Erf": "identity", "Pow": "identity", "Selu": "identity", "Celu": "identity", "Softplus": "identity", "Softsign": "identity", "Mish": "identity", "ThresholdedRelu": "identity", "Floor": "identity", "Ceil": "identity", "Sign": "identity", "Reciprocal": "identity", "Hardmax": "identity", "LpNormalization": "identity", "MeanVarianceNormalization": "identity", "ImageScaler": "identity",
}

// joins are operators that make one layer of several, unit by unit.
var joins = map[string]*graph.Join{
	"Add": {Kind: graph.Add}, "Sum": {Kind: graph.Add}, "Sub": {Kind: graph.Add}, "Max": {Kind: graph.Add}, "Min": {Kind: graph.Add},
	"Mul": {Kind: graph.Times}, "Div": {Kind: graph.Times}, "Mean": {Kind: graph.Average},
}

// operation is what a node does. The layers that feed it are known, and the names of
// what it keeps.
func (b *builder) operation(n *node, from, kept []string) graph.Operation {
	input := b.Shape(from[0])
	if word, is := activations[n.operator]; is {
		return graph.Activation{Word: word}
	}
	if join := joins[n.operator]; join != nil {
		return b.join(n, *join, from, kept)
	}
	var found graph.Operation
	switch n.operator {
	case "Conv":
		found = b.convolution(n, input)
	case "ConvTranspose":
		found = b.transposed(n, input)
	case "Gemm", "MatMul":
		found = b.full(n, input, from)
	case "MaxPool", "AveragePool", "LpPool":
		found = pooling(n)
	case "GlobalAveragePool", "GlobalMaxPool", "GlobalLpPool":
		return graph.Pooling{Average: n.operator == "GlobalAveragePool", Global: true}
	case "BatchNormalization":
		return graph.Normalization{Kind: graph.Batch}
	case "InstanceNormalization":
		return graph.Normalization{Kind: graph.Instance}
	case "PRelu":
		if len(kept) == 1 && b.weights(kept[0]).size() == 1 {
			return graph.Raw{Kind: graph.Slope}
		}
		if len(kept) == 1 && b.weights(kept[0]).size() == int64(input.Maps) {
			return graph.Raw{Kind: graph.Slopes}
		}
	case "Gather":
		if w := b.weights(n.inputs[0]); w != nil && len(w.dims) == 2 && n.attributes["axis"].number == 0 {
			return graph.Embedding{Words: whole(w.dims[0]), Features: whole(w.dims[1])}
		}
	case "Concat":
		if axis := n.attributes["axis"].number; axis == 1 || axis == -int64(1+len(input.Extent)) {
			return graph.Join{Kind: graph.Concat}
		}
		return b.moved(n, input)
	case "Flatten":
		if a, said := n.attributes["axis"]; !said || a.number == 1 {
			return graph.Reshape{Kind: graph.Flatten}
		}
		return b.moved(n, input)
	case "Reshape", "Squeeze", "Unsqueeze", "Transpose", "Slice", "Split", "Pad", "Upsample", "Resize", "Expand", "Tile", "DepthToSpace", "SpaceToDepth", "ReduceMean", "ReduceSum", "ReduceMax", "ReduceMin", "ReduceL2", "ArgMax", "TopK":
		return b.reshaped(n, input)
	}
	if found == nil {
		b.mark(draft.Unread, n, "onnx.unknown", n.operator)
		return graph.Unknown{What: n.operator, Gives: b.gives(n)}
	}
	return found
}

// gives is the shape that the file tells of what a node gives.
func (b *builder) gives(n *node) graph.Shape {
	if shape := shapeOf(b.known[n.outputs[0]]); complete(shape) && len(shape.Extent) <= 3 {
		return shape
	}
	return graph.Shape{}
}

// sliding is the window of a node. The border stands first for all axes before, then
// for all after.
func sliding(n *node, kernel []int64) graph.Sliding {
	s := graph.Sliding{Size: size(kernel), Stride: size(n.attributes["strides"].ints), Dilation: size(n.attributes["dilations"].ints)}
	switch n.attributes["auto_pad"].text {
	case "SAME_UPPER", "SAME_LOWER":
		s.Same = true
		return s
	}
	pads := size(n.attributes["pads"].ints)
	if half := len(pads) / 2; len(pads)%2 != 0 {
		s.Padding = pads // which cannot be
	} else if half > 0 {
		s.Padding = pads[:half]
		if !slices.Equal(pads[:half], pads[half:]) {
			s.After = pads[half:]
		}
		if !slices.ContainsFunc(pads, func(n int) bool { return n != 0 }) {
			s.Padding = nil
		}
	}
	if !slices.ContainsFunc(s.Dilation, func(n int) bool { return n != 1 }) {
		s.Dilation = nil
	}
	return s
}

// kernel are the weights of a node that are its second input, if they have an axis
// for each side of a window.
func (b *builder) kernel(n *node) *tensor {
	if len(n.inputs) < 2 {
		return nil
	}
	w := b.weights(n.inputs[1])
	if w == nil || len(w.dims) < 3 {
		return nil
	}
	return w
}

func (b *builder) convolution(n *node, input graph.Shape) graph.Operation {
	w := b.kernel(n)
	if w == nil {
		return nil
	}
	groups := max(n.attributes["group"].number, 1)
	if input.Maps > 0 && int64(input.Maps)/groups != w.dims[1] {
		b.mark(draft.Unread, n, "onnx.misfit", int64(input.Maps), w.dims[1]*min(groups, 1<<20))
		return graph.Unknown{What: n.operator, Gives: b.gives(n)}
	}
	c := graph.Convolution{Maps: whole(w.dims[0]), Sliding: sliding(n, w.dims[2:]), NoBias: !b.biased(n, 2)}
	if groups > 1 {
		c.Groups = whole(groups)
	}
	return c
}

func (b *builder) transposed(n *node, input graph.Shape) graph.Operation {
	w := b.kernel(n)
	if w == nil || n.attributes["output_shape"].ints != nil {
		return nil
	}
	if input.Maps > 0 && int64(input.Maps) != w.dims[0] {
		b.mark(draft.Unread, n, "onnx.misfit", int64(input.Maps), w.dims[0])
		return graph.Unknown{What: n.operator, Gives: b.gives(n)}
	}
	s := sliding(n, w.dims[2:])
	groups := whole(max(n.attributes["group"].number, 1))
	c := graph.Transposed{Maps: whole(w.dims[1]) * min(groups, 1<<20), Size: s.Size, Stride: s.Stride, Padding: s.Padding, Dilation: s.Dilation, Same: s.Same, NoBias: !b.biased(n, 2)}
	c.Extra = size(n.attributes["output_padding"].ints)
	if groups > 1 {
		c.Groups = groups
	}
	if s.After != nil { // what both sides have together is what counts
		extra := make(graph.Size, len(s.After))
		c.Padding = make(graph.Size, len(s.After))
		for axis := range s.After {
			both := s.Padding[axis] + s.After[axis]
			c.Padding[axis], extra[axis] = (both+1)/2, both%2
			if len(c.Extra) == len(extra) {
				extra[axis] += c.Extra[axis]
			}
		}
		c.Extra = extra
	}
	if !slices.ContainsFunc(c.Extra, func(n int) bool { return n != 0 }) {
		c.Extra = nil
	}
	return c
}

// full is a product with weights, of all units or of the maps at each place.
func (b *builder) full(n *node, input graph.Shape, from []string) graph.Operation {
	if len(from) > 1 { // of two layers
		return b.moved(n, input)
	}
	if len(n.inputs) < 2 {
		return nil
	}
	w := b.weights(n.inputs[1])
	if w == nil || len(w.dims) != 2 {
		return nil
	}
	inputs, units := w.dims[0], w.dims[1]
	if n.operator == "Gemm" && n.attributes["transB"].number != 0 {
		inputs, units = units, inputs
	}
	f := graph.Full{Units: whole(units), NoBias: !b.biased(n, 2)}
	fed := int64(input.Maps)
	for _, length := range input.Extent {
		fed *= int64(length)
	}
	switch {
	case input.Maps == 0 || fed == inputs:
	case len(input.Extent) > 0 && int64(input.Maps) == inputs:
		f.Each = true
	default:
		b.mark(draft.Unread, n, "onnx.misfit", fed, inputs)
		return graph.Unknown{What: n.operator, Gives: b.gives(n)}
	}
	return f
}

func pooling(n *node) graph.Operation {
	kernel := n.attributes["kernel_shape"].ints
	if kernel == nil {
		return nil
	}
	p := graph.Pooling{Average: n.operator != "MaxPool", Sliding: sliding(n, kernel)}
	if p.Stride == nil {
		p.Stride = graph.Size{1}
	}
	if n.attributes["ceil_mode"].number != 0 {
		p.Rounding = graph.Up
	}
	return p
}

// join joins layers, or one with numbers that are kept: one for all, one for each
// map, or one for each unit.
func (b *builder) join(n *node, join graph.Join, from, kept []string) graph.Operation {
	if len(from) > 1 {
		return join
	}
	input := b.Shape(from[0])
	if len(kept) == 1 && input.Maps > 0 {
		size := b.weights(kept[0]).size()
		switch {
		case size == 1:
			return graph.Activation{Word: "identity"}
		case n.operator == "Mul" && size == int64(input.Maps) && b.biased(n, 2): // each map by itself, times a number and plus one
			return graph.Convolution{Maps: 1, Sliding: graph.Sliding{Size: graph.Size{1}}, Depthwise: true}
		case n.operator == "Mul" && size == int64(input.Maps):
			return graph.Raw{Kind: graph.Scales}
		case join.Kind == graph.Add && size == input.Units().Value():
			return graph.Raw{Kind: graph.Positions}
		}
	}
	if len(kept) == 0 {
		return graph.Activation{Word: "identity"}
	}
	b.mark(draft.Unread, n, "onnx.unknown", n.operator)
	return graph.Unknown{What: n.operator}
}

// moved is a layer that sets units anew in a way that has no name here. It keeps no
// number.
func (b *builder) moved(n *node, input graph.Shape) graph.Operation {
	b.once(n, "onnx.moved", n.operator)
	return graph.Unknown{What: n.operator, Gives: b.gives(n)}
}

// turned is the shape that is left where axes of one unit come or go, or axes change
// places. It is nil where that is not known.
func (b *builder) turned(n *node, input graph.Shape) (dims []int64) {
	if input.Maps == 0 {
		return nil
	}
	before := []int64{1, int64(input.Maps)}
	for _, length := range input.Extent {
		before = append(before, int64(length))
	}
	axes := n.attributes["axes"].ints
	if len(n.inputs) > 1 && b.kept[n.inputs[1]] != nil {
		axes = b.kept[n.inputs[1]].ints
	}
	switch n.operator {
	case "Transpose":
		for _, axis := range n.attributes["perm"].ints {
			if axis < 0 || axis >= int64(len(before)) {
				return nil
			}
			dims = append(dims, before[axis])
		}
	case "Squeeze":
		for i, length := range before {
			if !slices.Contains(axes, int64(i)) {
				dims = append(dims, length)
			}
		}
	case "Unsqueeze":
		for i, at := int64(0), 0; i < int64(len(before)+len(axes)); i++ {
			if slices.Contains(axes, i) {
				dims = append(dims, 1)
			} else if at < len(before) {
				dims = append(dims, before[at])
				at++
			}
		}
	}
	return dims
}

// reshaped is a layer that sets units anew, as far as its shape is known.
func (b *builder) reshaped(n *node, input graph.Shape) graph.Operation {
	single := !slices.ContainsFunc(input.Extent, func(n int) bool { return n != 1 })
	switch n.operator {
	case "Reshape":
		if to, known := b.target(n, input); known {
			if len(to.Extent) == 0 {
				return graph.Reshape{Kind: graph.Flatten}
			}
			if to.Equal(input) {
				return graph.Activation{Word: "identity"}
			}
			b.once(n, "onnx.moved", n.operator)
			return graph.Unknown{What: n.operator, Gives: to}
		}
	case "Squeeze", "Unsqueeze", "Transpose":
		if n.operator == "Squeeze" && single && len(input.Extent) > 0 {
			return graph.Reshape{Kind: graph.Flatten}
		}
		if to := shapeOf(b.turned(n, input)); complete(to) && len(to.Extent) <= 3 {
			b.once(n, "onnx.moved", n.operator)
			return graph.Unknown{What: n.operator, Gives: to}
		}
	case "ReduceMean", "ReduceMax":
		axes := n.attributes["axes"].ints
		if len(n.inputs) > 1 && b.kept[n.inputs[1]] != nil {
			axes = b.kept[n.inputs[1]].ints
		}
		if len(input.Extent) == 2 && (slices.Equal(axes, []int64{2, 3}) || slices.Equal(axes, []int64{-2, -1}) || slices.Equal(axes, []int64{-1, -2})) {
			return graph.Pooling{Average: n.operator == "ReduceMean", Global: true}
		}
	case "Pad":
		pads := n.attributes["pads"].ints
		if len(n.inputs) > 1 && b.kept[n.inputs[1]] != nil {
			pads = b.kept[n.inputs[1]].ints
		}
		if axes := 2 + len(input.Extent); len(pads) == 2*axes && axes > 2 && slices.Equal(pads[:axes], pads[axes:]) && pads[0] == 0 && pads[1] == 0 {
			return graph.Reshape{Kind: graph.Border, By: size(pads[2:axes])}
		}
	}
	return b.moved(n, input)
}

// target is the shape that a Reshape asks for: 0 keeps a length, and one -1 stands
// for what is left.
func (b *builder) target(n *node, input graph.Shape) (to graph.Shape, known bool) {
	asked := n.attributes["shape"].ints
	if len(n.inputs) > 1 && b.kept[n.inputs[1]] != nil {
		asked = b.kept[n.inputs[1]].ints
	}
	switch {
	case len(asked) == 2:
		return graph.Shape{Maps: 1}, true
	case len(asked) < 3 || len(asked) > 5 || input.Maps == 0:
		return to, false
	}
	units, left, unsaid := input.Units().Value(), int64(1), -1
	before := append(graph.Size{input.Maps}, input.Extent...)
	lengths := make(graph.Size, len(asked)-1)
	for i, length := range asked[1:] {
		if length == 0 && i < len(before) {
			length = int64(before[i])
		}
		if length < 1 || length > 1<<28 {
			if unsaid >= 0 || length != -1 {
				return to, false
			}
			unsaid = i
			continue
		}
		lengths[i] = int(length)
		if left *= length; left > units {
			return to, false
		}
	}
	if unsaid >= 0 {
		lengths[unsaid] = int(units / left)
		left *= int64(lengths[unsaid])
	}
	return graph.Shape{Maps: lengths[0], Extent: lengths[1:]}, left == units
}
