package graph

import (
	"slices"
	"strconv"

	"fivebyfive/calc"
)

// Pooling takes the largest value of each window, or their mean. It keeps no
// number, and so has neither parameters nor connections. A zero Stride is the
// window's size.
type Pooling struct {
	Average bool
	Sliding
	Global bool // one window: everything
	To     Size // adaptive: so many places, whatever the input
}

func (p Pooling) Plan(inputs []Shape) (Plan, error) {
	input, err := one(inputs)
	if err != nil {
		return Plan{}, err
	}
	s := p.Sliding
	switch {
	case p.Global && len(input.Extent) > 0:
		s = Sliding{Size: input.Extent}
	case p.To != nil && len(input.Extent) > 0:
		to, fits := p.To.over(len(input.Extent), 1)
		if !fits || !to.positive() || slices.Max(to) > largest {
			return Plan{}, fault("to {0} must be one number from 1 on, or one for each axis of {1}", "notation.places-to", p.To.String(), input.String())
		}
		windows := make([]Window, len(to))
		for axis, n := range input.Extent {
			windows[axis] = Window{Dilation: 1, Places: to[axis], Cells: n}
			if n%to[axis] == 0 {
				windows[axis] = Window{Size: n / to[axis], Stride: n / to[axis], Dilation: 1}
			}
		}
		return Plan{Output: Shape{input.Maps, to}, Windows: windows}, nil
	case s.Stride == nil:
		s.Stride = s.Size
	}
	windows, extent, err := s.windows(input, "window")
	if err != nil {
		return Plan{}, err
	}
	if !p.Global && !s.Same {
		for _, w := range windows {
			if 2*w.Before > w.Size {
				return Plan{}, fault("padding {0} must be at most half of the window {1}: a window may not see the border alone", "notation.border-alone", strconv.Itoa(w.Before), s.Size.String())
			}
		}
	}
	return Plan{Output: Shape{input.Maps, extent}, Windows: windows}, nil
}

func (p Pooling) String() string {
	word := "maxpool"
	if p.Average {
		word = "avgpool"
	}
	switch {
	case p.Global:
		return word + " all"
	case p.To != nil:
		return word + " to " + typed(p.To)
	}
	return word + " " + typed(p.Size) + p.Sliding.text()
}

func poolingKind(word string) Kind {
	return Kind{Word: word, Example: word + " 2x2", Read: func(a *Arguments) Operation {
		p := Pooling{Average: word == "avgpool"}
		switch {
		case a.Option("all"):
			p.Global = true
		case a.Option("to"):
			p.To = a.Size(howManyPlaces)
		default:
			p.Size = a.Size(howLargeWindow)
		}
		for a.More() {
			if p.Size == nil || !a.sliding(&p.Sliding, true) {
				a.Unknown("stride", "pad", "same", "dilation", "ceil", "caffe")
			}
		}
		return p
	}}
}

// Subsampling adds up each window, multiplies the sum by a coefficient and adds a
// bias; each map has one of both (LeCun et al. 1998, II.B, layer S2). Windows stand
// side by side.
type Subsampling struct{ Size Size }

func (s Subsampling) Plan(inputs []Shape) (Plan, error) {
	input, err := one(inputs)
	if err != nil {
		return Plan{}, err
	}
	windows, extent, err := Sliding{Size: s.Size, Stride: s.Size}.windows(input, "window")
	if err != nil {
		return Plan{}, err
	}
	p := Plan{Output: Shape{input.Maps, extent}, Windows: windows}
	maps, over := []calc.Expr{calc.Number(int64(input.Maps), calc.Maps)}, []calc.Expr{p.Output.places()}
	p.Tensors = []Tensor{
		{Name: "coefficients", Of: maps, Over: over, Within: []calc.Expr{cells(windows, window)}, Role: Scale},
		{Name: "bias", Of: maps, Over: over, Role: Bias},
	}
	return p, nil
}

func (s Subsampling) String() string { return "subsample " + typed(s.Size) }

var subsamplingKind = Kind{Word: "subsample", Example: "subsample 2x2", Read: func(a *Arguments) Operation {
	return Subsampling{a.Size(howLargeWindow)}
}}
