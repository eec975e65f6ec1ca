package exercise

// words is a sentence or a part of one in both languages. {0}, {1} and so on
// stand for facts.
type words struct{ english, chinese string }

var (
	the       = words{"the ", ""}
	theLayer  = words{"the layer", "这一层"}
	theOutput = words{"the output", "输出层"}
	space     = words{"", " "} // between a name and Han
)

// About the input: {0} its height, {1} its width, {2} its maps.
var (
	rowInput    = words{"The input is a row of {1} cells.", "输入是一行 {1} 个值。"}
	valuesInput = words{"The input is {2} values.", "输入是 {2} 个值。"}
	imageInput  = words{"The input is an image of {0}×{1} cells.", "输入是一幅 {0}×{1} 的图像。"}
	colourInput = words{"The input is a colour image: {2} maps of {0}×{1} cells.", "输入是一幅彩色图像，即 {2} 个 {0}×{1} 的特征图。"}
	mapsInput   = words{"The input is {2} maps of {0}×{1} units.", "输入是 {2} 个 {0}×{1} 的特征图。"}
	enlargement = words{" Now the input is enlarged to {0}×{1}, and the kernels stay as they are.", "现在把输入放大到 {0}×{1}，卷积核不变。"}
	withMargin  = words{" A margin is added on every side, {0} wide.", "在它的四周各加 {0} 格宽的边。"}
)

// About a layer: {0} its name, {1} its maps, {2} its window, {3} its stride,
// {4} its padding, {5} input maps that are joined to {1} maps.
var (
	oneMap      = words{" {0} is a convolution with one map and a kernel of {2} weights", "{0}是卷积层，有 {1} 个特征图，卷积核有 {2} 个权值"}
	someMaps    = words{" {0} is a convolution with {1} maps and ", "{0}是卷积层，有 {1} 个特征图，"}
	kernels     = words{"{2}×{2} kernels", "卷积核 {2}×{2}"}
	rowKernels  = words{"kernels of {2} weights", "卷积核有 {2} 个权值"}
	fedByAll    = words{", each map fed by all input maps", "，每个特征图与全部输入特征图相连"}
	oneBias     = words{", with a bias.", "，有一个偏置。"}
	mapBias     = words{", with a bias for each map.", "，每个特征图有一个偏置。"}
	unitBias    = words{", each with a bias.", "，每个单元有一个偏置。"}
	noBias      = words{", without biases.", "，没有偏置。"}
	byTable     = words{" Its connection table joins ", "按连接表，"}
	andByTable  = words{", ", "，"}
	oneJoined   = words{"one map to {5} input maps", "有一个特征图连 {5} 个输入特征图"}
	someJoined  = words{"{1} maps to {5} input maps each", "有 {1} 个特征图各连 {5} 个输入特征图"}
	endOfTable  = words{".", "。"}
	noPadding   = words{" There is no padding, and the window moves ", "没有填充，窗口每次移"}
	padding     = words{" There is a padding of {4} on every side, and the window moves ", "四周各填充 {4} 格，窗口每次移"}
	byOne       = words{"one cell at a time.", "一格。"}
	byMore      = words{"{3} cells at a time and stays inside.", " {3} 格，不能移出去。"}
	subsampling = words{" {0} is a trainable subsampling as in LeNet-5, with {2}×{2} windows side by side.", "{0}是 LeNet-5 那样的可训练下采样层，窗口 {2}×{2}，互不重叠。"}
	maximum     = words{" {0} is max pooling, with {2}×{2} windows ", "{0}是最大池化层，窗口 {2}×{2}，"}
	average     = words{" {0} is average pooling, with {2}×{2} windows ", "{0}是平均池化层，窗口 {2}×{2}，"}
	sideBySide  = words{"side by side.", "互不重叠。"}
	overlapping = words{"that move {3} cells at a time.", "每次移 {3} 格。"}
	full        = words{" {0} is fully connected, with {1} units", "{0}是全连接层，有 {1} 个单元"}
	radial      = words{" {0} has {1} RBF units like those of LeNet-5.", "{0}有 {1} 个 LeNet-5 那样的 RBF 单元。"}
)

// About a missing number: {0} what the formula is for, {1} of which kind of
// layer, {2} what the number counts, {3} the formula.
var (
	oneMissing   = words{"This is a formula for the {0} of {1}, with one number missing. Which number stands in the box, for {2}? {3}", "这是{1}的{0}算式，其中少了一个数。方框处是“{2}”，应填多少？{3}"}
	wholeNetwork = words{"a whole network", "整个网络"}
	kinds        = [...]words{{"a convolution", "卷积层"}, {"a trainable subsampling", "可训练下采样层"}, {"a pooling layer", "池化层"}, {"a full layer", "全连接层"}, {"an RBF output", " RBF 输出层"}}
)

const kindLetters = "CSPFR" // in the order of kinds

// asks has the questions for the quantities, about layer {0}.
var asks = [...]struct {
	asked string
	words
}{
	{"input.units", words{" How many units does the input have?", "输入一共有多少个单元？"}},
	{"padded.height", words{" How high is the input then, in cells?", "这样，输入有多少格高？"}},
	{"padded.width", words{" How wide is the input then, in cells?", "这样，输入有多少格宽？"}},
	{"padded.size", words{" How many cells does the input have then?", "这样，输入一共有多少格？"}},
	{"width", words{" How many units are there in one row of a map of {0}?", "{0}的特征图，一行有多少个单元？"}},
	{"positions", words{" How many units does each map of {0} have?", "{0}的每个特征图有多少个单元？"}},
	{"units", words{" How many units does {0} have in all?", "{0}一共有多少个单元？"}},
	{"parameters", words{" How many trainable parameters does {0} have?", "{0}有多少个可训练参数？"}},
	{"connections", words{" How many connections does {0} have?", "{0}有多少个连接？"}},
	{"fixed", words{" How many fixed weights does {0} have, which training does not change?", "{0}有多少个固定的、训练时不变的权值？"}},
	{"kernels", words{" How many kernels does {0} have, if one belongs to a single map and a single input map?", "一个卷积核只对应一个特征图和一个输入特征图，{0}共有多少个卷积核？"}},
	{"fan-in", words{" How many inputs does each unit of {0} have?", "{0}的每个单元有多少个输入？"}},
	{"unit.connections", words{" How many connections does each unit of {0} have?", "{0}的每个单元有多少个连接？"}},
	{"map.parameters", words{" How many trainable parameters does each map of {0} have?", "{0}的每个特征图有多少个可训练参数？"}},
	{"map.connections", words{" How many connections does each map of {0} have?", "{0}的每个特征图有多少个连接？"}},
	{"uses", words{" How many times is each parameter of {0} used?", "{0}的每个参数用了多少次？"}},
	{"unshared", words{" How many parameters would {0} have if its units shared none, and each learned its own?", "如果单元之间不共享参数，各学各的，{0}会有多少个参数？"}},
	{"fully-connected", words{" How many parameters would {0} have if each of its units had a weight of its own for every value of the input, and a bias of its own?", "如果每个单元对输入的每个值都有自己的权值，还各有自己的偏置，{0}会有多少个参数？"}},
	{"fully-connected without biases", words{" How many parameters would {0} have if each of its units had a weight of its own for every value of the input, and no bias?", "如果每个单元对输入的每个值都有自己的权值，没有偏置，{0}会有多少个参数？"}},
	{"total.parameters", words{" How many trainable parameters does the whole network have?", "整个网络有多少个可训练参数？"}},
	{"total.connections", words{" How many connections does the whole network have?", "整个网络有多少个连接？"}},
}
