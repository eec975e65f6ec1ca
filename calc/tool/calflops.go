package tool

import (
	"fivebyfive/calc"
	"fivebyfive/calc/graph"
)

// calflops replaces functions and operations while the network runs (pytorch_ops.py).
// It prints MACs, of weights alone, and FLOPs: two for each of them, the biases of
// convolutions, and much else. Recurrent layers have a rule of their own, which
// counts FLOPs and no MACs. Its parameters are those of PyTorch that are trained,
// each once.
func calflops(l *layer, c *Counts) {
	l.pytorch(c)
	macs, flops := &c[MACs], &c[FLOPs]
	if l.use == Unused {
		return
	}
	if l.form == raw {
		macs.written(l)
		flops.written(l)
	}
	switch o := l.Operation.(type) {
	case graph.Convolution, graph.Partial:
		flops.add("tool.rule.doubled", l.MACs)
		flops.add("tool.rule.bias", l.biases())
	case graph.Full:
		flops.add("tool.rule.doubled", l.MACs)
	case graph.Transposed:
		for _, v := range []*Value{macs, flops} {
			v.less("tool.rule.groups", calc.Subtract(l.MACs, transposedMACs(l)))
		}
		flops.add("tool.rule.doubled", transposedMACs(l))
		flops.misplacedBias(l)
	case graph.Normalization:
		switch {
		case o.Kind == graph.RMS:
		case o.Kind != graph.Batch:
			flops.normalized(l)
		case o.Plain:
			flops.add("tool.rule.normalization", l.Units)
		default:
			flops.add("tool.rule.normalization", number(2), l.Units)
		}
	case graph.Raw:
		if o.Kind == graph.Slopes || o.Kind == graph.Slope {
			flops.add("tool.rule.activation", l.given())
		}
	case graph.Activation:
		flops.add("tool.rule.activation", number(activations[o.Word].flops), l.given())
		if !known(o) {
			flops.unknown("tool.unknown.module")
		}
	case graph.Pooling:
		flops.add("tool.rule.pooled", l.given())
		flops.bordered(o)
	case graph.Reshape:
		if o.Kind == graph.Enlarge {
			flops.add("tool.rule.upsampled", l.given())
		}
	case graph.Recurrent:
		macs.nothing("tool.rule.no-rule")
		r := recurrent(l)
		used := calc.Subtract(l.MACs, r.projection())
		flops.less("tool.rule.projection", r.projection())
		flops.add("tool.rule.doubled", used)
		flops.less("tool.rule.sums", r.directions, r.steps, number(2), r.gates, r.units)
		flops.add("tool.rule.bias", r.biases())
		flops.add("tool.rule.cell", r.within())
	case graph.Attention:
		a := attention(l)
		flops.add("tool.rule.doubled", l.MACs)
		if o.Masked {
			macs.add("tool.rule.masked", a.product())
			flops.add("tool.rule.masked", number(2), a.product())
			flops.add("tool.rule.mask", a.pairs())
		}
		flops.add("tool.rule.softmax", a.scores())
	}
}

// transposedMACs divides by the groups twice (_conv_trans_flops_compute).
func transposedMACs(l *layer) calc.Expr {
	o := l.Operation.(graph.Transposed)
	groups := number(max(o.Groups, 1))
	maps := calc.Divide(calc.Divide(number(o.Maps), groups), groups)
	cells := number(1)
	for axis := range l.Output.Extent {
		cells = calc.Multiply(cells, calc.Number(at(o.Size, axis, 1), ""))
	}
	return calc.Multiply(cells, number(l.Inputs[0].Maps), maps, places(l.Inputs[0]))
}

// misplacedBias counts the biases of a transposed convolution at the places that a
// convolution would have, and only those of one group (_conv_trans_flops_compute).
func (v *Value) misplacedBias(l *layer) {
	o := l.Operation.(graph.Transposed)
	if o.NoBias {
		return
	}
	if o.Same {
		v.unknown("tool.unknown.border")
	}
	negative := false
	product := []calc.Expr{number(o.Maps / max(o.Groups, 1))}
	for axis, n := range l.Inputs[0].Extent {
		reach := at(o.Dilation, axis, 1)*(at(o.Size, axis, 1)-1) + 1
		room, stride := int64(n)+2*at(o.Padding, axis, 0)-reach, at(o.Stride, axis, 1)
		moves := room / stride
		if room%stride < 0 { // Python rounds down
			moves--
		}
		product = append(product, calc.Number(max(moves+1, -moves-1), ""))
		negative = negative != (moves+1 < 0)
	}
	if negative {
		v.less("tool.rule.misplaced", product...)
	} else {
		v.add("tool.rule.misplaced", product...)
	}
}

// at is the number of an axis, in a size that may have one for all of them.
func at(s graph.Size, axis int, none int64) int64 {
	switch len(s) {
	case 0:
		return none
	case 1:
		return int64(s[0])
	}
	return int64(s[axis])
}
