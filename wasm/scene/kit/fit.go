package kit

import "fivebyfive/wasm/frame"

// Fit returns the side of the largest cells, in whole pixels and no smaller than
// least, of which so many fit into a room.
func Fit(least, wide, columns, high, rows float32) float32 {
	return max(least, frame.Floor(min(wide/columns, high/rows)))
}

// Pixels holds a length between two others, and to whole pixels.
func Pixels(least, x, most float32) float32 { return frame.Floor(max(least, min(most, x))) }

// HundredthsWide is how wide a cell must be for a value to be written in it, −0.09:
// with a sign, two decimals, the widest digits of a usual face, and a gap on both
// sides.
const HundredthsWide = 46
