package scene

import (
	"strings"

	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
)

// dense is a layer whose units are single, and each joined to every input by
// numbers of its own: C5, F6 and the output. The scenes of the three count it
// unit after unit.
type dense struct {
	network calc.Count
	layer   layer
	beats   []Beat
	weights int // of one unit, one for each input
	perUnit int // connections of one unit: its weights and, if it has one, its bias
	units   int
	columns int // of the grid that the units stand in
}

// The columns of the grids that single units stand in: C5's 120 units in ten
// rows, and F6's 84 as the bitmap that they are taught to draw.
const (
	c5Columns  = 12
	bitColumns = 7
)

func newDense(index, columns int) (dense, error) {
	count, err := calc.LeNet5().Count()
	if err != nil {
		return dense{}, err
	}
	d := dense{network: count, layer: newLayer(count, index), columns: columns}
	d.weights, d.units = int(d.layer.FanIn.Max), d.layer.Output.Maps
	d.perUnit = int(d.layer.Connections) / d.units
	return d, nil
}

// add adds a beat that lasts so many seconds. The numbers go into its title and
// its caption alike.
func (d *dense) add(name string, seconds float64, title, caption *Phrase, numbers ...int64) {
	start := 0.0
	if n := len(d.beats); n > 0 {
		start = d.beats[n-1].End
	}
	d.beats = append(d.beats, Beat{name, start, start + seconds, text(title, numbers...), text(caption, numbers...)})
}

func (d *dense) Beats() []Beat     { return d.beats }
func (d *dense) Count() calc.Count { return d.network }
func (d *dense) Subject() string   { return strings.ToLower(d.layer.Name) }

// joined is how far the units have come to be joined to their inputs.
type joined struct {
	units int // that are joined, and have their value
	part  int // connections drawn of the next one
	shown int // the unit whose numbers are to be seen
}

// all reports whether the unit that is shown has all its connections.
func (j joined) all() bool { return j.units > j.shown }

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
func (d *dense) explainTally(f *Frame, j joined, ofUnit Text, ofUnits *Phrase) {
	units, perUnit, part := int64(j.units), int64(d.perUnit), int64(j.part)
	note := Text{}
	switch {
	case units == 0 && part == perUnit || units == 1 && part == 0:
		note = ofUnit
	case units == 0 && part > 0:
		note = text(numbersOfUnit, part, perUnit)
	case part > 0:
		note = text(numbersOfMapsAndMore, units, perUnit, part)
	case units > 0:
		note = text(ofUnits, units, perUnit)
	}
	f.Tally.OfParameters, f.Tally.OfConnections = note, note
}

// current is the unit that the scene is at.
func (d *dense) current(j joined) Selection {
	if j.units == 0 && j.part == 0 {
		return Selection{}
	}
	return Selection{Kind: UnitTarget, Layer: d.layer.index, Map: j.shown}
}

// pointed returns the unit that is pointed at, whether at itself or at one of
// its numbers. Its weights are a grid of rows and columns.
func (d *dense) pointed(s Selection, rows, cols int) (unit int, ok bool) {
	if s.Kind != WeightTarget {
		rows, cols = 1, 1
	}
	return s.Map, s.Kind != JoinTarget && s.within(d.layer.index, d.units, rows, cols)
}

// within reports whether the selection is one of a layer's maps of rows and
// columns.
func (s Selection) within(layer, maps, rows, cols int) bool {
	return s.Kind != NoTarget && s.Layer == layer && s.Map < maps && s.Row < rows && s.Col < cols
}

// own returns the numbers of a unit.
func (d *dense) own(seen *lenet.Activations, unit int) *lenet.Map {
	return &seen.Network.Layers[d.layer.index].Maps[unit]
}

