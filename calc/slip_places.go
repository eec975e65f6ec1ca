package calc

// This file has the mistakes about the places of a window.

var (
	firstPlaceForgotten = slip{"no-first-place", words{"calc.slip.first-place-forgotten"}}
	inputForMap         = slip{"input-size", words{"calc.slip.input-for-map"}}
	inputForPlaces      = slip{"input-size", words{"calc.slip.input-for-places"}}
	sideBySide          = slip{"side-by-side", words{"calc.slip.side-by-side"}}
	noPadding           = slip{"no-padding", words{"calc.slip.no-padding"}}
	paddingOnce         = slip{"padding-once", words{"calc.slip.padding-once"}}
	noStride            = slip{"no-stride", words{"calc.slip.no-stride"}}
	noStrideOfTiles     = slip{"no-stride", words{"calc.slip.no-stride-of-tiles"}}
	noDilation          = slip{"no-dilation", words{"calc.slip.no-dilation"}}
	roundedUp           = slip{"rounded-up", words{"calc.slip.rounded-up"}}
	oneRow              = slip{"one-row", words{"calc.slip.one-row"}}
)

// placeSlip is a mistake about the places of a window along one direction.
type placeSlip struct {
	*slip
	applies func(*axis) bool
	number  func(*axis) Expr
}

var placeSlips = [...]placeSlip{
	{&firstPlaceForgotten,
		func(a *axis) bool { return !a.tiled },
		(*axis).moves},
	{&inputForMap,
		func(a *axis) bool { return true },
		(*axis).unpadded},
	{&sideBySide,
		func(a *axis) bool { return !a.tiled && a.stride < a.window && a.window <= a.input },
		func(a *axis) Expr { return divide(a.padded(), a.cells()) }},
	{&noPadding,
		func(a *axis) bool { return a.padding > 0 && a.reach().Value() <= a.input },
		func(a *axis) Expr { b := *a; b.padding = 0; return b.places() }},
	{&paddingOnce,
		func(a *axis) bool { return a.padding > 0 && a.reach().Value() <= a.input+a.padding },
		func(a *axis) Expr {
			return add(a.steps(subtract(a.paddedOnce(), a.reach())), numeral(1, FirstPlace))
		}},
	{&noStride,
		func(a *axis) bool { return a.stride > 1 },
		func(a *axis) Expr { b := *a; b.stride, b.tiled = 1, false; return b.places() }},
	{&noDilation,
		func(a *axis) bool { return a.dilation > 1 && a.window > 1 },
		func(a *axis) Expr { b := *a; b.dilation = 1; return b.places() }},
	{&roundedUp,
		func(a *axis) bool { return a.moves().rounded() },
		func(a *axis) Expr { return add(a.places().named(""), numeral(1, "")) }},
}

// about reports whether a slip can be made in the direction a. In one that the
// input has no extent in, nothing slips.
func (s *placeSlip) about(a *axis) bool {
	return (a.input > 1 || a.window > 1) && s.applies(a)
}

func (a *axis) paddedOnce() Expr { return add(a.unpadded(), numeral(a.padding, Padding)) }

func (g *gathering) paddedHeight() { g.border(g.layer.down()) }
func (g *gathering) paddedWidth()  { g.border(g.layer.across()) }

// border gathers the mistakes about the padded input in one direction.
func (g *gathering) border(a *axis) {
	g.add(&noPadding, a.unpadded())
	g.add(&paddingOnce, a.paddedOnce())
}

func (g *gathering) paddedSize() {
	down, across := g.layer.down(), g.layer.across()
	g.add(&noPadding, multiply(down.unpadded(), across.unpadded()))
	g.add(&paddingOnce, multiply(down.paddedOnce(), across.paddedOnce()))
}

func (g *gathering) height() { g.along(g.layer.down()) }
func (g *gathering) width()  { g.along(g.layer.across()) }

// said is what there is to say of the slip in the direction a.
func (s *placeSlip) said(a *axis) *slip {
	if s.slip == &noStride && a.tiled {
		return &noStrideOfTiles
	}
	return s.slip
}

// along gathers the mistakes about the places in one direction.
func (g *gathering) along(a *axis) {
	if a.whole {
		return
	}
	for i := range placeSlips {
		s := &placeSlips[i]
		if !s.about(a) {
			continue
		}
		said := s.said(a)
		if said == &inputForMap {
			said = &inputForPlaces
		}
		g.add(said, s.number(a))
	}
}

func (g *gathering) positions() { g.places(Expr{}) }

// places gathers the mistakes about the places in both directions, and about
// what comes to so much at each of them; if that is nothing, then about the
// places alone.
func (g *gathering) places(each Expr) {
	l := g.layer
	down, across := l.down(), l.across()
	if down.whole {
		return
	}
	for i := range placeSlips {
		s := &placeSlips[i]
		height, width := l.height(), l.width()
		slipsDown, slipsAcross := s.about(down), s.about(across)
		if slipsDown {
			height = s.number(down)
		}
		if slipsAcross {
			width = s.number(across)
		}
		places := multiply(height.named(OutputHeight), width.named(OutputWidth)).as(Positions)
		if (slipsDown || slipsAcross) && places.value > 0 {
			said := s.said(down)
			if slipsAcross && !across.tiled {
				said = s.said(across)
			}
			g.addTimes(said, each, places)
		}
	}
	if l.Output.Height > 1 && l.Output.Width > 1 {
		g.addTimes(&oneRow, each, l.width().named(OutputWidth))
	}
}

func (g *gathering) addTimes(s *slip, each, places Expr) {
	if each.formula != nil {
		places = multiply(each, places)
	}
	g.add(s, places)
}
