package pytorch

import (
	"maps"
	"slices"
	"strings"

	"fivebyfive/calc/reading/draft"
	"fivebyfive/calc/reading/python"
)

// parted reports whether what was followed is a part of a network.
func (h *host) parted() bool {
	var all []any
	for _, name := range h.machine.Names() {
		all = append(all, value(h.machine, name))
	}
	for _, v := range append(all, h.mentioned, h.shown) {
		if o, is := v.(*python.Object); is && h.isModule(o) && !slices.Contains(h.roots, any(o)) {
			part := false
			h.walk(o, "", func(v any, path string, list bool) {
				switch v.(type) {
				case *layer, *container, *python.Object:
					part = part || slices.Contains(h.roots, v)
				}
			})
			if part {
				return true
			}
		}
	}
	return false
}

// root finds the network of a text that passes nothing through it: what is assigned
// last, else what a function of the text makes, else the last class that no other one
// has in it.
func (h *host) root() any {
	var found any
	called := map[any]string{}
	for _, name := range h.machine.Names() {
		value, _ := h.machine.Value(name)
		if h.isModule(value) {
			found = value
			called[value] = name
		}
	}
	if h.shown != nil {
		found = h.shown
	}
	if found == nil {
		found = h.mentioned
	}
	if found == nil {
		if pasted := h.pasted(); pasted != nil {
			return pasted
		}
	}
	if found != nil {
		h.walk(found, "", func(v any, _ string, _ bool) { delete(called, v) })
		for v := range called {
			if _, single := v.(*layer); single {
				delete(called, v)
			}
		}
		h.others(slices.Sorted(maps.Values(called)))
		return h.outermost(found)
	}
	used := map[*python.Type]bool{}
	var types []*python.Type
	var makers []*python.Closure
	for _, name := range h.machine.Names() {
		value, _ := h.machine.Value(name)
		switch value := value.(type) {
		case *python.Type:
			types = append(types, value)
		case *python.Closure:
			if value.Function != nil && !slices.ContainsFunc(value.Parameters, func(p python.Parameter) bool { return p.Default == nil && p.Stars == 0 }) {
				makers = append(makers, value)
			}
		}
	}
	uses := func(n python.Node, own string, used map[*python.Type]bool) {
		python.Walk(n, func(n python.Node) bool {
			if name, is := n.(*python.Name); is && name.Name != own {
				if other, is := value(h.machine, name.Name).(*python.Type); is {
					used[other] = true
				}
			}
			return true
		})
	}
	for _, t := range types {
		uses(t.Class, t.Class.Name, used)
	}
	handed := map[*python.Type]bool{} // to one that is made in a function
	for _, s := range h.file.Body {
		if f, is := s.(*python.Function); is {
			uses(f, "", handed)
		}
	}
	var candidates []*python.Type
	for _, t := range types {
		if !used[t] && h.isModule(&python.Object{Type: t}) {
			candidates = append(candidates, t)
		}
	}
	var rest []string
	for _, t := range candidates[:max(len(candidates)-1, 0)] {
		if !handed[t] {
			rest = append(rest, t.Class.Name)
		}
	}
	h.others(rest)
	for i, t := range candidates {
		if i == len(candidates)-1 && h.defaulted(t) {
			return h.machine.Call(t.Class, t, nil)
		}
	}
	for _, maker := range makers {
		if maker.Name == "test" || maker.Name == "main" || maker.Name == "demo" {
			if h.machine.Call(maker.Function, maker, nil); len(h.roots) > 0 {
				return nil
			}
		}
	}
	for _, maker := range makers {
		if value := h.machine.Call(maker.Function, maker, nil); len(h.roots) > 0 || h.isModule(value) {
			return value
		}
	}
	for _, t := range slices.Backward(candidates) {
		if o := h.machine.Call(t.Class, t, h.settings(t, types)); h.isModule(o) {
			return o
		}
	}
	if h.latest != nil {
		return h.outermost(h.latest)
	}
	return nil
}

// others tells of the networks of a text that are not the one that is read.
func (h *host) others(names []string) {
	if len(names) > 0 {
		h.trace.mark(draft.Guessed, 0, "", "pytorch.others", strings.Join(names, ", "))
	}
}

// pasted is the network of a text that has the methods of a class, or what stands in
// them, and not its beginning.
func (h *host) pasted() any {
	begin, has := value(h.machine, "__init__").(*python.Closure)
	if has && h.self == nil {
		h.self = &container{class: "Module", line: begin.Function.At()}
		h.machine.Call(begin.Function, begin, python.Arguments{{Value: h.self}})
	}
	if h.self == nil || len(h.self.items) == 0 {
		return nil
	}
	h.self.forward, _ = value(h.machine, "forward").(*python.Closure)
	return h.self
}

