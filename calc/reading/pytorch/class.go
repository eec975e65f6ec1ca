package pytorch

import (
	"slices"

	"fivebyfive/calc/graph"
)

// class is a kind of module: what it is made with, in PyTorch's order, and what
// comes of it. A name that ends with "#d" stands for those of one to three axes.
type class struct {
	signature string
	make      func(l *layer, a *arguments)
}

// find returns the class of a name, and how many axes that says.
func find(name string) (c class, axes int, known bool) {
	if c, known = classes[name]; known {
		return c, -1, true
	}
	if n := len(name); n > 2 && name[n-1] == 'd' && name[n-2] >= '1' && name[n-2] <= '3' {
		c, known = classes[name[:n-2]+"#d"]
		return c, int(name[n-2] - '0'), known
	}
	return class{}, -1, false
}

var classes = map[string]class{
	"Conv#d":               {"in_channels out_channels kernel_size stride padding dilation groups bias padding_mode", convolution},
	"LazyConv#d":           {"out_channels kernel_size stride padding dilation groups bias padding_mode", convolution},
	"ConvTranspose#d":      {"in_channels out_channels kernel_size stride padding output_padding groups bias dilation", transposed},
	"Linear":               {"in_features out_features bias", linear},
	"LazyLinear":           {"out_features bias", linear},
	"MaxPool#d":            {"kernel_size stride padding dilation return_indices ceil_mode", pooling(false)},
	"AvgPool#d":            {"kernel_size stride padding ceil_mode count_include_pad divisor_override", pooling(true)},
	"AdaptiveMaxPool#d":    {"output_size return_indices", adaptive(false)},
	"AdaptiveAvgPool#d":    {"output_size", adaptive(true)},
	"BatchNorm#d":          {"num_features eps momentum affine track_running_stats", batchNorm},
	"LazyBatchNorm#d":      {"eps momentum affine track_running_stats", batchNorm},
	"SyncBatchNorm":        {"num_features eps momentum affine track_running_stats", batchNorm},
	"InstanceNorm#d":       {"num_features eps momentum affine track_running_stats", instanceNorm},
	"GroupNorm":            {"num_groups num_channels eps affine", groupNorm},
	"LayerNorm":            {"normalized_shape eps elementwise_affine bias", layerNorm},
	"RMSNorm":              {"normalized_shape eps elementwise_affine", layerNorm},
	"Embedding":            {"num_embeddings embedding_dim", embedding},
	"RNN":                  {"input_size hidden_size num_layers nonlinearity bias batch_first dropout bidirectional", recurrent(graph.Simple)},
	"LSTM":                 {"input_size hidden_size num_layers bias batch_first dropout bidirectional proj_size", recurrent(graph.LSTM)},
	"GRU":                  {"input_size hidden_size num_layers bias batch_first dropout bidirectional", recurrent(graph.GRU)},
	"RNNCell":              {"input_size hidden_size bias", cell(graph.Simple)},
	"LSTMCell":             {"input_size hidden_size bias", cell(graph.LSTM)},
	"GRUCell":              {"input_size hidden_size bias", cell(graph.GRU)},
	"MultiheadAttention":   {"embed_dim num_heads dropout bias add_bias_kv add_zero_attn kdim vdim batch_first", attention},
	"PReLU":                {"num_parameters init", prelu},
	"Upsample":             {"size scale_factor mode align_corners", upsample},
	"UpsamplingNearest2d":  {"size scale_factor", upsample},
	"UpsamplingBilinear2d": {"size scale_factor", upsample},
	"PixelShuffle":         {"upscale_factor", shuffle},
	"Flatten":              {"start_dim end_dim", flatten},
	"ZeroPad#d":            {"padding", pad},
	"ConstantPad#d":        {"padding value", pad},
	"ReflectionPad#d":      {"padding", pad},
	"ReplicationPad#d":     {"padding", pad},
	"CircularPad#d":        {"padding", pad},
	"Dropout":              {"p inplace", activation("dropout")},
	"Dropout#d":            {"p inplace", activation("dropout")},
	"AlphaDropout":         {"p inplace", activation("dropout")},
	"FeatureAlphaDropout":  {"p inplace", activation("dropout")},
	"ReLU":                 {"inplace", activation("relu")},
	"ReLU6":                {"inplace", activation("relu")},
	"LeakyReLU":            {"negative_slope inplace", activation("leaky")},
	"RReLU":                {"lower upper inplace", activation("leaky")},
	"ELU":                  {"alpha inplace", activation("elu")},
	"SELU":                 {"inplace", activation("elu")},
	"CELU":                 {"alpha inplace", activation("elu")},
	"GELU":                 {"approximate", activation("gelu")},
	"SiLU":                 {"inplace", activation("silu")},
	"Sigmoid":              {"", activation("sigmoid")},
	"LogSigmoid":           {"", activation("sigmoid")},
	"Tanh":                 {"", activation("tanh")},
	"Hardswish":            {"inplace", activation("hardswish")},
	"Hardsigmoid":          {"inplace", activation("hardsigmoid")},
	"Softmax":              {"dim", activation("softmax")},
	"Softmax2d":            {"", activation("softmax")},
	"LogSoftmax":           {"dim", activation("softmax")},
	"Softmin":              {"dim", activation("softmax")},
	"Identity":             {"", anyActivation},
	"Mish":                 {"inplace", activation("identity")},
	"Softplus":             {"beta threshold", activation("identity")},
	"Softsign":             {"", activation("identity")},
	"Softshrink":           {"lambd", activation("identity")},
	"Hardshrink":           {"lambd", activation("identity")},
	"Tanhshrink":           {"", activation("identity")},
	"Hardtanh":             {"min_val max_val inplace", activation("identity")},
	"Threshold":            {"threshold value inplace", activation("identity")},
	"LocalResponseNorm":    {"size alpha beta k", activation("identity")},
	"ChannelShuffle":       {"groups", activation("identity")},
}

