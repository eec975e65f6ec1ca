package python

import (
	"strings"
)

// close keeps what a function has around it.
func (m *Machine) close(c *Closure, in *scope) {
	c.scope = in
	for _, p := range c.Parameters {
		var value any
		if p.Default != nil {
			value = m.evaluate(p.Default, in)
		}
		c.defaults = append(c.defaults, value)
	}
}

// Call calls a value.
func (m *Machine) Call(at Node, function any, arguments Arguments) any {
	if !m.spend(1) {
		return m.unknown(at)
	}
	switch f := function.(type) {
	case *Closure:
		return m.enter(at, f, arguments)
	case *Type:
		o := &Object{Type: f, Fields: map[string]any{}}
		if begin, has := m.Method(o, "__init__"); has {
			m.Call(at, begin, arguments)
		} else {
			f.fill(o, arguments)
		}
		return o
	case *Object:
		if method, has := m.Method(f, "__call__"); has {
			return m.Call(at, method, arguments)
		}
	case bound:
		if value, known := m.method(at, f, arguments); known {
			return value
		}
		return m.unknown(at)
	case builtin:
		if value, known := m.builtin(at, string(f), arguments); known {
			return value
		}
		return m.unknown(at)
	case Foreign:
		if value, known := mathematics(f, arguments); known {
			return value
		}
	case nil, bool, int64, float64, string, *Array, *Table:
		return m.unknown(at)
	}
	return m.Host.Call(at, function, arguments)
}

// fill gives an object of a class without __init__ the fields that are said: a
// dataclass takes them in the order of its annotations.
func (t *Type) fill(o *Object, arguments Arguments) {
	var names []string
	for _, s := range t.Class.Body {
		if a, is := s.(*Assignment); is && a.Annotation != nil {
			if name, is := a.Targets[0].(*Name); is {
				names = append(names, name.Name)
			}
		}
	}
	for i, g := range arguments {
		switch {
		case g.Name != "" && g.Name[0] != '*':
			o.Set(g.Name, g.Value)
		case g.Name == "" && i < len(names):
			o.Set(names[i], g.Value)
		}
	}
}

// Method is a method that the text defines for an object.
func (m *Machine) Method(o *Object, name string) (*Closure, bool) {
	value, of := o.Type.member(name)
	c, is := value.(*Closure)
	if of == nil || !is {
		return nil, false
	}
	return c.of(o), true
}

// of is a function as a method of something.
func (c *Closure) of(self any) *Closure {
	if c.is("staticmethod") {
		return c
	}
	method := *c
	method.Self = self
	return &method
}

// enter follows a function.
func (m *Machine) enter(at Node, c *Closure, arguments Arguments) any {
	if m.calls >= mostCalls {
		return m.unknown(at)
	}
	if !m.spend(len(c.Parameters) * len(arguments)) {
		return m.unknown(at)
	}
	m.calls++
	defer func() { m.calls-- }()
	in := &scope{around: c.scope}
	if c.Type != nil {
		in.set("__class__", c.Type)
	}
	if c.Self != nil {
		arguments = append(Arguments{{Value: c.Self}}, arguments...)
		in.set("__self__", c.Self)
	}
	used := make([]bool, len(arguments))
	next := func() int { // that has no name
		i := 0
		for i < len(arguments) && (used[i] || arguments[i].Name != "") {
			i++
		}
		return i
	}
	for n, p := range c.Parameters {
		switch p.Stars {
		case 1:
			rest := &Array{Tuple: true}
			for i := next(); i < len(arguments); i = next() {
				used[i] = true
				rest.Items = append(rest.Items, arguments[i].Value)
			}
			in.set(p.Name, rest)
			continue
		case 2:
			others := &Table{}
			for i, g := range arguments {
				if !used[i] && g.Name != "" {
					used[i] = true
					others.Set(g.Name, g.Value)
				}
			}
			in.set(p.Name, others)
			continue
		}
		value, i := c.defaults[n], next()
		if p.Named {
			i = len(arguments)
		}
		unsure := p.Default == nil
		for j, g := range arguments {
			if !used[j] && g.Name == p.Name {
				i = j
			}
			unsure = unsure || strings.HasPrefix(g.Name, "*")
		}
		if i < len(arguments) {
			value, used[i] = arguments[i].Value, true
		} else if unsure {
			value = Unknown{at.At(), p.Name}
		}
		in.set(p.Name, value)
	}
	if c.Lambda != nil {
		return m.evaluate(c.Lambda.Value, in)
	}
	_, value := m.follow(c.Function.Body, in)
	return value
}
