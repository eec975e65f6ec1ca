package graph

import (
	"slices"

	"fivebyfive/calc"
)

// Plan is what a layer says of itself, once it knows what it is fed.
type Plan struct {
	Output  Shape
	Tensors []Tensor
	Windows []Window // on each axis of the extent; none where every unit sees all
	Sees    Sight
}

// Tensor is a block of numbers that a layer keeps. A convolution of six maps has
// two:
//
//	weights  of 5×5, 1 input map and 6 maps, over 28×28 places
//	bias     of 6 maps, over 28×28 places
type Tensor struct {
	Name string
	// Of has the dimensions: the product is how many numbers there are.
	Of []calc.Expr
	// Over has what the tensor is shared over: places, steps of time, tokens. Each
	// of its numbers is used by one unit at each of them.
	Over []calc.Expr
	// Within is how often a unit uses one number, where that is more than once.
	Within []calc.Expr
	// Used are the dimensions of what is used at one place, where that is not all of
	// the tensor: one row of an embedding.
	Used  []calc.Expr
	Role  Role
	Part  int    // of a layer whose maps differ: tensors of one part are counted together
	Fixed bool   // training does not change it
	Owner string // the layer whose tensor it is, if not this one's
}

// Role is what a unit does with a number.
type Role uint8

const (
	Weight Role = iota // it multiplies an input, and the products are added up
	Bias               // it is added
	Scale              // it multiplies what the unit already has
	Lookup             // it is passed on as it is
)

// Window is how a layer looks along one axis of its input.
type Window struct {
	Size, Stride, Dilation int
	Before, After          int // cells of border; below 0 so many are left out
	// Enlarged is how many cells each one of the input becomes before the window
	// looks: itself and zeros, or copies. 0 means 1.
	Enlarged int
	Copied   bool
	// Places is how many there are of a window that adapts, and does not tile the
	// input's Cells: at place n it begins at ⌊n × Cells ÷ Places⌋, and ends before
	// ⌈(n + 1) × Cells ÷ Places⌉, as PyTorch's does. Size is not said then. 0 means
	// that the window slides.
	Places, Cells int
}

// unshare gives each place numbers of its own.
func (t *Tensor) unshare() { t.Of, t.Over = slices.Concat(t.Of, t.Over), nil }

// biased are weights and the bias that goes with them, unless there is none.
func biased(weights, bias Tensor, none bool) []Tensor {
	if none {
		return []Tensor{weights}
	}
	bias.Name, bias.Role, bias.Part = "bias", Bias, weights.Part
	if weights.Name != "weights" {
		bias.Name = weights.Name + " bias"
	}
	return []Tensor{weights, bias}
}

// product is a product that is to be added to others, and what its number 1 counts
// if everything in it is taken out.
type product struct {
	of   []calc.Expr
	one  calc.Factor
	part int
}

// numbers is how many numbers the tensor keeps.
func (t *Tensor) numbers() product { return product{t.Of, t.counts(), t.Part} }

// connections is how often its numbers are used, all together.
func (t *Tensor) connections() product {
	used := t.Of
	if t.Used != nil {
		used = t.Used
	}
	return product{slices.Concat(t.Within, used, t.Over), t.counts(), t.Part}
}

func (t *Tensor) counts() calc.Factor {
	switch t.Role {
	case Bias:
		return calc.Bias
	case Scale:
		return calc.Coefficient
	}
	return ""
}

// total adds up products, part by part, and takes out what those of a part have in
// common: (5×5×1 + 1) × 6.
func total(products []product, counts calc.Factor) calc.Expr {
	var parts []calc.Expr
	for len(products) > 0 {
		n := 1
		for n < len(products) && products[n].part == products[0].part {
			n++
		}
		parts = append(parts, factored(products[:n]))
		products = products[n:]
	}
	if len(parts) == 0 {
		return calc.Number(0, counts)
	}
	return calc.Add(parts...).As(counts)
}

func factored(products []product) calc.Expr {
	rest := slices.Clone(products)
	var common []calc.Expr
	if len(products) > 1 {
		for _, dimension := range products[0].of {
			without := slices.Clone(rest)
			everywhere := true
			for i := range without {
				at := slices.IndexFunc(without[i].of, func(other calc.Expr) bool {
					return other == dimension || other.Factor() == dimension.Factor() && other.Value() == dimension.Value() && other.Digits() == dimension.Digits()
				})
				if at < 0 {
					everywhere = false
					break
				}
				without[i].of = slices.Delete(slices.Clone(without[i].of), at, at+1)
			}
			if everywhere {
				rest, common = without, append(common, dimension)
			}
		}
	}
	terms := make([]calc.Expr, len(rest))
	for i, p := range rest {
		terms[i] = calc.Number(1, p.one)
		if len(p.of) > 0 {
			terms[i] = calc.Multiply(p.of...)
		}
	}
	alike := calc.Add(terms...)
	if len(common) > 0 && common[0].Factor() == calc.Group { // as one says it: 6 maps with so many each
		return calc.Multiply(slices.Concat(common[:1], []calc.Expr{alike}, common[1:])...)
	}
	return calc.Multiply(append([]calc.Expr{alike}, common...)...)
}
