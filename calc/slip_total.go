package calc

// This file has the mistakes about the sums over all layers.

func (c Count) totalMistakes(quantity string, right int64) []Mistake {
	g := &gathering{right: right}
	factor := Parameters
	if quantity == "connections" {
		factor = Connections
	}
	sum := func(id string, number func(LayerCount) Expr, w words) { g.add(id, c.totalOf(number, factor), w) }
	// what a layer's own mistake makes of its number, or the right number
	slipped := func(id string) func(LayerCount) Expr {
		return func(l LayerCount) Expr {
			q, err := l.quantity(quantity)
			if err != nil {
				return Expr{}
			}
			for _, m := range q.Mistakes() {
				if m.ID == id {
					return m.Derivation
				}
			}
			return q.Derivation
		}
	}
	without := func(number func(LayerCount) Expr, kinds ...Kind) func(LayerCount) Expr {
		return func(l LayerCount) Expr {
			for _, kind := range kinds {
				if l.Kind == kind {
					return numeral(0, factor)
				}
			}
			return number(l)
		}
	}
	switch quantity {
	case "parameters":
		sum("fixed-counted", slipped("fixed-counted"), words{
			"This counts the fixed weights too. Training changes none of them.",
			"这里把固定的权值也算上了。训练时它们不变。",
		})
		sum("no-bias", slipped("no-bias"), words{
			"The biases are missing. They are trained too.",
			"漏了偏置。偏置也是可训练的。",
		})
		sum("nothing-trained", without(LayerCount.parameters, Subsampling), words{
			"The subsampling is missing. Here it trains a coefficient and a bias for each map.",
			"漏了下采样。这里的下采样，每个特征图有一个可训练的系数和一个偏置。",
		})
		g.add("connections", c.totalOf(LayerCount.connections, Connections), countedConnections)
	case "connections":
		g.add("parameters", c.totalOf(LayerCount.parameters, Parameters), countedParameters)
		sum("no-bias", slipped("no-bias"), words{
			"The biases are missing. Each unit that has one uses it, and that is a connection too.",
			"漏了偏置。有偏置的单元都要用到它，这也是一个连接。",
		})
		sum("bias-per-kernel", func(l LayerCount) Expr {
			if _, alike := l.alike(); alike {
				return l.connections()
			}
			return slipped("bias-per-kernel")(l)
		}, words{
			"Where a connection table says what feeds each map, this counts one bias for every kernel. A map has one bias, however many kernels it has.",
			"在按连接表相连的那一层，这样算，每个卷积核都配了一个偏置。其实一个特征图不管有几个卷积核，都只有一个偏置。",
		})
		sum("trained-only", without(LayerCount.connections, RadialBasis), words{
			"The connections with fixed weights are missing. They are used, though they are not trained.",
			"漏了用固定权值的连接。这些权值虽然不训练，但仍然要用。",
		})
		sum("no-subsampling", without(LayerCount.connections, Subsampling, Pooling), words{
			"The subsampling is missing. Its units are joined to their windows too.",
			"漏了下采样。它的单元也与各自的窗口相连。",
		})
	}
	return g.mistakes
}
