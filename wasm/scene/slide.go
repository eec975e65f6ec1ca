package scene

// visited returns how many of a map's places the window has visited when the
// fraction x of its time has passed: one at a time along the first row, then
// faster and faster.
func visited(x float32, rows, columns int) int {
	const firstRow = 0.3 // of the time
	places := rows * columns
	if x <= firstRow {
		return 1 + int(x/firstRow*float32(columns-1))
	}
	return min(places, int(quicken(x, firstRow, float32(columns), float32(places))+0.001))
}
