package keras

import "fivebyfive/calc/graph"

func pooling(axes int, average bool) func(*step) {
	return func(s *step) {
		s.fit(axes)
		p := graph.Pooling{Average: average}
		slides := s.sliding("pool_size", axes)
		if slides.Size == nil {
			slides.Size = graph.Size{2}
		}
		if s.layer.with["strides"] != nil && slides.Stride == nil { // it moves by one
			slides.Stride = graph.Size{1}
		}
		if slides.Stride.String() == slides.Size.String() {
			slides.Stride = nil
		}
		s.emitSliding(slides, func(slides graph.Sliding) graph.Operation {
			p.Sliding = slides
			return p
		})
		s.squeeze()
	}
}

func globally(axes int, average bool) func(*step) {
	return func(s *step) {
		s.fit(axes)
		s.emit(graph.Pooling{Average: average, Global: true})
		if !s.flag("keepdims", false) {
			s.dims = []int{s.at.shape.Maps}
		}
	}
}

func adaptive(axes int, average bool) func(*step) {
	return func(s *step) {
		s.fit(axes)
		to := s.size("output_size", axes)
		if to == nil {
			s.unsaid("output_size")
		}
		s.emit(graph.Pooling{Average: average, To: to})
	}
}
