package calc

import "fivebyfive/calc/language"

// Factor says what a number in a formula is: how high a kernel is, how many
// maps there are. The shape in a picture that the number counts carries the
// same id.
type Factor string

// The factors. KernelCells, Window, Inputs and Positions stand for products
// of the others.
const (
	KernelDepth    Factor = "kernel-depth"
	KernelHeight   Factor = "kernel-height"
	KernelWidth    Factor = "kernel-width"
	KernelCells    Factor = "kernel-cells"
	Kernels        Factor = "kernels"
	WindowDepth    Factor = "window-depth"
	WindowHeight   Factor = "window-height"
	WindowWidth    Factor = "window-width"
	Window         Factor = "window"
	InputMaps      Factor = "input-maps"
	InputDepth     Factor = "input-depth"
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
	OutputDepth    Factor = "output-depth"
	OutputHeight   Factor = "output-height"
	OutputWidth    Factor = "output-width"
	Positions      Factor = "positions"
	TimeSteps      Factor = "steps"
	Gates          Factor = "gates"      // of a recurrent cell
	Directions     Factor = "directions" // that a sequence is read in
	FedBack        Factor = "fed-back"   // outputs of the step before
	Tokens         Factor = "tokens"
	Words          Factor = "words" // of a vocabulary
	Features       Factor = "features"
	Heads          Factor = "heads"     // of attention
	HeadSize       Factor = "head-size" // features of each of them
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

// roles are the factors' places in the colour vocabulary.
var roles = [...]struct {
	factor Factor
	role   string
}{
	{KernelDepth, "kernel"},
	{KernelHeight, "kernel"},
	{KernelWidth, "kernel"},
	{KernelCells, "kernel"},
	{Kernels, "kernel"},
	{WindowDepth, "input"},
	{WindowHeight, "input"},
	{WindowWidth, "input"},
	{Window, "input"},
	{InputMaps, "input"},
	{InputDepth, "input"},
	{InputHeight, "input"},
	{InputWidth, "input"},
	{Inputs, "input"},
	{Padding, "input"},
	{Stride, "kernel"},
	{Dilation, "kernel"},
	{FirstPlace, "output"},
	{Bias, "bias"},
	{Coefficient, "kernel"},
	{Group, "output"},
	{Groups, "kernel"},
	{Maps, "output"},
	{Units, "output"},
	{OutputDepth, "output"},
	{OutputHeight, "output"},
	{OutputWidth, "output"},
	{Positions, "output"},
	{TimeSteps, "output"},
	{Gates, "output"},
	{Directions, "output"},
	{FedBack, "input"},
	{Tokens, "output"},
	{Words, "input"},
	{Features, "output"},
	{Heads, "output"},
	{HeadSize, "output"},
	{Parameters, "kernel"},
	{Unshared, "kernel"},
	{FullyConnected, "kernel"},
	{Fixed, "kernel"},
	{Connections, "connection"},
	{Uses, "connection"},
	{MACs, "connection"},
	{MultAdds, "connection"},
	{FLOPs, "connection"},
	{Field, "input"},
	{Spacing, "output"},
	{Centres, "output"},
}

// Factors lists every factor there is.
func Factors() []Factor {
	factors := make([]Factor, len(roles))
	for i := range roles {
		factors[i] = roles[i].factor
	}
	return factors
}

// Known reports whether f is one of [Factors].
func (f Factor) Known() bool { return f.Role() != "" }

// Role is the factor's place in the colour vocabulary: "kernel", "input",
// "bias", "output" or "connection", and "" for an unknown factor. Parameters
// have the kernel's.
func (f Factor) Role() string {
	for i := range roles {
		if roles[i].factor == f {
			return roles[i].role
		}
	}
	return ""
}

// Name is what the factor is called: "input maps", "输入特征图". It is "" for
// an unknown factor.
func (f Factor) Name(l *language.Language) string {
	if !f.Known() {
		return ""
	}
	return l.Text(language.Key("calc.factor." + string(f) + ".name"))
}

// label is the name that stands under a number n in a formula.
func (f Factor) label(n int64, l *language.Language) string {
	return f.say(language.Key("calc.factor."+string(f)+".label"), "", n, l)
}

// asked asks for a number: "how many maps", "what kernel height".
func (f Factor) asked(l *language.Language) string {
	return f.say(language.Key("calc.factor."+string(f)+".asked"), l.Text("calc.spoken.what"), 0, l)
}

// phrase puts the factor's name to digits that have the value n: "6 maps",
// "kernel height 5", "28 乘 28 个位置".
func (f Factor) phrase(digits string, n int64, l *language.Language) string {
	return f.say(language.Key("calc.factor."+string(f)+".counted"), digits, n, l)
}

// say says digits that have the value n; what is no factor has no words.
func (f Factor) say(key language.Key, digits string, n int64, l *language.Language) string {
	if !f.Known() {
		return digits
	}
	return l.Fill(l.Text(key), func(name string) any {
		if name == "digits" {
			return digits
		}
		return n
	})
}
