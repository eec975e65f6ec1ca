package layer

import (
	"fivebyfive/calc/graph"
	"fivebyfive/wasm/frame"
)

// drawPass draws what comes in and what goes out, side by side and to one scale.
func drawPass(f *frame.Frame, l *graph.LayerCount) {
	shapes := append(append([]graph.Shape{}, l.Inputs...), l.Output)
	if len(shapes) > mostPassed {
		shapes = append(shapes[:mostPassed-1], l.Output)
	}
	room := f.Width / float32(len(shapes))
	cell := float32(26)
	for _, s := range shapes {
		rows, cols := sides(s)
		cell = min(cell, (room-most*depth-24)/float32(cols), (f.Height-2*labelRoom-most*depth-4)/float32(rows))
	}
	tall := float32(0)
	for _, s := range shapes {
		rows, _ := sides(s)
		tall = max(tall, cell*float32(rows))
	}
	top := labelRoom + most*depth + max(0, f.Height-2*labelRoom-most*depth-4-tall)/2
	for i, s := range shapes {
		rows, cols := sides(s)
		box := frame.Box{X: float32(i) * room, Y: top, W: max(2, cell*float32(cols)), H: max(2, cell*float32(rows))}
		role, name := frame.Input, frame.NewText("layer.in")
		if i == len(shapes)-1 {
			role, name = frame.Output, frame.NewText("layer.out")
		}
		stack(f, role, box, s.Maps, 0.25)
		size(f, &box, s)
		f.Label(box.X, top-most*depth-5, name).Muted()
	}
}

// mostPassed is how many shapes are drawn side by side.
const mostPassed = 4

// sides are the rows and columns that a shape is drawn with. A vector is one cell.
func sides(s graph.Shape) (rows, cols int) {
	switch n := len(s.Extent); n {
	case 0:
		return 1, 1
	case 1:
		return 1, s.Extent[0]
	default:
		return s.Extent[n-2], s.Extent[n-1]
	}
}
