package exercise

import (
	"strconv"

	"fivebyfive/calc"
)

// draft is a network as the dice have made it.
type draft struct {
	input  calc.Shape
	before calc.Shape // the input as it was before it grew, if it did
	colour bool       // the input is an image of three maps
	layers []layer
}

// layer is one that an exercise can have. Kernels and windows are square, but
// for those on a row, which are one cell high.
type layer struct {
	kind                    byte // C, S, P, F or R, the first letter of its name
	name                    string
	maps                    int // or units
	window, stride, padding int
	table                   calc.Table
	average                 bool // what pooling takes
	biasless                bool
}

// build makes a network by a plan, which has a letter for the input and one for
// each layer. It need not be one that can be counted.
//
//	r  a row             C  a convolution      S  a subsampling
//	i  an image          N  one on a row       P  a pooling
//	w  one by its turn   M  one with a margin  Q  one with stride 2
//	k  often in colour   D  one of today       F  a full layer
//	m  several maps      T  one with a table   R  RBF units
//	t  as many in turn   E  one as large as its input
//	s  several small     G  its input grows by some cells
//	v  values            X  its input grows much
//	b  a bitmap
func (d *dice) build(plan string) (n draft) {
	in := &n.input
	for i := range len(plan) {
		step := plan[i]
		l := layer{kind: 'C', maps: d.turned(d.maps), window: d.within(d.kernel), stride: 1, biasless: d.biasless()}
		switch step {
		case 'r':
			in.Maps, in.Height, in.Width = 1, 1, d.turned(d.row)
		case 'v':
			d.shape(in, d.within(d.units), 1, 1)
		case 's':
			d.shape(in, d.within(d.maps), 2, 3+d.level)
		case 'b':
			d.shape(in, 1, 3, 4+2*d.level)
		case 'i', 'w', 'k', 'm', 't':
			d.image(in, step == 'w')
			switch {
			case step == 'm':
				in.Maps = d.within(d.maps)
			case step == 't':
				in.Maps = l.maps
			case step == 'i' && d.level > 1 && d.one(3) || step == 'k' && d.one(2):
				in.Maps, n.colour = 3, true
			}
		case 'G', 'X':
			n.before = *in
			grown := 1 + d.below(4+4*d.level)
			if step == 'X' && d.level > 0 {
				grown = max(in.Height, in.Width)
			}
			in.Height += grown
			in.Width += grown
			continue
		case 'N':
			l.maps = 1 + d.below(2+2*d.level)
			l.window += d.below(2)
			if d.level > 1 && d.one(3) {
				l.stride = 2
			}
		case 'M':
			l.padding = 1 + d.below(4+d.level)
		case 'D':
			l.window |= 1
			if d.level > 1 && d.one(6) {
				l.window = 1
			}
			l.padding = d.below(l.window/2 + 1)
			l.stride += d.below(3) / 2
			l.maps *= 1 + i/3
		case 'T':
			in.Maps = 3 + d.below(2+d.level)
			l.table = d.table(in.Maps)
			l.maps = len(l.table)
		case 'E':
			in.Height, in.Width = l.window, l.window
		case 'S', 'P', 'Q':
			l.kind, l.window, l.average = 'P', 2+d.below(2+d.level/2), d.one(2)
			l.stride = l.window
			switch {
			case step == 'S':
				l.kind = 'S'
			case step == 'Q':
				l.window, l.stride = 2+d.below(2), 2
			case d.level > 1 && d.one(2):
				l.window++ // so that windows overlap
			}
		case 'F':
			l.kind, l.maps = 'F', d.turned(d.units)
		case 'R':
			l.kind, l.maps = 'R', d.turned([2]int{5, 14})
		}
		if i > 0 {
			l.name = string(rune(l.kind)) + strconv.Itoa(len(n.layers)+1)
			if l.kind == 'R' {
				l.name = "Output"
			}
			n.layers = append(n.layers, l)
		}
	}
	return n
}

// shape makes the input of some maps of some size.
func (d *dice) shape(in *calc.Shape, maps, least, sizes int) {
	in.Maps, in.Height, in.Width = maps, least+d.below(sizes), least+d.below(sizes)
}

// image makes the input an image of one map, more often square than not.
func (d *dice) image(in *calc.Shape, byTurn bool) {
	side := d.within(d.side)
	if byTurn {
		side = d.turned(d.side) + 7*d.level // larger than at any level before
	}
	in.Maps, in.Height, in.Width = 1, side, side
	if d.level > 0 && d.one(4) || byTurn && d.one(2) {
		in.Width = d.within(d.side)
	}
}

// table joins some maps to some of the input maps each, others to one more, and
// perhaps one to all.
func (d *dice) table(inputs int) (table calc.Table) {
	maps, fed := d.turned(d.maps), 2+d.below(inputs-2)
	for group := range 3 {
		for range maps {
			var row []int
			for i := range fed {
				row = append(row, (len(table)+i)%inputs)
			}
			table = append(table, row)
		}
		maps, fed = min(d.level, 1)*(2+d.below(6)), min(fed+1, inputs)
		if group == 1 {
			maps, fed = d.below(2), inputs
		}
	}
	return table
}

// biasless reports whether a layer shall have no biases. At first all have
// them.
func (d *dice) biasless() bool { return d.level > 0 && d.one(5) }

// network is the draft as calc takes it.
func (n *draft) network() calc.Network {
	network := calc.Network{Name: "exercise", Input: n.input, Before: n.before}
	for i := range n.layers {
		l := &n.layers[i]
		window, stride, padding := calc.Square(l.window), calc.Square(l.stride), calc.Square(l.padding)
		if n.input.Height == 1 {
			window.Height, stride.Height, padding.Height = 1, 1, 0
		}
		var layer calc.Layer
		switch l.kind {
		case 'C':
			layer = calc.Conv{Name: l.name, Maps: l.maps, Kernel: window, Stride: stride, Padding: padding, Table: l.table, NoBias: l.biasless}
		case 'S':
			layer = calc.Subsample{Name: l.name, Window: window}
		case 'P':
			kind := calc.Max
			if l.average {
				kind = calc.Average
			}
			layer = calc.Pool{Name: l.name, Kind: kind, Window: window, Stride: stride}
		case 'F':
			layer = calc.Full{Name: l.name, Units: l.maps, NoBias: l.biasless}
		case 'R':
			layer = calc.RBF{Name: l.name, Units: l.maps}
		}
		network.Layers = append(network.Layers, layer)
	}
	return network
}
