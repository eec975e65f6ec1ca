package python

import (
	"strconv"
	"strings"
)

// A value is nil for None, a bool, int64, float64 or string, an *Array, *Table,
// *Closure, *Type, *Object, Foreign or Unknown, or whatever the host makes.

// Array is a list or a tuple.
type Array struct {
	Items []any
	Tuple bool
}

// Table is a dictionary, in the order that it was filled in.
type Table struct {
	Keys, Values []any
	at           map[any]int
}

// Foreign is something that the text takes from elsewhere, under its whole name:
// keras.layers.Dense.
type Foreign string

// Unknown is what nobody knows: the text does not say it, or it cannot be followed.
type Unknown struct {
	Line int
	Text string // how it is written
}

// Closure is a function that the text defines.
type Closure struct {
	Name       string
	Parameters []Parameter
	Function   *Function // nil of a lambda
	Lambda     *Lambda
	Self       any // what it is a method of
	Type       *Type
	defaults   []any
	scope      *scope
}

// Type is a class that the text defines.
type Type struct {
	Class   *Class
	Bases   []any // *Type, or what they are elsewhere
	Members map[string]any
	scope   *scope
}

// Object is one of a class that the text defines.
type Object struct {
	Type   *Type
	Names  []string // of its fields, in the order that they were given
	Fields map[string]any
}

// Set gives a value to a field.
func (o *Object) Set(name string, value any) {
	if _, has := o.Fields[name]; !has {
		o.Names = append(o.Names, name)
	}
	o.Fields[name] = value
}

// Inherits reports whether it, or what it derives from, derives from something
// foreign whose name ends so.
func (t *Type) Inherits(last string) bool {
	for _, base := range t.Bases {
		switch base := base.(type) {
		case *Type:
			if base.Inherits(last) {
				return true
			}
		case Foreign:
			if base.Last() == last {
				return true
			}
		}
	}
	return false
}

func (t *Type) member(name string) (value any, of *Type) {
	if value, has := t.Members[name]; has {
		return value, t
	}
	for _, base := range t.Bases {
		if base, is := base.(*Type); is {
			if value, of := base.member(name); of != nil {
				return value, of
			}
		}
	}
	return nil, nil
}

// Last is the end of the name: Dense.
func (f Foreign) Last() string { return string(f[strings.LastIndexByte(string(f), '.')+1:]) }

// key is what a table finds a value by.
func key(v any) any {
	switch v := v.(type) {
	case *Array:
		var b strings.Builder
		for _, item := range v.Items {
			b.WriteString(written(item))
			b.WriteByte(0)
		}
		return "\x00" + b.String()
	case bool:
		if v {
			return int64(1)
		}
		return int64(0)
	}
	return v
}

// Set puts a value under a key.
func (t *Table) Set(k, value any) {
	if t.at == nil {
		t.at = map[any]int{}
	}
	if at, has := t.at[key(k)]; has {
		t.Values[at] = value
		return
	}
	t.at[key(k)] = len(t.Keys)
	t.Keys, t.Values = append(t.Keys, k), append(t.Values, value)
}

// Get is the value under a key.
func (t *Table) Get(k any) (any, bool) {
	if at, has := t.at[key(k)]; has {
		return t.Values[at], true
	}
	return nil, false
}

// Arguments are what a call is given, in its order.
type Arguments []Given

// Given is one value that a call is given; Name is "" of one without. What *rest or
// **others give, where they are not known, has those stars for a name.
type Given struct {
	Name  string
	Value any
}

// Get is the argument at a place, counted from 0, or of a name. A place below 0 is
// none.
func (a Arguments) Get(place int, names ...string) (any, bool) {
	for _, g := range a {
		if g.Name == "" {
			if place == 0 {
				return g.Value, true
			}
			place--
			continue
		}
		for _, name := range names {
			if g.Name == name {
				return g.Value, true
			}
		}
	}
	return nil, false
}

// written is a value as Python prints it.
func written(v any) string {
	switch v := v.(type) {
	case nil:
		return "None"
	case bool:
		if v {
			return "True"
		}
		return "False"
	case int64:
		return strconv.FormatInt(v, 10)
	case float64:
		s := strconv.FormatFloat(v, 'g', -1, 64)
		if !strings.ContainsAny(s, ".en") {
			s += ".0"
		}
		return s
	case string:
		return v
	case Foreign:
		return v.Last()
	case Unknown:
		return v.Text
	}
	return "…"
}
