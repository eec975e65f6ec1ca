package kit

import (
	"fivebyfive/calc"
	"fivebyfive/calc/language"
	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/frame"
)

// Dense is a layer whose units are single, and each joined to every input by
// numbers of its own: C5, F6 and the output. The scenes of the three count it
// unit after unit.
type Dense struct {
	Script
	Layer   Layer
	Weights int // of one unit, one for each input
	PerUnit int // connections of one unit: its weights and, if it has one, its bias
	Units   int
	columns int       // of the grid that the units stand in
	Kernel  calc.Size // of the weights of one unit, of which C5's have several
	Kernels calc.Size // how the kernels of one unit stand
}

// The columns of the grids that single units stand in: C5's 120 units in ten
// rows, and F6's 84 as the bitmap that they are taught to draw.
const (
	C5Columns   = 12
	CodeColumns = lenet.CodeWidth
)

// UnitColumns returns how many columns a layer of so many single units stands
// in.
func UnitColumns(units int) int {
	if units == lenet.CodeHeight*lenet.CodeWidth {
		return CodeColumns
	}
	return C5Columns
}

// NewDense returns the layer of the given index, its units in so many columns.
// The weights of each are the given number of columns wide.
func NewDense(index, columns, weightColumns int) (Dense, error) {
	count, err := calc.LeNet5().Count()
	if err != nil {
		return Dense{}, err
	}
	d := Dense{Script: NewScript(count), Layer: NewLayer(count, index), columns: columns}
	d.Weights, d.Units = int(d.Layer.FanIn.Max), d.Layer.Output.Maps
	d.PerUnit = int(d.Layer.Connections) / d.Units
	d.Kernel, d.Kernels = calc.Size{Height: d.Weights / weightColumns, Width: weightColumns}, calc.Square(1)
	return d, nil
}

// Subject returns the layer, which is what the scene counts.
func (d *Dense) Subject() string { return LayerIDs[d.Layer.Index] }

// NumbersAt lays out the weights of one unit, each a square of the given side.
func (d *Dense) NumbersAt(x, y, side float32) Grid {
	return NewGrid(x, y, side, d.Weights, d.Kernels.Width*d.Kernel.Width)
}

// CellOf returns which cell of the grid that numbersAt makes a weight has.
func (d *Dense) CellOf(k int) int {
	high, wide := d.Kernel.Height, d.Kernel.Width
	kernel, cell := k/(high*wide), k%(high*wide)
	row := kernel/d.Kernels.Width*high + cell/wide
	return (row*d.Kernels.Width+kernel%d.Kernels.Width)*wide + cell%wide
}

// WeightAt returns which weight has the cell that is pointed at.
func (d *Dense) WeightAt(s *frame.Selection) int {
	high, wide := d.Kernel.Height, d.Kernel.Width
	kernel := s.Row/high*d.Kernels.Width + s.Col/wide
	return (kernel*high+s.Row%high)*wide + s.Col%wide
}

// Joined is how far the units have come to be joined to their inputs.
type Joined struct {
	Units int // that are joined, and have their value
	Part  int // connections drawn of the next one
	Shown int // the unit whose numbers are to be seen
}

// All reports whether the unit that is shown has all its connections.
func (j *Joined) All() bool { return j.Units > j.Shown }

// Drawn is how many connections of the unit that is shown are drawn.
func (d *Dense) Drawn(j *Joined) int {
	if j.All() {
		return d.PerUnit
	}
	return j.Part
}

// Show shows the numbers of another unit, that is pointed at, where that has its
// value and none is at work.
func (d *Dense) Show(j *Joined, s *frame.Selection) {
	if unit, pointed := d.Pointed(s); pointed && unit < j.Units && j.Part == 0 {
		j.Shown = unit
	}
}

// FirstJoined is how far the first unit has come after the part x of a beat.
// The first few connections take the given share of the time.
func (d *Dense) FirstJoined(x, share float32, few int) Joined {
	return d.JoinedAt(int(Quicken(frame.Clamp((x-0.04)/0.9), share, float32(few), float32(d.PerUnit)) + 0.001))
}

