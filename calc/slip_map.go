package calc

// This file has the mistakes about one map's parameters and one unit's
// connections. They carry over to the layer, by its maps and its places.

var (
	biasNotLearned = words{
		"These are the weights alone. Each map also learns one bias.",
		"这里只有权值。每个特征图还要学一个偏置。",
	}
	biasNotUsed = words{
		"The bias is missing. Each unit uses one, and that is a connection too.",
		"漏了偏置。每个单元都要用到一个偏置，这也是一个连接。",
	}
	unitBiasNotLearned = words{
		"These are the weights alone. Each unit also learns one bias.",
		"这里只有权值。每个单元还要学一个偏置。",
	}
	noBiasHere = words{
		"This counts a bias, but the layer has none.",
		"这里算上了偏置，但这一层没有偏置。",
	}
	biasPerWeight = words{
		"This gives every weight a bias of its own. The weighted inputs are added up first, and the sum gets one bias.",
		"这样算，每个权值都配了一个偏置。其实先求加权和，再给这个和加一个偏置。",
	}
	biasPerKernel = words{
		"This counts a bias for every input map. What comes from all of them goes into one sum, and the sum gets one bias.",
		"这样算，每个输入特征图都配了一个偏置。其实各输入特征图的结果先加成一个和，这个和只加一个偏置。",
	}
	inputMapsForgotten = words{
		"This counts one kernel for each map. A map has a kernel for every input map that feeds it.",
		"这样算，每个特征图只有一个卷积核。其实它与几个输入特征图相连，就有几个卷积核。",
	}
	tableIgnored = words{
		"This joins every map to all {inputs}. The connection table leaves some of them out.",
		"这样算，每个特征图都与全部 {inputs}相连。其实按连接表，有些并不相连。",
	}
	groupsIgnored = words{
		"This joins every map to all {inputs}. A map sees only those of its own group.",
		"这样算，每个特征图都与全部 {inputs}相连。其实它只看自己那一组的。",
	}
	networkInput = words{
		"This counts the maps of the network's input. What feeds this layer are the {inputs} of the layer before.",
		"这里数的是整个网络的输入有几个特征图。这一层的输入来自前一层，有 {inputs}。",
	}
	oneSide = words{
		"This takes only one side of the kernel. A {window} kernel has {cells} weights.",
		"这里只用了卷积核的一条边。{window} 的卷积核有 {cells} 个权值。",
	}
	sidesAdded = words{
		"This adds the sides of the kernel. Multiply them: a {window} kernel has {cells} weights.",
		"这里把卷积核的两条边加了起来，其实应该相乘：{window} 的卷积核有 {cells} 个权值。",
	}
	weightPerCell = words{
		"This gives each cell of the window a weight of its own. The cells are added up first, and one coefficient multiplies the sum.",
		"这样算，窗口的每一格都有自己的权值。其实先把各格的值相加，再用一个系数乘这个和。",
	}
	asConvolution = words{
		"This counts the layer as a convolution. Here each map sees one input map only.",
		"这是按卷积层算的。这一层的每个特征图只看一个输入特征图。",
	}
	trainedPooling = words{
		"That fits the subsampling of LeNet-5, which trains a coefficient and a bias for each map. Taking the maximum or the mean needs neither.",
		"如果是 LeNet-5 的下采样，就是这个数：每个特征图有一个可训练的系数和一个偏置。但取最大值或平均值，这两样都不需要。",
	}
	nothingToWeigh = words{
		"This gives each cell of the window a weight. Taking the maximum or the mean needs none.",
		"这样算，窗口的每一格都有权值。其实取最大值或平均值不需要权值。",
	}
	oneCellPerMap = words{
		"This counts one input for each input map. Every value is an input: there are {values}.",
		"这样算，一个输入特征图只有一个输入。其实图中每个值都是输入，共有 {values}。",
	}
	oneMapOfInputs = words{
		"This counts the inputs of one map only. The unit sees all {inputs}, {values} in all.",
		"这里只算了一个特征图的输入。其实单元要看全部 {inputs}，共 {values}。",
	}
	biasIsNoInput = words{
		"The bias is counted too. It is a connection, but not one to an input.",
		"这里把偏置也算上了。偏置也是一个连接，但它不连任何输入。",
	}
	seesWindowOnly = words{
		"This joins the unit to the whole input. It sees only a {window} window.",
		"这样算，单元就与整个输入相连。其实它只看 {window} 的窗口。",
	}
)

// parameterSlips are the mistakes about what a map owns.
func (l LayerCount) parameterSlips() []slip {
	switch l.Kind {
	case Convolution:
		return l.convolutionSlips(biasNotLearned)
	case FullConnection:
		return l.fullSlips(unitBiasNotLearned)
	case Subsampling:
		return []slip{
			{"no-bias", l.weights, words{
				"These are the coefficients alone. Each map also learns one bias.",
				"这里只有系数。每个特征图还要学一个偏置。",
			}, false},
			{"weight-per-cell", l.unitConnections, weightPerCell, false},
			{"as-convolution", l.convolved, asConvolution, true},
		}
	case Pooling:
		return []slip{
			{"as-subsampling", func(run, bool) Expr { return add(numeral(1, Coefficient), numeral(1, Bias)) }, trainedPooling, true},
			{"weight-per-cell", l.seen, nothingToWeigh, true},
		}
	}
	return nil
}

