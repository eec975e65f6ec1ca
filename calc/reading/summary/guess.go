package summary

import (
	"fivebyfive/calc/graph"
)

// guess is what a row may mean: operations, one after the other. Of two guesses
// the one of the lower rank is more usual; where both have the same, nobody but the
// reader can tell.
type guess struct {
	operations []graph.Operation
	rank       int
}

// asked is a row together with what feeds it, for which guesses are to be made.
type asked struct {
	*row
	tool     tool
	kind     string
	inputs   []graph.Shape
	gives    graph.Shape // what the row says; sizes may be left open
	known    bool        // it says so
	fed      graph.Shape // what the row says that feeds it
	fedKnown bool
}

// guesses are all that a row may mean, as far as the class of the layer tells; what
// does not come to the numbers of the row may be among them.
func (a *asked) guesses() []guess {
	all, _ := a.kinds()
	return all
}

// kinds are the guesses; known is whether there is a layer of that kind at all.
func (a *asked) kinds() (all []guess, known bool) {
	if len(a.inputs) == 0 {
		return nil, false
	}
	in := a.inputs[0]
	usual := func(operations ...graph.Operation) ([]guess, bool) { return []guess{{operations: operations}}, true }
	if word, is := activation(a.kind); is {
		return usual(graph.Activation{Word: word})
	}
	switch a.kind {
	case "conv", "convolution", "atrousconv", "atrousconvolution":
		if a.tool == torch && !a.fedKnown {
			return append(a.convolutions(), a.pooled()...), true
		}
		return a.convolutions(), true
	case "depthwiseconv":
		return a.depthwise(), true
	case "separableconv", "separableconvolution":
		return a.separable(), true
	case "convtranspose", "deconvolution":
		return a.transposed(), true
	case "locallyconnected":
		return a.local(), true
	case "maxpooling", "maxpool":
		return a.pooling(false), true
	case "averagepooling", "avgpool", "averagepool":
		return a.pooling(true), true
	case "globalmaxpooling", "globalmaxpool", "globalaveragepooling", "globalavgpool", "globalaveragepool":
		return a.global(a.kind[6] == 'a'), true
	case "adaptiveavgpool", "adaptivemaxpool":
		return usual(graph.Pooling{Average: a.kind[8] == 'a', To: a.gives.Extent})
	case "dense", "linear", "nondynamicallyquantizablelinear", "timedistributeddense":
		return a.full(), true
	case "batchnorm", "batchnormalization", "syncbatchnorm", "batchnormalizationv", "fusedbatchnorm":
		return a.normalization(graph.Batch), true
	case "layernorm", "layernormalization":
		return a.normalization(graph.Layers), true
	case "groupnorm", "groupnormalization":
		return a.normalization(graph.Group), true
	case "instancenorm", "instancenormalization":
		return a.normalization(graph.Instance), true
	case "rmsnorm", "rmsnormalization":
		return usual(graph.Normalization{Kind: graph.RMS})
	case "embedding":
		return a.embedding(), true
	case "lstm", "cudnnlstm":
		return a.recurrent(graph.LSTM), true
	case "gru", "cudnngru":
		return a.recurrent(graph.GRU), true
	case "simplernn", "rnn":
		return a.recurrent(graph.Simple), true
	case "bidirectional":
		return a.bothWays(), true
	case "timedistributed":
		return a.eachStep(), true
	case "multiheadattention":
		return a.attention(), true
	case "add", "sum":
		return usual(graph.Join{Kind: graph.Add})
	case "multiply":
		return usual(graph.Join{Kind: graph.Times})
	case "average":
		return usual(graph.Join{Kind: graph.Average})
	case "concatenate", "concat", "concatenation":
		return usual(graph.Join{Kind: graph.Concat})
	case "merge":
		return []guess{{operations: []graph.Operation{graph.Join{Kind: graph.Concat}}}, {operations: []graph.Operation{graph.Join{Kind: graph.Add}}}, {operations: []graph.Operation{graph.Join{Kind: graph.Times}}, rank: 1}}, true
	case graph.Reshape{Kind: graph.Flatten}.String():
		if a.tool == torch && len(a.gives.Extent) == 1 {
			return usual(graph.Reshape{Kind: graph.Sequence})
		}
		return usual(graph.Reshape{Kind: graph.Flatten})
	case "reshape":
		return a.reshape(), true
	case "zeropadding", "zeropad", "cropping", "upsampling", "upsample", "upsamplingbilinear", "upsamplingnearest", "reflectionpad", "replicationpad", "pixelshuffle":
		return a.resized(in), true
	case "prelu":
		return a.slopes(), true
	}
	return nil, false
}

