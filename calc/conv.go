package calc

import "strconv"

// Conv is a convolutional layer. Each of its maps owns one kernel for every
// input map that feeds it, and one bias; all units of the map share them
// (LeCun et al. 1998, section II.A).
//
// The zero Size of Stride and Dilation means 1×1, and zero Groups means 1.
type Conv struct {
	Name     string
	Maps     int
	Kernel   Size
	Stride   Size
	Padding  Size // cells of border added on each side
	Dilation Size
	Groups   int   // input and output maps split evenly into this many groups
	Table    Table // which input maps feed each map; nil means all of them
	NoBias   bool
}

func (c Conv) plan(input Shape) (plan, error) {
	if c.Maps < 1 {
		return plan{}, c.broken(strconv.Itoa(c.Maps)+" maps", "must be at least 1")
	}
	if !c.Kernel.positive() {
		return plan{}, c.broken("kernel "+c.Kernel.String(), "must be at least 1×1")
	}
	stride, dilation := c.Stride, c.Dilation
	if stride == (Size{}) {
		stride = Square(1)
	}
	if dilation == (Size{}) {
		dilation = Square(1)
	}
	if !stride.positive() {
		return plan{}, c.broken("stride "+stride.String(), "must be at least 1×1")
	}
	if !dilation.positive() {
		return plan{}, c.broken("dilation "+dilation.String(), "must be at least 1×1")
	}
	if c.Padding.Height < 0 || c.Padding.Width < 0 {
		return plan{}, c.broken("padding "+c.Padding.String(), "must not be negative")
	}
	output, err := c.output(input, stride, dilation)
	if err != nil {
		return plan{}, err
	}
	runs, err := c.runs(input)
	if err != nil {
		return plan{}, err
	}
	return plan{
		kind: Convolution, output: output, runs: runs, groups: int64(c.Groups), uneven: c.Table.uneven(input.Maps), bias: !c.NoBias,
		window: c.Kernel, stride: stride, padding: c.Padding, dilation: dilation,
	}, nil
}

func (c Conv) broken(value, rule string) error {
	return &Error{Layer: c.Name, Value: value, Rule: rule}
}

// output is the shape of the layer: in each direction, one place to begin with
// and one more for every stride that the kernel can take and stay inside.
func (c Conv) output(input Shape, stride, dilation Size) (Shape, error) {
	padded := [2]whole{
		wholeOf(input.Height).plus(wholeOf(c.Padding.Height).times(wholeOf(2))),
		wholeOf(input.Width).plus(wholeOf(c.Padding.Width).times(wholeOf(2))),
	}
	extent := [2]whole{
		wholeOf(c.Kernel.Height - 1).times(wholeOf(dilation.Height)).plus(wholeOf(1)),
		wholeOf(c.Kernel.Width - 1).times(wholeOf(dilation.Width)).plus(wholeOf(1)),
	}
	for i := range padded {
		if padded[i].overflow {
			return Shape{}, overflow(c.Name, "rows or columns of the padded input")
		}
		if extent[i].overflow {
			return Shape{}, overflow(c.Name, "rows or columns that the kernel reaches over")
		}
		if extent[i].value > padded[i].value {
			value, reach := "kernel "+c.Kernel.String(), ""
			if dilation != Square(1) {
				reach = ", and dilated " + dilation.String() + " reaches over " + between(extent)
			}
			return Shape{}, c.broken(value, "must fit its padded input, "+between(padded)+reach)
		}
	}
	rows := padded[0].minus(extent[0]).over(wholeOf(stride.Height)).plus(wholeOf(1))
	columns := padded[1].minus(extent[1]).over(wholeOf(stride.Width)).plus(wholeOf(1))
	return Shape{c.Maps, int(rows.value), int(columns.value)}, nil
}

func between(size [2]whole) string { return Size{int(size[0].value), int(size[1].value)}.String() }

// runs gathers the layer's maps.
func (c Conv) runs(input Shape) ([]run, error) {
	if c.Table != nil {
		if c.Groups != 0 && c.Groups != 1 {
			return nil, c.broken(strconv.Itoa(c.Groups)+" groups", "must not be combined with a table, which says it all")
		}
		return c.tableRuns(input)
	}
	groups := c.Groups
	if groups == 0 {
		groups = 1
	}
	if groups < 0 {
		return nil, c.broken(strconv.Itoa(groups)+" groups", "must be at least 1")
	}
	if input.Maps%groups != 0 || c.Maps%groups != 0 {
		return nil, c.broken(strconv.Itoa(groups)+" groups",
			"must divide the "+strconv.Itoa(input.Maps)+" input maps and the "+strconv.Itoa(c.Maps)+" maps evenly")
	}
	return []run{{int64(c.Maps), int64(input.Maps / groups)}}, nil
}
