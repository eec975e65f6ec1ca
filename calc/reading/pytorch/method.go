package pytorch

import (
	"slices"

	"fivebyfive/calc/reading/python"
)

// method calls one of a module or of a tensor.
func (h *host) method(at python.Node, m method, a python.Arguments) any {
	first, _ := a.Get(0)
	switch of := m.of.(type) {
	case *options:
		return of.call(m.name, a)
	case *tensor, *hidden:
		return h.function(at, m.name, append(python.Arguments{{Value: of}}, a...))
	case *constant, *parameter:
		switch m.name {
		case "size":
			if c, is := of.(*constant); is {
				if n, is := first.(int64); is && n >= 0 && int(n) < len(c.size) {
					return c.size[n]
				}
				return &python.Array{Items: c.size, Tuple: true}
			}
		case "view", "reshape", "unsqueeze", "squeeze":
			if c, is := of.(*constant); is {
				if array, is := first.(*python.Array); is {
					return &constant{array.Items}
				}
				if m.name == "view" || m.name == "reshape" {
					return ofSize(a)
				}
				return &constant{c.size[:0:0]}
			}
		}
		return of
	case *container:
		switch m.name {
		case "append", "add_module", "extend", "insert", "register_module":
			switch name, is := first.(string); {
			case is:
				value, _ := a.Get(1)
				of.add(name, value)
			case m.name == "insert":
				value, _ := a.Get(1)
				if at, is := first.(int64); is && at >= 0 && int(at) <= len(of.items) {
					of.items = slices.Insert(of.items, int(at), value)
					of.names = append(of.names, number(len(of.names)))
				}
			case m.name == "extend":
				h.fill(at, of, python.Arguments{{Name: "*", Value: first}})
			default:
				of.add(number(len(of.items)), first)
			}
			return of
		case "items":
			pairs := &python.Array{}
			for i, name := range of.names {
				pairs.Items = append(pairs.Items, &python.Array{Items: []any{name, of.items[i]}, Tuple: true})
			}
			return pairs
		case "values", "children":
			return &python.Array{Items: slices.Clone(of.items)}
		case "keys":
			return &python.Array{Items: listed(of.names)}
		}
	case *python.Object:
		switch m.name {
		case "__init__":
			if of.Type.Inherits("Sequential") || of.Type.Inherits("ModuleList") {
				c := &container{class: "Sequential", line: at.At()}
				h.fill(at, c, a)
				for i, name := range c.names {
					of.Set(name, c.items[i])
				}
			}
			return nil
		case "add_module", "register_module", "register_parameter", "register_buffer", "__setattr__":
			if name, is := first.(string); is {
				value, _ := a.Get(1)
				of.Set(name, value)
			}
			return nil
		case "__getattr__", "get_submodule":
			if name, is := first.(string); is {
				return h.machine.Attribute(at, of, name)
			}
		case "append":
			of.Set(number(len(of.Names)), first)
			return nil
		case "children":
			return &python.Array{Items: h.children(of)}
		case "forward":
			return h.chain(h.children(of), a)
		}
	}
	if o, is := m.of.(*python.Object); is && h.depth == 0 && h.isModule(o) {
		h.mentioned = o
	}
	switch m.name {
	case "loss":
		return h.unknown(at)
	case "forward", "__call__":
		return h.Call(at, m.of, a)
	case "to", "cuda", "cpu", "train", "eval", "half", "float", "double", "apply", "requires_grad_", "share_memory":
		return m.of
	case "parameters", "modules", "named_parameters", "named_modules", "named_children", "buffers":
		return &python.Array{}
	case "load_state_dict", "save_hyperparameters", "zero_grad", "state_dict":
		return nil
	}
	return h.strange(at, a)
}

func listed(names []string) []any {
	all := make([]any, len(names))
	for i, name := range names {
		all[i] = name
	}
	return all
}
