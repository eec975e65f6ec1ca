package main

import (
	"math"
	"math/rand/v2"

	"fivebyfive/calc/lenet"
)

// distortion is how strongly images are distorted. The paper's are "planar
// affine transformations: translations, scaling, squeezing, and horizontal
// shearing" (section III.A); ours also turn a little and bend.
type distortion struct {
	shift float64 // the farthest translation, in cells
	scale float64 // the greatest change of a side, as a share of it
	turn  float64 // the greatest rotation, in radians
	shear float64 // the greatest horizontal shear
	bend  float64 // the spread of the bending, in cells
}

const (
	inputSide = 32
	bendStep  = 8 // between the points that are moved when a digit is bent
	bendSide  = inputSide/bendStep + 1
)

// apply writes a distorted image into the input of the network. Where it is
// taken from depends on the random numbers alone.
func (d distortion) apply(image []byte, random *rand.Rand, input *lenet.Input) {
	within := func(reach float64) float64 { return (2*random.Float64() - 1) * reach }
	sin, cos := math.Sincos(within(d.turn))
	shear := within(d.shear)
	wide, high := 1/(1+within(d.scale)), 1/(1+within(d.scale))
	across, down := within(d.shift), within(d.shift)
	var bend [2][bendSide * bendSide]float32
	for i := range bend {
		for j := range bend[i] {
			bend[i][j] = float32(random.NormFloat64() * d.bend)
		}
	}
	// A cell comes from (x, y)·m + (across, down), around the middle.
	xx, xy := float32(cos*wide), float32((shear*cos-sin)*wide)
	yx, yy := float32(sin*high), float32((shear*sin+cos)*high)
	const middle = (inputSide - 1) / 2.0
	for row := range inputSide {
		y := float32(row) - middle
		for column := range inputSide {
			x := float32(column) - middle
			bendX, bendY := bent(&bend, row, column)
			fromX := xx*x + xy*y + float32(across) + bendX
			fromY := yx*x + yy*y + float32(down) + bendY
			const imageMiddle = (imageSide - 1) / 2.0
			input[row*inputSide+column] = lenet.Level(sample(image, fromX+imageMiddle, fromY+imageMiddle))
		}
	}
}

// bent is how far a cell is moved: between the points around it, in proportion.
func bent(bend *[2][bendSide * bendSide]float32, row, column int) (x, y float32) {
	at := row/bendStep*bendSide + column/bendStep
	down, across := float32(row%bendStep)/bendStep, float32(column%bendStep)/bendStep
	between := func(points *[bendSide * bendSide]float32) float32 {
		upper := points[at] + (points[at+1]-points[at])*across
		lower := points[at+bendSide] + (points[at+bendSide+1]-points[at+bendSide])*across
		return upper + (lower-upper)*down
	}
	return between(&bend[0]), between(&bend[1])
}

// sample is the ink at a point between four cells, from 0 to 1.
func sample(image []byte, x, y float32) float32 {
	left, upper := int(x+64)-64, int(y+64)-64 // rounds down
	across, down := x-float32(left), y-float32(upper)
	if left < -1 || upper < -1 || left >= imageSide || upper >= imageSide {
		return 0
	}
	ink := func(x, y int) float32 {
		if x < 0 || y < 0 || x >= imageSide || y >= imageSide {
			return 0
		}
		return float32(image[y*imageSide+x])
	}
	top := ink(left, upper)*(1-across) + ink(left+1, upper)*across
	bottom := ink(left, upper+1)*(1-across) + ink(left+1, upper+1)*across
	return (top*(1-down) + bottom*down) / 255
}
