package main

import (
	"math"
	"math/rand/v2"
	"testing"

	"fivebyfive/calc/lenet"
)

func small(seed uint64) *lenet.Network {
	n, random := lenet.New(), rand.New(rand.NewPCG(seed, 0))
	for _, l := range n.Layers {
		for _, m := range l.Maps {
			if m.Bias == nil {
				continue
			}
			reach := 1.5 / math.Sqrt(float64(len(m.Weights)))
			for i := range m.Weights {
				m.Weights[i] = float32((2*random.Float64() - 1) * reach)
			}
			*m.Bias = float32(random.Float64() - 0.5)
		}
	}
	return n
}

func noise(seed uint64) *lenet.Input {
	input, random := new(lenet.Input), rand.New(rand.NewPCG(seed, 0))
	for i := range input {
		input[i] = random.Float32()*1.275 - 0.1
	}
	return input
}

// Of each layer, the derivatives by some weights and biases are what moving
// them a little does to the error.
func TestGradient(t *testing.T) {
	n, input, l := small(3), noise(4), loss{rubbish: 120}
	a, g := n.Activations(), newGradient()
	n.Forward(input, a)
	l.of(a.Distances(), 7, g.deltas.Distances())
	g.add(n, a)

	unread := make([]float32, 10)
	at := func() float64 {
		n.Forward(input, a)
		return l.of(a.Distances(), 7, unread)
	}
	slope := func(p *float32) float64 {
		const step = 1.0 / 64
		before := *p
		*p = before + step
		right := at()
		*p = before - step
		left := at()
		*p = before + 2*step
		right2 := at()
		*p = before - 2*step
		left2 := at()
		*p = before
		return (8*(right-left) - (right2 - left2)) / (12 * step)
	}
	random := rand.New(rand.NewPCG(5, 0))
	for i, layer := range n.Layers {
		t.Run(layer.Name, func(t *testing.T) {
			for range 12 {
				m := random.IntN(len(layer.Maps))
				own, sum := layer.Maps[m], g.sum.Layers[i].Maps[m]
				if own.Bias == nil {
					t.Skip("it has no parameters; what it hands back is in all others")
				}
				w := random.IntN(len(own.Weights))
				for _, c := range []struct {
					what      string
					parameter *float32
					got       float32
				}{{"weight", &own.Weights[w], sum.Weights[w]}, {"bias", own.Bias, *sum.Bias}} {
					want := slope(c.parameter)
					if math.Abs(want-float64(c.got)) > 0.01*math.Abs(want)+0.005 {
						t.Errorf("map %d, %s: %.4f, and moving it gives %.4f", m, c.what, c.got, want)
					}
				}
			}
		})
	}
}

func TestLoss(t *testing.T) {
	distances := []float32{90, 12, 30, 8, 41, 60, 77, 13, 50, 9}
	deltas, unread := make([]float32, 10), make([]float32, 10)
	for _, l := range []loss{{5}, {10}, {1000}} {
		for digit := range distances {
			l.of(distances, digit, deltas)
			for i := range distances {
				const step = 1.0 / 64
				moved := append([]float32(nil), distances...)
				moved[i] += step
				right := l.of(moved, digit, unread)
				moved[i] -= 2 * step
				left := l.of(moved, digit, unread)
				if want := (right - left) / (2 * step); math.Abs(want-float64(deltas[i])) > 1e-4 {
					t.Errorf("j %v, digit %d, distance %d: %v, and moving it gives %v", l.rubbish, digit, i, deltas[i], want)
				}
			}
		}
	}
}

func BenchmarkBackward(b *testing.B) {
	n, input := small(1), noise(1)
	a, g := n.Activations(), newGradient()
	n.Forward(input, a)
	loss{100}.of(a.Distances(), 3, g.deltas.Distances())
	b.ReportAllocs()
	for b.Loop() {
		g.add(n, a)
	}
}
