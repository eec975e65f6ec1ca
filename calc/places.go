package calc

// axis is one direction in which a window moves over its input.
type axis struct {
	input, window, stride, padding, dilation int64
	inputFactor, windowFactor, outputFactor  Factor
	tiled                                    bool // windows stand side by side
	whole                                    bool // the window is the whole input, in one place
}

func (l LayerCount) down() axis {
	p := l.plan
	a := axis{
		int64(l.Input.Height), int64(p.window.Height), int64(p.stride.Height), int64(p.padding.Height), int64(p.dilation.Height),
		InputHeight, KernelHeight, OutputHeight, false, false,
	}
	return a.of(l.Kind, WindowHeight)
}

func (l LayerCount) across() axis {
	p := l.plan
	a := axis{
		int64(l.Input.Width), int64(p.window.Width), int64(p.stride.Width), int64(p.padding.Width), int64(p.dilation.Width),
		InputWidth, KernelWidth, OutputWidth, false, false,
	}
	return a.of(l.Kind, WindowWidth)
}

func (a axis) of(kind Kind, window Factor) axis {
	if kind == Subsampling || kind == Pooling {
		a.windowFactor = window
		a.tiled = a.stride == a.window
	}
	a.whole = kind == FullConnection || kind == RadialBasis
	return a
}

func (l LayerCount) height() Expr { return l.down().places() }
func (l LayerCount) width() Expr  { return l.across().places() }

// places is how many places there are for the window: "32 − 5 + 1".
func (a axis) places() Expr {
	switch {
	case a.whole:
		return numeral(1, a.outputFactor)
	case a.tiled:
		return divide(numeral(a.input, a.inputFactor), numeral(a.window, a.windowFactor)).as(a.outputFactor)
	}
	return add(a.moves(), numeral(1, FirstPlace)).as(a.outputFactor)
}

// moves is how many times the window can move on from its first place.
func (a axis) moves() Expr { return a.steps(subtract(a.padded(), a.reach())) }

// steps is how many strides there are in a distance.
func (a axis) steps(distance Expr) Expr {
	if a.stride == 1 {
		return distance
	}
	return divide(distance, numeral(a.stride, Stride))
}

// padded is the input with its border on both sides: "32 + 2×2".
func (a axis) padded() Expr {
	input := numeral(a.input, a.inputFactor)
	if a.padding == 0 {
		return input
	}
	return add(input, multiply(numeral(2, ""), numeral(a.padding, Padding)))
}

// paddedSize is the input with its border, "32 × 32".
func (l LayerCount) paddedSize() Expr {
	return multiply(l.down().padded().named(InputHeight), l.across().padded().named(InputWidth))
}

// reach is how many cells the window reaches over: its own, and those that a
// dilation leaves out between them.
func (a axis) reach() Expr {
	window := numeral(a.window, a.windowFactor)
	if a.dilation == 1 {
		return window
	}
	return add(multiply(subtract(window, numeral(1, "")), numeral(a.dilation, Dilation)), numeral(1, ""))
}
