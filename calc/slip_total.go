package calc

import "strings"

// This file has the mistakes about the sums over all layers.

// totalling is a number of all layers, and the mistakes that can be made about
// it.
type totalling struct {
	gathering
	Count
	quantity string
	factor   Factor
}

func (c Count) totalMistakes(quantity string, right int64) []Mistake {
	t := &totalling{gathering{right: right}, c, quantity, Parameters}
	switch quantity {
	case "parameters":
		t.parameters()
	case "connections":
		t.factor = Connections
		t.connections()
	default:
		return nil
	}
	t.today()
	t.oneLayer()
	t.tenTimes(t.factor)
	return t.mistakes
}

func (t *totalling) sum(id string, number func(LayerCount) Expr, w words) {
	t.add(id, t.totalOf(number, t.factor), w)
}

// own is the layer's number.
func (t *totalling) own(l LayerCount) Expr {
	if t.quantity == "connections" {
		return l.connections()
	}
	return l.parameters()
}

// slipped is what a layer's own mistake makes of its number, or else the right
// number.
func (t *totalling) slipped(id string) func(LayerCount) Expr {
	return func(l LayerCount) Expr {
		for _, m := range l.mistakes(t.quantity, t.own(l).Value()) {
			if m.ID == id {
				return m.Derivation
			}
		}
		return t.own(l)
	}
}

// without leaves out layers of some kinds.
func (t *totalling) without(number func(LayerCount) Expr, kinds ...Kind) func(LayerCount) Expr {
	return func(l LayerCount) Expr {
		for _, kind := range kinds {
			if l.Kind == kind {
				return numeral(0, t.factor)
			}
		}
		return number(l)
	}
}

func (t *totalling) parameters() {
	t.sum("fixed-counted", t.slipped("fixed-counted"), words{
		"This counts the fixed weights too. Training changes none of them.",
		"这里把固定的权值也算上了。训练时它们不变。",
	})
	t.sum("no-bias", t.slipped("no-bias"), words{
		"The biases are missing. They are trained too.",
		"漏了偏置。偏置也是可训练的。",
	})
	t.sum("nothing-trained", t.without(LayerCount.parameters, Subsampling), words{
		"The subsampling is missing. Here it trains a coefficient and a bias for each map.",
		"漏了下采样。这里的下采样，每个特征图有一个可训练的系数和一个偏置。",
	})
	t.add("connections", t.totalOf(LayerCount.connections, Connections), countedConnections)
}

func (t *totalling) connections() {
	t.add("parameters", t.totalOf(LayerCount.parameters, Parameters), countedParameters)
	t.sum("no-bias", t.slipped("no-bias"), words{
		"The biases are missing. Each unit that has one uses it, and that is a connection too.",
		"漏了偏置。有偏置的单元都要用到它，这也是一个连接。",
	})
	t.sum("bias-per-kernel", func(l LayerCount) Expr {
		if _, alike := l.alike(); alike {
			return l.connections()
		}
		return t.slipped("bias-per-kernel")(l)
	}, words{
		"Where a connection table says what feeds each map, this counts one bias for every kernel. A map has one bias, however many kernels it has.",
		"在按连接表相连的那一层，这样算，每个卷积核都配了一个偏置。其实一个特征图不管有几个卷积核，都只有一个偏置。",
	})
	t.sum("trained-only", t.without(LayerCount.connections, RadialBasis), words{
		"The connections with fixed weights are missing. They are used, though they are not trained.",
		"漏了用固定权值的连接。这些权值虽然不训练，但仍然要用。",
	})
	t.sum("no-subsampling", t.without(LayerCount.connections, Subsampling, Pooling), words{
		"The subsampling is missing. Its units are joined to their windows too.",
		"漏了下采样。它的单元也与各自的窗口相连。",
	})
	t.sum("multiplications", t.without(t.slipped("no-bias"), Subsampling, Pooling, RadialBasis), words{
		"That counts the multiplications by trained weights, as many tools do. The uses of biases and of fixed weights, and the windows of subsampling, are connections too.",
		"这是与可训练权值相乘的次数，许多工具都这样数。但用到偏置和固定权值、下采样看窗口，也都是连接。",
	})
}

// changes are what is done otherwise today than in 1998.
var changes = [...]words{
	{" Every map sees all input maps.", "每个特征图都与全部输入特征图相连。"},
	{" Pooling trains nothing.", "池化没有可训练参数。"},
	{" The output is a full layer.", "输出层是全连接层。"},
}

// change is which of the changes a layer undergoes, from 1, and what becomes of
// its number.
func (t *totalling) change(l LayerCount) (int, Expr) {
	switch {
	case l.Kind == Convolution && !l.joinsAll():
		return 1, t.slipped("all-input-maps")(l)
	case l.Kind == Subsampling:
		return 2, numeral(0, t.factor)
	case l.Kind == RadialBasis:
		return 3, l.overMaps(l.biased(l.seen))
	}
	return 0, Expr{}
}

// today gathers the networks in which two or three things are as they are done
// today.
func (t *totalling) today() {
	there := 0
	for _, l := range t.Layers {
		which, _ := t.change(l)
		there |= 1 << which
	}
	for made := range 1 << (len(changes) + 1) {
		if made&1 != 0 || made&^there != 0 || made&(made-1) == 0 {
			continue // one alone is a mistake about its layer
		}
		id, w := "today", words{"This counts the network as it is built today.", "这是按如今的搭法算的。"}
		for i, name := range [...]string{"-table", "-pooling", "-output"} {
			if made>>(i+1)&1 != 0 {
				id += name
				w = words{w.english + changes[i].english, w.chinese + changes[i].chinese}
			}
		}
		t.sum(id, func(l LayerCount) Expr {
			if which, e := t.change(l); which > 0 && made>>which&1 != 0 {
				return e
			}
			return t.own(l)
		}, w)
	}
}

// oneLayer gathers what becomes of the sum if the number of one layer is wrong,
// unless a mistake about all layers is that already.
func (t *totalling) oneLayer() {
	about := t.mistakes
	for i := range t.Layers {
		t.layer = &t.Layers[i]
		for _, m := range t.layer.mistakes(t.quantity, t.own(*t.layer).Value()) {
			e := t.totalOf(func(l LayerCount) Expr {
				if l.Name == t.layer.Name {
					return m.Derivation
				}
				return t.own(l)
			}, t.factor)
			said := m.ID == "ten-times"
			for _, whole := range about {
				said = said || whole.Derivation.Equation() == e.Equation()
			}
			if !said {
				t.add(strings.ToLower(t.layer.Name)+"."+m.ID, e, words{"In {layer}: " + m.words.english, "{layer}：" + m.words.chinese})
			}
		}
	}
	t.layer = nil
}
