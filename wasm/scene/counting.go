package scene

import "fivebyfive/calc"

// row is the scene of the first lesson: the smallest convolution, a row of
// inputs under a short kernel, in which every connection is a line.
type row struct {
	script
	layer   calc.LayerCount
	perUnit int // connections of one unit
	weights int // of them, those with a weight; the last is the bias
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
	count, err := calc.Row().Count()
	if err != nil {
		return nil, err
	}
	layer := count.Layers[0]
	r := &row{layer: layer, weights: int(layer.FanIn.Max), perUnit: int(layer.FanIn.Max) + 1, units: layer.Output.Width}
	r.network = count
	r.beat("input", 1, inputTitle, rowInputCaption, int64(layer.Input.Width))
	r.beat("unit", 4, unitTitle, rowUnitCaption, layer.FanIn.Max, int64(r.perUnit))
	r.beat("slide", 9, slideTitle, rowSlideEndCaption, layer.Units, int64(r.perUnit), layer.Connections, layer.Parameters)
	r.beat("compare", 6, compareTitle, rowCompareCaption, layer.Units)
	return r, nil
}

func (r *row) Subject() string { return "row" }

// rowMoment is how far the scene has come: how much of each thing is drawn.
type rowMoment struct {
	beat    int
	lines   int     // connections, unit after unit
	numbers int     // parameters
	apart   float32 // from the network alone, 0, to the three ways below it, 1
	ways    float32 // how far the ways have been drawn, 0 to 1
}

func (r *row) moment(t float64) rowMoment {
	m := rowMoment{beat: BeatAt(r, t), lines: r.perUnit * r.units, numbers: r.perUnit}
	x := r.beats[m.beat].progress(t)
	switch m.beat {
	case rowInput:
		m.lines, m.numbers = 0, 0
	case rowUnit:
		m.lines = int(clamp((x-0.06)/0.88) * float32(r.perUnit))
		m.numbers = m.lines
	case rowSlide:
		m.lines = r.perUnit + int(clamp(x/0.96)*float32(m.lines-r.perUnit))
	case rowCompare:
		m.apart, m.ways = ease(x/0.12), clamp((x-0.12)/0.8)
	}
	return m
}

