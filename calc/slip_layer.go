package calc

// This file has the mistakes about whole layers.

var (
	oneMap = words{
		"That counts one map alone. The layer has {maps}.",
		"这只算了一个特征图。这一层有 {maps}。",
	}
	oneUnit = words{
		"That counts one unit alone. The layer has {units}.",
		"这只算了一个单元。这一层有 {units}。",
	}
	unitsForParameters = words{
		"That is the number of units. They use the parameters of their map, and bring no new ones.",
		"这是单元的个数。单元用的是所在特征图的参数，并不带来新的参数。",
	}
	unitsForConnections = words{
		"That is the number of units. Each has a connection to every input that it sees.",
		"这是单元的个数。一个单元看几个输入，与输入之间就有几个连接。",
	}
	unitsForWeights = words{
		"That is the number of units. Each has a weight of its own for every input that it sees.",
		"这是单元的个数。一个单元看几个输入，就有几个自己的权值。",
	}
	countedConnections = words{
		"That is the number of connections. A parameter is used at many places, but it is one number and counts once.",
		"这是连接数。一个参数会在许多位置上用到，但它只是一个数，只算一次。",
	}
	countedParameters = words{
		"That is the number of parameters. Each time that a unit uses one, that is a connection.",
		"这是参数的个数。每个单元每用一次参数，就是一个连接。",
	}
	notShared = words{
		"That would be right if every unit had numbers of its own. The units of a map share them.",
		"如果每个单元各有自己的参数，就是这个数。但同一特征图的单元共享参数。",
	}
	fullyJoined = words{
		"This joins every unit to the whole input. A unit sees only a {window} window.",
		"这样算，每个单元都与整个输入相连。其实一个单元只看 {window} 的窗口。",
	}
	fixedNotTrained = words{
		"These weights are there, but they are set by hand: training does not change them, so they are not parameters.",
		"这些权值确实存在，但由人工设定，训练时不变，所以不算参数。",
	}
	fixedStillUsed = words{
		"Nothing is trained here, but each unit still uses its fixed weights. Each use is a connection.",
		"这里没有可训练参数，但每个单元仍要用到固定的权值，每用一次就是一个连接。",
	}
	operations = words{
		"That counts operations: for each weight one multiplication and one addition. A connection is one use of a number, and the biases count too.",
		"这是运算次数：每个权值一次乘法、一次加法。一个连接只是把一个数用一次，偏置也要算。",
	}
	tenTimes = words{
		"That is ten times the right number: a digit too many.",
		"这正好是正确答案的十倍，多了一位数。",
	}
	asFullLayer = words{
		"That would be a fully connected layer, with trained weights and biases. Here the weights are fixed, and there are no biases.",
		"如果是全连接层，权值和偏置都可训练，就是这个数。但这一层的权值是固定的，也没有偏置。",
	}
)

func (l LayerCount) parameterMistakes(g *gathering) {
	if l.Kind == RadialBasis {
		g.add("fixed-counted", l.fixed(), fixedNotTrained)
		g.add("as-full", l.overMaps(l.biased(l.seen)), asFullLayer)
		return
	}
	if l.Kind == Pooling {
		g.add("connections", l.connections(), words{
			"That is the number of connections. None of them uses a number that is trained.",
			"这是连接数。这些连接用到的数没有一个是可训练的。",
		})
		return
	}
	weights := l.overMaps(l.weights)
	if l.plan.bias {
		one := words{"This has one bias for the whole layer. Each map has its own.", "这样算，整层只有一个偏置。其实每个特征图各有一个。"}
		if l.Kind == FullConnection {
			one = words{"This has one bias for the whole layer. Each unit has its own.", "这样算，整层只有一个偏置。其实每个单元各有一个。"}
		}
		g.add("one-bias", add(weights, numeral(1, Bias)), one)
		g.add("bias-per-unit", add(weights, l.units().named(Bias)), words{
			"This gives each unit a bias of its own. The units of a map share their bias, as they share their weights.",
			"这样算，每个单元都有自己的偏置。其实同一特征图的单元不但共享权值，也共享一个偏置。",
		})
	}
	if l.Kind == Subsampling {
		g.add("nothing-trained", numeral(0, Parameters), words{
			"Today's pooling trains nothing, but this subsampling does: each map has a coefficient and a bias.",
			"如今的池化没有可训练参数，但这里的下采样有：每个特征图有一个系数和一个偏置。",
		})
	}
	if l.Kind == FullConnection {
		g.add("one-unit", l.each(LayerCount.mapParameters), oneUnit)
		g.add("units", l.units(), unitsForWeights)
		return
	}
	if _, alike := l.alike(); alike {
		g.add("one-map", l.each(LayerCount.mapParameters), oneMap)
	}
	g.add("connections", l.connections(), countedConnections)
	g.add("unshared", l.unshared(), notShared)
	g.add("fully-connected", l.fullyConnected(), fullyJoined)
	g.add("units", l.units(), unitsForParameters)
}

