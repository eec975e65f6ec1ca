package c3

import "fivebyfive/wasm/frame"

// The texts of the scene c3.

// Titles of beats.
var (
	tableTitle = &frame.Phrase{"Table", "连接表"}
	ownTitle   = &frame.Phrase{"Your table", "你的连接表"}
)

// Labels.
var (
	s2MapLabel        = &frame.Phrase{"S2, map {0}", "S2 图 {0}"}
	mapLabel          = &frame.Phrase{"C3, map {0}", "C3 图 {0}"}
	sumLabel          = &frame.Phrase{"Sum", "部分和"}
	plusBiasLabel     = &frame.Phrase{"+ Bias", "+ 偏置"}
	unknownMark       = &frame.Phrase{"?", "?"}
	unfedMark         = &frame.Phrase{"–", "–"}
	neighboursGroup   = &frame.Phrase{"{0} neighbours", "相邻 {0} 个"}
	gapsGroup         = &frame.Phrase{"{0} with gaps", "{0} 个，有间隔"}
	allGroup          = &frame.Phrase{"all {0}", "全部"}
	allSeenLabel      = &frame.Phrase{"All {0} for each", "每图都连 {0} 个"}
	tableILabel       = &frame.Phrase{"Table I", "表 I"}
	kernelsDetail     = &frame.Phrase{"{0} kernels", "{0} 个卷积核"}
	parametersDetail  = &frame.Phrase{"parameters", "个参数"}
	connectionsDetail = &frame.Phrase{"connections", "个连接"}
	fewerLabel        = &frame.Phrase{"Left out", "去掉的"}
)

// How the tally is made up.
var (
	numbersOfKernels        = &frame.Phrase{"{0} × {1} weights + {2} biases", "{0} × {1} 个权值 + {2} 个偏置"}
	numbersOfKernelsOne     = &frame.Phrase{"{0} × {1} weights + {2} bias", "{0} × {1} 个权值 + {2} 个偏置"}
	numbersOfKernelsAndMore = &frame.Phrase{"{0} × {1} + {2} + {3}", "{0} × {1} + {2} + {3}"}
)

// Captions.
var (
	tableCaption      = &frame.Phrase{"A row for each of the {0} maps of S2, a column for each of the {1} maps of C3. Nothing is counted yet.", "S2 的 {0} 个特征图各占一行，C3 的 {1} 个特征图各占一列。还没有开始数。"}
	kernelCaption     = &frame.Phrase{"Kernel {0} of {1}: {2} weights of its own, for map {0} of S2.", "第 {0} 个卷积核（共 {1} 个）：对 S2 的图 {0}，有自己的 {2} 个权值。"}
	biasCaption       = &frame.Phrase{"The {1} sums are added up, and one bias with them.", "{1} 个部分和加在一起，再加一个偏置。"}
	unitEndCaption    = &frame.Phrase{"One unit sees the same window in {0} maps of S2: {0} × {1} weights and one bias make {2} connections.", "一个单元在 S2 的 {0} 个特征图上看同一个窗口：{0} × {1} 个权值加一个偏置，共 {2} 个连接。"}
	mapCaption        = &frame.Phrase{"Place {0} of {1}: {2} kernels make {2} sums, and these are added into one unit.", "第 {0} 个位置（共 {1} 个）：{2} 个卷积核得出 {2} 个部分和，加起来只成一个单元。"}
	mapEndCaption     = &frame.Phrase{"{0} kernels, yet one map: their sums are added up at each of {1} places. {2} parameters, {3} connections.", "{0} 个卷积核，却只有一个特征图：每个位置上，部分和都加成一个数。参数 {2} 个；{1} 个位置，连接 {3} 个。"}
	groupsCaption     = &frame.Phrase{"Map {0} sees {1} maps of S2: {1} kernels and one bias, {2} numbers of its own.", "特征图 {0} 与 S2 的 {1} 个特征图相连：{1} 个卷积核加一个偏置，共 {2} 个数。"}
	groupsEndCaption  = &frame.Phrase{"{1} kernels × {2} weights + {0} biases = {3} parameters. At {4} places: {5} connections.", "{1} 个卷积核 × {2} 个权值 + {0} 个偏置 = {3} 个参数；{4} 个位置，共 {5} 个连接。"}
	compareCaption    = &frame.Phrase{"If each map saw all {0}: {1} kernels, {2} parameters, {3} connections. Table I leaves out {4} kernels.", "如果每个特征图都与全部 {0} 个相连：{1} 个卷积核，{2} 个参数，{3} 个连接。表 I 去掉了 {4} 个卷积核。"}
	ownCaption        = &frame.Phrase{"This is Table I. Make it your own: click a crossing, or choose it with the arrow keys and press Enter.", "这是论文的表 I。改成你自己的：点一个交叉处，或用方向键选中，再按回车。"}
	ownCountedCaption = &frame.Phrase{"{0} kernels × {1} + {2} biases = {3} parameters, × {4} places = {5} connections. Maps marked ? were never trained.", "{0} 个卷积核 × {1} + {2} 个偏置 = {3} 个参数，× {4} 个位置 = {5} 个连接。标“?”的特征图没有训练过。"}
	unfedCaption      = &frame.Phrase{"Map {0} of C3 sees nothing: its bias alone would be left, the same for every digit. It needs an input, and is not counted.", "C3 的特征图 {0} 没有输入，只剩一个偏置，不管写什么数字都一样。每个特征图至少要有一个输入，所以它不计在内。"}
)

