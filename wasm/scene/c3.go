package scene

import (
	"strconv"

	"fivebyfive/calc"
)

// table is the scene of C3: the maps of S2 are its rows, those of C3 its
// columns, and where the two are joined there is a kernel.
type table struct {
	network  calc.Count
	s2, c3   layer
	all      calc.LayerCount   // C3 if every map saw all of S2
	groups   []calc.LayerCount // of Table I
	sumNames []string          // the textures of what comes of each kernel of the first map
	beats    []Beat

	weights int       // of one kernel
	places  int       // units of one map
	starts  []float32 // when each map is begun, as a part of the beat that makes them
}

// The beats of the scene, in order.
const (
	tableMaps = iota
	tableUnit
	tableMap
	tableGroups
	tableCompare
	tableOwn
)

func newTable() (*table, error) {
	count, err := Joins{}.Count()
	if err != nil {
		return nil, err
	}
	all, err := AllJoined().Count()
	if err != nil {
		return nil, err
	}
	c := &table{network: count, s2: newLayer(count, 1), c3: newLayer(count, 2), all: all.Layers[2]}
	c.groups = c.c3.Groups()
	c.weights = c.c3.Window.Height * c.c3.Window.Width
	c.places = c.c3.Output.Height * c.c3.Output.Width
	for s := range c.fedFirst() {
		c.sumNames = append(c.sumNames, "C3 1 from S2 "+strconv.Itoa(s+1))
	}
	c.pace()

	inputs, maps, places := int64(c.c3.Input.Maps), int64(c.c3.Output.Maps), int64(c.places)
	fed, first, weights := int64(c.fedFirst()), int64(c.perUnit(Joins{}, 0)), int64(c.weights)
	kernels, full := int64(c.kernels(Joins{})), int64(c.kernels(AllJoined()))
	c.beats = schedule([]Beat{
		{Name: "table", Title: text(c3TableTitle), Caption: text(c3TableCaption, inputs, maps)},
		{Name: "unit", Title: text(unitTitle), Caption: text(c3UnitEndCaption, fed, weights, first)},
		{Name: "map", Title: text(c3MapTitle), Caption: text(c3MapEndCaption, fed, places, first, first*places)},
		{Name: "groups", Title: text(c3GroupsTitle, maps), Caption: text(c3GroupsEndCaption, kernels, weights, maps, c.c3.Parameters, places, c.c3.Connections)},
		{Name: "compare", Title: text(compareTitle), Caption: text(c3CompareCaption, inputs, full, c.all.Parameters, c.all.Connections, full-kernels)},
		{Name: "own", Title: text(c3OwnTitle), Caption: text(c3OwnCaption)},
	}, 1, 9, 10, 18, 7, 2)
	return c, nil
}

func (c *table) Beats() []Beat     { return c.beats }
func (c *table) Count() calc.Count { return c.network }
func (c *table) Subject() string   { return "c3" }

// Toggle joins or parts the crossing that is selected, in the last beat.
func (c *table) Toggle(j Joins, at Selection, t float64) (Joins, bool) {
	if at.Kind != JoinTarget || at.Layer != c.c3.index || at.Row >= joinsInputs || at.Col >= joinsMaps || BeatAt(c, t) != tableOwn {
		return j, false
	}
	return j.Toggled(at.Row, at.Col), true
}

// fedFirst returns how many maps feed the first map of C3.
func (c *table) fedFirst() int { return Joins{}.fed(0) }

// perUnit returns the connections of one unit of a map: a kernel's for each map
// that feeds it, and the bias's. A map that nothing feeds has none.
func (c *table) perUnit(j Joins, m int) int {
	if j.inputs(m) == 0 {
		return 0
	}
	return j.fed(m)*c.weights + 1
}

// kernels returns how many kernels a table has: one where two maps are joined.
func (c *table) kernels(j Joins) (n int) {
	for m := range j {
		n += j.fed(m)
	}
	return n
}

