// Package counting is the scene of the first lesson: the smallest convolution,
// a row of inputs under a short kernel, in which every connection is a line.
package counting

import (
	"fivebyfive/calc"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// Scene is the scene of counting.
type Scene struct {
	kit.Script
	layer   calc.LayerCount
	perUnit int // connections of one unit
	weights int // of them, those with a weight; the last is the bias
	inputs  int
	units   int
}

// The beats of the scene, in order.
const (
	beatInput = iota
	beatUnit
	beatSlide
	beatCompare
)

// New returns the scene of counting.
func New() (*Scene, error) {
	count, err := calc.Row().Count()
	if err != nil {
		return nil, err
	}
	r := &Scene{Script: kit.NewScript(count)}
	r.layer = r.Network.Layers[0]
	l := &r.layer
	r.weights, r.perUnit, r.inputs, r.units = int(l.FanIn.Max), int(l.FanIn.Max)+1, l.Input.Width, l.Output.Width
	r.Beat("input", 1, kit.InputLabel, inputCaption, int64(r.inputs))
	r.Beat("unit", 4, kit.UnitTitle, unitCaption, l.FanIn.Max, int64(r.perUnit))
	r.Beat("slide", 9, kit.SlideTitle, slideEndCaption, l.Units, int64(r.perUnit), l.Connections, l.Parameters)
	r.Compare(6, kit.CompareTitle, compareCaption, l.Units)
	return r, nil
}

// Subject returns what the scene counts.
func (r *Scene) Subject() string { return "row" }

// picture is a moment of the scene as it is drawn: how much there is of each
// thing, and where it stands.
type picture struct {
	*Scene
	f       *frame.Frame
	p       *kit.Params
	l       layout
	step    int // the beat
	lines   int // connections, unit after unit
	numbers int // parameters
	at      int // the unit at work
}

// Draw draws the moment t.
func (r *Scene) Draw(f *frame.Frame, p kit.Params, t float64) {
	d := picture{Scene: r, f: f, p: &p, lines: r.perUnit * r.units, numbers: r.perUnit}
	apart, ways := float32(0), float32(0) // how far the three ways have come below the network, and been drawn
	step, x := r.Reached(t)
	d.step = step
	switch step {
	case beatInput:
		d.lines, d.numbers = 0, 0
	case beatUnit:
		d.lines = int(frame.Clamp((x-0.06)/0.88) * float32(r.perUnit))
		d.numbers = d.lines
	case beatSlide:
		d.lines = r.perUnit + int(frame.Clamp(x/0.96)*float32(d.lines-r.perUnit))
	case beatCompare:
		apart, ways = frame.Ease(x/0.12), frame.Clamp((x-0.12)/0.8)
	}
	d.layout(apart)
	if d.lines > 0 {
		d.at = (d.lines - 1) / r.perUnit
		f.Current = frame.Selection{Kind: frame.UnitTarget, Layer: frame.NoLayer, Col: d.at}
	}
	if step == beatSlide && d.lines < r.perUnit*r.units {
		f.Say(slideCaption, int64(d.at+1), r.layer.Units, int64(r.perUnit))
	}
	if step > beatInput {
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
		kit.Light(f, p.Highlight, &d.l.inputs, &d.l.kernel, &d.l.bias, &d.l.units)
	}
	switch p.Selection.Kind {
	case frame.UnitTarget:
		first := int64(p.Selection.Col + 1)
		f.Say(selectionCaption, first, first, first+int64(r.weights)-1)
	case frame.WeightTarget:
		f.Say(kit.WeightSelectionCaption, r.layer.Units)
	case frame.BiasTarget:
		f.Say(kit.BiasSelectionCaption, r.layer.Units)
	}
}

// explainTally says how the two counts are made up at the moment.
func (d *picture) explainTally() {
	t, lines, perUnit := &d.f.Tally, int64(d.lines), int64(d.perUnit)
	if lines < perUnit {
		t.OfParameters.Set(kit.NumbersOfUnit, lines, perUnit)
		t.OfConnections = t.OfParameters
		return
	}
	uses := kit.UsesOfUnits
	if lines%perUnit > 0 {
		uses = kit.NumbersOfMapsAndMore
	}
	t.OfParameters.Set(kit.NumbersOfMap, int64(d.weights), 1)
	t.OfConnections.Set(uses, perUnit, lines/perUnit, lines%perUnit)
}

// drawKernel draws the numbers of the layer, each with its name.
func (d *picture) drawKernel() {
	f, kernel, bias := d.f, &d.l.kernel, &d.l.bias
	f.Before(kernel, 10, kit.KernelLabel)
	f.Before(bias, 10, kit.BiasLabel)
	f.Ring(frame.Kernel, kernel, 2, 1.5)
	for k := range d.perUnit {
		box := *bias
		if k < d.weights {
			box = kernel.Cell(0, k, 1, d.weights)
		}
		f.Number(box, 0.15, k == d.weights, k < d.numbers)
		if k < d.numbers {
			d.name(&box, k).Size = min(16, kernel.H*0.6)
		}
	}
	f.Target(frame.WeightTarget, frame.NoLayer, 0, *kernel, 1, d.weights)
	f.Target(frame.BiasTarget, frame.NoLayer, 0, *bias, 1, 1)
}

// name writes the name of a weight, or of the bias, into a box.
func (d *picture) name(box *frame.Box, k int) *frame.Label {
	phrase := weightName
	if k == d.weights {
		phrase = biasName
	}
	name := d.f.Inside(box, phrase, int64(k+1))
	name.Bold = true
	return name
}

func (d *picture) drawInputs() {
	f, first := d.f, d.l.input(0, d.inputs)
	f.Write(first.X, d.l.inputs.Y-frame.LabelGap-4, kit.InputLabel).With(kit.NumberLabel, int64(d.inputs))
	for i := range d.inputs {
		box := d.l.input(i, d.inputs)
		f.Area(frame.Input, &box, 0.22, 1.5, 1)
	}
}

func (d *picture) drawUnits() {
	f, first := d.f, d.l.unit(0, d.units)
	f.Before(&first, 12, kit.UnitsName)
	for u := range d.units {
		box := d.l.unit(u, d.units)
		role, alpha := frame.Output, float32(0.25)
		if u*d.perUnit >= d.lines {
			role, alpha = frame.Hair, 0.4
		}
		f.Area(role, &box, alpha, 1.5, 1)
	}
	f.Target(frame.UnitTarget, frame.NoLayer, 0, d.l.units, 1, d.units)
}

// drawLines draws the first connections, unit after unit, each with the name
// of the number that it uses. All uses of one number stand in one line.
func (d *picture) drawLines() {
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
		from, mark, to := frame.Point{X: x, Y: max(unit.Y+unit.H+6, l.biases-9)}, frame.Point{X: x, Y: l.biases}, frame.Point{X: x, Y: unit.Y}
		if k == d.weights {
			to.Y += unit.H
		} else {
			input := l.input(u+k, d.inputs)
			from = frame.Point{X: input.X + input.W/2, Y: input.Y + input.H}
			along := float32(k+1) / float32(d.perUnit)
			mark = frame.Point{X: frame.Mix(from.X, x, along), Y: frame.Mix(from.Y, to.Y, along)}
		}
		f.Line(frame.Connection, from, to, stroke, alpha).Counts = frame.Use
		if l.roomForNames || k == d.weights {
			d.drawMark(mark, k, alpha)
		}
	}
}

