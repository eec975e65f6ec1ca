// Package frameworks is the scene of how LeNet-5 is built today: from the
// network of 1998, one change at a time, until the count is the one that
// frameworks show. What is changed is drawn in the network; what it changes, as
// a step up or down.
package frameworks

import (
	"slices"
	"strconv"

	"fivebyfive/calc"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// Scene is the scene of LeNet-5 as it is built today.
type Scene struct {
	kit.Script               // of the network of 1998
	networks   [4]calc.Count // that of 1998, and that after each change
	totals     [4]int64      // their parameters
	steps      [3][]int      // the layers that each change is made in
	places     [7]int        // in how many places each layer is changed
	order      [16][6]int    // in which place of C3 each join is made; −1 is one of Table I
	numbers    [4][2]int64   // of the table: each measure's, in 1998 and today
	codes      [10]string    // the names of the codes' textures
}

// The beats of the scene, in order.
const (
	beatStart = iota
	beatPaper
	beatPooling
	beatC3
	beatOutput
	beatTools
)

// New returns the scene of LeNet-5 as it is built today.
func New() (*Scene, error) {
	bridge, err := calc.ModernBridge()
	if err != nil {
		return nil, err
	}
	s := &Scene{Script: kit.NewScript(bridge[0].From)}
	s.networks[0] = s.Network
	for i := range bridge {
		s.networks[i+1] = bridge[i].To
		for j := range s.places {
			if slices.Contains(bridge[i].Layers, s.Network.Layers[j].Name) {
				s.steps[i] = append(s.steps[i], j)
			}
		}
	}
	s.readTable()
	for i := range s.places {
		if l := &s.Network.Layers[i]; l.Kind == calc.Subsampling || l.Kind == calc.RadialBasis {
			s.places[i] = l.Output.Maps
		}
	}
	for digit := range s.codes {
		s.codes[digit] = "code " + strconv.Itoa(digit)
	}
	last := len(s.networks) - 1
	for i, measure := range [...]string{"connections", "mult-adds", "macs", "flops"} {
		first, err := s.networks[0].Quantity("total." + measure)
		if err != nil {
			return nil, err
		}
		today, err := s.networks[last].Quantity("total." + measure)
		if err != nil {
			return nil, err
		}
		s.numbers[i] = [2]int64{first.Value, today.Value}
	}
	for i := range s.totals {
		s.totals[i] = s.networks[i].Total.Parameters
	}
	n := &s.totals
	c3, output := &s.Network.Layers[2], &s.Network.Layers[6]
	s.Beat("start", 1, startTitle, startCaption)
	s.Beat("paper", 5, paperTitle, paperCaption, n[0], s.Network.Total.Connections)
	s.Beat("pooling", 9, poolingTitle, poolingCaption, int64(s.places[1]+s.places[3]), n[0], n[0]-n[1], n[1])
	s.Beat("c3", 9, c3Title, c3Caption, int64(s.places[2]), int64(c3.Window.Height*c3.Window.Width), n[1], n[2]-n[1], n[2])
	s.Beat("output", 8, frame.LayerTitles[6], outputCaption, output.Units, output.FanIn.Max, n[2], n[3]-n[2], n[3])
	s.Compare(6, toolsTitle, toolsCaption)
	return s, nil
}

// readTable orders the joins that C3 lacks, map by map.
func (s *Scene) readTable() {
	for m, inputs := range calc.TableI() {
		for i := range s.order[m] {
			s.order[m][i] = -1
			if !slices.Contains(inputs, i) {
				s.order[m][i] = s.places[2]
				s.places[2]++
			}
		}
	}
}

// Subject returns what the scene counts.
func (s *Scene) Subject() string { return "total" }

// After returns the network that a beat leaves behind.
func (s *Scene) After(beat int) calc.Count {
	return s.networks[max(0, min(beat-beatPaper, len(s.networks)-1))]
}

// moment is how far the scene has come.
type moment struct {
	beat         int
	layers       int    // that are counted
	before       int    // the network that is being changed, and the next one is made of it
	changed      [7]int // in how many places each layer has been changed
	active, rows int    // the layer at work, −1 if none is; rows of the table

	parameters, connections [7]int64   // of each layer
	total                   calc.Total // of all of them
}

func (s *Scene) moment(t float64) moment {
	beat, x := s.Reached(t)
	m := moment{beat: beat, layers: len(s.places), active: -1}
	x = frame.Clamp(x / 0.92)
	switch beat {
	case beatStart:
		m.layers = 0
	case beatPaper:
		m.layers = int(x*float32(len(s.places)) + 0.001)
		x = 0
	case beatTools:
		m.rows = int(x*float32(len(s.numbers)) + 0.001)
		x = 1
	}
	m.before = max(0, min(beat-beatPooling, len(s.steps)-1))
	for i := range m.before + 1 {
		places := 0
		for _, j := range s.steps[i] {
			places += s.places[j]
		}
		done := places
		if i == m.before {
			done = int(x*float32(places) + 0.001)
		}
		for _, j := range s.steps[i] {
			m.changed[j] = min(done, s.places[j])
			done -= m.changed[j]
			if m.active < 0 && m.changed[j] < s.places[j] && beat >= beatPooling {
				m.active = j
			}
		}
	}
	// Each place that is changed brings an equal part of the change.
	for i := range m.layers {
		from, to := &s.networks[m.before].Layers[i], &s.networks[m.before+1].Layers[i]
		done, of := int64(m.changed[i]), int64(max(1, s.places[i]))
		m.parameters[i] = from.Parameters + (to.Parameters-from.Parameters)*done/of
		m.connections[i] = from.Connections + (to.Connections-from.Connections)*done/of
		m.total.Parameters += m.parameters[i]
		m.total.Connections += m.connections[i]
	}
	return m
}

// picture is a moment of the scene as it is drawn.
type picture struct {
	*Scene
	f *frame.Frame
	p *kit.Params
	m moment
	l layout
}

// Draw draws the moment t.
func (s *Scene) Draw(f *frame.Frame, p kit.Params, t float64) {
	d := picture{Scene: s, f: f, p: &p, m: s.moment(t), l: s.layout(&p)}
	m, l := &d.m, &d.l
	d.explain()
	for i := range l.stops {
		d.drawStop(i)
	}
	if m.beat == beatTools {
		d.drawTable(&l.below)
	} else {
		if l.legend {
			d.drawLegend(frame.Point{X: l.below.X, Y: l.below.Y + 14}, f.Width)
			l.below.Y += legendHigh
			l.below.H -= legendHigh
		}
		d.drawSteps()
	}
	d.drawSelection(&p.Selection)
	for i := range l.stops {
		box := l.stops[i].Grow(2)
		kit.LightCount(f, p.Highlight, &box)
	}
}

// explain says how the two counts are made up at the moment, and what is being
// changed.
func (d *picture) explain() {
	f, m := d.f, &d.m
	if m.beat <= beatPaper {
		kit.TallyLayers(f, m.layers)
		if m.layers > 0 && m.layers < len(d.places) {
			kit.SayLayer(f, m.layers-1, &d.Network.Layers[m.layers-1])
		}
		return
	}
	before := &d.networks[m.before].Total
	change(&f.Tally.OfParameters, before.Parameters, m.total.Parameters)
	change(&f.Tally.OfConnections, before.Connections, m.total.Connections)
	if i := m.active; i >= 0 {
		f.Say(captions[i], int64(m.changed[i]+1), int64(d.places[i]))
	}
}

// change writes a number as another and what has been added or taken away.
func change(t *frame.Text, before, now int64) {
	if now < before {
		t.Set(lessRule, before, before-now)
	} else {
		t.Set(moreRule, before, now-before)
	}
}

// drawSelection says what the layer that a learner points at has, in 1998 and
// today.
func (d *picture) drawSelection(sel *frame.Selection) {
	f, l := d.f, &d.l
	i := sel.Map
	if sel.Kind != frame.UnitTarget || sel.Layer != frame.NoLayer || i >= len(l.stops) {
		return
	}
	f.Ring(frame.Ink, &l.stops[i], 3, 2)
	first, last := &d.Network.Layers[i], &d.networks[len(d.networks)-1].Layers[i]
	f.Say(pointedCaption, first.Parameters, last.Parameters, first.Connections, last.Connections, int64(i))
}
