package main

import (
	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
)

// gradient is the sum, over the images that it was given, of the error's
// derivatives by each parameter. They are kept in a network of their own, so
// that a layer's derivatives stand where its parameters do.
type gradient struct {
	sum    *lenet.Network
	deltas *lenet.Activations // the derivatives by each unit, of one image
}

func newGradient() *gradient {
	sum := lenet.New()
	return &gradient{sum, sum.Activations()}
}

// add goes back through the network (back-propagation, section I.D) and adds
// the derivatives for one image. The caller has put the derivatives by the
// distances into deltas.
func (g *gradient) add(n *lenet.Network, a *lenet.Activations) {
	for i := len(n.Layers) - 1; i >= 0; i-- {
		var before []float32 // nobody asks for the derivatives by the input
		if i > 0 {
			before = g.deltas.Before(i)
			clear(before)
		}
		l, deltas := &n.Layers[i], g.deltas.Layers[i]
		if l.Kind != calc.RadialBasis {
			unsquash(deltas, a.Layers[i])
		}
		backward(l, &g.sum.Layers[i], a.Before(i), deltas, before)
	}
}

// unsquash turns derivatives by the values of units into derivatives by their
// sums: that of y = A·tanh(S·a) is (S/A)·(A² − y²).
func unsquash(deltas, values []float32) {
	for i, y := range values {
		deltas[i] *= lenet.Slope / lenet.Amplitude * (lenet.Amplitude*lenet.Amplitude - y*y)
	}
}

// backward adds the derivatives of one layer: those by its parameters to sum,
// and those by what feeds it to before, if that is not nil.
func backward(l, sum *lenet.Layer, in, deltas, before []float32) {
	switch {
	case l.Kind == calc.RadialBasis:
		unmeasure(l, in, deltas, before)
	case l.Kind == calc.Subsampling:
		unsubsample(l, sum, in, deltas, before)
	case l.Output.Height*l.Output.Width == 1:
		disconnect(l, sum, in, deltas, before)
	default:
		deconvolve(l, sum, in, deltas, before)
	}
}

// unmeasure goes back through the output layer: ∂y_i/∂x_j = 2(x_j − w_ij).
func unmeasure(l *lenet.Layer, in, deltas, before []float32) {
	for m, delta := range deltas {
		for j, w := range l.Maps[m].Weights {
			before[j] += delta * 2 * (in[j] - w)
		}
	}
}

// disconnect goes back through a layer whose units see the whole input.
func disconnect(l, sum *lenet.Layer, in, deltas, before []float32) {
	for m, delta := range deltas {
		weights := l.Maps[m].Weights
		sums := sum.Maps[m].Weights[:len(weights)]
		in, before := in[:len(weights)], before[:len(weights)]
		for j, w := range weights {
			before[j] += delta * w
			sums[j] += delta * in[j]
		}
		*sum.Maps[m].Bias += delta
	}
}

func unsubsample(l, sum *lenet.Layer, in, deltas, before []float32) {
	width, inWidth := l.Output.Width, l.Input.Width
	for m := range l.Maps {
		coefficient := l.Maps[m].Weights[0]
		var byCoefficient, byBias float32
		for y := range l.Output.Height {
			at := (m*l.Output.Height + y) * width
			upper, lower := in[4*at:][:inWidth], in[4*at+inWidth:][:inWidth]
			upperBefore, lowerBefore := before[4*at:][:inWidth], before[4*at+inWidth:][:inWidth]
			for x, delta := range deltas[at : at+width] {
				byBias += delta
				byCoefficient += delta * (upper[2*x] + upper[2*x+1] + lower[2*x] + lower[2*x+1])
				share := delta * coefficient
				upperBefore[2*x] = share
				upperBefore[2*x+1] = share
				lowerBefore[2*x] = share
				lowerBefore[2*x+1] = share
			}
		}
		sum.Maps[m].Weights[0] += byCoefficient
		*sum.Maps[m].Bias += byBias
	}
}

func deconvolve(l, sum *lenet.Layer, in, deltas, before []float32) {
	width, inWidth := l.Output.Width, l.Input.Width
	places, inPlaces := l.Output.Height*width, l.Input.Height*inWidth
	for m := range l.Maps {
		plane := deltas[m*places : (m+1)*places]
		for _, delta := range plane {
			*sum.Maps[m].Bias += delta
		}
		for i, from := range l.Maps[m].Inputs {
			kernel, sums := l.Maps[m].Kernel(i), sum.Maps[m].Kernel(i)
			first := from * inPlaces
			for y := range l.Output.Height {
				row := plane[y*width : (y+1)*width]
				for dy := range l.Window.Height {
					at := first + (y+dy)*inWidth
					correlate((*[5]float32)(sums[5*dy:]), in[at:at+inWidth], row)
					if before != nil {
						spread(before[at:at+inWidth], row, (*[5]float32)(kernel[5*dy:]))
					}
				}
			}
		}
	}
}

// correlate adds to the derivatives by one row of a kernel what one row of
// places gives: sums[k] += Σ_x deltas[x]·inputs[x+k].
func correlate(sums *[5]float32, inputs, deltas []float32) {
	s0, s1, s2, s3, s4 := sums[0], sums[1], sums[2], sums[3], sums[4]
	v0, v1, v2, v3 := inputs[0], inputs[1], inputs[2], inputs[3]
	inputs = inputs[4:][:len(deltas)]
	for x, delta := range deltas {
		v4 := inputs[x]
		s0 += delta * v0
		s1 += delta * v1
		s2 += delta * v2
		s3 += delta * v3
		s4 += delta * v4
		v0, v1, v2, v3 = v1, v2, v3, v4
	}
	sums[0], sums[1], sums[2], sums[3], sums[4] = s0, s1, s2, s3, s4
}

// spread gives the derivatives by one row of places back to the inputs under
// the kernel: before[x+k] += deltas[x]·kernel[k]. What is still to come for
// the next four inputs waits in p0 to p3.
func spread(before, deltas []float32, kernel *[5]float32) {
	k0, k1, k2, k3, k4 := kernel[0], kernel[1], kernel[2], kernel[3], kernel[4]
	var p0, p1, p2, p3 float32
	tail := before[len(deltas):][:4]
	before = before[:len(deltas)]
	for x, delta := range deltas {
		before[x] += p0 + delta*k0
		p0 = p1 + delta*k1
		p1 = p2 + delta*k2
		p2 = p3 + delta*k3
		p3 = delta * k4
	}
	tail[0] += p0
	tail[1] += p1
	tail[2] += p2
	tail[3] += p3
}
