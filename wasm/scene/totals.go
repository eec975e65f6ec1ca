package scene

import "fivebyfive/calc"

// totals is the scene of the sums over all layers. Two bars of equal length
// hold all parameters and all connections, a segment for each layer; threads
// lead from a layer's parameters to its connections, and show that the two are
// not in the same place.
type totals struct {
	network calc.Count
	beats   []Beat

	pointedCaptions [7]*Phrase // one for each layer
}

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
	s := &totals{network: count}
	for i, name := range layerTitles {
		s.pointedCaptions[i] = totalsPointed.of(name)
	}
	total, output := count.Total, count.Layers[6].Connections
	maps, units, convolutions := s.sum(0, 1, 2, 3), s.sum(4, 5), s.sum(0, 2)
	s.beats = then(s.beats, 1, "bars", totalsBarsTitle, totalsBarsCaption, total.Parameters, total.Connections)
	s.beats = then(s.beats, 14, "maps", totalsMapsTitle, totalsMapsCaption, maps.Parameters, maps.Connections)
	s.beats = then(s.beats, 8, "units", totalsUnitsTitle, totalsUnitsCaption, units.Parameters, units.Connections)
	s.beats = then(s.beats, 5, "output", layerTitles[6], totalsOutputCaption, output, total.Connections-output, total.Connections)
	s.beats = then(s.beats, 5, "places", totalsPlacesTitle, totalsPlacesCaption, percent(units.Parameters, total.Parameters), percent(convolutions.Connections, total.Connections))
	return s, nil
}

func (s *totals) Beats() []Beat     { return s.beats }
func (s *totals) Count() calc.Count { return s.network }
func (s *totals) Subject() string   { return "total" }

// sum is what some layers have together.
func (s *totals) sum(layers ...int) (sum calc.Total) {
	for _, i := range layers {
		sum.Parameters += s.network.Layers[i].Parameters
		sum.Connections += s.network.Layers[i].Connections
	}
	return sum
}

// percent is a share in hundredths of a percent.
func percent(part, whole int64) int64 { return (part*10000 + whole/2) / whole }

// totalsMoment is how far the scene has come.
type totalsMoment struct {
	beat   int
	parts  [7]float32 // of each layer that is drawn
	layers int        // that are drawn, the last of them perhaps in part
	busy   bool       // layers are being added
}

func (s *totals) moment(t float64) totalsMoment {
	m := totalsMoment{beat: BeatAt(s, t)}
	if m.beat == totalsBars {
		return m
	}
	before, after := totalsLayers[m.beat-1], totalsLayers[m.beat]
	done := clamp(s.beats[m.beat].progress(t)/0.94) * float32(after-before)
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
	moment, layout := s.moment(t), s.layout(p)
	m, l := &moment, &layout
	if m.layers > 0 {
		f.Tally.OfParameters = text(layersSoFar[m.layers-1])
		f.Tally.OfConnections = f.Tally.OfParameters
	}
	if m.busy {
		layer := &s.network.Layers[m.layers-1]
		f.say(totalsLayerCaptions[m.layers-1], layer.Parameters, layer.Connections, layer.Connections/max(1, layer.Parameters))
	}
	pointed := s.pointed(f, p.Selection)
	s.drawSum(f, &l.parameters, parametersName, s.drawBar(f, l, &l.parameters, m, pointed))
	s.drawSum(f, &l.connections, connectionsName, s.drawBar(f, l, &l.connections, m, pointed))
	s.drawThreads(f, l, m, pointed)
	f.halo(l.parameters.box, p.Highlight == calc.Parameters, Kernel)
	f.halo(l.connections.box, p.Highlight == calc.Connections, Connection)
}

// pointed returns the layer that a learner points at, −1 if none, and says what
// it has of each count.
func (s *totals) pointed(f *Frame, sel Selection) int {
	if sel.Kind != UnitTarget || sel.Layer != NoLayer || sel.Map >= 2*len(s.network.Layers) {
		return -1
	}
	i := sel.Map % len(s.network.Layers)
	layer, total := &s.network.Layers[i], s.network.Total
	f.say(s.pointedCaptions[i], layer.Parameters, percent(layer.Parameters, total.Parameters), layer.Connections, percent(layer.Connections, total.Connections))
	return i
}
