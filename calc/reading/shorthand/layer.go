package shorthand

import (
	"slices"
	"strconv"
	"strings"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
	"fivebyfive/calc/reading/draft"
)

// builder makes layers of *phrases.
type builder struct {
	*draft.Draft
	shape          graph.Shape // that the last layer gives; no maps where that is not known
	misfit, unsure bool        // a layer did not fit; two numbers could be either
	kernelFirst    bool        // of such two
	sayWhich       func(f *phrase, kernel, maps int)
	told           map[language.Key]bool
}

// build reads phrases. Where two numbers may be kernel and maps or the other way
// round, what the text explains decides, or else what fits.
func build(phrases []phrase, order order, given draft.Given) *builder {
	with := func(first bool, kind draft.Kind, say language.Key) *builder {
		b := &builder{Draft: draft.New("shorthand.list"), kernelFirst: first, told: map[language.Key]bool{}}
		b.sayWhich = func(f *phrase, kernel, maps int) {
			if say != "" {
				b.once(kind, f, say, kernel, maps)
			}
		}
		b.all(phrases, given)
		return b
	}
	switch order {
	case kernelFirst:
		return with(true, 0, "")
	case mapsFirst:
		return with(false, 0, "")
	}
	first := with(true, draft.Asked, "shorthand.which")
	if !first.unsure {
		return first
	}
	second := with(false, draft.Asked, "shorthand.which")
	switch {
	case first.misfit && !second.misfit:
		return with(false, draft.Guessed, "shorthand.which-fits")
	case second.misfit && !first.misfit:
		return with(true, draft.Guessed, "shorthand.which-fits")
	case smaller(first) > smaller(second):
		return second
	}
	return first
}

// order is which of a convolution's numbers stands first.
type order uint8

const (
	anyOrder order = iota
	kernelFirst
	mapsFirst
)

// explained takes out of a text what explains its numbers: (CONV-K-N).
func explained(text string) (string, order) {
	const length = len("conv-k-n")
	small := lower(text)
	for at := strings.Index(small, "conv-"); at >= 0 && at+length <= len(text); {
		switch end := at + length; {
		case end < len(text) && isWord(text[end]):
		case slices.Contains([]string{"k-n", "f-n", "k-c"}, small[end-3:end]):
			return text[:at] + text[end:], kernelFirst
		case slices.Contains([]string{"n-k", "n-f", "c-k"}, small[end-3:end]):
			return text[:at] + text[end:], mapsFirst
		}
		next := strings.Index(small[at+1:], "conv-")
		if next < 0 {
			break
		}
		at += 1 + next
	}
	return text, anyOrder
}

// smaller adds up the kernels, the more likely of which are the smaller.
func smaller(b *builder) (sum int) {
	for _, l := range b.Network.Layers {
		if c, is := l.Operation.(graph.Convolution); is && len(c.Size) > 0 {
			sum += c.Size[0]
		}
	}
	return sum
}

// mark marks a phrase.
func (b *builder) mark(kind draft.Kind, f *phrase, say language.Key, arguments ...any) {
	b.Mark(kind, f.line, f.text, say, arguments...)
}

// once marks the first phrase that something is to be said of.
func (b *builder) once(kind draft.Kind, f *phrase, say language.Key, arguments ...any) {
	if !b.told[say] {
		b.told[say] = true
		b.mark(kind, f, say, arguments...)
	}
}

func (b *builder) all(phrases []phrase, given draft.Given) {
	last := -1  // the last that has maps
	mlp := true // nothing but numbers
	for i, f := range phrases {
		if f.noun == convolution || f.noun == pool {
			last = i
		}
		mlp = mlp && (f.noun == none || f.noun == input || f.noun == full)
	}
	begun := false
	for i, f := range phrases {
		alone := begun && !mlp && (i == 0 || phrases[i-1].line != f.line)
		if f.noun == none && (f.numbers == nil && f.volume == nil || len(f.ignored) > 0 || alone) {
			b.mark(draft.Unread, &f, "shorthand.unread")
			continue
		}
		bare := len(f.numbers) == 1 && len(f.numbers[0]) == 1
		isInput := f.noun == input || f.noun == none && !begun
		if !begun && !isInput {
			b.noInput(&f, given)
		}
		switch {
		case isInput && begun:
			b.mark(draft.Unread, &f, "shorthand.second")
			return
		case isInput:
			b.input(&f, phrases[i+1:], given)
		case f.noun == none && i < last: // 1-20-p-40-p
			b.Draft = draft.New(b.Format)
			b.mark(draft.Asked, &f, "shorthand.bare", f.text)
			return
		case !bare && f.noun == none:
			b.mark(draft.Unread, &f, "shorthand.unread")
			continue
		case f.noun == none:
			f.noun = full
			b.layer(&f)
		default:
			b.layer(&f)
		}
		begun = true
		if len(f.ignored) > 0 {
			b.mark(draft.Guessed, &f, "shorthand.passed-over", strings.Join(f.ignored, ", "))
		}
	}
	if len(b.Network.Layers) == 0 && len(b.Marks) == 0 {
		b.Mark(draft.Unread, 0, "", "shorthand.nothing")
	}
}

