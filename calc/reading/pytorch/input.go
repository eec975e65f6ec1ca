package pytorch

import (
	"slices"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
	"fivebyfive/calc/reading/draft"
)

// heavy is a network that is not followed time and again.
const heavy = 3000

// widest is how far the input's size is looked for.
const widest = 1100

// solve follows a network, and works out how large its input is where nobody says:
// the first full layer behind an image tells. Settled is false where that came to
// nothing, or to an image of an unusual size.
func solve(format language.Key, given graph.Shape, run func(*trace)) (d *draft.Draft, settled bool) {
	follow := func(given graph.Shape, side int, probe bool) *trace {
		t := newTrace(format, given, side)
		t.probe = probe
		run(t)
		return t
	}
	if given.Maps > 0 {
		return follow(given, 10, false).draft, true
	}
	first := follow(graph.Shape{}, widest, true)
	if !first.sized {
		return follow(graph.Shape{}, 1, false).draft, true
	}
	input := first.inputs[0]
	if first.work > heavy {
		return ask(follow, input, 1), true
	}
	if first.met == nil {
		return ask(follow, input, 20), true
	}
	want := first.met.want
	// Behind larger inputs there are never fewer units, so that both ends of those that
	// fit are found by halving.
	behind := func(side int) int {
		t := follow(graph.Shape{}, side, true)
		if t.small || t.met == nil {
			return 0
		}
		return int(t.met.fed.Units().Value())
	}
	from := halve(func(side int) bool { return behind(side) >= want })
	to := halve(func(side int) bool { return behind(side) > want }) - 1
	switch {
	case from <= to && to >= widest: // every size fits
		return ask(follow, input, 20), true
	case from <= to:
		side, popular := choose(input, from, to)
		t := follow(graph.Shape{}, side, false)
		found := sized(input, side)
		if from == to {
			t.mark(draft.Guessed, first.met.line, "", "pytorch.input-found", want, found.String())
		} else {
			t.mark(draft.Guessed, first.met.line, "", "pytorch.input-several", want, found.String(), from, to)
		}
		return t.draft, popular
	}
	if oblong, ok := oblong(follow, first.met, input); ok {
		t := follow(oblong, 1, false)
		t.mark(draft.Asked, first.met.line, "", "pytorch.input-oblong", want, oblong.String())
		return t.draft, false
	}
	d = ask(follow, input, 20)
	return d, false
}

// halve finds the least size that is enough; it is beyond widest where none is.
func halve(enough func(int) bool) int {
	low, high := 1, widest+1
	for low < high {
		if middle := (low + high) / 2; enough(middle) {
			high = middle
		} else {
			low = middle + 1
		}
	}
	return low
}

// sized is an input of a size, the same on each axis.
func sized(input graph.Shape, side int) graph.Shape {
	return graph.Shape{Maps: input.Maps, Extent: slices.Repeat(graph.Size{side}, len(input.Extent))}
}

// popular are sizes that pictures come in, the likeliest first.
func popular(input graph.Shape) []int {
	switch {
	case len(input.Extent) == 2 && input.Maps == 1:
		return []int{28, 32, 64, 224, 128, 96, 48, 256, 84}
	case len(input.Extent) == 2:
		return []int{32, 224, 64, 128, 256, 227, 299, 96, 48, 84, 28, 150, 100, 512}
	case len(input.Extent) == 3:
		return []int{32, 16, 64, 112, 128}
	}
	return []int{100, 128, 1000, 1024, 64, 32, 16}
}

func choose(input graph.Shape, from, to int) (side int, usual bool) {
	for _, side := range popular(input) {
		if from <= side && side <= to {
			return side, true
		}
	}
	return from, false
}

// ask follows the network with an input that it can have, and asks for the one that
// is meant.
func ask(follow func(graph.Shape, int, bool) *trace, input graph.Shape, tries int) *draft.Draft {
	sides := popular(input)
	if len(input.Extent) == 2 && input.Maps != 1 {
		sides = append([]int{224}, sides...)
	}
	for _, side := range sides[:min(tries, len(sides))-1] {
		if t := follow(graph.Shape{}, side, true); !t.small {
			t = follow(graph.Shape{}, side, false)
			t.mark(draft.Asked, 0, "", "pytorch.input-asked", sized(input, side).String())
			return t.draft
		}
	}
	t := follow(graph.Shape{}, sides[0], false)
	t.mark(draft.Asked, 0, "", "pytorch.input-asked", sized(input, sides[0]).String())
	return t.draft
}

// oblong finds an image that is not square, as near to it as can be.
func oblong(follow func(graph.Shape, int, bool) *trace, met *meeting, input graph.Shape) (graph.Shape, bool) {
	if len(input.Extent) != 2 || len(met.fed.Extent) != 2 || met.want%met.fed.Maps != 0 {
		return graph.Shape{}, false
	}
	cells := met.want / met.fed.Maps
	long := func(cells, axis int) (side int, ok bool) {
		behind := func(side int) int {
			t := follow(graph.Shape{}, side, true)
			if t.small || t.met == nil || len(t.met.fed.Extent) != 2 {
				return 0
			}
			return t.met.fed.Extent[axis]
		}
		side = halve(func(side int) bool { return behind(side) >= cells })
		return side, side <= widest && behind(side) == cells
	}
	tried := 0
	for across := largestSquare(cells); across >= 1 && tried < 20; across-- {
		if cells%across != 0 {
			continue
		}
		tried++
		height, ok := long(cells/across, 0)
		width, ok2 := long(across, 1)
		if ok && ok2 {
			return graph.Shape{Maps: input.Maps, Extent: graph.Size{height, width}}, true
		}
	}
	return graph.Shape{}, false
}

// largestSquare is the largest number whose square is not above n.
func largestSquare(n int) int {
	root := 0
	for (root+1)*(root+1) <= n {
		root++
	}
	return root
}
