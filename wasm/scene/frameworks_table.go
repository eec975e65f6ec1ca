package scene

// drawTable draws what is counted by different rules, in the network of 1998
// and in today's: each row a name, the two numbers, and what they count.
func (s *rebuilding) drawTable(f *Frame, l *rebuildingLayout, m *rebuildingMoment) {
	const header, second, first = 20, 0, 104 // from the right, where the numbers end
	room := l.below
	line := (room.H - header) / float32(len(s.numbers))
	beside := room.W >= 640 // what is counted stands beside the name, not under it
	right := room.X + room.W
	ends := [...]float32{right - first, right - second}
	if beside {
		ends[0] = right - 130
	}
	for i, name := range [...]*Phrase{rebuildingSteps[0], rebuildingSteps[len(rebuildingSteps)-1]} {
		f.write(ends[i], room.Y+14, name).muted().Anchor = End
	}
	for i := range m.rows {
		y := room.Y + header + float32(i)*line
		f.fill(Hair, Box{room.X, y - 0.5, room.W, 1}, 1)
		stacked := !beside && line >= 35
		base := y + line/2 + 5
		if stacked {
			base -= 8
		}
		f.write(room.X, base, rebuildingMeasures[i]).Bold = true
		if beside {
			f.write(room.X+110, base, rebuildingCounted[i]).muted()
		} else if stacked {
			f.write(room.X, base+16, rebuildingCounted[i]).muted()
		}
		for col, n := range s.numbers[i] {
			number := f.write(ends[col], base, numberLabel, n)
			number.Anchor, number.Role, number.Bold, number.Size = End, Connection, true, 15
		}
	}
}
