package summary

import (
	"fivebyfive/calc/graph"
)

// span is a range of strides that fit.
type span struct{ from, to int }

func (a span) meet(b span) span { return span{max(a.from, b.from), min(a.to, b.to)} }

// many is a stride that is as good as any larger one.
const many = 1 << 28

// valid are the strides at which a window of so many cells has so many places among
// n cells, without padding.
func valid(n, window, places int) span {
	room := n - window
	switch {
	case room < 0 || places < 1:
		return span{1, 0}
	case places == 1:
		return span{room + 1, many}
	}
	return span{room/places + 1, room / (places - 1)}
}

// same are the strides at which n cells have so many places, with as much padding as
// that takes.
func same(n, places int) span {
	switch {
	case n < 1 || places < 1:
		return span{1, 0}
	case places == 1:
		return span{n, many}
	}
	return span{(n + places - 1) / places, (n+places-2)/(places-1) - 1}
}

// strides is one stride for all axes, the smallest that fits, or one for each.
func strides(axes []span) (sizes []graph.Size) {
	all := span{1, many}
	each := graph.Size{}
	for _, axis := range axes {
		if axis.from > axis.to {
			return nil
		}
		all = all.meet(axis)
		each = append(each, axis.from)
	}
	if all.from > all.to {
		return []graph.Size{each}
	}
	sizes = append(sizes, one(all.from))
	if all.from < all.to && all.to < many {
		sizes = append(sizes, one(all.from+1))
	}
	return sizes
}

// one is a stride or another size that holds on every axis; what is 1 is not said.
func one(n int) graph.Size {
	if n == 1 {
		return nil
	}
	return graph.Size{n}
}
