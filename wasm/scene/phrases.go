package scene

// Key names a sentence or a label in the phrase book.
type Key uint8

const (
	NoText Key = iota

	// Labels.
	InputLabel
	SizeDetail
	CountDetail
	KernelLabel
	WeightsDetail
	BiasLabel
	MapOfLabel
	MapLabel
	ScaleLow
	ScaleHigh
	FullLabel
	UnsharedLabel
	SharedLabel
	FullRule
	UnsharedRule
	SharedRule
	Enlarged
	NumberLabel
	InputRow
	UnitRow
	WeightName
	BiasName
	WaitingLabel

	// How the tally is made up.
	NumbersOfUnit
	NumbersOfMap
	NumbersOfMaps
	NumbersOfMapsAndMore
	UsesOfPlaces
	UsesOfMaps
	UsesOfMapsAndMore
	UsesOfUnits

	// Titles of beats.
	InputTitle
	UnitTitle
	SlideTitle
	MapsTitle
	CompareTitle

	// Captions of the scene c1.
	C1Input
	C1Unit
	C1Slide
	C1SlideEnd
	C1MapsStart
	C1Maps
	C1MapsEnd
	C1Compare
	C1Selection
	WeightSelection
	BiasSelection

	// Captions of the scene counting.
	RowInput
	RowUnit
	RowSlide
	RowSlideEnd
	RowCompare
	RowSelection

	keyCount
)

// phraseBook holds every text of the pictures, in both languages. {0} stands
// for the first argument, and {0sub} for it as a subscript digit.
var phraseBook = [keyCount]struct{ english, chinese string }{
	InputLabel:    {"Input", "输入"},
	SizeDetail:    {"{0} × {1}", "{0} × {1}"},
	CountDetail:   {"{0}", "{0}"},
	KernelLabel:   {"Kernel", "卷积核"},
	WeightsDetail: {"{0} weights", "{0} 个权值"},
	BiasLabel:     {"bias", "偏置"},
	MapOfLabel:    {"C1, map {0} of {1}", "C1 第 {0} 图，共 {1} 图"},
	MapLabel:      {"map {0}", "第 {0} 图"},
	ScaleLow:      {"−1", "−1"},
	ScaleHigh:     {"+1", "+1"},
	FullLabel:     {"fully connected", "全连接"},
	UnsharedLabel: {"windows, not shared", "局部连接，不共享"},
	SharedLabel:   {"windows, shared", "局部连接，共享"},
	FullRule:      {"{0} × ({1} + 1)", "{0} × ({1} + 1)"},
	UnsharedRule:  {"{0} × {1}", "{0} × {1}"},
	SharedRule:    {"{0} × {1}", "{0} × {1}"},
	Enlarged:      {"enlarged", "放大"},
	NumberLabel:   {"{0}", "{0}"},
	InputRow:      {"input", "输入"},
	UnitRow:       {"units", "单元"},
	WeightName:    {"w{0sub}", "w{0sub}"},
	BiasName:      {"b", "b"},
	WaitingLabel:  {"{0} more maps, each with its own {1}", "另有 {0} 个特征图，各有自己的 {1} 个数"},

	NumbersOfUnit:        {"{0} of {1}", "{0} / {1}"},
	NumbersOfMap:         {"{0} weights + {1} bias", "{0} 个权值 + {1} 个偏置"},
	NumbersOfMaps:        {"{0} maps × {1}", "{0} 图 × {1}"},
	NumbersOfMapsAndMore: {"{0} × {1} + {2}", "{0} × {1} + {2}"},
	UsesOfPlaces:         {"{0} × {1} of {2} places", "{0} × {1} 个位置（共 {2} 个）"},
	UsesOfMaps:           {"{0} × {1} places", "{0} × {1} 个位置"},
	UsesOfMapsAndMore:    {"{0} × {1} + {2} × {3}", "{0} × {1} + {2} × {3}"},
	UsesOfUnits:          {"{0} × {1} units", "{0} × {1} 个单元"},

	InputTitle:   {"Input", "输入"},
	UnitTitle:    {"One unit", "一个单元"},
	SlideTitle:   {"Places", "所有位置"},
	MapsTitle:    {"{0} maps", "{0} 个图"},
	CompareTitle: {"Compare", "比较"},

	C1Input:         {"The input: {0} × {1} cells, one value in each. Nothing is counted yet.", "输入：{0} × {1} 个格子，每格一个值。现在还没有开始数。"},
	C1Unit:          {"One unit sees {0} × {1} cells: {2} weights and one bias make {3} connections.", "一个单元看 {0} × {1} 个格子：{2} 个权值加一个偏置，共 {3} 个连接。"},
	C1Slide:         {"Place {0} of {1}: the window has moved on, its {2} numbers are the same.", "第 {0} 个位置，共 {1} 个：窗口在移动，{2} 个数不变。"},
	C1SlideEnd:      {"{0} places, the same {1} numbers at each: {2} connections.", "{0} 个位置，每处都用同样的 {1} 个数：{2} 个连接。"},
	C1MapsStart:     {"{0} more maps follow, each with {1} numbers of its own.", "还有 {0} 个特征图，各有自己的 {1} 个数。"},
	C1Maps:          {"Map {0} of {1} brings {2} numbers of its own.", "第 {0} 图（共 {1} 图）有自己的 {2} 个数。"},
	C1MapsEnd:       {"{0} maps with {1} numbers each: {2} parameters, {3} connections.", "{0} 个特征图，各有 {1} 个数：{2} 个参数，{3} 个连接。"},
	C1Compare:       {"Parameters for the same {0} units, wired in three ways. Areas are to scale.", "同样的 {0} 个单元，三种接法各要多少参数。面积按比例画。"},
	C1Selection:     {"The unit in row {0}, column {2} sees rows {0} to {1} and columns {2} to {3} of the input.", "第 {0} 行第 {2} 列的单元，看的是输入的第 {0} 到 {1} 行、第 {2} 到 {3} 列。"},
	WeightSelection: {"One weight, used at all {0} places: in each it meets a different cell.", "一个权值，在全部 {0} 个位置上使用，每处乘以不同的格子。"},
	BiasSelection:   {"One bias, added at all {0} places of its map.", "一个偏置，在本图的全部 {0} 个位置上都要加。"},

	RowInput:     {"A row of {0} inputs. Nothing is counted yet.", "一行 {0} 个输入。现在还没有开始数。"},
	RowUnit:      {"One unit: {0} weights and one bias, {1} connections, one line each.", "一个单元：{0} 个权值加一个偏置，共 {1} 个连接，一条线一个。"},
	RowSlide:     {"Unit {0} of {1} uses the same {2} numbers again.", "第 {0} 个单元（共 {1} 个）用的还是那 {2} 个数。"},
	RowSlideEnd:  {"{0} units, {1} connections each: {2} connections, still {3} parameters.", "{0} 个单元，各有 {1} 个连接：共 {2} 个连接，参数仍是 {3} 个。"},
	RowCompare:   {"Parameters for the same {0} units, wired in three ways: one square each.", "同样的 {0} 个单元，三种接法各要多少参数：一个方格一个。"},
	RowSelection: {"Unit {0} sees inputs {1} to {2}.", "第 {0} 个单元看第 {1} 到第 {2} 个输入。"},
}
