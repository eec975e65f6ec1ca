package calc_test

import (
	"flag"
	"math/rand/v2"
	"strconv"
	"testing"

	"fivebyfive/calc"
)

var (
	seed = flag.Uint64("seed", 1998, "what the random networks are made from")
	only = flag.Int("network", -1, "the one random network to test")
)

// forEachRandom runs a test on random networks, all different kinds of layers
// among them, and says how to repeat the first that fails.
func forEachRandom(t *testing.T, networks int, test func(t *testing.T, n calc.Network)) {
	t.Helper()
	for i := range networks {
		if *only >= 0 {
			i = *only
		}
		n := randomNetwork(rand.New(rand.NewPCG(*seed, uint64(i))))
		test(t, n)
		if t.Failed() {
			t.Fatalf("%#v\nrepeat it with: go test ./calc -run '^%s$' -seed %d -network %d", n, t.Name(), *seed, i)
		}
		if *only >= 0 {
			return
		}
	}
}

// dice makes parts of networks that calc must accept.
type dice struct{ *rand.Rand }

func (d dice) upTo(n int) int { return 1 + d.IntN(n) }

func (d dice) size(n int) calc.Size { return calc.Size{Height: d.upTo(n), Width: d.upTo(n)} }

func randomNetwork(r *rand.Rand) calc.Network {
	d := dice{r}
	n := calc.Network{Name: "random", Input: calc.Shape{Maps: d.upTo(4), Height: d.upTo(10), Width: d.upTo(10)}}
	shape := n.Input
	for i := range d.upTo(4) {
		layer, output := d.layer("L"+strconv.Itoa(i), shape)
		n.Layers = append(n.Layers, layer)
		shape = output
	}
	if d.IntN(3) == 0 {
		n.Before = calc.Shape{Maps: n.Input.Maps, Height: d.upTo(n.Input.Height), Width: d.upTo(n.Input.Width)}
	}
	return n
}

// layer makes a layer and the shape of its output.
func (d dice) layer(name string, input calc.Shape) (calc.Layer, calc.Shape) {
	switch d.IntN(9) {
	case 0:
		window := calc.Size{Height: d.divisor(input.Height), Width: d.divisor(input.Width)}
		return calc.Subsample{Name: name, Window: window},
			calc.Shape{Maps: input.Maps, Height: input.Height / window.Height, Width: input.Width / window.Width}
	case 1:
		window := calc.Size{Height: d.upTo(input.Height), Width: d.upTo(input.Width)}
		stride := calc.Size{Height: d.divisor(input.Height - window.Height), Width: d.divisor(input.Width - window.Width)}
		return calc.Pool{Name: name, Kind: calc.PoolKind(d.IntN(2)), Window: window, Stride: stride},
			calc.Shape{
				Maps:   input.Maps,
				Height: len(starts(0, input.Height, window.Height, stride.Height)),
				Width:  len(starts(0, input.Width, window.Width, stride.Width)),
			}
	case 2:
		units := d.upTo(8)
		return calc.Full{Name: name, Units: units, NoBias: d.IntN(4) == 0}, calc.Shape{Maps: units, Height: 1, Width: 1}
	case 3:
		units := d.upTo(8)
		return calc.RBF{Name: name, Units: units}, calc.Shape{Maps: units, Height: 1, Width: 1}
	}
	return d.conv(name, input)
}

