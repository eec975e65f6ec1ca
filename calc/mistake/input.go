package mistake

import (
	"fivebyfive/calc"
	"fivebyfive/calc/graph"
)

// The mistakes about what the network is given: grey for colours, another size.

// other is the same network with another input.
type other struct {
	slip
	count graph.Count
	size  string
}

// usual are the sides of pictures that are taken for each other.
var usual = map[int][]int{28: {32}, 32: {28}, 224: {227, 299}, 227: {224}, 299: {224}}

// elsewhere are the networks with an input that this one may be taken for. Those
// that nothing fits into are not among them.
func (n *Network) elsewhere() []other {
	if n.asked {
		return n.others
	}
	n.asked = true
	if len(n.count.Layers) == 0 {
		return nil
	}
	given, is := n.count.Layers[0].Operation.(graph.Input)
	if !is || len(given.Shape.Extent) == 0 {
		return nil
	}
	again := func(s slip, shape graph.Shape, size string) {
		layers := make([]graph.Layer, len(n.count.Layers))
		for i, l := range n.count.Layers {
			layers[i] = l.Layer
		}
		layers[0].Operation = graph.Input{Shape: shape}
		if c, err := (graph.Network{Layers: layers}).Count(); err == nil {
			n.others = append(n.others, other{s, c, size})
		}
	}
	shape := given.Shape
	if shape.Maps == 1 && len(shape.Extent) == 2 {
		again(slip{id: "colours", says: "mistake.colours"}, graph.Shape{Maps: 3, Extent: shape.Extent}, "")
	}
	if shape.Maps == 3 {
		again(slip{id: "grey", says: "mistake.grey"}, graph.Shape{Maps: 1, Extent: shape.Extent}, "")
	}
	sized := func(s slip, of func(int) int) {
		size := make(graph.Size, len(shape.Extent))
		for i, side := range shape.Extent {
			if size[i] = of(side); size[i] < 1 {
				return
			}
		}
		again(s, graph.Shape{Maps: shape.Maps, Extent: size}, size.String())
	}
	for _, side := range usual[shape.Extent[0]] {
		sized(slip{id: "other-input", says: "mistake.other-input"}, func(int) int { return side })
	}
	sized(halfAsLarge, func(side int) int {
		if side%2 != 0 {
			return 0
		}
		return side / 2
	})
	return n.others
}

var halfAsLarge = slip{id: "not-grown", says: "mistake.other-input"}

// elsewhere takes up what the number is with another input, and how it may be
// believed to grow with the input.
func (g *gathering) elsewhere() {
	for i := range g.network.elsewhere() {
		o := &g.network.others[i]
		l := &o.count.Layers[g.at]
		e, has := g.of.Of(l)
		if !has {
			continue
		}
		g.addOf(o.slip, e, o.size)
		if o.id == halfAsLarge.id {
			g.grown(e.Value(), len(l.Output.Extent))
		} else if _, along := g.of.axis(); !along && o.size == "" {
			g.forgetting(o.slip, l)
		}
	}
}

// grown takes up a number that is believed to grow as the side of the input does,
// or as its area.
func (g *gathering) grown(half int64, axes int) {
	if axes == 0 || half == g.right {
		return
	}
	_, along := g.of.axis()
	twice := calc.Multiply(calc.Number(half, ""), calc.Number(2, ""))
	if along {
		g.add(slip{id: "grown-with-side", says: "calc.slip.side-in-step"}, twice)
		return
	}
	g.add(slip{id: "grown-with-side", says: "calc.slip.grown-with-side"}, twice)
	if axes == 2 {
		g.add(slip{id: "grown-with-area", says: "calc.slip.side-in-step"}, calc.Multiply(calc.Number(half, ""), calc.Number(4, "")))
	}
}
