package main

import "math"

// adam is the optimiser of Kingma and Ba, "Adam: a method for stochastic
// optimization", 2015: each parameter moves by the mean of its derivatives over
// the root of the mean of their squares, so that each has a rate of its own, as
// each has in the paper's appendix C.
type adam struct {
	mean, square []float32
	steps        int
}

const (
	meanDecay   = 0.9
	squareDecay = 0.999
	leastRoot   = 1e-8
)

func newAdam(parameters int) *adam {
	return &adam{mean: make([]float32, parameters), square: make([]float32, parameters)}
}

// pace is the step's rate, with the means' start at 0 made good.
func (o *adam) pace(rate float64) (pace, root float32) {
	meanShare := 1 - math.Pow(meanDecay, float64(o.steps))
	squareShare := 1 - math.Pow(squareDecay, float64(o.steps))
	return float32(rate / meanShare), float32(1 / squareShare)
}

// move takes the parameters from first to before end one step down.
func (o *adam) move(parameters, gradient []float32, first, end int, rate float64) {
	pace, root := o.pace(rate)
	for i := first; i < end; i++ {
		g := gradient[i]
		o.mean[i] += (1 - meanDecay) * (g - o.mean[i])
		o.square[i] += (1 - squareDecay) * (g*g - o.square[i])
		parameters[i] -= pace * o.mean[i] / (float32(math.Sqrt(float64(o.square[i]*root))) + leastRoot)
	}
}