func (r *row) draw(f *Frame, p Params, t float64) {
	m := r.moment(t)
	l := r.layout(p, m.apart)
	if m.beat == rowSlide && m.lines < r.perUnit*r.units {
		f.say(rowSlideCaption, int64((m.lines-1)/r.perUnit+1), r.layer.Units, int64(r.perUnit))
	}
	r.explainTally(f, m)
	if m.lines > 0 {
		f.Current = Selection{Kind: UnitTarget, Layer: NoLayer, Col: (m.lines - 1) / r.perUnit}
	}
	r.drawKernel(f, l, m.numbers)
	r.drawInputs(f, l)
	r.drawUnits(f, l, (m.lines+r.perUnit-1)/r.perUnit)
	r.drawLines(f, l, m, p)
	r.drawWindow(f, l, m, p.Selection)
	r.drawWays(f, l, m.ways)
	r.drawHighlight(f, l, p.Highlight)
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
func (r *row) explainTally(f *Frame, m rowMoment) {
	t := &f.Tally
	switch units := int64(m.lines / r.perUnit); {
	case m.beat == rowInput:
	case m.lines < r.perUnit:
		t.OfParameters = text(numbersOfUnit, int64(m.lines), int64(r.perUnit))
		t.OfConnections = t.OfParameters
	default:
		t.OfParameters = text(numbersOfMap, int64(r.weights), 1)
		t.OfConnections = text(usesOfUnits, int64(r.perUnit), units)
		if more := int64(m.lines % r.perUnit); more > 0 {
			t.OfConnections = text(numbersOfMapsAndMore, int64(r.perUnit), units, more)
		}
	}
}

// drawKernel draws the numbers of the layer, each with its name.
func (r *row) drawKernel(f *Frame, l rowLayout, numbers int) {
	for _, part := range [...]struct {
		name *Phrase
		box  Box
	}{{kernelLabel, l.kernel}, {biasLabel, l.bias}} {
		f.write(part.box.X-10, part.box.centre().Y+4.5, part.name).Anchor = End
	}
	f.outline(Kernel, l.kernel.grow(2), 1.5, 1)
	for k := range r.perUnit {
		box := l.bias
		if k < r.weights {
			box = l.kernel.cell(0, k, 1, r.weights)
		}
		f.number(box, 0.15, k == r.weights, k < numbers)
		if k < numbers {
			r.name(f, box.centre(), k).Size = min(16, l.kernel.H*0.6)
		}
	}
	f.target(WeightTarget, NoLayer, 0, l.kernel, 1, r.weights)
	f.target(BiasTarget, NoLayer, 0, l.bias, 1, 1)
}

// name writes the name of a weight, or of the bias, centred on a point.
func (r *row) name(f *Frame, at point, k int) *Label {
	name := f.write(at.X, at.Y+4.5, weightName, int64(k+1))
	name.Anchor, name.Bold = Middle, true
	if k == r.weights {
		name.Text = text(biasName)
	}
	return name
}

func (r *row) drawInputs(f *Frame, l rowLayout) {
	inputs := r.layer.Input.Width
	f.write(l.input(0, inputs).X, l.inputs.Y-labelGap-4, inputRow).detail(countDetail, int64(inputs))
	for i := range inputs {
		f.fill(Input, l.input(i, inputs), 0.22)
		f.outline(Input, l.input(i, inputs), 1.5, 1)
	}
}

func (r *row) drawUnits(f *Frame, l rowLayout, computed int) {
	f.write(l.unit(0, r.units).X-12, l.units.centre().Y+4.5, unitRow).Anchor = End
	for u := range r.units {
		role, alpha := Output, float32(0.25)
		if u >= computed {
			role, alpha = Hair, 0.4
		}
		f.fill(role, l.unit(u, r.units), alpha)
		f.outline(role, l.unit(u, r.units), 1.5, 1)
	}
	f.target(UnitTarget, NoLayer, 0, l.units, 1, r.units)
}

// drawLines draws the first connections, unit after unit, each with the name
// of the number that it uses. All uses of one number stand in one line.
func (r *row) drawLines(f *Frame, l rowLayout, m rowMoment, p Params) {
	selection, stroke := p.Selection, float32(1.6)
	lit := p.Highlight.Role() == "connection"
	if lit {
		stroke = 3.2
	}
	for n := range m.lines {
		u, k := n/r.perUnit, n%r.perUnit
		bright := u == (m.lines-1)/r.perUnit || m.beat == rowCompare
		if selection.Kind != NoTarget {
			bright = r.uses(selection, u, k)
		}
		alpha := float32(0.35)
		if bright || lit {
			alpha = 1
		}
		unit := l.unit(u, r.units)
		to := point{unit.centre().X, unit.Y}
		from, mark := point{to.X, l.biases + 9}, point{to.X, l.biases}
		if k == r.weights {
			to.Y = unit.Y + unit.H
			from.Y = max(to.Y+6, l.biases-9)
		} else {
			input := l.input(u+k, r.layer.Input.Width)
			from = point{input.centre().X, input.Y + input.H}
			along := float32(k+1) / float32(r.perUnit)
			mark = point{mix(from.X, to.X, along), mix(from.Y, to.Y, along)}
		}
		f.line(Connection, from, to, stroke, alpha).Counts = Use
		if l.roomForNames || k == r.weights {
			r.drawMark(f, mark, k, alpha)
		}
	}
}

// drawMark sets the name of the number that a connection uses on its line.
func (r *row) drawMark(f *Frame, at point, k int, alpha float32) {
	role := Kernel
	if k == r.weights {
		role = Bias
	}
	box := Box{at.X - 11, at.Y - 9, 22, 18}
	f.fill(Paper, box, 1)
	f.outline(role, box, 1.2, alpha)
	name := r.name(f, at, k)
	name.Role, name.Alpha = role, max(alpha, 0.75)
}

// uses reports whether the connection of a unit uses what is selected.
func (r *row) uses(s Selection, unit, k int) bool {
	switch s.Kind {
	case UnitTarget:
		return unit == s.Col
	case WeightTarget:
		return k == s.Col
	}
	return k == r.weights
}

// drawWindow outlines the inputs that the unit at work sees, and the unit.
func (r *row) drawWindow(f *Frame, l rowLayout, m rowMoment, selection Selection) {
	unit := (m.lines - 1) / r.perUnit
	switch {
	case selection.Kind == UnitTarget:
		unit = selection.Col
	case selection.Kind != NoTarget || m.lines == 0 || m.beat == rowCompare:
		return
	}
	inputs := r.layer.Input.Width
	first, last := l.input(unit, inputs), l.input(unit+r.weights-1, inputs)
	f.outline(Kernel, Box{first.X, first.Y, last.X + last.W - first.X, first.H}.grow(4), 3, 1)
	f.outline(Output, l.unit(unit, r.units).grow(3), 3, 1)
}

// drawHighlight lights up what a factor of the formula counts.
func (r *row) drawHighlight(f *Frame, l rowLayout, factor calc.Factor) {
	if factor == "" {
		return
	}
	f.halo(l.inputs, factor.Role() == "input" && factor != calc.Window, Input)
	f.halo(l.kernel, factor.Role() == "kernel", Kernel)
	f.halo(l.bias, factor.Role() == "bias" || factor == calc.Parameters, Bias)
	f.halo(l.units, factor.Role() == "output", Output)
}
