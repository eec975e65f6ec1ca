// Package totals is the scene of the sums over all layers. Two bars of equal
// length hold all parameters and all connections, a segment for each layer;
// threads lead from a layer's parameters to its connections, and show that the
// two are not in the same place.
package totals

import (
	"fivebyfive/calc"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// Scene is the scene of the sums over all layers.
type Scene struct{ kit.Script }

// The beats of the scene, in order. All but the first and the last add layers.
const (
	beatBars = iota
	beatMaps
	beatUnits
	beatOutput
	beatPlaces
)

// layers is how many layers the bars hold at the end of each beat.
var layers = [...]int{0, 4, 6, 7, 7}

// New returns the scene of the sums over all layers.
func New() (*Scene, error) {
	count, err := calc.LeNet5().Count()
	if err != nil {
		return nil, err
	}
	s := &Scene{kit.NewScript(count)}
	layers, total := count.Layers, &count.Total
	var early, late calc.Total
	for i := range 4 {
		early.Parameters += layers[i].Parameters
		early.Connections += layers[i].Connections
	}
	c5, f6, output := &layers[4], &layers[5], &layers[6]
	late.Parameters, late.Connections = c5.Parameters+f6.Parameters, c5.Connections+f6.Connections
	s.Beat("bars", 1, barsTitle, barsCaption, total.Parameters, total.Connections)
	s.Beat("maps", 14, mapsTitle, mapsCaption, early.Parameters, early.Connections)
	s.Beat("units", 8, unitsTitle, unitsCaption, late.Parameters, late.Connections)
	s.Beat("output", 5, frame.LayerTitles[6], outputCaption, output.Connections, total.Connections-output.Connections, total.Connections)
	s.Beat("places", 5, placesTitle, placesCaption,
		late.Parameters, total.Parameters, layers[0].Connections+layers[2].Connections, total.Connections)
	return s, nil
}

// Subject returns what the scene counts.
func (s *Scene) Subject() string { return "total" }

// moment is how far the scene has come.
type moment struct {
	beat    int
	parts   [7]float32 // of each layer that is drawn
	layers  int        // that are drawn, the last of them perhaps in part
	busy    bool       // layers are being added
	pointed int        // the layer that a learner points at, −1 if none
}

func (s *Scene) moment(t float64) (m moment) {
	beat, x := s.Reached(t)
	if m.beat = beat; beat == beatBars {
		return m
	}
	before, after := layers[beat-1], layers[beat]
	done := frame.Clamp(x/0.94) * float32(after-before)
	m.layers, m.busy = before, done > 0 && done < float32(after-before)
	for i := range after {
		m.parts[i] = 1
		if i >= before {
			m.parts[i] = frame.Ease((done - float32(i-before)) / 0.8)
		}
		if m.parts[i] > 0 {
			m.layers = i + 1
		}
	}
	return m
}

// picture is a moment of the scene as it is drawn.
type picture struct {
	*Scene
	f *frame.Frame
	m moment
	l layout
}

// Draw draws the moment t.
func (s *Scene) Draw(f *frame.Frame, p kit.Params, t float64) {
	d := picture{Scene: s, f: f, m: s.moment(t), l: s.layout(&p)}
	m, l := &d.m, &d.l
	kit.TallyLayers(f, m.layers)
	if m.busy {
		kit.SayLayer(f, m.layers-1, &s.Network.Layers[m.layers-1])
	}
	d.point(&p.Selection)
	for i := range l.bars {
		d.drawBar(&l.bars[i])
	}
	d.drawThreads()
	switch p.Highlight {
	case calc.Parameters:
		kit.LightUp(f, &l.bars[0].box, frame.Kernel)
	case calc.Connections:
		kit.LightUp(f, &l.bars[1].box, frame.Connection)
	}
}

// point finds the layer that a learner points at, and says what it has of each
// count.
func (d *picture) point(sel *frame.Selection) {
	m := &d.m
	m.pointed = -1
	if sel.Kind != frame.UnitTarget || sel.Layer != frame.NoLayer || sel.Map >= 2*len(m.parts) {
		return
	}
	m.pointed = sel.Map % len(m.parts)
	layer, total := &d.Network.Layers[m.pointed], &d.Network.Total
	d.f.Say(pointedCaption, layer.Parameters, total.Parameters, layer.Connections, total.Connections, int64(m.pointed))
}
