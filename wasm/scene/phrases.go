package scene

// The texts that several scenes share. A scene's own are in its file of
// phrases: c1_phrases.go.

// Labels.
var (
	inputLabel       = &Phrase{"Input", "输入"}
	sideOfInput      = &Phrase{"Side of the input", "输入的边长"}
	unitsName        = &Phrase{"Units", "单元"}
	sizeDetail       = &Phrase{"{0} × {1}", "{0} × {1}"}
	unitsOfSize      = &Phrase{"{0} × {1} = {2} units", "{0} × {1} = {2} 个单元"}
	kernelLabel      = &Phrase{"Kernel", "卷积核"}
	weightsDetail    = &Phrase{"{0} weights", "{0} 个权值"}
	biasLabel        = &Phrase{"Bias", "偏置"}
	mapOfC1Label     = &Phrase{"C1, map {0}", "C1 特征图 {0}"}
	mapOfLabel       = &Phrase{"C1, map {0} of {1}", "C1 特征图 {0}，共 {1} 个"}
	mapLabel         = &Phrase{"Map {0}", "特征图 {0}"}
	valueLabel       = &Phrase{"{0/100}", "{0/100}"}
	fullLabel        = &Phrase{"Fully connected", "全连接"}
	unsharedLabel    = &Phrase{"Windows, not shared", "只连窗口，不共享"}
	sharedLabel      = &Phrase{"Windows, shared", "只连窗口，共享"}
	fullRule         = &Phrase{"{0} × ({1} + 1)", "{0} × ({1} + 1)"}
	productRule      = &Phrase{"{0} × {1}", "{0} × {1}"}
	closeRule        = &Phrase{"{0}×{1}", "{0}×{1}"}
	enlarged         = &Phrase{"Enlarged", "放大"}
	plusMark         = &Phrase{"+", "+"}
	numberLabel      = &Phrase{"{0}", "{0}"}
	numbersLabel     = &Phrase{"{0} numbers", "{0} 个数"}
	weightName       = &Phrase{"w{0sub}", "w{0sub}"}
	biasName         = &Phrase{"b", "b"}
	numbersEach      = &Phrase{"{0} numbers each", "各有 {0} 个数"}
	hollowLabel      = &Phrase{"Hollow: below zero", "空心：小于零"}
	biasedRule       = &Phrase{"({0} + 1) × {1}", "({0} + 1) × {1}"}
	s4Label          = &Phrase{"S4", "S4"}
	c3Label          = &Phrase{"C3", "C3"}
	s2Label          = &Phrase{"S2", "S2"}
	c5Label          = &Phrase{"C5", "C5"}
	f6Label          = &Phrase{"F6", "F6"}
	unitCountDetail  = &Phrase{"{0} units", "{0} 个单元"}
	codeOfLabel      = &Phrase{"Code of {0}", "{0} 的编码"}
	mapsDetail       = &Phrase{"{0} maps", "{0} 个特征图"}
	mapsOfSizeDetail = &Phrase{"{0} maps, {1} × {2}", "{0} 个特征图，{1} × {2}"}
	kernelsLabel     = &Phrase{"Kernels", "卷积核"}
	kernelsOfLabel   = &Phrase{"Kernels of unit {0}", "单元 {0} 的卷积核"}
	percentLabel     = &Phrase{"{0%1} %", "{0%1}%"}
	parametersName   = &Phrase{"Parameters", "参数"}
	parametersLabel  = &Phrase{"{0} parameters", "{0} 个参数"}
	connectionsName  = &Phrase{"Connections", "连接"}
)

// How the tally is made up.
var (
	numbersOfUnit        = &Phrase{"{0} of {1}", "{0} 个，共 {1} 个"}
	numbersOfMap         = &Phrase{"{0} weights + {1} bias", "{0} 个权值 + {1} 个偏置"}
	numbersOfMaps        = &Phrase{"{0} maps × {1}", "{0} 个特征图 × {1}"}
	numbersOfMapsAndMore = &Phrase{"{0} × {1} + {2}", "{0} × {1} + {2}"}
	numbersOfUnits       = &Phrase{"{0} units × {1}", "{0} 个单元 × {1}"}
	usesOfPlaces         = &Phrase{"{0} × {1} of {2} places", "{0} × {1} 个位置（共 {2} 个）"}
	usesOfMaps           = &Phrase{"{0} × {1} places", "{0} × {1} 个位置"}
	usesOfMapsAndMore    = &Phrase{"{0} × {1} + {2} × {3}", "{0} × {1} + {2} × {3}"}
	usesOfUnits          = &Phrase{"{0} × {1} units", "{0} × {1} 个单元"}
)

// Titles of beats.
var (
	unitTitle    = &Phrase{"One unit", "一个单元"}
	slideTitle   = &Phrase{"Sliding", "滑动"}
	oneMapTitle  = &Phrase{"One map", "一个特征图"}
	mapsTitle    = &Phrase{"{0} maps", "特征图"}
	compareTitle = &Phrase{"Compare", "比较"}
)

// Captions of how the maps of a layer are made.
var (
	mapsStartCaption = &Phrase{"{0} more maps follow, each with {1} numbers of its own.", "还有 {0} 个特征图，各有自己的 {1} 个数。"}
	mapsCaption      = &Phrase{"Map {0} of {1} brings {2} numbers of its own.", "第 {0} 个特征图（共 {1} 个）又有自己的 {2} 个数。"}
	mapsEndCaption   = &Phrase{"{0} maps with {1} numbers each: {2} parameters, {3} connections.", "{0} 个特征图，各有 {1} 个数：共 {2} 个参数，{3} 个连接。"}
)

// Captions of scenes that count unit after unit.
var (
	nextUnitCaption = &Phrase{"Unit {0} of {1} brings {2} numbers of its own.", "第 {0} 个单元（共 {1} 个）又有自己的 {2} 个数。"}
	unitsEndCaption = &Phrase{"{0} units, {1} numbers each, every number used once: {2} parameters and {2} connections.", "{0} 个单元，各有 {1} 个数，每个数只用一次：{2} 个参数，{2} 个连接。"}
)

// Captions of what a learner points at.
var (
	weightValueCaption     = &Phrase{"One weight, {0/100}, used once at each of {1} places: it meets a different input each time.", "一个权值 {0/100}，在 {1} 个位置上各用一次，每次乘的是不同的输入。"}
	biasValueCaption       = &Phrase{"One bias, {0/100}, added once at each of {1} places.", "一个偏置 {0/100}，在 {1} 个位置上各加一次。"}
	cellCaption            = &Phrase{"The cell in row {0}, column {1} of the input holds {2/100}. In each map {3} units see it.", "输入第 {0} 行第 {1} 列的值是 {2/100}，每个特征图有 {3} 个单元看得到它。"}
	oneBiasCaption         = &Phrase{"One bias, {0/100}, added once.", "一个偏置，{0/100}，只加一次。"}
	weightSelectionCaption = &Phrase{"One weight, used once at each of {0} places: it meets a different input each time.", "一个权值，在 {0} 个位置上各用一次，每次乘的是不同的输入。"}
	biasSelectionCaption   = &Phrase{"One bias, added once at each of {0} places.", "一个偏置，在 {0} 个位置上各加一次。"}
)
