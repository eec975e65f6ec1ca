package writing

import (
	"slices"
	"strconv"

	"fivebyfive/calc"
	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
)

// keras says how Keras calls the layers of a network. Its shapes have the maps
// last.
type keras struct {
	flow
	bare []bool // of each layer: what is left of it are its maps, without axes
}

// kerasLayer is a layer in Keras: calls, each fed by the one before.
type kerasLayer struct {
	calls  []call
	main   int            // the call that is the layer; others make ready
	first  map[int][]call // what an input goes through before it meets the others
	apart  bool           // inputs are arguments of their own, not a list
	beside []argument     // what it is called with beside its inputs
}

func kerasOf(c graph.Count) *keras {
	k := &keras{flow: flowOf(c)}
	k.bare = k.withoutAxes()
	return k
}

// layer is one layer in Keras, or why Keras lacks it. One that uses the numbers of
// another is that one, called again.
func (k *keras) layer(i int) (kerasLayer, language.Key) {
	layer, why := k.alone(i)
	if owner := k.owner[i]; owner != i && why == "" {
		theirs, lacking := k.alone(owner)
		a, b := &k.layers[i], &k.layers[owner]
		_, flat := a.Operation.(graph.Full)
		same := lacking == "" && (flat || a.Inputs[0].Maps == b.Inputs[0].Maps) && len(layer.calls) > 0 && len(theirs.calls) > 0 &&
			layer.calls[layer.main].in("") == theirs.calls[theirs.main].in("") &&
			len(a.Inputs[0].Extent) == len(b.Inputs[0].Extent) && k.bare[k.feeds[i][0]] == k.bare[k.feeds[owner][0]] &&
			slices.EqualFunc(a.Tensors, b.Tensors, func(a, b graph.Tensor) bool {
				return calc.Multiply(a.Of...).Value() == calc.Multiply(b.Of...).Value()
			})
		if !same {
			return kerasLayer{}, lacksTied
		}
	}
	return layer, why
}

