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
	HollowLabel

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
	BiasLabel:     {"Bias", "偏置"},
	MapOfLabel:    {"C1, map {0} of {1}", "C1 特征图 {0} / {1}"},
	MapLabel:      {"Map {0}", "特征图 {0}"},
	ScaleLow:      {"−1", "−1"},
	ScaleHigh:     {"+1", "+1"},
	FullLabel:     {"Fully connected", "全连接"},
	UnsharedLabel: {"Windows, not shared", "只连窗口，不共享"},
	SharedLabel:   {"Windows, shared", "只连窗口，共享"},
	FullRule:      {"{0} × ({1} + 1)", "{0} × ({1} + 1)"},
	UnsharedRule:  {"{0} × {1}", "{0} × {1}"},
	SharedRule:    {"{0} × {1}", "{0} × {1}"},
	Enlarged:      {"Enlarged", "放大"},
	NumberLabel:   {"{0}", "{0}"},
	InputRow:      {"Input", "输入"},
	UnitRow:       {"Units", "单元"},
	WeightName:    {"w{0sub}", "w{0sub}"},
	BiasName:      {"b", "b"},
	HollowLabel:   {"Hollow: below zero", "空心：小于零"},
	WaitingLabel:  {"{0} more maps, {1} numbers each", "另有 {0} 个特征图，各有 {1} 个数"},

	NumbersOfUnit:        {"{0} of {1}", "{0} / {1}"},
	NumbersOfMap:         {"{0} weights + {1} bias", "{0} 个权值 + {1} 个偏置"},
	NumbersOfMaps:        {"{0} maps × {1}", "{0} 个特征图 × {1}"},
	NumbersOfMapsAndMore: {"{0} × {1} + {2}", "{0} × {1} + {2}"},
	UsesOfPlaces:         {"{0} × {1} of {2} places", "{0} × {1} 个位置（共 {2} 个）"},
	UsesOfMaps:           {"{0} × {1} places", "{0} × {1} 个位置"},
	UsesOfMapsAndMore:    {"{0} × {1} + {2} × {3}", "{0} × {1} + {2} × {3}"},
	UsesOfUnits:          {"{0} × {1} units", "{0} × {1} 个单元"},

	InputTitle:   {"Input", "输入"},
	UnitTitle:    {"One unit", "一个单元"},
	SlideTitle:   {"Sliding", "滑动"},
	MapsTitle:    {"{0} maps", "特征图"},
	CompareTitle: {"Compare", "比较"},

	C1Input:         {"The input: {0} × {1} cells, one value in each. Nothing is counted yet.", "输入：{0} × {1} 个格子，每格一个值。还没有开始数。"},
	C1Unit:          {"One unit sees {0} × {1} cells: {2} weights and one bias make {3} connections.", "一个单元看 {0} × {1} 个格子：{2} 个权值加一个偏置，共 {3} 个连接。"},
	C1Slide:         {"Place {0} of {1}: the window moves on, and the {2} numbers stay the same.", "第 {0} 个位置（共 {1} 个）：窗口移动，{2} 个数不变。"},
	C1SlideEnd:      {"{0} places, the same {1} numbers at each: {2} connections.", "{0} 个位置，每处都用同样的 {1} 个数：共 {2} 个连接。"},
	C1MapsStart:     {"{0} more maps follow, each with {1} numbers of its own.", "还有 {0} 个特征图，各有自己的 {1} 个数。"},
	C1Maps:          {"Map {0} of {1} brings {2} numbers of its own.", "第 {0} 个特征图（共 {1} 个）又有自己的 {2} 个数。"},
	C1MapsEnd:       {"{0} maps with {1} numbers each: {2} parameters, {3} connections.", "{0} 个特征图，各有 {1} 个数：共 {2} 个参数，{3} 个连接。"},
	C1Compare:       {"Parameters for the same {0} units, wired in three ways. The areas are to scale.", "同样的 {0} 个单元，三种接法各要多少个参数：方块的面积与个数成正比。"},
	C1Selection:     {"The unit in row {0}, column {2} sees rows {0} to {1} and columns {2} to {3} of the input.", "第 {0} 行第 {2} 列的单元，看的是输入的第 {0} 到 {1} 行、第 {2} 到 {3} 列。"},
	WeightSelection: {"One weight, used once at each of {0} places: it meets a different input each time.", "一个权值，在 {0} 个位置上各用一次，每次乘的是不同的输入。"},
	BiasSelection:   {"One bias, added once at each of {0} places.", "一个偏置，在 {0} 个位置上各加一次。"},

	RowInput:     {"A row of {0} inputs. Nothing is counted yet.", "一行 {0} 个输入。还没有开始数。"},
	RowUnit:      {"One unit: {0} weights and one bias make {1} connections, one line each.", "一个单元：{0} 个权值加一个偏置，共 {1} 个连接，每个连接一条线。"},
	RowSlide:     {"Unit {0} of {1} uses the same {2} numbers again.", "第 {0} 个单元（共 {1} 个）用的还是那 {2} 个数。"},
	RowSlideEnd:  {"{0} units, {1} connections each: {2} connections, but still {3} parameters.", "{0} 个单元，各有 {1} 个连接：共 {2} 个连接，参数仍是 {3} 个。"},
	RowCompare:   {"Parameters for the same {0} units, wired in three ways. Each square is one parameter.", "同样的 {0} 个单元，三种接法各要多少个参数：一个方格代表一个参数。"},
	RowSelection: {"Unit {0} sees inputs {1} to {2}.", "第 {0} 个单元看第 {1} 到第 {2} 个输入。"},
}
