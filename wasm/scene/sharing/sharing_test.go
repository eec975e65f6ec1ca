package sharing_test

import (
	"fmt"
	"testing"

	"fivebyfive/calc"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene"
	"fivebyfive/wasm/scene/kit"
	"fivebyfive/wasm/scene/scenetest"
)

// Wherever the knob stands the picture counts C1 on an input of that side, and
// fits its room.
func TestSharingAtEverySide(t *testing.T) {
	s := scenetest.Find(t, "sharing")
	knob := s.(kit.Turnable).Knob()
	var f frame.Frame
	for side := knob.Min; side <= knob.Max; side++ {
		count, err := calc.C1(side).Count()
		if err != nil {
			t.Fatal(err)
		}
		size := scenetest.Sizes[side%len(scenetest.Sizes)]
		for _, beat := range s.Beats() {
			where := fmt.Sprintf("side %d, %s in %v", side, beat.Name, size)
			scene.At(s, kit.Params{Language: scenetest.English, Width: size[0], Height: size[1], Seen: scenetest.Digit(), Knob: side}, beat.End, &f)
			scenetest.CheckInside(t, &f, where)
			want := count.Total
			if beat.Name == "layer" {
				want = calc.Total{}
			}
			if f.Tally.Parameters != want.Parameters || f.Tally.Connections != want.Connections {
				t.Errorf("%s: counted %+v, want %+v", where, f.Tally, want)
			}
		}
	}
}