func (l LayerCount) connectionMistakes(g *gathering) {
	each := l.each
	_, alike := l.alike()
	switch l.Kind {
	case RadialBasis:
		g.add("nothing-trained", numeral(0, Connections), fixedStillUsed)
	case Pooling:
		g.add("nothing-trained", numeral(0, Connections), words{
			"Nothing is trained here, but each unit still sees the cells of its window. Each is a connection.",
			"这里没有可训练参数，但每个单元仍要看窗口里的每一格，每看一格就是一个连接。",
		})
	default:
		g.add("parameters", l.parameters(), countedParameters)
	}
	if l.Kind == FullConnection {
		g.add("operations", multiply(numeral(2, ""), l.overMaps(l.weights).named("")), operations)
	}
	if l.Kind == FullConnection || l.Kind == RadialBasis {
		g.add("one-unit", each(LayerCount.unitConnections), oneUnit)
		g.add("units", l.units(), unitsForConnections)
		return
	}
	if l.Kind == Subsampling {
		g.add("times-places", multiply(l.parameters().named(Parameters), l.positions()), words{
			"This counts one connection for the whole window. Each cell of the window is joined to the unit, though all share one coefficient.",
			"这样算，整个窗口只有一个连接。其实窗口的每一格都与单元相连，只是共用一个系数。",
		})
	}
	if l.plan.bias {
		g.add("bias-once", add(multiply(l.overMaps(l.seen).named(""), l.positions()), l.maps().named(Bias)), words{
			"This counts each bias once. Every unit of the map uses it, and each use is a connection.",
			"这样算，每个偏置只用了一次。其实特征图的每个单元都要用它，每用一次就是一个连接。",
		})
	}
	if alike {
		g.add("one-map", each(LayerCount.mapConnections), oneMap)
		g.add("one-unit", each(LayerCount.unitConnections), oneUnit)
	}
	if l.Kind == Convolution {
		g.add("operations", multiply(numeral(2, ""), multiply(l.overMaps(l.weights).named(""), l.positions()).named("")), operations)
	}
	own := l.overMaps(l.unitConnections).named("")
	if l.Kind == Convolution {
		own = l.parameters().named(Parameters)
	}
	g.places(l, func(places Expr) Expr { return multiply(own, places) })
	g.add("fully-connected", l.fullyConnected(), fullyJoined)
	g.add("units", l.units(), unitsForConnections)
}

func (l LayerCount) unsharedMistakes(g *gathering) {
	if !l.trains() {
		g.add("connections", l.connections(), words{
			"That is the number of connections. None of them uses a number that is trained.",
			"这是连接数。这些连接用到的数没有一个是可训练的。",
		})
		return
	}
	g.add("shared", l.parameters(), words{
		"That is with sharing. Without it, every unit has numbers of its own.",
		"这是共享时的个数。不共享时，每个单元各有自己的参数。",
	})
	g.add("connections", l.connections(), words{
		"That is the number of connections. Some of them use the same number, even within one unit.",
		"这是连接数。其中有些连接用的是同一个数，在同一个单元里也是这样。",
	})
	g.add("fully-connected", l.fullyConnected(), fullyJoined)
	g.add("units", l.units(), unitsForWeights)
}

