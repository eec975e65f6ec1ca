package calc_test

import "fivebyfive/calc"

// This file counts a second time, by another way: it builds the network's
// graph, every connection of every unit with the number that it uses, and
// counts those. It knows no formula, and nothing of how calc counts.

// weight tells one number of a layer from all its others.
type weight struct {
	kind   byte // 'w' of a kernel or a full layer, 'c' coefficient, 'b' bias, 'f' fixed; 0 none
	to     int  // the map or unit that owns it
	from   int  // the input map or input unit
	dy, dx int
}

// tap is a place that a window has a cell on, which may lie on the border of
// padding around the input.
type tap struct{ m, y, x int }

// edge is one line into a unit: a connection if it uses a number, and otherwise
// an input that is taken as it is. A bias comes from nowhere.
type edge struct {
	from   tap
	inside bool
	weight weight
}

type graphUnit struct {
	at    tap
	edges []edge
}

// graphLayer is the graph of one layer.
type graphLayer struct {
	units []graphUnit
	bias  bool
	conv  bool
	step  calc.Size // from one unit's window to the next's
}

// starts lists where a window that reaches over some cells may begin.
func starts(from, end, reach, step int) (places []int) {
	for at := from; at+reach <= end; at += step {
		places = append(places, at)
	}
	return places
}

func or(value, otherwise calc.Size) calc.Size {
	if value == (calc.Size{}) {
		return otherwise
	}
	return value
}

// connect builds the graph of one layer.
func connect(layer calc.Layer, input calc.Shape) graphLayer {
	switch l := layer.(type) {
	case calc.Conv:
		return connectConv(l, input)
	case calc.Subsample:
		return connectWindows(input, l.Window, l.Window, 'c', true)
	case calc.Pool:
		return connectWindows(input, l.Window, or(l.Stride, l.Window), 0, false)
	case calc.Full:
		return connectAll(input, l.Units, 'w', !l.NoBias)
	case calc.RBF:
		return connectAll(input, l.Units, 'f', false)
	}
	panic("no such layer")
}

func connectConv(l calc.Conv, input calc.Shape) graphLayer {
	stride, dilation := or(l.Stride, calc.Square(1)), or(l.Dilation, calc.Square(1))
	taps := func(kernel, dilation int) (offsets []int) {
		for i := range kernel {
			offsets = append(offsets, i*dilation)
		}
		return offsets
	}
	down, right := taps(l.Kernel.Height, dilation.Height), taps(l.Kernel.Width, dilation.Width)
	feeding := func(m int) (maps []int) {
		switch {
		case l.Table != nil:
			return l.Table[m]
		case l.Groups > 1:
			group := m * l.Groups / l.Maps
			for i := range input.Maps {
				if i*l.Groups/input.Maps == group {
					maps = append(maps, i)
				}
			}
			return maps
		}
		for i := range input.Maps {
			maps = append(maps, i)
		}
		return maps
	}
	graph := graphLayer{bias: !l.NoBias, conv: true, step: stride}
	for m := range l.Maps {
		for row, y := range starts(-l.Padding.Height, input.Height+l.Padding.Height, down[len(down)-1]+1, stride.Height) {
			for column, x := range starts(-l.Padding.Width, input.Width+l.Padding.Width, right[len(right)-1]+1, stride.Width) {
				u := graphUnit{at: tap{m, row, column}}
				for _, from := range feeding(m) {
					for i, dy := range down {
						for j, dx := range right {
							u.edges = append(u.edges, edge{tap{from, y + dy, x + dx}, true, weight{'w', m, from, i, j}})
						}
					}
				}
				if !l.NoBias {
					u.edges = append(u.edges, edge{weight: weight{kind: 'b', to: m}})
				}
				graph.units = append(graph.units, u)
			}
		}
	}
	return graph
}

func connectWindows(input calc.Shape, window, stride calc.Size, kind byte, bias bool) graphLayer {
	graph := graphLayer{bias: bias, step: stride}
	for m := range input.Maps {
		for row, y := range starts(0, input.Height, window.Height, stride.Height) {
			for column, x := range starts(0, input.Width, window.Width, stride.Width) {
				u := graphUnit{at: tap{m, row, column}}
				for dy := range window.Height {
					for dx := range window.Width {
						u.edges = append(u.edges, edge{tap{m, y + dy, x + dx}, true, weight{kind: kind, to: m}})
					}
				}
				if bias {
					u.edges = append(u.edges, edge{weight: weight{kind: 'b', to: m}})
				}
				graph.units = append(graph.units, u)
			}
		}
	}
	return graph
}

