// Package c3 is the scene of C3: the maps of S2 are its rows, those of C3 its
// columns, and where the two are joined there is a kernel.
package c3

import (
	"fivebyfive/calc"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// Scene is the scene of C3.
type Scene struct {
	kit.Script
	s2, c3   kit.Layer
	all      calc.LayerCount   // C3 if every map saw all of S2
	groups   []calc.LayerCount // of Table I
	sumNames []string          // the textures of what comes of each kernel of the first map

	weights int // of one kernel
	places  int // units of one map
}

// The beats of the scene, in order.
const (
	beatTable = iota
	beatUnit
	beatMap
	beatGroups
	beatCompare
	beatOwn
)

// New returns the scene of C3.
func New() (*Scene, error) {
	count, err := kit.Joins{}.Count()
	if err != nil {
		return nil, err
	}
	all, err := kit.AllJoined().Count()
	if err != nil {
		return nil, err
	}
	c := &Scene{Script: kit.NewScript(count), s2: kit.NewLayer(count, 1), c3: kit.NewLayer(count, 2), all: all.Layers[2]}
	c.groups = c.c3.Groups()
	c.weights = c.c3.Window.Height * c.c3.Window.Width
	c.places = c.c3.Output.Height * c.c3.Output.Width
	c.sumNames = kit.TextureNames("C3 1 from S2", kit.JoinsInputs)

	own := kit.Joins{}
	inputs, maps, places, weights := int64(kit.JoinsInputs), int64(kit.JoinsMaps), int64(c.places), int64(c.weights)
	fed, first := int64(own.Fed(0)), int64(c.perUnit(&own, 0))
	kernels, full := own.Kernels(), inputs*maps
	c.Beat("table", 1, tableTitle, tableCaption, inputs, maps)
	c.Beat("unit", 9, kit.UnitTitle, unitEndCaption, fed, weights, first)
	c.Beat("map", 10, kit.OneMapTitle, mapEndCaption, fed, places, first, first*places)
	c.Beat("groups", 18, kit.MapsDetail, groupsEndCaption, maps, kernels, weights, c.c3.Parameters, places, c.c3.Connections)
	c.Compare(7, kit.CompareTitle, compareCaption, inputs, full, c.all.Parameters, c.all.Connections, full-kernels)
	c.Beat("own", 2, ownTitle, ownCaption)
	return c, nil
}

// Subject returns what the scene counts.
func (c *Scene) Subject() string { return "c3" }

// Toggle joins or parts the crossing that is selected, in the last beat.
func (c *Scene) Toggle(j kit.Joins, at frame.Selection, t float64) (kit.Joins, bool) {
	if at.Kind != frame.JoinTarget || at.Layer != c.c3.Index || at.Row >= kit.JoinsInputs || at.Col >= kit.JoinsMaps || kit.BeatAt(c, t) != beatOwn {
		return j, false
	}
	return j.Toggled(at.Row, at.Col), true
}

// perUnit returns the connections of one unit of a map: a kernel's for each map
// that feeds it, and the bias's. A map that nothing feeds has none.
func (c *Scene) perUnit(j *kit.Joins, m int) int {
	if fed := j.Fed(m); fed > 0 {
		return fed*c.weights + 1
	}
	return 0
}

// moment is how far the scene has come: how much of each thing is drawn.
type moment struct {
	beat    int
	joins   kit.Joins
	apart   float32 // from the first map alone, enlarged, 0, to the whole table, 1
	aside   float32 // from the table at its full size, 0, to beside the numbers of another, 1
	lines   int     // connections of the first unit drawn one by one
	numbers [kit.JoinsMaps]int
	places  [kit.JoinsMaps]int
	active  int // the map at work
	left    int // kernels drawn of those that Table I leaves out
}

// picture is a moment of the scene as it is drawn.
type picture struct {
	*Scene
	f       *frame.Frame
	p       *kit.Params
	m       moment
	l       layout
	at      frame.Selection // what is pointed at, or the unit at work
	pointed bool
}

// alone reports whether the first unit is shown alone, enlarged.
func (d *picture) alone() bool { return d.m.beat == beatUnit && d.m.apart == 0 }

// perUnit returns the connections of one unit of a map.
func (d *picture) perUnit(m int) int { return d.Scene.perUnit(&d.m.joins, m) }

// setMoment finds out how far the scene has come.
func (d *picture) setMoment(t float64) {
	const parting = 0.07
	m, x := &d.m, float32(0)
	m.beat, x = d.Reached(t)
	m.apart = 1
	first := d.perUnit(0)
	switch m.beat {
	case beatUnit:
		m.apart = 1 - frame.Ease(x/parting)
		m.lines = int(frame.Clamp((x-0.1)/0.85) * float32(first))
		m.numbers[0], m.places[0] = m.lines, m.lines/first
	case beatMap:
		m.apart = 0
		m.numbers[0], m.places[0] = first, kit.Visited(x, d.c3.Output.Height, d.c3.Output.Width)
	case beatGroups:
		m.apart = frame.Ease(x / parting)
		d.make(frame.Clamp((x - parting) / (0.98 - parting)))
	case beatCompare:
		d.make(1)
		m.aside = frame.Ease(x / 0.12)
		m.left = int(frame.Clamp((x-0.2)/0.7) * float32(kit.JoinsInputs*kit.JoinsMaps-m.joins.Kernels()))
	case beatOwn:
		m.aside, m.joins = 1-frame.Ease(x/0.6), d.p.Joins
		d.make(1)
	}
}

// make makes the maps after the first, as far as the fraction x of the beat in
// which that is done.
func (d *picture) make(x float32) {
	m := &d.m
	for i := range m.numbers {
		start := began(i)
		y := frame.Clamp((x*began(kit.JoinsMaps) - start) / (began(i+1) - start))
		if i == 0 {
			y = 1
		}
		perUnit := d.perUnit(i)
		m.numbers[i] = int(frame.Clamp(y/0.5) * float32(perUnit))
		if perUnit > 0 {
			m.places[i] = int(frame.Clamp((y-0.5)/0.45) * float32(d.places))
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

// Draw draws the moment t.
func (c *Scene) Draw(f *frame.Frame, p kit.Params, t float64) {
	d := picture{Scene: c, f: f, p: &p}
	d.setMoment(t)
	d.layout()
	d.explainTally()
	d.explain()
	m := &d.m
	if m.beat > beatTable && m.beat <= beatGroups {
		f.Current = c.c3.Place(m.active, max(0, m.places[m.active]-1))
	}
	d.at, d.pointed = f.Current, d.fits(&p.Selection)
	if d.pointed {
		d.at = p.Selection
	} else if m.places[d.at.Map] == c.places {
		d.at = frame.Selection{} // nothing is at work
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
	case m.beat == beatMap || d.at.Kind != frame.NoTarget && m.apart == 1 && m.places[d.at.Map] > 0:
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
func (d *picture) explainTally() {
	m, t := &d.m, &d.f.Tally
	first, weights, all := int64(d.perUnit(0)), int64(d.weights), int64(d.places)
	switch {
	case m.beat == beatTable:
		return
	case m.beat == beatUnit && int64(m.lines) < first:
		t.OfParameters.Set(kit.NumbersOfUnit, int64(m.lines), first)
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
	t.OfParameters.Set(phrase, kernels, weights, biases, rest)
	switch {
	case m.beat == beatUnit:
		t.OfConnections = t.OfParameters
	case whole == 0:
		t.OfConnections.Set(kit.UsesOfPlaces, perUnit, places, all)
	case places > 0:
		t.OfConnections.Set(kit.UsesOfMapsAndMore, whole, all, perUnit, places)
	default:
		t.OfConnections.Set(kit.UsesOfMaps, whole, all)
	}
}

// explain sets the caption of a moment within a beat.
func (d *picture) explain() {
	m := &d.m
	fed, perUnit := int64(m.joins.Fed(m.active)), d.perUnit(m.active)
	switch {
	case m.beat == beatUnit && m.lines < perUnit:
		phrase, kernel := kernelCaption, int64(m.lines/d.weights)
		if kernel == fed {
			phrase = biasCaption
		}
		d.f.Say(phrase, kernel+1, fed, int64(d.weights))
	case m.beat == beatMap && m.places[0] < d.places:
		d.f.Say(mapCaption, int64(m.places[0]), int64(d.places), fed)
	case m.beat == beatGroups && m.places[kit.JoinsMaps-1] < d.places:
		d.f.Say(groupsCaption, int64(m.active+1), fed, int64(perUnit))
	case m.beat == beatOwn && m.joins != kit.Joins{}:
		d.explainOwn()
	}
}

// explainOwn says what the learner's own table comes to.
func (d *picture) explainOwn() {
	parameters := int64(0)
	for i := range kit.JoinsMaps {
		perUnit := int64(d.perUnit(i))
		if perUnit == 0 {
			d.f.Say(unfedCaption, int64(i+1))
			return
		}
		parameters += perUnit
	}
	places := int64(d.places)
	d.f.Say(ownCountedCaption, d.m.joins.Kernels(), int64(d.weights), kit.JoinsMaps, parameters, places, parameters*places)
}