func activation(word string) func(*layer, *arguments) {
	return func(l *layer, a *arguments) { l.does = steps(graph.Activation{Word: word}) }
}

// anyActivation takes whatever it is given: nn.Identity does.
func anyActivation(l *layer, a *arguments) {
	a.wrong = ""
	l.does = steps(graph.Activation{Word: "identity"})
}

// made is how many maps a layer is made for, unless it finds out by itself.
func made(l *layer, a *arguments, name string) {
	if len(l.class) > 4 && l.class[:4] == "Lazy" {
		return
	}
	l.in = a.need(name)
}

func convolution(l *layer, a *arguments) {
	made(l, a, "in_channels")
	l.order = mapsFirst
	c := graph.Convolution{Maps: a.need("out_channels"), NoBias: !a.flag("bias", true)}
	c.Size = a.needSize("kernel_size", l.axes)
	c.Stride, c.Dilation = a.size("stride", 1), a.size("dilation", 1)
	switch padding := a.values["padding"].(type) {
	case string:
		c.Same = padding == "same"
		if !c.Same && padding != "valid" {
			a.fail("padding")
		}
	default:
		c.Padding = a.size("padding", 0)
	}
	groups := a.whole("groups", 1)
	switch {
	case groups < 1 || l.in%groups != 0 || c.Maps%groups != 0:
		a.fail("groups")
	case groups > 1 && groups == l.in: // a kernel for each map
		c.Depthwise, c.Maps = true, c.Maps/groups
	case groups > 1:
		c.Groups = groups
	}
	l.does = steps(c)
}

func transposed(l *layer, a *arguments) {
	made(l, a, "in_channels")
	l.order = mapsFirst
	c := graph.Transposed{Maps: a.need("out_channels"), NoBias: !a.flag("bias", true)}
	c.Size = a.needSize("kernel_size", l.axes)
	c.Stride, c.Padding, c.Dilation, c.Extra = a.size("stride", 1), a.size("padding", 0), a.size("dilation", 1), a.size("output_padding", 0)
	if c.Groups = a.whole("groups", 1); c.Groups == 1 {
		c.Groups = 0
	}
	l.does = steps(c)
}

func linear(l *layer, a *arguments) {
	made(l, a, "in_features")
	l.order = mapsLast
	units, plain := a.need("out_features"), !a.flag("bias", true)
	l.does = func(s graph.Shape) []graph.Operation {
		return []graph.Operation{graph.Full{Units: units, Each: len(s.Extent) > 0, NoBias: plain}}
	}
}

func pooling(average bool) func(*layer, *arguments) {
	return func(l *layer, a *arguments) {
		l.order = mapsFirst
		p := graph.Pooling{Average: average}
		p.Size = a.needSize("kernel_size", l.axes)
		p.Stride, p.Padding, p.Dilation = a.size("stride", 0), a.size("padding", 0), a.size("dilation", 1)
		if slices.Equal(p.Stride, p.Size) || len(p.Stride) == 1 && !slices.ContainsFunc(p.Size, func(n int) bool { return n != p.Stride[0] }) {
			p.Stride = nil
		}
		if a.flag("ceil_mode", false) {
			p.Rounding = graph.Up
		}
		l.does = steps(p)
	}
}

