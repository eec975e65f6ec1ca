package kit

import (
	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/frame"
)

// InputSide is how many cells the network's input is high and wide.
const InputSide = 32

// DrawSeen draws the input with its values.
func DrawSeen(f *frame.Frame, input calc.Shape, box frame.Box, seen *lenet.Activations) {
	DrawSeenAs(f, "input", input, box, seen)
}

// DrawSeenAs is DrawSeen under another name, where the input is drawn twice.
func DrawSeenAs(f *frame.Frame, name string, input calc.Shape, box frame.Box, seen *lenet.Activations) {
	DrawPart(f, name, box, input.Height, input.Width, seen, 0, 0)
}

// DrawPart draws rows × cols cells of the input, from the given row and column
// on.
func DrawPart(f *frame.Frame, id string, box frame.Box, rows, cols int, seen *lenet.Activations, row, col int) {
	t := f.Texture(id, box, rows, cols)
	for i := range t.Values {
		t.Values[i] = InkOf(seen.Input[(row+i/cols)*InputSide+col+i%cols])
	}
}

// InkOf is how dark a cell of the input is drawn, from 0 for paper to 1 for ink.
func InkOf(v float32) float32 {
	return frame.Clamp((v - lenet.Background) / (lenet.Foreground - lenet.Background))
}

// Inked is the rows and columns of the input that have any ink: the first, and
// the one after the last.
func Inked(seen *lenet.Activations) (top, left, bottom, right int) {
	top, left = InputSide, InputSide
	for i, v := range seen.Input {
		if v > lenet.Background {
			y, x := i/InputSide, i%InputSide
			top, left, bottom, right = min(top, y), min(left, x), max(bottom, y+1), max(right, x+1)
		}
	}
	if bottom == 0 {
		return 0, 0, InputSide, InputSide
	}
	return top, left, bottom, right
}

// BoxOf returns where the box of a character begins: the box that has the
// drawn ink in its middle, as far as the image has room for it.
func BoxOf(seen *lenet.Activations) (row, col int) {
	top, left, bottom, right := Inked(seen)
	return boxBegin(top, bottom), boxBegin(left, right)
}

func boxBegin(first, end int) int {
	const margin = (InputSide - lenet.Framed) / 2
	return max(margin, min(InputSide-margin-lenet.Boxed, (first+end-lenet.Boxed)/2))
}

// SayPixel says what a cell of the input holds.
func SayPixel(f *frame.Frame, s *frame.Selection, seen *lenet.Activations) {
	f.Say(pixelCaption, int64(s.Row+1), int64(s.Col+1), frame.Hundredths(seen.Input[s.Row*InputSide+s.Col]))
}
