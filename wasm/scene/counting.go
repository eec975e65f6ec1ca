package scene

import "fivebyfive/calc"

// row is the scene of the first lesson: the smallest convolution, a row of
// inputs under a short kernel, in which every connection is a line.
type row struct {
	network calc.Count
	layer   calc.LayerCount
	beats   []Beat
	perUnit int // connections of one unit
	weights int // of them, those with a weight; the last is the bias
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
	r := &row{network: count, layer: layer, weights: int(layer.FanIn.Max), perUnit: int(layer.FanIn.Max) + 1}
	r.beats = schedule([]Beat{
		{Name: "input", Caption: text(RowInput, int64(layer.Input.Width))},
		{Name: "unit", Caption: text(RowUnit, layer.FanIn.Max, int64(r.perUnit))},
		{Name: "slide", Caption: text(RowSlideEnd, layer.Units, int64(r.perUnit), layer.Connections, layer.Parameters)},
		{Name: "compare", Caption: text(RowCompare, layer.Units)},
	}, 1, 4, 8, 6)
	return r, nil
}

func (r *row) Beats() []Beat          { return r.beats }
func (r *row) Count() calc.Count      { return r.network }
func (r *row) Layer() calc.LayerCount { return r.layer }

// rowLayout is where everything of the scene stands.
type rowLayout struct {
	inputs, units, kernel Box
	bias                  Box
	ways                  Box
}

func (r *row) layout(p Params) rowLayout {
	const edge = 2
	inputs, units := float32(r.layer.Input.Width), float32(r.layer.Output.Width)
	cell := floor(min(76, min((p.Width-2*edge)/inputs, p.Height*0.15)))
	kernel := floor(cell * 0.62)
	left := floor((p.Width - cell*inputs) / 2)
	ways := floor(max(96, p.Height*0.26))
	kernelTop := float32(top)
	inputTop := kernelTop + kernel + 30
	unitTop := p.Height - ways - cell - 44
	l := rowLayout{
		inputs: Box{left, inputTop, cell * inputs, cell},
		units:  Box{left + cell*(inputs-units)/2, unitTop, cell * units, cell},
		kernel: Box{left, kernelTop, kernel * float32(r.weights), kernel},
		ways:   Box{left, p.Height - ways, cell * inputs, ways - edge},
	}
	l.bias = Box{l.kernel.X + l.kernel.W + kernel*0.4, kernelTop, kernel, kernel}
	return l
}

func (r *row) draw(f *Frame, p Params, t float64) {
	l := r.layout(p)
	beat := BeatAt(r, t)
	x := r.beats[beat].progress(t)
	lines, numbers := r.perUnit*r.layer.Output.Width, r.perUnit
	switch beat {
	case rowInput:
		lines, numbers = 0, 0
	case rowUnit:
		lines = int(clamp((x-0.06)/0.88) * float32(r.perUnit))
		numbers = lines
	case rowSlide:
		lines = r.perUnit + int(clamp(x/0.96)*float32(lines-r.perUnit))
		if lines < r.perUnit*r.layer.Output.Width {
			f.Caption = text(RowSlide, int64((lines-1)/r.perUnit+1), r.layer.Units, int64(r.perUnit))
		}
	}
	r.drawKernel(f, l, numbers)
	r.drawCells(f, l, (lines+r.perUnit-1)/r.perUnit)
	r.drawLines(f, l, p, lines, beat)
	if beat == rowCompare {
		r.drawWays(f, l, x)
	}
	r.drawHighlight(f, l, p.Highlight)
}

func (r *row) drawKernel(f *Frame, l rowLayout, numbers int) {
	f.label(l.kernel.X, l.kernel.Y-labelGap, text(KernelLabel)).Detail = text(WeightsDetail, int64(r.weights))
	f.label(l.bias.X, l.bias.Y-labelGap, text(BiasLabel))
	f.outline(Kernel, l.kernel.grow(2), 1.5, 1)
	for k := range r.perUnit {
		box := l.bias
		if k < r.weights {
			box = l.kernel.cell(0, k, 1, r.weights)
		}
		f.number(box, 0.15, k == r.weights, k < numbers)
		if k < numbers {
			r.name(f, box.centre(), k).Size = 16
		}
	}
	f.target(WeightTarget, 0, l.kernel, 1, r.weights)
	f.target(BiasTarget, 0, l.bias, 1, 1)
}

// name writes the name of a weight, or of the bias, centred on a point.
func (r *row) name(f *Frame, at point, k int) *Label {
	name := f.label(at.X, at.Y+4.5, text(WeightName, int64(k+1)))
	name.Anchor, name.Bold = Middle, true
	if k == r.weights {
		name.Text = text(BiasName)
	}
	return name
}

