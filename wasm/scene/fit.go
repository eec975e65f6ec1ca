package scene

// fit returns the side of the largest cells, in whole pixels and no smaller than
// least, of which so many fit into a room.
func fit(least, wide, columns, high, rows float32) float32 {
	return max(least, floor(min(wide/columns, high/rows)))
}

// pixels holds a length between two others, and to whole pixels.
func pixels(least, x, most float32) float32 { return floor(max(least, min(most, x))) }
