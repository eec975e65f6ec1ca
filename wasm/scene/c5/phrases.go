package c5

import "fivebyfive/wasm/frame"

// Labels and titles of the scene c5.
var (
	kernelsLabel     = &frame.Phrase{"Kernels", "卷积核"}
	kernelsOfLabel   = &frame.Phrase{"Kernels of unit {0}", "单元 {0} 的卷积核"}
	mapsOfSizeDetail = &frame.Phrase{"{0} maps, {1} × {2}", "{0} 个特征图，{1} × {2}"}
	convolutionLabel = &frame.Phrase{"Convolution", "卷积"}
	convolutionRule  = &frame.Phrase{"({0} × {1} + 1) × {2}", "({0} × {1} + 1) × {2}"}
	s4OneLabel       = &frame.Phrase{"S4, one of {0} maps", "S4，{0} 个特征图之一"}
	oneLabel         = &frame.Phrase{"C5, one of {0} maps", "C5，{0} 个特征图之一"}
	allLabel         = &frame.Phrase{"All {0} maps", "全部 {0} 个"}
	enlargeTitle     = &frame.Phrase{"Enlarge", "放大输入"}
)

// The captions of the scene c5.
var (
	inputCaption     = &frame.Phrase{"What C5 sees: the {0} maps of S4, {1} × {2} each. Nothing is counted yet.", "C5 看到的：S4 的 {0} 个特征图，每个 {1} × {2}。还没有开始数。"}
	kernelCaption    = &frame.Phrase{"Kernel {0} of {1}: it is as large as the map that it lies on, so it cannot slide.", "第 {0} 个卷积核（共 {1} 个）：和它盖住的特征图一样大，没有滑动的余地。"}
	biasCaption      = &frame.Phrase{"Last, one bias for all the kernels together.", "最后，所有卷积核合用一个偏置。"}
	unitCaption      = &frame.Phrase{"One unit: {0} kernels of {1} × {2} make {3} weights; with one bias, {4} numbers, each used once.", "一个单元：{0} 个 {1} × {2} 的卷积核是 {3} 个权值，加一个偏置，共 {4} 个数，各用一次。"}
	compareCaption   = &frame.Phrase{"The window covers the whole map, so a full layer sees the same cells. Both come to {0}.", "窗口正好盖住整个特征图，全连接层看到的也是这些格子：两种数法都是 {0}。"}
	enlargeCaption   = &frame.Phrase{"In LeNet-5 there is just one place for the kernel. Turn up the side of the input and it can slide.", "在 LeNet-5 里，卷积核只有一个位置。把输入的边长调大，它就能滑动了。"}
	enlargedCaption  = &frame.Phrase{"C5’s maps are {0} × {1} now: {2} parameters as before, {3} connections. The frames are empty, for the digit is not that large.", "现在 C5 的特征图是 {0} × {1}：参数仍是 {2} 个，连接有 {3} 个。数字图像没有这么大，所以框里不画值。"}
	slideCaption     = &frame.Phrase{"Place {0} of {1}: the kernels slide, and the {2} parameters stay the same.", "第 {0} 个位置（共 {1} 个）：卷积核滑动，{2} 个参数不变。"}
	fieldCaption     = &frame.Phrase{"This unit of C5 sees rows {0} to {1} and columns {2} to {3} of the input.", "C5 的这个单元，看得到输入的第 {0} 到 {1} 行、第 {2} 到 {3} 列。"}
	selectionCaption = &frame.Phrase{"Unit {0} of C5 sees all {1} maps of S4 through {2} numbers of its own. Its value: {3/100}.", "C5 的第 {0} 个单元用自己的 {2} 个数看 S4 的全部 {1} 个特征图，算出的值是 {3/100}。"}
	weightCaption    = &frame.Phrase{"One weight, {0/100}, used once: by row {2}, column {3} of map {1} of S4.", "一个权值，{0/100}，只用一次：乘的是 S4 第 {1} 个特征图第 {2} 行第 {3} 列的值。"}
	cellCaption      = &frame.Phrase{"Map {0} of S4, row {1}, column {2} holds {3/100}. All {4} units of C5 see it, each through a weight of its own.", "S4 第 {0} 个特征图第 {1} 行第 {2} 列的值是 {3/100}。C5 的 {4} 个单元都看得到它，各用自己的一个权值。"}
)
