package scene

import (
	"fivebyfive/calc"
	"fivebyfive/calc/language"
	"fivebyfive/calc/lenet"
)

// dense is a layer whose units are single, and each joined to every input by
// numbers of its own: C5, F6 and the output. The scenes of the three count it
// unit after unit.
type dense struct {
	script
	layer   layer
	weights int // of one unit, one for each input
	perUnit int // connections of one unit: its weights and, if it has one, its bias
	units   int
	columns int       // of the grid that the units stand in
	kernel  calc.Size // of the weights of one unit, of which C5's have several
	kernels calc.Size // how the kernels of one unit stand
}

// The columns of the grids that single units stand in: C5's 120 units in ten
// rows, and F6's 84 as the bitmap that they are taught to draw.
const (
	c5Columns  = 12
	bitColumns = lenet.CodeWidth
)

// UnitColumns returns how many columns a layer of so many single units stands
// in.
func UnitColumns(units int) int {
	if units == lenet.CodeHeight*lenet.CodeWidth {
		return bitColumns
	}
	return c5Columns
}

// newDense returns the layer of the given index, its units in so many columns.
// The weights of each are the given number of columns wide.
func newDense(index, columns, weightColumns int) (dense, error) {
	count, err := calc.LeNet5().Count()
	if err != nil {
		return dense{}, err
	}
	d := dense{script: script{network: count}, layer: newLayer(count, index), columns: columns}
	d.weights, d.units = int(d.layer.FanIn.Max), d.layer.Output.Maps
	d.perUnit = int(d.layer.Connections) / d.units
	d.kernel, d.kernels = calc.Size{Height: d.weights / weightColumns, Width: weightColumns}, calc.Square(1)
	return d, nil
}

func (d *dense) Subject() string { return layerBeats[d.layer.index] }

// numbersAt lays out the weights of one unit, each a square of the given side.
func (d *dense) numbersAt(x, y, side float32) single {
	return singles(x, y, side, d.weights, d.kernels.Width*d.kernel.Width)
}

// cellOf returns which cell of the grid that numbersAt makes a weight has.
func (d *dense) cellOf(k int) int {
	high, wide := d.kernel.Height, d.kernel.Width
	kernel, cell := k/(high*wide), k%(high*wide)
	row := kernel/d.kernels.Width*high + cell/wide
	return (row*d.kernels.Width+kernel%d.kernels.Width)*wide + cell%wide
}

// weightAt returns which weight has the cell that is pointed at.
func (d *dense) weightAt(s *Selection) int {
	high, wide := d.kernel.Height, d.kernel.Width
	kernel := s.Row/high*d.kernels.Width + s.Col/wide
	return (kernel*high+s.Row%high)*wide + s.Col%wide
}

// joined is how far the units have come to be joined to their inputs.
type joined struct {
	units int // that are joined, and have their value
	part  int // connections drawn of the next one
	shown int // the unit whose numbers are to be seen
}

// all reports whether the unit that is shown has all its connections.
func (j *joined) all() bool { return j.units > j.shown }

// drawn is how many connections of the unit that is shown are drawn.
func (d *dense) drawn(j *joined) int {
	if j.all() {
		return d.perUnit
	}
	return j.part
}

// show shows the numbers of another unit, that is pointed at, where that has its
// value and none is at work.
func (d *dense) show(j *joined, s *Selection) {
	if unit, pointed := d.pointed(s); pointed && unit < j.units && j.part == 0 {
		j.shown = unit
	}
}

// firstJoined is how far the first unit has come after the part x of a beat.
// The first few connections take the given share of the time.
func (d *dense) firstJoined(x, share float32, few int) joined {
	return d.joinedAt(int(quicken(clamp((x-0.04)/0.9), share, float32(few), float32(d.perUnit)) + 0.001))
}

// othersJoined is how far all units have come after the part x of a beat: two
// more, number by number, and then unit by unit. Then the numbers shown are
// those of the first unit in the row, for what changes faster cannot be read.
func (d *dense) othersJoined(x float32) joined {
	const slow, few = 0.36, 2
	if x < slow {
		return d.joinedAt(d.perUnit + int(x/slow*float32(few*d.perUnit)))
	}
	rest := float32(d.units - 1 - few)
	units := 1 + few + int(quicken(clamp((x-slow)/(0.97-slow)), 0.5, rest*0.25, rest)+0.001)
	j := joined{units: units, shown: max(few, (units-1)/d.columns*d.columns)}
	if units == d.units {
		j.shown = units - 1
	}
	return j
}

