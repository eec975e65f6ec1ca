package scene

import "fivebyfive/calc"

// row is the scene of the first lesson: the smallest convolution, a row of
// inputs under a short kernel, in which every connection is a line.
type row struct {
	script
	layer   calc.LayerCount
	perUnit int // connections of one unit
	weights int // of them, those with a weight; the last is the bias
	inputs  int
	units   int
}

// The beats of the scene, in order.
const (
	rowInput = iota
	rowUnit
	rowSlide
	rowCompare
)

func newRow() (*row, error) {
	r := &row{}
	if err := r.count(calc.Row()); err != nil {
		return nil, err
	}
	r.layer = r.network.Layers[0]
	l := &r.layer
	r.weights, r.perUnit, r.inputs, r.units = int(l.FanIn.Max), int(l.FanIn.Max)+1, l.Input.Width, l.Output.Width
	r.beat("input", 1, inputLabel, rowInputCaption, int64(r.inputs))
	r.beat("unit", 4, unitTitle, rowUnitCaption, l.FanIn.Max, int64(r.perUnit))
	r.beat("slide", 9, slideTitle, rowSlideEndCaption, l.Units, int64(r.perUnit), l.Connections, l.Parameters)
	r.beat("compare", 6, compareTitle, rowCompareCaption, l.Units)
	return r, nil
}

func (r *row) Subject() string { return "row" }

// rowPicture is a moment of the scene as it is drawn: how much there is of each
// thing, and where it stands.
type rowPicture struct {
	*row
	f       *Frame
	p       *Params
	l       rowLayout
	step    int // the beat
	lines   int // connections, unit after unit
	numbers int // parameters
	at      int // the unit at work
}

func (r *row) draw(f *Frame, p Params, t float64) {
	d := rowPicture{row: r, f: f, p: &p, lines: r.perUnit * r.units, numbers: r.perUnit}
	apart, ways := float32(0), float32(0) // how far the three ways have come below the network, and been drawn
	step, x := r.reached(t)
	d.step = step
	switch step {
	case rowInput:
		d.lines, d.numbers = 0, 0
	case rowUnit:
		d.lines = int(clamp((x-0.06)/0.88) * float32(r.perUnit))
		d.numbers = d.lines
	case rowSlide:
		d.lines = r.perUnit + int(clamp(x/0.96)*float32(d.lines-r.perUnit))
	case rowCompare:
		apart, ways = ease(x/0.12), clamp((x-0.12)/0.8)
	}
	d.layout(apart)
	if d.lines > 0 {
		d.at = (d.lines - 1) / r.perUnit
		f.Current = Selection{Kind: UnitTarget, Layer: NoLayer, Col: d.at}
	}
	if step == rowSlide && d.lines < r.perUnit*r.units {
		f.say(rowSlideCaption, int64(d.at+1), r.layer.Units, int64(r.perUnit))
	}
	if step > rowInput {
		d.explainTally()
	}
	d.drawKernel()
	d.drawInputs()
	d.drawUnits()
	d.drawLines()
	d.drawWindow()
	if ways > 0 {
		d.drawWays(ways)
	}
	if p.Highlight != calc.Window && p.Highlight.Role() != "connection" { // that is said by the lines
		f.light(p.Highlight, &d.l.inputs, &d.l.kernel, &d.l.bias, &d.l.units)
	}
	switch p.Selection.Kind {
	case UnitTarget:
		first := int64(p.Selection.Col + 1)
		f.say(rowSelectionCaption, first, first, first+int64(r.weights)-1)
	case WeightTarget:
		f.say(weightSelectionCaption, r.layer.Units)
	case BiasTarget:
		f.say(biasSelectionCaption, r.layer.Units)
	}
}

// explainTally says how the two counts are made up at the moment.
func (d *rowPicture) explainTally() {
	t, lines, perUnit := &d.f.Tally, int64(d.lines), int64(d.perUnit)
	if lines < perUnit {
		t.OfParameters.set(numbersOfUnit, lines, perUnit)
		t.OfConnections = t.OfParameters
		return
	}
	uses := usesOfUnits
	if lines%perUnit > 0 {
		uses = numbersOfMapsAndMore
	}
	t.OfParameters.set(numbersOfMap, int64(d.weights), 1)
	t.OfConnections.set(uses, perUnit, lines/perUnit, lines%perUnit)
}

