package scene

import (
	"slices"
	"strconv"

	"fivebyfive/calc"
)

// rebuilding is the scene of how LeNet-5 is built today: from the network of
// 1998, one change at a time, until the count is the one that frameworks show.
// What is changed is drawn in the network; what it changes, as a step up or
// down.
type rebuilding struct {
	networks []*calc.Count // that of 1998, and that after each change
	steps    [][]int       // the layers that each change is made in
	beats    []Beat
	places   [7]int      // in how many places each layer is changed
	order    [16][6]int  // in which place of C3 each join is made; −1 is one of Table I
	numbers  [4][2]int64 // of the table: each measure's, in 1998 and today
	codes    [10]string  // the names of the codes' textures
	pointed  [7]*Phrase  // what is said of each layer
}

// The beats of the scene, in order.
const (
	rebuildingStart = iota
	rebuildingPaper
	rebuildingPooling
	rebuildingC3
	rebuildingOutput
	rebuildingTools
)

func newRebuilding() (*rebuilding, error) {
	bridge, err := calc.ModernBridge()
	if err != nil {
		return nil, err
	}
	s := &rebuilding{networks: []*calc.Count{&bridge[0].From}}
	for i := range bridge {
		s.networks = append(s.networks, &bridge[i].To)
		s.steps = append(s.steps, nil)
		for j := range s.networks[0].Layers {
			if slices.Contains(bridge[i].Layers, s.networks[0].Layers[j].Name) {
				s.steps[i] = append(s.steps[i], j)
			}
		}
	}
	s.readTable()
	layers := s.networks[0].Layers
	for i := range layers {
		if kind := layers[i].Kind; kind == calc.Subsampling || kind == calc.RadialBasis {
			s.places[i] = layers[i].Output.Maps
		}
		s.pointed[i] = rebuildingPointed.of(layerTitles[i])
	}
	for digit := range s.codes {
		s.codes[digit] = "code " + strconv.Itoa(digit)
	}
	for row, name := range [...]string{"total.connections", "total.mult-adds", "total.macs", "total.flops"} {
		for col, network := range [...]*calc.Count{s.networks[0], s.networks[len(s.networks)-1]} {
			q, err := network.Quantity(name)
			if err != nil {
				return nil, err
			}
			s.numbers[row][col] = q.Value
		}
	}
	var total [4]int64
	for i := range total {
		total[i] = s.networks[i].Total.Parameters
	}
	c3, output := &layers[2], &layers[6]
	s.beats = then(s.beats, 1, "start", rebuildingStartTitle, rebuildingStartCaption)
	s.beats = then(s.beats, 5, "paper", rebuildingPaperTitle, rebuildingPaperCaption, total[0], s.networks[0].Total.Connections)
	s.beats = then(s.beats, 9, "pooling", rebuildingPoolingTitle, rebuildingPoolingCaption, int64(s.places[1]+s.places[3]), total[0], total[0]-total[1], total[1])
	s.beats = then(s.beats, 9, "c3", rebuildingC3Title, rebuildingC3Caption, int64(s.places[2]), int64(c3.Window.Height*c3.Window.Width), total[1], total[2]-total[1], total[2])
	s.beats = then(s.beats, 8, "output", layerTitles[6], rebuildingOutputCaption, output.Units, output.FanIn.Max, total[2], total[3]-total[2], total[3])
	s.beats = then(s.beats, 6, "compare", rebuildingToolsTitle, rebuildingToolsCaption)
	return s, nil
}

// readTable orders the joins that C3 lacks, map by map.
func (s *rebuilding) readTable() {
	for m, inputs := range calc.TableI() {
		for i := range s.order[m] {
			s.order[m][i] = s.places[2]
			for _, joined := range inputs {
				if joined == i {
					s.order[m][i] = -1
				}
			}
			if s.order[m][i] >= 0 {
				s.places[2]++
			}
		}
	}
}

func (s *rebuilding) Beats() []Beat     { return s.beats }
func (s *rebuilding) Count() calc.Count { return *s.networks[0] }
func (s *rebuilding) Subject() string   { return "total" }

// After returns the network that a beat leaves behind.
func (s *rebuilding) After(beat int) calc.Count {
	return *s.networks[max(0, min(beat-rebuildingPaper, len(s.networks)-1))]
}

// rebuildingMoment is how far the scene has come.
type rebuildingMoment struct {
	beat         int
	layers       int    // that are counted
	before       int    // the network that is being changed, and the next one is made of it
	changed      [7]int // in how many places each layer has been changed
	active, rows int    // the layer at work, −1 if none is; rows of the table
}

