package lenet

// What the network sees of paper and ink: "the background level (white)
// corresponds to a value of −0.1 and the foreground (black) corresponds to
// 1.175", so that the mean is roughly 0 and the variance roughly 1 (section
// II.B).
const (
	Background = -0.1
	Foreground = 1.175
)

const (
	side   = 32                  // of what the network sees
	framed = 28                  // of an image of MNIST
	margin = (side - framed) / 2 // around it
)

// Level is the value of a cell with the given share of ink, from 0 to 1.
func Level(ink float32) float32 { return Background + ink*(Foreground-Background) }

// Frame writes an image of MNIST, 28×28 bytes of ink from 0 to 255, into the
// middle of an input.
func Frame(image []byte, input *Input) {
	_ = image[framed*framed-1]
	for i := range input {
		input[i] = Background
	}
	for y := range framed {
		for x := range framed {
			input[(y+margin)*side+x+margin] = Level(float32(image[y*framed+x]) / 255)
		}
	}
}