// pace says when each map but the first is begun: slowly at first, and slowly
// where a group begins.
func (c *table) pace() {
	const slow, first = 1.5, 2
	begin, at := 1, float32(0)
	c.starts = append(c.starts, 0)
	for _, group := range c.groups {
		for m := begin; m < begin+group.Output.Maps && len(c.starts) < c.c3.Output.Maps; m++ {
			c.starts = append(c.starts, at)
			at++
			if m == begin {
				at += slow
			}
		}
		begin = len(c.starts)
	}
	c.starts = append(c.starts, at)
	for i := range c.starts {
		c.starts[i] /= at
	}
}

// tableMoment is how far the scene has come: how much of each thing is drawn.
type tableMoment struct {
	beat    int
	joins   Joins
	apart   float32 // from the first map alone, enlarged, 0, to the whole table, 1
	aside   float32 // from the table at its full size, 0, to beside the numbers of another, 1
	lines   int     // connections of the first unit drawn one by one
	numbers [joinsMaps]int
	places  [joinsMaps]int
	active  int // the map at work
	left    int // kernels drawn of those that Table I leaves out
}

func (c *table) moment(p Params, t float64) tableMoment {
	const parting = 0.07
	m := tableMoment{beat: BeatAt(c, t), apart: 1}
	x := c.beats[m.beat].progress(t)
	first := c.perUnit(m.joins, 0)
	switch m.beat {
	case tableUnit:
		m.apart = 1 - ease(x/parting)
		m.lines = int(clamp((x-0.1)/0.85) * float32(first))
		m.numbers[0] = m.lines
		if m.lines == first {
			m.places[0] = 1
		}
	case tableMap:
		m.apart = 0
		m.numbers[0], m.places[0] = first, visited(x, c.c3.Output.Height, c.c3.Output.Width)
	case tableGroups:
		m.apart = ease(x / parting)
		c.make(&m, clamp((x-parting)/(0.98-parting)))
	case tableCompare, tableOwn:
		c.make(&m, 1)
		m.aside = ease(x / 0.12)
		m.left = int(clamp((x-0.2)/0.7) * float32(c.kernels(AllJoined())-c.kernels(m.joins)))
		if m.beat == tableOwn {
			m.aside, m.left = 1-ease(x/0.6), 0
			m.joins = p.Joins
			c.make(&m, 1)
		}
	}
	return m
}

// make sets the moment to the fraction x of the beat in which the maps after
// the first are made.
func (c *table) make(m *tableMoment, x float32) {
	for i := range m.numbers {
		y := float32(1)
		if i > 0 {
			y = clamp((x - c.starts[i]) / (c.starts[i+1] - c.starts[i]))
		}
		perUnit := c.perUnit(m.joins, i)
		m.numbers[i] = int(clamp(y/0.5) * float32(perUnit))
		m.places[i] = int(clamp((y-0.5)/0.45) * float32(c.places))
		if y > 0 {
			m.active = i
		}
		if perUnit == 0 {
			m.places[i] = 0
		}
	}
}

func (c *table) draw(f *Frame, p Params, t float64) {
	m := c.moment(p, t)
	l := c.layout(p, m.apart, m.aside)
	c.explainTally(f, &m)
	c.explain(f, &m)
	f.Current = c.current(&m)
	at, selected := f.Current, c.fits(p.Selection, &l)
	if selected {
		at = p.Selection
	} else if m.places[at.Map] == c.places {
		at = Selection{} // nothing is at work
	}
	c.drawBands(f, &m, &l, at, selected)
	c.drawTable(f, p, &m, &l)
	if m.apart == 0 {
		c.drawFirst(f, p, &m, &l)
	}
	switch {
	case selected:
		c.drawSelection(f, p, &m, &l, at)
	case m.beat == tableUnit && m.apart == 0:
		c.drawWindows(f, &m, &l, at, min(l.rows, (m.lines+c.weights-1)/c.weights))
		c.drawLines(f, &m, &l)
	case m.beat == tableMap || at.Kind != NoTarget && m.apart == 1 && m.places[at.Map] > 0:
		c.drawWindows(f, &m, &l, f.Current, l.rows)
	}
	if p.Highlight != "" {
		c.drawHighlight(f, &m, &l, p.Highlight)
	}
	if m.aside == 1 {
		c.drawNumbers(f, l.numbers)
	}
}

