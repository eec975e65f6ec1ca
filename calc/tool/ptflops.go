package tool

import (
	"fivebyfive/calc"
	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
)

// ptflops, in its pytorch mode, has rules for modules, and others for functions and
// operations that it replaces while the network runs (MODULES_MAPPING,
// FUNCTIONAL_MAPPING and TENSOR_OPS_MAPPING in pytorch_ops.py). A module that calls
// such a function is counted by both. Its parameters are those of PyTorch that are
// trained, each once.
func ptflops(l *layer, c *Counts) {
	called := l.pytorch(c)
	work := &c[MACs]
	if l.use == Unused {
		return
	}
	if l.form == raw {
		work.written(l)
	}
	switch o := l.Operation.(type) { // functions that it replaces
	case graph.Activation:
		switch used := activations[o.Word]; {
		case used.function > 0 && used.module > 0:
			work.twice(l, "tool.rule.activation", l.given())
		case used.function > 0 || used.module > 0 && l.use != Function:
			work.add("tool.rule.activation", l.given())
		}
		if !known(o) {
			work.unknown("tool.unknown.module")
		}
	case graph.Pooling:
		work.twice(l, "tool.rule.pooled", l.given())
		work.bordered(o)
	case graph.Reshape:
		if o.Kind == graph.Enlarge {
			work.twice(l, "tool.rule.upsampling", l.Units)
		}
	}
	if !called {
		work.leftOut(l)
		return
	}
	switch o := l.Operation.(type) { // modules
	case graph.Convolution, graph.Partial, graph.Transposed, graph.Full:
		work.add("tool.rule.bias", l.biases())
	case graph.Normalization:
		switch {
		case o.Kind == graph.RMS:
		case o.Plain || o.Kind == graph.Layers:
			work.add("tool.rule.normalization", l.Units)
		default:
			work.add("tool.rule.normalization", number(2), l.Units)
		}
	case graph.Raw:
		work.twice(l, "tool.rule.activation", l.given())
	case graph.Recurrent:
		r := recurrent(l)
		work.less("tool.rule.projection", r.projection())
		work.add("tool.rule.bias", r.biases())
		work.add("tool.rule.cell", r.within())
	case graph.Attention:
		a := attention(l)
		work.add("tool.rule.products", number(2), a.product())
		if !o.NoBias {
			work.add("tool.rule.bias", calc.Add(a.tokens, calc.Multiply(number(2), a.others)), a.features)
		}
		work.add("tool.rule.bias", a.tokens, a.features) // that of the output, even where there is none
		work.add("tool.rule.scaling", a.tokens, a.features)
		work.add("tool.rule.softmax", a.scores())
		again := []calc.Expr{calc.Multiply(number(2), a.product()), a.scores()}
		if o.Masked {
			again = append(again, a.pairs())
		}
		work.add("tool.rule.twice", calc.Add(again...))
	}
}

// twice counts by the rule for a module, if it is one, and by that for a function.
func (v *Value) twice(l *layer, rule language.Key, units calc.Expr) {
	v.add(rule, units)
	if l.use != Function {
		v.add("tool.rule.twice", units)
	}
}

// bordered says that a pooling whose border is uneven has a layer before it in
// PyTorch, which makes the border: how large that is nobody says.
func (v *Value) bordered(o graph.Pooling) {
	if o.Same || o.After != nil {
		v.unknown("tool.unknown.border")
	}
}

// ptflopsATen is ptflops in its aten mode: the convolutions and products of matrices
// that PyTorch runs, with their biases (aten_ops.py). A linear layer on a sequence
// brings its bias along if the values lie in one piece in memory, and on an image
// adds it by an operation of its own, which does not count: so measured with
// PyTorch 1.13. Its parameters are those of PyTorch that are trained, each once.
func ptflopsATen(l *layer, c *Counts) {
	l.pytorch(c)
	work := &c[MACs]
	if l.use == Unused {
		return
	}
	if l.form == raw {
		work.written(l)
	}
	switch o := l.Operation.(type) {
	case graph.Convolution, graph.Partial, graph.Transposed:
		work.add("tool.rule.bias", l.biases())
	case graph.Full:
		switch {
		case o.NoBias || len(l.Output.Extent) > 1:
		case len(l.Output.Extent) == 1:
			work.unknown("tool.unknown.memory")
		default:
			work.add("tool.rule.bias", l.biases())
		}
	case graph.Recurrent:
		if o.Cell == graph.LSTM {
			work.unknown("tool.unknown.version")
		}
		work.add("tool.rule.bias", recurrent(l).biases())
	case graph.Attention:
		if !o.NoBias {
			work.unknown("tool.unknown.memory")
		}
		work.products(l)
	}
}
