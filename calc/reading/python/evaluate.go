package python

import (
	"slices"
	"strings"
)

// bound is a method of a list, a table or a string; builtin a function that Python
// has.
type bound struct {
	of   any
	name string
}
type builtin string

// Evaluate is the value of an expression, with the names of the text and those in a
// function that is being followed.
func (m *Machine) Evaluate(e Expression, in *scope) any {
	if !m.spend(1) {
		return Unknown{e.At(), ""}
	}
	switch e := e.(type) {
	case *Literal:
		return e.Value
	case *Name:
		return m.name(e, in)
	case *Formatted:
		var b strings.Builder
		for _, part := range e.Parts {
			value := m.Evaluate(part, in)
			if b.Len() < mostBytes {
				b.WriteString(written(value))
			}
		}
		return b.String()
	case *Call:
		return m.call(e, in)
	case *Attribute:
		return m.Attribute(e, m.Evaluate(e.Of, in), e.Name)
	case *Subscript:
		return m.subscript(e, m.Evaluate(e.Of, in), m.Evaluate(e.Index, in))
	case *Slice:
		return &Index{m.optional(e.From, in), m.optional(e.To, in), m.optional(e.Step, in)}
	case *List:
		return &Array{Items: m.list(e.Items, in)}
	case *Tuple:
		return &Array{Items: m.list(e.Items, in), Tuple: true}
	case *Dict:
		t := &Table{}
		for i, k := range e.Keys {
			value := m.Evaluate(e.Values[i], in)
			if k != nil {
				if k := m.Evaluate(k, in); hashable(k) {
					t.Set(k, value)
				}
			} else if more, is := value.(*Table); is && m.spend(len(more.Keys)) {
				for j, k := range more.Keys {
					t.Set(k, more.Values[j])
				}
			}
		}
		return t
	case *Unary:
		return m.unary(e, e.Operator, m.Evaluate(e.Value, in))
	case *Binary:
		return m.binary(e, in)
	case *Conditional:
		test, known := m.truth(m.Evaluate(e.Test, in))
		switch {
		case !known:
			return m.unknown(e)
		case test:
			return m.Evaluate(e.Then, in)
		}
		return m.Evaluate(e.Else, in)
	case *Comprehension:
		return m.comprehension(e, in)
	case *Lambda:
		c := &Closure{Parameters: e.Parameters, Lambda: e}
		m.close(c, in)
		return c
	case *Named:
		value := m.Evaluate(e.Value, in)
		in.set(e.Name, value)
		return value
	case *Starred:
		return m.Evaluate(e.Value, in)
	}
	return m.unknown(e)
}

func (m *Machine) optional(e Expression, in *scope) any {
	if e == nil {
		return nil
	}
	return m.Evaluate(e, in)
}

func (m *Machine) name(e *Name, in *scope) any {
	for s := in; s != nil; s = s.around {
		if value, has := s.values[e.Name]; has {
			return value
		}
	}
	switch {
	case e.Name == "":
		return Unknown{e.Line, ""}
	case e.Name == "__name__":
		return "__main__"
	case builtins[e.Name]:
		return builtin(e.Name)
	}
	return m.Host.Name(e, e.Name)
}

func (m *Machine) list(items []Expression, in *scope) []any {
	all := make([]any, 0, len(items))
	for _, item := range items {
		value := m.Evaluate(item, in)
		if _, is := item.(*Starred); is {
			if more, known := m.Items(value); known && m.spend(len(more)) {
				all = append(all, more...)
				continue
			}
		}
		all = append(all, value)
	}
	return all
}

func (m *Machine) call(e *Call, in *scope) any {
	if name, is := e.Function.(*Name); is && name.Name == "super" {
		return m.super(e, in)
	}
	function := m.Evaluate(e.Function, in)
	var arguments Arguments
	for _, a := range e.Arguments {
		value := m.Evaluate(a.Value, in)
		switch a.Stars {
		case 0:
			arguments = append(arguments, Given{a.Name, value})
		case 1:
			items, known := m.Items(value)
			if !known || !m.spend(len(items)) {
				arguments = append(arguments, Given{"*", value})
				continue
			}
			for _, item := range items {
				arguments = append(arguments, Given{"", item})
			}
		default:
			table, is := value.(*Table)
			if !is || !m.spend(len(table.Keys)) {
				arguments = append(arguments, Given{"**", value})
				continue
			}
			for i, k := range table.Keys {
				if k, is := k.(string); is {
					arguments = append(arguments, Given{k, table.Values[i]})
				}
			}
		}
	}
	return m.Call(e, function, arguments)
}

