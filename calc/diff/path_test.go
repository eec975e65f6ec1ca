package diff_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"fivebyfive/calc/catalogue"
	"fivebyfive/calc/diff"
	"fivebyfive/calc/graph"
	"fivebyfive/calc/notation"
	"fivebyfive/lessons"
)

func count(t testing.TB, text string) graph.Count {
	t.Helper()
	file, err := notation.Read(text)
	if err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	c, err := file.Count()
	if err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	return c
}

func TestBetween(t *testing.T) {
	for _, test := range []struct{ from, to, want string }{
		{"input 1x9x9; conv 2 3x3; relu", "input 1x9x9; conv 2 3x3; relu", ""},
		{"input 1x9x9; conv 2 3x3; relu; full 3", "input 1x9x9; conv 4 3x3; relu; full 3", `
conv1 changed: conv 2 3x3 becomes conv 4 3x3: 20, 980
full1 fed: is fed 4×7×7 instead of 2×7×7: 294, 294`},
		{"input 1x9x9; conv 2 3x3; conv 2 1x1", "input 3x9x9; conv 2 3x3; conv 2 1x1", `
input1 changed: input 1x9x9 becomes input 3x9x9: 0, 0
conv1 fed: is fed 3×9×9 instead of 1×9×9: 36, 1764`},
		// What is put in between gives all that follow other names, and they are the same.
		{"input 1x9x9; conv 2 3x3; relu; conv 3 3x3; relu; full 3", "input 1x9x9; conv 2 3x3; conv 2 1x1; relu; conv 3 3x3; relu; full 3", `
conv2 added: added: conv 2 1x1: 6, 294`},
		{"input 1x9x9; conv 2 3x3; batchnorm; maxpool 2x2; full 3", "input 1x9x9; conv 2 3x3; full 3", `
batchnorm1 removed: removed: batchnorm: -4, -392
maxpool1 removed: removed: maxpool 2x2: 0, 0
full1 fed: is fed 2×7×7 instead of 2×3×3: 240, 240`},
		{"input 1x9x9; conv 2 3x3; relu", "input 1x9x9; conv 2 3x3 stride 2; gelu", `
conv1 changed: conv 2 3x3 becomes conv 2 3x3 stride 2: 0, -660
gelu1 changed: relu becomes gelu: 0, 0`},
		{"input 1x9x9; conv 2 3x3", "input 8; full 3", `
input1 changed: input 1x9x9 becomes input 8: 0, 0
conv1 removed: removed: conv 2 3x3: -20, -980
full1 added: added: full 3: 27, 27`},
	} {
		p := diff.Between(count(t, test.from), count(t, test.to))
		got := ""
		for _, s := range p.Steps {
			got += fmt.Sprintf("\n%s %s: %s: %d, %d", s.Layer(), s.Kind(), s.Say(lessons.Languages()[0]), s.Parameters().Value(), s.Connections().Value())
		}
		if got != test.want {
			t.Errorf("from %s\nto %s leads%s\nwant%s", test.from, test.to, got, test.want)
		}
	}
}

// adds holds a path to the totals that it leads between.
func adds(t *testing.T, p diff.Path) {
	t.Helper()
	parameters, connections := p.From.Parameters.Value(), p.From.Connections.Value()
	for _, s := range p.Steps {
		parameters += s.Parameters().Value()
		connections += s.Connections().Value()
	}
	if parameters != p.To.Parameters.Value() || connections != p.To.Connections.Value() {
		t.Fatalf("from %s to %s leads to %d parameters and %d connections, not %v and %v", p.From.Name, p.To.Name, parameters, connections, p.To.Parameters.Value(), p.To.Connections.Value())
	}
	if p.Parameters().Value() != parameters || p.Connections().Value() != connections {
		t.Fatalf("from %s to %s: %v and %v", p.From.Name, p.To.Name, p.Parameters(), p.Connections())
	}
}

// From every network of the catalogue the steps add up to every other.
func TestStepsAddUp(t *testing.T) {
	var all []graph.Count
	for _, name := range catalogue.Names() {
		text, _ := catalogue.Text(name)
		all = append(all, count(t, text))
	}
	for i, from := range all {
		adds(t, diff.Between(from, from))
		if steps := diff.Between(from, from).Steps; len(steps) > 0 {
			t.Errorf("%s is not the same as itself: %v", from.Name, steps[0].Say(lessons.Languages()[0]))
		}
		for _, to := range all[:i] {
			if len(from.Layers)*len(to.Layers) < 60_000 {
				adds(t, diff.Between(from, to))
			}
		}
	}
}

// A change of one line is found where it is, and the numbers that follow from it.
func TestOneChange(t *testing.T) {
	for seed := range uint64(500) {
		r := rand.New(rand.NewPCG(seed, 7))
		lines := []string{"input 3x32x32"}
		for i := range 2 + r.IntN(20) {
			if i%2 == 1 {
				lines = append(lines, "relu")
				continue
			}
			lines = append(lines, fmt.Sprintf("conv %d 3x3 pad 1", 1+r.IntN(9)))
		}
		lines = append(lines, "full 10")
		before := count(t, strings.Join(lines, "; "))
		at := 1 + 2*r.IntN(len(lines)/2)
		if lines[at] == "full 10" {
			at -= 2
		}
		kind := diff.Kind(r.IntN(3))
		switch kind {
		case diff.Changed:
			lines[at] = fmt.Sprintf("conv %d 3x3 pad 1", 10+r.IntN(9))
		case diff.Fed: // here, an addition that has no numbers
			lines = append(lines[:at], append([]string{"maxpool 2x2"}, lines[at:]...)...)
			kind = diff.Added
		case diff.Added:
			lines = append(lines[:at], append([]string{"batchnorm"}, lines[at:]...)...)
		}
		p := diff.Between(before, count(t, strings.Join(lines, "; ")))
		adds(t, p)
		others := 0
		for _, s := range p.Steps {
			switch s.Kind() {
			case kind:
				others++
			case diff.Fed:
			default:
				t.Fatalf("seed %d: %s of %s, where one is %s", seed, s.Kind(), s.Layer(), kind)
			}
		}
		if others != 1 {
			t.Fatalf("seed %d: %d layers are %s, in %v", seed, others, kind, lines)
		}
	}
}

// Deep networks are gone through side by side, and in time.
func TestDeepNetworks(t *testing.T) {
	from := count(t, "input 8x8x8"+strings.Repeat("; conv 8 1x1; relu", 5000))
	to := count(t, "input 8x8x8"+strings.Repeat("; conv 9 1x1; gelu", 5001))
	p := diff.Between(from, to)
	adds(t, p)
	if len(p.Steps) != 10_002 {
		t.Errorf("%d steps", len(p.Steps))
	}
}
