package frame

import (
	"math"
	"slices"

	"fivebyfive/calc/language"
)

// Drawing into a frame. All of it appends to memory that the frame keeps, so
// a frame that has grown to its size allocates nothing more.

// Reset empties the frame, for a picture of the given size.
func (f *Frame) Reset(width, height float32) {
	*f = Frame{
		Width: width, Height: height,
		Textures: f.Textures[:0], Shapes: f.Shapes[:0], Labels: f.Labels[:0], Targets: f.Targets[:0],
		values: f.values[:0], widths: f.widths, words: f.words[:0],
	}
}

// Fill fills a box.
func (f *Frame) Fill(role Role, box Box, alpha float32) *Shape {
	f.Shapes = append(f.Shapes, Shape{Kind: Fill, Role: role, Box: box, Alpha: alpha})
	return &f.Shapes[len(f.Shapes)-1]
}

// Outline draws the border of a box, stroke wide.
func (f *Frame) Outline(role Role, box Box, stroke, alpha float32) *Shape {
	f.Shapes = append(f.Shapes, Shape{Kind: Outline, Role: role, Box: box, Stroke: stroke, Alpha: alpha})
	return &f.Shapes[len(f.Shapes)-1]
}

// Line draws a straight line.
func (f *Frame) Line(role Role, from, to Point, stroke, alpha float32) *Shape {
	box := Box{from.X, from.Y, to.X - from.X, to.Y - from.Y}
	f.Shapes = append(f.Shapes, Shape{Kind: Line, Role: role, Box: box, Stroke: stroke, Alpha: alpha})
	return &f.Shapes[len(f.Shapes)-1]
}

// Label writes a text, of which (x, y) is the left end of the baseline until it
// is given another anchor.
func (f *Frame) Label(x, y float32, text Text) *Label {
	f.Labels = append(f.Labels, Label{Text: text, X: x, Y: y, Size: LabelSize, Role: Ink, Alpha: 1})
	return &f.Labels[len(f.Labels)-1]
}

// Write is label with the text of a key and the numbers that go into it.
func (f *Frame) Write(x, y float32, key language.Key, arguments ...int64) *Label {
	return f.Label(x, y, NewText(key, arguments...))
}

// With adds what follows a label's text in the muted role.
func (l *Label) With(key language.Key, arguments ...int64) {
	l.Detail = NewText(key, arguments...)
}

// Say makes the text of a key and its numbers the caption.
func (f *Frame) Say(key language.Key, arguments ...int64) {
	f.Caption = NewText(key, arguments...)
}

// Texture draws a grid of cells that are all empty, for the caller to fill.
func (f *Frame) Texture(id string, box Box, rows, cols int) *Texture {
	values := f.Room(rows * cols)
	for i := range values {
		values[i] = float32(math.NaN())
	}
	f.Textures = append(f.Textures, Texture{ID: id, Box: box, Rows: rows, Cols: cols, Values: values})
	return &f.Textures[len(f.Textures)-1]
}

// Room takes memory for n values from the frame. They may be anything.
func (f *Frame) Room(n int) []float32 {
	start := len(f.values)
	f.values = slices.Grow(f.values, n)[:start+n]
	return f.values[start : start+n : start+n]
}

// Target makes the cells of a box ones to point at.
func (f *Frame) Target(kind TargetKind, layer, mapIndex int, box Box, rows, cols int) {
	f.Targets = append(f.Targets, Target{Kind: kind, Layer: layer, Map: mapIndex, Box: box, Rows: rows, Cols: cols})
}

// Muted makes the label a secondary one.
func (l *Label) Muted() *Label {
	l.Role = Muted
	return l
}

// Count makes the label the number of what stands beside it, in its role.
func (l *Label) Count(role Role) *Label {
	l.Role, l.Bold = role, true
	return l
}

// Grid draws hairlines of paper between the cells of a box, where the cells
// are large enough to be told apart.
func (f *Frame) Grid(box Box, rows, cols int) {
	if box.W/float32(cols) < 6 {
		return
	}
	for row := 1; row < rows; row++ {
		f.Fill(Paper, Box{box.X, box.Y + float32(row)*box.H/float32(rows) - 0.5, box.W, 1}, 0.6)
	}
	for col := 1; col < cols; col++ {
		f.Fill(Paper, Box{box.X + float32(col)*box.W/float32(cols) - 0.5, box.Y, 1, box.H}, 0.6)
	}
}

// Blank draws the cells of a grid that are still empty, all after the first
// filled ones.
func (f *Frame) Blank(box Box, rows, cols, filled int) { f.Rest(Hair, 0.4, box, rows, cols, filled) }

// Rest fills all cells of a grid after the first ones.
func (f *Frame) Rest(role Role, alpha float32, box Box, rows, cols, first int) {
	row, col := first/cols, first%cols
	if col > 0 {
		f.Fill(role, box.Cells(row, col, 1, cols-col, rows, cols), alpha)
		row++
	}
	if row < rows {
		f.Fill(role, box.Cells(row, 0, rows-row, cols, rows, cols), alpha)
	}
}

// Number draws one trainable number, a weight or a bias, as a share of the
// largest weight of its layer. The larger, the darker; a negative one is hollow, so that it is told by shape and
// not by shade alone. What is not drawn yet is an empty cell.
func (f *Frame) Number(box Box, value float32, bias, drawn bool) {
	inner := box.Grow(-max(0.5, box.W*0.04))
	if !drawn {
		f.Fill(Hair, inner, 0.4)
		return
	}
	role := Kernel
	if bias {
		role = Bias
	}
	f.Fill(role, inner, 0.2+0.75*Clamp(max(value, -value))).Counts = Parameter
	if value < 0 {
		f.Fill(Paper, box.Grow(-box.W*0.3), 1)
	}
}

// Halo lights up what a formula's factor counts.
func (f *Frame) Halo(box Box, lit bool, role Role) {
	if lit {
		f.Fill(role, box, 0.12)
		f.Outline(role, box, 4, 0.9)
	}
}

// LabelSize is the size of a label's text in CSS pixels, before any zoom: a
// reading size. No scene writes smaller.
const LabelSize = 13
