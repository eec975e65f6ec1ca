package c5_test

import (
	"fmt"
	"testing"

	"fivebyfive/calc"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
	"fivebyfive/wasm/scene/scenetest"
)

// With a larger input the picture of C5 counts what calc counts of that
// network, at every size the knob offers, and in every room.
func TestEnlargedTallyEqualsCalc(t *testing.T) {
	s := scenetest.Find(t, "c5").(kit.Turnable)
	k := s.Knob()
	for side := k.Min; side <= k.Max; side += k.Step {
		network := calc.LeNet5()
		network.Input.Height, network.Input.Width = side, side
		count, err := network.Count()
		if err != nil {
			t.Fatal(err)
		}
		want, _ := count.Layer("C5")
		for _, size := range scenetest.Sizes {
			f := scenetest.TurnedIn(scenetest.English, s, size, kit.Duration(s), side)
			if f.Tally.Parameters != want.Parameters || f.Tally.Connections != want.Connections {
				t.Errorf("side %d in %v: counted %+v, want %d and %d", side, size, f.Tally, want.Parameters, want.Connections)
			}
			scenetest.CheckInside(t, f, fmt.Sprintf("side %d in %v", side, size))
		}
	}
}

func TestTallyNeverFallsWithALargerInput(t *testing.T) {
	s := scenetest.Find(t, "c5").(kit.Turnable)
	for _, side := range []int{36, 64} {
		var last frame.Tally
		for at := 0.0; at <= kit.Duration(s); at += 0.05 {
			got := scenetest.TurnedIn(scenetest.English, s, scenetest.Sizes[0], at, side).Tally
			if got.Parameters < last.Parameters || got.Connections < last.Connections {
				t.Fatalf("side %d at %v s: %+v after %+v", side, at, got, last)
			}
			last = got
		}
	}
}
