package tool

import "fivebyfive/calc/graph"

// netron adds up the tensors of a file that are fed to a layer, each once, trained
// or not (metrics.Target in view.js).
func netron(l *layer, c *Counts) {
	v := &c[Parameters]
	v.add("tool.rule.fixed", l.Fixed)
	if _, is := l.Operation.(graph.Unknown); is {
		v.unknown("tool.unknown.layer")
	}
	for i := range l.Tensors {
		if l.Tensors[i].Owner != "" {
			v.unknown("tool.unknown.file")
		}
	}
}
