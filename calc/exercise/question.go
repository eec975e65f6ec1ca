package exercise

import (
	"strings"

	"fivebyfive/calc"
)

// Question asks for the number, or for the one that is missing in the formula
// that it ends with.
func (e Exercise) Question(l calc.Language) string {
	if e.blank != nil {
		return e.missing(l)
	}
	said := []string{e.describeInput(l)}
	for i := range e.Network.Layers {
		said = append(said, e.describe(i, l))
	}
	if e.before != (calc.Shape{}) {
		said = append(said, enlargement.in(l, sizeOf(e.input)))
	}
	said = append(said, e.ask(l))
	if l == calc.Chinese {
		return strings.Join(said, "")
	}
	return strings.Join(said, " ")
}

func (e Exercise) missing(l calc.Language) string {
	kind := wholeNetwork
	if !e.ofTotal() {
		kind = kinds[e.last().Kind]
	}
	part := thePart.in(l, e.blank.Factor.Name(l))
	if e.blank.Layer != "" {
		part = e.blank.Layer
	}
	return oneMissing.in(l, e.quantity.Factor.Name(l), kind.in(l), part, e.blank.Formula.Equation())
}

func (e Exercise) last() calc.LayerCount { return e.count.Layers[len(e.count.Layers)-1] }

func (e Exercise) ofTotal() bool { return strings.HasPrefix(e.asked, "total.") }

// describeInput says what the input is, or was before it grew.
func (e Exercise) describeInput(l calc.Language) string {
	input := e.input
	if e.before != (calc.Shape{}) {
		input = e.before
	}
	size, maps := sizeOf(input), number(input.Maps)
	switch {
	case size == "1×1":
		return valuesInput.in(l, maps)
	case e.colour:
		return colourInput.in(l, size, maps)
	case input.Maps > 1:
		return mapsInput.in(l, size, maps)
	case input.Height == 1:
		return rowInput.in(l, number(input.Width))
	}
	return imageInput.in(l, size)
}

// describe says how a layer is made.
func (e Exercise) describe(i int, l calc.Language) string {
	name := e.name(i, thisLayer, thisOutput).in(l)
	switch layer := e.Network.Layers[i].(type) {
	case calc.Conv:
		if strings.HasPrefix(e.asked, "padded.") {
			if layer.Padding == calc.Square(1) {
				return oneMargin.in(l)
			}
			return withMargin.in(l, number(layer.Padding.Width))
		}
		return e.describeConv(layer, name, e.count.Layers[i].Input, l)
	case calc.Subsample:
		return subsamples.in(l, name, layer.Window.String())
	case calc.Pool:
		pools := maximum
		if layer.Kind == calc.Average {
			pools = average
		}
		if layer.Stride == (calc.Size{}) || layer.Stride == layer.Window {
			return pools.in(l, name) + sideBySide.in(l, layer.Window.String())
		}
		return pools.in(l, name) + overlapping.in(l, layer.Window.String(), number(layer.Stride.Width))
	case calc.Full:
		return isFull.in(l, name, number(layer.Units)) + biases(layer.NoBias, unitBias, l)
	case calc.RBF:
		return isRadial.in(l, name, number(layer.Units))
	}
	return ""
}

func (e Exercise) describeConv(c calc.Conv, name string, input calc.Shape, l calc.Language) string {
	var b strings.Builder
	maps, bias, kernel := someMaps, mapBias, c.Kernel.String()
	if c.Maps == 1 {
		maps, bias = oneMap, singleBias
	}
	kernels := sizedKernels.in(l, kernel)
	if input.Height == 1 {
		kernels = weightKernels.in(l, number(c.Kernel.Width))
	}
	b.WriteString(convolves.in(l, name, maps.in(l, number(c.Maps)), kernels))
	if input.Maps > 1 && c.Table == nil {
		b.WriteString(seeAll.in(l))
	}
	b.WriteString(biases(c.NoBias, bias, l))
	if c.Table != nil {
		b.WriteString(describeTable(c.Table, l))
	}
	border, moves := noBorder, byOne
	if c.Padding != (calc.Size{}) {
		border = hasBorder
	}
	if c.Stride.Width > 1 {
		moves = byMore
	}
	b.WriteString(border.in(l, number(c.Padding.Width)) + moves.in(l, number(c.Stride.Width)))
	return b.String()
}

// describeTable says how many maps see how many input maps.
func describeTable(table calc.Table, l calc.Language) string {
	var groups []string
	for first := 0; first < len(table); {
		end := first
		for end < len(table) && len(table[end]) == len(table[first]) {
			end++
		}
		see := someSee
		if end-first == 1 {
			see = oneSees
		}
		groups = append(groups, see.in(l, number(end-first), number(len(table[first]))))
		first = end
	}
	return byATable.in(l, strings.Join(groups, comma.in(l)))
}

func biases(none bool, some words, l calc.Language) string {
	if none {
		return noBias.in(l)
	}
	return some.in(l)
}

// ask asks for the quantity.
func (e Exercise) ask(l calc.Language) string {
	name := ""
	if last := len(e.Network.Layers) - 1; last >= 0 {
		name = e.name(last, theLayer, theOutput).in(l)
		if conv, ok := e.Network.Layers[last].(calc.Conv); ok && conv.NoBias && e.asked == "fully-connected" {
			return ifFullWithoutBias.in(l, name)
		}
	}
	return asks[e.asked].in(l, name)
}

// name is what a layer is called: by its name, if there are others.
func (e Exercise) name(i int, alone, output words) words {
	l := e.count.Layers[i]
	switch {
	case len(e.count.Layers) == 1:
		return alone
	case l.Kind == calc.RadialBasis:
		return output
	}
	return words{l.Name, l.Name + " "}
}
