package caffe

import (
	"strings"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading/draft"
)

// activations are layers that do something to each unit alone, or to units beside
// each other, and keep no number; the word is that of our notation.
var activations = map[string]string{
	"relu": "relu", "sigmoid": "sigmoid", "tanh": "tanh", "elu": "elu", "softmax": "softmax", "dropout": "dropout", "swish": "silu",
	"lrn": "identity", "absval": "identity", "power": "identity", "exp": "identity", "log": "identity", "bnll": "identity", "threshold": "identity", "mvn": "identity", "split": "identity",
}

// operations are what a layer does. There are several where it has a top for each.
func (r *reader) operations(kind string, m *message, from []string) []graph.Operation {
	one := func(o graph.Operation) []graph.Operation { return []graph.Operation{o} }
	word, plain := activations[kind]
	switch {
	case kind == "relu" && m.message("relu_param").number("negative_slope", 0) != 0:
		return one(graph.Activation{Word: "leaky"})
	case plain:
		return one(graph.Activation{Word: word})
	}
	switch kind {
	case "convolution", "convolutiondepthwise", "depthwiseconvolution", "deconvolution":
		return one(r.convolution(kind, m))
	case "pooling":
		return one(r.pooling(m))
	case "innerproduct":
		p := m.message("inner_product_param")
		return one(graph.Full{Units: p.number("num_output", 0), NoBias: p.text("bias_term", "true") == "false"})
	case "batchnorm":
		return one(graph.Normalization{Kind: graph.Batch, Plain: true})
	case "scale":
		return one(r.scale(m, from))
	case "prelu":
		if m.message("prelu_param").text("channel_shared", "false") == "true" {
			return one(graph.Raw{Kind: graph.Slope})
		}
		return one(graph.Raw{Kind: graph.Slopes})
	case "eltwise":
		return one(r.eltwise(m))
	case "concat":
		p := m.message("concat_param")
		if p.number("axis", p.number("concat_dim", 1)) == 1 {
			return one(graph.Join{Kind: graph.Concat})
		}
	case "flatten":
		p := m.message("flatten_param")
		if p.number("axis", 1) == 1 && p.text("end_axis", "-1") == "-1" {
			return one(graph.Reshape{Kind: graph.Flatten})
		}
	case "slice":
		if all := r.slice(m, from); all != nil {
			return all
		}
	}
	r.mark(draft.Unread, m, "caffe.unknown", m.text("type", "?"))
	what := strings.Join(strings.Fields(m.text("type", "layer")), "-")
	return one(graph.Unknown{What: what})
}

// sides are the two numbers of a window, which Caffe may have in one field or in
// one for each side.
func sides(p *message, name, side string, otherwise graph.Size) graph.Size {
	if size := p.size(name); size != nil {
		return size
	}
	height, width := p.number(side+"_h", 0), p.number(side+"_w", 0)
	if height == 0 && width == 0 {
		return otherwise
	}
	return graph.Size{height, width}
}

func (r *reader) convolution(kind string, m *message) graph.Operation {
	p := m.message("convolution_param")
	if p == nil {
		p = m // as the first versions had it
	}
	size := sides(p, "kernel_size", "kernel", p.size("kernelsize"))
	if size == nil {
		r.mark(draft.Unread, m, "caffe.no-kernel")
		return graph.Unknown{What: "convolution"}
	}
	maps, noBias := p.number("num_output", 0), p.text("bias_term", "true") == "false"
	stride, padding := sides(p, "stride", "stride", nil), sides(p, "pad", "pad", nil)
	dilation, groups := p.size("dilation"), p.number("group", 0)
	if kind == "deconvolution" {
		return graph.Transposed{Maps: maps, Size: size, Stride: stride, Padding: padding, Dilation: dilation, Groups: groups, NoBias: noBias}
	}
	if kind != "convolution" {
		groups = maps
	}
	return graph.Convolution{Maps: maps, Sliding: graph.Sliding{Size: size, Stride: stride, Padding: padding, Dilation: dilation}, Groups: groups, NoBias: noBias}
}

// pooling rounds up, and its stride is 1 where none is said.
func (r *reader) pooling(m *message) graph.Operation {
	p := m.message("pooling_param")
	if p == nil {
		p = m
	}
	pooling := graph.Pooling{Average: p.text("pool", "MAX") == "AVE", Global: p.text("global_pooling", "false") == "true"}
	if pooling.Global {
		return pooling
	}
	pooling.Size = sides(p, "kernel_size", "kernel", p.size("kernelsize"))
	if pooling.Size == nil {
		r.mark(draft.Unread, m, "caffe.no-kernel")
		return graph.Unknown{What: "pooling"}
	}
	pooling.Stride = sides(p, "stride", "stride", graph.Size{1})
	pooling.Padding = sides(p, "pad", "pad", nil)
	if p.text("round_mode", "CEIL") == "CEIL" && p.text("ceil_mode", "true") == "true" {
		pooling.Rounding = graph.UpCaffe
	}
	return pooling
}

// scale multiplies each map by a number, and may add one: a convolution of each map
// by itself, with a kernel of one cell.
func (r *reader) scale(m *message, from []string) graph.Operation {
	p := m.message("scale_param")
	switch {
	case len(from) > 1:
		return graph.Join{Kind: graph.Times}
	case p.number("axis", 1) != 1 || p.number("num_axes", 1) != 1:
		r.mark(draft.Unread, m, "caffe.unknown", "Scale")
		return graph.Unknown{What: "Scale"}
	case p.text("bias_term", "false") == "false":
		return graph.Raw{Kind: graph.Scales}
	}
	return graph.Convolution{Maps: 1, Sliding: graph.Sliding{Size: graph.Size{1}}, Depthwise: true}
}

func (r *reader) eltwise(m *message) graph.Operation {
	switch m.message("eltwise_param").text("operation", "SUM") {
	case "PROD":
		return graph.Join{Kind: graph.Times}
	case "MAX":
		r.mark(draft.Guessed, m, "caffe.max")
	}
	return graph.Join{Kind: graph.Add}
}

// slice gives some of the maps to each top.
func (r *reader) slice(m *message, from []string) (all []graph.Operation) {
	p := m.message("slice_param")
	tops, input := len(m.all("top")), r.Shape(from[0])
	if p.number("axis", p.number("slice_dim", 1)) != 1 || tops == 0 || input.Maps == 0 {
		return nil
	}
	points := p.size("slice_point")
	if points == nil && input.Maps%tops == 0 {
		for i := 1; i < tops; i++ {
			points = append(points, i*(input.Maps/tops))
		}
	}
	if len(points) != tops-1 {
		return nil
	}
	r.mark(draft.Guessed, m, "caffe.slice")
	begin := 0
	for _, end := range append(points, input.Maps) {
		if end <= begin {
			return nil
		}
		all = append(all, graph.Unknown{What: "slice", Gives: graph.Shape{Maps: end - begin, Extent: input.Extent}})
		begin = end
	}
	return all
}
