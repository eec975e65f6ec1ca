package python

import (
	"slices"
	"strings"
)

// Host says what a text does not define: a framework. What it does not know it
// answers with [Unknown].
type Host interface {
	// Name is what a name means that the text uses and does not define: often a
	// Foreign.
	Name(at Node, name string) any
	// Call is what a call gives of something that the text does not define, or of an
	// *Object. A class that is called makes an object without the host.
	Call(at Node, function any, arguments Arguments) any
	// Attribute is one of a host's value, or of an object that has none of the name.
	Attribute(at Node, of any, name string) any
	// SetAttribute gives a value to an attribute of a host's value.
	SetAttribute(at Node, of any, name string, value any)
	// Operate is what an operator makes of operands one of which is a host's value:
	// "+" of two, "-" of one, "[]" of a value and its index, which may be an *Array of
	// several; a slice in it is an *Index.
	Operate(at Node, operator string, operands ...any) any
	// Items are what a host's value has in it, for a loop to go through.
	Items(of any) ([]any, bool)
	// Skipped is told what is not followed.
	Skipped(s Statement, why Reason)
}

// Reason is why a statement is not followed.
type Reason uint8

const (
	Undecided Reason = iota // an if whose condition, or a for whose values nobody knows
	Foreseen                // a kind of statement that is not followed: while, except
	Unread                  // it is no Python
	TooLong                 // it goes on for too long
)

// Index is a slice of a subscript; a part that is left out is nil.
type Index struct{ From, To, Step any }

// How far a machine goes.
const (
	mostSteps = 400_000
	mostTurns = 20_000 // of a loop, which may take half of the steps that are left; and items of what is repeated
	mostCalls = 50     // within each other
	mostBytes = 10_000 // of a string that is put together
)

// Machine follows what a text does.
type Machine struct {
	File *File
	Host Host

	steps int  // that are left
	calls int  // within each other
	told  bool // that there are none left

	touched bool
	names   scope
}

// NewMachine makes a machine for a text.
func NewMachine(f *File, h Host) *Machine { return &Machine{File: f, Host: h, steps: mostSteps} }

// Run follows the whole text.
func (m *Machine) Run() {
	for _, s := range m.File.Body {
		m.statement(s, &m.names)
	}
}

// Names are those that the text has given a value to, in their order.
func (m *Machine) Names() []string { return m.names.order }

// Value is what a name stands for in the end.
func (m *Machine) Value(name string) (any, bool) {
	value, has := m.names.values[name]
	return value, has
}

// Over reports whether the machine has stopped, for it took too many steps.
func (m *Machine) Over() bool { return m.steps < 0 }

func (m *Machine) spend(n int) bool {
	m.steps -= n
	return m.steps >= 0
}

// unknown is a node whose value nobody knows.
func (m *Machine) unknown(at Node) Unknown { return Unknown{at.At(), m.File.Text(at)} }

// skip leaves a statement out. What it would have changed is not known from there on,
// but for values of the host, which hears of it.
func (m *Machine) skip(s Statement, why Reason, in *scope) {
	m.touched = false
	change := func(e Expression) {
		if field, is := e.(*Attribute); is {
			if of, is := field.Of.(*Name); is {
				value, _ := in.look(of.Name)
				if o, is := value.(*Object); is && native(o.Fields[field.Name]) {
					o.Set(field.Name, Unknown{field.Line, field.Name})
				} else if is {
					m.touched = true
				}
			}
			return
		}
		name, is := e.(*Name)
		if !is {
			return
		}
		for s := in; s != nil; s = s.around {
			if value, has := s.values[name.Name]; has {
				if native(value) {
					s.values[name.Name] = Unknown{name.Line, name.Name}
				} else {
					m.touched = true
				}
				return
			}
		}
	}
	Walk(s, func(n Node) bool {
		switch n := n.(type) {
		case *Assignment:
			for _, target := range n.Targets {
				Walk(target, func(n Node) bool {
					change(n)
					_, within := n.(*Tuple)
					return within
				})
			}
		case *Call: // a list may have grown
			if method, is := n.Function.(*Attribute); is {
				if name, is := method.Of.(*Name); is {
					value, _ := in.look(name.Name)
					if _, list := value.(*Array); list {
						change(name)
					}
				}
			}
		case *Function, *Class:
			return false
		}
		return true
	})
	m.Host.Skipped(s, why)
}

