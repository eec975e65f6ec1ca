package shorthand

import (
	"slices"
	"strconv"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading/draft"
)

const (
	anyOrder order = iota
	kernelFirst
	mapsFirst
)

// layer adds what a phrase is about, and what else stands in it.
func (b *builder) layer(f *phrase) {
	b.extent(f)
	switch f.noun {
	case convolution, transposed, depthwise, separable:
		b.convolution(f)
	case pool:
		b.pool(f)
	case subsampling:
		b.once(draft.Guessed, f, "shorthand.subsampling")
		b.add(f, graph.Subsampling{Size: b.window(f)})
	case global:
		b.add(f, graph.Pooling{Average: f.average, Global: true})
	case adaptive:
		b.add(f, graph.Pooling{Average: f.average, To: b.only(f, 1)})
	case full:
		b.full(f)
	case rnn, lstm, gru:
		b.recurrent(f)
	case embedding:
		if len(f.numbers) == 1 && len(f.numbers[0]) == 2 {
			b.add(f, graph.Embedding{Words: f.numbers[0][0], Features: f.numbers[0][1]})
		} else if len(f.numbers) == 2 && len(f.numbers[0]) == 1 && len(f.numbers[1]) == 1 {
			b.add(f, graph.Embedding{Words: f.numbers[0][0], Features: f.numbers[1][0]})
		} else {
			b.mark(draft.Unread, f, "shorthand.unread")
		}
	case attention:
		h := max(f.heads, 1)
		b.add(f, graph.Attention{Heads: h})
	case activation:
		b.activation(f)
	case border:
		b.add(f, graph.Reshape{Kind: graph.Border, By: b.only(f, 1)})
	case enlarge:
		b.add(f, graph.Reshape{Kind: graph.Enlarge, By: b.only(f, 2)})
	default:
		b.simple(f, f.noun)
		return
	}
	for _, n := range f.also {
		if n == activation {
			b.add(f, graph.Activation{Word: f.acts})
		} else {
			b.simple(f, n)
		}
	}
}

// simple adds a layer that its word says all of.
func (b *builder) simple(f *phrase, n noun) {
	switch n {
	case batchNorm:
		b.add(f, graph.Normalization{Kind: graph.Batch})
	case layerNorm:
		b.add(f, graph.Normalization{Kind: graph.Layers})
	case dropout:
		b.add(f, graph.Activation{Word: "dropout"})
	case untrained:
		b.add(f, graph.Activation{Word: "identity"})
	case flatten:
		b.add(f, graph.Reshape{Kind: graph.Flatten})
	case global:
		b.add(f, graph.Pooling{Average: f.average, Global: true})
	case prelu:
		b.once(draft.Guessed, f, "shorthand.slopes")
		b.add(f, graph.Raw{Kind: graph.Slopes})
	default:
		b.mark(draft.Unread, f, "shorthand.unread")
	}
}

// only is the one number of a phrase, or a default.
func (b *builder) only(f *phrase, otherwise int) graph.Size {
	if len(f.numbers) == 0 {
		b.mark(draft.Guessed, f, "shorthand.default", otherwise)
		return graph.Size{otherwise}
	}
	return f.numbers[0]
}

func (b *builder) activation(f *phrase) {
	if f.acts == "softmax" && (f.maps > 0 || len(f.numbers) == 1) { // softmax-10
		b.once(draft.Guessed, f, "shorthand.softmax")
		b.full(f)
	}
	b.add(f, graph.Activation{Word: f.acts})
}

func (b *builder) full(f *phrase) {
	units := f.maps
	numbers := f.numbers
	if f.behind && len(numbers) > 0 && (units > 0 || len(numbers) > 1) { // fc6 4096: a name
		numbers = numbers[1:]
	}
	if n := len(numbers); units == 0 && n > 0 {
		units = numbers[n-1][len(numbers[n-1])-1]
		if n == 2 && len(numbers[0]) == 1 && b.shape.Maps > 0 && int64(numbers[0][0]) != b.fed() {
			b.mark(draft.Guessed, f, "shorthand.fed", numbers[0][0], b.fed())
		}
	}
	if units == 0 && f.volume != nil {
		units = f.volume[len(f.volume)-1]
	}
	if units == 0 {
		b.mark(draft.Asked, f, "shorthand.no-units")
		b.add(f, graph.Unknown{What: "full"})
		return
	}
	each := len(b.shape.Extent) == 1 && (f.word == "dense" || f.word == "linear")
	if each {
		b.once(draft.Guessed, f, "shorthand.each")
	}
	b.add(f, graph.Full{Units: units, Each: each, NoBias: f.noBias})
}

