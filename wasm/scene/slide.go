package scene

// visited returns how many of a map's places the window has visited when the
// fraction x of its time has passed: one at a time along the first row, then
// faster and faster.
func visited(x float32, rows, columns int) int {
	const firstRow = 0.3 // of the time
	cols, places := float32(columns), rows*columns
	if x <= firstRow {
		return 1 + int(x/firstRow*(cols-1))
	}
	y := (x - firstRow) / (1 - firstRow)
	rest := float32(places) - cols
	steady := cols * (1 - firstRow) / firstRow // as fast as along the first row
	return min(places, int(cols+steady*y+(rest-steady)*y*y+0.001))
}
