package python

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// builtins are the functions that Python has, as far as they are followed.
var builtins = map[string]bool{
	"abs": true, "all": true, "any": true, "bool": true, "dict": true, "enumerate": true, "float": true, "getattr": true,
	"hasattr": true, "int": true, "isinstance": true, "len": true, "list": true, "map": true, "max": true, "min": true, "pow": true,
	"print": true, "range": true, "reversed": true, "round": true, "set": true, "setattr": true, "sorted": true, "str": true,
	"sum": true, "tuple": true, "zip": true,
}

func (m *Machine) builtin(at Node, name string, arguments Arguments) (any, bool) {
	var values []any
	for _, g := range arguments {
		if g.Name == "" {
			values = append(values, g.Value)
		}
	}
	var first any
	if len(values) > 0 {
		first = values[0]
	}
	items, known := m.Items(first)
	if known && !m.spend(len(items)) {
		return nil, false
	}
	switch name {
	case "print":
		return nil, true
	case "range":
		return m.span(values)
	case "len":
		return int64(len(items)), known
	case "list", "set", "tuple":
		if len(values) == 0 {
			return &Array{Tuple: name == "tuple"}, true
		}
		return &Array{slices.Clone(items), name == "tuple"}, known
	case "reversed":
		items = slices.Clone(items)
		slices.Reverse(items)
		return &Array{Items: items}, known
	case "enumerate":
		from, _ := arguments.Get(1, "start")
		start, _ := from.(int64)
		pairs := &Array{}
		for i, item := range items {
			pairs.Items = append(pairs.Items, &Array{[]any{start + int64(i), item}, true})
		}
		return pairs, known
	case "zip":
		rows := &Array{}
		for i := 0; ; i++ {
			row := &Array{Tuple: true}
			for _, v := range values {
				items, known := m.Items(v)
				if !known || !m.spend(1) {
					return nil, false
				}
				if i == len(items) {
					return rows, true
				}
				row.Items = append(row.Items, items[i])
			}
			if len(values) == 0 {
				return rows, true
			}
			rows.Items = append(rows.Items, row)
		}
	case "map":
		mapped := &Array{}
		if len(values) != 2 {
			return nil, false
		}
		items, known := m.Items(values[1])
		for _, item := range items {
			mapped.Items = append(mapped.Items, m.Call(at, first, Arguments{{Value: item}}))
		}
		return mapped, known
	case "min", "max":
		if len(values) > 1 {
			items, known = values, true
		}
		return m.extreme(at, items, known && len(items) > 0, map[string]string{"min": "<", "max": ">"}[name])
	case "sum":
		total := any(int64(0))
		for _, item := range items {
			total = m.operate(at, "+", total, item)
		}
		return total, known
	case "sorted":
		numbers := true
		for _, item := range items {
			_, is := item.(int64)
			numbers = numbers && is
		}
		if !known || !numbers || len(arguments) > 1 {
			return nil, false
		}
		items = slices.Clone(items)
		slices.SortFunc(items, func(a, b any) int { return int(min(max(a.(int64)-b.(int64), -1), 1)) })
		return &Array{Items: items}, true
	case "all", "any":
		for _, item := range items {
			holds, sure := m.truth(item)
			if sure && holds == (name == "any") {
				return holds, true
			}
			known = known && sure
		}
		return name == "all", known
	case "dict":
		table := &Table{}
		if of, is := first.(*Table); is {
			for i, k := range of.Keys {
				table.Set(k, of.Values[i])
			}
		} else if len(values) > 0 {
			return nil, false
		}
		for _, g := range arguments {
			if g.Name != "" {
				table.Set(g.Name, g.Value)
			}
		}
		return table, true
	case "getattr":
		if name, is := argument[string](values, 1); is {
			if o, is := first.(*Object); is && len(values) > 2 && o.Fields[name] == nil {
				return values[2], true
			}
			return m.Attribute(at, first, name), true
		}
	case "setattr":
		name, is := argument[string](values, 1)
		if o, isObject := first.(*Object); is && isObject && len(values) == 3 {
			o.Set(name, values[2])
		}
		return nil, is
	case "hasattr":
		name, is := argument[string](values, 1)
		if _, foreign := first.(Foreign); foreign {
			return true, is // the text would not run without it, or has another way
		}
		if o, isObject := first.(*Object); is && isObject {
			_, has := o.Fields[name]
			return has, true
		}
	case "isinstance":
		if len(values) == 2 {
			return isInstance(first, values[1])
		}
	case "int", "float", "round", "abs", "str", "bool", "pow":
		return m.converted(name, first, values)
	}
	return nil, false
}

