package calc

// Factor says what a number in a formula is: how high a kernel is, how many
// maps there are. The shape in a picture that the number counts carries the
// same id.
type Factor string

// The factors. KernelCells, Window, Inputs and Positions stand for products
// of the others.
const (
	KernelHeight   Factor = "kernel-height"
	KernelWidth    Factor = "kernel-width"
	KernelCells    Factor = "kernel-cells"
	Kernels        Factor = "kernels"
	WindowHeight   Factor = "window-height"
	WindowWidth    Factor = "window-width"
	Window         Factor = "window"
	InputMaps      Factor = "input-maps"
	InputHeight    Factor = "input-height"
	InputWidth     Factor = "input-width"
	Inputs         Factor = "inputs"
	Padding        Factor = "padding"
	Stride         Factor = "stride"
	Dilation       Factor = "dilation"
	FirstPlace     Factor = "first-place"
	Bias           Factor = "bias"
	Coefficient    Factor = "coefficient"
	Group          Factor = "group"  // maps of a layer that are alike
	Groups         Factor = "groups" // that input and output maps are split into
	Maps           Factor = "maps"
	Units          Factor = "units"
	OutputHeight   Factor = "output-height"
	OutputWidth    Factor = "output-width"
	Positions      Factor = "positions"
	Parameters     Factor = "parameters"
	Unshared       Factor = "unshared"        // parameters, if each unit kept its own
	FullyConnected Factor = "fully-connected" // parameters, if each unit saw the whole input
	Fixed          Factor = "fixed"
	Connections    Factor = "connections"
	Uses           Factor = "uses"
	MACs           Factor = "macs"      // multiply-accumulates, of a weight and an input
	MultAdds       Factor = "mult-adds" // those, and the additions of a bias
	FLOPs          Factor = "flops"     // multiplications and additions
	Field          Factor = "field"     // receptive field, in pixels
	Spacing        Factor = "spacing"   // pixels from one receptive field to the next
	Centres        Factor = "centres"   // pixels that the centres of the receptive fields cover
)

// factorWords is how a factor is spoken of. A measure is named before its
// number ("kernel height 5"), and anything else after it ("6 maps").
type factorWords struct {
	factor    Factor
	role      string
	name      string // English
	one, many string // English, after a number; a measure has neither
	chinese   string
	counted   string // Chinese, after a number; the name where empty
	measure   bool   // in Chinese
}

var factorTable = [...]factorWords{
	{KernelHeight, "kernel", "kernel height", "", "", "卷积核高度", "", true},
	{KernelWidth, "kernel", "kernel width", "", "", "卷积核宽度", "", true},
	{KernelCells, "kernel", "kernel", "kernel weight", "kernel weights", "卷积核", "卷积核权值", false},
	{Kernels, "kernel", "kernels", "kernel", "kernels", "卷积核", "", false},
	{WindowHeight, "input", "window height", "", "", "窗口高度", "", true},
	{WindowWidth, "input", "window width", "", "", "窗口宽度", "", true},
	{Window, "input", "window", "window cell", "window cells", "窗口", "窗口格子", false},
	{InputMaps, "input", "input maps", "input map", "input maps", "输入特征图", "", false},
	{InputHeight, "input", "input height", "", "", "输入高度", "", true},
	{InputWidth, "input", "input width", "", "", "输入宽度", "", true},
	{Inputs, "input", "inputs", "input", "inputs", "输入", "", false},
	{Padding, "input", "padding", "", "", "填充", "", true},
	{Stride, "kernel", "stride", "", "", "步幅", "", true},
	{Dilation, "kernel", "dilation", "", "", "扩张率", "", true},
	{FirstPlace, "output", "first place", "first place", "first place", "起始位置", "", false},
	{Bias, "bias", "bias", "bias", "biases", "偏置", "", false},
	{Coefficient, "kernel", "coefficient", "coefficient", "coefficients", "系数", "", false},
	{Group, "output", "maps", "map", "maps", "特征图", "", false},
	{Groups, "kernel", "groups", "group", "groups", "分组", "组", false},
	{Maps, "output", "maps", "map", "maps", "特征图", "", false},
	{Units, "output", "units", "unit", "units", "单元", "", false},
	{OutputHeight, "output", "output height", "", "", "输出高度", "", true},
	{OutputWidth, "output", "output width", "", "", "输出宽度", "", true},
	{Positions, "output", "places", "place", "places", "位置", "", false},
	{Parameters, "kernel", "parameters", "parameter", "parameters", "参数", "", false},
	{Unshared, "kernel", "parameters", "parameter", "parameters", "参数", "", false},
	{FullyConnected, "kernel", "parameters", "parameter", "parameters", "参数", "", false},
	{Fixed, "kernel", "fixed weights", "fixed weight", "fixed weights", "固定权值", "", false},
	{Connections, "connection", "connections", "connection", "connections", "连接", "", false},
	{Uses, "connection", "uses", "use", "uses", "使用次数", "", true},
	{MACs, "connection", "MACs", "MAC", "MACs", "乘加次数", "", true},
	{MultAdds, "connection", "mult-adds", "mult-add", "mult-adds", "乘加次数（含偏置）", "", true},
	{FLOPs, "connection", "FLOPs", "FLOP", "FLOPs", "浮点运算次数", "", true},
	{Field, "input", "receptive field", "", "", "感受野", "", true},
	{Spacing, "output", "spacing of centres", "", "", "中心间距", "", true},
	{Centres, "output", "span of centres", "", "", "中心范围", "", true},
}

