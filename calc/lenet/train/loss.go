package main

import "math"

// loss is the paper's criterion of maximum a posteriori (equation 9): the
// distance to the right digit shall be small, and that to the others large.
//
//	E = y_D + log(e^−j + Σ_i e^−y_i)
//
// j is the distance of a "rubbish" class, beyond which a digit is none.
type loss struct{ rubbish float64 }

// of returns E for the distances y, and leaves ∂E/∂y_i in deltas.
func (l loss) of(distances []float32, digit int, deltas []float32) float64 {
	nearest := l.rubbish
	for _, y := range distances {
		nearest = min(nearest, float64(y))
	}
	sum := math.Exp(nearest - l.rubbish)
	for _, y := range distances {
		sum += math.Exp(nearest - float64(y))
	}
	for i, y := range distances {
		deltas[i] = -float32(math.Exp(nearest-float64(y)) / sum)
	}
	deltas[digit]++
	return float64(distances[digit]) - nearest + math.Log(sum)
}
