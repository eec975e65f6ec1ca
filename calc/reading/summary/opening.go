package summary

import (
	"slices"

	"fivebyfive/calc/graph"
)

// usual are the sides of the images that people feed networks with.
var usual = []int{28, 32, 64, 224, 227, 299, 256, 128, 150, 100, 96, 48, 50, 40, 160, 180, 192, 200, 250, 300, 320, 384, 400, 416, 448, 512, 600, 608, 640}

// opening is the input of a network whose table begins with the layer that it
// feeds. It asks where that is a guess.
func (a *asked) opening(given graph.Shape, units, within int64) (shape graph.Shape, asks bool) {
	fits := func(s graph.Shape) bool {
		b := *a
		b.inputs = []graph.Shape{s}
		return b.fits0(b.guesses())
	}
	if given.Maps > 0 {
		return given, !fits(given)
	}
	if a.fedKnown && a.kind != "embedding" {
		return a.fed, false
	}
	candidates := a.openings()
	chosen := -1
	for i, s := range candidates {
		s = filled(s)
		if candidates[i] = s; !fits(s) {
			continue
		}
		if chosen < 0 {
			chosen = i
		}
		if n := s.Units().Value(); units == 0 || n >= units-within && n <= units+within {
			chosen = i
			break
		}
	}
	if chosen >= 0 {
		return candidates[chosen], len(candidates) > 1
	}
	return filled(a.gives), true
}

// filled has 1 for sizes that are left open.
func filled(s graph.Shape) graph.Shape {
	all := graph.Shape{Maps: max(s.Maps, 1)}
	for _, n := range s.Extent {
		all.Extent = append(all.Extent, max(n, 1))
	}
	return all
}

// openings are inputs that may be meant, the most likely first.
func (a *asked) openings() (all []graph.Shape) {
	maps := a.gives.Maps
	features := func(bias bool) int64 {
		q := a.numbers / int64(max(maps, 1))
		if bias {
			q--
		}
		return q
	}
	switch a.kind {
	case "embedding":
		return []graph.Shape{{Maps: 1, Extent: a.gives.Extent}}
	case "dense", "linear":
		for _, bias := range [...]bool{true, false} {
			if n := features(bias); n > 0 && n < many {
				all = append(all, graph.Shape{Maps: int(n), Extent: a.gives.Extent})
			}
		}
	case "lstm", "gru", "simplernn", "rnn", "cudnnlstm", "cudnngru", "bidirectional":
		steps := a.gives.Extent
		if len(steps) == 0 {
			steps = graph.Size{1}
		}
		for _, bias := range [...]int64{1, 2, 0} {
			for _, gates := range [...]int64{4, 3, 1} {
				u, cells := int64(maps), a.numbers
				if a.kind == "bidirectional" {
					u, cells = u/2, cells/2
				}
				if u < 1 || cells%(gates*u) != 0 {
					continue
				}
				if n := cells/(gates*u) - u - bias; n > 0 && n < many {
					all = append(all, graph.Shape{Maps: int(n), Extent: steps})
				}
			}
		}
		if len(a.gives.Extent) == 0 && len(all) == 1 {
			all = append(all, all[0]) // how many steps, nothing says
		}
	case "conv", "convolution":
		return a.images()
	case "convtranspose", "deconvolution":
		for _, side := range [...]int{0, 4, 3, 2, 5} {
			s, cells := graph.Shape{}, int64(1)
			for _, n := range a.gives.Extent {
				if side == 0 { // from one place
					cells, s.Extent = cells*int64(min(n, widest)), append(s.Extent, 1)
				} else {
					cells, s.Extent = cells*int64(side), append(s.Extent, n/2)
				}
			}
			for _, bias := range [...]bool{true, false} {
				if of := a.cells(1, maps, bias); cells > 0 && of > 0 && of%cells == 0 && of/cells < many {
					s.Maps = int(of / cells)
				}
			}
			if s.Maps > 0 {
				all = append(all, s)
			}
		}
	case "depthwiseconv", "separableconv":
		for _, maps := range [...]int{3, 1, maps} {
			all = append(all, graph.Shape{Maps: maps, Extent: a.gives.Extent})
		}
	case "zeropadding", "zeropad":
		for _, p := range [...]int{1, 3, 2} {
			s := graph.Shape{Maps: maps}
			for _, n := range a.gives.Extent {
				s.Extent = append(s.Extent, n-2*p)
			}
			all = append(all, s)
		}
	case "maxpooling", "maxpool", "averagepooling", "avgpool":
		s := graph.Shape{Maps: maps}
		for _, n := range a.gives.Extent {
			s.Extent = append(s.Extent, 2*n)
		}
		return []graph.Shape{s, a.gives}
	default:
		return []graph.Shape{a.gives}
	}
	return all
}

// images are those that a convolution may look at: as many maps as its numbers ask
// for, and as large as is usual.
func (a *asked) images() (all []graph.Shape) {
	type look struct{ maps, side int }
	var looks []look
	axes := len(a.gives.Extent)
	for _, bias := range [...]bool{true, false} {
		cells := a.cells(1, a.gives.Maps, bias) // of all kernels of a map
		if cells < 1 || cells > 1<<20 || axes == 0 {
			continue
		}
		if len(a.kernel) >= axes {
			told := 1
			for _, side := range a.kernel[len(a.kernel)-axes:] {
				told *= max(side, 1)
			}
			if cells%int64(told) == 0 {
				looks = append(looks, look{int(cells) / told, a.kernel[len(a.kernel)-axes]})
			}
			continue
		}
		for _, maps := range [...]int{3, 1, 0} {
			for _, side := range [...]int{3, 5, 7, 11, 9, 4, 2, 8, 1, 6, 10, 12, 13, 15, 16} {
				square := side
				for range axes - 1 {
					square *= side
				}
				switch n := int(cells); {
				case maps > 0 && n == square*maps && axes > 1:
					looks = append(looks, look{maps, side})
				case maps == 0 && n%square == 0 && n/square > 0:
					looks = append(looks, look{n / square, side})
				}
			}
		}
	}
	for _, l := range looks {
		var likely, others []graph.Shape
		for _, stride := range [...]int{1, 2, 4, 3} {
			sides := [2]func(n int) int{
				func(n int) int { return n * stride },            // padded
				func(n int) int { return (n-1)*stride + l.side }, // not padded
			}
			if round(a.gives.Extent, sides[1]) > round(a.gives.Extent, sides[0]) {
				sides[0], sides[1] = sides[1], sides[0]
			}
			for _, side := range sides {
				s, known := graph.Shape{Maps: l.maps}, stride == 1 || l.side >= 2*stride-1 && isFlat(a.gives.Extent)
				for _, n := range a.gives.Extent {
					n = side(min(max(n, 1), 1<<24))
					s.Extent, known = append(s.Extent, n), known && slices.Contains(usual, n)
				}
				if known {
					likely = append(likely, s)
				} else {
					others = append(others, s)
				}
			}
		}
		all = append(append(all, likely...), others...)
	}
	return all
}

// round is how often all of the sizes can be halved, which images often can.
func round(extent graph.Size, side func(n int) int) int {
	all := 0
	for _, n := range extent {
		all |= side(min(max(n, 1), 1<<24))
	}
	return all & -all
}