// OthersJoined is how far all units have come after the part x of a beat: two
// more, number by number, and then unit by unit. Then the numbers shown are
// those of the first unit in the row, for what changes faster cannot be read.
func (d *Dense) OthersJoined(x float32) Joined {
	const slow, few = 0.36, 2
	if x < slow {
		return d.JoinedAt(d.PerUnit + int(x/slow*float32(few*d.PerUnit)))
	}
	rest := float32(d.Units - 1 - few)
	units := 1 + few + int(Quicken(frame.Clamp((x-slow)/(0.97-slow)), 0.5, rest*0.25, rest)+0.001)
	j := Joined{Units: units, Shown: max(few, (units-1)/d.columns*d.columns)}
	if units == d.Units {
		j.Shown = units - 1
	}
	return j
}

// JoinedAt is how far the units are once so many connections are drawn.
func (d *Dense) JoinedAt(connections int) Joined {
	j := Joined{Units: connections / d.PerUnit, Part: connections % d.PerUnit}
	j.Shown = j.Units
	if j.Part == 0 && j.Units > 0 {
		j.Shown--
	}
	return j
}

// ExplainTally says how the two counts are made up: of a unit's numbers, and
// then of the units, by the phrase for so many units of so many numbers.
func (d *Dense) ExplainTally(f *frame.Frame, j *Joined, ofUnit frame.Text, ofUnits language.Key) {
	units, perUnit, part := int64(j.Units), int64(d.PerUnit), int64(j.Part)
	note := &f.Tally.OfParameters
	switch {
	case units == 0 && part == perUnit || units == 1 && part == 0:
		*note = ofUnit
	case units == 0 && part > 0:
		note.Set(NumbersOfUnit, part, perUnit)
	case part > 0:
		note.Set(NumbersOfMapsAndMore, units, perUnit, part)
	case units > 0:
		note.Set(ofUnits, units, perUnit)
	}
	f.Tally.OfConnections = *note
}

// SetCurrent sets the unit that the scene is at.
func (d *Dense) SetCurrent(f *frame.Frame, j *Joined) {
	if j.Units > 0 || j.Part > 0 {
		f.Current = frame.Selection{Kind: frame.UnitTarget, Layer: d.Layer.Index, Map: j.Shown}
	}
}

// Pointed returns the unit that is pointed at, whether at itself or at one of
// its numbers.
func (d *Dense) Pointed(s *frame.Selection) (unit int, ok bool) {
	rows, cols := 1, 1
	if s.Kind == frame.WeightTarget {
		rows, cols = d.Kernels.Height*d.Kernel.Height, d.Kernels.Width*d.Kernel.Width
	}
	return s.Map, s.Kind != frame.JoinTarget && s.Within(d.Layer.Index, d.Units, rows, cols)
}

// Own returns the numbers of a unit.
func (d *Dense) Own(seen *lenet.Activations, unit int) *lenet.Map {
	return NumbersOf(seen, d.Layer.Index, unit)
}

// DrawNumbers draws the numbers of the unit that is shown. While the connections
// are drawn one by one they are counted; afterwards the unit's cell stands for
// them.
func (d *Dense) DrawNumbers(f *frame.Frame, j *Joined, seen *lenet.Activations, weights *Grid, bias *frame.Box) {
	since, drawn := len(f.Shapes), d.Drawn(j)
	own := d.Own(seen, j.Shown)
	largest := float32(0) // of this unit: beside the largest of all, most would be too faint
	for _, w := range own.Weights {
		largest = max(largest, w, -w)
	}
	for k, w := range own.Weights {
		f.Number(weights.Unit(d.CellOf(k)), Strength(w, largest), false, k < drawn)
	}
	f.Number(*bias, Strength(*own.Bias, largest), true, drawn == d.PerUnit)
	if j.All() {
		f.Uncount(since)
	}
	f.Target(frame.BiasTarget, d.Layer.Index, j.Shown, *bias, 1, 1)
	Targets(f, frame.WeightTarget, d.Layer.Index, j.Shown, weights)
}

// PointAtBias shows the bias of the unit that is shown.
func (d *Dense) PointAtBias(f *frame.Frame, j *Joined, seen *lenet.Activations, bias *frame.Box) {
	f.Outline(frame.Ink, *bias, 2, 1)
	f.Say(oneBiasCaption, frame.Hundredths(*d.Own(seen, j.Shown).Bias))
}
