package scene

// The texts that several scenes share. A scene's own are in its file of
// phrases: c1_phrases.go.

// Labels.
var (
	inputLabel    = &Phrase{"Input", "输入"}
	sizeDetail    = &Phrase{"{0} × {1}", "{0} × {1}"}
	countDetail   = &Phrase{"{0}", "{0}"}
	kernelLabel   = &Phrase{"Kernel", "卷积核"}
	weightsDetail = &Phrase{"{0} weights", "{0} 个权值"}
	biasLabel     = &Phrase{"Bias", "偏置"}
	mapOfLabel    = &Phrase{"C1, map {0} of {1}", "C1 特征图 {0} / {1}"}
	mapLabel      = &Phrase{"Map {0}", "特征图 {0}"}
	valueLabel    = &Phrase{"{0/100}", "{0/100}"}
	fullLabel     = &Phrase{"Fully connected", "全连接"}
	unsharedLabel = &Phrase{"Windows, not shared", "只连窗口，不共享"}
	sharedLabel   = &Phrase{"Windows, shared", "只连窗口，共享"}
	fullRule      = &Phrase{"{0} × ({1} + 1)", "{0} × ({1} + 1)"}
	unsharedRule  = &Phrase{"{0} × {1}", "{0} × {1}"}
	sharedRule    = &Phrase{"{0} × {1}", "{0} × {1}"}
	enlarged      = &Phrase{"Enlarged", "放大"}
	numberLabel   = &Phrase{"{0}", "{0}"}
	inputRow      = &Phrase{"Input", "输入"}
	unitRow       = &Phrase{"Units", "单元"}
	weightName    = &Phrase{"w{0sub}", "w{0sub}"}
	biasName      = &Phrase{"b", "b"}
	waitingLabel  = &Phrase{"{0} more maps, {1} numbers each", "另有 {0} 个特征图，各有 {1} 个数"}
	hollowLabel   = &Phrase{"Hollow: below zero", "空心：小于零"}
)

// How the tally is made up.
var (
	numbersOfUnit        = &Phrase{"{0} of {1}", "{0} / {1}"}
	numbersOfMap         = &Phrase{"{0} weights + {1} bias", "{0} 个权值 + {1} 个偏置"}
	numbersOfMaps        = &Phrase{"{0} maps × {1}", "{0} 个特征图 × {1}"}
	numbersOfMapsAndMore = &Phrase{"{0} × {1} + {2}", "{0} × {1} + {2}"}
	usesOfPlaces         = &Phrase{"{0} × {1} of {2} places", "{0} × {1} 个位置（共 {2} 个）"}
	usesOfMaps           = &Phrase{"{0} × {1} places", "{0} × {1} 个位置"}
	usesOfMapsAndMore    = &Phrase{"{0} × {1} + {2} × {3}", "{0} × {1} + {2} × {3}"}
	usesOfUnits          = &Phrase{"{0} × {1} units", "{0} × {1} 个单元"}
)

// Titles of beats.
var (
	inputTitle   = &Phrase{"Input", "输入"}
	unitTitle    = &Phrase{"One unit", "一个单元"}
	slideTitle   = &Phrase{"Sliding", "滑动"}
	mapsTitle    = &Phrase{"{0} maps", "特征图"}
	compareTitle = &Phrase{"Compare", "比较"}
)

// Captions of what a learner points at.
var (
	weightValueCaption     = &Phrase{"One weight, {0/100}, used once at each of {1} places: it meets a different input each time.", "一个权值 {0/100}，在 {1} 个位置上各用一次，每次乘的是不同的输入。"}
	biasValueCaption       = &Phrase{"One bias, {0/100}, added once at each of {1} places.", "一个偏置 {0/100}，在 {1} 个位置上各加一次。"}
	cellCaption            = &Phrase{"The cell in row {0}, column {1} of the input holds {2/100}. In each map {3} units see it.", "输入第 {0} 行第 {1} 列的值是 {2/100}，每个特征图有 {3} 个单元看得到它。"}
	weightSelectionCaption = &Phrase{"One weight, used once at each of {0} places: it meets a different input each time.", "一个权值，在 {0} 个位置上各用一次，每次乘的是不同的输入。"}
	biasSelectionCaption   = &Phrase{"One bias, added once at each of {0} places.", "一个偏置，在 {0} 个位置上各加一次。"}
)
