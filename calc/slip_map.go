package calc

// This file has the mistakes about one map's parameters and one unit's
// connections. They carry over to the layer, by its maps and its places.

var (
	biasNotLearned = slip{"no-bias", words{
		"These are the weights alone. Each map also learns one bias.",
		"这里只有权值。每个特征图还要学一个偏置。",
	}}
	biasNotUsed = slip{"no-bias", words{
		"The bias is missing. Each unit uses one, and that is a connection too.",
		"漏了偏置。每个单元都要用到一个偏置，这也是一个连接。",
	}}
	onlyCoefficients = slip{"no-bias", words{
		"These are the coefficients alone. Each map also learns one bias.",
		"这里只有系数。每个特征图还要学一个偏置。",
	}}
	unitBiasNotLearned = slip{"no-bias", words{
		"These are the weights alone. Each unit also learns one bias.",
		"这里只有权值。每个单元还要学一个偏置。",
	}}
	noBiasHere = slip{"with-bias", words{
		"This counts a bias, but the layer has none.",
		"这里算上了偏置，但这一层没有偏置。",
	}}
	biasPerWeight = slip{"bias-per-weight", words{
		"This gives every weight a bias of its own. The weighted inputs are added up first, and the sum gets one bias.",
		"这样算，每个权值都配了一个偏置。其实先求加权和，再给这个和加一个偏置。",
	}}
	biasPerKernel = slip{"bias-per-kernel", words{
		"This counts a bias for every input map. What comes from all of them goes into one sum, and the sum gets one bias.",
		"这样算，每个输入特征图都配了一个偏置。其实各输入特征图的结果先加成一个和，这个和只加一个偏置。",
	}}
	inputMapsForgotten = slip{"no-input-maps", words{
		"This counts one kernel for each map. A map has a kernel for every input map that feeds it.",
		"这样算，每个特征图只有一个卷积核。其实它与几个输入特征图相连，就有几个卷积核。",
	}}
	tableIgnored = slip{"all-input-maps", words{
		"This joins every map to all {inputs}. The connection table leaves some of them out.",
		"这样算，每个特征图都与全部 {inputs}相连。其实按连接表，有些并不相连。",
	}}
	groupsIgnored = slip{"all-input-maps", words{
		"This joins every map to all {inputs}. A map sees only those of its own group.",
		"这样算，每个特征图都与全部 {inputs}相连。其实它只看自己那一组的。",
	}}
	networkInput = slip{"network-input-maps", words{
		"This counts the maps of the network's input. What feeds this layer are the {inputs} of the layer before.",
		"这里数的是整个网络的输入有几个特征图。这一层的输入来自前一层，有 {inputs}。",
	}}
	oneSide = slip{"one-side", words{
		"This takes only one side of the kernel. A {window} kernel has {cells} weights.",
		"这里只用了卷积核的一条边。{window} 的卷积核有 {cells} 个权值。",
	}}
	sidesAdded = slip{"sides-added", words{
		"This adds the sides of the kernel. Multiply them: a {window} kernel has {cells} weights.",
		"这里把卷积核的两条边加了起来，其实应该相乘：{window} 的卷积核有 {cells} 个权值。",
	}}
	weightPerCell = slip{"weight-per-cell", words{
		"This gives each cell of the window a weight of its own. The cells are added up first, and one coefficient multiplies the sum.",
		"这样算，窗口的每一格都有自己的权值。其实先把各格的值相加，再用一个系数乘这个和。",
	}}
	asConvolution = slip{"as-convolution", words{
		"This counts the layer as a convolution. Here each map sees one input map only.",
		"这是按卷积层算的。这一层的每个特征图只看一个输入特征图。",
	}}
	trainedPooling = slip{"as-subsampling", words{
		"That fits the subsampling of LeNet-5, which trains a coefficient and a bias for each map. Taking the maximum or the mean needs neither.",
		"如果是 LeNet-5 的下采样，就是这个数：每个特征图有一个可训练的系数和一个偏置。但取最大值或平均值，这两样都不需要。",
	}}
	weighedPooling = slip{"as-subsampling", words{
		"That fits the subsampling of LeNet-5, whose units use a coefficient for each cell and then a bias. Taking the maximum or the mean uses neither.",
		"如果是 LeNet-5 的下采样，就是这个数：每个单元对每一格用一次系数，再用一次偏置。但取最大值或平均值，这两样都不用。",
	}}
	cellsSeen = slip{"cells-seen", words{
		"This counts every cell that a window of pooling looks at. A connection is one use of a number that is kept, and taking the maximum or the mean uses none.",
		"这里把池化窗口看到的每一格都算上了。一个连接，是把一个存下来的数用一次；取最大值或平均值，不用任何这样的数。",
	}}
	nothingToWeigh = slip{"weight-per-cell", words{
		"This gives each cell of the window a weight. Taking the maximum or the mean needs none.",
		"这样算，窗口的每一格都有权值。其实取最大值或平均值不需要权值。",
	}}
	oneCellPerMap = slip{"one-cell-per-map", words{
		"This counts one input for each input map. Every value is an input: there are {values}.",
		"这样算，一个输入特征图只有一个输入。其实图中每个值都是输入，共有 {values}。",
	}}
	oneMapOfInputs = slip{"one-input-map", words{
		"This counts the inputs of one map only. The unit sees all {inputs}, {values} in all.",
		"这里只算了一个特征图的输入。其实单元要看全部 {inputs}，共 {values}。",
	}}
	biasIsNoInput = slip{"bias-counted", words{
		"The bias is counted too. It is a connection, but not one to an input.",
		"这里把偏置也算上了。偏置也是一个连接，但它不连任何输入。",
	}}
	seesWindowOnly = slip{"fully-connected", words{
		"This joins the unit to the whole input. It sees only a {window} window.",
		"这样算，单元就与整个输入相连。其实它只看 {window} 的窗口。",
	}}
)

