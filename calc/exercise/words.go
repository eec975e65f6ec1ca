package exercise

import (
	"strconv"
	"strings"

	"fivebyfive/calc"
)

// words is a sentence or a part of one in both languages. {0}, {1} and so on
// stand for what is put in.
type words struct{ english, chinese string }

func (w words) in(l calc.Language, parts ...string) string {
	sentence := w.english
	if l == calc.Chinese {
		sentence = w.chinese
	}
	for i, part := range parts {
		sentence = strings.ReplaceAll(sentence, "{"+strconv.Itoa(i)+"}", part)
	}
	return sentence
}

func number(n int) string { return calc.FormatNumber(int64(n)) }

func sizeOf(s calc.Shape) string { return calc.Size{Height: s.Height, Width: s.Width}.String() }

var (
	thisLayer  = words{"The layer", "这一层"}
	theLayer   = words{"the layer", "这一层"}
	thisOutput = words{"The output", "输出层"}
	theOutput  = words{"the output", "输出层"}

	rowInput    = words{"The input is a row of {0} cells.", "输入是一行 {0} 个值。"}
	valuesInput = words{"The input is {0} values.", "输入是 {0} 个值。"}
	imageInput  = words{"The input is an image of {0} cells.", "输入是一幅 {0} 的图像。"}
	colourInput = words{"The input is a colour image: {1} maps of {0} cells.", "输入是一幅彩色图像，即 {1} 个 {0} 的特征图。"}
	mapsInput   = words{"The input is {1} maps of {0} units.", "输入是 {1} 个 {0} 的特征图。"}
	enlargement = words{"Now the input is enlarged to {0}, and the kernels stay as they are.", "现在把输入放大到 {0}，卷积核不变。"}
	withMargin  = words{"A margin of {0} cells is added on every side.", "在它的四周各加 {0} 格宽的边。"}
	oneMargin   = words{"A margin of one cell is added on every side.", "在它的四周各加一格宽的边。"}

	convolves     = words{"{0} is a convolution with {1} and {2}", "{0}是卷积层，有 {1}，{2}"}
	oneMap        = words{"one map", "{0} 个特征图"}
	someMaps      = words{"{0} maps", "{0} 个特征图"}
	sizedKernels  = words{"{0} kernels", "卷积核 {0}"}
	weightKernels = words{"kernels of {0} weights", "卷积核有 {0} 个权值"}
	seeAll        = words{", each map fed by all input maps", "，每个特征图与全部输入特征图相连"}
	mapBias       = words{", with a bias for each map.", "，每个特征图有一个偏置。"}
	singleBias    = words{", with a bias.", "，有一个偏置。"}
	unitBias      = words{", each with a bias.", "，每个单元有一个偏置。"}
	noBias        = words{", without biases.", "，没有偏置。"}
	byATable      = words{" Its connection table joins {0}.", "按连接表，{0}。"}
	someSee       = words{"{0} maps to {1} input maps each", "有 {0} 个特征图各连 {1} 个输入特征图"}
	oneSees       = words{"one map to {1} input maps", "有一个特征图连 {1} 个输入特征图"}
	comma         = words{", ", "，"}
	noBorder      = words{" There is no padding, and the kernels move", "没有填充，卷积核每次移"}
	hasBorder     = words{" There is a padding of {0} on every side, and the kernels move", "四周各填充 {0} 格，卷积核每次移"}
	byOne         = words{" one cell at a time.", "一格。"}
	byMore        = words{" {0} cells at a time and stay inside.", " {0} 格，不能移出去。"}

	subsamples  = words{"{0} is a trainable subsampling as in LeNet-5, with {1} windows side by side.", "{0}是 LeNet-5 那样的可训练下采样层，窗口 {1}，互不重叠。"}
	maximum     = words{"{0} is max pooling, with ", "{0}是最大池化层，"}
	average     = words{"{0} is average pooling, with ", "{0}是平均池化层，"}
	sideBySide  = words{"{0} windows side by side.", "窗口 {0}，互不重叠。"}
	overlapping = words{"{0} windows that move {1} cells at a time.", "窗口 {0}，每次移 {1} 格。"}
	isFull      = words{"{0} is fully connected, with {1} units", "{0}是全连接层，有 {1} 个单元"}
	isRadial    = words{"{0} has {1} RBF units like those of LeNet-5.", "{0}有 {1} 个 LeNet-5 那样的 RBF 单元。"}

	thePart      = words{"the {0}", "{0}"}
	oneMissing   = words{"This is a formula for the {0} of {1}, with one number missing. Which number stands in the box, for {2}? {3}", "这是{1}的{0}算式，其中少了一个数。方框处是“{2}”，应填多少？{3}"}
	wholeNetwork = words{"a whole network", "整个网络"}
)

