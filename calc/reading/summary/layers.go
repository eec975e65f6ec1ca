package summary

import (
	"strings"

	"fivebyfive/calc/graph"
)

// activation is our word for a layer that does something to each unit alone.
func activation(kind string) (word string, is bool) {
	switch kind {
	case "relu", "sigmoid", "tanh", "gelu", "silu", "softmax", "elu", "hardswish", "hardsigmoid", "dropout":
		return kind, true
	case "leakyrelu":
		return "leaky", true
	case "swish":
		return "silu", true
	case "logsoftmax":
		return "softmax", true
	case "spatialdropout", "alphadropout", "gaussiandropout", "featurealphadropout", "droppath", "stochasticdepth", "dropblock":
		return "dropout", true
	case "relu6", "thresholdedrelu":
		return "relu", true
	case "activation", "identity", "gaussiannoise", "activityregularization", "masking", "rescaling", "selu", "softplus", "mish", "hardtanh",
		"randomflip", "randomrotation", "randomzoom", "randomcontrast", "randomtranslation", "randombrightness", "softmaxv", "hardshrink", "softsign", "logsigmoid":
		return "identity", true
	}
	return "", false
}

// dimension is at the end of a class, or in its midst: Conv2DTranspose.
var dimensions = [...]string{"1d", "2d", "3d", "_", " "}

// plain is a class without the number of axes: Conv2d and Convolution2D are written
// for every number of them.
func plain(class string) string {
	class = strings.ToLower(class)
	for _, d := range dimensions {
		class = strings.ReplaceAll(class, d, "")
	}
	return strings.TrimRight(class, "0123456789")
}

func (a *asked) global(average bool) []guess {
	pool := graph.Pooling{Average: average, Global: true}
	if len(a.gives.Extent) > 0 { // keepdims
		return []guess{{operations: []graph.Operation{pool}}}
	}
	return []guess{{operations: []graph.Operation{pool, graph.Reshape{Kind: graph.Flatten}}}}
}

// pooling has a window of the stride's size, unless that does not fit.
func (a *asked) pooling(average bool) (all []guess) {
	in, places := a.inputs[0], a.gives.Extent
	axes := len(in.Extent)
	if len(places) != axes || axes == 0 {
		return nil
	}
	size, stride := make(graph.Size, axes), make(graph.Size, axes)
	add := func(s graph.Sliding, rank int) {
		s.Size = append(graph.Size{}, size...)
		s.Stride = append(graph.Size{}, stride...)
		switch {
		case sameSize(s.Size, s.Stride):
			s.Stride = nil
		case isFlat(s.Stride):
			s.Stride = s.Stride[:1]
		}
		all = append(all, guess{[]graph.Operation{graph.Pooling{Average: average, Sliding: s}}, rank})
	}
	if n := len(a.kernel); n > 0 {
		for axis := range axes {
			size[axis] = a.kernel[min(axis, n-1)]
		}
		for _, s := range a.slidings(in, append(graph.Size{}, size...)) {
			for axis := range axes {
				stride[axis] = 1
				if len(s.Stride) > 0 {
					stride[axis] = s.Stride[min(axis, len(s.Stride)-1)]
				}
			}
			add(s, 0)
		}
		return all
	}
	for _, wider := range [...]int{0, 1, 2} { // than the stride
		for _, s := range []graph.Sliding{{}, {Same: true}, {Padding: graph.Size{1}}, {Rounding: graph.Up}} {
			if a.tool == torch && s.Same || a.tool != torch && (s.Padding != nil || s.Rounding != graph.Down) {
				continue
			}
			if s.Padding != nil && wider == 0 {
				continue
			}
			fits := true
			for axis, n := range in.Extent {
				switch {
				case places[axis] == open:
					stride[axis], s.Same = 2, true
				case places[axis] < 1 || places[axis] > n:
					fits = false
				case n%places[axis] == 0:
					stride[axis] = n / places[axis]
				default:
					stride[axis] = n / places[axis]
					if s.Same || s.Rounding != graph.Down {
						stride[axis] = (n + places[axis] - 1) / places[axis]
					}
				}
				size[axis] = stride[axis] + wider
			}
			if fits {
				add(s, wider)
			}
		}
	}
	for axis, n := range in.Extent { // places that overlap
		stride[axis], size[axis] = 1, n-places[axis]+1
		if places[axis] == open || size[axis] < 1 {
			return all
		}
	}
	add(graph.Sliding{}, 1)
	return all
}

func sameSize(a, b graph.Size) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return len(a) == len(b)
}

// full is Keras' Dense or PyTorch's Linear: at each place, or of all that there is.
func (a *asked) full() (all []guess) {
	each := len(a.inputs[0].Extent) > 0
	units := a.gives.Maps
	if !a.known {
		return nil
	}
	for _, f := range []graph.Full{{Units: units, Each: each}, {Units: units, Each: each, NoBias: true}, {Units: units}, {Units: units, NoBias: true}} {
		all = append(all, guess{operations: []graph.Operation{f}})
	}
	if !each {
		all = all[:2]
	}
	return all
}

func (a *asked) normalization(kind graph.NormalizationKind) (all []guess) {
	groups := []int{0}
	if kind == graph.Group {
		groups = []int{32, 16, 8, 4, 2, 1}
	}
	for _, g := range groups {
		for rank, n := range []graph.Normalization{{}, {NoBias: true}, {Plain: true}} {
			n.Kind, n.Groups = kind, g
			all = append(all, guess{[]graph.Operation{n}, rank})
		}
	}
	return all
}

