package calc

// What is said of the mistakes about whole layers.
var (
	oneMap = slip{"one-map", words{
		"That counts one map alone. The layer has {maps}.",
		"这只算了一个特征图。这一层有 {maps}。",
	}}
	oneUnit = slip{"one-unit", words{
		"That counts one unit alone. The layer has {units}.",
		"这只算了一个单元。这一层有 {units}。",
	}}
	unitsForParameters = slip{"units", words{
		"That is the number of units. They use the parameters of their map, and bring no new ones.",
		"这是单元的个数。单元用的是所在特征图的参数，并不带来新的参数。",
	}}
	unitsForConnections = slip{"units", words{
		"That is the number of units. Each has a connection to every input that it sees.",
		"这是单元的个数。一个单元看几个输入，与输入之间就有几个连接。",
	}}
	unitsForWeights = slip{"units", words{
		"That is the number of units. Each has a weight of its own for every input that it sees.",
		"这是单元的个数。一个单元看几个输入，就有几个自己的权值。",
	}}
	countedConnections = slip{"connections", words{
		"That is the number of connections. A parameter is used at many places, but it is one number and counts once.",
		"这是连接数。一个参数会在许多位置上用到，但它只是一个数，只算一次。",
	}}
	countedParameters = slip{"parameters", words{
		"That is the number of parameters. Each time that a unit uses one, that is a connection.",
		"这是参数的个数。每个单元每用一次参数，就是一个连接。",
	}}
	notShared = slip{"unshared", words{
		"That would be right if every unit had numbers of its own. The units of a map share them.",
		"如果每个单元各有自己的参数，就是这个数。但同一特征图的单元共享参数。",
	}}
	fullyJoined = slip{"fully-connected", words{
		"This joins every unit to the whole input. A unit sees only a {window} window.",
		"这样算，每个单元都与整个输入相连。其实一个单元只看 {window} 的窗口。",
	}}
	fixedNotTrained = slip{"fixed-counted", words{
		"These weights are there, but they are set by hand: training does not change them, so they are not parameters.",
		"这些权值确实存在，但由人工设定，训练时不变，所以不算参数。",
	}}
	fixedStillUsed = slip{"nothing-trained", words{
		"Nothing is trained here, but each unit still uses its fixed weights. Each use is a connection.",
		"这里没有可训练参数，但每个单元仍要用到固定的权值，每用一次就是一个连接。",
	}}
	operations = slip{"operations", words{
		"That counts operations: for each weight one multiplication and one addition. A connection is one use of a number, and the biases count too.",
		"这是运算次数：每个权值一次乘法、一次加法。一个连接只是把一个数用一次，偏置也要算。",
	}}
	digitTooMany = slip{"ten-times", words{
		"That is ten times the right number: a digit too many.",
		"这正好是正确答案的十倍，多了一位数。",
	}}
	asFullLayer = slip{"as-full", words{
		"That would be a fully connected layer, with trained weights and biases. Here the weights are fixed, and there are no biases.",
		"如果是全连接层，权值和偏置都可训练，就是这个数。但这一层的权值是固定的，也没有偏置。",
	}}
	noneTrained = slip{"connections", words{
		"That is the number of connections. None of them uses a number that is trained.",
		"这是连接数。这些连接用到的数没有一个是可训练的。",
	}}
	oneBiasForMaps = slip{"one-bias", words{
		"This has one bias for the whole layer. Each map has its own.",
		"这样算，整层只有一个偏置。其实每个特征图各有一个。",
	}}
	oneBiasForUnits = slip{"one-bias", words{
		"This has one bias for the whole layer. Each unit has its own.",
		"这样算，整层只有一个偏置。其实每个单元各有一个。",
	}}
	biasPerInput = slip{"bias-per-input", words{
		"This gives each input a bias. It is the units that have one: each adds its own to its sum.",
		"这样算，每个输入都配了一个偏置。其实有偏置的是单元：每个单元在求和之后，加上自己的一个。",
	}}
	biasPerInputMap = slip{"bias-per-input-map", words{
		"This gives each input map a bias. It is the maps of the layer itself that have one each.",
		"这样算，每个输入特征图都配了一个偏置。其实有偏置的是这一层自己的特征图，每个一个。",
	}}
	biasPerUnit = slip{"bias-per-unit", words{
		"This gives each unit a bias of its own. The units of a map share their bias, as they share their weights.",
		"这样算，每个单元都有自己的偏置。其实同一特征图的单元不但共享权值，也共享一个偏置。",
	}}
	nothingTrained = slip{"nothing-trained", words{
		"Today's pooling trains nothing, but this subsampling does: each map has a coefficient and a bias.",
		"如今的池化没有可训练参数，但这里的下采样有：每个特征图有一个系数和一个偏置。",
	}}
	cellsNotWeighed = slip{"cells-seen", words{
		"That is how many cells the windows look at, all together. Taking the maximum or the mean needs no number for any of them.",
		"这是所有窗口一共看到的格数。取最大值或平均值，哪一格都不需要参数。",
	}}
	unitsWithoutNumbers = slip{"units", words{
		"That is the number of units. Taking the maximum or the mean, a unit neither keeps a number nor uses one.",
		"这是单元的个数。取最大值或平均值的单元，既不存数，也不用存下来的数。",
	}}
	oneUsePerWindow = slip{"times-places", words{
		"This counts one connection for the whole window. Each cell of the window is joined to the unit, though all share one coefficient.",
		"这样算，整个窗口只有一个连接。其实窗口的每一格都与单元相连，只是共用一个系数。",
	}}
	biasUsedOnce = slip{"bias-once", words{
		"This counts each bias once. Every unit of the map uses it, and each use is a connection.",
		"这样算，每个偏置只用了一次。其实特征图的每个单元都要用它，每用一次就是一个连接。",
	}}
	shared = slip{"shared", words{
		"That is with sharing. Without it, every unit has numbers of its own.",
		"这是共享时的个数。不共享时，每个单元各有自己的参数。",
	}}
	connectionsShare = slip{"connections", words{
		"That is the number of connections. Some of them use the same number, even within one unit.",
		"这是连接数。其中有些连接用的是同一个数，在同一个单元里也是这样。",
	}}
	windowAlone = slip{"unshared", words{
		"That joins each unit to its window alone. A fully connected unit sees the whole input.",
		"这样算，每个单元只与自己的窗口相连。全连接时，每个单元都看整个输入。",
	}}
	layerAsItIs = slip{"shared", words{
		"That is the layer as it is. Fully connected, each unit sees the whole input and shares nothing.",
		"这是这一层现在的参数个数。全连接时，每个单元都看整个输入，也不共享参数。",
	}}
	fixedForgotten = slip{"nothing-trained", words{
		"Nothing is trained here, but the fixed weights are there all the same.",
		"这里没有可训练参数，但固定的权值还是有的。",
	}}
	trainedInstead = slip{"parameters", words{
		"Those are trained. A fixed weight is one that training leaves as it is.",
		"那些是可训练参数。固定权值在训练时不变。",
	}}
	onePerInputMap = slip{"one-per-input-map", words{
		"This counts one kernel for each input map. Every map has kernels of its own.",
		"这样算，每个输入特征图只有一个卷积核。其实每个特征图都有自己的卷积核。",
	}}
	tooFewBiases = slip{"one-bias", words{
		"One bias for the whole layer is too few. The layer has {maps}, each with its own.",
		"整层只有一个偏置，太少了。这一层有 {maps}，各有自己的偏置。",
	}}
	unitsShareBias = slip{"bias-per-unit", words{
		"This gives each unit a bias of its own. The units of a map share one.",
		"这样算，每个单元都有自己的偏置。其实同一特征图的单元共享一个偏置。",
	}}
	oneInputMap = slip{"one-input-map", words{
		"That is one map of the input alone. There are {inputs}.",
		"这只是输入的一个特征图。一共有 {inputs}。",
	}}
	onlyInputMaps = slip{"input-maps", words{
		"That is the number of input maps. Each has a unit in every one of its {input} cells.",
		"这是输入特征图的个数。每个特征图的 {input} 格里，每格都有一个单元。",
	}}
	inputSidesAdded = slip{"sides-added", words{
		"This adds the height and the width. Multiply them: there are as many rows as the map is high, each as long as it is wide.",
		"这里把高和宽加了起来，其实应该相乘：图有多高就有多少行，有多宽每行就有多少格。",
	}}
	onlyMaps = slip{"maps", words{
		"That is the number of maps. Each map has a unit at every place.",
		"这是特征图的个数。每个特征图在每个位置上都有一个单元。",
	}}
	wholeLayer = slip{"whole-layer", words{
		"That counts the whole layer. The question is about one map.",
		"这是整层的数，问的只是一个特征图。",
	}}
	oneUnitOfMap = slip{"one-unit", words{
		"That counts one unit alone. The map has a unit at each of its {places}.",
		"这只算了一个单元。这个特征图在 {places}上各有一个单元。",
	}}
	unitsDoNotShare = slip{"units", words{
		"That is the number of units. Only the units of one map share a parameter.",
		"这是单元的总数。只有同一特征图的单元才共享参数。",
	}}
)
