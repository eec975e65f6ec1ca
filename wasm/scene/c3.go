package scene

import (
	"fivebyfive/calc"
)

// table is the scene of C3: the maps of S2 are its rows, those of C3 its
// columns, and where the two are joined there is a kernel.
type table struct {
	script
	s2, c3   layer
	all      calc.LayerCount   // C3 if every map saw all of S2
	groups   []calc.LayerCount // of Table I
	sumNames []string          // the textures of what comes of each kernel of the first map

	weights int // of one kernel
	places  int // units of one map
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
	c := &table{script: script{network: count}, s2: newLayer(count, 1), c3: newLayer(count, 2), all: all.Layers[2]}
	c.groups = c.c3.Groups()
	c.weights = c.c3.Window.Height * c.c3.Window.Width
	c.places = c.c3.Output.Height * c.c3.Output.Width
	c.sumNames = textureNames("C3 1 from S2", joinsInputs)

	own := Joins{}
	inputs, maps, places, weights := int64(joinsInputs), int64(joinsMaps), int64(c.places), int64(c.weights)
	fed, first := int64(own.fed(0)), int64(c.perUnit(&own, 0))
	kernels, full := own.kernels(), inputs*maps
	c.beat("table", 1, c3TableTitle, c3TableCaption, inputs, maps)
	c.beat("unit", 9, unitTitle, c3UnitEndCaption, fed, weights, first)
	c.beat("map", 10, oneMapTitle, c3MapEndCaption, fed, places, first, first*places)
	c.beat("groups", 18, mapsDetail, c3GroupsEndCaption, maps, kernels, weights, c.c3.Parameters, places, c.c3.Connections)
	c.beat("compare", 7, compareTitle, c3CompareCaption, inputs, full, c.all.Parameters, c.all.Connections, full-kernels)
	c.beat("own", 2, c3OwnTitle, c3OwnCaption)
	return c, nil
}

func (c *table) Subject() string { return "c3" }

// Toggle joins or parts the crossing that is selected, in the last beat.
func (c *table) Toggle(j Joins, at Selection, t float64) (Joins, bool) {
	if at.Kind != JoinTarget || at.Layer != c.c3.index || at.Row >= joinsInputs || at.Col >= joinsMaps || BeatAt(c, t) != tableOwn {
		return j, false
	}
	return j.Toggled(at.Row, at.Col), true
}

