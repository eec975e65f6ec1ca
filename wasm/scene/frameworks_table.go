package scene

// drawTable draws what is counted by different rules, in the network of 1998
// and in today's: each row a name, the two numbers, and what they count.
func (s *rebuilding) drawTable(f *Frame, room *Box, m *rebuildingMoment) {
	const header = 20
	line := (room.H - header) / float32(len(s.numbers))
	right := room.X + room.W
	ends := [...]float32{right - 104, right} // of the numbers
	beside := room.W >= 640                  // what is counted stands beside the name, not under it
	if beside {
		ends[0] = right - 130
	}
	stacked := !beside && line >= 35
	const year = 46
	s.drawLegend(f, point{room.X, room.Y + 14}, ends[0]-year)
	f.write(ends[0], room.Y+14, rebuildingSteps[0]).muted().Anchor = End
	f.write(ends[1], room.Y+14, rebuildingSteps[len(rebuildingSteps)-1]).muted().Anchor = End
	for i := range m.rows {
		y := room.Y + header + float32(i)*line
		f.fill(Hair, Box{room.X, y - 0.5, room.W, 1}, 1)
		base := y + line/2 + 5
		if stacked {
			base -= 8
		}
		f.write(room.X, base, rebuildingMeasures[i]).Bold = true
		if beside || stacked {
			counted := f.write(room.X, base+16, rebuildingCounted[i]).muted()
			if beside {
				counted.X, counted.Y = room.X+110, base
			}
		}
		for col, n := range s.numbers[i] {
			number := f.write(ends[col], base, numberLabel, n)
			number.Anchor, number.Role, number.Bold, number.Size = End, Connection, true, 15
		}
	}
}
