package calc

// slip is a way to go wrong, and what is said of it.
type slip struct {
	id string
	words
}

// gathering collects the mistakes about one quantity of a layer. Those about
// what one map owns or one unit uses carry over to the quantity: to all maps,
// if it is not about one, and to every place, if it is about them.
type gathering struct {
	layer      *LayerCount
	right      int64
	one        bool
	everywhere bool
	mistakes   []Mistake
}

// add takes up what a slip leads to, unless that is the right number or none
// at all.
func (g *gathering) add(s *slip, e Expr) {
	if e.value < 0 || e.Value() == g.right {
		return
	}
	g.mistakes = append(g.mistakes, Mistake{s.id, e.Value(), e, s.words, g.layer, nil, g.right})
}

// tenTimes takes up the slip of the pen that makes 1,516,000 of 151,600.
func (g *gathering) tenTimes(f Factor) {
	g.add(&digitTooMany, multiply(numeral(g.right, f), numeral(10, "")))
}

// perMap takes up what a slip makes of each map.
func (g *gathering) perMap(s *slip, number perMap) {
	if g.one {
		g.atPlaces(s, g.layer.each(number))
	} else {
		g.atPlaces(s, g.layer.overMaps(number))
	}
}

// alike takes up what a slip makes of any map, whatever feeds it.
func (g *gathering) alike(s *slip, e Expr) {
	if !g.one {
		e = multiply(e, g.layer.maps())
	}
	g.atPlaces(s, e)
}

func (g *gathering) atPlaces(s *slip, e Expr) {
	if g.everywhere && !g.layer.Output.unit() {
		e = multiply(e.named(""), g.layer.positions())
	}
	g.add(s, e)
}
