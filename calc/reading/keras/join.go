package keras

import (
	"slices"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading/draft"
)

// joined are the nodes of all inputs. One unit of each map, as pooling leaves it,
// becomes a row where the others are rows.
func (s *step) joined() (from []*node) {
	rows := false
	for _, t := range s.inputs {
		rows = rows || len(t.node.shape.Extent) == 0
	}
	for _, t := range s.inputs {
		n := t.node
		if rows && len(t.dims) == 1 && len(n.shape.Extent) > 0 {
			s.emit(graph.Reshape{Kind: graph.Flatten}, n)
			n = s.at
		}
		from = append(from, n)
	}
	return from
}

func join(kind graph.JoinKind) func(*step) {
	return func(s *step) {
		if len(s.inputs) == 1 {
			return // a layer alone stays what it is
		}
		dims := s.inputs[0].dims
		for _, t := range s.inputs[1:] {
			if len(t.dims) > len(dims) || len(t.dims) == len(dims) && slices.Max(append(slices.Clone(t.dims), 0)) > slices.Max(append(slices.Clone(dims), 0)) {
				dims = t.dims
			}
		}
		s.emit(graph.Join{Kind: kind}, s.joined()...)
		if s.wrong == nil && slices.Equal(s.shape(dims).Extent, s.at.shape.Extent) {
			s.dims = dims
		}
	}
}

// joinAs stands for what our notation has no word for, and what keeps no number
// either.
func joinAs(kind graph.JoinKind) func(*step) {
	return func(s *step) {
		join(kind)(s)
		if s.wrong == nil {
			s.mark(draft.Guessed, s.layer.line, s.layer.class, "keras.as", s.layer.class, graph.Join{Kind: kind}.String())
		}
	}
}

// concatenate sets tensors one behind the other along an axis: that of the maps, or
// another.
func concatenate(s *step) {
	if len(s.inputs) == 1 {
		return
	}
	rank := len(s.inputs[0].dims)
	n := s.number("axis", -1)
	axis, maps := s.axis(n, rank)
	if s.mapsFirst && rank > 2 && s.layer.with["axis"] == nil {
		axis, maps = rank-1, false
	}
	if maps {
		s.emit(graph.Join{Kind: graph.Concat}, s.joined()...)
		if rank == 1 && s.wrong == nil {
			s.dims = []int{s.at.shape.Maps}
		}
		return
	}
	dims := slices.Clone(s.inputs[0].dims)
	for _, t := range s.inputs[1:] {
		if len(t.dims) != rank || axis < 0 || axis >= rank {
			s.wrong = &problem{draft.Unread, "keras.misfit", []any{s.layer.class, t.node.shape.String()}}
			return
		}
		for i := range dims {
			if i != axis && dims[i] != t.dims[i] {
				s.wrong = &problem{draft.Unread, "keras.misfit", []any{s.layer.class, t.node.shape.String()}}
				return
			}
		}
		dims[axis] += t.dims[axis]
	}
	s.emit(graph.Unknown{What: "concatenate", Gives: s.shape(dims)}, s.joined()...)
	if s.wrong == nil {
		s.mark(draft.Guessed, s.layer.line, s.layer.class, "keras.no-word", s.layer.class)
		s.dims = dims
	}
}
