package calc_test

import (
	"testing"

	"fivebyfive/calc"
)

// A larger input leaves the parameters of the convolutions as they are, C5's
// among them; F6, which is full, has to see more.
func TestLeNet5Enlarged(t *testing.T) {
	compare(t, count(t, calc.LeNet5Enlarged()), []layerNumbers{
		{"C1", calc.Shape{6, 32, 32}, 6144, 156, 159744},
		{"S2", calc.Shape{6, 16, 16}, 1536, 12, 7680},
		{"C3", calc.Shape{16, 12, 12}, 2304, 1516, 218304},
		{"S4", calc.Shape{16, 6, 6}, 576, 32, 2880},
		{"C5", calc.Shape{120, 2, 2}, 480, 48120, 192480},
		{"F6", calc.Shape{84, 1, 1}, 84, 40404, 40404},
		{"Output", calc.Shape{10, 1, 1}, 10, 0, 840},
	}, calc.Total{Parameters: 90240, Fixed: 840, Connections: 622332})
}

// F6 as a bitmap has the cells that the output has inputs.
func TestBitmap(t *testing.T) {
	output, _ := count(t, calc.LeNet5()).Layer("Output")
	compare(t, count(t, calc.Bitmap()), []layerNumbers{
		{"Bitmap", output.Output, output.Units, output.Parameters, output.Connections},
	}, calc.Total{Fixed: output.Fixed, Connections: output.Connections})
}
