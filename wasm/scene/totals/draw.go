package totals

import (
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// emphasis is how clearly a layer's segment is drawn: at the end, those that
// hold most of the bar stand out, and what is pointed at always does.
func (m *moment) emphasis(b *bar, i int) float32 {
	if m.pointed >= 0 && i != m.pointed || m.pointed < 0 && m.beat == beatPlaces && !b.most[i] {
		return 0.25
	}
	return 0.8
}

// drawBar draws one bar as far as it has been filled, each segment with its
// label, and over it what it holds so far.
func (d *picture) drawBar(b *bar) {
	f, m := d.f, &d.m
	f.Fill(frame.Hair, b.box, 0.4)
	sum := int64(0)
	for i, part := range m.parts {
		count := int64(part * float32(b.counts[i]))
		if part == 1 {
			count = b.counts[i]
		}
		box := b.segments[i]
		box.H *= part
		if count > 0 {
			drawn := f.Fill(b.role, box, m.emphasis(b, i))
			drawn.Counts, drawn.Many = b.counted, count
			if box.H > 3 {
				f.Fill(frame.Paper, frame.Box{X: box.X, Y: box.Y + box.H - 0.5, W: box.W, H: 1}, 1)
			}
			sum += count
		}
		if part > 0 {
			d.drawLabel(b, i)
		}
	}
	f.Ring(b.role, &b.box, 0.5, 1)
	f.Write(b.over, 14, b.name).Anchor = b.anchor
	held := f.Write(b.over, 37, kit.NumberLabel, sum)
	held.Role, held.Bold, held.Size, held.Anchor = b.role, true, 21, b.anchor
}

// drawLabel writes a layer's count beside its segment, and leads to it.
func (d *picture) drawLabel(b *bar, i int) {
	f, l, m := d.f, &d.l, &d.m
	y, segment := b.baselines[i], &b.segments[i]
	bold := i == m.pointed || m.busy && i == m.layers-1 || m.beat == beatPlaces && b.most[i]
	f.Write(b.names, y+4.5, frame.LayerTitles[i]).Bold = bold
	number := f.Write(b.numbers, y+4.5, kit.NumberLabel, b.counts[i])
	number.Anchor, number.Role, number.Bold = frame.End, b.role, bold
	if l.percents {
		share := f.Write(b.shares, y+4.5, percentLabel, b.counts[i], b.total)
		share.Anchor, share.Bold = frame.End, bold
		if !bold {
			share.Role = frame.Muted
		}
	}
	f.Line(b.role, frame.Point{X: b.edge, Y: segment.Y + segment.H/2}, frame.Point{X: b.label, Y: y}, 1, 0.6)
	f.Target(frame.UnitTarget, frame.NoLayer, b.first+i, frame.Box{X: b.names, Y: y - l.line/2, W: b.shares - b.names, H: l.line}, 1, 1)
	if segment.H > 1 {
		f.Target(frame.UnitTarget, frame.NoLayer, b.first+i, *segment, 1, 1)
	}
}

// drawThreads draws what leads from each layer's parameters to its
// connections.
func (d *picture) drawThreads() {
	f, l, m := d.f, &d.l, &d.m
	const pitch, most = 9, 16 // pixels from thread to thread, and threads
	left, right := l.bars[0].box.X+l.bars[0].box.W, l.bars[1].box.X
	for i, part := range m.parts {
		if part == 0 {
			continue
		}
		from, to := &l.bars[0].segments[i], &l.bars[1].segments[i]
		dim := float32(1)
		if m.pointed >= 0 && i != m.pointed {
			dim = 0.3
		}
		threads := max(1, min(most, int(max(from.H, to.H)/pitch)))
		for k := range threads + 1 {
			along := float32(k) / float32(threads)
			if along > part {
				break
			}
			alpha := float32(0.18)
			if k == 0 || k == threads {
				alpha = 0.7
			}
			f.Line(frame.Muted, frame.Point{X: left + 1, Y: from.Y + from.H*along}, frame.Point{X: right - 1, Y: to.Y + to.H*along}, 1, alpha*dim)
		}
		if part == 1 && from.H+to.H > 2*frame.LabelSize+8 && right-left > 60 {
			x, y := (left+right)/2, (from.Y+from.H/2+to.Y+to.H/2)/2
			plate := frame.Box{X: x - 16, Y: y - 9, W: 32, H: 18}
			f.Fill(frame.Paper, plate, 1)
			f.Outline(frame.Hair, plate, 1, 1)
			name := f.Write(x, y+4.5, frame.LayerTitles[i])
			name.Anchor, name.Alpha = frame.Middle, max(dim, 0.6)
		}
	}
}