func connectAll(input calc.Shape, units int, kind byte, bias bool) graphLayer {
	graph := graphLayer{bias: bias, step: calc.Square(1)}
	for unit := range units {
		u := graphUnit{at: tap{unit, 0, 0}}
		for m := range input.Maps {
			for y := range input.Height {
				for x := range input.Width {
					u.edges = append(u.edges, edge{tap{m, y, x}, true, weight{kind, unit, m, y, x}})
				}
			}
		}
		if bias {
			u.edges = append(u.edges, edge{weight: weight{kind: 'b', to: unit}})
		}
		graph.units = append(graph.units, u)
	}
	return graph
}

// tally is what there is to count in a graph.
type tally struct {
	output                         calc.Shape
	units, fewest, most            int64
	parameters, fixed, connections int64
	unshared, fullyConnected       int64
	kernels, uses                  int64 // of a convolution; uses is -1 where it differs
	macs, multAdds                 int64 // uses of a trained weight, and of its unit's bias
}

func (g graphLayer) tally(input calc.Shape) (t tally) {
	used := make(map[weight]int64)
	kernels := make(map[[2]int]bool)
	for i, u := range g.units {
		t.units++
		t.output = calc.Shape{
			Maps: max(t.output.Maps, u.at.m+1), Height: max(t.output.Height, u.at.y+1), Width: max(t.output.Width, u.at.x+1),
		}
		var inputs int64
		own := make(map[weight]bool)
		for _, e := range u.edges {
			if e.inside {
				inputs++
			}
			if e.weight.kind != 0 {
				t.connections++
				used[e.weight]++
			}
			if e.weight.kind == 'w' || e.weight.kind == 'c' || e.weight.kind == 'b' {
				own[e.weight] = true
			}
			if e.weight.kind == 'w' {
				if g.conv {
					kernels[[2]int{e.weight.to, e.weight.from}] = true
				}
				t.macs++
			}
			if u.edges[0].weight.kind == 'w' {
				t.multAdds++
			}
		}
		t.unshared += int64(len(own))
		if i == 0 || inputs < t.fewest {
			t.fewest = inputs
		}
		t.most = max(t.most, inputs)
		for range input.Maps * input.Height * input.Width {
			t.fullyConnected++
		}
		if g.bias {
			t.fullyConnected++
		}
	}
	t.kernels = int64(len(kernels))
	for w, uses := range used {
		switch w.kind {
		case 'f':
			t.fixed++
		case 'w', 'c', 'b':
			t.parameters++
			if t.uses == 0 {
				t.uses = uses
			} else if t.uses != uses {
				t.uses = -1
			}
		}
	}
	return t
}

// span is the pixels of the input that a unit depends on in one direction,
// from the first to the last and one.
type span struct{ first, end int }

// spans follows a layer's connections back to the input, down (0) or across
// (1). A cell of a border depends on what a unit there would.
func (g graphLayer) spans(direction int, before func(at int) span) func(at int) span {
	along := func(t tap) int { return [...]int{t.y, t.x}[direction] }
	var cells []map[int]bool // that the units of one row or column are connected to
	for _, u := range g.units {
		if u.at.m != 0 || along(tap{0, u.at.x, u.at.y}) != 0 {
			continue
		}
		seen := make(map[int]bool)
		for _, e := range u.edges {
			if e.inside {
				seen[along(e.from)] = true
			}
		}
		cells = append(cells, seen)
	}
	step := [...]int{g.step.Height, g.step.Width}[direction]
	return func(at int) span {
		inside := min(max(at, 0), len(cells)-1)
		var all span
		none := true
		for cell := range cells[inside] {
			s := before(cell + (at-inside)*step)
			if none {
				all, none = s, false
			}
			all = span{min(all.first, s.first), max(all.end, s.end)}
		}
		return all
	}
}
