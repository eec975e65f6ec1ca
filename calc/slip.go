package calc

// gathering collects the mistakes about one quantity of a layer.
type gathering struct {
	layer    *LayerCount
	right    int64
	mistakes []Mistake
}

// add takes up what a mistake leads to, unless that is the right number or
// none at all.
func (g *gathering) add(id string, e Expr, w words) {
	if e.value.overflow || e.Value() < 0 || e.Value() == g.right {
		return
	}
	g.mistakes = append(g.mistakes, Mistake{id, e.Value(), e, w, g.layer})
}

// tenTimes takes up the slip of the pen that makes 1,516,000 of 151,600.
func (g *gathering) tenTimes(f Factor) {
	right := numeral(g.right, f)
	g.add("ten-times", multiply(right, numeral(10, "")), tenTimes)
}

// mistakes lists the ways to get a quantity wrong.
func (l LayerCount) mistakes(quantity string, right int64) []Mistake {
	g := &gathering{layer: &l, right: right}
	switch quantity {
	case "parameters":
		g.perMap(l.parameterSlips(), func(s slip) Expr { return l.over(s) })
		l.parameterMistakes(g)
		g.tenTimes(Parameters)
	case "connections":
		g.perMap(l.connectionSlips(), func(s slip) Expr { return l.atEveryPlace(l.over(s)) })
		l.connectionMistakes(g)
		g.tenTimes(Connections)
	case "unshared":
		g.perMap(l.parameterSlips(), func(s slip) Expr { return l.atEveryPlace(l.over(s)) })
		l.unsharedMistakes(g)
	case "fully-connected":
		l.fullyConnectedMistakes(g)
	case "fixed":
		l.fixedMistakes(g)
	case "kernels":
		l.kernelMistakes(g)
	case "biases":
		l.biasMistakes(g)
	case "fan-in":
		if l.plan.bias {
			g.add("bias-counted", l.each(LayerCount.unitConnections), biasIsNoInput)
		}
		weights := l
		weights.plan.bias = false
		for _, s := range weights.connectionSlips() {
			if s.id != "with-bias" {
				g.add(s.id, weights.once(s), s.words)
			}
		}
		g.add("fully-connected", l.allInputs(), seesWindowOnly)
	case "map.parameters":
		g.perMap(l.parameterSlips(), l.once)
		g.add("whole-layer", l.parameters(), words{"That counts the whole layer. The question is about one map.", "这是整层的数，问的只是一个特征图。"})
	case "unit.connections":
		g.perMap(l.connectionSlips(), l.once)
		g.add("fully-connected", l.withBias(l.allInputs()), seesWindowOnly)
	case "map.connections":
		g.perMap(l.connectionSlips(), func(s slip) Expr { return l.atEveryPlace(l.once(s)) })
		g.add("whole-layer", l.connections(), words{"That counts the whole layer. The question is about one map.", "这是整层的数，问的只是一个特征图。"})
		g.add("one-unit", l.each(LayerCount.unitConnections), words{"That counts one unit alone. The map has a unit at each of its {places}.", "这只算了一个单元。这个特征图在 {places}上各有一个单元。"})
		g.places(l, func(places Expr) Expr { return multiply(l.each(LayerCount.unitConnections).named(Connections), places) })
	case "units":
		l.unitMistakes(g)
	case "positions", "size":
		g.places(l, func(places Expr) Expr { return places })
	case "uses":
		g.places(l, func(places Expr) Expr { return places })
		if l.Kind != FullConnection {
			g.add("units", l.units(), words{"That is the number of units. Only the units of one map share a parameter.", "这是单元的总数。只有同一特征图的单元才共享参数。"})
		}
	case "input.units":
		l.inputMistakes(g)
	case "padded.height":
		g.border(func(extent func(axis) Expr) Expr { return extent(l.down()) })
	case "padded.width":
		g.border(func(extent func(axis) Expr) Expr { return extent(l.across()) })
	case "padded.size":
		g.border(func(extent func(axis) Expr) Expr { return multiply(extent(l.down()), extent(l.across())) })
	case "height":
		g.along(l.down())
	case "width":
		g.along(l.across())
	}
	return g.mistakes
}

// slip is a mistake about what one map owns, or one unit uses.
type slip struct {
	id     string
	number perMap
	words  words
	even   bool // the number is the same for every map, whatever feeds it
}

func (g *gathering) perMap(slips []slip, number func(slip) Expr) {
	for _, s := range slips {
		g.add(s.id, number(s), s.words)
	}
}

// over adds a slip's number up over all maps.
func (l LayerCount) over(s slip) Expr {
	if s.even {
		return multiply(s.number(run{}, false), l.maps())
	}
	return l.overMaps(s.number)
}

// once is a slip's number for one map of a layer whose maps are alike.
func (l LayerCount) once(s slip) Expr {
	r, _ := l.alike()
	return s.number(r, false)
}

// each is a number of one map or unit of a layer whose maps are alike.
func (l LayerCount) each(number func(LayerCount, run, bool) Expr) Expr {
	r, _ := l.alike()
	return number(l, r, false)
}

// atEveryPlace multiplies by the places, where there is more than one.
func (l LayerCount) atEveryPlace(e Expr) Expr {
	if l.Output.size() == Square(1) {
		return e
	}
	return multiply(e.named(""), l.positions())
}
