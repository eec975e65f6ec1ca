package shorthand

import (
	"slices"
	"strings"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading/draft"
)

// input adds the input. Which of its numbers are maps depends on them, and on the
// layer that follows.
func (b *builder) input(f *phrase, follow []phrase, given draft.Given) {
	size := f.volume
	for _, n := range f.numbers {
		if f.volume == nil {
			size = append(size[:len(size):len(size)], n...)
		}
	}
	if f.maps > 0 && len(size) > 0 && f.volume == nil {
		size = append(size[:len(size):len(size)], f.maps)
	}
	letters := slices.ContainsFunc(f.ignored, func(word string) bool { return strings.HasSuffix(word, "x") }) // HxWx3
	if len(size) == 0 || len(size) > 4 || letters {
		b.noInput(f, given)
		return
	}
	next := phrase{}
	if len(follow) > 0 {
		next = follow[0]
	}
	slides := next.noun == convolution || next.noun == transposed || next.noun == depthwise || next.noun == separable || next.noun == pool || next.noun == border
	shape, sure := graph.Shape{}, true
	switch {
	case f.steps && len(size) == 1:
		shape = graph.Shape{Maps: size[0], Extent: graph.Size{1}}
		b.mark(draft.Asked, f, "shorthand.no-steps")
	case f.steps:
		shape = graph.Shape{Maps: size[1], Extent: graph.Size{size[0]}}
	case len(size) == 1 && (next.noun == embedding || slides && next.axes == 1):
		shape, sure = graph.Shape{Maps: 1, Extent: size}, next.noun == embedding
	case len(size) == 1:
		shape = graph.Shape{Maps: size[0]}
	case len(size) == 2 && (!slides || next.axes == 1):
		shape, sure = graph.Shape{Maps: size[1], Extent: size[:1]}, false
	case len(size) == 2:
		shape, sure = graph.Shape{Maps: 1, Extent: size}, false
	default:
		shape, sure = image(size, f.volume != nil)
	}
	if !sure {
		b.mark(draft.Guessed, f, "shorthand.input", shape.String())
	} else if f.volume != nil && len(shape.Extent) == 2 && shape.Extent[0] != shape.Extent[1] {
		b.mark(draft.Guessed, f, "shorthand.height-first", shape.Extent[0], shape.Extent[1])
	}
	volume := f.volume
	f.volume = nil
	b.add(f, graph.Input{Shape: shape})
	f.volume = volume
}

// image tells maps and extent apart: maps are few, and height and width are often
// equal. In square brackets they come last.
func image(size graph.Size, last bool) (shape graph.Shape, sure bool) {
	n := len(size)
	front := graph.Shape{Maps: size[0], Extent: size[1:]}
	back := graph.Shape{Maps: size[n-1], Extent: size[:n-1]}
	few := func(maps int) bool { return maps <= 4 }
	switch {
	case last, few(back.Maps) && !few(front.Maps):
		return back, true
	case few(front.Maps) && !few(back.Maps):
		return front, true
	case front.Maps == back.Maps:
		return back, true
	case size[n-2] == size[n-1] && size[0] != size[1]:
		return front, true
	case size[0] == size[1] && size[n-2] != size[n-1]:
		return back, true
	}
	return back, false
}
