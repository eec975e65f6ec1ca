package calc

// This file has the mistakes about the sums over all layers.

var (
	fixedWeightsCounted = slip{"fixed-counted", words{
		"This counts the fixed weights too. Training changes none of them.",
		"这里把固定的权值也算上了。训练时它们不变。",
	}}
	biasesNotTrained = slip{"no-bias", words{
		"The biases are missing. They are trained too.",
		"漏了偏置。偏置也是可训练的。",
	}}
	subsamplingNotTrained = slip{"nothing-trained", words{
		"The subsampling is missing. Here it trains a coefficient and a bias for each map.",
		"漏了下采样。这里的下采样，每个特征图有一个可训练的系数和一个偏置。",
	}}
	biasesNotUsed = slip{"no-bias", words{
		"The biases are missing. Each unit that has one uses it, and that is a connection too.",
		"漏了偏置。有偏置的单元都要用到它，这也是一个连接。",
	}}
	biasPerTabledKernel = slip{"bias-per-kernel", words{
		"Where a connection table says what feeds each map, this counts one bias for every kernel. A map has one bias, however many kernels it has.",
		"在按连接表相连的那一层，这样算，每个卷积核都配了一个偏置。其实一个特征图不管有几个卷积核，都只有一个偏置。",
	}}
	fixedNotUsed = slip{"trained-only", words{
		"The connections with fixed weights are missing. They are used, though they are not trained.",
		"漏了用固定权值的连接。这些权值虽然不训练，但仍然要用。",
	}}
	subsamplingNotUsed = slip{"no-subsampling", words{
		"The subsampling is missing. Its units are joined to their windows too.",
		"漏了下采样。它的单元也与各自的窗口相连。",
	}}
)

// totalMistakes gathers the mistakes about the sum of a measure.
func (c *Count) totalMistakes(m *measure, right int64) []Mistake {
	g := &gathering{right: right}
	switch m.factor {
	case Parameters:
		g.slipped(c, m, &fixedWeightsCounted)
		g.slipped(c, m, &biasesNotTrained)
		g.add(&subsamplingNotTrained, c.totalOf(func(l *LayerCount) Expr {
			if l.Kind == Subsampling {
				return numeral(0, "")
			}
			return l.parameters()
		}, Parameters))
		g.add(&countedConnections, c.totalOf((*LayerCount).connections, Connections))
	case Connections:
		g.add(&countedParameters, c.totalOf((*LayerCount).parameters, Parameters))
		g.slipped(c, m, &biasesNotUsed)
		g.slipped(c, m, &biasPerTabledKernel)
		g.add(&fixedNotUsed, c.totalOf(func(l *LayerCount) Expr {
			if l.Kind == RadialBasis {
				return numeral(0, "")
			}
			return l.connections()
		}, Connections))
		g.add(&subsamplingNotUsed, c.totalOf(func(l *LayerCount) Expr {
			if l.Kind.tiles() {
				return numeral(0, "")
			}
			return l.connections()
		}, Connections))
	}
	return g.mistakes
}

// slipped takes up what the layers' own mistakes of the same name make of the
// total. One about a table is made only where there is one.
func (g *gathering) slipped(c *Count, m *measure, s *slip) {
	g.add(s, c.totalOf(func(l *LayerCount) Expr {
		q, _ := l.measured(m)
		if mistaken, ok := q.mistaken(s.id); ok && !(s == &biasPerTabledKernel && l.alike()) {
			q = mistaken
		}
		return q.Derivation
	}, m.factor))
}
