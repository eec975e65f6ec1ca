package scene

// fit returns the side of the largest cells, in whole pixels and no smaller than
// least, of which so many fit into a room.
func fit(least, wide, columns, high, rows float32) float32 {
	return max(least, floor(min(wide/columns, high/rows)))
}

// pixels holds a length between two others, and to whole pixels.
func pixels(least, x, most float32) float32 { return floor(max(least, min(most, x))) }

// How wide a cell must be for a value to be written in it: with a sign, so many
// decimals, the widest digits of a usual face, and a gap on both sides.
const (
	hundredthsWide  = 46 // −0.09
	thousandthsWide = 55 // −0.088
)
