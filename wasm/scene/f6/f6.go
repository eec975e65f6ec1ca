// Package f6 is the scene of F6: a unit multiplies each of C5's values by a
// weight, adds up the products and a bias, and squashes the sum. The units make
// up a bitmap.
package f6

import (
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// Scene is the scene of F6.
type Scene struct {
	kit.Dense
	c5 kit.Layer
}

// The beats of the scene, in order.
const (
	beatInput = iota
	beatUnit
	beatSquash
	beatUnits
	beatBitmap
)

// New returns the scene of F6.
func New() (*Scene, error) {
	d, err := kit.NewDense(5, kit.CodeColumns, kit.C5Columns)
	if err != nil {
		return nil, err
	}
	s := &Scene{Dense: d, c5: kit.NewLayer(d.Network, 4)}
	inputs, units, perUnit := int64(s.Weights), int64(s.Units), int64(s.PerUnit)
	s.Beat("input", 1, kit.C5Label, inputCaption, inputs)
	s.Beat("unit", 15, kit.UnitTitle, unitCaption, inputs, perUnit)
	s.Beat("squash", 5, squashLabel, squashEndCaption)
	s.Beat("units", 13, kit.UnitCountDetail, kit.UnitsEndCaption, units, perUnit, s.Layer.Parameters)
	s.Beat("bitmap", 5, bitmapTitle, bitmapCaption, kit.CodeColumns, units/kit.CodeColumns, units)
	return s, nil
}

// joined is how far the units have come. The first has its value only once its
// sum is squashed.
func (s *Scene) joined(beat int, x float32) kit.Joined {
	switch beat {
	case beatInput:
		return kit.Joined{}
	case beatUnit:
		j := s.FirstJoined(x, 0.4, 12)
		return kit.Joined{Part: j.Part + j.Units*s.PerUnit}
	case beatSquash:
		if x < squashed {
			return kit.Joined{Part: s.PerUnit}
		}
		return kit.Joined{Units: 1}
	case beatUnits:
		return s.OthersJoined(x)
	}
	return kit.Joined{Units: s.Units, Shown: s.Units - 1}
}

// The parts of its beat after which the first sum is squashed, and after which
// the unit has the value.
const (
	valueSince = 0.5
	squashed   = 0.8
)

// picture is a moment of the scene as it is drawn.
type picture struct {
	*Scene
	f *frame.Frame
	p *kit.Params
	j kit.Joined // how far the units have come
	l layout
}

// Draw draws the moment t.
func (s *Scene) Draw(f *frame.Frame, p kit.Params, t float64) {
	beat, x := s.Reached(t)
	d := picture{Scene: s, f: f, p: &p, j: s.joined(beat, x), l: s.layout(&p)}
	j, l := &d.j, &d.l
	s.Show(j, &p.Selection)
	s.SetCurrent(f, j)
	s.ExplainTally(f, j, frame.NewText(kit.NumbersOfMap, int64(s.Weights), 1), kit.NumbersOfUnits)

	kit.DrawSeenSingles(f, &s.c5, &l.c5, p.Seen)
	f.WithIn(f.Above(&l.c5.Box, kit.C5Label), l.c5.W, kit.UnitCountDetail, int64(s.Weights))
	d.drawWeights()
	kit.DrawSingles(f, &s.Layer, &l.units, p.Seen, j.Units, s.PerUnit, s.PerUnit)
	f.Above(&l.units.Box, kit.F6Label).With(kit.UnitCountDetail, int64(s.Units))
	if beat == beatBitmap {
		d.drawCode()
		if unit, pointed := s.Pointed(&p.Selection); pointed {
			kit.Mark(f, &l.code, unit)
		}
	} else {
		d.drawSum(beat, x)
	}
	if beat == beatUnits && j.Units < s.Units {
		f.Say(kit.NextUnitCaption, int64(j.Units+1), int64(s.Units), int64(s.PerUnit))
	}
	d.drawSelection(&p.Selection)
	kit.Light(f, p.Highlight, &l.c5.Box, &l.weights.Box, &l.bias, &l.units.Box)
}

// drawWeights draws the numbers of the unit that is shown, each where the unit
// of C5 stands that it meets.
func (d *picture) drawWeights() {
	f, l, j := d.f, &d.l, &d.j
	d.DrawNumbers(f, j, d.p.Seen, &l.weights, &l.bias)
	bias := f.Beside(&l.bias, kit.BiasLabel)
	end, hollow := bias.X+f.LabelWidth(bias)+frame.LabelGap, frame.NewText(kit.HollowLabel)
	f.Ring(frame.Kernel, &l.weights.Box, 1.5, 1.5)
	name := f.Above(&l.weights.Box, weightsLabel)
	f.SetIn(name, l.weights.W, weightsOfLabel, int64(d.Units)) // whose name is as wide as any
	name.Text.Arguments[0] = int64(j.Shown + 1)
	if x := l.weights.X + l.weights.W - frame.LabelGap; end+f.TextWidth(hollow, frame.LabelSize, false) < x {
		f.Label(x, l.bias.Y+l.bias.H/2+4.5, hollow).Muted().Anchor = frame.End
	}
}

// drawCode draws what F6 is taught to draw for the digit that is read: its
// code. Cells with the other sign are outlined in both.
func (d *picture) drawCode() {
	f, l, seen := d.f, &d.l, d.p.Seen
	digit := seen.Class()
	code := kit.NumbersOf(seen, kit.OutputLayer, digit).Weights
	kit.DrawBits(f, "code", &l.code, code, 0)
	f.Above(&l.code.Box, kit.CodeOfLabel, int64(digit))
	alike := int64(0)
	for i, v := range seen.Layers[d.Layer.Index] {
		if v*code[i] > 0 {
			alike++
			continue
		}
		kit.RingUnit(f, frame.Ink, &l.code, i, 0, 2)
		kit.RingUnit(f, frame.Ink, &l.units, i, 0, 2)
	}
	f.Say(codeCaption, kit.CodeColumns, int64(l.units.Rows), int64(digit), alike, int64(d.Units))
}
