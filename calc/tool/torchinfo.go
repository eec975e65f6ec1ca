package tool

import (
	"fivebyfive/calc"
	"fivebyfive/calc/graph"
)

// torchinfo multiplies the numbers of a module, by what they are called: those of a
// convolution with the places of its output, those of a linear layer with all axes
// but the last, those of a recurrent one with the steps, all others with nothing
// (calculate_macs in layer_info.py). So it counts biases. Only modules without parts
// are in the total (model_statistics.py). Its parameters are those of PyTorch, each
// once.
func torchinfo(l *layer, c *Counts) {
	work := &c[MACs]
	if !l.pytorch(c) {
		work.leftOut(l)
		return
	}
	switch l.Operation.(type) {
	case graph.Convolution, graph.Partial, graph.Full:
		work.add("tool.rule.bias", l.biases())
	case graph.Transposed:
		work.atOutput(l)
		work.add("tool.rule.bias", l.biases())
	case graph.Normalization, graph.Embedding, graph.Raw:
		work.add("tool.rule.once", l.kept(false))
	case graph.Recurrent:
		work.add("tool.rule.bias", recurrent(l).biases())
	case graph.Attention:
		work.nothing("tool.rule.parts")
	}
}

// leftOut takes everything away from what is no module's.
func (v *Value) leftOut(l *layer) {
	switch {
	case l.use == Function:
		v.nothing("tool.rule.function")
	case l.form == raw:
		v.nothing("tool.rule.raw")
	}
}

// atOutput counts a transposed convolution at the places of its output, where we
// count it at those of its input.
func (v *Value) atOutput(l *layer) {
	weights := calc.Multiply(l.Tensors[0].Of...).Named("")
	to, from := places(l.Output), places(l.Inputs[0])
	if to.Value() >= from.Value() {
		v.add("tool.rule.output-places", weights, calc.Subtract(to, from))
	} else {
		v.less("tool.rule.output-places", weights, calc.Subtract(from, to))
	}
}
