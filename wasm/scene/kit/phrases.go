package kit

import "fivebyfive/wasm/frame"

// The texts that several scenes share. A scene's own are in a file of the same
// name beside it.

// Labels.
var (
	InputLabel      = &frame.Phrase{"Input", "输入"}
	SideOfInput     = &frame.Phrase{"Side of the input", "输入的边长"}
	UnitsName       = &frame.Phrase{"Units", "单元"}
	SizeDetail      = &frame.Phrase{"{0} × {1}", "{0} × {1}"}
	KernelLabel     = &frame.Phrase{"Kernel", "卷积核"}
	WeightsDetail   = &frame.Phrase{"{0} weights", "{0} 个权值"}
	BiasLabel       = &frame.Phrase{"Bias", "偏置"}
	ValueLabel      = &frame.Phrase{"{0/100}", "{0/100}"}
	FullLabel       = &frame.Phrase{"Fully connected", "全连接"}
	UnsharedLabel   = &frame.Phrase{"Windows, not shared", "只连窗口，不共享"}
	SharedLabel     = &frame.Phrase{"Windows, shared", "只连窗口，共享"}
	FullRule        = &frame.Phrase{"{0} × ({1} + 1)", "{0} × ({1} + 1)"}
	ProductRule     = &frame.Phrase{"{0} × {1}", "{0} × {1}"}
	CloseRule       = &frame.Phrase{"{0}×{1}", "{0}×{1}"}
	Enlarged        = &frame.Phrase{"Enlarged", "放大"}
	PlusMark        = &frame.Phrase{"+", "+"}
	NumberLabel     = &frame.Phrase{"{0}", "{0}"}
	NumbersEach     = &frame.Phrase{"{0} numbers each", "各有 {0} 个数"}
	HollowLabel     = &frame.Phrase{"Hollow: below zero", "空心：小于零"}
	BiasedRule      = &frame.Phrase{"({0} + 1) × {1}", "({0} + 1) × {1}"}
	S4Label         = &frame.Phrase{"S4", "S4"}
	C3Label         = &frame.Phrase{"C3", "C3"}
	S2Label         = &frame.Phrase{"S2", "S2"}
	C5Label         = &frame.Phrase{"C5", "C5"}
	F6Label         = &frame.Phrase{"F6", "F6"}
	UnitCountDetail = &frame.Phrase{"{0} units", "{0} 个单元"}
	CodeOfLabel     = &frame.Phrase{"Code of {0}", "{0} 的编码"}
	MapsDetail      = &frame.Phrase{"{0} maps", "{0} 个特征图"}
	ParametersName  = &frame.Phrase{"Parameters", "参数"}
	ParametersLabel = &frame.Phrase{"{0} parameters", "{0} 个参数"}
	ConnectionsName = &frame.Phrase{"Connections", "连接"}
)

// How the tally is made up.
var (
	NumbersOfUnit        = &frame.Phrase{"{0} of {1}", "{0} 个，共 {1} 个"}
	NumbersOfMap         = &frame.Phrase{"{0} weights + {1} bias", "{0} 个权值 + {1} 个偏置"}
	NumbersOfMaps        = &frame.Phrase{"{0} maps × {1}", "{0} 个特征图 × {1}"}
	NumbersOfMapsAndMore = &frame.Phrase{"{0} × {1} + {2}", "{0} × {1} + {2}"}
	NumbersOfUnits       = &frame.Phrase{"{0} units × {1}", "{0} 个单元 × {1}"}
	UsesOfPlaces         = &frame.Phrase{"{0} × {1} of {2} places", "{0} × {1} 个位置（共 {2} 个）"}
	UsesOfMaps           = &frame.Phrase{"{0} × {1} places", "{0} × {1} 个位置"}
	UsesOfMapsAndMore    = &frame.Phrase{"{0} × {1} + {2} × {3}", "{0} × {1} + {2} × {3}"}
	UsesOfUnits          = &frame.Phrase{"{0} × {1} units", "{0} × {1} 个单元"}
)

// Titles of beats.
var (
	UnitTitle    = &frame.Phrase{"One unit", "一个单元"}
	SlideTitle   = &frame.Phrase{"Sliding", "滑动"}
	OneMapTitle  = &frame.Phrase{"One map", "一个特征图"}
	MapsTitle    = &frame.Phrase{"{0} maps", "特征图"}
	CompareTitle = &frame.Phrase{"Compare", "比较"}
)

