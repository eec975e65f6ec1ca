package pytorch

import (
	"strings"

	"fivebyfive/calc/reading/draft"
	"fivebyfive/calc/reading/python"
)

// copied is another module like one.
func (h *host) copied(v any) any {
	switch v := v.(type) {
	case *layer:
		l := *v
		l.names, l.used, l.path = nil, false, ""
		return &l
	case *container:
		if v.made != nil {
			return v.made()
		}
		c := &container{class: v.class, line: v.line}
		for i, item := range v.items {
			c.add(v.names[i], h.copied(item))
		}
		return c
	}
	return v
}

// module makes one of PyTorch's modules.
func (h *host) module(at python.Node, name string, a python.Arguments) any {
	var positional []any
	named := map[string]any{}
	for _, g := range a {
		v := plainValue(g.Value)
		if g.Name == "" {
			positional = append(positional, v)
		} else {
			named[g.Name] = v
		}
	}
	first, _ := a.Get(0)
	h.trace.work++
	switch name {
	case "Sequential", "ModuleList", "ModuleDict", "Module":
		c := &container{class: name, line: at.At()}
		h.fill(at, c, a)
		return c
	case "Parameter":
		p := &parameter{line: at.At()}
		if made, is := first.(*constant); is {
			p.size, _ = wholes(made.size)
		}
		return p
	case "TransformerEncoderLayer", "TransformerDecoderLayer":
		return transformerLayer(name, at.At(), positional, named)
	case "TransformerEncoder", "TransformerDecoder":
		return h.transformers(name, at.At(), positional, named)
	case "Transformer":
		return h.wholeTransformer(at.At(), positional, named)
	}
	if strings.HasSuffix(name, "Loss") {
		return method{nil, "loss"}
	}
	l, wrong, known := makeLayer(name, at.At(), positional, named)
	if !known {
		return h.unknown(at)
	}
	if wrong != "" {
		h.trace.mark(draft.Unread, at.At(), name, "pytorch.argument", wrong)
		l.does, l.in = nil, 0
	}
	return l
}

func plainValue(v any) any {
	if array, is := v.(*python.Array); is {
		return array.Items
	}
	return v
}

// fill puts into a container what it is made with.
func (h *host) fill(at python.Node, c *container, a python.Arguments) {
	for _, g := range a {
		switch v := g.Value.(type) {
		case *python.Table:
			for i, key := range v.Keys {
				if name, is := key.(string); is {
					c.add(name, v.Values[i])
				}
			}
			continue
		case *python.Array:
			for _, item := range v.Items {
				pair, is := item.(*python.Array)
				if is && len(pair.Items) == 2 {
					if name, is := pair.Items[0].(string); is {
						c.add(name, pair.Items[1])
						continue
					}
				}
				c.add(number(len(c.items)), item)
			}
			continue
		case *container:
			if v.class == "ModuleList" && c.class == "ModuleList" || strings.HasPrefix(g.Name, "*") {
				for _, item := range v.items {
					c.add(number(len(c.items)), item)
				}
				continue
			}
		}
		if _, unknown := g.Value.(python.Unknown); unknown {
			h.trace.mark(draft.Unread, at.At(), h.file.Line(at.At()), "pytorch.unknown-module")
		}
		c.add(number(len(c.items)), g.Value)
	}
}
