package scene

import "math"

// The input is a digit of our own: a few strokes, drawn with a round pen.

type stroke struct{ x1, y1, x2, y2 float64 }

// five is the digit 5 on a field of 32×32.
var five = []stroke{
	{10, 6.5, 22, 6.5}, {10, 6.5, 9.6, 14.2}, {9.6, 14.2, 15.5, 13}, {15.5, 13, 20, 14.6},
	{20, 14.6, 22, 18.4}, {22, 18.4, 20.8, 22.6}, {20.8, 22.6, 16.4, 25.4}, {16.4, 25.4, 12, 25.2},
	{12, 25.2, 9, 23.4},
}

// drawDigit returns rows×cols values from 0, paper, to 1, ink.
func drawDigit(strokes []stroke, rows, cols int) []float32 {
	const penRadius, edge = 1.1, 0.9
	values := make([]float32, 0, rows*cols)
	for row := range rows {
		for col := range cols {
			nearest := math.Inf(1)
			for _, s := range strokes {
				nearest = min(nearest, s.distance(float64(col)+0.5, float64(row)+0.5))
			}
			values = append(values, clamp(float32((penRadius+edge-nearest)/edge)))
		}
	}
	return values
}

// distance returns how far a point lies from the stroke.
func (s stroke) distance(x, y float64) float64 {
	dx, dy := s.x2-s.x1, s.y2-s.y1
	along := ((x-s.x1)*dx + (y-s.y1)*dy) / (dx*dx + dy*dy)
	along = max(0, min(1, along))
	return math.Hypot(x-s.x1-along*dx, y-s.y1-along*dy)
}