func adaptive(average bool) func(*layer, *arguments) {
	return func(l *layer, a *arguments) {
		l.order = mapsFirst
		sizes, several := a.values["output_size"].([]any)
		if !several {
			sizes = []any{a.values["output_size"]}
		}
		if len(sizes) != 1 && len(sizes) != l.axes {
			a.fail("output_size")
			return
		}
		to := make([]int, l.axes) // 0 means as it was
		for axis := range to {
			if size := sizes[min(axis, len(sizes)-1)]; size != nil {
				n, ok := whole(size)
				if !ok || n < 1 {
					a.fail("output_size")
				}
				to[axis] = n
			}
		}
		l.does = func(s graph.Shape) []graph.Operation {
			p := graph.Pooling{Average: average, To: slices.Clone(to)}
			one := true
			for axis, n := range p.To {
				if n == 0 && axis < len(s.Extent) {
					p.To[axis] = s.Extent[axis]
				}
				one = one && n == 1
			}
			if one {
				p = graph.Pooling{Average: average, Global: true}
			}
			return []graph.Operation{p}
		}
	}
}

func batchNorm(l *layer, a *arguments) {
	made(l, a, "num_features")
	batchAxes(l)
	n := graph.Normalization{Kind: graph.Batch, Plain: !a.flag("affine", true)}
	if !a.flag("track_running_stats", true) {
		n.Kind = graph.Instance // as far as numbers go: nothing is kept
	}
	l.does = steps(n)
}

// batchAxes lets the norms for sequences take vectors too.
func batchAxes(l *layer) {
	l.order = mapsFirst
	if l.axes == 1 {
		l.axes = -1
	}
}

func instanceNorm(l *layer, a *arguments) {
	made(l, a, "num_features")
	batchAxes(l)
	plain := !a.flag("affine", false)
	if a.flag("track_running_stats", false) {
		l.does = steps(graph.Normalization{Kind: graph.Batch, Plain: plain})
		return
	}
	if plain {
		l.in = 0 // it does not look at how many there are
	}
	l.does = steps(graph.Normalization{Kind: graph.Instance, Plain: plain})
}

func groupNorm(l *layer, a *arguments) {
	made(l, a, "num_channels")
	l.order = mapsFirst
	l.does = steps(graph.Normalization{Kind: graph.Group, Groups: a.need("num_groups"), Plain: !a.flag("affine", true)})
}

func layerNorm(l *layer, a *arguments) {
	size, ok := sizeOf(a.values["normalized_shape"])
	if !ok || slices.Contains(size, 0) {
		a.fail("normalized_shape")
		return
	}
	n := graph.Normalization{Kind: graph.Layers, Plain: !a.flag("elementwise_affine", true), NoBias: !a.flag("bias", true)}
	if l.class == "RMSNorm" {
		n.Kind = graph.RMS
	}
	l.order, l.in = mapsLast, size[0]
	if len(size) == 1 {
		l.does = steps(n)
		return
	}
	l.order, l.axes = mapsFirst, len(size)-1
	l.does = func(s graph.Shape) []graph.Operation { // a number for each unit
		return []graph.Operation{graph.Reshape{Kind: graph.Flatten}, n, setTo(s)}
	}
}

func embedding(l *layer, a *arguments) {
	l.in, l.order = 1, anyOrder
	l.does = steps(graph.Embedding{Words: a.need("num_embeddings"), Features: a.need("embedding_dim")})
}

func recurrent(cell graph.Cell) func(*layer, *arguments) {
	return func(l *layer, a *arguments) {
		l.in, l.order = a.need("input_size"), stepFirst
		if a.flag("batch_first", false) {
			l.order = mapsLast
		}
		r := graph.Recurrent{Cell: cell, Units: a.need("hidden_size"), NoBias: !a.flag("bias", true), BothWays: a.flag("bidirectional", false), Projected: a.whole("proj_size", 0)}
		layers := a.whole("num_layers", 1)
		if layers < 1 || layers > 1000 {
			a.fail("num_layers")
			layers = 1
		}
		l.does = steps(slices.Repeat([]graph.Operation{r}, layers)...)
	}
}

// cell is a recurrent layer that is called step by step.
func cell(kind graph.Cell) func(*layer, *arguments) {
	return func(l *layer, a *arguments) {
		l.in, l.axes = a.need("input_size"), 0
		r := graph.Recurrent{Cell: kind, Units: a.need("hidden_size"), NoBias: !a.flag("bias", true)}
		l.does = steps(setTo(graph.Shape{Maps: l.in, Extent: graph.Size{1}}), r, setTo(graph.Shape{Maps: r.Units}))
	}
}

