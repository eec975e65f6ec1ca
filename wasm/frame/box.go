package frame

// Box is a rectangle: its top left corner, width and height.
type Box struct {
	X, Y, W, H float32
}

// Point is a place in the picture.
type Point struct{ X, Y float32 }

// Centre returns the middle of the box.
func (b Box) Centre() Point { return Point{b.X + b.W/2, b.Y + b.H/2} }

// Cell returns the box of one cell of the grid that divides b.
func (b Box) Cell(row, col, rows, cols int) Box {
	w, h := b.W/float32(cols), b.H/float32(rows)
	return Box{b.X + float32(col)*w, b.Y + float32(row)*h, w, h}
}

// Cells returns the box of a block of cells of the grid that divides b.
func (b Box) Cells(row, col, high, wide, rows, cols int) Box {
	w, h := b.W/float32(cols), b.H/float32(rows)
	return Box{b.X + float32(col)*w, b.Y + float32(row)*h, w * float32(wide), h * float32(high)}
}

// Grow returns the box with a margin added on every side.
func (b Box) Grow(margin float32) Box {
	return Box{b.X - margin, b.Y - margin, b.W + 2*margin, b.H + 2*margin}
}

// MixBox goes from box a, at x = 0, to box b, at 1.
func MixBox(a, b Box, x float32) Box {
	return Box{Mix(a.X, b.X, x), Mix(a.Y, b.Y, x), Mix(a.W, b.W, x), Mix(a.H, b.H, x)}
}

// Left returns the middle of the left side.
func (b *Box) Left() Point { return Point{b.X, b.Y + b.H/2} }

// Right returns the middle of the right side.
func (b *Box) Right() Point { return Point{b.X + b.W, b.Y + b.H/2} }

func (b *Box) zoom(by float32) { *b = Box{b.X * by, b.Y * by, b.W * by, b.H * by} }
