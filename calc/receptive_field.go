package calc

// ReceptiveField is the part of the network's input that one unit depends on.
// See Araujo, Norris and Sim, "Computing receptive fields of convolutional
// neural networks", 2019.
type ReceptiveField struct {
	Size Size // in pixels
	Jump Size // pixels between the fields of neighbouring units
	// CentreY and CentreX are where the first unit's field has its centre, in
	// pixels from the input's corner; the first pixel's own is at 0.5.
	CentreY, CentreX float64
}

// pixel is the receptive field of the input itself.
var pixel = ReceptiveField{Size{1, 1}, Size{1, 1}, 0.5, 0.5}

// field is the field of the layer's units, which see those of its input through
// their windows.
func (l *LayerCount) field() (ReceptiveField, error) {
	f := l.inputField
	down, across := l.down(), l.across()
	height, width := down.widened(f.Size.Height, f.Jump.Height), across.widened(f.Size.Width, f.Jump.Width)
	rows, columns := whole(down.stride).times(whole(f.Jump.Height)), whole(across.stride).times(whole(f.Jump.Width))
	f.CentreY += down.shift() * float64(f.Jump.Height)
	f.CentreX += across.shift() * float64(f.Jump.Width)
	f.Size = Size{int(height), int(width)}
	f.Jump = Size{int(rows), int(columns)}
	if !height.fits() || !width.fits() || !rows.fits() || !columns.fits() {
		return f, overflow(l.Name, "pixels in a receptive field")
	}
	return f, nil
}

// between is how many units of the input lie between the first and the last
// cell of a window.
func (a *axis) between() whole { return whole(a.dilation).times(whole(a.window - 1)) }

// widened is how far a window sees whose cells see so far, and lie so far
// apart.
func (a *axis) widened(size, jump int) whole {
	return a.between().times(whole(jump)).plus(whole(size))
}

// shift is how far the centre of the first window is from that of its first
// cell without a border, in units of the input.
func (a *axis) shift() float64 { return float64(a.between())/2 - float64(a.padding) }

// centresHeight is how many rows of the network's input the centres of the
// layer's receptive fields cover, each as many as lie between it and the next:
// "10×2" for C3.
func (l *LayerCount) centresHeight() Expr {
	return centres(l.Output.Height, OutputHeight, l.ReceptiveField.Jump.Height)
}

func (l *LayerCount) centresWidth() Expr {
	return centres(l.Output.Width, OutputWidth, l.ReceptiveField.Jump.Width)
}

func centres(places int, f Factor, spacing int) Expr {
	return multiply(numeral(int64(places), f), numeral(int64(spacing), Spacing)).as(Centres)
}

func (l *LayerCount) centres() Expr {
	return multiply(l.centresHeight().bare(), l.centresWidth().bare())
}

// bare is the value of e as one number, which does not tell of its formula.
func (e Expr) bare() Expr { return numeral(e.Value(), e.factor) }

func (l *LayerCount) fieldHeight() Expr {
	return l.down().sees(l.inputField.Size.Height, l.inputField.Jump.Height)
}

func (l *LayerCount) fieldWidth() Expr {
	return l.across().sees(l.inputField.Size.Width, l.inputField.Jump.Width)
}

func (l *LayerCount) fieldSize() Expr {
	return multiply(l.fieldHeight().named(Field), l.fieldWidth().named(Field))
}

// sees is how far a unit sees in one direction: one spacing of the units of
// its input for each cell of its window after the first, and as far as one of
// them sees, "(2 − 1) × 2 + 14".
func (a *axis) sees(size, spacing int) Expr {
	further := multiply(subtract(a.reach(), numeral(1, "")), numeral(int64(spacing), Spacing))
	return add(further, numeral(int64(size), Field)).as(Field)
}
