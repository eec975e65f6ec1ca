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

func (c Conv) plan(input Shape) (*plan, error) {
	p := &plan{
		kind: Convolution, groups: int64(c.Groups), bias: !c.NoBias,
		window: c.Kernel, stride: c.Stride.or1(), padding: c.Padding, dilation: c.Dilation.or1(),
	}
	value, rule := "", "must be at least 1×1"
	switch {
	case c.Maps < 1:
		value, rule = strconv.Itoa(c.Maps)+" maps", "must be at least 1"
	case !p.window.positive():
		value = "kernel " + p.window.String()
	case !p.stride.positive():
		value = "stride " + p.stride.String()
	case !p.dilation.positive():
		value = "dilation " + p.dilation.String()
	case p.padding.Height < 0 || p.padding.Width < 0:
		value, rule = "padding "+p.padding.String(), "must not be negative"
	default:
		err := p.fit(c.Name, input)
		p.output.Maps = c.Maps
		if err == nil {
			p.runs, err = c.runs(input)
		}
		if err == nil {
			p.uneven = c.Table.uneven(input.Maps)
		}
		return p, err
	}
	return nil, broken(c.Name, value, rule)
}

// fit finds the output's height and width: in each direction, one place to
// begin with and one more for every stride that the kernel can take and stay
// inside.
func (p *plan) fit(name string, input Shape) error {
	rows, columns := paddedTo(input.Height, p.padding.Height), paddedTo(input.Width, p.padding.Width)
	high, wide := reaching(p.window.Height, p.dilation.Height), reaching(p.window.Width, p.dilation.Width)
	err := overflowing(name,
		[]string{"rows or columns of the padded input", "rows or columns of the padded input", "rows or columns that the kernel reaches over", "rows or columns that the kernel reaches over"},
		rows, columns, high, wide)
	if err != nil {
		return err
	}
	if high > rows || wide > columns {
		rule := "must fit its padded input, " + cellsText(rows, columns)
		if p.dilation != Square(1) {
			rule += ", and dilated " + p.dilation.String() + " reaches over " + cellsText(high, wide)
		}
		return broken(name, "kernel "+p.window.String(), rule)
	}
	down, across := (rows - high).over(whole(p.stride.Height)).plus(1), (columns - wide).over(whole(p.stride.Width)).plus(1)
	if !down.fits() || !across.fits() {
		return overflow(name, "rows or columns")
	}
	p.output.Height, p.output.Width = int(down), int(across)
	return nil
}

// cellsText writes a size that may be more than an int holds.
func cellsText(height, width whole) string {
	return strconv.FormatInt(int64(height), 10) + "×" + strconv.FormatInt(int64(width), 10)
}

// paddedTo is an extent with a border on both of its sides.
func paddedTo(extent, border int) whole { return whole(extent).plus(whole(border).times(2)) }

// reaching is how many cells a kernel reaches over.
func reaching(kernel, dilation int) whole { return whole(kernel - 1).times(whole(dilation)).plus(1) }

// runs gathers the layer's maps.
func (c *Conv) runs(input Shape) ([]run, error) {
	groups := c.Groups
	if groups == 0 {
		groups = 1
	}
	rule := ""
	switch {
	case c.Table != nil && groups == 1:
		return c.tableRuns(input)
	case c.Table != nil:
		rule = "must not be combined with a table, which says it all"
	case groups < 0:
		rule = "must be at least 1"
	case input.Maps%groups != 0 || c.Maps%groups != 0:
		rule = "must divide the " + strconv.Itoa(input.Maps) + " input maps and the " + strconv.Itoa(c.Maps) + " maps evenly"
	default:
		return []run{{whole(c.Maps), whole(input.Maps / groups)}}, nil
	}
	return nil, broken(c.Name, strconv.Itoa(groups)+" groups", rule)
}
