package keras

import (
	"slices"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading/draft"
)

// dense works on the last axis: where there are more, at each place.
func dense(s *step) {
	dims := s.inputs[0].dims
	f := graph.Full{Units: s.whole("units"), NoBias: !s.flag("use_bias", true), Each: len(dims) > 1}
	if f.Each && s.mapsFirst && len(dims) > 2 && s.wrong == nil {
		s.wrong = &problem{draft.Unread, "keras.misfit", []any{s.layer.class, s.at.shape.String()}}
	}
	s.emit(f)
	if s.wrong == nil {
		s.dims = append(append([]int{}, dims[:max(0, len(dims)-1)]...), f.Units)
	}
}

// embedding takes the numbers of words: an input of so many numbers becomes a
// sequence of them.
func embedding(s *step) {
	e := graph.Embedding{Words: s.whole("input_dim"), Features: s.whole("output_dim")}
	dims := s.inputs[0].dims
	if s.wrong != nil {
		return
	}
	if len(dims) > 1 || len(s.at.shape.Extent) > 0 && s.at.shape.Maps != 1 {
		s.wrong = &problem{draft.Unread, "keras.misfit", []any{s.layer.class, s.at.shape.String()}}
		return
	}
	sequence := graph.Shape{Maps: 1, Extent: dims}
	if _, first := s.at.operation.(graph.Input); first {
		s.at.operation, s.at.shape = graph.Input{Shape: sequence}, sequence
	} else if len(s.at.shape.Extent) == 0 {
		s.unknown("reshape", append(slices.Clone(dims), 1))
	}
	s.emit(e)
	s.dims = append(slices.Clone(dims), e.Features)
}

// slopes are one for each unit, unless axes share them.
func slopes(s *step) {
	shape := s.at.shape
	shared := map[int]bool{}
	list, _ := s.layer.with["shared_axes"].([]any)
	if n, is := wholeOf(s.layer.with["shared_axes"]); is {
		list = []any{int64(n)}
	}
	for _, v := range list {
		if n, is := wholeOf(v); is {
			axis, _ := s.axis(n, len(s.inputs[0].dims))
			shared[axis] = true
		}
	}
	rank := len(shape.Extent) + 1
	mapsAxis := rank - 1
	if s.mapsFirst && rank > 2 {
		mapsAxis = 0
	}
	switch {
	case len(shared) == rank:
		s.emit(graph.Raw{Kind: graph.Slope})
	case len(shape.Extent) == 0 || len(shared) == rank-1 && !shared[mapsAxis]:
		s.emit(graph.Raw{Kind: graph.Slopes})
	case len(shared) == 0:
		s.emit(graph.Raw{Kind: graph.Positions})
		if s.wrong == nil {
			s.mark(draft.Guessed, s.layer.line, s.layer.class, "keras.slopes", s.layer.class, graph.Raw{Kind: graph.Positions}.String())
		}
	default:
		s.wrong = &problem{draft.Unread, "keras.axis", []any{s.layer.class}}
	}
}

// normalization keeps its numbers for each map.
func normalization(kind graph.NormalizationKind) func(*step) {
	return func(s *step) {
		rank := len(s.inputs[0].dims)
		axis := s.layer.with["axis"]
		if axis == nil {
			axis = int64(-1)
		}
		n, is := wholeOf(axis)
		if _, maps := s.axis(n, rank); !is || !maps {
			s.wrong = &problem{draft.Unread, "keras.axis", []any{s.layer.class}}
			return
		}
		scale, center := s.flag("scale", true), s.flag("center", true)
		o := graph.Normalization{Kind: kind, Plain: !scale && !center, NoBias: scale != center}
		if kind == graph.Group {
			if o.Groups = s.number("groups", 32); o.Groups == -1 {
				o.Kind, o.Groups = graph.Instance, 0
			}
		}
		if center && !scale && kind != graph.RMS {
			s.mark(draft.Guessed, s.layer.line, s.layer.class, "keras.shift", s.layer.class)
		}
		s.emit(o)
	}
}