// parent is an object as its class's bases see it.
type parent struct {
	object *Object
	of     *Type
}

func (m *Machine) super(e *Call, in *scope) any {
	var self, of any
	for s := in; s != nil && (self == nil || of == nil); s = s.around {
		self, of = s.values["__self__"], s.values["__class__"]
	}
	object, isObject := self.(*Object)
	of1, isType := of.(*Type)
	if !isObject || !isType {
		return m.unknown(e)
	}
	return parent{object, of1}
}

// Attribute is an attribute of a value.
func (m *Machine) Attribute(at Node, of any, name string) any {
	switch of := of.(type) {
	case Foreign:
		return of + Foreign("."+name)
	case Unknown:
		return Unknown{of.Line, of.Text + "." + name}
	case *Object:
		if value, has := of.Fields[name]; has {
			return value
		}
		if value, has := of.Type.member(name); has != nil {
			if c, is := value.(*Closure); is {
				if c.is("property") {
					return m.Call(at, c.of(of), nil)
				}
				return c.of(of)
			}
			return value
		}
	case parent:
		for _, base := range of.of.Bases {
			if base, is := base.(*Type); is {
				if value, has := base.member(name); has != nil {
					if c, is := value.(*Closure); is {
						return c.of(of.object)
					}
					return value
				}
			}
		}
		return m.Host.Attribute(at, of.object, name)
	case *Type:
		if value, has := of.member(name); has != nil {
			return value
		}
		return m.unknown(at)
	case *Array, *Table, string:
		return bound{of, name}
	case *Closure:
		if name == "__name__" {
			return of.Name
		}
		return m.unknown(at)
	case nil, bool, int64, float64, builtin, bound:
		return m.unknown(at)
	}
	return m.Host.Attribute(at, of, name)
}

// is reports whether a function is decorated so.
func (c *Closure) is(decorator string) bool {
	return c.Function != nil && slices.ContainsFunc(c.Function.Decorators, func(e Expression) bool { return Path(e) == decorator })
}

func (m *Machine) comprehension(e *Comprehension, in *scope) any {
	inner := &scope{around: in}
	array, table := &Array{}, &Table{}
	known := m.each(e.Loops, inner, func() {
		if e.Key != nil {
			if k := m.Evaluate(e.Key, inner); hashable(k) {
				table.Set(k, m.Evaluate(e.Value, inner))
			}
			return
		}
		array.Items = append(array.Items, m.Evaluate(e.Value, inner))
	})
	switch {
	case !known:
		return m.unknown(e)
	case e.Key != nil:
		return table
	}
	return array
}

// each goes through the loops of a comprehension; it is false where one is not known.
func (m *Machine) each(loops []Loop, in *scope, do func()) bool {
	if len(loops) == 0 {
		do()
		return true
	}
	items, known := m.Items(m.Evaluate(loops[0].In, in))
	for _, item := range items {
		if !known || m.Over() {
			return false
		}
		m.assign(loops[0].In, loops[0].Target, item, in)
		pass := true
		for _, test := range loops[0].If {
			holds, sure := m.truth(m.Evaluate(test, in))
			known, pass = known && sure, pass && holds
		}
		if pass && known {
			known = m.each(loops[1:], in, do)
		}
	}
	return known
}

// truth is whether a value is true, if that is known.
func (m *Machine) truth(v any) (holds, known bool) {
	switch v := v.(type) {
	case nil:
		return false, true
	case bool:
		return v, true
	case int64:
		return v != 0, true
	case float64:
		return v != 0, true
	case string:
		return v != "", true
	case *Array:
		return len(v.Items) > 0, true
	case *Table:
		return len(v.Keys) > 0, true
	case Unknown:
		return false, false
	}
	return true, true
}

// hashable reports whether a table can find something by a value.
func hashable(v any) bool {
	switch v := v.(type) {
	case *Array:
		return !slices.ContainsFunc(v.Items, func(item any) bool {
			switch item.(type) {
			case bool, int64, float64, string:
				return false
			}
			return true
		})
	case nil, bool, int64, float64, string, Foreign, Unknown, *Object, *Type, *Closure, builtin:
		return true
	}
	return false
}
