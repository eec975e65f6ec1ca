package graph

import (
	"strconv"
	"strings"

	"fivebyfive/calc"
)

// Partial is a convolution whose maps are fed by some of the input maps each, as a
// connection table says (LeCun et al. 1998, table I). Fed has runs of maps: so many
// of them, fed by so many input maps each.
type Partial struct {
	Runs []Run
	Sliding
	NoBias  bool
	OwnBias bool // every unit has a bias of its own (LeCun et al. 1989)
}

// Run is how many maps are fed by how many input maps each.
type Run struct{ Maps, Inputs int }

func (c Partial) Plan(inputs []Shape) (Plan, error) {
	input, err := one(inputs)
	if err != nil {
		return Plan{}, err
	}
	windows, extent, err := c.windows(input, "kernel")
	if err != nil {
		return Plan{}, err
	}
	p := Plan{Output: Shape{0, extent}, Windows: windows}
	over := []calc.Expr{Shape{1, extent}.places()}
	for part, run := range c.Runs {
		if err := count(run.Maps, "maps"); err != nil {
			return Plan{}, err
		}
		if run.Inputs < 1 || run.Inputs > input.Maps {
			return Plan{}, fault("a map fed by {0} input maps must be fed by 1 to {1}", "notation.fed-by", strconv.Itoa(run.Inputs), strconv.Itoa(input.Maps))
		}
		maps := calc.Number(int64(run.Maps), calc.Group)
		seen := calc.Multiply(calc.Number(int64(run.Inputs), calc.InputMaps), cells(windows, kernel).Named(calc.KernelCells))
		bias := Tensor{Of: []calc.Expr{maps}, Over: over}
		if c.OwnBias {
			bias.unshare()
		}
		p.Tensors = append(p.Tensors, biased(Tensor{Name: "weights", Of: []calc.Expr{seen, maps}, Over: over, Part: part}, bias, c.NoBias)...)
		p.Output.Maps += run.Maps
		if err := count(p.Output.Maps, "maps"); err != nil {
			return Plan{}, err
		}
	}
	return p, nil
}

func (c Partial) String() string {
	runs := make([]string, len(c.Runs))
	for i, run := range c.Runs {
		runs[i] = strconv.Itoa(run.Maps) + "@" + strconv.Itoa(run.Inputs)
	}
	text := "partial " + strings.Join(runs, ",") + " " + typed(c.Size) + c.Sliding.text()
	switch {
	case c.NoBias:
		text += " no bias"
	case c.OwnBias:
		text += " own bias"
	}
	return text
}

var partialKind = Kind{Word: "partial", Example: "partial 6@3,9@4,1@6 5x5", Read: func(a *Arguments) Operation {
	c := Partial{Runs: a.runs(howManyMapsFed)}
	c.Size = a.Size(howLargeKernel)
	for a.More() {
		switch {
		case a.sliding(&c.Sliding, false):
		case a.Option("no bias"):
			c.NoBias = true
		case a.Option("own bias"):
			c.OwnBias = true
		default:
			a.Unknown("stride", "pad", "same", "dilation", "no bias", "own bias")
		}
	}
	return c
}}
