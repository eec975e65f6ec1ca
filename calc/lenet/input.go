package lenet

// What the network sees of paper and ink: "the background level (white)
// corresponds to a value of −0.1 and the foreground (black) corresponds to
// 1.175", so that the mean is roughly 0 and the variance roughly 1 (section
// II.B).
const (
	Background = -0.1
	Foreground = 1.175
)

// Framed is the side of an image of MNIST, which has a box of Boxed cells
// somewhere in it.
const Framed = 28

const (
	side   = 32                  // of what the network sees
	margin = (side - Framed) / 2 // around an image of MNIST
)

// Level is the value of a cell with the given share of ink, from 0 to 1.
func Level(ink float32) float32 { return Background + ink*(Foreground-Background) }

// Frame writes an image of MNIST, 28×28 bytes of ink from 0 to 255, into the
// middle of an input.
func Frame(image []byte, input *Input) {
	_ = image[Framed*Framed-1]
	for i := range input {
		input[i] = Background
	}
	for y := range Framed {
		for x := range Framed {
			input[(y+margin)*side+x+margin] = Level(float32(image[y*Framed+x]) / 255)
		}
	}
}