// joinedAt is how far the units are once so many connections are drawn.
func (d *dense) joinedAt(connections int) joined {
	j := joined{units: connections / d.perUnit, part: connections % d.perUnit}
	j.shown = j.units
	if j.part == 0 && j.units > 0 {
		j.shown--
	}
	return j
}

// explainTally says how the two counts are made up: of a unit's numbers, and
// then of the units, by the phrase for so many units of so many numbers.
func (d *dense) explainTally(f *Frame, j *joined, ofUnit Text, ofUnits language.Key) {
	units, perUnit, part := int64(j.units), int64(d.perUnit), int64(j.part)
	note := &f.Tally.OfParameters
	switch {
	case units == 0 && part == perUnit || units == 1 && part == 0:
		*note = ofUnit
	case units == 0 && part > 0:
		note.set(numbersOfUnit, part, perUnit)
	case part > 0:
		note.set(numbersOfMapsAndMore, units, perUnit, part)
	case units > 0:
		note.set(ofUnits, units, perUnit)
	}
	f.Tally.OfConnections = *note
}

// setCurrent sets the unit that the scene is at.
func (d *dense) setCurrent(f *Frame, j *joined) {
	if j.units > 0 || j.part > 0 {
		f.Current = Selection{Kind: UnitTarget, Layer: d.layer.index, Map: j.shown}
	}
}

// pointed returns the unit that is pointed at, whether at itself or at one of
// its numbers.
func (d *dense) pointed(s *Selection) (unit int, ok bool) {
	rows, cols := 1, 1
	if s.Kind == WeightTarget {
		rows, cols = d.kernels.Height*d.kernel.Height, d.kernels.Width*d.kernel.Width
	}
	return s.Map, s.Kind != JoinTarget && s.within(d.layer.index, d.units, rows, cols)
}

// pointedInput returns the single unit of another layer that is pointed at.
func (s *Selection) pointedInput(of *layer) (unit int, ok bool) {
	return s.Map, s.Kind == UnitTarget && s.within(of.index, of.Output.Maps, 1, 1)
}

// within reports whether the selection is one of a layer's maps of rows and
// columns.
func (s *Selection) within(layer, maps, rows, cols int) bool {
	return s.Kind != NoTarget && s.Layer == layer && s.Map < maps && s.Row < rows && s.Col < cols
}

// own returns the numbers of a unit.
func (d *dense) own(seen *lenet.Activations, unit int) *lenet.Map {
	return numbersOf(seen, d.layer.index, unit)
}

// numbersOf returns the numbers of a map.
func numbersOf(seen *lenet.Activations, layer, m int) *lenet.Map {
	return &seen.Network.Layers[layer].Maps[m]
}

// drawNumbers draws the numbers of the unit that is shown. While the connections
// are drawn one by one they are counted; afterwards the unit's cell stands for
// them.
func (d *dense) drawNumbers(f *Frame, j *joined, seen *lenet.Activations, weights *single, bias *Box) {
	since, drawn := len(f.Shapes), d.drawn(j)
	own := d.own(seen, j.shown)
	largest := float32(0) // of this unit: beside the largest of all, most would be too faint
	for _, w := range own.Weights {
		largest = max(largest, w, -w)
	}
	for k, w := range own.Weights {
		f.number(weights.unit(d.cellOf(k)), strength(w, largest), false, k < drawn)
	}
	f.number(*bias, strength(*own.Bias, largest), true, drawn == d.perUnit)
	if j.all() {
		f.uncount(since)
	}
	f.target(BiasTarget, d.layer.index, j.shown, *bias, 1, 1)
	f.targets(WeightTarget, d.layer.index, j.shown, weights)
}

// pointAtBias shows the bias of the unit that is shown.
func (d *dense) pointAtBias(f *Frame, j *joined, seen *lenet.Activations, bias *Box) {
	f.outline(Ink, *bias, 2, 1)
	f.say(oneBiasCaption, hundredths(*d.own(seen, j.shown).Bias))
}

