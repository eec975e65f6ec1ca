package keras

import (
	"slices"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading/draft"
)

func flatten(s *step) {
	s.emit(graph.Reshape{Kind: graph.Flatten})
	if s.wrong == nil {
		s.dims = []int{s.at.shape.Maps}
	}
}

func product(dims []int) int {
	p := 1
	for _, n := range dims {
		if p *= n; p < 0 || p > 1<<40 {
			return -1
		}
	}
	return p
}

// reshape sets units anew; one dimension may be left open by -1.
func reshape(s *step) {
	v, _ := s.layer.value("target_shape")
	list, is := v.([]any)
	if n, whole := wholeOf(v); whole {
		list, is = []any{int64(n)}, true
	}
	var dims []int
	open := -1
	for i, one := range list {
		n, whole := wholeOf(one)
		if is = is && whole; n == -1 {
			open, n = i, 1
		}
		dims = append(dims, n)
	}
	old := s.inputs[0].dims
	if !is || len(dims) == 0 || slices.Min(dims) < 1 {
		s.unsaid("target_shape")
		return
	}
	if open >= 0 {
		dims[open] = product(old) / max(1, product(dims))
	}
	if product(dims) != product(old) || product(old) < 1 {
		s.wrong = &problem{draft.Unread, "keras.misfit", []any{s.layer.class + " " + graph.Size(dims).String(), graph.Size(old).String()}}
		return
	}
	now, before := s.shape(dims), s.at.shape
	switch {
	case now.Equal(before):
	case now.Maps == before.Maps && product(now.Extent) == 1 && product(before.Extent) == 1: // one unit for each map, with axes or without
	case len(dims) == 1:
		s.emit(graph.Reshape{Kind: graph.Flatten})
	case len(dims) == 2 && now.Maps == before.Maps && len(before.Extent) > 1 && !s.mapsFirst:
		s.emit(graph.Reshape{Kind: graph.Sequence})
	default:
		s.unknown("reshape", dims)
	}
	s.dims = dims
}

func permute(s *step) {
	list, _ := s.layer.with["dims"].([]any)
	old := s.inputs[0].dims
	var dims []int
	for _, v := range list {
		n, is := wholeOf(v)
		if !is || n < 1 || n > len(old) {
			break
		}
		dims = append(dims, old[n-1])
	}
	if len(dims) != len(old) || len(list) != len(old) {
		s.unsaid("dims")
		return
	}
	s.unknown("permute", dims)
}

func repeat(s *step) {
	n := s.whole("n")
	if s.wrong == nil {
		s.unknown("repeat", []int{n, s.at.shape.Maps})
	}
}

func enlarge(axes int) func(*step) {
	return func(s *step) {
		s.fit(axes)
		by := s.size("size", axes)
		if by == nil {
			by = graph.Size{2}
		}
		s.emit(graph.Reshape{Kind: graph.Enlarge, By: by})
	}
}

// sides reads a border: a number, one for each axis, or two for each.
func (s *step) sides(name string, axes int) (before, after graph.Size) {
	v, has := s.layer.value(name)
	if !has {
		v = int64(1)
	}
	n, is := wholeOf(v)
	list, _ := v.([]any)
	if axes == 1 && len(list) == 2 { // before and after
		list = []any{list}
	}
	for axis := range axes {
		one := any(int64(n))
		if !is {
			if len(list) != axes {
				s.unsaid(name)
				return nil, nil
			}
			one = list[axis]
		}
		from, to := one, one
		if pair, both := one.([]any); both && len(pair) == 2 {
			from, to = pair[0], pair[1]
		}
		b, isB := wholeOf(from)
		a, isA := wholeOf(to)
		if !isA || !isB || a < 0 || b < 0 {
			s.unsaid(name)
			return nil, nil
		}
		before, after = append(before, b), append(after, a)
	}
	return before, after
}

func pad(axes int) func(*step) {
	return func(s *step) {
		s.fit(axes)
		if before, after := s.sides("padding", axes); s.wrong == nil {
			around := s.at
			s.edge(graph.Border, before, after, 1)
			if s.wrong == nil && !slices.Equal(before, after) {
				s.at.border = &border{around, before, after}
			}
		}
	}
}

func crop(axes int) func(*step) {
	return func(s *step) {
		s.fit(axes)
		if before, after := s.sides("cropping", axes); s.wrong == nil {
			s.edge(graph.Crop, before, after, -1)
		}
	}
}

// edge adds a border, or takes it off.
func (s *step) edge(kind graph.ReshapeKind, before, after graph.Size, sign int) {
	if slices.Equal(before, after) {
		if slices.Min(before) == slices.Max(before) {
			before = before[:1]
		}
		s.emit(graph.Reshape{Kind: kind, By: before})
		return
	}
	shape := graph.Shape{Maps: s.at.shape.Maps, Extent: slices.Clone(s.at.shape.Extent)}
	for axis := range shape.Extent {
		shape.Extent[axis] += sign * (before[axis] + after[axis])
	}
	s.unknown(plainName(s.layer.class), s.dimsOf(shape))
}

func resize(s *step) {
	s.fit(2)
	height, width := s.whole("height"), s.whole("width")
	if s.wrong == nil {
		s.unknown(plainName(s.layer.class), s.dimsOf(graph.Shape{Maps: s.at.shape.Maps, Extent: graph.Size{height, width}}))
	}
}
