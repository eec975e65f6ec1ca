package network_test

import (
	"strings"
	"testing"

	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/scenetest"
)

// The lens of the whole network shows the layer that its step is about, and at
// the end what F6 draws beside the code of each digit.
func TestLensFollows(t *testing.T) {
	s := scenetest.Find(t, "network")
	for i, beat := range s.Beats()[1:] {
		for _, room := range scenetest.Screens[1:] {
			f := scenetest.Draw(s, room, beat.End, frame.Selection{})
			layer := s.Count().Layers[i]
			cells, drawn, codes := 0, false, 0
			for _, m := range f.Textures {
				switch {
				case m.ID == "lens":
					cells = m.Rows * m.Cols
				case m.ID == "drawn":
					drawn = true
				case strings.HasPrefix(m.ID, layer.Name+" "):
					codes++
				}
			}
			want := layer.Output.Height * layer.Output.Width
			if want == 1 {
				want = layer.Output.Maps
			}
			if beat.Name == "output" {
				if !drawn || codes != layer.Output.Maps {
					t.Errorf("end of %s in %v: what F6 draws: %v; %d codes", beat.Name, room, drawn, codes)
				}
			} else if cells != want {
				t.Errorf("end of %s in %v: the lens shows %d units, not the %d of %s", beat.Name, room, cells, want, layer.Name)
			}
		}
	}
}