// single is where the single units of a layer stand: a grid, unit by unit and
// row by row.
type single struct {
	Box
	rows, cols int
}

// singles lays out so many units, each a square of the given side.
func singles(x, y, side float32, units, columns int) single {
	rows := (units + columns - 1) / columns
	return single{Box{x, y, side * float32(columns), side * float32(rows)}, rows, columns}
}

// unit returns where one unit stands.
func (s *single) unit(i int) Box { return s.cell(i/s.cols, i%s.cols, s.rows, s.cols) }

// part returns a block of cells.
func (s *single) part(row, col int, size calc.Size) Box {
	return s.cells(row, col, size.Height, size.Width, s.rows, s.cols)
}

// centreOf returns the middle of one unit.
func (s *single) centreOf(i int) point { return s.unit(i).centre() }

// mark outlines a unit that is at work or pointed at.
func (f *Frame) mark(at *single, i int) { f.ringUnit(Output, at, i, 1.5, 3) }

// ringUnit outlines a unit with a margin.
func (f *Frame) ringUnit(role Role, at *single, i int, margin, stroke float32) {
	unit := at.unit(i)
	f.ring(role, &unit, margin, stroke)
}

// targets makes the cells of a grid ones to point at, as those of one map.
func (f *Frame) targets(kind TargetKind, layer, m int, at *single) {
	f.target(kind, layer, m, at.Box, at.rows, at.cols)
}

// targetUnits makes each cell of a grid a unit to point at.
func (f *Frame) targetUnits(l *layer, at *single) {
	for i := range l.Output.Maps {
		f.target(UnitTarget, l.index, i, at.unit(i), 1, 1)
	}
}

// drawSingles draws the units of a layer with their values, as many as are
// computed. Each stands for so many parameters and connections.
func (f *Frame) drawSingles(l *layer, at *single, seen *lenet.Activations, computed, parameters, connections int) {
	t := f.shades(l.Name, at, seen.Layers[l.index][:computed])
	t.Parameters, t.Connections = parameters, connections
	f.blank(at.Box, at.rows, at.cols, computed)
	f.border(at, Output)
	f.targetUnits(l, at)
}

// drawSeenSingles draws the units of the layer that another one sees.
func (f *Frame) drawSeenSingles(l *layer, at *single, seen *lenet.Activations) {
	f.drawSingles(l, at, seen, l.Output.Maps, 0, 0)
}

// shades draws values, of units or weights, in the cells of a grid.
func (f *Frame) shades(name string, at *single, values []float32) *Texture {
	t := f.texture(name, at.Box, at.rows, at.cols)
	for i, v := range values {
		t.Values[i] = shadeOfUnit(v)
	}
	return t
}

// border draws the lines of a grid, and around it.
func (f *Frame) border(at *single, role Role) {
	f.grid(at.Box, at.rows, at.cols)
	f.ring(role, &at.Box, 0.5, 1)
}

// strandRows draws the connections of a unit in bundles, a line for each row of
// its numbers, and one from its bias.
func (f *Frame) strandRows(weights *single, bias, unit *Box) {
	f.strands(&weights.Box, unit, weights.rows, false)
	f.line(Connection, bias.right(), unit.left(), 1.2, strandAlpha)
}

// drawMeeting outlines a weight and the unit that it meets.
func (f *Frame) drawMeeting(unit, weight *Box) {
	f.line(Connection, unit.centre(), weight.centre(), 1.5, 1)
	f.outline(Connection, *unit, 2.5, 1)
	f.outline(Ink, *weight, 2, 1)
}

// uncount takes the shapes that were drawn since there were so many out of the
// tally: what they stand for is counted elsewhere.
func (f *Frame) uncount(since int) {
	for i := since; i < len(f.Shapes); i++ {
		f.Shapes[i].Counts = Nothing
	}
}

// drawBits draws a code as a bitmap, −1 light and +1 dark. Each cell stands for
// so many connections.
func (f *Frame) drawBits(name string, at *single, bits []float32, connections int) {
	f.shades(name, at, bits).Connections = connections
	f.border(at, Muted)
}

// codeTexture is the name of the code that is drawn large.
const codeTexture = "code"
