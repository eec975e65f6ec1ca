package flux

import (
	"slices"
	"strconv"
	"strings"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading/draft"
)

func itoa(n int) string { return strconv.Itoa(n) }

// activations are functions of each unit, and their words in our notation.
var activations = map[string]string{
	"relu": "relu", "NNlib.relu": "relu", "relu6": "relu", "sigmoid": "sigmoid", "σ": "sigmoid", "tanh": "tanh", "gelu": "gelu", "swish": "silu", "elu": "elu", "leakyrelu": "leaky", "softmax": "softmax", "NNlib.softmax": "softmax", "logsoftmax": "softmax", "hardswish": "hardswish", "hardsigmoid": "hardsigmoid", "selu": "identity", "softplus": "identity", "mish": "identity",
}

// operation is what a call does, nil where nobody knows.
func (r *reader) operation(c call) graph.Operation {
	if word := activations[c.name]; word != "" && len(c.given) == 0 {
		return graph.Activation{Word: word}
	}
	first := argument{}
	if len(c.given) > 0 {
		first = c.given[0]
	}
	noBias := strings.TrimSpace(c.named["bias"].text) == "false" || strings.TrimSpace(c.named["use_bias"].text) == "false"
	switch c.name {
	case "Conv", "CrossCor", "DepthwiseConv", "ConvTranspose":
		if len(c.given) < 2 {
			return nil
		}
		from, maps, is := pair(c.given[1])
		if !is || maps < 0 || slices.Contains(size(first), -1) {
			return nil
		}
		r.fed(c, from, func(s graph.Shape) int64 { return int64(s.Maps) })
		s := window(c, size(first))
		groups := 0
		if g, said := c.named["groups"]; said {
			groups = whole(g.text)
		}
		if c.name == "DepthwiseConv" {
			groups = from
		}
		if c.name == "ConvTranspose" {
			t := graph.Transposed{Maps: maps, Size: s.Size, Stride: s.Stride, Padding: s.Padding, Dilation: s.Dilation, Same: s.Same, Groups: groups, NoBias: noBias}
			if extra, said := c.named["outpad"]; said {
				t.Extra = size(extra)
			}
			if s.After != nil {
				return nil
			}
			return t
		}
		return graph.Convolution{Maps: maps, Sliding: s, Groups: groups, NoBias: noBias}
	case "MaxPool", "MeanPool", "LPPool":
		return graph.Pooling{Average: c.name != "MaxPool", Sliding: window(c, size(first))}
	case "GlobalMaxPool", "GlobalMeanPool":
		return graph.Pooling{Average: c.name == "GlobalMeanPool", Global: true}
	case "AdaptiveMaxPool", "AdaptiveMeanPool":
		return graph.Pooling{Average: c.name == "AdaptiveMeanPool", To: size(first)}
	case "flatten", "FlattenLayer", "Flux.flatten", "MLUtils.flatten", "Flux.MLUtils.flatten":
		return graph.Reshape{Kind: graph.Flatten}
	case "Dense":
		from, units, is := pair(first)
		if !is && len(c.given) > 1 {
			from, units, is = whole(first.text), whole(c.given[1].text), true
		}
		if !is || units < 0 {
			return nil
		}
		r.fed(c, from, func(s graph.Shape) int64 {
			if len(s.Extent) == 1 {
				return int64(s.Maps)
			}
			return s.Units().Value()
		})
		return graph.Full{Units: units, NoBias: noBias, Each: len(r.Shape(r.last()).Extent) == 1}
	case "BatchNorm":
		return graph.Normalization{Kind: graph.Batch}
	case "LayerNorm":
		return graph.Normalization{Kind: graph.Layers}
	case "InstanceNorm":
		return graph.Normalization{Kind: graph.Instance}
	case "GroupNorm":
		if len(c.given) > 1 {
			return graph.Normalization{Kind: graph.Group, Groups: whole(c.given[1].text)}
		}
	case "Dropout", "AlphaDropout":
		return graph.Activation{Word: "dropout"}
	case "identity", "NoOpLayer":
		return graph.Activation{Word: "identity"}
	case "Upsample":
		by, said := c.named["scale"]
		if !said {
			by = first
		}
		return graph.Reshape{Kind: graph.Enlarge, By: size(by)}
	case "PixelShuffle":
		return graph.Reshape{Kind: graph.Shuffle, By: size(first)}
	}
	if strings.Contains(c.name, "->") && strings.Contains(c.name, "reshape") && strings.Contains(c.name, ":") {
		r.Mark(draft.Guessed, r.line(c.at), c.name, "shorthand.row")
		return graph.Reshape{Kind: graph.Flatten}
	}
	return nil
}

// window is what a call says of a window. Of two numbers for each axis the padding has
// what is before, and what is after.
func window(c call, kernel graph.Size) graph.Sliding {
	s := graph.Sliding{Size: kernel}
	if a, said := c.named["stride"]; said {
		s.Stride = size(a)
	}
	if a, said := c.named["dilation"]; said {
		s.Dilation = size(a)
	}
	a, said := c.named["pad"]
	switch {
	case !said:
	case strings.Contains(a.text, "SamePad"):
		s.Same = true
	default:
		s.Padding = size(a)
		if n := len(kernel); len(s.Padding) == 2*n && n > 0 { // width before, width after, height before …, turned round
			both := slices.Clone(s.Padding)
			s.Padding, s.After = nil, nil
			for i := 0; i < len(both); i += 2 {
				s.Padding, s.After = append(s.Padding, both[i+1]), append(s.After, both[i])
			}
			if slices.Equal(s.Padding, s.After) {
				s.After = nil
			}
		}
	}
	return s
}

// fed holds what a call says of its input against what feeds it.
func (r *reader) fed(c call, said int, of func(graph.Shape) int64) {
	input := r.Shape(r.last())
	if input.Maps > 0 && said >= 0 && of(input) != int64(said) {
		r.Mark(draft.Guessed, r.line(c.at), c.name, "shorthand.fed", said, of(input))
	}
}
