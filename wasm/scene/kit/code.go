package kit

import (
	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/frame"
)

// CodeRows is how many rows the bitmaps have that F6 is taught to draw.
const CodeRows = lenet.CodeHeight

// DrawBits draws a code as a bitmap, −1 light and +1 dark. Each cell stands for
// so many connections.
func DrawBits(f *frame.Frame, name string, at *Grid, bits []float32, connections int) {
	Shades(f, name, at, bits).Connections = connections
	Border(f, at, frame.Muted)
}
