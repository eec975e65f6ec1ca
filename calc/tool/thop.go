package tool

import (
	"fivebyfive/calc"
	"fivebyfive/calc/graph"
)

// thop has a rule for some modules, and counts nothing of all others, not even their
// parameters (register_hooks in profile.py; the rules are in vision/basic_hooks.py,
// vision/calc_func.py and rnn_hooks.py). What is tied counts twice, what is called
// twice has its parameters counted once.
func thop(l *layer, c *Counts) {
	called := l.pytorch(c)
	parameters, work := &c[Parameters], &c[MACs]
	if l.use == Unused {
		parameters.nothing("tool.rule.unused")
		return
	}
	if l.use == Function {
		parameters.nothing("tool.rule.function")
		work.nothing("tool.rule.function")
		return
	}
	parameters.less("tool.rule.raw", l.rawNumbers())
	if !called {
		work.leftOut(l)
		switch o := l.Operation.(type) {
		case graph.Subsampling:
			work.unknown("tool.unknown.written")
		case graph.Reshape:
			if o.Kind == graph.Enlarge {
				work.add("tool.rule.upsampling", l.Units)
			}
		}
		return
	}
	switch o := l.Operation.(type) {
	case graph.Transposed:
		work.atOutput(l)
	case graph.Normalization:
		switch {
		case o.Kind == graph.Group || o.Kind == graph.RMS:
			parameters.nothing("tool.rule.no-rule")
			return
		case o.Plain:
			work.add("tool.rule.normalization", number(2), l.Units)
		default:
			work.add("tool.rule.normalization", number(4), l.Units)
		}
	case graph.Raw:
		work.add("tool.rule.activation", l.given())
	case graph.Activation:
		if o.Word == "softmax" {
			maps := number(l.Output.Maps)
			work.add("tool.rule.softmax", calc.Subtract(calc.Multiply(number(3), maps), number(1)), places(l.Output))
		} else if !known(o) {
			work.unknown("tool.unknown.module")
		}
	case graph.Pooling:
		switch {
		case !o.Average:
		case o.Global || o.To != nil:
			work.add("tool.rule.pooled", l.given())
			work.add("tool.rule.pooling", l.Units)
			work.less("tool.rule.rounded", number(l.lostByRounding()))
		default:
			work.add("tool.rule.pooling", l.Units)
		}
	case graph.Recurrent:
		r := recurrent(l)
		if o.Projected > 0 {
			work.less("tool.rule.projection", r.projection())
			work.add("tool.rule.projection", r.directions, r.steps, r.gates, r.units, calc.Subtract(r.units, r.passed))
		}
		work.add("tool.rule.bias", r.biases())
		work.add("tool.rule.cell", r.directions, r.steps, r.units, calc.Add(r.gates, number([]int{graph.LSTM: 4, graph.GRU: 4, graph.Simple: 0}[o.Cell])))
	case graph.Embedding, graph.Attention:
		parameters.nothing("tool.rule.no-rule")
		work.nothing("tool.rule.no-rule")
		return
	}
	if l.use != Again {
		parameters.borrowed(l)
	}
}

// lostByRounding is what is lost where thop works out how large the windows of an
// adaptive pooling are, as a float, and cuts the product of it to a whole number.
func (l *layer) lostByRounding() int {
	window := 1.0
	for axis, n := range l.Output.Extent {
		window *= float64(l.Inputs[0].Extent[axis]) / float64(n)
	}
	units := l.Units.Value()
	return int(l.given().Value() + units - int64((window+1)*float64(units)))
}