func (b *builder) noInput(f *phrase, given draft.Given) {
	if given.Input.Maps == 0 {
		b.mark(draft.Asked, f, "shorthand.no-input")
		return
	}
	b.add(f, graph.Input{Shape: given.Input})
}

// add adds a layer.
func (b *builder) add(f *phrase, o graph.Operation) {
	before := b.shape
	b.shape = b.Shape(b.Add(f.line, graph.Layer{Operation: o}))
	b.misfit = b.misfit || before.Maps > 0 && b.shape.Maps == 0
	if (f.volume != nil || f.claims != nil) && b.shape.Maps > 0 {
		b.claim(f, o)
	}
}

// claim keeps what the text itself says that a layer gives and owns.
func (b *builder) claim(f *phrase, o graph.Operation) {
	switch o.(type) {
	case graph.Activation, graph.Input:
		return
	}
	c := draft.Claim{Line: f.line, Layer: b.Network.Layers[len(b.Network.Layers)-1].Name}
	if f.volume != nil {
		last := len(f.volume) - 1
		said := c
		said.What, said.Shape = draft.Output, graph.Shape{Maps: f.volume[last], Extent: f.volume[:last]}
		if said.Shape.Maps == 0 {
			said.Shape.Maps = b.shape.Maps
		}
		if single := !slices.ContainsFunc(b.shape.Extent, func(n int) bool { return n != 1 }); single && last == 0 || len(b.shape.Extent) == 0 { // 4096 or 1x1x4096
			said.Shape.Extent = b.shape.Extent
		}
		b.Claims = append(b.Claims, said)
	}
	for _, said := range f.claims {
		said.Line, said.Layer = c.Line, c.Layer
		b.Claims = append(b.Claims, said)
	}
}

func (b *builder) unknown(f *phrase, maps graph.Size) {
	gives := graph.Shape{}
	if len(maps) == 1 && b.shape.Maps > 0 {
		gives = graph.Shape{Maps: maps[0], Extent: b.shape.Extent}
	}
	b.add(f, graph.Unknown{What: "convolution", Gives: gives})
}

// layer adds what a phrase is about, and what else stands in it.
func (b *builder) layer(f *phrase) {
	switch f.noun {
	case convolution, transposed, depthwise, separable:
		b.convolution(f)
	case pool:
		b.pool(f)
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
	size := f.kernel
	numbers := f.numbers
	if f.behind && len(numbers) > 1 && len(numbers[1]) > 1 { // pool1 2x2: a name
		numbers = numbers[1:]
	}
	if size == nil && len(numbers) > 0 {
		size = numbers[0]
		numbers = numbers[1:]
	}
	if size == nil {
		size = graph.Size{2}
		b.once(draft.Guessed, f, "shorthand.window")
	}
	p.Sliding = b.sliding(f, size)
	if p.Stride == nil && len(numbers) > 0 && !f.behind {
		p.Stride = numbers[0]
		b.once(draft.Guessed, f, "shorthand.pool-stride")
	}
	if f.ceil {
		p.Rounding = graph.Up
	}
	if f.caffe {
		p.Rounding = graph.UpCaffe
	}
	for _, n := range numbers[min(1, len(numbers)):] {
		f.ignored = append(f.ignored, n.String())
	}
	p.Sliding = b.worked(f, p.Sliding, func(s graph.Sliding) graph.Operation { p.Sliding = s; return p })
	b.add(f, p)
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
	if f.behind && size != nil && len(single) > 0 && (maps > 0 || depth > 0 || len(single) > 1) { // conv1 32 3x3: a name
		single = single[1:]
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
