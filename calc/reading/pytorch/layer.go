package pytorch

import (
	"fivebyfive/calc/graph"
)

// layer is a module that PyTorch has: what it is fed, and what it does.
type layer struct {
	class string
	line  int
	in    int   // maps that it is made for; 0 means any
	axes  int   // of the extent that it moves over; any where it is -1
	order order // of the axes that it works on
	does  func(graph.Shape) []graph.Operation
	names []string // of what it does, where it was first used: later uses keep nothing
	used  bool
	path  string // by which the network has it
	tied  *layer // whose weights it uses
	list  bool   // it stands in a plain list, where PyTorch does not find it
	given *arguments
}

// order is where a layer expects the maps among PyTorch's axes.
type order uint8

const (
	anyOrder  order = iota
	mapsFirst       // batch, maps, height, width
	mapsLast        // batch, steps, features
	stepFirst       // steps, batch, features
)

// steps is an operation, or several in a row.
func steps(operations ...graph.Operation) func(graph.Shape) []graph.Operation {
	return func(graph.Shape) []graph.Operation { return operations }
}

// own counts what the layer keeps, wherever it stands; ok is false where that
// depends on what it is fed.
func (l *layer) own() (parameters int64, ok bool) {
	if l.does == nil {
		return 0, false
	}
	shape := graph.Shape{Maps: max(l.in, 1)}
	for range max(l.axes, 0) {
		shape.Extent = append(shape.Extent, 1<<12)
	}
	if l.axes < 0 && (l.order == stepFirst || l.order == mapsLast && l.class != "Linear") {
		shape.Extent = graph.Size{1}
	}
	for _, operation := range l.does(shape) {
		plan, err := operation.Plan([]graph.Shape{shape})
		if err != nil {
			return 0, false
		}
		n := graph.Network{Layers: []graph.Layer{{Name: "a", Operation: graph.Input{Shape: shape}}, {Name: "b", Operation: operation}}}
		count, err := n.Count()
		if err != nil {
			return 0, false
		}
		parameters += count.Parameters.Value()
		shape = plan.Output
	}
	return parameters, l.in > 0 || parameters == 0
}

// makeLayer makes a layer of a class that PyTorch has. What is missing is named.
func makeLayer(name string, line int, positional []any, named map[string]any) (l *layer, wrong string, known bool) {
	c, axes, known := find(name)
	if !known {
		return nil, "", false
	}
	l = &layer{class: name, line: line, axes: axes}
	a := bind(c.signature, positional, named)
	c.make(l, a)
	l.given = a
	return l, a.wrong, true
}

// setTo gives as many units another shape.
func setTo(s graph.Shape) graph.Operation {
	return graph.Reshape{Kind: graph.Set, By: append(graph.Size{s.Maps}, s.Extent...)}
}