// Captions of how the maps of a layer are made.
var (
	mapsStartCaption = &frame.Phrase{"{0} more maps follow, each with {1} numbers of its own.", "还有 {0} 个特征图，各有自己的 {1} 个数。"}
	mapsCaption      = &frame.Phrase{"Map {0} of {1} brings {2} numbers of its own.", "第 {0} 个特征图（共 {1} 个）又有自己的 {2} 个数。"}
	MapsEndCaption   = &frame.Phrase{"{0} maps with {1} numbers each: {2} parameters, {3} connections.", "{0} 个特征图，各有 {1} 个数：共 {2} 个参数，{3} 个连接。"}
)

// Captions of scenes that count unit after unit.
var (
	NextUnitCaption = &frame.Phrase{"Unit {0} of {1} brings {2} numbers of its own.", "第 {0} 个单元（共 {1} 个）又有自己的 {2} 个数。"}
	UnitsEndCaption = &frame.Phrase{"{0} units, {1} numbers each, every number used once: {2} parameters and {2} connections.", "{0} 个单元，各有 {1} 个数，每个数只用一次：{2} 个参数，{2} 个连接。"}
)

// Captions of what a learner points at.
var (
	WeightValueCaption     = &frame.Phrase{"One weight, {0/100}, used once at each of {1} places: it meets a different input each time.", "一个权值 {0/100}，在 {1} 个位置上各用一次，每次乘的是不同的输入。"}
	BiasValueCaption       = &frame.Phrase{"One bias, {0/100}, added once at each of {1} places.", "一个偏置 {0/100}，在 {1} 个位置上各加一次。"}
	CellCaption            = &frame.Phrase{"The cell in row {0}, column {1} of the input holds {2/100}. In each map {3} units see it.", "输入第 {0} 行第 {1} 列的值是 {2/100}，每个特征图有 {3} 个单元看得到它。"}
	oneBiasCaption         = &frame.Phrase{"One bias, {0/100}, added once.", "一个偏置，{0/100}，只加一次。"}
	WeightSelectionCaption = &frame.Phrase{"One weight, used once at each of {0} places: it meets a different input each time.", "一个权值，在 {0} 个位置上各用一次，每次乘的是不同的输入。"}
	BiasSelectionCaption   = &frame.Phrase{"One bias, added once at each of {0} places.", "一个偏置，在 {0} 个位置上各加一次。"}
)

// Labels that name a layer.
var (
	MapInLayerLabel = &frame.Phrase{"{0layer}, map {1}", "{0layer} 特征图 {1}"}
	SecondLabel     = &frame.Phrase{"{1}", "{1}"}
)

// pixelCaption says what a cell of the input holds.
var pixelCaption = &frame.Phrase{"The cell in row {0}, column {1} of the input holds {2/100}.", "输入第 {0} 行第 {1} 列的值是 {2/100}。"}

// layersSoFar names the first layers of LeNet-5: so many of them.
var layersSoFar = [...]*frame.Phrase{
	{"C1", "C1"}, {"C1 + S2", "C1 + S2"}, {"C1 to C3", "C1 到 C3"}, {"C1 to S4", "C1 到 S4"}, {"C1 to C5", "C1 到 C5"}, {"C1 to F6", "C1 到 F6"}, {"C1 to output", "C1 到输出层"},
}

// layerCaptions says what each layer adds to the two counts.
var layerCaptions = [...]*frame.Phrase{
	{"C1: {0} parameters, each used {2} times, make {1} connections.", "C1：{0} 个参数，每个用 {2} 次，共 {1} 个连接。"},
	{"S2: {0} parameters, {1} connections.", "S2：{0} 个参数，{1} 个连接。"},
	{"C3: {0} parameters, each used {2} times, make {1} connections.", "C3：{0} 个参数，每个用 {2} 次，共 {1} 个连接。"},
	{"S4: {0} parameters, {1} connections.", "S4：{0} 个参数，{1} 个连接。"},
	{"C5: {0} parameters, each used just once, make as many connections.", "C5：{0} 个参数，每个只用一次，连接也是 {1} 个。"},
	{"F6: {0} parameters, each used just once, make as many connections.", "F6：{0} 个参数，每个只用一次，连接也是 {1} 个。"},
	{"Output: nothing is trained, but {1} connections use fixed numbers.", "输出层：没有可训练参数，但有 {1} 个连接用到固定的数。"},
}