func attention(l *layer, a *arguments) {
	l.in, l.order = a.need("embed_dim"), stepFirst
	if a.flag("batch_first", false) {
		l.order = mapsLast
	}
	heads := a.need("num_heads")
	if a.flag("add_bias_kv", false) {
		a.fail("add_bias_kv")
	}
	if l.in%heads != 0 {
		a.fail("num_heads")
	}
	l.does = steps(graph.Attention{Heads: heads, NoBias: !a.flag("bias", true)})
}

func prelu(l *layer, a *arguments) {
	l.does = steps(graph.Raw{Kind: graph.Slope})
	if n := a.whole("num_parameters", 1); n > 1 {
		l.in, l.order = n, mapsFirst
		l.does = steps(graph.Raw{Kind: graph.Slopes})
	}
}

func upsample(l *layer, a *arguments) {
	l.order, l.axes = mapsFirst, -1
	size, sized := sizeOf(a.values["size"])
	by, scaled := sizeOf(a.values["scale_factor"])
	if !sized && !scaled {
		if _, fraction := a.values["scale_factor"].(float64); !fraction {
			a.fail("scale_factor")
		}
	}
	fraction, _ := a.values["scale_factor"].(float64)
	l.does = func(s graph.Shape) []graph.Operation {
		if scaled {
			return []graph.Operation{graph.Reshape{Kind: graph.Enlarge, By: by}}
		}
		to := graph.Shape{Maps: s.Maps, Extent: slices.Clone(s.Extent)}
		by := make(graph.Size, len(s.Extent))
		times := true
		for axis, n := range s.Extent {
			if to.Extent[axis] = int(float64(n) * fraction); sized {
				to.Extent[axis] = size[min(axis, len(size)-1)]
			}
			by[axis] = to.Extent[axis] / max(n, 1)
			times = times && n*by[axis] == to.Extent[axis]
		}
		if times && slices.Equal(by, slices.Repeat(by[:min(1, len(by))], len(by))) {
			by = by[:min(1, len(by))]
		}
		if times {
			return []graph.Operation{graph.Reshape{Kind: graph.Enlarge, By: by}}
		}
		return []graph.Operation{graph.Values{Shape: to}}
	}
}

func shuffle(l *layer, a *arguments) {
	l.order, l.axes = mapsFirst, 2
	l.does = steps(graph.Reshape{Kind: graph.Shuffle, By: graph.Size{a.need("upscale_factor")}})
}

// flatten leaves out nothing but the batch; one that begins later keeps the maps.
func flatten(l *layer, a *arguments) {
	start, end := a.whole("start_dim", 1), a.values["end_dim"]
	if whole := end == nil || end == int64(-1); !whole || start > 2 {
		a.fail("start_dim")
	}
	l.does = func(s graph.Shape) []graph.Operation {
		switch {
		case len(s.Extent) == 0:
			return nil
		case start == 2:
			return []graph.Operation{graph.Reshape{Kind: graph.Sequence}}
		}
		return []graph.Operation{graph.Reshape{Kind: graph.Flatten}}
	}
}

// pad is a border, as PyTorch has it: left, right, above, below, from the last axis
// on.
func pad(l *layer, a *arguments) {
	l.order = mapsFirst
	by, ok := borders(a.values["padding"])
	if !ok || len(by) != 1 && len(by) != 2*l.axes {
		a.fail("padding")
		return
	}
	l.does = func(s graph.Shape) []graph.Operation {
		by := by
		if len(by) == 1 {
			by = slices.Repeat(by, 2*len(s.Extent))
		}
		even := true
		border, to := make(graph.Size, len(s.Extent)), graph.Shape{Maps: s.Maps, Extent: slices.Clone(s.Extent)}
		for axis := range s.Extent {
			at := 2 * (len(s.Extent) - 1 - axis)
			border[axis] = by[at]
			to.Extent[axis] += by[at] + by[at+1]
			even = even && by[at] == by[at+1] && by[at] >= 0
		}
		if even {
			if !slices.ContainsFunc(border, func(n int) bool { return n != border[0] }) {
				border = border[:1]
			}
			return []graph.Operation{graph.Reshape{Kind: graph.Border, By: border}}
		}
		return []graph.Operation{graph.Values{Shape: to}}
	}
}

// borders are how much is put on, or if below 0 taken off.
func borders(value any) (by graph.Size, ok bool) {
	items, several := value.([]any)
	if !several {
		items = []any{value}
	}
	for _, item := range items {
		n, is := item.(int64)
		if !is || n < -largest || n > largest {
			return nil, false
		}
		by = append(by, int(n))
	}
	return by, len(by) > 0
}