// perUnit returns the connections of one unit of a map: a kernel's for each map
// that feeds it, and the bias's. A map that nothing feeds has none.
func (c *table) perUnit(j *Joins, m int) int {
	if fed := j.fed(m); fed > 0 {
		return fed*c.weights + 1
	}
	return 0
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

// tablePicture is a moment of the scene as it is drawn.
type tablePicture struct {
	*table
	f       *Frame
	p       *Params
	m       tableMoment
	l       tableLayout
	at      Selection // what is pointed at, or the unit at work
	pointed bool
}

// alone reports whether the first unit is shown alone, enlarged.
func (d *tablePicture) alone() bool { return d.m.beat == tableUnit && d.m.apart == 0 }

// perUnit returns the connections of one unit of a map.
func (d *tablePicture) perUnit(m int) int { return d.table.perUnit(&d.m.joins, m) }

// setMoment finds out how far the scene has come.
func (d *tablePicture) setMoment(t float64) {
	const parting = 0.07
	m, x := &d.m, float32(0)
	m.beat, x = d.reached(t)
	m.apart = 1
	first := d.perUnit(0)
	switch m.beat {
	case tableUnit:
		m.apart = 1 - ease(x/parting)
		m.lines = int(clamp((x-0.1)/0.85) * float32(first))
		m.numbers[0], m.places[0] = m.lines, m.lines/first
	case tableMap:
		m.apart = 0
		m.numbers[0], m.places[0] = first, visited(x, d.c3.Output.Height, d.c3.Output.Width)
	case tableGroups:
		m.apart = ease(x / parting)
		d.make(clamp((x - parting) / (0.98 - parting)))
	case tableCompare:
		d.make(1)
		m.aside = ease(x / 0.12)
		m.left = int(clamp((x-0.2)/0.7) * float32(joinsInputs*joinsMaps-m.joins.kernels()))
	case tableOwn:
		m.aside, m.joins = 1-ease(x/0.6), d.p.Joins
		d.make(1)
	}
}

// make makes the maps after the first, as far as the fraction x of the beat in
// which that is done.
func (d *tablePicture) make(x float32) {
	m := &d.m
	for i := range m.numbers {
		start := began(i)
		y := clamp((x*began(joinsMaps) - start) / (began(i+1) - start))
		if i == 0 {
			y = 1
		}
		perUnit := d.perUnit(i)
		m.numbers[i] = int(clamp(y/0.5) * float32(perUnit))
		if perUnit > 0 {
			m.places[i] = int(clamp((y-0.5)/0.45) * float32(d.places))
		}
		if y > 0 {
			m.active = i
		}
	}
}

// began says when a map after the first is begun, in the time that most maps
// take: one in six takes longer.
func began(m int) float32 {
	const longer = 1.5
	return float32(m-1) + longer*float32((m+4)/6)
}

func (c *table) draw(f *Frame, p Params, t float64) {
	d := tablePicture{table: c, f: f, p: &p}
	d.setMoment(t)
	d.layout()
	d.explainTally()
	d.explain()
	m := &d.m
	if m.beat > tableMaps && m.beat <= tableGroups {
		f.Current = c.c3.place(m.active, max(0, m.places[m.active]-1))
	}
	d.at, d.pointed = f.Current, d.fits(&p.Selection)
	if d.pointed {
		d.at = p.Selection
	} else if m.places[d.at.Map] == c.places {
		d.at = Selection{} // nothing is at work
	}
	d.drawBands()
	d.drawTable()
	if m.apart == 0 {
		d.drawFirst()
	}
	switch {
	case d.pointed:
		d.drawSelection()
	case d.alone():
		d.drawWindows(min(d.l.rows, (m.lines+c.weights-1)/c.weights))
	case m.beat == tableMap || d.at.Kind != NoTarget && m.apart == 1 && m.places[d.at.Map] > 0:
		d.at = f.Current
		d.drawWindows(d.l.rows)
	}
	if d.alone() {
		d.drawLines() // they are counted, whatever is pointed at
	}
	if p.Highlight != "" {
		d.drawHighlight()
	}
	if m.aside == 1 {
		d.drawNumbers()
	}
}

// explainTally says how the two counts are made up at the moment.
func (d *tablePicture) explainTally() {
	m, t := &d.m, &d.f.Tally
	first, weights, all := int64(d.perUnit(0)), int64(d.weights), int64(d.places)
	switch {
	case m.beat == tableMaps:
		return
	case m.beat == tableUnit && int64(m.lines) < first:
		t.OfParameters.set(numbersOfUnit, int64(m.lines), first)
		t.OfConnections = t.OfParameters
		return
	}
	var kernels, biases, rest, whole, places, perUnit int64
	for i, numbers := range m.numbers {
		own, made, beyond := int64(d.perUnit(i)), int64(m.places[i]), int64(numbers)%weights
		kernels += int64(numbers) / weights
		if int64(numbers) == own {
			biases += beyond
		} else {
			rest += beyond
		}
		if made == all {
			whole += own
		} else if made > 0 {
			places, perUnit = made, own
		}
	}
	phrase := numbersOfKernels
	switch {
	case rest > 0:
		phrase = numbersOfKernelsAndMore
	case biases == 1:
		phrase = numbersOfKernelsOne
	}
	t.OfParameters.set(phrase, kernels, weights, biases, rest)
	switch {
	case m.beat == tableUnit:
		t.OfConnections = t.OfParameters
	case whole == 0:
		t.OfConnections.set(usesOfPlaces, perUnit, places, all)
	case places > 0:
		t.OfConnections.set(usesOfMapsAndMore, whole, all, perUnit, places)
	default:
		t.OfConnections.set(usesOfMaps, whole, all)
	}
}

// explain sets the caption of a moment within a beat.
func (d *tablePicture) explain() {
	m := &d.m
	fed, perUnit := int64(m.joins.fed(m.active)), d.perUnit(m.active)
	switch {
	case m.beat == tableUnit && m.lines < perUnit:
		phrase, kernel := c3KernelCaption, int64(m.lines/d.weights)
		if kernel == fed {
			phrase = c3BiasCaption
		}
		d.f.say(phrase, kernel+1, fed, int64(d.weights))
	case m.beat == tableMap && m.places[0] < d.places:
		d.f.say(c3MapCaption, int64(m.places[0]), int64(d.places), fed)
	case m.beat == tableGroups && m.places[joinsMaps-1] < d.places:
		d.f.say(c3GroupsCaption, int64(m.active+1), fed, int64(perUnit))
	case m.beat == tableOwn && m.joins != Joins{}:
		d.explainOwn()
	}
}

// explainOwn says what the learner's own table comes to.
func (d *tablePicture) explainOwn() {
	parameters := int64(0)
	for i := range joinsMaps {
		perUnit := int64(d.perUnit(i))
		if perUnit == 0 {
			d.f.say(c3UnfedCaption, int64(i+1))
			return
		}
		parameters += perUnit
	}
	places := int64(d.places)
	d.f.say(c3OwnCountedCaption, d.m.joins.kernels(), int64(d.weights), joinsMaps, parameters, places, parameters*places)
}
