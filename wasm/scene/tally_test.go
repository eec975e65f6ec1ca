package scene_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fivebyfive/calc"
	"fivebyfive/calc/language"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene"
	"fivebyfive/wasm/scene/kit"
	"fivebyfive/wasm/scene/scenetest"
)

// What has been drawn at the end of a beat is what calc counts.
func TestTallyEqualsCalc(t *testing.T) {
	type tallies map[string][2]string // beat: parameters, connections
	for name, want := range map[string]tallies{
		"c1": {
			"input": {"", ""}, "unit": {"c1.map.parameters", "c1.unit.connections"},
			"slide":   {"c1.map.parameters", "c1.map.connections"},
			"maps":    {"c1.parameters", "c1.connections"},
			"compare": {"c1.parameters", "c1.connections"},
		},
		"c3": {
			"table": {"", ""}, "unit": {"c3.group-1.map.parameters", "c3.group-1.unit.connections"},
			"map":     {"c3.group-1.map.parameters", "c3.group-1.map.connections"},
			"groups":  {"c3.parameters", "c3.connections"},
			"compare": {"c3.parameters", "c3.connections"},
			"own":     {"c3.parameters", "c3.connections"},
		},
		"s2": {
			"input": {"", ""}, "unit": {"s2.map.parameters", "s2.unit.connections"},
			"slide":   {"s2.map.parameters", "s2.map.connections"},
			"maps":    {"s2.parameters", "s2.connections"},
			"compare": {"s2.parameters", "s2.connections"},
		},
		"s4": {
			"input": {"", ""}, "unit": {"s4.map.parameters", "s4.unit.connections"},
			"slide": {"s4.map.parameters", "s4.map.connections"},
			"maps":  {"s4.parameters", "s4.connections"},
			"field": {"s4.parameters", "s4.connections"},
		},
		"c5": {
			"input": {"", ""}, "unit": {"c5.map.parameters", "c5.unit.connections"},
			"units":   {"c5.parameters", "c5.connections"},
			"compare": {"c5.parameters", "c5.connections"},
			"enlarge": {"c5.parameters", "c5.connections"},
		},
		"f6": {
			"input": {"", ""}, "unit": {"f6.map.parameters", "f6.unit.connections"},
			"squash": {"f6.map.parameters", "f6.unit.connections"},
			"units":  {"f6.parameters", "f6.connections"},
			"bitmap": {"f6.parameters", "f6.connections"},
		},
		"output": {
			"input": {"", ""}, "unit": {"output.map.parameters", "output.unit.connections"},
			"units":   {"output.parameters", "output.connections"},
			"compare": {"output.parameters", "output.connections"},
		},
		"counting": {
			"input": {"", ""}, "unit": {"row.parameters", "row.unit.connections"},
			"slide":   {"row.parameters", "row.connections"},
			"compare": {"row.parameters", "row.connections"},
		},
		"sharing": {
			"layer": {"", ""}, "shared": both("c1"), "unshared": both("c1"), "full": both("c1"), "turn": both("c1"),
		},
		"totals": {
			"bars": {"", ""}, "maps": both("c1", "s2", "c3", "s4"), "units": {"total.parameters", "total.connections.trained-only"},
			"output": both("total"), "places": both("total"),
		},
		"frameworks": {
			"start": {"", ""}, "paper": both("total"), "pooling": both("total"), "c3": both("total"), "output": both("total"), "compare": both("total"),
		},
		"network": {
			"input": {"", ""}, "c1": both("c1"), "s2": both("c1", "s2"), "c3": both("c1", "s2", "c3"), "s4": both("c1", "s2", "c3", "s4"),
			"c5": both("c1", "s2", "c3", "s4", "c5"), "f6": {"total.parameters", "total.connections.trained-only"}, "output": both("total"),
		},
		"idea": {
			"input": {"", ""}, "c1": {"c1.parameters", "c1.connections"},
			"s2":     {"c1.parameters + s2.parameters", "c1.connections + s2.connections"},
			"again":  {"c1.parameters + s2.parameters + c3.parameters + s4.parameters", "c1.connections + s2.connections + c3.connections + s4.connections"},
			"raster": {"c1.parameters + s2.parameters + c3.parameters + s4.parameters", "c1.connections + s2.connections + c3.connections + s4.connections"},
			"answer": {"total.parameters", "total.connections"},
		},
		"input": {
			"character": {"", ""}, "image": {"", ""}, "margin": {"input.parameters", "input.connections"},
			"corner":  {"input.parameters", "input.connections"},
			"centres": {"input.parameters", "input.connections"},
			"levels":  {"input.parameters", "input.connections"},
		},
	} {
		s := scenetest.Find(t, name)
		for i, beat := range s.Beats() {
			quantities, known := want[beat.Name]
			if !known {
				t.Errorf("%s: no want for beat %s", name, beat.Name)
			}
			for _, size := range scenetest.Sizes {
				got := scenetest.Draw(s, size, beat.End, frame.Selection{}).Tally
				network := networkAfter(s, i)
				if got.Parameters != scenetest.Value(t, network, quantities[0]) || got.Connections != scenetest.Value(t, network, quantities[1]) {
					t.Errorf("%s, end of %s at %v: counted %+v, want %v", name, beat.Name, size, got, quantities)
				}
			}
		}
	}
}

// both names the two counts of some layers together.
func both(layers ...string) [2]string {
	parameters, connections := make([]string, len(layers)), make([]string, len(layers))
	for i, layer := range layers {
		parameters[i], connections[i] = layer+".parameters", layer+".connections"
	}
	return [2]string{strings.Join(parameters, " + "), strings.Join(connections, " + ")}
}