// drawKernel draws the numbers of the layer, each with its name.
func (d *rowPicture) drawKernel() {
	f, kernel, bias := d.f, &d.l.kernel, &d.l.bias
	f.before(kernel, 10, kernelLabel)
	f.before(bias, 10, biasLabel)
	f.ring(Kernel, kernel, 2, 1.5)
	for k := range d.perUnit {
		box := *bias
		if k < d.weights {
			box = kernel.cell(0, k, 1, d.weights)
		}
		f.number(box, 0.15, k == d.weights, k < d.numbers)
		if k < d.numbers {
			d.name(&box, k).Size = min(16, kernel.H*0.6)
		}
	}
	f.target(WeightTarget, NoLayer, 0, *kernel, 1, d.weights)
	f.target(BiasTarget, NoLayer, 0, *bias, 1, 1)
}

// name writes the name of a weight, or of the bias, into a box.
func (d *rowPicture) name(box *Box, k int) *Label {
	phrase := weightName
	if k == d.weights {
		phrase = biasName
	}
	name := d.f.inside(box, phrase, int64(k+1))
	name.Bold = true
	return name
}

func (d *rowPicture) drawInputs() {
	f, first := d.f, d.l.input(0, d.inputs)
	f.write(first.X, d.l.inputs.Y-labelGap-4, inputLabel).detail(numberLabel, int64(d.inputs))
	for i := range d.inputs {
		box := d.l.input(i, d.inputs)
		f.area(Input, &box, 0.22, 1.5, 1)
	}
}

func (d *rowPicture) drawUnits() {
	f, first := d.f, d.l.unit(0, d.units)
	f.before(&first, 12, unitsName)
	for u := range d.units {
		box := d.l.unit(u, d.units)
		role, alpha := Output, float32(0.25)
		if u*d.perUnit >= d.lines {
			role, alpha = Hair, 0.4
		}
		f.area(role, &box, alpha, 1.5, 1)
	}
	f.target(UnitTarget, NoLayer, 0, d.l.units, 1, d.units)
}

// drawLines draws the first connections, unit after unit, each with the name
// of the number that it uses. All uses of one number stand in one line.
func (d *rowPicture) drawLines() {
	f, l, stroke := d.f, &d.l, float32(1.6)
	lit := d.p.Highlight.Role() == "connection"
	if lit {
		stroke = 3.2
	}
	for n := range d.lines {
		u, k := n/d.perUnit, n%d.perUnit
		alpha := float32(0.35)
		if lit || d.bright(u, k) {
			alpha = 1
		}
		unit := l.unit(u, d.units)
		x := unit.X + unit.W/2
		from, mark, to := point{x, max(unit.Y+unit.H+6, l.biases-9)}, point{x, l.biases}, point{x, unit.Y}
		if k == d.weights {
			to.Y += unit.H
		} else {
			input := l.input(u+k, d.inputs)
			from = point{input.X + input.W/2, input.Y + input.H}
			along := float32(k+1) / float32(d.perUnit)
			mark = point{mix(from.X, x, along), mix(from.Y, to.Y, along)}
		}
		f.line(Connection, from, to, stroke, alpha).Counts = Use
		if l.roomForNames || k == d.weights {
			d.drawMark(mark, k, alpha)
		}
	}
}

// drawMark sets the name of the number that a connection uses on its line.
func (d *rowPicture) drawMark(at point, k int, alpha float32) {
	role := Kernel
	if k == d.weights {
		role = Bias
	}
	box := Box{at.X - 11, at.Y - 9, 22, 18}
	d.f.fill(Paper, box, 1)
	d.f.outline(role, box, 1.2, alpha)
	name := d.name(&box, k)
	name.Role, name.Alpha = role, max(alpha, 0.75)
}

// bright reports whether a connection of a unit is at work, or uses what is
// pointed at.
func (d *rowPicture) bright(unit, k int) bool {
	switch at := &d.p.Selection; at.Kind {
	case NoTarget:
		return unit == d.at || d.step == rowCompare
	case UnitTarget:
		return unit == at.Col
	case WeightTarget:
		return k == at.Col
	}
	return k == d.weights
}

// drawWindow outlines the inputs that the unit at work sees, and the unit.
func (d *rowPicture) drawWindow() {
	l, unit := &d.l, d.at
	switch at := &d.p.Selection; {
	case at.Kind == UnitTarget:
		unit = at.Col
	case at.Kind != NoTarget || d.lines == 0 || d.step == rowCompare:
		return
	}
	window, last, box := l.input(unit, d.inputs), l.input(unit+d.weights-1, d.inputs), l.unit(unit, d.units)
	window.W += last.X - window.X
	d.f.ring(Kernel, &window, 4, 3)
	d.f.ring(Output, &box, 3, 3)
}
