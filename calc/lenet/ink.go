package lenet

import "math"

// Boxed is the side of the box that a digit is scaled into.
const Boxed = 20

// Draw writes drawn ink into an input as MNIST was made: the ink's bounds are
// scaled to fit a box of 20×20, keeping their proportions, and the ink's
// centre of mass is put in the middle. A cell of the box has the mean of the
// ink that it covers. ink has rows of the given width, and shares from 0 to 1.
// Without any ink the input is all background, and Draw reports false.
func Draw(ink []float32, width int, input *Input) bool {
	for i := range input {
		input[i] = Background
	}
	b, found := boundsOf(ink, width)
	if !found {
		return false
	}
	var box [Boxed][Boxed]float32
	step := float64(max(b.right-b.left, b.bottom-b.top)) / Boxed
	var mass, across, down float32
	for y := range Boxed {
		for x := range Boxed {
			share := b.mean(ink, width, float64(b.left)+float64(x)*step, float64(b.top)+float64(y)*step, step)
			box[y][x] = share
			mass += share
			across += share * float32(x)
			down += share * float32(y)
		}
	}
	left, top := place(across/mass), place(down/mass)
	for y := range Boxed {
		for x := range Boxed {
			input[(top+y)*side+left+x] = Level(box[y][x])
		}
	}
	return true
}

// place is where the box begins, in one direction, so that its centre of mass
// comes to the middle as nearly as whole cells allow. Like MNIST's images, it
// stays clear of the margin.
func place(centre float32) int {
	const middle = side / 2 // the cell that the centres of MNIST's own images are in
	first := int(math.Round(float64(middle - centre)))
	return min(max(first, margin), side-margin-Boxed)
}

// bounds is the smallest rectangle with all ink in it.
type bounds struct{ left, top, right, bottom int }

func boundsOf(ink []float32, width int) (b bounds, found bool) {
	for i, share := range ink {
		if share <= 0 {
			continue
		}
		x, y := i%width, i/width
		if !found {
			b, found = bounds{x, y, x + 1, y + 1}, true
		}
		b = bounds{min(b.left, x), min(b.top, y), max(b.right, x+1), max(b.bottom, y+1)}
	}
	return b, found
}

// mean is the mean of the ink in a square; there is none outside the bounds.
func (b bounds) mean(ink []float32, width int, left, top, size float64) float32 {
	var sum float64
	for y := int(top); y < b.bottom && float64(y) < top+size; y++ {
		high := min(float64(y+1), top+size) - max(float64(y), top)
		for x := int(left); x < b.right && float64(x) < left+size; x++ {
			wide := min(float64(x+1), left+size) - max(float64(x), left)
			sum += high * wide * float64(ink[y*width+x])
		}
	}
	return float32(sum / (size * size))
}
