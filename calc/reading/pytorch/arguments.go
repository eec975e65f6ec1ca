package pytorch

import (
	"strings"

	"fivebyfive/calc/graph"
)

// arguments are what a module is made with, by the names of PyTorch's parameters.
// A value is an int64, a float64, a bool, a string, nil for None, a []any, or
// something that is no number at all.
type arguments struct {
	values map[string]any
	wrong  string // the first that is missing, or cannot be read
}

// bind gives names to values that stand without one. The names are those of the
// signature, in order.
func bind(signature string, positional []any, named map[string]any) *arguments {
	a := &arguments{values: map[string]any{}}
	names := strings.Fields(signature)
	for i, value := range positional {
		if i >= len(names) {
			a.fail("")
			break
		}
		a.values[names[i]] = value
	}
	for name, value := range named {
		a.values[name] = value
	}
	return a
}

func (a *arguments) fail(name string) {
	if a.wrong == "" {
		a.wrong = name
		if name == "" {
			a.wrong = "…"
		}
	}
}

// largest is the most of anything that a layer may be said to have.
const largest = 1 << 28

func whole(value any) (int, bool) {
	switch n := value.(type) {
	case int64:
		return int(n), n >= 0 && n <= largest
	case float64:
		return int(n), n >= 0 && n <= largest && n == float64(int(n))
	}
	return 0, false
}

// need is a whole number that must be said.
func (a *arguments) need(name string) int {
	n, ok := whole(a.values[name])
	if !ok || n < 1 {
		a.fail(name)
		return 1
	}
	return n
}

// whole is a whole number, or what it is where it is not said.
func (a *arguments) whole(name string, otherwise int) int {
	value, said := a.values[name]
	if !said || value == nil {
		return otherwise
	}
	n, ok := whole(value)
	if !ok {
		a.fail(name)
	}
	return n
}

// flag is what a switch stands at.
func (a *arguments) flag(name string, otherwise bool) bool {
	value, said := a.values[name]
	if !said {
		return otherwise
	}
	switch value := value.(type) {
	case bool:
		return value
	case int64:
		return value != 0
	case nil:
		return false
	}
	a.fail(name)
	return otherwise
}

// size is a number, or one for each axis. Where all are the usual one it is nil,
// which means just that.
func (a *arguments) size(name string, usual int) graph.Size {
	value, said := a.values[name]
	if !said || value == nil {
		return nil
	}
	size, ok := sizeOf(value)
	if !ok {
		a.fail(name)
		return nil
	}
	alike := true
	for _, n := range size {
		alike = alike && n == size[0]
	}
	if alike && size[0] == usual {
		return nil
	}
	if alike {
		return size[:1]
	}
	return size
}

// needSize is a size that must be said, with a number for each axis.
func (a *arguments) needSize(name string, axes int) graph.Size {
	size, ok := sizeOf(a.values[name])
	if !ok || len(size) != 1 && len(size) != axes {
		a.fail(name)
		size = graph.Size{1}
	}
	for len(size) < axes {
		size = append(size, size[0])
	}
	return size
}

func sizeOf(value any) (graph.Size, bool) {
	items, several := value.([]any)
	if !several {
		items = []any{value}
	}
	size := make(graph.Size, len(items))
	for i, item := range items {
		n, ok := whole(item)
		if !ok {
			return nil, false
		}
		size[i] = n
	}
	return size, len(size) > 0
}
