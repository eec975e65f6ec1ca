package graph

import (
	"slices"
	"sort"

	"fivebyfive/calc"
)

// Enumeration goes through a layer's numbers and their uses one by one, in any
// order. It walks the dimensions that the plan has, and keeps nothing of their size.
type Enumeration struct {
	Numbers, Connections int64 // how many there are; they are counted from 0

	walks []walk // one for each tensor
}

// Number is a number of a layer: of which tensor, and where along its dimensions.
type Number struct {
	Tensor Tensor
	At     []Coordinate // the one that changes last comes first: map, input map, row, column
}

// Connection is one use of a number.
type Connection struct {
	Number
	// Index is which of the layer's numbers it is; -1 where the input decides, or
	// where it is another layer's.
	Index int64
	// Place is where it is used: at which place, step or token; and for which cell
	// of its window where a unit uses it more than once.
	Place []Coordinate
}

// Coordinate is a place along a dimension, from 0 to Of - 1.
type Coordinate struct {
	Counts calc.Factor // "kernel-height"
	At, Of int64       // At is -1 where the input decides: which row of an embedding
}

// walk is how the numbers of a tensor are gone through, and their uses.
type walk struct {
	tensor        Tensor
	number, place []Coordinate
	chosen        []bool // the dimensions of the number along which the input decides
	first, use    int64  // the numbers and the uses before
}

// Enumerate begins to go through the layer's numbers and connections.
func (l *LayerCount) Enumerate() Enumeration {
	var e Enumeration
	for _, t := range l.Tensors {
		w := walk{tensor: t, number: dimensions(t.Of), place: dimensions(slices.Concat(t.Within, t.Over)), first: e.Numbers, use: e.Connections}
		w.chosen = make([]bool, len(w.number))
		if t.Used != nil {
			used := dimensions(t.Used)
			for i, d := range w.number {
				at := slices.Index(used, d)
				if w.chosen[i] = at < 0; at >= 0 {
					used = slices.Delete(used, at, at+1)
				}
			}
			w.place = append(w.place, used...)
		}
		if t.Owner == "" {
			e.Numbers += size(w.number, nil)
		}
		e.Connections += size(w.number, w.chosen) * size(w.place, nil)
		e.walks = append(e.walks, w)
	}
	return e
}

// Number is the layer's number n, from 0 to Numbers - 1.
func (e *Enumeration) Number(n int64) Number {
	i := sort.Search(len(e.walks), func(i int) bool { return e.walks[i].first > n }) - 1
	for e.walks[i].tensor.Owner != "" { // which has none here
		i--
	}
	w := &e.walks[i]
	return Number{w.tensor, coordinates(w.number, nil, n-w.first)}
}

// Connection is the layer's connection n, from 0 to Connections - 1.
func (e *Enumeration) Connection(n int64) Connection {
	w := &e.walks[sort.Search(len(e.walks), func(i int) bool { return e.walks[i].use > n })-1]
	n -= w.use
	numbers := size(w.number, w.chosen)
	c := Connection{Number{w.tensor, coordinates(w.number, w.chosen, n%numbers)}, -1, coordinates(w.place, nil, n/numbers)}
	if w.tensor.Owner == "" && !slices.Contains(w.chosen, true) {
		c.Index = w.first + n%numbers
	}
	return c
}

// dimensions are those of a product, the one that changes last first.
func dimensions(of []calc.Expr) (all []Coordinate) {
	for _, e := range slices.Backward(of) {
		all = append(all, axes(e)...)
	}
	return all
}

// axes are the numbers that a number is the product of.
func axes(e calc.Expr) (all []Coordinate) {
	if origin, stands := e.Origin(); stands {
		if of := axes(origin); size(of, nil) == e.Value() && len(of) > 1 {
			return of
		}
	}
	terms := e.Terms()
	numbers := true // and no products
	for _, term := range terms {
		all = append(all, axes(term)...)
		numbers = numbers && len(term.Terms()) == 0
	}
	if len(terms) == 0 || size(all, nil) != e.Value() {
		return []Coordinate{{Counts: e.Factor(), Of: e.Value()}}
	}
	if !numbers {
		return dimensions(terms)
	}
	return all
}

// size is how many places there are along dimensions without those left out.
func size(dimensions []Coordinate, without []bool) int64 {
	n := int64(1)
	for i, d := range dimensions {
		if without == nil || !without[i] {
			n *= d.Of
		}
	}
	return n
}

// coordinates are those of place n; the last dimension changes first.
func coordinates(dimensions []Coordinate, without []bool, n int64) []Coordinate {
	at := slices.Clone(dimensions)
	for i := range slices.Backward(at) {
		if without != nil && without[i] {
			at[i].At = -1
			continue
		}
		at[i].At = n % at[i].Of
		n /= at[i].Of
	}
	return at
}