func (k *keras) alone(i int) (kerasLayer, language.Key) {
	l := &k.layers[i]
	var in graph.Shape
	if len(l.Inputs) > 0 {
		in = l.Inputs[0]
	}
	axes := len(in.Extent)
	switch o := l.Operation.(type) {
	case graph.Input:
		shape := last(o.Shape)
		if k.words(i) {
			shape = graph.Size{1}
			if len(o.Shape.Extent) > 0 {
				shape = o.Shape.Extent
			}
			return one(calling("Input", 0, "shape", shape, "dtype", "int32")), ""
		}
		return one(calling("Input", 0, "shape", shape)), ""
	case graph.Convolution:
		switch {
		case o.Unshared || o.OwnBias:
			return kerasLayer{}, lacksLayer
		case o.Depthwise:
			return kerasSliding(l, o.Sliding, kerasDepthwise(in, o.Maps, l.Windows), "use_bias", unless(true, !o.NoBias))
		}
		return kerasSliding(l, o.Sliding, calling("Conv"+dimensions(axes), 2, "filters", o.Maps, "kernel_size", nd(sizes(l.Windows))),
			"groups", unless(1, max(1, o.Groups)), "use_bias", unless(true, !o.NoBias))
	case graph.Transposed:
		return kerasTransposed(l, o)
	case graph.Pooling:
		return k.pooling(i, o)
	case graph.Subsampling: // the mean is the sum, but for a factor that the coefficient can have
		size := sizes(l.Windows)
		coefficients := kerasDepthwise(in, 1, ones(axes))
		return kerasLayer{calls: []call{calling("AveragePooling"+dimensions(axes), 1, "pool_size", nd(size)), coefficients}, main: 1}, ""
	case graph.Full:
		dense := calling("Dense", 1, "units", o.Units, "use_bias", unless(true, !o.NoBias))
		switch {
		case o.Tied != "":
			return kerasLayer{}, lacksTied
		case o.Each || axes == 0 || k.bare[k.feeds[i][0]]:
			return one(dense), ""
		}
		return kerasLayer{calls: []call{calling("Flatten", 0), dense}, main: 1}, ""
	case graph.Normalization:
		scale, shift := unless(true, !o.Plain), unless(true, !o.Plain && !o.NoBias)
		switch o.Kind {
		case graph.Batch:
			return one(calling("BatchNormalization", 0, "center", shift, "scale", scale)), ""
		case graph.Layers:
			return one(calling("LayerNormalization", 0, "center", shift, "scale", scale)), ""
		case graph.Group:
			return one(calling("GroupNormalization", 1, "groups", o.Groups, "center", shift, "scale", scale)), ""
		case graph.Instance:
			return one(calling("GroupNormalization", 1, "groups", -1, "center", shift, "scale", scale)), ""
		}
		if o.Plain {
			return kerasLayer{}, lacksPlain
		}
		return one(calling("RMSNormalization", 0)), ""
	case graph.Join:
		class := [...]string{graph.Add: "Add", graph.Times: "Multiply", graph.Average: "Average", graph.Concat: "Concatenate"}[o.Kind]
		joined := one(calling(class, 0))
		joined.first = map[int][]call{}
		for j, input := range l.Inputs {
			if len(input.Extent) != len(l.Output.Extent) {
				joined.first[j] = []call{calling("Reshape", 1, "target_shape", append(slices.Repeat(graph.Size{1}, len(l.Output.Extent)), input.Maps))}
			}
		}
		return joined, ""
	case graph.Reshape:
		if _, again := k.layers[k.feeds[i][0]].Operation.(graph.Recurrent); again && o.Kind == graph.Last && k.feedsOnly(k.feeds[i][0], isLast) {
			return kerasLayer{}, "" // which gives the last step alone
		}
		return kerasReshape(l, o)
	case graph.Embedding:
		embedding := one(calling("Embedding", 2, "input_dim", o.Words, "output_dim", o.Features))
		switch {
		case axes == 0:
			embedding.calls = append(embedding.calls, calling("Flatten", 0))
		case !k.words(k.feeds[i][0]):
			embedding.calls, embedding.main = append([]call{calling("Reshape", 1, "target_shape", in.Extent)}, embedding.calls...), 1
		}
		return embedding, ""
	case graph.Raw:
		switch {
		case o.Kind == graph.Scales && axes > 0:
			scale := kerasDepthwise(in, 1, ones(axes))
			scale.arguments = append(scale.arguments, argument{"use_bias", false})
			return one(scale), ""
		case o.Kind == graph.Slopes && axes == 0:
			return one(calling("PReLU", 0)), ""
		case o.Kind == graph.Slopes:
			return one(calling("PReLU", 0, "shared_axes", upTo(axes))), ""
		case o.Kind == graph.Slope:
			return one(calling("PReLU", 0, "shared_axes", upTo(axes+1))), ""
		}
	case graph.Recurrent:
		return k.recurrent(i, o)
	case graph.Attention:
		return kerasAttention(l, o)
	case graph.Activation:
		switch o.Word {
		case "relu", "sigmoid", "tanh", "gelu", "softmax", "elu":
			return one(calling("Activation", 1, "activation", o.Word)), ""
		case "silu":
			return one(calling("Activation", 1, "activation", "swish")), ""
		case "hardswish":
			return one(calling("Activation", 1, "activation", "hard_swish")), ""
		case "hardsigmoid":
			return one(calling("Activation", 1, "activation", "hard_sigmoid")), ""
		case "identity":
			return one(calling("Activation", 1, "activation", "linear")), ""
		case "leaky":
			return one(calling("LeakyReLU", 0)), ""
		case "dropout":
			return one(calling("Dropout", 1, "rate", 0.5)), "" // which nobody says
		}
	case graph.Unknown:
		return kerasLayer{}, lacksUnknown
	}
	return kerasLayer{}, lacksLayer
}

// one is a layer that is one call.
func one(c call) kerasLayer { return kerasLayer{calls: []call{c}} }

// kerasSliding adds to a call how its window slides. What border "same" does not
// make is a layer before it.
func kerasSliding(l *graph.LayerCount, s graph.Sliding, c call, more ...any) (kerasLayer, language.Key) {
	border, same := kerasBorder(l)
	strides, dilation := strides(l.Windows), dilations(l.Windows)
	if slices.Max(strides) > 1 && slices.Max(dilation) > 1 {
		return kerasLayer{}, lacksDilation
	}
	c.arguments = append(c.arguments, calling("", 0, append([]any{"strides", moved(strides), "padding", same, "dilation_rate", moved(dilation)}, more...)...).arguments...)
	return kerasLayer{calls: append(border, c), main: len(border)}, ""
}

// kerasBorder is the border that a layer's windows see: "same", or a layer that
// makes it.
func kerasBorder(l *graph.LayerCount) (border []call, same any) {
	by := make([]graph.Size, len(l.Windows))
	none, sames := true, true
	for axis, w := range l.Windows {
		n, places := l.Inputs[0].Extent[axis], l.Output.Extent[axis]
		after := max(w.After, need(w, n, places))
		all := max(0, (places-1)*w.Stride+reach(w)-n)
		none = none && w.Before == 0 && after == 0
		sames = sames && places == (n+w.Stride-1)/w.Stride && w.Before == all/2 && after == all-all/2
		by[axis] = graph.Size{w.Before, after}
	}
	switch {
	case none:
		return nil, nil
	case sames:
		return nil, "same"
	}
	return []call{calling("ZeroPadding"+dimensions(len(by)), 1, "padding", evenly(by))}, nil
}

