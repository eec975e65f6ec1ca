package keras

import (
	"strings"

	"fivebyfive/calc/reading/draft"
)

// eachStep does the same at each step of a sequence: a convolution or a pooling has a
// window that is one step long.
func eachStep(s *step) {
	inner := s.layer.inner
	if inner == nil {
		s.unsaid("layer")
		return
	}
	if inner.model != nil {
		s.eachOf(inner.model)
		return
	}
	longer := s.longer(inner)
	if longer == nil {
		s.wrong = &problem{draft.Unread, "keras.each-step", []any{inner.class}}
		return
	}
	if longer.line = inner.line; longer.line == 0 {
		longer.line = s.layer.line
	}
	t := s.apply(longer, []*tensor{{node: s.at, dims: s.inputs[0].dims}}, longer.line)
	if s.at, s.dims = t.node, t.dims; t.lost {
		s.wrong = &problem{draft.Unread, "keras.each-step", []any{inner.class}}
	}
	s.part++
}

// eachOf goes through the layers of a model.
func (s *step) eachOf(m *model) {
	t := &tensor{node: s.at, dims: s.inputs[0].dims}
	layers, chain := m.chain(s.builder)
	if !chain {
		s.wrong = &problem{draft.Unread, "keras.each-step", []any{"Model"}}
		return
	}
	for _, l := range layers {
		each := m.each[l]
		if each == nil {
			each = &layer{class: "TimeDistributed", line: l.line, inner: l, with: map[string]any{}}
			if m.each == nil {
				m.each = map[*layer]*layer{}
			}
			m.each[l] = each
		}
		t = s.apply(each, []*tensor{t}, l.line)
		if t.lost {
			s.wrong = &problem{draft.Unread, "keras.each-step", []any{l.class}}
			return
		}
	}
	s.at, s.dims = t.node, t.dims
	s.part++
}

// longer is a layer whose windows have one axis more, and are one step long on it;
// the same again for the same layer.
func (s *step) longer(inner *layer) *layer {
	if inner.longer != nil {
		return inner.longer
	}
	l := &layer{class: inner.class, told: inner.title(), name: inner.name, inner: inner.inner, with: map[string]any{}}
	inner.longer = l
	for name, value := range inner.with {
		l.with[name] = value
	}
	kind, known := kinds[inner.class]
	base, axes := strings.TrimRight(inner.class, "123D"), 0
	if n := len(base); n < len(inner.class) && inner.class[n] >= '1' {
		axes = int(inner.class[n] - '0')
	}
	dims := s.inputs[0].dims
	switch {
	case inner.class == "Dense" || inner.class == "BatchNormalization" || inner.class == "LayerNormalization" || known && kind.passes:
		return l
	case inner.class == flattens && len(dims) > 1:
		l.class, l.with = "Reshape", map[string]any{"target_shape": []any{int64(dims[0]), int64(-1)}}
		return l
	case strings.HasPrefix(base, "Global") && axes > 0 && axes < 3 && len(dims) == axes+2:
		l.class = strings.TrimPrefix(base, "Global") + string(rune('1'+axes)) + "D"
		size := []any{int64(1)}
		for _, n := range dims[1 : axes+1] {
			size = append(size, int64(n))
		}
		l.with = map[string]any{"pool_size": size}
		l.squeezed = true
		return l
	case axes == 0 || axes > 2 || !known:
		return nil
	}
	l.class = base + string(rune('1'+axes)) + "D"
	if _, known := kinds[l.class]; !known {
		return nil
	}
	if _, has := l.value("pool_size"); !has && strings.HasSuffix(base, "Pooling") {
		l.with["pool_size"] = int64(2)
	}
	for _, name := range []string{"kernel_size", "pool_size", "strides", "dilation_rate", "size", "padding", "cropping"} {
		value, has := l.value(name)
		if _, word := value.(string); !has || word {
			continue
		}
		along := int64(1)
		if name == "padding" || name == "cropping" {
			along = 0
		}
		longer := []any{along}
		if list, is := value.([]any); is && len(list) == axes {
			longer = append(longer, list...)
		} else {
			for range axes {
				longer = append(longer, value)
			}
		}
		l.with[name] = longer
	}
	return l
}

// squeeze leaves out the axes that pooling has made one long.
func (s *step) squeeze() {
	if s.layer.squeezed && s.wrong == nil {
		s.unknown("reshape", []int{s.at.shape.Extent[0], s.at.shape.Maps})
	}
}