func (a *asked) embedding() []guess {
	features := a.gives.Maps
	if features < 1 || a.numbers < 1 || a.numbers%int64(features) != 0 || a.numbers/int64(features) > many {
		return nil
	}
	return []guess{{operations: []graph.Operation{graph.Embedding{Words: int(a.numbers / int64(features)), Features: features}}}}
}

// biases are those that cells may have: one for each gate or two, or none.
var biases = [...]graph.Recurrent{{OneBias: true}, {}, {NoBias: true}}

func (a *asked) recurrent(cell graph.Cell) (all []guess) {
	for _, r := range biases {
		r.Cell, r.Units = cell, a.gives.Maps
		if a.tool == torch {
			all = append(all, a.stacked(r)...)
			continue
		}
		all = append(all, a.steps(r, 0)...)
	}
	return all
}

// steps passes on all steps, or the last.
func (a *asked) steps(r graph.Recurrent, rank int) []guess {
	if len(a.gives.Extent) > 0 {
		return []guess{{[]graph.Operation{r}, rank}}
	}
	return []guess{{[]graph.Operation{r, graph.Reshape{Kind: graph.Last}}, rank}}
}

// stacked are several layers that a table has in one row.
func (a *asked) stacked(r graph.Recurrent) (all []guess) {
	for _, both := range [...]bool{false, true} {
		r := r
		if r.BothWays = both; both {
			if r.Units%2 != 0 {
				continue
			}
			r.Units /= 2
		}
		var operations []graph.Operation
		for range 8 {
			operations = append(operations, r)
			all = append(all, guess{operations: append([]graph.Operation{}, operations...)})
		}
	}
	return all
}

// bothWays is a cell in both directions; which cell, its numbers tell.
func (a *asked) bothWays() (all []guess) {
	if a.gives.Maps%2 != 0 {
		return nil
	}
	for _, cell := range [...]graph.Cell{graph.LSTM, graph.GRU, graph.Simple} {
		for _, r := range biases {
			r.Cell, r.Units, r.BothWays = cell, a.gives.Maps/2, true
			all = append(all, a.steps(r, 0)...)
		}
	}
	return all
}

// eachStep is a layer that is used at each step of a sequence; which one, its
// numbers tell.
func (a *asked) eachStep() (all []guess) {
	in := a.inputs[0]
	if a.numbers == 0 {
		if len(in.Extent) == len(a.gives.Extent) && in.Maps == a.gives.Maps && len(in.Extent) > 1 && !sameSize(in.Extent, a.gives.Extent) {
			return a.pooling(false)
		}
		return []guess{{operations: []graph.Operation{graph.Activation{Word: "identity"}}}}
	}
	all = a.full()
	if len(in.Extent) == 3 {
		for _, g := range a.convolutions() {
			if c := g.operations[0].(graph.Convolution); c.Size[0] == 1 {
				all = append(all, g)
			}
		}
	}
	return append(all, a.normalization(graph.Batch)...)
}

// attention has four projections; how wide they are, their numbers tell, and not in
// how many heads.
func (a *asked) attention() (all []guess) {
	features := int64(a.inputs[0].Maps)
	for _, bias := range [...]bool{true, false} {
		left, each := a.numbers, 4*features
		if bias {
			left, each = left-features, each+3
		}
		if each > 0 && left > 0 && left%each == 0 && left/each < many {
			t := graph.Attention{Heads: 1, Size: int(left / each), NoBias: !bias}
			if t.Size == a.inputs[0].Maps { // as wide as its input: that is how it is meant
				t.Size = 0
				return []guess{{operations: []graph.Operation{t}}}
			}
			all = append(all, guess{operations: []graph.Operation{t}})
		}
	}
	return all
}

// reshape is one that our notation has: all units in a row, or places one after the
// other.
func (a *asked) reshape() []guess {
	return []guess{
		{operations: []graph.Operation{graph.Reshape{Kind: graph.Flatten}}},
		{operations: []graph.Operation{graph.Reshape{Kind: graph.Sequence}}},
		{operations: []graph.Operation{graph.Activation{Word: "identity"}}},
	}
}

// resized are borders, cuts, enlargements.
func (a *asked) resized(in graph.Shape) (all []guess) {
	places := a.gives.Extent
	if len(places) != len(in.Extent) {
		return nil
	}
	more, less, times := make(graph.Size, len(places)), make(graph.Size, len(places)), make(graph.Size, len(places))
	for axis, n := range in.Extent {
		grown := places[axis] - n
		more[axis], less[axis] = grown/2, -grown/2
		if n > 0 {
			times[axis] = places[axis] / n
		}
		if places[axis] == open {
			more[axis], less[axis], times[axis] = 1, 1, 2
		}
	}
	kind, by := graph.Border, more
	switch {
	case strings.HasPrefix(a.kind, "crop"):
		kind, by = graph.Crop, less
	case strings.HasPrefix(a.kind, "up"):
		kind, by = graph.Enlarge, times
	case a.kind == "pixelshuffle":
		kind, by = graph.Shuffle, times
	}
	if isFlat(by) && len(by) > 0 {
		by = by[:1]
	}
	return []guess{{operations: []graph.Operation{graph.Reshape{Kind: kind, By: by}}}}
}

// slopes are one for each map, or one for all. One for each unit our notation has
// not.
func (a *asked) slopes() []guess {
	switch a.numbers {
	case 1:
		return []guess{{operations: []graph.Operation{graph.Raw{Kind: graph.Slope}}}}
	case int64(a.inputs[0].Maps):
		return []guess{{operations: []graph.Operation{graph.Raw{Kind: graph.Slopes}}}}
	}
	return nil
}