// evenly is how much is added before and after on each axis, as short as Keras
// takes it.
func evenly(by []graph.Size) any {
	even := make(graph.Size, len(by))
	for axis, size := range by {
		if even[axis] = size[0]; size[0] != size[1] {
			if len(by) == 1 {
				return size
			}
			return by
		}
	}
	return nd(even)
}

// kerasDepthwise is a convolution of each map by itself.
func kerasDepthwise(in graph.Shape, multiplier int, windows []graph.Window) call {
	axes, size := len(in.Extent), nd(sizes(windows))
	strides := strides(windows)
	if axes == 3 || slices.Min(strides) != slices.Max(strides) { // which Keras lacks
		return calling("Conv"+dimensions(axes), 2, "filters", in.Maps*multiplier, "kernel_size", size, "groups", in.Maps)
	}
	return calling("DepthwiseConv"+dimensions(axes), 1, "kernel_size", size, "depth_multiplier", unless(1, multiplier))
}

// kerasTransposed leaves out a border by cropping.
func kerasTransposed(l *graph.LayerCount, o graph.Transposed) (kerasLayer, language.Key) {
	axes := len(l.Output.Extent)
	size, stride, dilation := each(o.Size, axes, 1), each(o.Stride, axes, 1), each(o.Dilation, axes, 1)
	padding, extra := each(o.Padding, axes, 0), each(o.Extra, axes, 0)
	switch {
	case o.Groups > 1:
		return kerasLayer{}, lacksGroups
	case slices.Max(stride) > 1 && slices.Max(dilation) > 1:
		return kerasLayer{}, lacksDilation
	}
	c := calling("Conv"+dimensions(axes)+"Transpose", 2, "filters", o.Maps, "kernel_size", nd(size), "strides", moved(stride))
	if o.Same {
		c.arguments = append(c.arguments, argument{"padding", "same"})
		padding, extra = each(nil, axes, 0), each(nil, axes, 0)
	} else {
		usual := true // where the stride is larger than the kernel Keras adds empty cells by itself
		for axis := range size {
			usual = usual && extra[axis] == max(0, stride[axis]-(size[axis]-1)*dilation[axis]-1)
			if extra[axis] >= stride[axis] && !usual {
				return kerasLayer{}, lacksExtra
			}
		}
		if !usual {
			c.arguments = append(c.arguments, argument{"output_padding", nd(extra)})
		}
	}
	c.arguments = append(c.arguments, calling("", 0, "dilation_rate", moved(dilation), "use_bias", unless(true, !o.NoBias)).arguments...)
	layer := one(c)
	if slices.Max(padding) > 0 {
		layer.calls = append(layer.calls, calling("Cropping"+dimensions(axes), 1, "cropping", nd(padding)))
	}
	return layer, ""
}

// pooling keeps the axes of what is pooled globally only where somebody asks for
// them.
func (k *keras) pooling(i int, o graph.Pooling) (kerasLayer, language.Key) {
	l := &k.layers[i]
	kind, nd2 := "MaxPooling", dimensions(len(l.Output.Extent))
	if o.Average {
		kind = "AveragePooling"
	}
	switch {
	case o.Global:
		return one(calling("Global"+kind+nd2, 0, "keepdims", unless(false, !k.bare[i]))), ""
	case slices.ContainsFunc(l.Windows, func(w graph.Window) bool { return w.Places > 0 }):
		return one(calling("Adaptive"+kind+nd2, 1, "output_size", nd(l.Output.Extent))), ""
	case slices.Max(dilations(l.Windows)) > 1:
		return kerasLayer{}, lacksDilation
	}
	size := sizes(l.Windows)
	border, same := kerasBorder(l)
	strides := strides(l.Windows)
	var moves any
	if !slices.Equal(strides, size) {
		moves = nd(strides)
	}
	return kerasLayer{calls: append(border, calling(kind+nd2, 1, "pool_size", nd(size), "strides", moves, "padding", same)), main: len(border)}, ""
}