// tool is whose table it is.
type tool uint8

const (
	keras tool = iota
	torch
	paper // nobody's
)

// slidings are how windows of a size may move over the input and come to so many
// places, the usual first.
func (a *asked) slidings(in graph.Shape, size graph.Size) (all []graph.Sliding) {
	places := a.gives.Extent
	axes := len(in.Extent)
	if len(places) != axes || len(size) != axes {
		return nil
	}
	for axis := range axes {
		if places[axis] == open {
			return []graph.Sliding{{Size: size, Same: true}}
		}
	}
	fit := func(of graph.Sliding, at func(axis int) span) {
		spans := make([]span, axes)
		for axis := range axes {
			spans[axis] = at(axis)
		}
		for _, stride := range strides(spans) {
			of.Size, of.Stride = size, stride
			all = append(all, of)
		}
	}
	padded := func(padding func(axis int) int) {
		p := make(graph.Size, axes)
		none := true
		for axis := range p {
			p[axis] = padding(axis)
			none = none && p[axis] == 0
		}
		s := graph.Sliding{Padding: p}
		if none {
			s.Padding = nil
		} else if isFlat(p) {
			s.Padding = p[:1]
		}
		fit(s, func(axis int) span { return valid(in.Extent[axis]+2*p[axis], size[axis], places[axis]) })
	}
	if a.tool != torch {
		fit(graph.Sliding{}, func(axis int) span { return valid(in.Extent[axis], size[axis], places[axis]) })
		fit(graph.Sliding{Same: true}, func(axis int) span { return same(in.Extent[axis], places[axis]) })
	} else {
		padded(func(axis int) int { return (size[axis] - 1) / 2 })
		padded(func(int) int { return 0 })
		for p := 1; p <= min(4, size[0]); p++ {
			padded(func(int) int { return p })
		}
	}
	if len(all) == 0 {
		all = a.dilated(in, size)
	}
	sortByStride(all)
	return all
}

// dilated is a window whose cells lie apart.
func (a *asked) dilated(in graph.Shape, size graph.Size) []graph.Sliding {
	dilation := make(graph.Size, len(size))
	for axis, n := range size {
		dilation[axis] = 1
		if lost := in.Extent[axis] - a.gives.Extent[axis]; n > 1 {
			if lost < 1 || lost%(n-1) != 0 {
				return nil
			}
			dilation[axis] = lost / (n - 1)
		}
	}
	if isFlat(dilation) {
		dilation = one(dilation[0])
	}
	return []graph.Sliding{{Size: size, Dilation: dilation}}
}

// sortByStride puts smaller strides first and leaves the rest as it is.
func sortByStride(all []graph.Sliding) {
	stride := func(s graph.Sliding) int {
		if len(s.Stride) == 0 {
			return 1
		}
		return s.Stride[0]
	}
	for i := range all {
		for j := i; j > 0 && stride(all[j]) < stride(all[j-1]); j-- {
			all[j], all[j-1] = all[j-1], all[j]
		}
	}
}

func isFlat(s graph.Size) bool {
	for _, n := range s {
		if n != s[0] {
			return false
		}
	}
	return true
}