func (l LayerCount) fullyConnectedMistakes(g *gathering) {
	if l.plan.bias {
		g.add("no-bias", multiply(l.allInputs(), l.units().named(Units)), unitBiasNotLearned)
	} else {
		g.add("with-bias", multiply(add(l.allInputs(), numeral(1, Bias)), l.units().named(Units)), noBiasHere)
	}
	if l.trains() {
		g.add("unshared", l.unshared(), words{
			"That joins each unit to its window alone. A fully connected unit sees the whole input.",
			"这样算，每个单元只与自己的窗口相连。全连接时，每个单元都看整个输入。",
		})
		g.add("shared", l.parameters(), words{
			"That is the layer as it is. Fully connected, each unit sees the whole input and shares nothing.",
			"这是这一层现在的参数个数。全连接时，每个单元都看整个输入，也不共享参数。",
		})
	}
	g.add("one-unit", l.withBias(l.allInputs()), oneUnit)
	g.add("units", l.units(), unitsForWeights)
}

func (l LayerCount) fixedMistakes(g *gathering) {
	if l.Kind == RadialBasis {
		g.add("nothing-trained", numeral(0, Fixed), words{
			"Nothing is trained here, but the fixed weights are there all the same.",
			"这里没有可训练参数，但固定的权值还是有的。",
		})
		g.add("with-bias", l.overMaps(l.biased(l.seen)), noBiasHere)
		return
	}
	g.add("parameters", l.parameters(), words{
		"Those are trained. A fixed weight is one that training leaves as it is.",
		"那些是可训练参数。固定权值在训练时不变。",
	})
}

func (l LayerCount) kernelMistakes(g *gathering) {
	g.add("one-per-map", l.maps(), inputMapsForgotten)
	all := tableIgnored
	if l.plan.groups > 1 {
		all = groupsIgnored
	}
	g.add("all-input-maps", multiply(inputMaps(l.Input), l.maps()), all)
	g.add("one-per-input-map", inputMaps(l.Input), words{
		"This counts one kernel for each input map. Every map has kernels of its own.",
		"这样算，每个输入特征图只有一个卷积核。其实每个特征图都有自己的卷积核。",
	})
}

func (l LayerCount) biasMistakes(g *gathering) {
	if !l.plan.bias {
		g.add("with-bias", l.maps(), noBiasHere)
		return
	}
	g.add("one-bias", numeral(1, Bias), words{
		"One bias for the whole layer is too few. The layer has {maps}, each with its own.",
		"整层只有一个偏置，太少了。这一层有 {maps}，各有自己的偏置。",
	})
	if l.Kind == Convolution {
		g.add("bias-per-kernel", l.kernels(), biasPerKernel)
	}
	g.add("bias-per-unit", l.units(), words{
		"This gives each unit a bias of its own. The units of a map share one.",
		"这样算，每个单元都有自己的偏置。其实同一特征图的单元共享一个偏置。",
	})
}

func (l LayerCount) inputMistakes(g *gathering) {
	if l.Input.size() == Square(1) {
		return
	}
	g.add("one-input-map", inputSize(l.Input), words{
		"That is one map of the input alone. There are {inputs}.",
		"这只是输入的一个特征图。一共有 {inputs}。",
	})
	g.add("input-maps", inputMaps(l.Input), words{
		"That is the number of input maps. Each has a unit in every one of its {input} cells.",
		"这是输入特征图的个数。每个特征图的 {input} 格里，每格都有一个单元。",
	})
	g.add("sides-added", multiply(inputMaps(l.Input), add(inputHeight(l.Input), inputWidth(l.Input))), words{
		"This adds the height and the width. Multiply them: there are as many rows as the map is high, each as long as it is wide.",
		"这里把高和宽加了起来，其实应该相乘：图有多高就有多少行，有多宽每行就有多少格。",
	})
}

func (l LayerCount) unitMistakes(g *gathering) {
	if l.down().whole {
		return
	}
	g.add("one-map", l.positions(), oneMap)
	g.places(l, func(places Expr) Expr { return multiply(l.maps(), places) })
	g.add("maps", l.maps(), words{
		"That is the number of maps. Each map has a unit at every place.",
		"这是特征图的个数。每个特征图在每个位置上都有一个单元。",
	})
}
