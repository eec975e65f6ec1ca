package lenet

// Of MNIST's test images the trained network takes so many for another digit;
// MODEL.md has the table of them.
const (
	TestErrors = 49
	TestImages = 10_000
)

// PaperTestError is what the paper reports of its own training, with distorted
// images as here, in percent.
const PaperTestError = 0.8
