package frameworks

import (
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// drawTable draws what is counted by different rules, in the network of 1998
// and in today's: each row a name, the two numbers, and what they count.
func (d *picture) drawTable(room *frame.Box) {
	f := d.f
	const header = 20
	line := (room.H - header) / float32(len(d.numbers))
	right := room.X + room.W
	ends := [...]float32{right - 104, right} // of the numbers
	beside := room.W >= 640                  // what is counted stands beside the name, not under it
	if beside {
		ends[0] = right - 130
	}
	stacked := !beside && line >= 35
	const year = 46
	d.drawLegend(frame.Point{X: room.X, Y: room.Y + 14}, ends[0]-year)
	f.Write(ends[0], room.Y+14, stepLabels[0]).Muted().Anchor = frame.End
	f.Write(ends[1], room.Y+14, stepLabels[len(stepLabels)-1]).Muted().Anchor = frame.End
	for i := range d.m.rows {
		y := room.Y + header + float32(i)*line
		f.Fill(frame.Hair, frame.Box{X: room.X, Y: y - 0.5, W: room.W, H: 1}, 1)
		base := y + line/2 + 5
		if stacked {
			base -= 8
		}
		f.Write(room.X, base, measureLabels[i]).Bold = true
		if beside || stacked {
			counted := f.Write(room.X, base+16, countedLabels[i]).Muted()
			if beside {
				counted.X, counted.Y = room.X+110, base
			}
		}
		for col, n := range d.numbers[i] {
			number := f.Write(ends[col], base, kit.NumberLabel, n)
			number.Anchor, number.Role, number.Bold, number.Size = frame.End, frame.Connection, true, 15
		}
	}
}
