package kit

// Visited returns how many of a map's places the window has visited when the
// fraction x of its time has passed: one at a time along the first row, then
// faster and faster.
func Visited(x float32, rows, columns int) int {
	const firstRow = 0.3 // of the time
	places := rows * columns
	if x <= firstRow {
		return 1 + int(x/firstRow*float32(columns-1))
	}
	return min(places, int(Quicken(x, firstRow, float32(columns), float32(places))+0.001))
}

// Quicken returns how much of a total is done after the part x of a stretch of
// time: the first of it steadily, in the given share of the time, and the rest
// faster and faster.
func Quicken(x, share, first, total float32) float32 {
	if x <= share {
		return x / share * first
	}
	y := (x - share) / (1 - share)
	steady := first * (1 - share) / share // as fast as the first
	return first + steady*y + (total-first-steady)*y*y
}
