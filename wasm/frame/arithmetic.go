package frame

import "math"

// Clamp holds x between 0 and 1.
func Clamp(x float32) float32 { return max(0, min(1, x)) }

// Ease goes from 0 to 1 with x, starting and stopping gently.
func Ease(x float32) float32 {
	x = Clamp(x)
	return x * x * (3 - 2*x)
}

// Mix goes from a, at x = 0, to b, at 1.
func Mix(a, b, x float32) float32 { return a + (b-a)*x }

// Floor rounds down to whole pixels, so that cells are crisp.
func Floor(x float32) float32 { return float32(math.Floor(float64(x))) }

// Root returns the square root.
func Root(x float32) float32 { return float32(math.Sqrt(float64(x))) }
