package tool

import "fivebyfive/calc/graph"

// keras is the summary of a Keras model, which adds up the shapes of its weights
// (summary_utils.py): the total has those too that are not trained, and each once.
// Of recurrent layers only a GRU has two biases for a gate, and none a projection.
func keras(l *layer, c *Counts) {
	c[Parameters].add("tool.rule.fixed", l.Fixed)
	switch o := l.Operation.(type) {
	case graph.Unknown:
		for q := range c {
			c[q].unknown("tool.unknown.layer")
		}
	case graph.Recurrent:
		switch {
		case o.Projected > 0:
			for q := range c {
				c[q].unknown("tool.unknown.keras")
			}
		case o.Cell != graph.GRU && !o.OneBias && !o.NoBias:
			for _, q := range []Quantity{Parameters, Trained} {
				c[q].less("tool.rule.one-bias", l.Tensors[2].Of...)
			}
		}
	}
}
