package python

type scope struct {
	order  []string
	values map[string]any
	around *scope
	outer  map[string]*scope // where names are that are not its own
}

// outside makes a name one of what is around, or of the whole text.
func (s *scope) outside(name string, global bool) {
	outer := s.around
	for outer != nil && outer.around != nil && (global || outer.values[name] == nil) {
		outer = outer.around
	}
	if s.outer == nil {
		s.outer = map[string]*scope{}
	}
	s.outer[name] = outer
}

func (s *scope) set(name string, value any) {
	if outer := s.outer[name]; outer != nil {
		s = outer
	}
	if s.values == nil {
		s.values = map[string]any{}
	}
	if _, has := s.values[name]; !has {
		s.order = append(s.order, name)
	}
	s.values[name] = value
}