// Touched reports, to a host that is told of a statement that is skipped, whether that
// would have given another value to a name that stands for one of the host's.
func (m *Machine) Touched() bool { return m.touched }

// leaving is how a block is left.
type leaving uint8

const (
	through leaving = iota
	returned
	broke
	continued
)

func (m *Machine) follow(body []Statement, in *scope) (leaving, any) {
	for _, s := range body {
		if how, value := m.statement(s, in); how != through {
			return how, value
		}
	}
	return through, nil
}

func (m *Machine) statement(s Statement, in *scope) (leaving, any) {
	if !m.spend(1) {
		if !m.told {
			m.told = true
			m.skip(s, TooLong, in)
		}
		return returned, nil
	}
	switch s := s.(type) {
	case *Assignment:
		m.assignment(s, in)
	case *Evaluation:
		m.evaluate(s.Value, in)
	case *Import:
		m.imports(s, in)
	case *Function:
		c := &Closure{Name: s.Name, Parameters: s.Parameters, Function: s}
		m.close(c, in)
		in.set(s.Name, c)
	case *Class:
		t := &Type{Class: s, scope: &scope{around: in}}
		for _, base := range s.Bases {
			if base.Name == "" {
				t.Bases = append(t.Bases, m.evaluate(base.Value, in))
			}
		}
		m.follow(s.Body, t.scope)
		if t.Members = t.scope.values; t.Members == nil {
			t.Members = map[string]any{}
		}
		for _, member := range t.Members {
			if c, is := member.(*Closure); is && c.Type == nil {
				c.Type, c.scope = t, in
			}
		}
		in.set(s.Name, t)
	case *For:
		return m.loop(s, in)
	case *If:
		test, known := m.truth(m.evaluate(s.Test, in))
		switch {
		case !known && m.Over(): // which the next statement tells
		case !known:
			m.skip(s, Undecided, in)
		case test:
			return m.follow(s.Body, in)
		default:
			return m.follow(s.Else, in)
		}
	case *With:
		for _, item := range s.Items {
			value := m.evaluate(item.Value, in)
			if item.Target != nil {
				m.assign(s, item.Target, value, in)
			}
		}
		return m.follow(s.Body, in)
	case *Return:
		if s.Value == nil {
			return returned, nil
		}
		return returned, m.evaluate(s.Value, in)
	case *Other:
		switch s.Word {
		case "try", "finally":
			return m.follow(s.Body, in)
		case "break":
			return broke, nil
		case "continue":
			return continued, nil
		case "while":
			return m.while(s, in)
		case "global", "nonlocal":
			_, names, _ := strings.Cut(m.File.Text(s), s.Word)
			for name := range strings.SplitSeq(names, ",") {
				in.outside(strings.TrimSpace(name), s.Word == "global")
			}
		case "pass", "else", "except", "print", "assert", "del":
		case "raise":
			return returned, m.unknown(s)
		case "":
			m.skip(s, Unread, in)
		default:
			m.skip(s, Foreseen, in)
		}
	}
	return through, nil
}

// while follows a loop whose condition is known each time.
func (m *Machine) while(s *Other, in *scope) (leaving, any) {
	if _, forever := s.Test.(*Literal); forever || s.Test == nil {
		m.skip(s, Foreseen, in)
		return through, nil
	}
	for range mostTurns {
		holds, known := m.truth(m.evaluate(s.Test, in))
		if !known {
			m.skip(s, Undecided, in)
			return through, nil
		}
		if !holds {
			return through, nil
		}
		if how, value := m.follow(s.Body, in); how == returned {
			return how, value
		} else if how == broke {
			return through, nil
		}
	}
	m.skip(s, TooLong, in)
	return through, nil
}

