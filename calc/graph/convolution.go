package graph

import (
	"strconv"

	"fivebyfive/calc"
	"fivebyfive/calc/language"
)

// Convolution has maps, each with a kernel of weights for every input map that
// feeds it and one bias, all shared over its places (LeCun et al. 1998, II.A). It
// is 1-, 2- or 3-dimensional, as its input is.
type Convolution struct {
	Maps int
	Sliding
	Groups    int  // input and output maps split evenly into so many groups; 0 means 1
	Depthwise bool // as many groups as input maps, Maps maps each
	NoBias    bool
	Unshared  bool // every unit has weights and a bias of its own
	OwnBias   bool // every unit has a bias of its own (LeCun et al. 1989)
}

// Plan follows the definition of PyTorch's Conv2d: the last window that does not
// fit in is left out.
func (c Convolution) Plan(inputs []Shape) (Plan, error) {
	input, err := one(inputs)
	if err != nil {
		return Plan{}, err
	}
	windows, extent, err := c.windows(input, "kernel")
	if err != nil {
		return Plan{}, err
	}
	maps, groups := c.Maps, max(c.Groups, 1)
	if err := count(maps, "maps"); err != nil {
		return Plan{}, err
	}
	if c.Depthwise {
		if all := int64(c.Maps) * int64(input.Maps); all > largest {
			return Plan{}, outOfRange(all, "maps")
		}
		maps, groups = c.Maps*input.Maps, input.Maps
	}
	if input.Maps%groups != 0 || maps%groups != 0 || c.Groups < 0 {
		return Plan{}, unevenGroups(c.Groups, input.Maps, maps)
	}
	p := Plan{Output: Shape{maps, extent}, Windows: windows}
	seen := calc.Multiply(cells(windows, kernel), fed(input.Maps, groups))
	all, over := calc.Number(int64(maps), calc.Maps), []calc.Expr{p.Output.places()}
	weights, bias := Tensor{Name: "weights", Of: []calc.Expr{seen, all}, Over: over}, Tensor{Of: []calc.Expr{all}, Over: over}
	if c.Unshared {
		weights.unshare()
	}
	if c.Unshared || c.OwnBias {
		bias.unshare()
	}
	p.Tensors = biased(weights, bias, c.NoBias)
	return p, nil
}

func (c Convolution) String() string {
	text := "conv "
	switch {
	case c.Unshared:
		text = "local "
	case c.Depthwise:
		text = "depthwise "
	}
	text += strconv.Itoa(c.Maps) + " " + typed(c.Size) + c.Sliding.text()
	if c.Groups > 1 {
		text += " groups " + strconv.Itoa(c.Groups)
	}
	switch {
	case c.NoBias:
		text += " no bias"
	case c.OwnBias:
		text += " own bias"
	}
	return text
}

// kernel and window say what the cells of a window count.
var (
	kernel = axisFactors{calc.KernelDepth, calc.KernelHeight, calc.KernelWidth}
	window = axisFactors{calc.WindowDepth, calc.WindowHeight, calc.WindowWidth}
)

// cells is how many cells a window has: "5×5".
func cells(windows []Window, names axisFactors) calc.Expr {
	size := make(Size, len(windows))
	for i, w := range windows {
		size[i] = w.Size
	}
	counts := calc.KernelCells
	if names == window {
		counts = calc.Window
	}
	return overAxes(size, names).As(counts)
}

// fed is how many input maps feed each map.
func fed(maps, groups int) calc.Expr {
	all := calc.Number(int64(maps), calc.InputMaps)
	if groups == 1 {
		return all
	}
	return calc.Divide(all, calc.Number(int64(groups), calc.Groups)).Named(calc.InputMaps)
}

// one is the input of an operation that has one.
func one(inputs []Shape) (Shape, error) {
	if len(inputs) != 1 {
		return Shape{}, fault("{0} inputs must be one; add or concat joins several", "notation.several-inputs", strconv.Itoa(len(inputs)))
	}
	return inputs[0], nil
}

// count checks a number of maps, units or the like.
func count(n int, what string) error {
	if n < 1 || n > largest {
		return outOfRange(strconv.Itoa(n), what)
	}
	return nil
}

func outOfRange(n any, what string) error {
	return fault("{0} "+what+" must be from 1 to {1}", language.Key("notation.range."+what), n, largest)
}

func unevenGroups(groups, inputs, maps int) error {
	return fault("{0} groups must divide the {1} input maps and the {2} maps evenly", "notation.uneven-groups", strconv.Itoa(groups), strconv.Itoa(inputs), strconv.Itoa(maps))
}

func convolutionKind(word string) Kind {
	return Kind{Word: word, Example: word + " 6 5x5", Read: func(a *Arguments) Operation {
		c := Convolution{Depthwise: word == "depthwise", Unshared: word == "local"}
		c.Maps = a.Whole(howManyMaps)
		c.Size = a.Size(howLargeKernel)
		for a.More() {
			switch {
			case a.sliding(&c.Sliding, false):
			case a.Option("groups"):
				c.Groups = a.Whole(howManyGroups)
			case a.Option("no bias"):
				c.NoBias = true
			case a.Option("own bias"):
				c.OwnBias = true
			default:
				a.Unknown("stride", "pad", "same", "dilation", "groups", "no bias", "own bias")
			}
		}
		return c
	}}
}
