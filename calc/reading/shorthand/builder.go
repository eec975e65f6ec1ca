package shorthand

import (
	"slices"
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
