package lenet

import "fivebyfive/calc"

// Forward computes all layers, each from the one before.
func (n *Network) Forward(input *Input, a *Activations) {
	a.Network, a.Input = n, *input
	for i := range n.Layers {
		n.Layers[i].Forward(a.Before(i), a.Layers[i])
	}
}

// Forward computes the units of one layer from those that feed it. Both are map
// by map and row by row.
func (l *Layer) Forward(in, out []float32) {
	switch l.Kind {
	case calc.Convolution:
		l.convolve(in, out)
	case calc.Subsampling:
		l.subsample(in, out)
	case calc.FullConnection:
		l.connect(in, out)
	case calc.RadialBasis:
		l.measure(in, out)
		return // a distance is not squashed
	}
	for i, sum := range out {
		out[i] = Squash(sum)
	}
}

// convolve lays the kernels of each map over the inputs that feed it (section
// II.A). A layer of one place, as C5 is, comes to a full connection.
func (l *Layer) convolve(in, out []float32) {
	if l.Output.Height*l.Output.Width == 1 {
		l.connect(in, out)
		return
	}
	width, inWidth := l.Output.Width, l.Input.Width
	places, inPlaces := l.Output.Height*width, l.Input.Height*inWidth
	for m := range l.Maps {
		own := &l.Maps[m]
		plane := out[m*places : (m+1)*places]
		for i := range plane {
			plane[i] = *own.Bias
		}
		for i, from := range own.Inputs {
			seen := in[from*inPlaces : (from+1)*inPlaces]
			kernel := own.Kernel(i)
			for y := 0; y < l.Output.Height; y++ {
				row := plane[y*width : (y+1)*width]
				for dy := 0; dy < l.Window.Height; dy++ {
					slide(row, seen[(y+dy)*inWidth:], (*[5]float32)(kernel[dy*5:]))
				}
			}
		}
	}
}

// slide lays one row of a kernel over a row of inputs, and adds what comes of
// each place to sums; the inputs are 4 more than the sums.
func slide(sums, inputs []float32, kernel *[5]float32) {
	k0, k1, k2, k3, k4 := kernel[0], kernel[1], kernel[2], kernel[3], kernel[4]
	v0, v1, v2, v3 := inputs[0], inputs[1], inputs[2], inputs[3]
	inputs = inputs[4:][:len(sums)]
	for x, v4 := range inputs {
		sums[x] += (k0*v0 + k1*v1) + (k2*v2 + k3*v3) + k4*v4
		v0, v1, v2, v3 = v1, v2, v3, v4
	}
}

// subsample adds the inputs of each window, and multiplies the sum by the
// map's coefficient (section II.B).
func (l *Layer) subsample(in, out []float32) {
	width, inWidth := l.Output.Width, l.Input.Width
	for m := range l.Maps {
		coefficient, bias := l.Maps[m].Weights[0], *l.Maps[m].Bias
		for y := 0; y < l.Output.Height; y++ {
			at := (m*l.Output.Height + y) * width
			row := out[at : at+width]
			upper := in[2*at*2:][:inWidth]
			lower := in[2*at*2+inWidth:][:inWidth]
			for x := range row {
				row[x] = coefficient*(upper[2*x]+upper[2*x+1]+lower[2*x]+lower[2*x+1]) + bias
			}
		}
	}
}

// connect joins each unit to all inputs, each with a weight of its own.
func (l *Layer) connect(in, out []float32) {
	for m := range l.Maps {
		out[m] = *l.Maps[m].Bias + dot(l.Maps[m].Weights, in)
	}
}

// dot is the sum of products, gathered in four parts so that none waits for
// the one before.
func dot(a, b []float32) float32 {
	var s0, s1, s2, s3 float32
	b = b[:len(a)]
	for i := 0; i < len(a); i += 4 {
		p, q := (*[4]float32)(a[i:]), (*[4]float32)(b[i:])
		s0 += p[0] * q[0]
		s1 += p[1] * q[1]
		s2 += p[2] * q[2]
		s3 += p[3] * q[3]
	}
	return (s0 + s1) + (s2 + s3)
}

// measure computes the squared distance from the input to each code,
// y_i = Σ_j (x_j − w_ij)² (equation 7).
func (l *Layer) measure(in, out []float32) {
	for m := range l.Maps {
		var sum float32
		for j, w := range l.Maps[m].Weights {
			d := in[j] - w
			sum += d * d
		}
		out[m] = sum
	}
}