// ownedByMap gathers the mistakes about the parameters that a map owns.
func (g *gathering) ownedByMap() {
	l := g.layer
	switch l.Kind {
	case Convolution:
		g.throughKernels(&biasNotLearned)
	case FullConnection:
		g.ofAllInputs(&unitBiasNotLearned)
	case Subsampling:
		g.perMap(&onlyCoefficients, (*LayerCount).weights)
		g.perMap(&weightPerCell, (*LayerCount).unitConnections)
		g.alike(&asConvolution, l.convolved())
	case Pooling:
		g.alike(&trainedPooling, add(numeral(1, Coefficient), numeral(1, Bias)))
		g.alike(&nothingToWeigh, l.cells())
	}
}

// usedByUnit gathers the mistakes about the connections of a unit.
func (g *gathering) usedByUnit() {
	l := g.layer
	switch l.Kind {
	case Convolution:
		g.throughKernels(&biasNotUsed)
	case FullConnection, RadialBasis:
		g.ofAllInputs(&biasNotUsed)
	case Subsampling:
		g.perMap(&biasNotUsed, (*LayerCount).seen)
		g.alike(&asConvolution, l.convolved())
	case Pooling:
		g.perMap(&cellsSeen, (*LayerCount).seen)
		g.perMap(&weighedPooling, (*LayerCount).biased)
		if l.Input.Maps > 1 {
			g.alike(&asConvolution, l.convolved())
		}
	}
}

func (g *gathering) throughKernels(biasForgotten *slip) {
	l := g.layer
	g.biasOfWeights(biasForgotten)
	if l.plan.bias {
		g.perMap(&biasPerKernel, (*LayerCount).biasedPerKernel)
	}
	g.alike(&inputMapsForgotten, l.withBias(l.cells()))
	ignored := l.inputMapsIgnored()
	g.alike(ignored, l.convolved())
	joined := l.joinsAllMaps()
	if l.plan.bias {
		if l.Input.Maps > 1 {
			g.alike(both(&inputMapsForgotten, biasForgotten), l.cells())
		}
		if !joined {
			g.alike(both(ignored, biasForgotten), l.unbiased().convolved())
		}
	}
	if joined && l.network.Maps > 1 && l.network.Maps != l.Input.Maps {
		g.alike(&networkInput, l.withBias(multiply(l.cells(), numeral(int64(l.network.Maps), InputMaps))))
	}
	if l.Window.Height > 1 && l.Window.Width > 1 {
		height, width := l.windowHeight().as(KernelHeight), l.windowWidth().as(KernelWidth)
		longer := height
		if width.Value() > height.Value() {
			longer = width
		}
		g.perMap(&oneSide, withCells(longer))
		g.perMap(&sidesAdded, withCells(add(height, width)))
	}
}

// inputMapsIgnored is the slip that joins every map to all input maps.
func (l *LayerCount) inputMapsIgnored() *slip {
	if l.plan.groups > 1 {
		return &groupsIgnored
	}
	return &tableIgnored
}

// joinsAllMaps reports whether every input map feeds every map.
func (l *LayerCount) joinsAllMaps() bool {
	for _, r := range l.plan.runs {
		if r.inputs != whole(l.Input.Maps) {
			return false
		}
	}
	return true
}

// unbiased is the layer without its biases.
func (l *LayerCount) unbiased() *LayerCount {
	plan := *l.plan
	plan.bias = false
	weights := *l
	weights.plan = &plan
	return &weights
}

// both is two slips in one answer.
func both(a, b *slip) *slip {
	return &slip{a.id + "-" + b.id, words{a.english + " " + b.english, a.chinese + b.chinese}}
}

func (g *gathering) ofAllInputs(biasForgotten *slip) {
	l := g.layer
	g.biasOfWeights(biasForgotten)
	if !l.Input.unit() {
		g.alike(&oneCellPerMap, l.withBias(l.inputMaps()))
		g.alike(&oneMapOfInputs, l.withBias(l.inputSize()))
	}
}

// biasOfWeights gathers the mistakes about the bias of a layer with weights.
func (g *gathering) biasOfWeights(forgotten *slip) {
	if !g.layer.plan.bias {
		g.perMap(&noBiasHere, (*LayerCount).biased)
		return
	}
	g.perMap(forgotten, (*LayerCount).weights)
	g.perMap(&biasPerWeight, (*LayerCount).biasedPerWeight)
}

// biased adds a bias, which the layer may not have.
func (l *LayerCount) biased(r run) Expr { return add(l.seen(r), numeral(1, Bias)) }

func (l *LayerCount) biasedPerWeight(r run) Expr { return add(l.weights(r), l.weights(r).named(Bias)) }

func (l *LayerCount) biasedPerKernel(r run) Expr { return add(l.weights(r), l.fed(r).named(Bias)) }

// withCells is what each map would own if its kernels had so many cells.
func withCells(cells Expr) perMap {
	return func(l *LayerCount, r run) Expr {
		if l.alike() {
			return l.withBias(multiply(cells, l.fed(r)))
		}
		return l.withBias(multiply(l.fed(r), cells))
	}
}

// convolved is what each map would own if it saw all input maps through
// kernels of its own.
func (l *LayerCount) convolved() Expr {
	return l.withBias(multiply(l.cells(), l.inputMaps()))
}
