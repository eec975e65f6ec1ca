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

// method calls one of a list, a table or a string.
func (m *Machine) method(at Node, b bound, arguments Arguments) (any, bool) {
	first, _ := arguments.Get(0)
	switch of := b.of.(type) {
	case *Array:
		items, known := m.Items(first)
		switch b.name {
		case "append", "add":
			of.Items = append(of.Items, first)
			return nil, true
		case "extend":
			if known && m.spend(len(items)) {
				of.Items = append(of.Items, items...)
				return nil, true
			}
		case "insert":
			value, has := arguments.Get(1)
			if n, is := first.(int64); is && has && m.spend(len(of.Items)) {
				if n < 0 {
					n += int64(len(of.Items))
				}
				of.Items = slices.Insert(of.Items, int(min(max(n, 0), int64(len(of.Items)))), value)
				return nil, true
			}
		case "pop":
			i := any(int64(-1))
			if len(arguments) > 0 {
				i = first
			}
			if at, fits := place(i, len(of.Items)); fits && m.spend(len(of.Items)-at) {
				value := of.Items[at]
				of.Items = slices.Delete(of.Items, at, at+1)
				return value, true
			}
		case "reverse":
			slices.Reverse(of.Items)
			return nil, m.spend(len(of.Items))
		case "copy":
			return &Array{slices.Clone(of.Items), of.Tuple}, m.spend(len(of.Items))
		case "index":
			for i, item := range of.Items {
				if same, known := equal(item, first); same && known {
					return int64(i), m.spend(i)
				}
			}
		}
	case *Table:
		if !m.spend(len(of.Keys)) {
			return nil, false
		}
		switch b.name {
		case "keys":
			return &Array{Items: slices.Clone(of.Keys)}, true
		case "values":
			return &Array{Items: slices.Clone(of.Values)}, true
		case "items":
			pairs := &Array{}
			for i, k := range of.Keys {
				pairs.Items = append(pairs.Items, &Array{[]any{k, of.Values[i]}, true})
			}
			return pairs, true
		case "get":
			if !hashable(first) {
				return nil, false
			}
			if value, has := of.Get(first); has {
				return value, true
			}
			otherwise, _ := arguments.Get(1)
			return otherwise, true
		case "copy":
			table := &Table{}
			for i, k := range of.Keys {
				table.Set(k, of.Values[i])
			}
			return table, true
		case "update":
			more, is := first.(*Table)
			if is && m.spend(len(more.Keys)) {
				for i, k := range more.Keys {
					of.Set(k, more.Values[i])
				}
			}
			for _, g := range arguments {
				if g.Name != "" {
					of.Set(g.Name, g.Value)
				}
			}
			return nil, is || first == nil
		}
	case string:
		switch b.name {
		case "format":
			return formatted(of, arguments), true
		case "lower":
			return strings.ToLower(of), true
		case "upper":
			return strings.ToUpper(of), true
		case "startswith", "endswith":
			s, is := first.(string)
			return b.name == "startswith" && strings.HasPrefix(of, s) || b.name == "endswith" && strings.HasSuffix(of, s), is
		case "split":
			array := &Array{}
			on, _ := first.(string)
			parts := strings.Fields(of)
			if on != "" {
				parts = strings.Split(of, on)
			}
			for _, part := range parts {
				array.Items = append(array.Items, part)
			}
			return array, m.spend(len(parts))
		case "join":
			items, known := m.Items(first)
			var b strings.Builder
			for i, item := range items {
				if i > 0 {
					b.WriteString(of)
				}
				if b.WriteString(written(item)); b.Len() > mostBytes {
					return nil, false
				}
			}
			return b.String(), known
		}
	}
	return nil, false
}

// percent fills in "conv_%d" % 3. How wide a number is does not matter here.
func percent(s string, v any) string {
	values := []any{v}
	if array, is := v.(*Array); is && array.Tuple {
		values = array.Items
	}
	var b strings.Builder
	for s != "" && b.Len() < mostBytes {
		before, rest, has := strings.Cut(s, "%")
		b.WriteString(before)
		if !has {
			break
		}
		end := strings.IndexAny(rest, "%disfrgex")
		if end < 0 {
			break
		}
		if rest[end] == '%' {
			b.WriteByte('%')
		} else if len(values) > 0 {
			b.WriteString(written(values[0]))
			values = values[1:]
		}
		s = rest[end+1:]
	}
	return b.String()
}

// formatted fills in "conv_{}".format(3).
func formatted(s string, arguments Arguments) string {
	var b strings.Builder
	next := 0
	for s != "" && b.Len() < mostBytes {
		before, rest, has := strings.Cut(s, "{")
		b.WriteString(before)
		if !has {
			break
		}
		inside, after, _ := strings.Cut(rest, "}")
		name, _, _ := strings.Cut(inside, ":")
		place, err := strconv.Atoi(name)
		switch {
		case name == "":
			place = next
			next++
		case err != nil:
			place = -1
		}
		value, _ := arguments.Get(place, name)
		b.WriteString(written(value))
		s = after
	}
	return b.String()
}