// networkAfter is the network that a beat leaves behind: most scenes have one.
func networkAfter(s kit.Scene, beat int) calc.Count {
	if changing, ok := s.(kit.Changing); ok {
		return changing.After(beat)
	}
	return s.Count()
}

// exceeds says where a picture counts more than calc does of the scene's layer.
func exceeds(t *testing.T, s kit.Scene) func(f *frame.Frame) string {
	var parameters, connections int64
	for beat := range s.Beats() {
		network := networkAfter(s, beat)
		parameters = max(parameters, scenetest.Value(t, network, s.Subject()+".parameters"))
		connections = max(connections, scenetest.Value(t, network, s.Subject()+".connections"))
	}
	return func(f *frame.Frame) string {
		if f.Tally.Parameters > parameters || f.Tally.Connections > connections {
			return fmt.Sprintf("counted %+v", f.Tally)
		}
		return ""
	}
}

// Counting goes forward within a scene: a later moment never shows fewer.
func TestTallyNeverFalls(t *testing.T) {
	for _, name := range scene.Names() {
		s := scenetest.Find(t, name)
		var last frame.Tally
		for at := 0.0; at <= kit.Duration(s); at += 0.05 {
			got := scenetest.Draw(s, scenetest.Sizes[0], at, frame.Selection{}).Tally
			beat := kit.BeatAt(s, at)
			if beat > 0 && networkAfter(s, beat).Name != networkAfter(s, beat-1).Name {
				before, after := networkAfter(s, beat-1).Total, networkAfter(s, beat).Total
				if !between(got.Parameters, before.Parameters, after.Parameters) || !between(got.Connections, before.Connections, after.Connections) {
					t.Fatalf("%s at %v s: %+v is not between %+v and %+v", name, at, got, before, after)
				}
			} else if got.Parameters < last.Parameters || got.Connections < last.Connections {
				t.Fatalf("%s at %v s: %+v after %+v", name, at, got, last)
			}
			last = got
		}
	}
}

// At every moment the notes beside the two counts come to them.
func TestNotesComeToTheTally(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 7))
	for _, name := range []string{"idea", "counting", "c1", "sharing", "s2", "c3", "s4", "c5", "f6"} {
		s := scenetest.Find(t, name)
		for range 500 {
			at := random.Float64() * kit.Duration(s)
			tally := scenetest.Draw(s, scenetest.Sizes[0], at, frame.Selection{}).Tally
			parameters, connections := comesTo(t, tally.OfParameters), comesTo(t, tally.OfConnections)
			if parameters != tally.Parameters || connections != tally.Connections {
				t.Fatalf("%s at %v s: the notes come to %d and %d, and the picture has %d and %d", name, at, parameters, connections, tally.Parameters, tally.Connections)
			}
		}
	}
}

// beside is what a note says besides its sum: words, and of how many things.
var beside = regexp.MustCompile(` of [0-9,]+.*$|[a-z, ]`)

// comesTo works out a note, a sum of products.
func comesTo(t *testing.T, note frame.Text) (sum int64) {
	t.Helper()
	terms := beside.ReplaceAllString(strings.ReplaceAll(note.In(scenetest.English), "\u00a0", " "), "")
	if terms == "" {
		return 0
	}
	for _, term := range strings.Split(terms, "+") {
		product := int64(1)
		for _, factor := range strings.Split(term, "×") {
			n, err := strconv.ParseInt(factor, 10, 64)
			if err != nil {
				t.Fatal(err)
			}
			product *= n
		}
		sum += product
	}
	return sum
}

func between(n, a, b int64) bool { return min(a, b) <= n && n <= max(a, b) }

// What a learner points at is lit up, and nothing more is counted, or less.
func TestPointingCountsNothing(t *testing.T) {
	for _, name := range scene.Names() {
		s := scenetest.Find(t, name)
		for _, beat := range s.Beats() {
			for _, at := range []float64{(beat.Start + beat.End) / 2, beat.End} {
				still := scenetest.Draw(s, scenetest.Sizes[0], at, frame.Selection{})
				for _, target := range still.Targets {
					if target.Map > 2 {
						continue // alike
					}
					selection := frame.Selection{Kind: target.Kind, Layer: target.Layer, Map: target.Map, Row: target.Rows / 2, Col: target.Cols / 2}
					got, want := scenetest.Draw(s, scenetest.Sizes[0], at, selection).Tally, still.Tally
					if got.Parameters != want.Parameters || got.Connections != want.Connections {
						t.Errorf("%s at %v s: counted %+v with %+v, and %+v without", name, at, got, selection, want)
					}
				}
			}
		}
	}
}

// How often a parameter is used is told exactly, and as a rounded number only
// where it is one.
func TestUsesAreExact(t *testing.T) {
	for _, test := range []struct{ lesson, beat, want string }{
		{"counting", "slide", "5×"}, {"s2", "unit", "2.5×"}, {"s4", "maps", "62.5×"}, {"c1", "maps", "784×"},
		{"network", "output", "≈\u00a05.68×"}, {"f6", "units", "1×"}, {"input", "levels", "–"},
	} {
		s := scenetest.Find(t, test.lesson)
		at := slices.IndexFunc(s.Beats(), func(beat kit.Beat) bool { return beat.Name == test.beat })
		if at < 0 {
			t.Fatalf("%s has no beat %s", test.lesson, test.beat)
		}
		tally := scenetest.Draw(s, scenetest.Sizes[0], s.Beats()[at].End, frame.Selection{}).Tally
		if got := tally.Uses(language.Neutral); got != test.want {
			t.Errorf("%s, %s: %s, want %s", test.lesson, test.beat, got, test.want)
		}
	}
}
