package scene

// count is what a bar holds of one layer.
func (s *totals) count(b *totalsBar, i int) int64 {
	if b.role == Kernel {
		return s.network.Layers[i].Parameters
	}
	return s.network.Layers[i].Connections
}

// total is what a bar holds when it is full.
func (s *totals) total(b *totalsBar) int64 {
	if b.role == Kernel {
		return s.network.Total.Parameters
	}
	return s.network.Total.Connections
}

// segment is where a layer's part of a bar stands, once all of it is drawn.
func (s *totals) segment(b *totalsBar, i int) Box {
	before := int64(0)
	for j := range i {
		before += s.count(b, j)
	}
	scale := b.box.H / float32(s.total(b))
	return Box{b.box.X, b.box.Y + float32(before)*scale, b.box.W, float32(s.count(b, i)) * scale}
}

// emphasis is how clearly a layer's segment is drawn: at the end, those that
// hold most of the bar stand out, and what is pointed at always does.
func (s *totals) emphasis(b *totalsBar, i int, m *totalsMoment, pointed int) float32 {
	const quiet = 0.25
	switch {
	case pointed >= 0 && i != pointed, pointed < 0 && m.beat == totalsPlaces && !s.holdsMuch(b, i):
		return quiet
	}
	return 0.8
}

// holdsMuch reports whether a layer is one of those that hold most of a bar.
func (s *totals) holdsMuch(b *totalsBar, i int) bool {
	if b.role == Kernel {
		return i == 4 || i == 5
	}
	return i == 0 || i == 2
}

// drawBar draws one bar as far as it has been filled, each segment with its
// label, and returns what it holds.
func (s *totals) drawBar(f *Frame, l *totalsLayout, b *totalsBar, m *totalsMoment, pointed int) (sum int64) {
	f.fill(Hair, b.box, 0.4)
	labels := s.labels(l, b)
	for i, part := range m.parts {
		count := int64(part * float32(s.count(b, i)))
		if part == 1 {
			count = s.count(b, i)
		}
		full := s.segment(b, i)
		box := full
		box.H *= part
		if count > 0 {
			drawn := f.fill(b.role, box, s.emphasis(b, i, m, pointed))
			drawn.Counts, drawn.Many = Parameter, count
			if b.role == Connection {
				drawn.Counts = Use
			}
			if box.H > 3 {
				f.fill(Paper, Box{box.X, box.Y + box.H - 0.5, box.W, 1}, 1)
			}
			sum += count
		}
		if part > 0 {
			s.drawLabel(f, l, b, i, labels[i], full, m, pointed)
		}
	}
	f.outline(b.role, b.box.grow(0.5), 1, 1)
	return sum
}

// labels returns the baselines of a bar's labels: each beside the middle of its
// segment, moved apart where segments are too thin for that.
func (s *totals) labels(l *totalsLayout, b *totalsBar) (at [7]float32) {
	last := len(at) - 1
	for i := range at {
		at[i] = s.segment(b, i).centre().Y
		if i == 0 {
			at[i] = max(at[i], b.box.Y+l.line/2)
		} else {
			at[i] = max(at[i], at[i-1]+l.line)
		}
	}
	for i := last; i >= 0; i-- {
		if i == last {
			at[i] = min(at[i], b.box.Y+b.box.H-l.line/2+2)
		} else {
			at[i] = min(at[i], at[i+1]-l.line)
		}
	}
	return at
}

// drawLabel writes a layer's count beside its segment, and leads to it.
func (s *totals) drawLabel(f *Frame, l *totalsLayout, b *totalsBar, i int, y float32, segment Box, m *totalsMoment, pointed int) {
	bold := i == pointed || m.busy && i == m.layers-1 || m.beat == totalsPlaces && s.holdsMuch(b, i)
	f.write(b.names, y+4.5, layerTitles[i]).Bold = bold
	number := f.write(b.numbers, y+4.5, numberLabel, s.count(b, i))
	number.Anchor, number.Role, number.Bold = End, b.role, bold
	if l.percents {
		share := f.write(b.shares, y+4.5, percentLabel, percent(s.count(b, i), s.total(b)))
		share.Anchor, share.Bold = End, bold
		if !bold {
			share.Role = Muted
		}
	}
	edge, label := b.box.X-1, b.shares+5
	if b.outside {
		edge, label = b.box.X+b.box.W+1, b.names-5
	}
	f.line(b.role, point{edge, segment.centre().Y}, point{label, y}, 1, 0.6)
	row := Box{b.names, y - l.line/2, b.shares - b.names, l.line}
	f.target(UnitTarget, NoLayer, b.first+i, row, 1, 1)
	if segment.H > 1 {
		f.target(UnitTarget, NoLayer, b.first+i, segment, 1, 1)
	}
}

// drawThreads draws what leads from each layer's parameters to its
// connections.
func (s *totals) drawThreads(f *Frame, l *totalsLayout, m *totalsMoment, pointed int) {
	const pitch, most = 9, 16 // pixels from thread to thread, and threads
	left, right := l.parameters.box.X+l.parameters.box.W, l.connections.box.X
	for i, part := range m.parts {
		if part == 0 {
			continue
		}
		from, to := s.segment(&l.parameters, i), s.segment(&l.connections, i)
		dim := float32(1)
		if pointed >= 0 && i != pointed {
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
			f.line(Muted, point{left + 1, from.Y + from.H*along}, point{right - 1, to.Y + to.H*along}, 1, alpha*dim)
		}
		if middle := (point{(left + right) / 2, (from.centre().Y + to.centre().Y) / 2}); part == 1 && from.H+to.H > 2*labelSize+8 && right-left > 60 {
			f.fill(Paper, Box{middle.X - 16, middle.Y - 9, 32, 18}, 0.9)
			name := f.write(middle.X, middle.Y+4.5, layerTitles[i])
			name.Anchor, name.Alpha = Middle, max(dim, 0.6)
		}
	}
}

// drawSum writes over a bar what it holds so far.
func (s *totals) drawSum(f *Frame, b *totalsBar, name *Phrase, held int64) {
	x, anchor := b.box.X+b.box.W, End
	if b.outside {
		x, anchor = b.box.X, Start
	}
	f.write(x, 14, name).Anchor = anchor
	sum := f.write(x, 37, numberLabel, held)
	sum.Role, sum.Bold, sum.Size, sum.Anchor = b.role, true, 21, anchor
}
