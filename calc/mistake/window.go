package mistake

import (
	"fivebyfive/calc"
	"fivebyfive/calc/graph"
)

// axis is how a layer's window moves along one axis of its input.
type axis struct {
	input, size, stride, dilation, before, after, places int64

	names struct{ input, window, output calc.Factor }
	other *axis // of two
	tiled bool  // windows stand side by side, without a border
	same  bool  // the border is as large as it must be
	pools bool
}

// axisNames says what the numbers of an axis count, from the last axis.
var axisNames = [...]struct{ input, window, output calc.Factor }{
	{calc.InputWidth, calc.KernelWidth, calc.OutputWidth},
	{calc.InputHeight, calc.KernelHeight, calc.OutputHeight},
	{},
}

// axes are those of a layer with a window, or of one that enlarges its input.
func (s *subject) axes() []axis {
	input := s.input().Extent
	if len(input) == 0 || len(input) != len(s.Output.Extent) {
		return nil
	}
	all := make([]axis, len(input))
	var t graph.Transposed
	var same bool
	pools := false
	switch o := s.Operation.(type) {
	case graph.Convolution:
		same = o.Same
	case graph.Partial:
		same = o.Same
	case graph.Pooling:
		same, pools = o.Same, true
	case graph.Subsampling:
		pools = true
	case graph.Transposed:
		t, same = o, o.Same
	}
	along := func(size graph.Size, i, none int) int64 {
		switch len(size) {
		case 0:
			return int64(none)
		case 1:
			return int64(size[0])
		}
		return int64(size[i])
	}
	for i := range all {
		a := &all[i]
		*a = axis{input: int64(input[i]), places: int64(s.Output.Extent[i]), names: axisNames[min(len(input)-1-i, 2)], same: same, pools: pools}
		if t.Maps > 0 {
			a.size, a.stride, a.dilation = along(t.Size, i, 1), along(t.Stride, i, 1), along(t.Dilation, i, 1)
			a.before = along(t.Padding, i, 0)
			a.after = a.before
		} else if w := s.Windows; i < len(w) {
			a.size, a.stride, a.dilation = int64(w[i].Size), int64(w[i].Stride), int64(w[i].Dilation)
			a.before, a.after = int64(w[i].Before), int64(w[i].After)
			a.tiled = pools && a.size == a.stride && a.before+a.after == 0 && a.dilation == 1
		}
		if pools && a.names.window != "" {
			a.names.window = map[calc.Factor]calc.Factor{calc.KernelWidth: calc.WindowWidth, calc.KernelHeight: calc.WindowHeight}[a.names.window]
		}
		if len(all) == 2 {
			a.other = &all[1-i]
		}
	}
	return all
}

func (a *axis) cells() calc.Expr      { return calc.Number(a.size, a.names.window) }
func (a *axis) unbordered() calc.Expr { return calc.Number(a.input, a.names.input) }

// bordered is the input with its border: "28 + 2×2".
func (a *axis) bordered() calc.Expr {
	switch {
	case a.before+a.after == 0:
		return a.unbordered()
	case a.before == a.after:
		return calc.Add(a.unbordered(), calc.Multiply(calc.Number(2, ""), calc.Number(a.before, calc.Padding)))
	case a.before == 0:
		return calc.Add(a.unbordered(), calc.Number(a.after, calc.Padding))
	case a.after == 0:
		return calc.Add(a.unbordered(), calc.Number(a.before, calc.Padding))
	}
	return calc.Add(a.unbordered(), calc.Number(a.before, calc.Padding), calc.Number(a.after, calc.Padding))
}

// reach is how many cells the window reaches over.
func (a *axis) reach() calc.Expr {
	if a.dilation == 1 {
		return a.cells()
	}
	return calc.Add(calc.Multiply(calc.Subtract(a.cells(), calc.Number(1, "")), calc.Number(a.dilation, calc.Dilation)), calc.Number(1, ""))
}

// moves is how often the window moves on over a distance.
func (a *axis) moves(distance calc.Expr) calc.Expr {
	if a.stride == 1 {
		return distance
	}
	return calc.Divide(distance, calc.Number(a.stride, calc.Stride))
}

// count is how many places there are if what does not fit in is left out.
func (a *axis) count() (calc.Expr, bool) {
	distance := calc.Subtract(a.bordered(), a.reach())
	if a.tiled {
		return calc.Divide(a.unbordered(), a.cells()).As(a.names.output), a.input >= a.size
	}
	return a.from(distance), distance.Value() >= 0
}

func (a *axis) from(distance calc.Expr) calc.Expr {
	return calc.Add(a.moves(distance), calc.Number(1, calc.FirstPlace)).As(a.names.output)
}

// countUp is how many there are if what does not fit in is kept.
func (a *axis) countUp() (calc.Expr, bool) {
	distance := calc.Subtract(a.bordered(), a.reach())
	up := calc.Add(distance, calc.Number(a.stride-1, ""))
	return a.from(up), a.stride > 1 && distance.Value() >= 0
}