func (m *Machine) loop(s *For, in *scope) (leaving, any) {
	items, known := m.Items(m.evaluate(s.In, in))
	if !known {
		if !m.Over() { // which the next statement tells
			m.skip(s, Undecided, in)
		}
		return through, nil
	}
	least := m.steps / 2 // for what follows
	for i, item := range items {
		if i == mostTurns || i > 0 && m.steps < least {
			m.skip(s, TooLong, in)
			break
		}
		m.assign(s, s.Target, item, in)
		how, value := m.follow(s.Body, in)
		if how == returned {
			return how, value
		}
		if how == broke {
			return through, nil
		}
	}
	return m.follow(s.Else, in)
}

func (m *Machine) imports(s *Import, in *scope) {
	for _, one := range s.Names {
		name, whole := one.As, Foreign(one.Name)
		if s.From != "" {
			whole = Foreign(s.From + "." + one.Name)
		} else if name == "" { // import a.b is known as a
			first, _, _ := strings.Cut(one.Name, ".")
			whole = Foreign(first)
		}
		if name == "" {
			name = whole.Last()
		}
		if one.Name != "*" {
			in.set(name, whole)
		}
	}
}

func (m *Machine) assignment(s *Assignment, in *scope) {
	if s.Value == nil {
		return
	}
	value := m.evaluate(s.Value, in)
	if s.Operator != "" {
		before := m.evaluate(s.Targets[0], in)
		if array, is := before.(*Array); is && !array.Tuple && s.Operator == "+" { // it grows
			if items, known := m.Items(value); known && m.spend(len(items)) {
				array.Items = append(array.Items, items...)
				return
			}
		}
		value = m.operate(s, s.Operator, before, value)
	}
	for _, target := range s.Targets {
		m.assign(s, target, value, in)
	}
}

func (m *Machine) assign(at Node, target Expression, value any, in *scope) {
	switch target := target.(type) {
	case *Name:
		in.set(target.Name, value)
	case *Attribute:
		of := m.evaluate(target.Of, in)
		switch of := of.(type) {
		case *Object:
			of.Set(target.Name, value)
		case *Type:
			of.Members[target.Name] = value
		default:
			m.Host.SetAttribute(at, of, target.Name, value)
		}
	case *Subscript:
		of, index := m.evaluate(target.Of, in), m.evaluate(target.Index, in)
		switch of := of.(type) {
		case *Table:
			if hashable(index) {
				of.Set(index, value)
			}
		case *Array:
			if at, fits := place(index, len(of.Items)); fits && !of.Tuple {
				of.Items[at] = value
			}
		}
	case *Starred:
		m.assign(at, target.Value, value, in)
	case *Tuple:
		m.unpack(at, target.Items, value, in)
	case *List:
		m.unpack(at, target.Items, value, in)
	}
}

func (m *Machine) unpack(at Node, targets []Expression, value any, in *scope) {
	items, known := m.Items(value)
	star := slices.IndexFunc(targets, func(e Expression) bool { _, is := e.(*Starred); return is })
	if known && star >= 0 && len(items) >= len(targets)-1 {
		many := len(items) - len(targets) + 1
		rest := append([]any{}, items[star:star+many]...)
		items = slices.Concat(items[:star], []any{&Array{Items: rest}}, items[star+many:])
	}
	for i, target := range targets {
		if known && len(items) == len(targets) {
			m.assign(at, target, items[i], in)
		} else {
			m.assign(at, target, m.unknown(at), in)
		}
	}
}

// Items are what a loop goes through.
func (m *Machine) Items(v any) ([]any, bool) {
	switch v := v.(type) {
	case *Array:
		return v.Items, true
	case *Table:
		return v.Keys, true
	case string:
		var items []any
		for _, r := range v {
			items = append(items, string(r))
		}
		return items, m.spend(len(items))
	}
	if native(v) {
		return nil, false
	}
	return m.Host.Items(v)
}
