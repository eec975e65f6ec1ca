package graph

import (
	"strconv"

	"fivebyfive/calc"
)

// Transposed is a transposed convolution: each unit of the input writes a kernel's
// worth of output, and what overlaps is added up. As PyTorch and ONNX have it the
// output is (n − 1) × stride − 2 × padding + dilation × (kernel − 1) + extra + 1.
type Transposed struct {
	Maps                            int
	Size, Stride, Padding, Dilation Size
	Extra                           Size // rows and columns that the output has more
	Groups                          int  // 0 means 1
	Same                            bool // the output is stride times as large as the input
	NoBias                          bool
}

func (c Transposed) Plan(inputs []Shape) (Plan, error) {
	input, err := one(inputs)
	if err != nil {
		return Plan{}, err
	}
	if err := count(c.Maps, "maps"); err != nil {
		return Plan{}, err
	}
	groups := max(c.Groups, 1)
	if input.Maps%groups != 0 || c.Maps%groups != 0 || c.Groups < 0 {
		return Plan{}, unevenGroups(c.Groups, input.Maps, c.Maps)
	}
	// The same window, the other way round, says whether the sizes make sense.
	sliding := Sliding{Size: c.Size, Stride: c.Stride, Dilation: c.Dilation}
	axes := len(input.Extent)
	one := Shape{input.Maps, make(Size, axes)}
	for axis := range axes {
		one.Extent[axis] = 2 * largest
	}
	windows, _, err := sliding.windows(one, "kernel")
	if err != nil {
		return Plan{}, err
	}
	padding, fits := c.Padding.over(axes, 0)
	extra, fits2 := c.Extra.over(axes, 0)
	if !fits || !fits2 {
		return Plan{}, oneOrEach(named("padding"), c.Padding, input)
	}
	output := make(Size, axes)
	for axis, n := range input.Extent {
		w := windows[axis]
		between, border := int64(n-1)*int64(w.Stride), int64(padding[axis]) // of the input's cells; cut off before
		size := between - 2*border + w.reach() + int64(extra[axis])
		if c.Same {
			size, border = int64(n)*int64(w.Stride), max(0, w.reach()-int64(w.Stride))/2
		}
		if padding[axis] < 0 || padding[axis] > largest || extra[axis] < 0 || extra[axis] > largest || size < 1 || size > largest || w.reach() > 4*largest {
			return Plan{}, fault("padding {0} must leave an output of at least 1 and at most {1}, not {2}", "notation.padding-leaves", strconv.Itoa(padding[axis]), largest, size)
		}
		output[axis] = int(size)
		// What writes a unit of the output is a window over the input with zeros
		// between its cells.
		before := w.reach() - 1 - border
		windows[axis] = Window{Size: w.Size, Stride: 1, Dilation: w.Dilation, Before: int(before), After: int(size + border - between - 1), Enlarged: w.Stride}
	}
	maps := calc.Number(int64(c.Maps), calc.Maps)
	p := Plan{Output: Shape{c.Maps, output}, Windows: windows}
	read := overAxes(input.Extent, inputAxes).As(calc.Positions) // each weight is used once for each unit that it writes from
	p.Tensors = biased(
		Tensor{Name: "weights", Of: []calc.Expr{calc.Multiply(cells(windows, kernel), fed(input.Maps, groups)), maps}, Over: []calc.Expr{read}},
		Tensor{Of: []calc.Expr{maps}, Over: []calc.Expr{p.Output.places()}}, c.NoBias)
	return p, nil
}

func (c Transposed) String() string {
	text := "deconv " + strconv.Itoa(c.Maps) + " " + typed(c.Size) + Sliding{Stride: c.Stride, Padding: c.Padding, Dilation: c.Dilation, Same: c.Same}.text()
	if len(c.Extra) > 0 {
		text += " extra " + typed(c.Extra)
	}
	if c.Groups > 1 {
		text += " groups " + strconv.Itoa(c.Groups)
	}
	if c.NoBias {
		text += " no bias"
	}
	return text
}

var transposedKind = Kind{Word: "deconv", Example: "deconv 64 2x2 stride 2", Read: func(a *Arguments) Operation {
	c := Transposed{Maps: a.Whole(howManyMaps)}
	c.Size = a.Size(howLargeKernel)
	var s Sliding
	for a.More() {
		switch {
		case a.sliding(&s, false):
		case a.Option("extra"):
			c.Extra = a.Size(howManyMore)
		case a.Option("groups"):
			c.Groups = a.Whole(howManyGroups)
		case a.Option("no bias"):
			c.NoBias = true
		default:
			a.Unknown("stride", "pad", "same", "dilation", "extra", "groups", "no bias")
		}
	}
	c.Stride, c.Padding, c.Dilation, c.Same = s.Stride, s.Padding, s.Dilation, s.Same
	return c
}}