// settings are what a class is made with whose only argument is a bundle of settings
// that the text has a class for, as many have: a GPTConfig.
func (h *host) settings(t *python.Type, types []*python.Type) python.Arguments {
	begin, has := h.machine.Method(&python.Object{Type: t}, "__init__")
	if !has || len(begin.Parameters) < 2 {
		return nil
	}
	for _, other := range types {
		name := other.Class.Name
		if strings.HasSuffix(name, "Config") || strings.HasSuffix(name, "Args") {
			h.trace.mark(draft.Guessed, other.Class.At(), name, "pytorch.settings", name)
			return python.Arguments{{Value: h.machine.Call(other.Class, other, nil)}}
		}
	}
	return nil
}

// defaulted reports whether a class can be made without arguments.
func (h *host) defaulted(t *python.Type) bool {
	begin, has := h.machine.Method(&python.Object{Type: t}, "__init__")
	return !has || !slices.ContainsFunc(begin.Parameters[min(1, len(begin.Parameters)):], func(p python.Parameter) bool { return p.Default == nil && p.Stars == 0 })
}

// outermost is a layer or a module; single layers that stand one after the other in
// a text are taken as a Sequential.
func (h *host) outermost(found any) any {
	if _, single := found.(*layer); !single {
		return found
	}
	all := &container{class: "Sequential"}
	for _, name := range h.machine.Names() {
		if l, is := value(h.machine, name).(*layer); is {
			all.add(name, l)
		}
	}
	if len(all.items) == 0 {
		all.add("", found)
	}
	return all
}

func value(m *python.Machine, name string) any {
	v, _ := m.Value(name)
	return v
}

// inputs are what a network is given: a tensor for each parameter of its forward.
func (h *host) inputs(root any) python.Arguments {
	names := []string{"input"}
	line := 0
	if c, is := root.(*container); is && (c.class == "Transformer" || strings.HasPrefix(c.class, "TransformerDecoder")) {
		names = []string{"src", "tgt"}
	}
	var forward *python.Closure
	switch root := root.(type) {
	case *python.Object:
		forward, _ = h.machine.Method(root, "forward")
	case *container:
		forward = root.forward
	}
	if forward != nil {
		names = nil
		line = forward.Function.At()
		for _, p := range forward.Parameters[min(1, len(forward.Parameters)):] {
			if p.Default == nil && p.Stars == 0 {
				names = append(names, p.Name)
			}
		}
	}
	var given python.Arguments
	for i, name := range names {
		x := &tensor{input: &input{name: name, line: line}}
		if i < len(h.sizes) {
			x.input.said = h.sizes[i]
		} else if len(h.sizes) == 1 {
			x.input.said = h.sizes[0]
		}
		x.input.remarks = h.remarks
		given = append(given, python.Given{Value: x})
	}
	return given
}

// unused tells of what a network has, and forward does not use: of a whole module,
// where nothing in it is.
func (h *host) unused() {
	type state struct {
		path string
		line int
		own  int64
		used bool
	}
	for _, root := range h.roots {
		var all []state
		h.walk(root, "", func(v any, path string, list bool) {
			s := state{path: path}
			switch v := v.(type) {
			case *layer:
				s.line, s.used = v.line, v.used
				if list || !v.used {
					s.own, _ = v.own()
				}
				if list && v.used && s.own > 0 {
					h.trace.mark(draft.Guessed, v.line, path, "pytorch.plain-list", path, s.own, "nn.ModuleList")
				}
			case *parameter:
				s.own, _ = v.numbers()
				s.line, s.used = v.line, v.used
				if v.size == nil && !v.used {
					h.trace.opaque(v)
				}
			}
			all = append(all, s)
		})
		for i := 0; i < len(all); {
			end, own, used := i+1, all[i].own, all[i].used
			for end < len(all) && (all[i].path == "" || strings.HasPrefix(all[end].path, all[i].path+".")) {
				own += all[end].own
				used = used || all[end].used
				if all[i].line == 0 {
					all[i].line = all[end].line
				}
				end++
			}
			if used || own == 0 {
				i++
				continue
			}
			h.trace.mark(draft.Unread, all[i].line, all[i].path, "pytorch.unused", all[i].path, own)
			i = end
		}
	}
}
