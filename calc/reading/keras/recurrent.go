package keras

import (
	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading/draft"
)

var recurrent = map[string]bool{"SimpleRNN": true, "LSTM": true, "GRU": true, "CuDNNLSTM": true, "CuDNNGRU": true}

func recurring(cell graph.Cell) func(*step) {
	return func(s *step) { s.recur(cell, false) }
}

// recur adds a recurrent layer, and what it keeps of its steps.
func (s *step) recur(cell graph.Cell, both bool) {
	s.fit(1)
	r := graph.Recurrent{Cell: cell, Units: s.whole("units"), NoBias: !s.flag("use_bias", true), OneBias: true, BothWays: both}
	switch s.layer.class {
	case "GRU": // with two biases, if it resets after it has multiplied
		r.OneBias = !s.flag("reset_after", !s.keras1)
	case "CuDNNGRU", "CuDNNLSTM":
		r.OneBias = false
	}
	s.emit(r)
	s.cell = s.at
	for i, t := range s.inputs[1:] { // what it begins with
		if s.wrong == nil && i < 4 && t.node != nil {
			s.at.beside = append(s.at.beside, t.node)
		}
	}
	if !s.flag("return_sequences", false) {
		s.emit(graph.Reshape{Kind: graph.Last})
	}
}

// bothWays is a layer that reads forwards, and one that reads backwards.
func bothWays(s *step) {
	inner := s.layer.inner
	cell, known := map[string]graph.Cell{"SimpleRNN": graph.Simple, "LSTM": graph.LSTM, "GRU": graph.GRU, "CuDNNLSTM": graph.LSTM, "CuDNNGRU": graph.GRU}[innerClass(inner)]
	if !known {
		s.wrong = &problem{draft.Unread, "keras.stranger", []any{innerClass(inner)}}
		return
	}
	wrapper := s.call
	within := *s.call
	within.layer = inner
	s.call = &within
	s.recur(cell, true)
	s.call = wrapper
	merged := s.layer.word("merge_mode")
	v, has := s.layer.with["merge_mode"]
	if s.wrong == nil && (merged != "" && merged != "concat" || has && v == nil) { // one half on the other
		dims := s.dimsOf(s.at.shape)
		dims[len(dims)-1] /= 2
		s.unknown(merged+"_halves", dims)
	}
}

func innerClass(l *layer) string {
	if l == nil {
		return "?"
	}
	return l.class
}

// states are what a recurrent layer gives beside its output.
func (s *step) states() (all []*tensor) {
	l, n := s.layer, 1
	if l.inner != nil && l.class == "Bidirectional" {
		l, n = l.inner, 2
	}
	units, is := wholeOf(l.with["units"])
	if !recurrent[l.class] || !l.isTrue("return_state") || !is {
		return nil
	}
	if l.class == "LSTM" || l.class == "CuDNNLSTM" {
		n *= 2
	}
	for range n {
		state := graph.Shape{Maps: units}
		o := graph.Operation(graph.Reshape{Kind: graph.Last})
		if l != s.layer { // the last step of one direction
			o = graph.Unknown{What: "state", Gives: state}
		}
		node := s.add(&node{operation: o, from: []*node{s.cell}, shape: state, layer: &layer{class: "state", line: s.layer.line}})
		all = append(all, &tensor{node: node, dims: []int{units}})
	}
	return all
}

// attention asks what the second tensor has, or itself.
func attention(s *step) {
	a := graph.Attention{NoBias: !s.flag("use_bias", true), Masked: s.layer.isTrue("use_causal_mask")}
	if s.layer.class == "GroupQueryAttention" {
		a.Heads, a.Size, a.Shared = s.whole("num_query_heads"), s.whole("head_dim"), s.whole("num_key_value_heads")
	} else {
		a.Heads, a.Size = s.whole("num_heads"), s.whole("key_dim")
		if value := s.number("value_dim", a.Size); value != a.Size {
			s.unsaid("value_dim")
		}
	}
	if _, has := s.layer.value("output_shape"); has {
		s.unsaid("output_shape")
	}
	for _, t := range s.inputs {
		if len(t.dims) != 2 || len(t.node.shape.Extent) != 1 {
			s.fit(1)
			if s.wrong == nil {
				s.wrong = &problem{draft.Unread, "keras.misfit", []any{s.layer.class, t.node.shape.String()}}
			}
		}
	}
	from := []*node{s.at}
	switch {
	case len(s.inputs) > 2 && s.inputs[2].node != s.inputs[1].node:
		s.unsaid("key")
	case len(s.inputs) > 1 && s.inputs[1].node != s.at:
		from = append(from, s.inputs[1].node)
	}
	s.emit(a, from...)
}
