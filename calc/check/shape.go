package check

import (
	"fivebyfive/calc/graph"
	"fivebyfive/calc/mistake"
)

// order is where the maps stand in a shape.
type order uint8

const (
	anyOrder order = iota
	mapsFirst
)

// as reads the shape as one of so many axes as ours: with the maps first or last, or
// without them. Where both fit, the one that has more in common with ours is meant.
func (c *claim) as(ours graph.Shape) (shape graph.Shape, fits bool) {
	axes := len(ours.Extent)
	switch len(c.shape) {
	case axes + 1:
		first := graph.Shape{Maps: c.shape[0], Extent: c.shape[1:]}
		last := graph.Shape{Maps: c.shape[axes], Extent: c.shape[:axes]}
		if c.maps == mapsFirst || common(first, ours) > common(last, ours) {
			return first, true
		}
		return last, true
	case axes:
		if axes > 0 && c.maps == anyOrder {
			return graph.Shape{Maps: ours.Maps, Extent: c.shape}, true
		}
	}
	return shape, false
}

// ordered writes a shape with its maps where the claim has them.
func (c *claim) ordered(ours graph.Shape) string {
	meant, fits := c.as(ours)
	switch {
	case fits && len(c.shape) == len(ours.Extent):
		return ours.Extent.String()
	case !fits && c.maps == anyOrder || fits && len(ours.Extent) > 0 && meant.Maps == c.shape[len(ours.Extent)] && meant.Extent.String() == graph.Size(c.shape[:len(ours.Extent)]).String():
		return append(append(graph.Size{}, ours.Extent...), ours.Maps).String()
	}
	return ours.String()
}

// common is how many numbers two shapes have in common.
func common(a, b graph.Shape) (n int) {
	if a.Maps == b.Maps {
		n++
	}
	for i := range a.Extent {
		if a.Extent[i] == b.Extent[i] {
			n++
		}
	}
	return n
}

// shape judges the shape of a layer's output.
func (k *checker) shape(f *Finding, at int, c *claim) {
	l := &k.count.Layers[at]
	f.Sized, f.Shape, f.Verdict = true, c.ordered(l.Output), Wrong
	shape, fits := c.as(l.Output)
	if !fits {
		if len(c.shape) == 1 { // a side, or a number of maps
			f.Verdict = Unread
		}
		f.say, f.arguments = "check.other-axes", []any{len(l.Output.Extent)}
		return
	}
	if shape.Equal(l.Output) {
		f.Verdict = Right
		return
	}
	if own := k.believed.layers[at]; own.count != nil && own.count.Output.Equal(shape) {
		f.Verdict, f.From = Follows, own.source
		return
	}
	axes := len(shape.Extent)
	for i := range axes {
		if shape.Extent[i] != l.Output.Extent[i] {
			k.size(f, at, sizes[min(axes-1-i, 2)], int64(shape.Extent[i]))
		}
	}
	if shape.Maps != l.Output.Maps {
		k.size(f, at, mistake.Maps, int64(shape.Maps))
	}
	f.judge()
}

var sizes = [...]mistake.Quantity{mistake.Width, mistake.Height, mistake.Depth}

// size takes up what is wrong with one number of a shape, unless another one has
// been explained already.
func (k *checker) size(f *Finding, at int, q mistake.Quantity, value int64) {
	if len(f.Mistakes) > 0 {
		return
	}
	f.Of = q
	f.Right, _ = k.mistakes.Right(f.Layer, q)
	f.Mistakes = k.diagnose(f, at, value)
}