// right is the formula of how many places there are.
func (a *axis) right() calc.Expr {
	for _, count := range []func() (calc.Expr, bool){a.count, a.countUp} {
		if e, fits := count(); a.size > 0 && fits && e.Value() == a.places {
			return e
		}
	}
	return calc.Number(a.places, a.names.output)
}

// written is what is done to the places of a transposed layer: "(36 − 1)×2 + 3".
func (a *axis) written() calc.Expr {
	e := calc.Add(calc.Multiply(calc.Subtract(a.unbordered(), calc.Number(1, "")), calc.Number(a.stride, calc.Stride)), a.reach())
	switch {
	case a.border() == 0:
	case a.before == a.after:
		e = calc.Subtract(e, calc.Multiply(calc.Number(2, ""), calc.Number(a.before, calc.Padding)))
	default:
		e = calc.Subtract(e, calc.Add(calc.Number(a.before, calc.Padding), calc.Number(a.after, calc.Padding)))
	}
	return e.As(a.names.output)
}

// placeSlip is a mistake about the places along one axis.
type placeSlip struct {
	slip
	count func(*axis) (calc.Expr, bool)
}

// with counts the places of the axis after a change.
func with(applies func(*axis) bool, change func(*axis)) func(*axis) (calc.Expr, bool) {
	return func(a *axis) (calc.Expr, bool) {
		if !applies(a) {
			return calc.Expr{}, false
		}
		b := *a
		change(&b)
		b.tiled = b.tiled && b.size == b.stride && b.border() == 0
		return b.count()
	}
}

func (a *axis) border() int64 { return a.before + a.after }

var placeSlips = []placeSlip{
	{slip{id: "no-first-place", says: "calc.slip.first-place-forgotten"},
		func(a *axis) (calc.Expr, bool) {
			return a.moves(calc.Subtract(a.bordered(), a.reach())).As(a.names.output), !a.tiled
		}},
	{slip{id: "input-size", says: "calc.slip.input-for-places"},
		func(a *axis) (calc.Expr, bool) { return a.unbordered(), true }},
	{slip{id: "side-by-side", says: "calc.slip.side-by-side"},
		func(a *axis) (calc.Expr, bool) {
			return calc.Divide(a.bordered(), a.cells()), !a.tiled && a.stride < a.size && a.size <= a.input
		}},
	{slip{id: "no-padding", says: "calc.slip.no-padding"},
		with(func(a *axis) bool { return a.border() > 0 }, func(a *axis) { a.before, a.after = 0, 0 })},
	{slip{id: "padding-once", says: "calc.slip.padding-once"},
		with(func(a *axis) bool { return a.border() > 0 }, func(a *axis) { a.before, a.after = max(a.before, a.after), 0 })},
	{slip{id: "half-padding", says: "mistake.half-padding"},
		with(func(a *axis) bool { return a.same && a.stride > 1 }, func(a *axis) { a.before, a.after = a.size/2, a.size/2 })},
	{slip{id: "with-padding", says: "mistake.with-padding"},
		func(a *axis) (calc.Expr, bool) {
			return calc.Divide(calc.Add(a.unbordered(), calc.Number(a.stride-1, "")), calc.Number(a.stride, calc.Stride)), a.stride > 1 && a.border() == 0
		}},
	{slip{id: "no-stride", says: "calc.slip.no-stride"},
		with(func(a *axis) bool { return a.stride > 1 && !a.same }, func(a *axis) { a.stride = 1 })},
	{slip{id: "no-dilation", says: "calc.slip.no-dilation"},
		with(func(a *axis) bool { return a.dilation > 1 }, func(a *axis) { a.dilation = 1 })},
	{slip{id: "dilation-once", says: "mistake.dilation-once"},
		with(func(a *axis) bool { return a.dilation > 1 }, func(a *axis) { a.size, a.dilation = a.size+a.dilation-1, 1 })},
	{slip{id: "swapped", says: "mistake.swapped"},
		with(func(a *axis) bool { return a.other != nil && a.other.size > 0 && a.other.size != a.size }, func(a *axis) { a.size = a.other.size })},
	{slip{id: "padding-mixed", says: "mistake.padding-mixed"},
		with(func(a *axis) bool { return a.other != nil && a.other.before != a.after }, func(a *axis) { a.after = a.other.before })},
	{slip{id: "rounded-up", says: "calc.slip.rounded-up"},
		func(a *axis) (calc.Expr, bool) { e, fits := a.countUp(); return e, fits && !a.pools }},
	{slip{id: "rounded-up", says: "mistake.pool-rounded-up", rule: true},
		func(a *axis) (calc.Expr, bool) { e, fits := a.countUp(); return e, fits && a.pools }},
	{slip{id: "rounded-down", says: "mistake.pool-rounded-down", rule: true},
		func(a *axis) (calc.Expr, bool) { e, fits := a.count(); return e, fits && a.pools }},
}

