package subsampling

import "fivebyfive/wasm/frame"

// The texts of the scenes s2 and s4.

var (
	layerLabel           = &frame.Phrase{"{0layer}", "{0layer}"}
	mapsInLayerLabel     = &frame.Phrase{"{0layer}, maps {1} to {2}", "{0layer} 特征图 {1} 到 {2}"}
	mapSecondLabel       = &frame.Phrase{"Map {1}", "特征图 {1}"}
	fieldTitle           = &frame.Phrase{"How far it sees", "看得多远"}
	mapOfLayerLabel      = &frame.Phrase{"{0layer}, map {1} of {2}", "{0layer} 特征图 {1}，共 {2} 个"}
	windowLabel          = &frame.Phrase{"Window", "窗口"}
	coefficientLabel     = &frame.Phrase{"Coefficient", "系数"}
	numbersOfCoefficient = &frame.Phrase{"{0} coefficient + {1} bias", "{0} 个系数 + {1} 个偏置"}
	usesOfInputs         = &frame.Phrase{"{0} inputs + {1} bias", "{0} 个输入 + {1} 个偏置"}
	sumOfInputs          = &frame.Phrase{"sum of {0}", "{0} 个之和"}
	timesCoefficient     = &frame.Phrase{"× {0/100}", "× {0/100}"}
	plusBias             = &frame.Phrase{"{0+/100}", "{0+/100}"}
	squashedLine         = &frame.Phrase{"squashed", "激活值"}
	about                = &frame.Phrase{"≈ {0/100}", "≈ {0/100}"}
)

// The last beat of S2.
var (
	wayLabels = [...]*frame.Phrase{
		trained: {"Subsampling, 1998", "可训练的下采样"},
		average: {"Average pooling", "平均池化"},
		maximum: {"Max pooling", "最大池化"},
	}
	oneWindowLabel = &frame.Phrase{"A window of {0layer}", "{0layer} 的一个窗口"}
	valuesLabel    = &frame.Phrase{"A window: {0/100}, {1/100}, {2/100}, {3/100}", "窗口：{0/100}，{1/100}，{2/100}，{3/100}"}
	trainedRule    = &frame.Phrase{"{0/100} × {1/100} {2+/100}", "{0/100} × {1/100} {2+/100}"}
	averageRule    = &frame.Phrase{"{0/100} ÷ {1}", "{0/100} ÷ {1}"}
	largestRule    = &frame.Phrase{"the largest of {1}", "{1} 个中最大的"}
	squashedTo     = &frame.Phrase{"squashed ≈ {0/100}", "激活值 ≈ {0/100}"}
	equals         = &frame.Phrase{"= {0/100}", "= {0/100}"}
	poolingCaption = &frame.Phrase{
		"The same windows, three ways: {0layer} trains {1} parameters; the average and the maximum, as in pooling today, train none.",
		"同样的窗口，三种做法：{0layer} 有 {1} 个可训练参数；今天常用的平均池化和最大池化，一个也没有。",
	}
)

// The last beat of S4.
var (
	allMapsLabel      = &frame.Phrase{"{0layer}, all {1} maps", "{0layer}，共 {1} 个"}
	allMapsShortLabel = &frame.Phrase{"{0} maps", "共 {0} 个"}
	reachStartCaption = &frame.Phrase{
		"One unit of {0layer}, in the middle of its map. How much of the input does it depend on?",
		"{0layer} 的一个单元，在特征图正中。它和输入的多大一块有关？",
	}
	reachStepCaption = &frame.Phrase{
		"Back through windows of {2} × {2}: it depends on {0} × {0} units of {1layer}.",
		"沿着 {2} × {2} 的窗口往回看：它和 {1layer} 的 {0} × {0} 个单元有关。",
	}
	reachCaption = &frame.Phrase{
		"One unit of {0layer} depends on {1} × {1} units of C3, these on {2} × {2} of S2 and {3} × {3} of C1, and through them on {4} × {4} cells of the input.",
		"{0layer} 的一个单元，往回看是 C3 的 {1} × {1} 个单元，S2 的 {2} × {2} 个，C1 的 {3} × {3} 个，最后是输入的 {4} × {4} 格。",
	}
	reachSelectionCaption = &frame.Phrase{
		"The unit of {0layer} in row {1}, column {2} depends on {3} × {3} cells of the input.",
		"{0layer} 第 {1} 行第 {2} 列的单元，和输入的 {3} × {3} 格有关。",
	}
)

// Captions.
var (
	fromCaption = &frame.Phrase{
		"{0layer} has worked out {1} maps of {2} × {3} units. {4layer} takes them in. Nothing is counted yet.",
		"{0layer} 算出了 {1} 个 {2} × {3} 的特征图，它们就是 {4layer} 的输入。还没有开始数。",
	}
	windowCaption = &frame.Phrase{
		"One unit of {0layer} sees a window of {1} × {2} units on one map of {3layer}.",
		"{0layer} 的一个单元，只看 {3layer} 一个特征图上 {1} × {2} 的窗口。",
	}
	joinCaption = &frame.Phrase{
		"Input {0} of {1} is joined, through the same one coefficient.",
		"连上第 {0} 个输入（共 {1} 个），用的是同一个系数。",
	}
	sharedCoefficientCaption = &frame.Phrase{
		"One unit: {0} inputs share one coefficient, and a bias is added. {1} parameters, {2} connections.",
		"一个单元：{0} 个输入共用一个系数，再加一个偏置。{1} 个参数，{2} 个连接。",
	}
	tilesCaption = &frame.Phrase{
		"Place {0} of {1}: the window jumps by {2}, so no two windows overlap.",
		"第 {0} 个位置（共 {1} 个）：窗口一次跳 {2} 格，互不重叠。",
	}
	tilesEndCaption = &frame.Phrase{
		"{0} places, {1} connections each: {2} connections. Still {3} parameters.",
		"{0} 个位置，每处 {1} 个连接：共 {2} 个连接。参数仍是 {3} 个。",
	}
	subsampledCaption = &frame.Phrase{
		"Map {0}: the unit in row {1}, column {2} sees the window that begins in row {3}, column {4}. Its value: {5/100}.",
		"特征图 {0} 第 {1} 行第 {2} 列的单元，看的是从第 {3} 行第 {4} 列开始的窗口，算出的值是 {5/100}。",
	}
	seenOnceCaption = &frame.Phrase{
		"The unit of {0layer} in row {1}, column {2} of map {3} holds {4/100}. Just one unit of the next layer sees it.",
		"{0layer} 特征图 {3} 第 {1} 行第 {2} 列的值是 {4/100}。下一层只有一个单元看得到它。",
	}
	coefficientCaption = &frame.Phrase{
		"The coefficient of map {0}, {1/100}: used {2} times by each of {3} units.",
		"特征图 {0} 的系数，{1/100}：{3} 个单元各用 {2} 次。",
	}
	biasCaption = &frame.Phrase{
		"The bias of map {0}, {1/100}: used once by each of {2} units.",
		"特征图 {0} 的偏置，{1/100}：{2} 个单元各用一次。",
	}
)
