package keras

import (
	"slices"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading/draft"
)

// fit makes sure that what feeds the layer is an image, or what else has so many
// axes.
func (s *step) fit(axes int) {
	dims := s.inputs[0].dims
	if len(dims) != axes+1 {
		if s.wrong == nil {
			s.wrong = &problem{draft.Unread, "keras.misfit", []any{s.layer.class, s.at.shape.String()}}
		}
		return
	}
	if len(s.at.shape.Extent) != axes { // one unit for each map, whose axes were left out
		s.unknown("reshape", dims)
	}
}

// sliding reads how a window moves.
func (s *step) sliding(name string, axes int) graph.Sliding {
	slides := graph.Sliding{Size: s.size(name, axes), Stride: s.size("strides", axes), Dilation: s.size("dilation_rate", axes)}
	if slices.Equal(slides.Stride, graph.Size{1}) || slices.Equal(slides.Stride, slices.Repeat(graph.Size{1}, axes)) {
		slides.Stride = nil
	}
	if slides.Dilation != nil && slices.Max(slides.Dilation) == 1 {
		slides.Dilation = nil
	}
	switch padding := s.layer.word("padding"); padding {
	case "", "valid", "VALID":
		if _, has := s.layer.value("padding"); has && padding == "" {
			s.unsaid("padding")
		}
	case "same", "SAME", "half":
		slides.Same = true
	case "causal":
		size, dilation := s.number(name, 1), s.number("dilation_rate", 1)
		slides.Padding, slides.After = graph.Size{(size - 1) * dilation}, graph.Size{0}
	default:
		s.unsaid("padding")
	}
	return slides
}

// border is what a border that is not the same on all sides has for the layer that
// follows: what it stands around, and how wide it is.
type border struct {
	around        *node
	before, after graph.Size
}

// emitSliding adds a layer with windows. A border before it becomes its padding, if
// that could not be said otherwise.
func (s *step) emitSliding(slides graph.Sliding, make func(graph.Sliding) graph.Operation) {
	if b := s.at.border; b != nil && s.wrong == nil && !slides.Same && slides.Padding == nil {
		slides.Padding, slides.After = b.before, b.after
		if s.emit(make(slides), b.around); s.wrong == nil {
			return
		}
		s.wrong, slides.Padding, slides.After = nil, nil, nil
	}
	s.emit(make(slides))
}

func convolution(axes int) func(*step) {
	return func(s *step) {
		s.fit(axes)
		if s.layer.with["kernel_size"] == nil { // of Keras 1
			rows, cols := []string{"nb_row", "nb_col"}, []any(nil)
			if axes == 3 {
				rows = []string{"kernel_dim1", "kernel_dim2", "kernel_dim3"}
			}
			for _, name := range rows {
				if v, has := s.layer.value(name); has {
					cols = append(cols, v)
				}
			}
			if len(cols) == axes {
				s.layer.with["kernel_size"] = cols
			}
		}
		c := graph.Convolution{Maps: s.whole(filters), NoBias: !s.flag("use_bias", true)}
		if groups := s.number("groups", 1); groups != 1 {
			c.Groups = groups
		}
		c.Unshared = s.layer.class == "LocallyConnected1D" || s.layer.class == "LocallyConnected2D"
		if _, has := s.layer.value("kernel_size"); !has {
			s.unsaid("kernel_size")
		}
		s.emitSliding(s.sliding("kernel_size", axes), func(slides graph.Sliding) graph.Operation {
			c.Sliding = slides
			return c
		})
	}
}

// depth adds the depthwise convolution of a layer.
func (s *step) depth(axes int, bias bool) {
	s.fit(axes)
	c := graph.Convolution{Maps: s.number("depth_multiplier", 1), Depthwise: true, NoBias: !bias}
	if _, has := s.layer.value("kernel_size"); !has {
		s.unsaid("kernel_size")
	}
	s.emitSliding(s.sliding("kernel_size", axes), func(slides graph.Sliding) graph.Operation {
		c.Sliding = slides
		return c
	})
}

func depthwise(axes int) func(*step) {
	return func(s *step) { s.depth(axes, s.flag("use_bias", true)) }
}

// separable is two: one that looks at each map alone, and one that looks at all maps
// of a place.
func separable(axes int) func(*step) {
	return func(s *step) {
		s.depth(axes, false)
		s.emit(graph.Convolution{Maps: s.whole(filters), Sliding: graph.Sliding{Size: graph.Size{1}}, NoBias: !s.flag("use_bias", true)})
	}
}

// transposed gives what Keras does: where the stride is larger than the kernel, rows
// that nothing is written into are kept.
func transposed(axes int) func(*step) {
	return func(s *step) {
		s.fit(axes)
		slides := s.sliding("kernel_size", axes)
		extra := s.size("output_padding", axes)
		c := graph.Transposed{Maps: s.whole(filters), Size: slides.Size, Stride: slides.Stride, Dilation: slides.Dilation, NoBias: !s.flag("use_bias", true)}
		if slides.Size == nil {
			s.unsaid("kernel_size")
		}
		if s.wrong != nil {
			return
		}
		if groups := s.number("groups", 1); groups != 1 {
			c.Groups = groups
		}
		at := func(size graph.Size, axis, none int) int {
			switch len(size) {
			case 0:
				return none
			case 1:
				return size[0]
			}
			return size[axis]
		}
		usual := true
		padding, more := make(graph.Size, axes), make(graph.Size, axes)
		for axis := range axes {
			reach := (at(slides.Size, axis, 1)-1)*at(slides.Dilation, axis, 1) + 1
			switch {
			case extra != nil:
				more[axis] = at(extra, axis, 0)
			case !slides.Same:
				more[axis] = max(0, at(slides.Stride, axis, 1)-reach)
			}
			if slides.Same && extra != nil {
				padding[axis] = reach / 2
			}
			usual = usual && more[axis] == 0 && padding[axis] == 0
		}
		if c.Same = slides.Same && extra == nil; !c.Same && !usual {
			c.Padding, c.Extra = padding, more
		}
		s.emit(c)
	}
}
