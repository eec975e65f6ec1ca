package pytorch

import (
	"fivebyfive/calc/reading/python"
)

// container is a module that has others in it: a Sequential, a ModuleList, a
// ModuleDict, or a layer of a transformer.
type container struct {
	class string
	line  int
	names []string
	items []any
	made  func() *container // makes another like it
}

func (c *container) add(name string, item any) {
	c.names, c.items = append(c.names, name), append(c.items, item)
}

func (c *container) get(name string) any {
	for i, n := range c.names {
		if n == name {
			return c.items[i]
		}
	}
	return nil
}

// parameter is a block of trained numbers that a module has beside its layers.
type parameter struct {
	size []int // nil where it is not known
	line int
	path string
	used bool
}

func (p *parameter) numbers() (n int64, known bool) {
	if p.size == nil {
		return 0, false
	}
	n = 1
	for _, size := range p.size {
		if n *= int64(size); n > largest {
			return 0, false
		}
	}
	return n, true
}

// isModule reports whether a value is one of PyTorch's modules.
func (h *host) isModule(v any) bool {
	switch v := v.(type) {
	case *layer, *container:
		return true
	case *python.Object:
		if _, has := h.machine.Method(v, "forward"); has {
			return true
		}
		return v.Type.Inherits("Module") || v.Type.Inherits("Sequential")
	}
	return false
}

// walk visits all that a module has in it, with the path that PyTorch has for it.
// What stands in a plain list PyTorch does not find; list says so.
func (h *host) walk(v any, path string, visit func(v any, path string, list bool)) {
	seen := map[any]bool{}
	var go_ func(v any, path string, list bool, deep int)
	go_ = func(v any, path string, list bool, deep int) {
		if deep > deepest || len(seen) > most {
			return
		}
		switch v.(type) {
		case *layer, *container, *parameter, *python.Object, *python.Array, *python.Table:
			if seen[v] {
				return
			}
			seen[v] = true
		default:
			return
		}
		visit(v, path, list)
		switch v := v.(type) {
		case *container:
			for i, item := range v.items {
				go_(item, join(path, v.names[i]), list, deep+1)
			}
		case *python.Object:
			for _, name := range v.Names {
				go_(v.Fields[name], join(path, name), list, deep+1)
			}
		case *python.Array:
			for i, item := range v.Items {
				go_(item, join(path, number(i)), true, deep+1)
			}
		case *python.Table:
			for i, item := range v.Values {
				key, _ := v.Keys[i].(string)
				go_(item, join(path, key), true, deep+1)
			}
		}
	}
	go_(v, path, false, 0)
}

// register gives all layers of a network the names by which it has them.
func (h *host) register(root any) {
	h.walk(root, "", func(v any, path string, list bool) {
		switch v := v.(type) {
		case *layer:
			if v.path == "" {
				v.path, v.list = path, list
			}
			if first := h.trace.first; v.does != nil && (first == nil || first.in == 0 && v.in > 0) && (v.in > 0 || v.axes >= 0) {
				h.trace.first = v
			}
		case *parameter:
			v.path = path
		}
	})
}
