package pointing_test

import (
	"math/rand/v2"
	"testing"

	"fivebyfive/calc"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/pointing"
)

var (
	none   = frame.Selection{}
	unit   = frame.Selection{Kind: frame.UnitTarget, Row: 3, Col: 4}
	other  = frame.Selection{Kind: frame.UnitTarget, Row: 3, Col: 5}
	weight = frame.Selection{Kind: frame.WeightTarget}
)

// act is something that a learner does.
type act func(*pointing.Pointing)

func hover(s frame.Selection) act { return func(p *pointing.Pointing) { p.Hover(s) } }
func click(s frame.Selection) act { return func(p *pointing.Pointing) { p.Click(s) } }
func hold(s frame.Selection) act  { return func(p *pointing.Pointing) { p.Hold(s) } }
func choose(s frame.Selection) act {
	return func(p *pointing.Pointing) { p.Select(s) }
}
func enter(f calc.Factor) act { return func(p *pointing.Pointing) { p.Enter(f) } }
func exit(f calc.Factor) act  { return func(p *pointing.Pointing) { p.Exit(f) } }
func pin(f calc.Factor) act   { return func(p *pointing.Pointing) { p.Pin(f) } }

var (
	leave act = (*pointing.Pointing).Leave
	letGo act = (*pointing.Pointing).LetGo
)

func TestPointing(t *testing.T) {
	tests := []struct {
		name      string
		acts      []act
		selection frame.Selection
		held      frame.Selection
		highlight calc.Factor
		lit       calc.Factor
		stays     bool
	}{
		{name: "nothing"},
		{"the mouse lights up what counts the cell", []act{hover(weight)}, weight, none, "", calc.KernelCells, false},
		{"and leaves nothing", []act{hover(weight), leave}, none, none, "", "", false},
		{"a click holds", []act{hover(unit), click(unit)}, unit, unit, "", calc.Positions, false},
		{"so the mouse may move on", []act{click(unit), hover(other), leave}, unit, unit, "", calc.Positions, false},
		{"another click holds another", []act{click(unit), click(other)}, other, other, "", calc.Positions, false},
		{"the same lets go", []act{click(unit), click(unit)}, none, none, "", "", false},
		{"as does one beside everything", []act{click(unit), click(none)}, none, none, "", "", false},
		{"then the mouse is free again", []act{click(unit), click(unit), hover(other)}, other, none, "", calc.Positions, false},
		{"a key holds, also the same cell", []act{hold(unit), hold(unit)}, unit, unit, "", calc.Positions, false},
		{"a crossing that was toggled is selected, and not held", []act{click(unit), choose(unit)}, unit, none, "", calc.Positions, false},
		{"playing lets go", []act{click(unit), letGo}, none, none, "", "", false},
		{"a word lights up the picture", []act{enter(calc.Bias)}, none, none, calc.Bias, calc.Bias, false},
		{"while one is at it", []act{enter(calc.Bias), exit(calc.Bias)}, none, none, "", "", false},
		{"what has no factor changes nothing", []act{enter(calc.Bias), enter(""), exit("")}, none, none, calc.Bias, calc.Bias, false},
		{"a tap keeps it", []act{pin(calc.Bias), exit(calc.Bias), enter(calc.Maps)}, none, none, calc.Bias, calc.Bias, true},
		{"and the picture does not change it", []act{pin(calc.Bias), hover(unit)}, unit, none, calc.Bias, calc.Bias, true},
		{"a second tap lets go", []act{pin(calc.Bias), pin(calc.Bias)}, none, none, "", "", false},
		{"as does one beside it", []act{pin(calc.Bias), pin("")}, none, none, "", "", false},
		{"but one beside nothing keeps what the mouse is at", []act{hover(unit), pin("")}, unit, none, "", calc.Positions, false},
		{"another tap keeps another", []act{pin(calc.Bias), pin(calc.Maps)}, none, none, calc.Maps, calc.Maps, true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var p pointing.Pointing
			for _, do := range test.acts {
				do(&p)
			}
			if p.Selection != test.selection || p.Held() != test.held {
				t.Errorf("%+v is selected and %+v held, want %+v and %+v", p.Selection, p.Held(), test.selection, test.held)
			}
			if p.Highlight != test.highlight || p.Lit != test.lit {
				t.Errorf("%q is lit up in the picture and %q in the prose, want %q and %q", p.Highlight, p.Lit, test.highlight, test.lit)
			}
			if p.Exit(calc.Bias); (p.Highlight != "") != test.stays {
				t.Errorf("when the mouse has left the prose, %q is lit up", p.Highlight)
			}
		})
	}
}

// A name in the prose is lit up with all that has its role, and its role with it.
func TestLights(t *testing.T) {
	var p pointing.Pointing
	if p.Lights(calc.Bias) || p.Lights("") {
		t.Error("something is lit up from the start")
	}
	p.Enter(calc.KernelCells)
	for factor, want := range map[calc.Factor]bool{calc.KernelCells: true, "kernel": true, calc.Bias: false, "": false} {
		if got := p.Lights(factor); got != want {
			t.Errorf("at %q: %q is lit up: %v, want %v", p.Lit, factor, got, want)
		}
	}
	p.Enter("kernel")
	if !p.Lights(calc.KernelCells) || p.Lights(calc.Bias) {
		t.Errorf("at %q: the factors of that role, and no others, are to be lit up", p.Lit)
	}
}

// Whatever is done, what is held is selected, what is pinned is lit up
// everywhere, and a mouse that leaves takes along what followed it.
func TestAnyOrder(t *testing.T) {
	selections := []frame.Selection{none, unit, other, weight}
	factors := []calc.Factor{"", calc.Bias, calc.KernelCells}
	random := rand.New(rand.NewPCG(1, 2))
	var p pointing.Pointing
	for range 10_000 {
		s, f := selections[random.IntN(len(selections))], factors[random.IntN(len(factors))]
		acts := []act{hover(s), click(s), hold(s), choose(s), enter(f), exit(f), pin(f), leave, letGo}
		acts[random.IntN(len(acts))](&p)
		if held := p.Held(); held != none && held != p.Selection {
			t.Fatalf("%+v is held, and %+v selected", held, p.Selection)
		}
		if p.Highlight != "" && p.Lit != p.Highlight && p.Selection == none {
			t.Fatalf("%q is lit up in the picture, %q in the prose, and nothing is selected", p.Highlight, p.Lit)
		}
		if p.Held() == none {
			away := p
			away.Hover(s)
			if away.Leave(); away.Selection != none {
				t.Fatalf("the mouse has left, and %+v stays", away.Selection)
			}
		}
	}
}