var kinds = map[calc.Kind]words{
	calc.Convolution:    {"a convolution", "卷积层"},
	calc.Subsampling:    {"a trainable subsampling", "可训练下采样层"},
	calc.Pooling:        {"a pooling layer", "池化层"},
	calc.FullConnection: {"a full layer", "全连接层"},
	calc.RadialBasis:    {"an RBF output", " RBF 输出层"},
}

// asks has the questions for the quantities, about layer {0}.
var asks = map[string]words{
	"input.units":      {"How many units does the input have?", "输入一共有多少个单元？"},
	"padded.height":    {"How high is the input then, in cells?", "这样，输入有多少格高？"},
	"padded.width":     {"How wide is the input then, in cells?", "这样，输入有多少格宽？"},
	"padded.size":      {"How many cells does the input have then?", "这样，输入一共有多少格？"},
	"width":            {"How many units wide are the maps of {0}?", "{0}的特征图有多少个单元宽？"},
	"positions":        {"How many units does each map of {0} have?", "{0}的每个特征图有多少个单元？"},
	"units":            {"How many units does {0} have in all?", "{0}一共有多少个单元？"},
	"parameters":       {"How many trainable parameters does {0} have?", "{0}有多少个可训练参数？"},
	"connections":      {"How many connections does {0} have?", "{0}有多少个连接？"},
	"fixed":            {"How many fixed weights does {0} have, which training does not change?", "{0}有多少个固定的、训练时不变的权值？"},
	"kernels":          {"How many kernels does {0} have, if one belongs to a single map and a single input map?", "一个卷积核只对应一个特征图和一个输入特征图，{0}共有多少个卷积核？"},
	"fan-in":           {"How many inputs does each unit of {0} have?", "{0}的每个单元有多少个输入？"},
	"unit.connections": {"How many connections does each unit of {0} have?", "{0}的每个单元有多少个连接？"},
	"map.parameters":   {"How many trainable parameters does each map of {0} have?", "{0}的每个特征图有多少个可训练参数？"},
	"map.connections":  {"How many connections does each map of {0} have?", "{0}的每个特征图有多少个连接？"},
	"uses":             {"How many times is each parameter of {0} used?", "{0}的每个参数用了多少次？"},
	"unshared":         {"How many parameters would {0} have if its units shared none, and each learned its own?", "如果单元之间不共享参数，各学各的，{0}会有多少个参数？"},
	"fully-connected":  {"How many parameters would {0} have if each of its units had a weight of its own for every value of the input, and a bias of its own?", "如果每个单元对输入的每个值都有自己的权值，还各有自己的偏置，{0}会有多少个参数？"},

	"total.parameters":  {"How many trainable parameters does the whole network have?", "整个网络有多少个可训练参数？"},
	"total.connections": {"How many connections does the whole network have?", "整个网络有多少个连接？"},
}

var ifFullWithoutBias = words{
	"How many parameters would {0} have if each of its units had a weight of its own for every value of the input, and no bias?",
	"如果每个单元对输入的每个值都有自己的权值，没有偏置，{0}会有多少个参数？",
}