// fed is how many inputs a full layer has here.
func (b *builder) fed() int64 {
	if len(b.shape.Extent) == 1 {
		return int64(b.shape.Maps)
	}
	return b.shape.Units().Value()
}

func (b *builder) recurrent(f *phrase) {
	units := f.maps
	if units == 0 && len(f.numbers) > 0 {
		units = f.numbers[0][0]
	}
	if units == 0 {
		b.mark(draft.Asked, f, "shorthand.no-units")
		b.add(f, graph.Unknown{What: f.word})
		return
	}
	cell := map[noun]graph.Cell{rnn: graph.Simple, lstm: graph.LSTM, gru: graph.GRU}[f.noun]
	b.once(draft.Guessed, f, "shorthand.bias-of-cells")
	b.add(f, graph.Recurrent{Cell: cell, Units: units, OneBias: cell != graph.GRU, BothWays: f.bothWays})
}

func (b *builder) pool(f *phrase) {
	p := graph.Pooling{Average: f.average}
	size, numbers := f.kernel, f.numbers
	if len(numbers) > 1 && (f.behind && !f.dashed || f.before) { // pool1 2x2: a name; 40mp2: the maps
		numbers = numbers[1:]
		f.behind = false
	}
	if size == nil && len(numbers) > 0 {
		size, numbers = numbers[0], numbers[1:]
	}
	if size == nil {
		size = b.window(f)
	}
	p.Sliding = b.sliding(f, size)
	if p.Stride == nil && len(numbers) > 0 {
		p.Stride, numbers = numbers[0], numbers[1:]
		b.once(draft.Guessed, f, "shorthand.pool-stride")
	}
	for _, n := range numbers {
		f.ignored = append(f.ignored, n.String())
	}
	if f.ceil {
		p.Rounding = graph.Up
	}
	if f.caffe {
		p.Rounding = graph.UpCaffe
	}
	p.Sliding = b.worked(f, p.Sliding, func(s graph.Sliding) graph.Operation { p.Sliding = s; return p })
	b.add(f, p)
}

// window is that of a pool that does not say it: what leads to the size that is
// written, or else 2.
func (b *builder) window(f *phrase) (size graph.Size) {
	if axes := len(f.volume) - 1; axes > 0 && axes == len(b.shape.Extent) && f.stride == nil {
		for axis, n := range b.shape.Extent {
			if to := f.volume[axis]; to > 0 && n%to == 0 {
				size = append(size, n/to)
			}
		}
		if len(size) == axes {
			b.mark(draft.Guessed, f, "shorthand.size-found", size.String())
			return size
		}
	}
	b.once(draft.Guessed, f, "shorthand.window")
	return graph.Size{2}
}

// extent takes 6@28x28 for how far the maps extend. As a kernel it is read where it
// is a small one, and the layer is not called as LeNet-5's are.
func (b *builder) extent(f *phrase) {
	switch {
	case f.at == nil:
	case f.noun == convolution && f.kernel == nil && len(f.word) > 1 && slices.Max(f.at) <= 11:
		f.kernel = f.at
		b.mark(draft.Guessed, f, "shorthand.at", f.at.String())
	default:
		f.volume = append(f.at[:len(f.at):len(f.at)], f.maps)
	}
}

// sliding is what a phrase says of a window.
func (b *builder) sliding(f *phrase, size graph.Size) graph.Sliding {
	s := graph.Sliding{Size: size, Stride: f.stride, Padding: f.padding, Dilation: f.dilation, Same: f.same}
	if f.same {
		s.Padding = nil
	}
	return s
}

// worked works out the padding that a phrase does not say, if it says what the layer
// gives.
func (b *builder) worked(f *phrase, s graph.Sliding, layer func(graph.Sliding) graph.Operation) graph.Sliding {
	if f.volume == nil || s.Padding != nil || s.Same || f.valid || len(b.shape.Extent) != len(f.volume)-1 {
		return s
	}
	want := f.volume[:len(f.volume)-1].String()
	try := func(s graph.Sliding) bool {
		plan, err := layer(s).Plan([]graph.Shape{b.shape})
		return err == nil && plan.Output.Extent.String() == want
	}
	if try(s) {
		return s
	}
	for pad := 1; pad <= slices.Max(s.Size)/2; pad++ {
		padded := s
		padded.Padding = graph.Size{pad}
		if try(padded) {
			b.mark(draft.Guessed, f, "shorthand.padding-found", pad)
			return padded
		}
	}
	same := s
	same.Same = true
	if try(same) {
		b.mark(draft.Guessed, f, "shorthand.same-found")
		return same
	}
	return s
}

