package scene

import "math"

// Kernels of our own, so that the maps of a picture differ: each looks for an
// edge at another angle. They stand in for trained ones.

// edgeKernel returns the weights, from −1 to 1, of the kernel with the given
// index among count.
func edgeKernel(index, count, height, width int) []float32 {
	angle := math.Pi * float64(index) / float64(count)
	sin, cos := math.Sincos(angle)
	weights := make([]float32, 0, height*width)
	for row := range height {
		for col := range width {
			x := float64(col) - float64(width-1)/2
			y := float64(row) - float64(height-1)/2
			across := x*cos + y*sin
			fade := math.Exp(-(x*x + y*y) / 9)
			weights = append(weights, float32(math.Sin(across*1.1)*fade*1.15))
		}
	}
	return weights
}

// convolve returns the map that the kernel and bias make of the input, each
// unit squashed by A·tanh(S·a) (LeCun et al. 1998, appendix A) and brought to
// the range of a texture: −1 is 0, and +1 is 1.
func convolve(input []float32, inputCols int, weights []float32, bias float32, kernelHeight, kernelWidth, rows, cols int) []float32 {
	const A, S = 1.7159, 2.0 / 3.0
	values := make([]float32, 0, rows*cols)
	for row := range rows {
		for col := range cols {
			sum := bias
			for i := range kernelHeight {
				for j := range kernelWidth {
					sum += weights[i*kernelWidth+j] * input[(row+i)*inputCols+col+j]
				}
			}
			value := A * math.Tanh(S*float64(sum))
			values = append(values, clamp(float32(value+1)/2))
		}
	}
	return values
}
