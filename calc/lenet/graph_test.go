package lenet

import (
	"math"
	"testing"

	"fivebyfive/calc"
)

// graph is the network a second time: every unit, every connection and the
// number that it uses, one at a time and by the words of section II.B alone.
// It knows neither Layer nor Map, only in which order the parameters stand.
type graph struct {
	units       []graphUnit
	connections int
	next        int // the next parameter that nobody uses yet
}

type graphUnit struct {
	edges []graphEdge
	kind  calc.Kind
}

// graphEdge is one connection: to a unit, or as a bias to none; by a parameter
// or, in the output layer, by a cell of a code.
type graphEdge struct {
	from, parameter int
	fixed           float64
}

const noUnit = -1

// add makes a layer of maps×height×width units, which are numbered on from
// those that there are. Connections that use the same number say the same
// place of its map's parameters, of which there are size with the bias.
func (g *graph) add(kind calc.Kind, maps, height, width int, size func(m int) int, connect func(m, y, x int, join func(from, place int))) (first int) {
	first = len(g.units)
	for m := range maps {
		for y := range height {
			for x := range width {
				unit := graphUnit{kind: kind}
				join := func(from, place int) {
					unit.edges = append(unit.edges, graphEdge{from: from, parameter: g.next + place})
				}
				connect(m, y, x, join)
				join(noUnit, size(m)-1)
				g.connections += len(unit.edges)
				g.units = append(g.units, unit)
			}
		}
		g.next += size(m)
	}
	return first
}

// lenet5 draws the graph. It has its own words for shapes, and Table I again
// as it is printed, a column for each map of C3.
func lenet5() (g *graph, firsts []int) {
	tableI := [6]string{
		"X   XXX  XXXX XX",
		"XX   XXX  XXXX X",
		"XXX   XXX  X XXX",
		" XXX  XXXX  X XX",
		"  XXX  XXXX XX X",
		"   XXX  XXXX XXX",
	}
	g = &graph{units: make([]graphUnit, 32*32)}
	subsampled := func(maps, side, from, fromSide int) int {
		return g.add(calc.Subsampling, maps, side, side, func(int) int { return 2 }, func(m, y, x int, join func(from, place int)) {
			for dy := range 2 {
				for dx := range 2 {
					join(from+(m*fromSide+2*y+dy)*fromSide+2*x+dx, 0)
				}
			}
		})
	}
	window := func(from, fromSide, y, x, place int, join func(from, place int)) {
		for dy := range 5 {
			for dx := range 5 {
				join(from+(y+dy)*fromSide+x+dx, place+5*dy+dx)
			}
		}
	}
	c1 := g.add(calc.Convolution, 6, 28, 28, func(int) int { return 26 }, func(_, y, x int, join func(from, place int)) {
		window(0, 32, y, x, 0, join)
	})
	s2 := subsampled(6, 14, c1, 28)
	feeds := func(m int) (maps []int) {
		for i, row := range tableI {
			if row[m] == 'X' {
				maps = append(maps, i)
			}
		}
		return maps
	}
	c3 := g.add(calc.Convolution, 16, 10, 10, func(m int) int { return 25*len(feeds(m)) + 1 }, func(m, y, x int, join func(from, place int)) {
		for i, from := range feeds(m) {
			window(s2+from*14*14, 14, y, x, 25*i, join)
		}
	})
	s4 := subsampled(16, 5, c3, 10)
	c5 := g.add(calc.Convolution, 120, 1, 1, func(int) int { return 401 }, func(_, y, x int, join func(from, place int)) {
		for i := range 16 {
			window(s4+i*25, 5, y, x, 25*i, join)
		}
	})
	f6 := g.add(calc.FullConnection, 84, 1, 1, func(int) int { return 121 }, func(_, _, _ int, join func(from, place int)) {
		for i := range 120 {
			join(c5+i, i)
		}
	})
	output := len(g.units)
	for digit := range 10 {
		unit := graphUnit{kind: calc.RadialBasis}
		for i := range 84 {
			fixed := -1.0
			if drawnCodes[1+digit*(12*8+1)+i/7*8+i%7] == '#' {
				fixed = 1
			}
			unit.edges = append(unit.edges, graphEdge{from: f6 + i, fixed: fixed})
		}
		g.connections += len(unit.edges)
		g.units = append(g.units, unit)
	}
	return g, []int{c1, s2, c3, s4, c5, f6, output}
}

// values computes every unit from its connections, one after another.
func (g *graph) values(input *Input, parameters []float32) []float64 {
	values := make([]float64, len(g.units))
	for i, v := range input {
		values[i] = float64(v)
	}
	for u := len(input); u < len(values); u++ {
		var sum float64
		for _, e := range g.units[u].edges {
			switch {
			case g.units[u].kind == calc.RadialBasis:
				sum += math.Pow(values[e.from]-e.fixed, 2)
			case e.from == noUnit:
				sum += float64(parameters[e.parameter])
			default:
				sum += values[e.from] * float64(parameters[e.parameter])
			}
		}
		values[u] = sum
		if g.units[u].kind != calc.RadialBasis {
			values[u] = 1.7159 * math.Tanh(2.0/3*sum)
		}
	}
	return values
}

// What is counted is what computes: the graph of 340,908 connections has the
// activations of Forward.
func TestGraphComputesTheSame(t *testing.T) {
	g, firsts := lenet5()
	if g.connections != 340908 || g.next != 60000 {
		t.Fatalf("the graph has %d connections and %d parameters", g.connections, g.next)
	}
	for seed := range uint64(3) {
		n, input := arbitrary(seed), arbitraryInput(seed)
		a := n.Activations()
		n.Forward(input, a)
		values := g.values(input, n.Parameters)
		for i, l := range n.Layers {
			for u, got := range a.Layers[i] {
				want := values[firsts[i]+u]
				if math.Abs(float64(got)-want) > 1e-4*max(1, math.Abs(want)) {
					t.Fatalf("seed %d, %s, unit %d: %v, and by its connections %v", seed, l.Name, u, got, want)
				}
			}
		}
	}
}