func argument[T any](values []any, i int) (v T, is bool) {
	if i < len(values) {
		v, is = values[i].(T)
	}
	return v, is
}

// span is a range.
func (m *Machine) span(values []any) (any, bool) {
	ends := [3]int64{0, 0, 1}
	for i, v := range values {
		n, is := counted(v).(int64)
		if !is || i > 2 || n > math.MaxInt32 || n < math.MinInt32 {
			return nil, false
		}
		ends[i] = n
	}
	if len(values) == 1 {
		ends[0], ends[1] = 0, ends[0]
	}
	array := &Array{}
	if ends[2] == 0 || len(values) == 0 {
		return nil, false
	}
	for at := ends[0]; ends[2] > 0 && at < ends[1] || ends[2] < 0 && at > ends[1]; at += ends[2] {
		if len(array.Items) > mostTurns || !m.spend(1) {
			return nil, false
		}
		array.Items = append(array.Items, at)
	}
	return array, true
}

func (m *Machine) extreme(at Node, items []any, known bool, operator string) (any, bool) {
	if !known {
		return nil, false
	}
	best := items[0]
	for _, item := range items[1:] {
		better, known := m.truth(m.operate(at, operator, item, best))
		if !known {
			return nil, false
		}
		if better {
			best = item
		}
	}
	return best, native(best)
}

func (m *Machine) converted(name string, v any, values []any) (any, bool) {
	if name == "str" {
		return written(v), true
	}
	if name == "bool" {
		return m.truth(v)
	}
	if name == "pow" {
		if len(values) != 2 {
			return nil, false
		}
		return m.reckon("**", counted(v), counted(values[1]))
	}
	switch v := counted(v).(type) {
	case int64:
		switch name {
		case "float":
			return float64(v), true
		case "abs":
			return max(v, -v), true
		}
		return v, true
	case float64:
		switch {
		case name == "float":
			return v, true
		case name == "abs":
			return math.Abs(v), true
		case name == "int":
			return truncated(math.Trunc(v))
		case name == "round" && len(values) == 1:
			return truncated(math.RoundToEven(v))
		}
	case string:
		if name == "int" {
			n, err := strconv.ParseInt(strings.TrimSpace(v), 10, 64)
			return n, err == nil
		}
	}
	return nil, false
}

func truncated(v float64) (any, bool) { return int64(v), math.Abs(v) < 1<<53 }

// isInstance reports whether a value is of one of Python's own types.
func isInstance(v, of any) (any, bool) {
	if several, is := of.(*Array); is {
		known := true
		for _, one := range several.Items {
			fits, sure := isInstance(v, one)
			if sure && fits == true {
				return true, true
			}
			known = known && sure
		}
		return false, known
	}
	if _, is := v.(Unknown); is || !native(v) {
		return nil, false
	}
	name, is := of.(builtin)
	switch v := v.(type) {
	case bool:
		return name == "bool" || name == "int", is
	case int64:
		return name == "int", is
	case float64:
		return name == "float", is
	case string:
		return name == "str", is
	case *Array:
		return v.Tuple && name == "tuple" || !v.Tuple && name == "list", is
	case *Table:
		return name == "dict", is
	}
	return false, is
}

// mathematics are the functions of math and numpy that sizes are reckoned with.
func mathematics(f Foreign, arguments Arguments) (any, bool) {
	module, _, _ := strings.Cut(string(f), ".")
	if module != "math" && module != "numpy" && module != "np" || len(arguments) == 0 {
		return nil, false
	}
	v := counted(arguments[0].Value)
	if array, is := v.(*Array); is && f.Last() == "prod" {
		product := any(int64(1))
		for _, item := range array.Items {
			n, is := counted(item).(int64)
			if !is {
				return nil, false
			}
			var fits bool
			if product, fits = times(product.(int64), n); !fits {
				return nil, false
			}
		}
		return product, true
	}
	n, is := v.(float64)
	if i, whole := v.(int64); whole {
		n, is = float64(i), true
	}
	if !is || len(arguments) > 1 {
		return nil, false
	}
	switch f.Last() {
	case "ceil":
		return truncated(math.Ceil(n))
	case "floor":
		return truncated(math.Floor(n))
	case "sqrt":
		return math.Sqrt(n), n >= 0
	case "log2":
		return math.Log2(n), n > 0
	}
	return nil, false
}