// connectionSlips are the mistakes about what a unit uses.
func (l LayerCount) connectionSlips() []slip {
	switch l.Kind {
	case Convolution:
		return l.convolutionSlips(biasNotUsed)
	case FullConnection, RadialBasis:
		return l.fullSlips(biasNotUsed)
	case Subsampling:
		return []slip{
			{"no-bias", l.seen, biasNotUsed, false},
			{"as-convolution", l.convolved, asConvolution, true},
		}
	case Pooling:
		return []slip{
			{"with-bias", l.biased(l.seen), noBiasHere, false},
			{"as-convolution", l.convolved, asConvolution, true},
		}
	}
	return nil
}

func (l LayerCount) convolutionSlips(biasForgotten words) []slip {
	slips := l.biasSlips(biasForgotten)
	if l.plan.bias {
		slips = append(slips, slip{"bias-per-kernel", func(r run, short bool) Expr {
			return add(l.weights(r, short), l.fed(r).named(Bias))
		}, biasPerKernel, false})
	}
	slips = append(slips, slip{"no-input-maps", func(run, bool) Expr { return l.withBias(l.cells()) }, inputMapsForgotten, true})
	all := slip{"all-input-maps", l.convolved, tableIgnored, true}
	if l.plan.groups > 1 {
		all.words = groupsIgnored
	}
	slips = append(slips, all)
	if l.plan.bias {
		weights := l
		weights.plan.bias = false
		if l.Input.Maps > 1 {
			slips = append(slips, slip{"no-input-maps-no-bias", func(run, bool) Expr { return l.cells() }, both(inputMapsForgotten, biasForgotten), true})
		}
		if !l.joinsAll() {
			slips = append(slips, slip{"all-input-maps-no-bias", weights.convolved, both(all.words, biasForgotten), true})
		}
	}
	if l.joinsAll() && l.network.Maps > 1 && l.network.Maps != l.Input.Maps {
		slips = append(slips, slip{"network-input-maps", func(run, bool) Expr {
			return l.withBias(multiply(l.cells(), inputMaps(l.network)))
		}, networkInput, true})
	}
	height, width := l.Window.Height, l.Window.Width
	if height == 1 || width == 1 {
		return slips
	}
	side := func(cells Expr) perMap {
		return func(r run, short bool) Expr {
			if short {
				return l.withBias(multiply(l.fed(r), cells))
			}
			return l.withBias(multiply(cells, l.fed(r)))
		}
	}
	longer := kernelHeight(l)
	if width > height {
		longer = kernelWidth(l)
	}
	return append(slips,
		slip{"one-side", side(longer), oneSide, false},
		slip{"sides-added", side(add(kernelHeight(l), kernelWidth(l))), sidesAdded, false},
	)
}

// joinsAll reports whether every input map feeds every map.
func (l LayerCount) joinsAll() bool {
	for _, r := range l.plan.runs {
		if r.inputs != int64(l.Input.Maps) {
			return false
		}
	}
	return true
}

// both is what to say of two mistakes in one answer.
func both(a, b words) words { return words{a.english + " " + b.english, a.chinese + b.chinese} }

func (l LayerCount) fullSlips(biasForgotten words) []slip {
	slips := l.biasSlips(biasForgotten)
	if l.Input.size() == Square(1) {
		return slips
	}
	return append(slips,
		slip{"one-cell-per-map", func(run, bool) Expr { return l.withBias(inputMaps(l.Input)) }, oneCellPerMap, true},
		slip{"one-input-map", func(run, bool) Expr { return l.withBias(inputSize(l.Input)) }, oneMapOfInputs, true},
	)
}

// biasSlips are the mistakes about the bias of a layer with weights.
func (l LayerCount) biasSlips(forgotten words) []slip {
	if !l.plan.bias {
		return []slip{{"with-bias", l.biased(l.seen), noBiasHere, false}}
	}
	return []slip{
		{"no-bias", l.weights, forgotten, false},
		{"bias-per-weight", func(r run, short bool) Expr {
			weights := l.weights(r, short)
			return add(weights, weights.named(Bias))
		}, biasPerWeight, false},
	}
}

// biased adds a bias to what has none.
func (l LayerCount) biased(number perMap) perMap {
	return func(r run, short bool) Expr { return add(number(r, short), numeral(1, Bias)) }
}

// convolved is what each map would own if it saw all input maps through
// kernels of its own.
func (l LayerCount) convolved(run, bool) Expr {
	return l.withBias(multiply(l.cells(), inputMaps(l.Input)))
}
