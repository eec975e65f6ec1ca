package exercise_test

import (
	"strings"

	"fivebyfive/calc"
)

// This file counts a second time, by another way: one by one, whatever one unit
// of each map is connected to, and the places of the window, by walking it. It
// knows no formula, and nothing of how calc counts.

// alike is a number of maps, and what one unit of each has.
type alike struct {
	maps           int
	inputs, uses   int64 // uses are of numbers: those of the bias too
	trained, fixed int64 // different numbers
	kernels        int64
}

// walked is what has been met on the way through a layer.
type walked struct {
	output                         calc.Shape
	groups                         []alike
	parameters, fixed, connections int64
	units, unshared, whole         int64
	kernels                        int64
}

// walk goes through a layer.
func walk(layer calc.Layer, input calc.Shape) (w walked) {
	var all []int // the input maps
	for m := range input.Maps {
		all = append(all, m)
	}
	side := calc.Size{Height: input.Height, Width: input.Width}
	bias := false
	w.output = calc.Shape{Height: 1, Width: 1}
	switch l := layer.(type) {
	case calc.Conv:
		bias = !l.NoBias
		if l.Table == nil {
			w.groups = []alike{see(l.Maps, 'w', all, l.Kernel, bias)}
		}
		for _, fed := range l.Table {
			w.groups = append(w.groups, see(1, 'w', fed, l.Kernel, bias))
		}
		side.Height += 2 * l.Padding.Height
		side.Width += 2 * l.Padding.Width
		w.output = stops(side, l.Kernel, max(l.Stride.Height, 1), max(l.Stride.Width, 1))
	case calc.Subsample:
		bias = true
		w.groups = []alike{see(input.Maps, 'c', all[:1], l.Window, true)}
		w.output = stops(side, l.Window, l.Window.Height, l.Window.Width)
	case calc.Pool:
		stride := l.Stride
		if stride == (calc.Size{}) {
			stride = l.Window
		}
		w.groups = []alike{see(input.Maps, 0, all[:1], l.Window, false)}
		w.output = stops(side, l.Window, stride.Height, stride.Width)
	case calc.Full:
		bias = !l.NoBias
		w.groups = []alike{see(l.Units, 'w', all, side, bias)}
	case calc.RBF:
		w.groups = []alike{see(l.Units, 'f', all, side, false)}
	}
	for _, g := range w.groups {
		for range g.maps {
			w.output.Maps++
			w.parameters += g.trained
			w.fixed += g.fixed
			w.kernels += g.kernels
			for range w.output.Height { // and in each row as often as there are columns
				w.units += int64(w.output.Width)
				w.connections += int64(w.output.Width) * g.uses
				w.unshared += int64(w.output.Width) * g.trained
			}
		}
	}
	w.whole = w.units * see(1, 'w', all, calc.Size{Height: input.Height, Width: input.Width}, bias).uses
	return w
}

// see looks at one unit of some maps that are alike, which sees some input maps
// through a window.
func see(maps int, kind byte, from []int, window calc.Size, bias bool) alike {
	unit := alike{maps: maps}
	for range from {
		for range window.Height {
			for range window.Width {
				unit.inputs++
				if kind != 0 {
					unit.uses++
				}
				switch kind {
				case 'w':
					unit.trained++
				case 'f':
					unit.fixed++
				}
			}
		}
		switch kind {
		case 'w':
			unit.kernels++
		case 'c': // the whole window has one number
			unit.trained++
		}
	}
	if bias {
		unit.uses++
		unit.trained++
	}
	return unit
}

// stops counts where a window can stand, down and across.
func stops(side, window calc.Size, down, right int) (s calc.Shape) {
	for at := 0; at+window.Height <= side.Height; at += down {
		s.Height++
	}
	for at := 0; at+window.Width <= side.Width; at += right {
		s.Width++
	}
	return s
}

// recount finds the asked number anew.
func recount(n calc.Network, name string) (int64, bool) {
	shape := n.Input
	var last walked
	var parameters, connections int64
	var before calc.Shape
	for _, layer := range n.Layers {
		before = shape
		last = walk(layer, shape)
		parameters += last.parameters
		connections += last.connections
		shape = last.output
	}
	one := func(number func(g alike) int64) (int64, bool) {
		first := number(last.groups[0])
		for _, g := range last.groups {
			if number(g) != first {
				return 0, false
			}
		}
		return first, true
	}
	padded := func(side func(calc.Size) int, length int) int64 {
		conv, _ := n.Layers[0].(calc.Conv)
		for range 2 {
			length += side(conv.Padding)
		}
		return int64(length)
	}
	height := func(s calc.Size) int { return s.Height }
	width := func(s calc.Size) int { return s.Width }
	_, asked, _ := strings.Cut(name, ".")
	switch asked {
	case "units":
		if name == "input.units" {
			return int64(n.Input.Maps * n.Input.Height * n.Input.Width), true
		}
		return last.units, true
	case "parameters":
		if name == "total.parameters" {
			return parameters, true
		}
		return last.parameters, true
	case "connections":
		if name == "total.connections" {
			return connections, true
		}
		return last.connections, true
	case "fixed":
		return last.fixed, true
	case "unshared":
		return last.unshared, true
	case "fully-connected":
		return last.whole, true
	case "kernels":
		return last.kernels, true
	case "width":
		return int64(last.output.Width), true
	case "positions", "uses":
		return int64(last.output.Height * last.output.Width), true
	case "unit.connections":
		return one(func(g alike) int64 { return g.uses })
	case "map.connections":
		return one(func(g alike) int64 { return g.uses * int64(last.output.Height*last.output.Width) })
	case "map.parameters":
		return one(func(g alike) int64 { return g.trained })
	case "fan-in":
		return one(func(g alike) int64 { return g.inputs })
	case "padded.height":
		return padded(height, before.Height), true
	case "padded.width":
		return padded(width, before.Width), true
	case "padded.size":
		return padded(height, before.Height) * padded(width, before.Width), true
	}
	return 0, false
}