func (r *row) drawCells(f *Frame, l rowLayout, units int) {
	inputs := r.layer.Input.Width
	f.label(l.inputs.X, l.inputs.Y-labelGap, text(InputRow)).Detail = text(CountDetail, int64(inputs))
	for i := range inputs {
		box := l.inputs.cell(0, i, 1, inputs).grow(-3)
		f.fill(Input, box, 0.22)
		f.outline(Input, box, 1.5, 1)
	}
	label := f.label(l.units.X-10, l.units.centre().Y+4.5, text(UnitRow))
	label.Anchor = End
	for u := range r.layer.Output.Width {
		box := l.units.cell(0, u, 1, r.layer.Output.Width).grow(-3)
		if u >= units {
			f.fill(Hair, box, 0.4)
			f.outline(Hair, box, 1.5, 1)
			continue
		}
		f.fill(Output, box, 0.25)
		f.outline(Output, box, 1.5, 1)
	}
	f.target(UnitTarget, 0, l.units, 1, r.layer.Output.Width)
}

// drawLines draws the first connections, unit after unit, each marked with the
// number that it uses.
func (r *row) drawLines(f *Frame, l rowLayout, p Params, lines, beat int) {
	units, inputs := r.layer.Output.Width, r.layer.Input.Width
	selected := p.Selection.Kind != NoTarget && lines > 0
	for n := range lines {
		u, k := n/r.perUnit, n%r.perUnit
		bright := n/r.perUnit == (lines-1)/r.perUnit || beat == rowCompare
		if selected {
			bright = r.uses(p.Selection, u, k)
		}
		unit := l.units.cell(0, u, 1, units).grow(-3)
		to := point{unit.centre().X, unit.Y}
		from := point{to.X, unit.Y + unit.H + 34}
		mark := point{to.X, from.Y - 8}
		if k == r.weights {
			to.Y = unit.Y + unit.H
		} else {
			input := l.inputs.cell(0, u+k, 1, inputs).grow(-3)
			from = point{input.centre().X, input.Y + input.H}
			mark = point{mix(to.X, from.X, 0.34), mix(to.Y, from.Y, 0.34)}
		}
		alpha := float32(0.35)
		if bright {
			alpha = 1
		}
		f.line(Connection, from, to, 1.6, alpha).Counts = Use
		r.drawMark(f, mark, k, alpha)
	}
	switch p.Selection.Kind {
	case UnitTarget:
		first := int64(p.Selection.Col + 1)
		f.Caption = text(RowSelection, first, first, first+int64(r.weights)-1)
	case WeightTarget:
		f.Caption = text(WeightSelection, r.layer.Units)
	case BiasTarget:
		f.Caption = text(BiasSelection, r.layer.Units)
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

// drawWays draws the parameters of the three ways to wire the units, one
// square each.
func (r *row) drawWays(f *Frame, l rowLayout, x float32) {
	ways := [...]struct {
		name  Key
		count int64
	}{{SharedLabel, r.layer.Parameters}, {UnsharedLabel, r.layer.Unshared}, {FullLabel, r.layer.FullyConnected}}
	line := l.ways.H / float32(len(ways))
	const words = 140
	cell := floor(min(line*0.55, (l.ways.W-words-44)/float32(r.layer.FullyConnected)))
	for i, way := range ways {
		shown := int64(clamp(x*1.2*float32(len(ways))-float32(i)) * float32(way.count))
		if shown == 0 {
			continue
		}
		y := l.ways.Y + float32(i)*line
		f.label(l.ways.X, y+line/2+4.5, text(way.name))
		for n := range shown {
			f.fill(Kernel, Box{l.ways.X + words + float32(n)*cell, y + (line-cell)/2, cell - 1, cell - 1}, 0.75)
		}
		number := f.label(l.ways.X+words+float32(shown)*cell+8, y+line/2+6, text(NumberLabel, shown))
		number.Role, number.Bold, number.Size = Kernel, true, 17
	}
}

// drawHighlight lights up what a factor of the formula counts.
func (r *row) drawHighlight(f *Frame, l rowLayout, factor calc.Factor) {
	if factor == "" {
		return
	}
	f.halo(l.inputs, factor.Role() == "input", Input)
	f.halo(l.kernel, factor.Role() == "kernel", Kernel)
	f.halo(l.bias, factor.Role() == "bias" || factor == calc.Parameters, Bias)
	f.halo(l.units, factor.Role() == "output" || factor.Role() == "connection", Output)
}
