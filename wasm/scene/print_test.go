package scene_test

import (
	"fmt"
	"strings"

	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/scenetest"
)

// print writes the frame as text, one shape a line.
func print(f *frame.Frame) string {
	var b strings.Builder
	fmt.Fprintf(&b, "frame %g×%g\n", f.Width, f.Height)
	fmt.Fprintf(&b, "tally %d parameters, %d connections\n", f.Tally.Parameters, f.Tally.Connections)
	fmt.Fprintf(&b, "caption %s\n", f.Caption.In(scenetest.English))
	for i := range f.Textures {
		t := &f.Textures[i]
		filled := 0
		for _, value := range t.Values {
			if value == value {
				filled++
			}
		}
		fmt.Fprintf(&b, "texture %q %s %d×%d, %d filled, %d parameters and %d connections a cell, %d parameters shared\n", t.ID, box(t.Box), t.Rows, t.Cols, filled, t.Parameters, t.Connections, t.Shared)
	}
	for i := range f.Shapes {
		s := &f.Shapes[i]
		fmt.Fprintf(&b, "%s %s %s", kinds[s.Kind], s.Role, box(s.Box))
		if s.Kind != frame.Fill {
			fmt.Fprintf(&b, " stroke %.4g", s.Stroke)
		}
		if s.Alpha != 1 {
			fmt.Fprintf(&b, " alpha %.2f", s.Alpha)
		}
		if s.Counts != frame.Nothing {
			if s.Many > 1 {
				fmt.Fprintf(&b, " counts %d × a %s", s.Many, counts[s.Counts])
			} else {
				fmt.Fprintf(&b, " counts a %s", counts[s.Counts])
			}
		}
		b.WriteByte('\n')
	}
	for i := range f.Labels {
		l := &f.Labels[i]
		fmt.Fprintf(&b, "label %q %s at %.5g,%.5g size %.4g\n", strings.TrimSpace(l.Text.In(scenetest.English)+" "+l.Detail.In(scenetest.English)), l.Role, l.X, l.Y, l.Size)
	}
	for _, t := range f.Targets {
		fmt.Fprintf(&b, "target %s of layer %d, map %d %s %d×%d\n", targets[t.Kind], t.Layer, t.Map+1, box(t.Box), t.Rows, t.Cols)
	}
	return strings.ReplaceAll(b.String(), "\u00a0", " ") // to be read by people
}

var (
	kinds   = [...]string{frame.Fill: "fill", frame.Outline: "outline", frame.Line: "line"}
	counts  = [...]string{frame.Parameter: "parameter", frame.Use: "connection"}
	targets = [...]string{frame.UnitTarget: "units", frame.WeightTarget: "weights", frame.BiasTarget: "bias", frame.JoinTarget: "joins"}
)

func box(b frame.Box) string { return fmt.Sprintf("%.5g,%.5g+%.5g×%.5g", b.X, b.Y, b.W, b.H) }
