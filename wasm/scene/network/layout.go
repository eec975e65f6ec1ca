package network

import (
	"fivebyfive/calc"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// layout is where everything of the scene stands.
type layout struct {
	input      frame.Box
	layers     [7]kit.Grid // the blocks of maps, or the grids of units
	across     [7]int      // maps side by side in a block
	side       [7]float32
	gap        float32
	lens, seen frame.Box // one map at full size, and the input beside it

	drawn kit.Grid     // what F6 draws
	codes [10]kit.Grid // of the digits
}

// gridOf is how single units are set: F6 as the bitmap that it draws, the
// output as a column.
func gridOf(l *kit.Layer) (rows, cols int) {
	switch l.Kind {
	case calc.FullConnection:
		return kit.CodeRows, kit.CodeColumns
	case calc.RadialBasis:
		return l.Output.Maps, 1
	}
	return 12, l.Output.Maps / 12
}

// thumbnail is where one map of a block stands.
func (l *layout) thumbnail(layer, m int) frame.Box {
	side, across := l.side[layer], l.across[layer]
	pitch := side + l.gap
	block := &l.layers[layer]
	return frame.Box{X: block.X + float32(m%across)*pitch, Y: block.Y + float32(m/across)*pitch, W: side, H: side}
}

// layout sets the layers side by side, as large as they fit, and the lens under
// them. Where it is narrow they take two lines.
func (w *Scene) layout(p *kit.Params) layout {
	const edge = 2
	least := float32(22) // the gap between blocks, for the lines that join them
	lines := [][]int{{0, 1, 2, 3, 4, 5, 6}}
	line := frame.Floor(min((p.Height-kit.Top-edge)*0.5, 184)) // the height of the blocks
	gap := float32(4)
	if p.Width < kit.Narrow {
		lines = [][]int{{0, 1, 2, 3}, {4, 5, 6}}
		line, gap, least = frame.Floor((p.Height-kit.Top-edge)*0.24), 2, 14
	}
	room := p.Width - 2*edge
	l := w.blocks(line, gap)
	for l.width(lines[0])+least*float32(len(lines[0])) > room && line > 24 {
		line--
		l = w.blocks(line, gap)
	}
	y := float32(kit.Top)
	for n, blocks := range lines {
		x, used, gaps := float32(edge), l.width(blocks), float32(len(blocks))
		if n > 0 {
			used -= l.input.W
			gaps--
		}
		space := min(48, (room-used)/gaps)
		if n == 0 {
			l.input.X, l.input.Y = x, y
			x += l.input.W + space
		}
		for _, i := range blocks {
			l.layers[i].X, l.layers[i].Y = frame.Floor(x), y
			x += l.layers[i].W + space
			if i == len(w.layers)-1 {
				l.layers[i].W -= besideOutput
			}
		}
		y += line + kit.Top + 2
	}
	apart := min(48, p.Width*0.06)
	side := frame.Floor(min(p.Height-y-edge, (room-apart)/2))
	l.seen = frame.Box{X: edge, Y: y, W: side, H: side}
	l.lens = frame.Box{X: frame.Floor(edge + side + apart), Y: y, W: side, H: side}
	l.layoutAnswer(p)
	return l
}

// layoutAnswer sets what F6 draws under the layers, and the codes of the digits
// to its right, each with its digit and its distance.
func (l *layout) layoutAnswer(p *kit.Params) {
	const edge, apart, label, number, between = 2, 26, 106, 54, 8
	l.drawn = kit.NewGrid(edge, l.lens.Y, frame.Floor(l.lens.H/kit.CodeRows), kit.CodeRows*kit.CodeColumns, kit.CodeColumns)
	x := edge + max(label, l.drawn.W+apart)
	room := frame.Box{X: x, Y: l.lens.Y - between, W: p.Width - edge - x, H: l.lens.H + between}
	m := kit.NewMosaic(room, len(l.codes), kit.CodeColumns, kit.CodeRows, number, between)
	for digit := range l.codes {
		at := m.Box(digit)
		l.codes[digit] = kit.NewGrid(at.X, at.Y, m.Cell, kit.CodeRows*kit.CodeColumns, kit.CodeColumns)
	}
}

// besideOutput is the room for the digits and the distances beside the output.
const besideOutput = 66

// blocks makes the blocks of maps for lines of the given height. A map is drawn
// smaller than those that feed it, and no smaller than its block needs.
func (w *Scene) blocks(line, gap float32) layout {
	l := layout{gap: gap, across: [7]int{2, 2, 4, 4}, input: frame.Box{X: 0, Y: 0, W: line, H: line}}
	for i := range w.layers {
		layer, at := &w.layers[i], &l.layers[i]
		if layer.OfSingles() {
			rows, cols := gridOf(layer)
			*at = kit.NewGrid(0, 0, max(2, frame.Floor(line/float32(rows))), rows*cols, cols)
			continue
		}
		across := float32(l.across[i])
		rows := float32(layer.Output.Maps) / across
		side := frame.Floor((line - (rows-1)*gap) / rows)
		if i%2 == 1 {
			side = frame.Floor(side * 0.74)
		}
		l.side[i] = side
		at.W, at.H = across*(side+gap)-gap, rows*(side+gap)-gap
	}
	l.layers[len(w.layers)-1].W += besideOutput
	return l
}

// width is how wide the blocks are together, with the input.
func (l *layout) width(blocks []int) float32 {
	sum := l.input.W
	for _, i := range blocks {
		sum += l.layers[i].W
	}
	return sum
}
