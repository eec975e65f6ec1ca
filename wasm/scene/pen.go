package scene

import (
	"math"
	"slices"

	"fivebyfive/calc/language"
)

// Drawing into a frame. All of it appends to memory that the frame keeps, so
// a frame that has grown to its size allocates nothing more.

func (f *Frame) reset(width, height float32) {
	*f = Frame{
		Width: width, Height: height,
		Textures: f.Textures[:0], Shapes: f.Shapes[:0], Labels: f.Labels[:0], Targets: f.Targets[:0],
		values: f.values[:0],
	}
}

func (f *Frame) fill(role Role, box Box, alpha float32) *Shape {
	f.Shapes = append(f.Shapes, Shape{Kind: Fill, Role: role, Box: box, Alpha: alpha})
	return &f.Shapes[len(f.Shapes)-1]
}

func (f *Frame) outline(role Role, box Box, stroke, alpha float32) *Shape {
	f.Shapes = append(f.Shapes, Shape{Kind: Outline, Role: role, Box: box, Stroke: stroke, Alpha: alpha})
	return &f.Shapes[len(f.Shapes)-1]
}

func (f *Frame) line(role Role, from, to point, stroke, alpha float32) *Shape {
	box := Box{from.X, from.Y, to.X - from.X, to.Y - from.Y}
	f.Shapes = append(f.Shapes, Shape{Kind: Line, Role: role, Box: box, Stroke: stroke, Alpha: alpha})
	return &f.Shapes[len(f.Shapes)-1]
}

func (f *Frame) label(x, y float32, text Text) *Label {
	f.Labels = append(f.Labels, Label{Text: text, X: x, Y: y, Size: labelSize, Role: Ink, Alpha: 1})
	return &f.Labels[len(f.Labels)-1]
}

// write is label with a phrase and the numbers that go into it.
func (f *Frame) write(x, y float32, phrase language.Key, arguments ...int64) *Label {
	return f.label(x, y, text(phrase, arguments...))
}

// detail adds what follows a label's text in the muted role.
func (l *Label) detail(phrase language.Key, arguments ...int64) {
	l.Detail = text(phrase, arguments...)
}

// say makes a phrase and its numbers the caption.
func (f *Frame) say(phrase language.Key, arguments ...int64) { f.Caption = text(phrase, arguments...) }

// texture draws a grid of cells that are all empty, for the caller to fill.
func (f *Frame) texture(id string, box Box, rows, cols int) *Texture {
	values := f.room(rows * cols)
	for i := range values {
		values[i] = float32(math.NaN())
	}
	f.Textures = append(f.Textures, Texture{ID: id, Box: box, Rows: rows, Cols: cols, Values: values})
	return &f.Textures[len(f.Textures)-1]
}

// room takes memory for n values from the frame. They may be anything.
func (f *Frame) room(n int) []float32 {
	start := len(f.values)
	f.values = slices.Grow(f.values, n)[:start+n]
	return f.values[start : start+n : start+n]
}

func (f *Frame) target(kind TargetKind, layer, mapIndex int, box Box, rows, cols int) {
	f.Targets = append(f.Targets, Target{Kind: kind, Layer: layer, Map: mapIndex, Box: box, Rows: rows, Cols: cols})
}

// labelSize is the size of a label's text in CSS pixels: a reading size.
const labelSize = 13

type point struct{ X, Y float32 }

func (b Box) centre() point { return point{b.X + b.W/2, b.Y + b.H/2} }

// cell returns the box of one cell of the grid that divides b.
func (b Box) cell(row, col, rows, cols int) Box {
	w, h := b.W/float32(cols), b.H/float32(rows)
	return Box{b.X + float32(col)*w, b.Y + float32(row)*h, w, h}
}

// cells returns the box of a block of cells of the grid that divides b.
func (b Box) cells(row, col, high, wide, rows, cols int) Box {
	w, h := b.W/float32(cols), b.H/float32(rows)
	return Box{b.X + float32(col)*w, b.Y + float32(row)*h, w * float32(wide), h * float32(high)}
}

// grow returns the box with a margin added on every side.
func (b Box) grow(margin float32) Box {
	return Box{b.X - margin, b.Y - margin, b.W + 2*margin, b.H + 2*margin}
}

func clamp(x float32) float32 { return max(0, min(1, x)) }

// ease goes from 0 to 1 with x, starting and stopping gently.
func ease(x float32) float32 {
	x = clamp(x)
	return x * x * (3 - 2*x)
}

func mix(a, b, x float32) float32 { return a + (b-a)*x }

func mixBox(a, b Box, x float32) Box {
	return Box{mix(a.X, b.X, x), mix(a.Y, b.Y, x), mix(a.W, b.W, x), mix(a.H, b.H, x)}
}

// floor rounds down to whole pixels, so that cells are crisp.
func floor(x float32) float32 { return float32(math.Floor(float64(x))) }

func (l *Label) muted() *Label {
	l.Role = Muted
	return l
}

// count makes the label the number of what stands beside it, in its role.
func (l *Label) count(role Role) *Label {
	l.Role, l.Bold = role, true
	return l
}

// grid draws hairlines of paper between the cells of a box, where the cells
// are large enough to be told apart.
func (f *Frame) grid(box Box, rows, cols int) {
	if box.W/float32(cols) < 6 {
		return
	}
	for row := 1; row < rows; row++ {
		f.fill(Paper, Box{box.X, box.Y + float32(row)*box.H/float32(rows) - 0.5, box.W, 1}, 0.6)
	}
	for col := 1; col < cols; col++ {
		f.fill(Paper, Box{box.X + float32(col)*box.W/float32(cols) - 0.5, box.Y, 1, box.H}, 0.6)
	}
}

// blank draws the cells of a grid that are still empty, all after the first
// filled ones.
func (f *Frame) blank(box Box, rows, cols, filled int) { f.rest(Hair, 0.4, box, rows, cols, filled) }

// rest fills all cells of a grid after the first ones.
func (f *Frame) rest(role Role, alpha float32, box Box, rows, cols, first int) {
	row, col := first/cols, first%cols
	if col > 0 {
		f.fill(role, box.cells(row, col, 1, cols-col, rows, cols), alpha)
		row++
	}
	if row < rows {
		f.fill(role, box.cells(row, 0, rows-row, cols, rows, cols), alpha)
	}
}

// number draws one trainable number, a weight or a bias, as a share of the
// largest weight of its layer. The larger, the darker; a negative one is hollow, so that it is told by shape and
// not by shade alone. What is not drawn yet is an empty cell.
func (f *Frame) number(box Box, value float32, bias, drawn bool) {
	inner := box.grow(-max(0.5, box.W*0.04))
	if !drawn {
		f.fill(Hair, inner, 0.4)
		return
	}
	role := Kernel
	if bias {
		role = Bias
	}
	f.fill(role, inner, 0.2+0.75*clamp(max(value, -value))).Counts = Parameter
	if value < 0 {
		f.fill(Paper, box.grow(-box.W*0.3), 1)
	}
}

// halo lights up what a formula's factor counts.
func (f *Frame) halo(box Box, lit bool, role Role) {
	if lit {
		f.fill(role, box, 0.12)
		f.outline(role, box, 4, 0.9)
	}
}

func root(x float32) float32 { return float32(math.Sqrt(float64(x))) }