// drawMark sets the name of the number that a connection uses on its line.
func (d *picture) drawMark(at frame.Point, k int, alpha float32) {
	role := frame.Kernel
	if k == d.weights {
		role = frame.Bias
	}
	box := frame.Box{X: at.X - 11, Y: at.Y - 9, W: 22, H: 18}
	d.f.Fill(frame.Paper, box, 1)
	d.f.Outline(role, box, 1.2, alpha)
	name := d.name(&box, k)
	name.Role, name.Alpha = role, max(alpha, 0.75)
}

// bright reports whether a connection of a unit is at work, or uses what is
// pointed at.
func (d *picture) bright(unit, k int) bool {
	switch at := &d.p.Selection; at.Kind {
	case frame.NoTarget:
		return unit == d.at || d.step == beatCompare
	case frame.UnitTarget:
		return unit == at.Col
	case frame.WeightTarget:
		return k == at.Col
	}
	return k == d.weights
}

// drawWindow outlines the inputs that the unit at work sees, and the unit.
func (d *picture) drawWindow() {
	l, unit := &d.l, d.at
	switch at := &d.p.Selection; {
	case at.Kind == frame.UnitTarget:
		unit = at.Col
	case at.Kind != frame.NoTarget || d.lines == 0 || d.step == beatCompare:
		return
	}
	window, last, box := l.input(unit, d.inputs), l.input(unit+d.weights-1, d.inputs), l.unit(unit, d.units)
	window.W += last.X - window.X
	d.f.Ring(frame.Kernel, &window, 4, 3)
	d.f.Ring(frame.Output, &box, 3, 3)
}