func (d dice) conv(name string, input calc.Shape) (calc.Layer, calc.Shape) {
	l := calc.Conv{Name: name, Maps: d.upTo(6), NoBias: d.IntN(4) == 0}
	if d.IntN(3) == 0 {
		l.Padding = calc.Size{Height: d.IntN(3), Width: d.IntN(3)}
	}
	height, width := input.Height+2*l.Padding.Height, input.Width+2*l.Padding.Width
	l.Kernel = calc.Size{Height: d.upTo(min(height, 5)), Width: d.upTo(min(width, 5))}
	if d.IntN(3) == 0 {
		l.Stride = d.size(3)
	}
	dilation := calc.Square(1)
	if d.IntN(3) == 0 {
		dilation = d.size(3)
		for (l.Kernel.Height-1)*dilation.Height >= height {
			dilation.Height--
		}
		for (l.Kernel.Width-1)*dilation.Width >= width {
			dilation.Width--
		}
		l.Dilation = dilation
	}
	switch d.IntN(3) {
	case 0:
		l.Groups = d.divisor(input.Maps)
		l.Maps = l.Groups * d.upTo(3)
	case 1:
		l.Table = make(calc.Table, l.Maps)
		for i := range l.Table {
			l.Table[i] = d.Perm(input.Maps)[:d.upTo(input.Maps)]
		}
	}
	stride := or(l.Stride, calc.Square(1))
	return l, calc.Shape{
		Maps:   l.Maps,
		Height: len(starts(0, height, (l.Kernel.Height-1)*dilation.Height+1, stride.Height)),
		Width:  len(starts(0, width, (l.Kernel.Width-1)*dilation.Width+1, stride.Width)),
	}
}

// divisor is a number that divides n, and any small one divides 0.
func (d dice) divisor(n int) int {
	if n == 0 {
		return d.upTo(3)
	}
	for {
		if i := d.upTo(n); n%i == 0 {
			return i
		}
	}
}

// The graph of every network has as many connections and numbers as calc says.
func TestGraph(t *testing.T) {
	kinds := make(map[calc.Kind]int)
	forEachRandom(t, 10000, func(t *testing.T, n calc.Network) {
		c := count(t, n)
		shape := n.Input
		pixel := func(at int) span { return span{at, at + 1} }
		down, across := pixel, pixel
		var total calc.Total
		for i, layer := range n.Layers {
			g := connect(layer, shape)
			want, l := g.tally(shape), c.Layers[i]
			kinds[l.Kind]++
			if got := tallied(t, c, l); got != want {
				t.Errorf("layer %d:\ncalc  %+v\ngraph %+v", i, got, want)
			}
			down, across = g.spans(0, down), g.spans(1, across)
			if got, want := l.ReceptiveField, receptiveField(l, down, across); got != want {
				t.Errorf("layer %d: receptive field %v, in the graph %v", i, got, want)
			}
			total.Parameters += want.parameters
			total.Fixed += want.fixed
			total.Connections += want.connections
			shape = want.output
		}
		if c.Total != total {
			t.Errorf("total %v, in the graph %v", c.Total, total)
		}
	})
	if *only < 0 && len(kinds) != 5 {
		t.Errorf("only these kinds were tested: %v", kinds)
	}
}

// tallied is what calc counts of what the graph of a layer has.
func tallied(t *testing.T, c calc.Count, l calc.LayerCount) tally {
	t.Helper()
	got := tally{
		output: l.Output, units: l.Units, fewest: l.FanIn.Min, most: l.FanIn.Max,
		parameters: l.Parameters, fixed: l.Fixed, connections: l.Connections,
		unshared: l.Unshared, fullyConnected: l.FullyConnected,
	}
	value := func(name string) int64 {
		q, err := c.Quantity(l.Name + "." + name)
		if err != nil {
			t.Error(err)
		}
		return q.Value
	}
	got.macs, got.multAdds = value("macs"), value("mult-adds")
	if l.Kind == calc.Convolution {
		got.kernels = value("kernels")
	}
	switch {
	case l.Parameters == 0:
		// nothing is used
	case l.Kind == calc.Subsampling && l.Window != calc.Square(1):
		got.uses = -1 // it differs
	default:
		got.uses = value("uses")
	}
	return got
}

func receptiveField(l calc.LayerCount, down, across func(int) span) calc.ReceptiveField {
	y, x := down(0), across(0)
	return calc.ReceptiveField{
		Size:    calc.Size{Height: y.end - y.first, Width: x.end - x.first},
		Jump:    calc.Size{Height: down(1).first - y.first, Width: across(1).first - x.first},
		CentreY: float64(y.first+y.end) / 2,
		CentreX: float64(x.first+x.end) / 2,
	}
}