func (s *rebuilding) moment(t float64) rebuildingMoment {
	m := rebuildingMoment{beat: BeatAt(s, t), active: -1}
	x := clamp(s.beats[m.beat].progress(t) / 0.92)
	switch m.beat {
	case rebuildingStart:
		return m
	case rebuildingPaper:
		m.layers = int(x*float32(len(s.places)) + 0.001)
		return m
	case rebuildingTools:
		m.rows = int(x*float32(len(s.numbers)) + 0.001)
	}
	m.layers = len(s.places)
	m.before = min(m.beat-rebuildingPooling, len(s.networks)-2)
	if m.beat == rebuildingTools {
		x = 1
	}
	for _, layers := range s.steps[:m.before] {
		for _, i := range layers {
			m.changed[i] = s.places[i]
		}
	}
	places := 0
	for _, i := range s.steps[m.before] {
		places += s.places[i]
	}
	done := int(x*float32(places) + 0.001)
	for _, i := range s.steps[m.before] {
		m.changed[i] = min(done, s.places[i])
		done -= m.changed[i]
		if m.active < 0 && m.changed[i] < s.places[i] {
			m.active = i
		}
	}
	return m
}

// count is what a layer has at the moment: each place that is changed brings an
// equal part of the change.
func (s *rebuilding) count(m *rebuildingMoment, i int) (parameters, connections int64) {
	if i >= m.layers {
		return 0, 0
	}
	from, to := &s.networks[m.before].Layers[i], &s.networks[m.before+1].Layers[i]
	done, of := int64(m.changed[i]), int64(max(1, s.places[i]))
	return from.Parameters + (to.Parameters-from.Parameters)*done/of, from.Connections + (to.Connections-from.Connections)*done/of
}

func (s *rebuilding) draw(f *Frame, p Params, t float64) {
	moment, layout := s.moment(t), s.layout(p)
	m, l := &moment, &layout
	s.explain(f, m)
	for i := range l.stops {
		s.drawStop(f, l, i, m, p)
	}
	if m.beat == rebuildingTools {
		s.drawTable(f, l, m)
	} else {
		s.drawSteps(f, l, m)
	}
	s.drawSelection(f, l, p.Selection)
	for _, box := range l.stops {
		f.halo(box.grow(2), p.Highlight == calc.Parameters, Kernel)
		f.halo(box.grow(2), p.Highlight == calc.Connections, Connection)
	}
}

// explain says how the two counts are made up at the moment, and what is being
// changed.
func (s *rebuilding) explain(f *Frame, m *rebuildingMoment) {
	if m.layers == 0 {
		return
	}
	if m.beat == rebuildingPaper {
		f.Tally.OfParameters = text(layersSoFar[m.layers-1])
		f.Tally.OfConnections = f.Tally.OfParameters
		if m.layers < len(s.places) {
			l := &s.networks[0].Layers[m.layers-1]
			f.say(totalsLayerCaptions[m.layers-1], l.Parameters, l.Connections, l.Connections/max(1, l.Parameters))
		}
		return
	}
	var parameters, connections int64
	for i := range s.places {
		p, c := s.count(m, i)
		parameters, connections = parameters+p, connections+c
	}
	before := &s.networks[m.before].Total
	f.Tally.OfParameters = changedBy(before.Parameters, parameters)
	f.Tally.OfConnections = changedBy(before.Connections, connections)
	if m.active >= 0 {
		place := int64(m.changed[m.active] + 1)
		f.say(rebuildingCaptions[m.active], place, int64(s.places[m.active]))
	}
}

// changedBy writes a number as another and what has been added or taken away.
func changedBy(before, now int64) Text {
	if now < before {
		return text(rebuildingLess, before, before-now)
	}
	return text(rebuildingMore, before, now-before)
}

// drawSelection says what the layer that a learner points at has, in 1998 and
// today.
func (s *rebuilding) drawSelection(f *Frame, l *rebuildingLayout, sel Selection) {
	if sel.Kind != UnitTarget || sel.Layer != NoLayer || sel.Map >= len(l.stops) {
		return
	}
	f.outline(Ink, l.stops[sel.Map].grow(3), 2, 1)
	first, last := &s.networks[0].Layers[sel.Map], &s.networks[len(s.networks)-1].Layers[sel.Map]
	f.say(s.pointed[sel.Map], first.Parameters, last.Parameters, first.Connections, last.Connections)
}