func (b *builder) convolution(f *phrase) {
	size, maps := b.kernelAndMaps(f)
	if f.noun == depthwise && maps == 0 {
		maps = 1
	}
	if axes := len(f.volume) - 1; size == nil && axes > 0 && axes == len(b.shape.Extent) && f.stride == nil {
		for axis, n := range b.shape.Extent {
			size = append(size, n-f.volume[axis]+1)
		}
		if slices.Min(size) < 1 || f.volume[0] == 0 {
			size = nil
		} else {
			b.mark(draft.Guessed, f, "shorthand.size-found", size.String())
		}
	}
	if size == nil {
		b.mark(draft.Asked, f, "shorthand.no-kernel")
		gives := graph.Size(nil)
		if maps > 0 {
			gives = graph.Size{maps}
		}
		b.unknown(f, gives)
		return
	}
	if maps == 0 {
		maps = max(b.shape.Maps, 1)
		b.mark(draft.Asked, f, "shorthand.no-maps", maps)
	}
	s := b.sliding(f, size)
	if f.noun == transposed {
		b.add(f, graph.Transposed{Maps: maps, Size: s.Size, Stride: s.Stride, Padding: s.Padding, Dilation: s.Dilation, Same: s.Same, Groups: f.groups, NoBias: f.noBias})
		return
	}
	if f.noun == separable {
		b.add(f, graph.Convolution{Maps: 1, Sliding: s, Depthwise: true, NoBias: true})
		b.add(f, graph.Convolution{Maps: maps, Sliding: graph.Sliding{Size: graph.Size{1}}, NoBias: f.noBias})
		return
	}
	c := graph.Convolution{Maps: maps, Groups: f.groups, Depthwise: f.noun == depthwise, NoBias: f.noBias}
	s = b.worked(f, s, func(s graph.Sliding) graph.Operation { c.Sliding = s; return c })
	if s.Padding == nil && !s.Same && !f.valid && f.volume == nil && slices.Max(size) > 1 {
		b.once(draft.Guessed, f, "shorthand.no-padding")
	}
	c.Sliding = s
	b.add(f, c)
}

// kernelAndMaps tells the numbers of a convolution apart.
func (b *builder) kernelAndMaps(f *phrase) (size graph.Size, maps int) {
	size, maps = f.kernel, f.maps
	var single []int
	depth := 0
	for _, n := range f.numbers {
		switch {
		case len(n) == 1:
			single = append(single, n[0])
		case size != nil:
		case len(n) == 2 || f.axes == 3 || len(b.shape.Extent) == 3:
			size = n
		default: // 3x3x64, 5x5x3x6
			size, depth = n[:2], n[len(n)-1]
		}
	}
	if named := size != nil && (maps > 0 || depth > 0 || len(single) > 1) || size == nil && !f.dashed && !f.call && len(single) > 1; f.behind && !f.before && named && len(single) > 0 { // conv1 32 3x3: a name
		single = single[1:]
		f.behind = false
	}
	vgg := f.behind && !f.before && size == nil && f.word == "conv" && f.dashed
	switch {
	case maps > 0 || len(single) == 0:
	case f.before, size != nil && !f.behind:
		maps, single = single[0], single[1:]
	case f.behind && size == nil && len(single) > 1:
		size, maps, single = graph.Size{single[0]}, single[1], single[2:]
	case size == nil && len(single) > 1:
		b.unsure = true
		if !b.kernelFirst {
			single[0], single[1] = single[1], single[0]
		}
		size, maps, single = graph.Size{single[0]}, single[1], single[2:]
		b.sayWhich(f, size[0], maps)
	case size == nil:
		maps, single = single[0], nil
	}
	if size == nil && len(single) > 0 {
		size, single = graph.Size{single[0]}, single[1:]
	}
	for _, n := range single {
		f.ignored = append(f.ignored, strconv.Itoa(n))
	}
	if maps == 0 && depth > 0 {
		maps = depth
		b.mark(draft.Guessed, f, "shorthand.depth", depth, strconv.Itoa(size[0])+"×"+strconv.Itoa(size[1]))
	}
	if maps == 0 && f.volume != nil {
		maps = f.volume[len(f.volume)-1]
	}
	if vgg && size != nil && !f.same && !f.valid && f.padding == nil && f.volume == nil {
		f.same = true
		b.once(draft.Guessed, f, "shorthand.same")
	}
	return size, maps
}
