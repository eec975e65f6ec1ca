package scene

import "fivebyfive/calc"

// totals is the scene of the sums over all layers. Two bars of equal length
// hold all parameters and all connections, a segment for each layer; threads
// lead from a layer's parameters to its connections, and show that the two are
// not in the same place.
type totals struct{ script }

// The beats of the scene, in order. All but the first and the last add layers.
const (
	totalsBars = iota
	totalsMaps
	totalsUnits
	totalsOutput
	totalsPlaces
)

// totalsLayers is how many layers the bars hold at the end of each beat.
var totalsLayers = [...]int{0, 4, 6, 7, 7}

func newTotals() (*totals, error) {
	count, err := calc.LeNet5().Count()
	if err != nil {
		return nil, err
	}
	s := &totals{script{network: count}}
	layers, total := count.Layers, &count.Total
	var early, late calc.Total
	for i := range 4 {
		early.Parameters += layers[i].Parameters
		early.Connections += layers[i].Connections
	}
	c5, f6, output := &layers[4], &layers[5], &layers[6]
	late.Parameters, late.Connections = c5.Parameters+f6.Parameters, c5.Connections+f6.Connections
	s.beat("bars", 1, totalsBarsTitle, totalsBarsCaption, total.Parameters, total.Connections)
	s.beat("maps", 14, totalsMapsTitle, totalsMapsCaption, early.Parameters, early.Connections)
	s.beat("units", 8, totalsUnitsTitle, totalsUnitsCaption, late.Parameters, late.Connections)
	s.beat("output", 5, layerTitles[6], totalsOutputCaption, output.Connections, total.Connections-output.Connections, total.Connections)
	s.beat("places", 5, totalsPlacesTitle, totalsPlacesCaption,
		late.Parameters, total.Parameters, layers[0].Connections+layers[2].Connections, total.Connections)
	return s, nil
}

func (s *totals) Subject() string { return "total" }

// totalsMoment is how far the scene has come.
type totalsMoment struct {
	beat    int
	parts   [7]float32 // of each layer that is drawn
	layers  int        // that are drawn, the last of them perhaps in part
	busy    bool       // layers are being added
	pointed int        // the layer that a learner points at, −1 if none
}

func (s *totals) moment(t float64) (m totalsMoment) {
	beat, x := s.reached(t)
	if m.beat = beat; beat == totalsBars {
		return m
	}
	before, after := totalsLayers[beat-1], totalsLayers[beat]
	done := clamp(x/0.94) * float32(after-before)
	m.layers, m.busy = before, done > 0 && done < float32(after-before)
	for i := range after {
		m.parts[i] = 1
		if i >= before {
			m.parts[i] = ease((done - float32(i-before)) / 0.8)
		}
		if m.parts[i] > 0 {
			m.layers = i + 1
		}
	}
	return m
}

func (s *totals) draw(f *Frame, p Params, t float64) {
	m, l := s.moment(t), s.layout(&p)
	f.tallyLayers(m.layers)
	if m.busy {
		f.sayLayer(m.layers-1, &s.network.Layers[m.layers-1])
	}
	s.point(f, &m, &p.Selection)
	for i := range l.bars {
		s.drawBar(f, &l, &l.bars[i], &m)
	}
	s.drawThreads(f, &l, &m)
	switch p.Highlight {
	case calc.Parameters:
		f.lightUp(&l.bars[0].box, Kernel)
	case calc.Connections:
		f.lightUp(&l.bars[1].box, Connection)
	}
}

// sayLayer says what a layer adds to the two counts.
func (f *Frame) sayLayer(i int, l *calc.LayerCount) {
	f.say(totalsLayerCaptions[i], l.Parameters, l.Connections, l.Connections/max(1, l.Parameters))
}

// point finds the layer that a learner points at, and says what it has of each
// count.
func (s *totals) point(f *Frame, m *totalsMoment, sel *Selection) {
	m.pointed = -1
	if sel.Kind != UnitTarget || sel.Layer != NoLayer || sel.Map >= 2*len(m.parts) {
		return
	}
	m.pointed = sel.Map % len(m.parts)
	layer, total := &s.network.Layers[m.pointed], &s.network.Total
	f.say(totalsPointed, layer.Parameters, total.Parameters, layer.Connections, total.Connections, int64(m.pointed))
}
