package tool

import (
	"slices"

	"fivebyfive/calc"
	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
)

// Code says by name how layers are used in the code of a network, where that is not
// as a rule.
type Code map[string]Use

// Use is how a layer is used.
type Use uint8

const (
	Module   Use = iota // it is a module, and called
	Again               // the module is another layer's; it is called again
	Function            // it is called as a function, with raw parameters of the network's own
	Unused              // it is a module that is never called
)

// layer is a layer as a tool meets it.
type layer struct {
	*graph.LayerCount
	use  Use
	form form
}

// form is what PyTorch has for what a layer does.
type form uint8

const (
	nothing form = iota // an operator or a function, without numbers of its own
	module              // a module of torch.nn
	raw                 // functions, and raw parameters of the network's own
	strange             // none, or more than one
)

// layer finds out how a layer is used. One whose numbers are all another one's is
// that one, called again; but where it says that it is tied, there are two modules.
func (c Code) layer(counted *graph.LayerCount) *layer {
	l := &layer{LayerCount: counted, use: c[counted.Name]}
	own := func(t graph.Tensor) bool { return t.Owner == "" }
	full, _ := l.Operation.(graph.Full)
	if l.use == Module && full.Tied == "" && len(l.Tensors) > 0 && !slices.ContainsFunc(l.Tensors, own) {
		l.use = Again
	}
	l.form = l.inPyTorch()
	return l
}

// inPyTorch says what PyTorch has for the layer: see the documentation of torch.nn.
func (l *layer) inPyTorch() form {
	switch o := l.Operation.(type) {
	case graph.Convolution:
		if o.Unshared {
			return raw
		}
		return module
	case graph.Partial, graph.Transposed, graph.Full, graph.Embedding, graph.Recurrent, graph.Activation:
		return module
	case graph.Pooling:
		if o.Average && o.Dilation != nil {
			return strange
		}
		return module
	case graph.Subsampling, graph.RadialBasis:
		return raw
	case graph.Raw:
		if o.Kind == graph.Slopes || o.Kind == graph.Slope {
			return module // nn.PReLU
		}
		return raw
	case graph.Normalization:
		if o.NoBias && o.Kind != graph.Layers && o.Kind != graph.RMS {
			return strange
		}
		return module
	case graph.Attention:
		for _, input := range l.Inputs {
			if o.Size != 0 || o.Shared != 0 && o.Shared != o.Heads || input.Maps != l.Inputs[0].Maps {
				return strange
			}
		}
		return module
	case graph.Input, graph.Join, graph.Reshape:
		return nothing
	}
	return strange
}

// kept are the trained numbers that the layer uses as a module, those too that
// belong to another layer.
func (l *layer) kept(borrowed bool) calc.Expr {
	var numbers []calc.Expr
	for i := range l.Tensors {
		t := &l.Tensors[i]
		if !t.Fixed && l.inModule(t) && (!borrowed || t.Owner != "") {
			numbers = append(numbers, calc.Multiply(t.Of...))
		}
	}
	return sum(numbers)
}

// rawNumbers are those of the trained numbers that no module of torch.nn keeps.
func (l *layer) rawNumbers() calc.Expr {
	var numbers []calc.Expr
	for i := range l.Tensors {
		if t := &l.Tensors[i]; !t.Fixed && t.Owner == "" && !l.inModule(t) {
			numbers = append(numbers, calc.Multiply(t.Of...))
		}
	}
	return sum(numbers)
}

// inModule reports whether a tensor is one that a module of torch.nn has. A bias for
// every unit is none.
func (l *layer) inModule(t *graph.Tensor) bool {
	if l.form != module || l.use == Function {
		return false
	}
	own := false
	switch o := l.Operation.(type) {
	case graph.Convolution:
		own = o.OwnBias
	case graph.Partial:
		own = o.OwnBias
	}
	return !own || t.Role != graph.Bias
}

// biases is how often the biases of a module are used.
func (l *layer) biases() calc.Expr {
	var uses []calc.Expr
	for i := range l.Tensors {
		if t := &l.Tensors[i]; t.Role == graph.Bias && !t.Fixed && l.inModule(t) {
			uses = append(uses, calc.Multiply(append(append([]calc.Expr{}, t.Of...), t.Over...)...))
		}
	}
	return sum(uses)
}

// given is how many units feed the layer.
func (l *layer) given() calc.Expr { return l.Inputs[0].Units() }

// pytorch puts down what PyTorch keeps of a layer, and reports whether it is called
// as a module. What a network fixes stands in buffers, which are no parameters.
func (l *layer) pytorch(c *Counts) bool {
	c[Fixed].nothing("tool.rule.buffer")
	if o, is := l.Operation.(graph.Recurrent); is && o.OneBias && !o.NoBias {
		for _, q := range []Quantity{Parameters, Trained} {
			c[q].add("tool.rule.second-bias", l.Tensors[2].Of...)
		}
	}
	switch {
	case l.use == Unused:
		c[MACs].nothing("tool.rule.unused")
		c[FLOPs].nothing("tool.rule.unused")
		return false
	case l.form == strange:
		why := language.Key("tool.unknown.module")
		if _, is := l.Operation.(graph.Unknown); is {
			why = "tool.unknown.layer"
		}
		for q := range c {
			c[q].unknown(why)
		}
	}
	return l.form == module && l.use != Function
}

func sum(numbers []calc.Expr) calc.Expr {
	if len(numbers) == 0 {
		return calc.Number(0, "")
	}
	return calc.Add(numbers...)
}

// places is how many units a map of a shape has.
func places(s graph.Shape) calc.Expr {
	all := []calc.Expr{calc.Number(1, "")}
	for axis, n := range s.Extent {
		if axis == 0 {
			all = nil
		}
		all = append(all, calc.Number(int64(n), ""))
	}
	return calc.Multiply(all...)
}

func number(n int) calc.Expr { return calc.Number(int64(n), "") }
