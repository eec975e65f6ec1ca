package c3_test

import (
	"errors"
	"math/bits"
	"math/rand/v2"
	"slices"
	"testing"

	"fivebyfive/calc"
	"fivebyfive/lessons"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene"
	"fivebyfive/wasm/scene/kit"
	"fivebyfive/wasm/scene/scenetest"
)

// drawOwn draws the end of the scene c3, with a table of the learner's own.
func drawOwn(s kit.Scene, size [2]float32, joins kit.Joins, selection frame.Selection) *frame.Frame {
	var f frame.Frame
	scene.At(s, kit.Params{Language: scenetest.English, Width: size[0], Height: size[1], Seen: scenetest.Digit(), Joins: joins, Selection: selection}, kit.Duration(s), &f)
	return &f
}

// randomJoins makes any table; in one of four all crossings are rare or common.
func randomJoins(r *rand.Rand) (j kit.Joins) {
	for m := range j {
		j[m] = uint8(r.UintN(64))
		switch r.IntN(8) {
		case 0:
			j[m] &= uint8(r.UintN(64))
		case 1:
			j[m] |= uint8(r.UintN(64))
		}
	}
	return j
}

// Whatever a learner joins, the picture comes to what calc counts. A map that
// nothing feeds is calc's error, and is not counted.
func TestTableEqualsCalc(t *testing.T) {
	s, random := scenetest.Find(t, "c3"), rand.New(rand.NewPCG(1998, 11))
	tables := []kit.Joins{{}, kit.AllJoined(), kit.OneEach(), {}}
	for m := range tables[3] { // nothing is joined
		for _, i := range calc.TableI()[m] {
			tables[3] = tables[3].Toggled(i, m)
		}
	}
	for range 400 {
		tables = append(tables, randomJoins(random))
	}
	for i, joins := range tables {
		size := scenetest.Sizes[i%len(scenetest.Sizes)]
		var want frame.Tally
		counted, err := joins.CountFed()
		if err == nil {
			c3, _ := counted.Layer("c3")
			want.Parameters, want.Connections = c3.Parameters, c3.Connections
		} else if joins != tables[3] {
			t.Fatalf("%v: %v", joins, err)
		}
		got := drawOwn(s, size, joins, frame.Selection{}).Tally
		if got.Parameters != want.Parameters || got.Connections != want.Connections {
			t.Errorf("%v in %v: counted %+v, want %+v", joins, size, got, want)
		}
		unfed := slices.ContainsFunc(joins.Table(), func(inputs []int) bool { return len(inputs) == 0 })
		var broken *calc.Error
		if _, err := joins.Count(); unfed != errors.As(err, &broken) {
			t.Errorf("%v: a map without an input, %v; error %v", joins, unfed, err)
		}
	}
}

// The tables that a learner can choose: one of them is what people take C3 for.
func TestPresets(t *testing.T) {
	for name, test := range map[string]struct {
		joins kit.Joins
		want  string // what calc calls it
	}{
		"Table I": {kit.Joins{}, "c3.parameters"},
		"all":     {kit.AllJoined(), "c3.parameters.all-input-maps"},
		"one":     {kit.OneEach(), "c3.parameters.no-input-maps"},
	} {
		s := scenetest.Find(t, "c3")
		if got, want := drawOwn(s, scenetest.Sizes[0], test.joins, frame.Selection{}).Tally.Parameters, scenetest.Value(t, s.Count(), test.want); got != want {
			t.Errorf("%s: %d, want %d", name, got, want)
		}
	}
}

// A click joins or parts a crossing, in the last beat and nowhere else.
func TestToggle(t *testing.T) {
	s := scenetest.Find(t, "c3").(kit.Editable)
	for _, beat := range s.Beats() {
		for _, size := range scenetest.Sizes {
			f := scenetest.Draw(s, size, beat.End, frame.Selection{})
			for _, target := range f.Targets {
				centre := target.Box
				at, _ := f.Hit(centre.X+centre.W/2, centre.Y+centre.H/2)
				joins, changed := s.Toggle(kit.Joins{}, at, beat.End)
				if want := beat.Name == "own" && at.Kind == frame.JoinTarget; changed != want {
					t.Fatalf("%s in %v, %+v: changed %v, want %v", beat.Name, size, at, changed, want)
				}
				if !changed {
					continue
				}
				if got := drawOwn(s, size, joins, at).Tally.Parameters - f.Tally.Parameters; got != 25 && got != -25 {
					t.Errorf("toggling %+v makes %d parameters", at, got)
				}
				if again, _ := s.Toggle(joins, at, beat.End); again != (kit.Joins{}) {
					t.Errorf("toggling %+v twice leaves %v", at, again)
				}
			}
		}
	}
	for _, nonsense := range []frame.Selection{{Kind: frame.JoinTarget, Layer: 2, Row: 6}, {Kind: frame.JoinTarget, Layer: 2, Col: 16}, {Kind: frame.JoinTarget, Layer: 1}, {}} {
		if _, changed := s.Toggle(kit.Joins{}, nonsense, kit.Duration(s)); changed {
			t.Errorf("%+v changes the table", nonsense)
		}
	}
}

// Whatever is joined and pointed at, nothing leaves the picture and every text
// is whole.
func TestAnyTableCanBeDrawn(t *testing.T) {
	s, random := scenetest.Find(t, "c3"), rand.New(rand.NewPCG(5, 5))
	for range 300 {
		size, joins := scenetest.Sizes[random.IntN(len(scenetest.Sizes))], randomJoins(random)
		f := drawOwn(s, size, joins, frame.Selection{})
		target := f.Targets[random.IntN(len(f.Targets))]
		selection := frame.Selection{Kind: target.Kind, Layer: target.Layer, Map: target.Map, Row: random.IntN(target.Rows), Col: random.IntN(target.Cols)}
		f = drawOwn(s, size, joins, selection)
		for _, shape := range f.Shapes {
			if b := shape.Box; b.X < -4 || b.Y < -4 || b.X+b.W > size[0]+4 || b.Y+b.H > size[1]+4 {
				t.Fatalf("%v in %v with %+v: %+v is outside", joins, size, selection, shape)
			}
		}
		for _, language := range lessons.Languages() {
			if f.Caption.In(language) == "" {
				t.Fatalf("%v with %+v: no caption in %s", joins, selection, language)
			}
		}
	}
}

// The picture of Table I: 60 of 96 crossings, every map of S2 in 10 columns, and
// no two columns alike.
func TestTableI(t *testing.T) {
	s := scenetest.Find(t, "c3")
	var joined int64
	columns := map[uint8]bool{}
	var joins kit.Joins
	for m := range joins {
		var column uint8
		for i := range 6 {
			if joins.Joined(i, m) {
				column |= 1 << i
			}
		}
		joined += int64(bits.OnesCount8(column))
		columns[column] = true
	}
	if joined != scenetest.Value(t, s.Count(), "c3.kernels") || len(columns) != len(joins) {
		t.Errorf("%d crossings are joined, and %d columns are different", joined, len(columns))
	}
	for i := range 6 {
		feeds := 0
		for m := range joins {
			if joins.Joined(i, m) {
				feeds++
			}
		}
		if int64(feeds) != scenetest.Value(t, s.Count(), "c3.fan-out") {
			t.Errorf("map %d of S2 feeds %d maps", i, feeds)
		}
	}
}