// Captions of what a learner points at.
var (
	unitCaption        = &frame.Phrase{"Map {0}, row {1}, column {2}: the same window in {3} maps of S2, {4} connections. Its value: {5/100}.", "特征图 {0} 第 {1} 行第 {2} 列的单元：在 S2 的 {3} 个特征图上看同一个窗口，{4} 个连接，值是 {5/100}。"}
	unknownUnitCaption = &frame.Phrase{"Map {0} sees {3} maps of S2: {4} connections a unit. It was not trained like this, so nobody knows its values.", "特征图 {0} 与 S2 的 {3} 个特征图相连，每个单元 {4} 个连接。这样的网络没有训练过，值无从知道。"}
	sumCaption         = &frame.Phrase{"The sums {0/100}, {1/100} and {2/100}, and the bias {3/100}: added up and squashed, {4/100}.", "部分和 {0/100}、{1/100}、{2/100}，偏置 {3/100}：加起来，经激活函数得 {4/100}。"}
	seersCaption       = &frame.Phrase{"Map {0} of S2 feeds {1} maps of C3. In each of them {2} units see this one.", "S2 的特征图 {0} 连到 C3 的 {1} 个特征图，其中各有 {2} 个单元看得到这一格。"}
	joinedCaption      = &frame.Phrase{"The kernel that joins map {1} of S2 to map {0} of C3: {2} weights, each used at {4} places.", "连接 S2 图 {1} 与 C3 图 {0} 的卷积核：{2} 个权值，在 {4} 个位置上各用一次。"}
	partedCaption      = &frame.Phrase{"Empty: map {0} of C3 does not see map {1} of S2.", "空的：C3 图 {0} 不看 S2 图 {1}。"}
	partCaption        = &frame.Phrase{"C3 map {0} sees S2 map {1}. Click or Enter: −{2} parameters, −{5} connections.", "C3 图 {0} 与 S2 图 {1} 相连。点一下或按回车：参数 −{2}，连接 −{5}。"}
	joinCaption        = &frame.Phrase{"C3 map {0} does not see S2 map {1}. Click or Enter: +{2} parameters, +{5} connections.", "C3 图 {0} 不看 S2 图 {1}。点一下或按回车：参数 +{2}，连接 +{5}。"}
	biasValueCaption   = &frame.Phrase{"One bias, {5/100}, for the sum of {3} kernels: added once at each of {4} places.", "{3} 个卷积核共用一个偏置 {5/100}，在 {4} 个位置上各加一次。"}
)
