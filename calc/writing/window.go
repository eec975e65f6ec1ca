package writing

import (
	"slices"

	"fivebyfive/calc/graph"
)

// each is a size with a number for every axis.
func each(s graph.Size, axes, none int) graph.Size {
	if len(s) == axes {
		return s
	}
	return slices.Repeat(append(slices.Clone(s), none)[:1], axes)
}

func of(windows []graph.Window, number func(graph.Window) int) graph.Size {
	size := make(graph.Size, len(windows))
	for axis, w := range windows {
		size[axis] = number(w)
	}
	return size
}

func sizes(w []graph.Window) graph.Size {
	return of(w, func(w graph.Window) int { return w.Size })
}

func strides(w []graph.Window) graph.Size {
	return of(w, func(w graph.Window) int { return w.Stride })
}

func dilations(w []graph.Window) graph.Size {
	return of(w, func(w graph.Window) int { return w.Dilation })
}

// ones are windows of one cell.
func ones(axes int) []graph.Window {
	return slices.Repeat([]graph.Window{{Size: 1, Stride: 1, Dilation: 1}}, axes)
}

// moved is a stride or dilation, or nil where it is 1.
func moved(s graph.Size) any {
	if slices.Max(s) == 1 {
		return nil
	}
	return nd(s)
}

// reach is how many cells a window reaches over.
func reach(w graph.Window) int { return (w.Size-1)*w.Dilation + 1 }

// need is how wide the border after n cells has to be for so many places.
func need(w graph.Window, n, places int) int {
	return (places-1)*w.Stride + reach(w) - n - w.Before
}
