package tool

import "fivebyfive/calc/graph"

// torchsummary adds up what is called weight and bias in every module, each time
// that it is called (register_hook in torchsummary.py). So what is called twice or
// tied counts twice, and what goes by another name does not count. It stops at an
// LSTM, whose output is more than it expects.
func torchsummary(l *layer, c *Counts) {
	called := l.pytorch(c)
	for _, q := range []Quantity{Parameters, Trained} {
		v := &c[q]
		switch {
		case l.use == Unused:
			v.nothing("tool.rule.unused")
			continue
		case l.use == Function:
			v.nothing("tool.rule.function")
			continue
		}
		v.less("tool.rule.raw", l.rawNumbers())
		if !called {
			continue
		}
		switch o := l.Operation.(type) {
		case graph.Recurrent:
			if o.Cell == graph.LSTM {
				c[q].unknown("tool.unknown.stops")
			}
			v.nothing("tool.rule.names")
		case graph.Attention:
			v.nothing("tool.rule.names")
		default:
			v.borrowed(l)
		}
	}
	if c[Parameters].Unknown != "" {
		c[Fixed].unknown(c[Parameters].Unknown)
	}
}

// borrowed counts again what is another layer's.
func (v *Value) borrowed(l *layer) {
	if l.use == Again {
		v.add("tool.rule.again", l.kept(true))
	} else {
		v.add("tool.rule.tied", l.kept(true))
	}
}