// Factors lists every factor there is.
func Factors() []Factor {
	factors := make([]Factor, len(factorTable))
	for i := range factorTable {
		factors[i] = factorTable[i].factor
	}
	return factors
}

// words returns what the factor is called; a factor that is not known has no
// words.
func (f Factor) words() *factorWords {
	for i := range factorTable {
		if factorTable[i].factor == f {
			return &factorTable[i]
		}
	}
	return &noWords
}

var noWords factorWords

// Known reports whether f is one of [Factors].
func (f Factor) Known() bool { return f.words().role != "" }

// Role is the factor's place in the colour vocabulary: "kernel", "input",
// "bias", "output" or "connection", and "" for an unknown factor. Parameters
// have the kernel's.
func (f Factor) Role() string { return f.words().role }

// Name is what the factor is called: "input maps", "输入特征图". It is "" for
// an unknown factor.
func (f Factor) Name(l Language) string {
	words := f.words()
	if l == Chinese {
		return words.chinese
	}
	return words.name
}

// label is the name that stands under a number n in a formula.
func (f Factor) label(n int64, l Language) string {
	words := f.words()
	switch {
	case l == Chinese:
		return words.chinese
	case words.one == "" || f == KernelCells || f == Window:
		return words.name
	case n == 1:
		return words.one
	}
	return words.many
}

// asked asks for a number: "how many maps", "what kernel height".
func (f Factor) asked(l Language) string {
	words := f.words()
	switch {
	case l == Chinese && words.measure:
		return words.chinese + "多少"
	case l == Chinese:
		return "几个" + words.counting()
	case words.one == "":
		return "what " + words.name
	case words.one == words.many:
		return "what number for the " + words.name
	}
	return "how many " + words.many
}

// phrase puts the factor's name to digits that have the value n: "6 maps",
// "kernel height 5", "28 乘 28 个位置".
func (f Factor) phrase(digits string, n int64, l Language) string {
	words := f.words()
	before, after := "", " "+words.many
	switch {
	case words.role == "":
		after = ""
	case l == Chinese && words.measure:
		before, after = words.chinese+" ", ""
	case l == Chinese:
		after = " 个" + words.counting()
	case words.one == "":
		before, after = words.name+" ", ""
	case n == 1:
		after = " " + words.one
	}
	return before + digits + after
}

// counting is what follows 个 in Chinese.
func (w *factorWords) counting() string {
	if w.counted != "" {
		return w.counted
	}
	return w.chinese
}