func kerasReshape(l *graph.LayerCount, o graph.Reshape) (kerasLayer, language.Key) {
	in := l.Inputs[0]
	axes := len(in.Extent)
	by := nd(each(o.By, max(1, axes), 0))
	switch o.Kind {
	case graph.Flatten:
		return one(calling("Flatten", 0)), ""
	case graph.Sequence, graph.Set:
		return one(calling("Reshape", 1, "target_shape", last(l.Output))), ""
	case graph.Border:
		return one(calling("ZeroPadding"+dimensions(axes), 1, "padding", by)), ""
	case graph.Crop:
		return one(calling("Cropping"+dimensions(axes), 1, "cropping", by)), ""
	case graph.Enlarge:
		return one(calling("UpSampling"+dimensions(axes), 1, "size", by)), ""
	case graph.Part:
		after := make([]graph.Size, axes)
		for axis, n := range in.Extent {
			after[axis] = graph.Size{0, n - l.Output.Extent[axis]}
		}
		if axes == 0 || in.Maps != l.Output.Maps {
			return kerasLayer{}, lacksLayer
		}
		return one(calling("Cropping"+dimensions(axes), 1, "cropping", evenly(after))), ""
	case graph.Last:
		if axes == 0 {
			return one(calling("Activation", 1, "activation", "linear")), ""
		}
		before := make([]graph.Size, axes)
		for axis, n := range in.Extent {
			before[axis] = graph.Size{n - 1, 0}
		}
		return kerasLayer{calls: []call{calling("Cropping"+dimensions(axes), 1, "cropping", evenly(before)), calling("Flatten", 0)}}, ""
	}
	return kerasLayer{}, lacksLayer
}

// recurrent gives the last step alone where no other is asked for.
func (k *keras) recurrent(i int, o graph.Recurrent) (kerasLayer, language.Key) {
	var resets any
	switch {
	case o.Projected > 0:
		return kerasLayer{}, lacksProjection
	case o.NoBias:
	case o.Cell == graph.GRU: // one that resets after it has multiplied has two biases
		resets = !o.OneBias
	case !o.OneBias:
		return kerasLayer{}, lacksTwoBiases
	}
	class := [...]string{graph.Simple: "SimpleRNN", graph.LSTM: "LSTM", graph.GRU: "GRU"}[o.Cell]
	c := calling(class, 1, "units", o.Units, "return_sequences", unless(false, !k.feedsOnly(i, isLast)), "reset_after", resets, "use_bias", unless(true, !o.NoBias))
	if o.BothWays {
		c = calling("Bidirectional", 1, "layer", c)
	}
	return one(c), ""
}

func isLast(o graph.Operation) bool {
	r, is := o.(graph.Reshape)
	return is && r.Kind == graph.Last
}

func kerasAttention(l *graph.LayerCount, o graph.Attention) (kerasLayer, language.Key) {
	asks, asked := l.Inputs[0].Maps, l.Inputs[len(l.Inputs)-1].Maps
	size := o.Size
	if size == 0 {
		size = asks / o.Heads
	}
	bias := unless(true, !o.NoBias)
	c := calling("MultiHeadAttention", 0, "num_heads", o.Heads, "key_dim", size, "use_bias", bias)
	if o.Shared > 0 && o.Shared < o.Heads {
		c = calling("GroupQueryAttention", 0, "head_dim", size, "num_query_heads", o.Heads, "num_key_value_heads", o.Shared, "use_bias", bias)
		if asks != asked {
			return kerasLayer{}, lacksHeads
		}
	}
	return kerasLayer{calls: []call{c}, apart: true, beside: calling("", 0, "use_causal_mask", unless(false, o.Masked)).arguments}, ""
}

// withoutAxes tells the layers that are one unit of each map, and of which Keras
// leaves nothing else: what is pooled globally, and goes on to where axes play no
// part.
func (k *keras) withoutAxes() []bool {
	passes := func(o graph.Operation) bool {
		n, normalizes := o.(graph.Normalization)
		_, activates := o.(graph.Activation)
		return activates || normalizes && n.Kind <= graph.Layers
	}
	asked := make([]bool, len(k.layers)) // whether a layer that follows needs the axes
	for i := len(k.layers) - 1; i >= 0; i-- {
		for _, to := range k.fed[i] {
			full, joined := k.layers[to].Operation.(graph.Full)
			asked[i] = asked[i] || !(joined && !full.Each || passes(k.layers[to].Operation) && !asked[to])
		}
	}
	bare := make([]bool, len(k.layers))
	for i, l := range k.layers {
		pooled, is := l.Operation.(graph.Pooling)
		bare[i] = !asked[i] && (is && pooled.Global || passes(l.Operation) && bare[k.feeds[i][0]])
	}
	return bare
}

// last is a shape with the maps last.
func last(s graph.Shape) graph.Size { return append(slices.Clone(s.Extent), s.Maps) }

// dimensions is how classes end that come in one to three dimensions.
func dimensions(axes int) string { return strconv.Itoa(axes) + "D" }

// upTo lists the axes from the first.
func upTo(axes int) (all list) {
	for axis := range axes {
		all = append(all, axis+1)
	}
	return all
}
