package scene_test

import (
	"fmt"
	"strings"

	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/scenetest"
)

// crowdedNumbers says which number does not fit its cell, or touches another. A
// number in a cell stays in it, and a number beside another keeps its distance:
// "−0.088" and "0.133" must not be read as "−0.0880.133". So it is with the widest
// digits that a usual face has.
func crowdedNumbers(f *frame.Frame) string {
	const gap = 2.5 // on each side
	from, to, numbers := make([]float32, len(f.Labels)), make([]float32, len(f.Labels)), make([]bool, len(f.Labels))
	for i, l := range f.Labels {
		if numbers[i] = isNumber(l); numbers[i] {
			from[i], to[i] = digitsOf(l)
		} else {
			from[i], to[i] = scenetest.Extent(l, f.Language)
		}
	}
	for i, l := range f.Labels {
		if !numbers[i] {
			continue
		}
		left, right := from[i], to[i]
		if cell, ok := cellAround(f, l); ok && (left < cell.X+gap || right > cell.X+cell.W-gap) {
			return fmt.Sprintf("%s, %.0f wide, is in a cell of %.0f", l.Text.In(scenetest.English), right-left, cell.W)
		}
		for j, other := range f.Labels {
			if other == l || l.Y-l.Size*0.72 >= other.Y || other.Y-other.Size*0.72 >= l.Y {
				continue
			}
			if apart := max(from[j]-right, left-to[j]); apart < 2*gap {
				return fmt.Sprintf("%s and %s have %.1f between them", l.Text.In(scenetest.English), other.Text.In(f.Language), apart)
			}
		}
	}
	return ""
}

// isNumber reports whether a label is nothing but a number.
func isNumber(l frame.Label) bool {
	return l.Detail == (frame.Text{}) && strings.Trim(l.Text.In(scenetest.English), "+−0123456789.,") == ""
}

// cellAround returns the cell in whose middle a label stands: of a map, or
// one that is drawn by itself.
func cellAround(f *frame.Frame, l frame.Label) (cell frame.Box, found bool) {
	if l.Anchor != frame.Middle {
		return cell, false
	}
	x, y := l.X, l.Y-l.Size*0.35
	middle := func(b frame.Box) bool {
		return b.H >= l.Size && max(x-b.X-b.W/2, b.X+b.W/2-x) < 1 && max(y-b.Y-b.H/2, b.Y+b.H/2-y) < 2
	}
	for i := range f.Textures {
		m := &f.Textures[i]
		w, h := m.Box.W/float32(m.Cols), m.Box.H/float32(m.Rows)
		col, row := int((x-m.Box.X)/w), int((y-m.Box.Y)/h)
		if cell := (frame.Box{X: m.Box.X + float32(col)*w, Y: m.Box.Y + float32(row)*h, W: w, H: h}); col < m.Cols && row < m.Rows && middle(cell) {
			return cell, true
		}
	}
	for _, s := range f.Shapes {
		if s.Kind == frame.Fill && s.Role != frame.Paper && middle(s.Box) {
			return s.Box, true
		}
	}
	return cell, false
}

// digitsOf is how far a number reaches in a wide face: DejaVu Sans, which
// Linux falls back on.
func digitsOf(l frame.Label) (left, right float32) {
	width, digit := float32(0), float32(0.637)
	if l.Bold {
		digit = 0.696
	}
	for _, r := range l.Text.In(scenetest.English) {
		switch r {
		case '.', ',':
			width += l.Size * 0.318
		case '−', '+':
			width += l.Size * 0.838
		default:
			width += l.Size * digit
		}
	}
	switch l.Anchor {
	case frame.Middle:
		return l.X - width/2, l.X + width/2
	case frame.End:
		return l.X - width, l.X
	}
	return l.X, l.X + width
}
