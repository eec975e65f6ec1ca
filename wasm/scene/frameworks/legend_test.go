package frameworks_test

import (
	"testing"

	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/scenetest"
)

// Whatever the tiles of the layers are coloured with, a legend names.
func TestFrameworksNamesTheColoursOfItsTiles(t *testing.T) {
	s := scenetest.Find(t, "frameworks")
	for _, size := range [][2]float32{{904, 416}, {673, 355}, {600, 390}, {736, 328}, {358, 270}} {
		for _, beat := range s.Beats() {
			f := scenetest.Draw(s, size, beat.End, frame.Selection{})
			for _, role := range []frame.Role{frame.Kernel, frame.Bias} {
				if tiled(f, role) && !keyed(f, role) {
					t.Errorf("%s in %v: nothing says what %v is", beat.Name, size, role)
				}
			}
		}
	}
}

// tiled reports whether parameters are drawn in a role.
func tiled(f *frame.Frame, role frame.Role) bool {
	for _, s := range f.Shapes {
		if s.Role == role && s.Counts == frame.Parameter {
			return true
		}
	}
	return false
}

// keyed reports whether a swatch of a role, that counts nothing, has a name to
// its right.
func keyed(f *frame.Frame, role frame.Role) bool {
	for _, s := range f.Shapes {
		if s.Kind != frame.Fill || s.Role != role || s.Counts != frame.Nothing || s.Box.W != s.Box.H {
			continue
		}
		for _, l := range f.Labels {
			if near := l.X - s.Box.X - s.Box.W; near > 0 && near < 8 && l.Y > s.Box.Y && l.Y <= s.Box.Y+s.Box.H && l.Text.In(scenetest.English) != "" {
				return true
			}
		}
	}
	return false
}