// drawNumbers draws the numbers of the unit that is shown, each weight where
// the caller has it. While the connections are drawn one by one they are
// counted; afterwards the unit's cell stands for them.
func (d *dense) drawNumbers(f *Frame, j joined, seen *lenet.Activations, weight func(k int) Box, bias Box) {
	since, drawn := len(f.Shapes), j.part
	if j.all() {
		drawn = d.perUnit
	}
	own := d.own(seen, j.shown)
	largest := float32(0) // of this unit: beside the largest of all, most would be too faint
	for _, w := range own.Weights {
		largest = max(largest, w, -w)
	}
	for k, w := range own.Weights {
		f.number(weight(k), strength(w, largest), false, k < drawn)
	}
	f.number(bias, strength(*own.Bias, largest), true, drawn == d.perUnit)
	if j.all() {
		f.uncount(since)
	}
	f.write(bias.X+bias.W+6, bias.Y+bias.H/2+4.5, biasLabel)
	f.target(BiasTarget, d.layer.index, j.shown, bias, 1, 1)
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
func (s single) unit(i int) Box { return s.cell(i/s.cols, i%s.cols, s.rows, s.cols) }

// drawSingles draws the units of a layer with their values, as many as are
// computed. Each stands for so many parameters and connections.
func (f *Frame) drawSingles(l *layer, at single, seen *lenet.Activations, computed, parameters, connections int) {
	t := f.texture(l.Name, at.Box, at.rows, at.cols)
	t.Parameters, t.Connections = parameters, connections
	for i, v := range seen.Layers[l.index][:computed] {
		t.Values[i] = shadeOfUnit(v)
	}
	f.blank(at.Box, at.rows, at.cols, computed)
	f.grid(at.Box, at.rows, at.cols)
	f.outline(Output, at.Box.grow(0.5), 1, 1)
	for i := range l.Output.Maps {
		f.target(UnitTarget, l.index, i, at.unit(i), 1, 1)
	}
}

// beam draws the two lines that lead from the edge of one box to the facing
// edge of another, to its right or below it.
func (f *Frame) beam(role Role, from, to Box, below bool) {
	const thin = 1.2
	near, far := point{from.X + from.W, from.Y}, point{to.X, to.Y + to.H}
	if below {
		near, far = point{from.X, from.Y + from.H}, point{to.X + to.W, to.Y}
	}
	f.line(role, near, point{to.X, to.Y}, thin, 1)
	f.line(role, point{from.X + from.W, from.Y + from.H}, far, thin, 1)
}

// drawMeeting outlines a weight and the unit that it meets.
func (f *Frame) drawMeeting(unit, weight Box) {
	f.line(Connection, unit.centre(), weight.centre(), 1.5, 1)
	f.outline(Connection, unit, 2.5, 1)
	f.outline(Ink, weight, 2, 1)
}

// uncount takes the shapes that were drawn since there were so many out of the
// tally: what they stand for is counted elsewhere.
func (f *Frame) uncount(since int) {
	for i := since; i < len(f.Shapes); i++ {
		f.Shapes[i].Counts = Nothing
	}
}

// highlight lights up what a factor of a formula counts: the inputs, the
// weights, the bias or the units. An empty box is not there.
func (f *Frame) highlight(factor calc.Factor, inputs, weights, bias, units Box) {
	role := factor.Role()
	f.halo(inputs, role == "input" && inputs.W > 0, Input)
	f.halo(weights, role == "kernel" && weights.W > 0, Kernel)
	f.halo(bias, (role == "bias" || factor == calc.Parameters) && bias.W > 0, Bias)
	f.halo(units, role == "output" && units.W > 0, Output)
	f.halo(units, role == "connection" && units.W > 0, Connection)
}

// drawBits draws a code as a bitmap, −1 light and +1 dark. Each cell stands for
// so many connections.
func (f *Frame) drawBits(name string, at single, bits []float32, connections int) {
	t := f.texture(name, at.Box, at.rows, at.cols)
	t.Connections = connections
	for i, bit := range bits {
		t.Values[i] = shadeOfUnit(bit)
	}
	f.grid(at.Box, at.rows, at.cols)
	f.outline(Muted, at.Box.grow(0.5), 1, 1)
}

// codeTexture is the name of the code that is drawn large.
const codeTexture = "code"
