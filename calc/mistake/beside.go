package mistake

import (
	"fivebyfive/calc"
	"fivebyfive/calc/graph"
)

// The mistakes that any number invites: to take that of the line above, to count it
// twice, to type a digit too many, to round.

// neighbour takes up the numbers of the layers before and after.
func (g *gathering) neighbour() {
	for _, n := range []struct {
		slip
		at int
	}{
		{slip{id: "layer-before", says: "mistake.neighbour"}, g.at - 1},
		{slip{id: "layer-after", says: "mistake.neighbour"}, g.at + 1},
	} {
		if n.at < 0 || n.at >= len(g.network.count.Layers) {
			continue
		}
		other := g.network.subject(n.at)
		if e, has := other.right(g.of); has && e.Value() > 0 {
			g.addOf(n.slip, e, other.Name)
		}
	}
}

// addOf takes up a slip that names another layer, or a size.
func (g *gathering) addOf(s slip, e calc.Expr, name string) {
	before := len(g.mistakes)
	g.add(s, e)
	for i := range g.mistakes[before:] {
		g.mistakes[before+i].layer = name
	}
}

func (g *gathering) twice() {
	g.add(slip{id: "doubled", says: "mistake.doubled"}, calc.Multiply(calc.Number(2, ""), calc.Number(g.right, "")))
}

func (g *gathering) tenTimes(right calc.Expr) {
	g.add(slip{id: "ten-times", says: "calc.slip.digit-too-many"}, calc.Multiply(calc.Number(g.right, right.Factor()), calc.Number(10, "")))
}

// rounded is the mistake of rounding the right number, up or down, to two digits or
// more.
func rounded(answer, right int64) []Mistake {
	unit, nearest := roundedTo(answer, right)
	if unit == 0 || !nearest {
		return nil
	}
	g := gathering{right: right}
	g.add(slip{id: "rounded", says: "calc.slip.right-but-rounded", rule: true}, calc.Multiply(calc.Number(answer/unit, ""), calc.Number(unit, "")))
	return g.mistakes
}

// roundedTo finds what a number has been rounded to, if an answer is that number
// rounded up or down.
func roundedTo(answer, n int64) (unit int64, is bool) {
	for unit := int64(10); unit <= n/10; unit *= 10 {
		less := n / unit * unit
		if answer == less || answer == less+unit && n-less >= unit/2 {
			return unit, true
		}
	}
	return 0, false
}

// totals are what is published of networks that everybody compares with: trained
// numbers, without those that batch normalization keeps.
var totals = []struct {
	parameters int64
	name       string
}{
	{60_000, "LeNet-5 (1998)"},
	{61_706, "LeNet-5 (today)"},
	{60_965_224, "AlexNet (2012)"},
	{61_100_840, "AlexNet (torchvision)"},
	{138_357_544, "VGG-16"},
	{143_667_240, "VGG-19"},
	{11_689_512, "ResNet-18"},
	{21_797_672, "ResNet-34"},
	{25_557_032, "ResNet-50"},
	{44_549_160, "ResNet-101"},
	{60_192_808, "ResNet-152"},
	{269_722, "ResNet-20"},
	{1_727_962, "ResNet-110"},
	{3_504_872, "MobileNetV2"},
	{7_978_856, "DenseNet-121"},
	{5_288_548, "EfficientNet-B0"},
	{109_482_240, "BERT-base"},
	{124_439_808, "GPT-2"},
}

// published is the mistake of expecting the number of another network.
func published(answer, right int64) []Mistake {
	for _, t := range totals {
		_, round := roundedTo(answer, t.parameters)
		if t.parameters != right && (answer == t.parameters || round) {
			g := gathering{right: right}
			g.addOf(slip{id: "published", says: "mistake.published"}, calc.Number(answer, calc.Parameters), t.name)
			return g.mistakes
		}
	}
	return nil
}

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