// current is the unit that the scene is at.
func (c *table) current(m *tableMoment) Selection {
	if m.beat == tableMaps || m.beat > tableGroups {
		return Selection{}
	}
	place := max(0, m.places[m.active]-1)
	return Selection{Kind: UnitTarget, Layer: c.c3.index, Map: m.active, Row: place / c.c3.Output.Width, Col: place % c.c3.Output.Width}
}

// explainTally says how the two counts are made up at the moment.
func (c *table) explainTally(f *Frame, m *tableMoment) {
	first, weights := int64(c.perUnit(m.joins, 0)), int64(c.weights)
	t := &f.Tally
	switch {
	case m.beat == tableMaps:
		return
	case m.beat == tableUnit && int64(m.lines) < first:
		t.OfParameters = text(numbersOfUnit, int64(m.lines), first)
		t.OfConnections = t.OfParameters
		return
	}
	var kernels, biases, made, whole, rest, places, perUnit int64
	for i, numbers := range m.numbers {
		made += int64(numbers)
		kernels += int64(numbers / c.weights)
		if own := c.perUnit(m.joins, i); numbers == own && own > 0 {
			biases++
		}
		if own := int64(c.perUnit(m.joins, i)); m.places[i] == c.places {
			whole += own
		} else if m.places[i] > 0 {
			places, perUnit = int64(m.places[i]), own
		}
	}
	t.OfParameters = text(numbersOfKernels, kernels, weights, biases)
	if biases == 1 {
		t.OfParameters.Phrase = numbersOfKernelsOne
	}
	if rest = made - kernels*weights - biases; rest > 0 {
		t.OfParameters = text(numbersOfKernelsAndMore, kernels, weights, biases, rest)
	}
	switch {
	case m.beat == tableUnit:
		t.OfConnections = t.OfParameters
	case whole == 0:
		t.OfConnections = text(usesOfPlaces, perUnit, places, int64(c.places))
	case places > 0:
		t.OfConnections = text(usesOfMapsAndMore, whole, int64(c.places), perUnit, places)
	default:
		t.OfConnections = text(usesOfMaps, whole, int64(c.places))
	}
}

// explain sets the caption of a moment within a beat.
func (c *table) explain(f *Frame, m *tableMoment) {
	first, fed := c.perUnit(m.joins, 0), int64(c.fedFirst())
	switch {
	case m.beat == tableUnit && m.lines < first:
		if kernel := m.lines / c.weights; kernel < int(fed) {
			f.say(c3KernelCaption, int64(kernel+1), fed, int64(c.weights))
		} else {
			f.say(c3BiasCaption, fed)
		}
	case m.beat == tableMap && m.places[0] < c.places:
		f.say(c3MapCaption, int64(m.places[0]), int64(c.places), fed)
	case m.beat == tableGroups && m.places[joinsMaps-1] < c.places:
		f.say(c3GroupsCaption, int64(m.active+1), int64(m.joins.fed(m.active)), int64(c.perUnit(m.joins, m.active)))
	case m.beat == tableOwn:
		c.explainOwn(f, m)
	}
}

// explainOwn says what the learner's own table comes to.
func (c *table) explainOwn(f *Frame, m *tableMoment) {
	if m.joins == (Joins{}) {
		return
	}
	var parameters, maps int64
	for i := range m.joins {
		if m.joins.inputs(i) == 0 {
			f.say(c3UnfedCaption, int64(i+1))
			return
		}
		parameters += int64(c.perUnit(m.joins, i))
		maps++
	}
	f.say(c3OwnCountedCaption, int64(c.kernels(m.joins)), int64(c.weights), maps, parameters, int64(c.places), parameters*int64(c.places))
}
