package tool

import "fivebyfive/calc/graph"

// fvcore counts the operations that a network is traced into, where it knows them
// (flop_count.py and jit_handles.py): products of weights without biases, norms,
// some pooling and upsampling in two dimensions. Its parameters are those of PyTorch,
// each once.
func fvcore(l *layer, c *Counts) {
	l.pytorch(c)
	work := &c[MACs]
	if l.use == Unused {
		return
	}
	images := len(l.Output.Extent) == 2
	if l.form == raw {
		work.written(l)
	}
	switch o := l.Operation.(type) {
	case graph.Reshape:
		if o.Kind == graph.Enlarge && images {
			work.add("tool.rule.upsampling", l.Units)
		}
	case graph.Normalization:
		switch {
		case o.Kind == graph.RMS:
		case o.Kind == graph.Batch && o.Plain:
			work.add("tool.rule.normalization", l.Units)
		case o.Kind == graph.Batch:
			work.add("tool.rule.normalization", number(2), l.Units)
		default:
			work.normalized(l)
		}
	case graph.Pooling:
		if o.Average && (o.Global || o.To != nil) && images {
			work.add("tool.rule.pooled", l.given())
		}
	case graph.Recurrent:
		work.nothing("tool.rule.no-rule")
	case graph.Attention:
		work.products(l)
	}
}

// written says that it depends on how a layer is written, where PyTorch does not have
// it. What is added, multiplied or set before others is an operator, and not counted.
func (v *Value) written(l *layer) {
	if _, operator := l.Operation.(graph.Raw); !operator {
		v.unknown("tool.unknown.written")
	}
}

// normalized is what norms cost, but those over a batch, as a rough estimate.
func (v *Value) normalized(l *layer) {
	each := 5
	if l.Operation.(graph.Normalization).Plain {
		each = 4
	}
	v.add("tool.rule.normalization", number(each), l.Units)
}
