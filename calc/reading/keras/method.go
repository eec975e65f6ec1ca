package keras

import (
	"fivebyfive/calc/reading/python"
)

// addTo adds a layer to a sequential model.
func (c *code) addTo(m *model, line int, item any) {
	switch item := item.(type) {
	case *layer:
		item.used = true
		if item.class == "InputLayer" {
			if dims, said := c.inputOf(item); said && len(m.items) == 0 {
				m.begins = c.input(dims, item.line, item.name)
				return
			}
		}
		m.items = append(m.items, item)
	case *tensor:
		if len(m.items) == 0 {
			m.begins = item
		}
	case *model:
		item.part = true
		if item.outside != "" { // fed by its own input, if it is the first
			if _, said := c.inputOf(item.items[0]); len(m.items) == 0 && m.begins == nil && (said || c.given.Input.Maps == 0) {
				c.openOutside(item)
				m.begins = item.begins
			}
		}
		m.items = append(m.items, c.asLayer(item))
	case *python.Object:
		m.items = append(m.items, &layer{class: item.Type.Class.Name, line: line, with: map[string]any{}, own: func(inputs []*tensor) *tensor {
			if given := tensorsOf(c.object(item.Type.Class, item, false, inputs)); len(given) > 0 {
				return given[0]
			}
			return &tensor{lost: true}
		}})
	default:
		m.items = append(m.items, &layer{class: "?", line: line, with: map[string]any{}})
	}
}

// method calls one of a model's or a tensor's.
func (c *code) method(at python.Node, f bound, arguments python.Arguments) any {
	first, _ := arguments.Get(0, "layer", "input_shape", "name", "index")
	switch of := f.of.(type) {
	case *model:
		switch f.name {
		case "add":
			if of.sequential && first != nil {
				c.addTo(of, at.At(), first)
			}
			return nil
		case "pop":
			if of.sequential && len(of.items) > 0 && of.layersIn < len(of.items) {
				of.items = of.items[:len(of.items)-1]
			}
			return nil
		case "build":
			if list, is := plainValue(first).([]any); is && len(list) > 1 && of.sequential {
				of.dims, _ = dimsFrom(list[1:])
			}
			return nil
		case "get_layer":
			for _, l := range c.listed(of) {
				if name, is := first.(string); is && l.name == name {
					return l
				}
			}
		case "call", "__call__":
			return c.Call(at, of, arguments)
		}
	case *tensor:
		if f.name == "get_shape" || f.name == "as_list" {
			return c.shapeOf(of)
		}
	case *python.Object:
		switch f.name {
		case "build":
			list, is := plainValue(first).([]any)
			if dims, said := dimsFrom(list[min(1, len(list)):]); is && said && len(list) > 1 {
				c.object(at, of, true, []*tensor{c.input(dims, at.At(), "")})
			}
			return nil
		case "__init__", "compile", "fit", "summary":
			return nil
		}
	}
	return python.Unknown{Line: at.At(), Text: c.file.Text(at)}
}

// shapeOf is a tensor's shape, with the batch.
func (c *code) shapeOf(t *tensor) any {
	if t.lost {
		return python.Unknown{Text: "shape"}
	}
	array := &python.Array{Items: []any{nil}, Tuple: true}
	for _, n := range t.dims {
		array.Items = append(array.Items, int64(n))
	}
	return array
}
