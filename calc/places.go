package calc

// axis is one direction in which a window moves over its input.
type axis struct {
	input, window, stride, padding, dilation int64

	names *axisNames
	tiled bool // windows stand side by side
	whole bool // the window is the whole input, in one place
}

// axisNames says what the numbers of an axis count.
type axisNames struct{ input, window, output Factor }

var (
	kernelDown   = axisNames{InputHeight, KernelHeight, OutputHeight}
	kernelAcross = axisNames{InputWidth, KernelWidth, OutputWidth}
	windowDown   = axisNames{InputHeight, WindowHeight, OutputHeight}
	windowAcross = axisNames{InputWidth, WindowWidth, OutputWidth}
)

func (l *LayerCount) down() *axis {
	p := l.plan
	return l.axis(&kernelDown, &windowDown, l.Input.Height, p.window.Height, p.stride.Height, p.padding.Height, p.dilation.Height)
}

func (l *LayerCount) across() *axis {
	p := l.plan
	return l.axis(&kernelAcross, &windowAcross, l.Input.Width, p.window.Width, p.stride.Width, p.padding.Width, p.dilation.Width)
}

func (l *LayerCount) axis(kernel, window *axisNames, input, cells, stride, padding, dilation int) *axis {
	a := &axis{
		input: int64(input), window: int64(cells), stride: int64(stride), padding: int64(padding), dilation: int64(dilation),
		names: kernel, whole: l.Kind.joinsAll(),
	}
	if l.Kind.tiles() {
		a.names, a.tiled = window, stride == cells
	}
	return a
}

func (l *LayerCount) height() Expr { return l.down().places() }
func (l *LayerCount) width() Expr  { return l.across().places() }

func (a *axis) unpadded() Expr { return numeral(a.input, a.names.input) }

func (a *axis) cells() Expr { return numeral(a.window, a.names.window) }

// places is how many places there are for the window: "32 − 5 + 1".
func (a *axis) places() Expr {
	switch {
	case a.whole || a.input == 1 && a.window == 1 && a.padding == 0: // a row is one unit high
		return numeral(1, a.names.output)
	case a.tiled:
		return divide(a.unpadded(), a.cells()).as(a.names.output)
	}
	return add(a.moves(), numeral(1, FirstPlace)).as(a.names.output)
}

// moves is how many times the window can move on from its first place.
func (a *axis) moves() Expr { return a.steps(subtract(a.padded(), a.reach())) }

// steps is how many strides there are in a distance.
func (a *axis) steps(distance Expr) Expr {
	if a.stride == 1 {
		return distance
	}
	return divide(distance, numeral(a.stride, Stride))
}

// padded is the input with its border on both sides: "32 + 2×2".
func (a *axis) padded() Expr {
	if a.padding == 0 {
		return a.unpadded()
	}
	return add(a.unpadded(), multiply(numeral(2, ""), numeral(a.padding, Padding)))
}

// reach is how many cells the window reaches over: its own, and those that a
// dilation leaves out between them.
func (a *axis) reach() Expr {
	if a.dilation == 1 {
		return a.cells()
	}
	return add(multiply(subtract(a.cells(), numeral(1, "")), numeral(a.dilation, Dilation)), numeral(1, ""))
}