// writingSlips are those of a layer that writes windows instead of reading them.
var writingSlips = []placeSlip{
	{slip{id: "input-size", says: "calc.slip.input-for-places"},
		func(a *axis) (calc.Expr, bool) { return a.unbordered(), true }},
	{slip{id: "scaled", says: "mistake.scaled"},
		func(a *axis) (calc.Expr, bool) {
			return calc.Multiply(a.unbordered(), calc.Number(a.stride, calc.Stride)), true
		}},
	{slip{id: "no-kernel", says: "mistake.no-kernel"},
		func(a *axis) (calc.Expr, bool) { b := *a; b.size = 1; return b.written(), true }},
	{slip{id: "no-padding", says: "calc.slip.no-padding"},
		func(a *axis) (calc.Expr, bool) { b := *a; b.before, b.after = 0, 0; return b.written(), a.border() > 0 }},
	{slip{id: "padding-mixed", says: "mistake.padding-mixed"},
		func(a *axis) (calc.Expr, bool) {
			b := *a
			if a.other == nil {
				return calc.Expr{}, false
			}
			b.after = a.other.before
			return b.written(), true
		}},
	{slip{id: "turned-round", says: "mistake.turned-round"},
		with(func(a *axis) bool { return true }, func(*axis) {})},
}

// slips are those of the layer's places.
func (s *subject) placeSlips() []placeSlip {
	switch {
	case s.moves():
		return placeSlips
	case s.transposes():
		return writingSlips
	}
	return nil
}

func (s *subject) transposes() bool {
	_, is := s.Operation.(graph.Transposed)
	return is
}

// size is the formula of the output's size along an axis, if the layer has one.
func (s *subject) size(fromLast int) (calc.Expr, bool) {
	all := s.axes()
	i := len(all) - 1 - fromLast
	if i < 0 {
		return calc.Expr{}, false
	}
	a := &all[i]
	switch {
	case s.moves():
		return a.right(), true
	case s.transposes():
		if e := a.written(); e.Value() == a.places {
			return e, true
		}
		if e := calc.Multiply(a.unbordered(), calc.Number(a.stride, calc.Stride)); e.Value() == a.places {
			return e.As(a.names.output), true
		}
	}
	return calc.Expr{}, false
}

// along gathers the mistakes about the places along an axis.
func (g *gathering) along(fromLast int) {
	all := g.axes()
	i := len(all) - 1 - fromLast
	if i < 0 {
		return
	}
	a := &all[i]
	for _, s := range g.placeSlips() {
		if e, applies := s.count(a); applies {
			g.add(s.slip, e)
		}
	}
	again := with(func(a *axis) bool { return g.moves() && !a.same }, func(a *axis) { a.input = a.places })
	if e, applies := again(a); applies {
		g.add(slip{id: "once-more", says: "mistake.once-more"}, e)
	}
	g.undone(a)
}

// undone takes up the size that a layer before had, where rounding down has cut some
// of it off, and enlarging does not bring it back.
func (g *gathering) undone(a *axis) {
	step := a.stride
	if o, is := g.Operation.(graph.Reshape); is && o.Kind == graph.Enlarge {
		step = a.places / a.input
	} else if !g.transposes() {
		return
	}
	for more := int64(1); more < min(step, 64); more++ {
		if g.network.sizes[a.places+more] {
			g.add(slip{id: "undone", says: "mistake.undone"}, calc.Number(a.places+more, a.names.output))
		}
	}
}

// everyPlace gathers what mistakes about the places, along all axes at once, make
// of the numbers that there are at each of them.
func (g *gathering) everyPlace() {
	all := g.axes()
	for _, s := range g.placeSlips() {
		extent := make(graph.Size, len(all))
		any := false
		for i := range all {
			extent[i] = g.Output.Extent[i]
			if e, applies := s.count(&all[i]); applies && e.Value() > 0 && e.Value() < 1<<28 {
				extent[i], any = int(e.Value()), true
			}
		}
		if any {
			g.believe(s.slip, g.resized(extent))
		}
	}
	if len(all) > 1 {
		g.believe(slip{id: "one-row", says: "calc.slip.one-row"}, g.resized(graph.Size{g.Output.Extent[len(all)-1]}))
	}
}

// resized is the plan with an output that has other places.
func (s *subject) resized(extent graph.Size) graph.Plan {
	old := s.places()
	again := func(of []calc.Expr) []calc.Expr {
		changed := make([]calc.Expr, len(of))
		for i, e := range of {
			changed[i] = e
			if e.Factor() == calc.Positions && e.Digits() == old.Digits() {
				changed[i] = places(extent)
			}
		}
		return changed
	}
	p, _ := s.edited(func(t *graph.Tensor) (keep, changed bool) {
		t.Of, t.Over = again(t.Of), again(t.Over)
		return true, true
	})
	p.Output.Extent = extent
	return p
}
