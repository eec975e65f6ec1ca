package python

import (
	"slices"
	"strconv"
	"strings"
)

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
