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

// through is the field of a unit that sees fields f through the plan's window.
func (f ReceptiveField) through(layer string, p plan) (ReceptiveField, error) {
	var height, width, down, right whole
	height, down, f.CentreY = widen(f.Size.Height, f.Jump.Height, f.CentreY, p.window.Height, p.stride.Height, p.padding.Height, p.dilation.Height)
	width, right, f.CentreX = widen(f.Size.Width, f.Jump.Width, f.CentreX, p.window.Width, p.stride.Width, p.padding.Width, p.dilation.Width)
	if height.overflow || width.overflow || down.overflow || right.overflow {
		return f, overflow(layer, "pixels in a receptive field")
	}
	f.Size = Size{int(height.value), int(width.value)}
	f.Jump = Size{int(down.value), int(right.value)}
	return f, nil
}

func widen(size, jump int, centre float64, window, stride, padding, dilation int) (newSize, newJump whole, newCentre float64) {
	reach := wholeOf(dilation).times(wholeOf(window - 1)) // input units between a window's first and last
	newSize = wholeOf(size).plus(reach.times(wholeOf(jump)))
	newJump = wholeOf(jump).times(wholeOf(stride))
	newCentre = centre + (float64(reach.value)/2-float64(padding))*float64(jump)
	return newSize, newJump, newCentre
}

// centresHeight is how many rows of the network's input the centres of the
// layer's receptive fields cover, each as many as lie between it and the next:
// "10×2" for C3.
func (l LayerCount) centresHeight() Expr {
	return multiply(numeral(int64(l.Output.Height), OutputHeight), numeral(int64(l.ReceptiveField.Jump.Height), Spacing)).as(Centres)
}

func (l LayerCount) centresWidth() Expr {
	return multiply(numeral(int64(l.Output.Width), OutputWidth), numeral(int64(l.ReceptiveField.Jump.Width), Spacing)).as(Centres)
}

func (l LayerCount) centres() Expr {
	return multiply(numeral(l.centresHeight().Value(), Centres), numeral(l.centresWidth().Value(), Centres))
}

func (l LayerCount) fieldHeight() Expr {
	return l.down().field(l.inputField.Size.Height, l.inputField.Jump.Height)
}

func (l LayerCount) fieldWidth() Expr {
	return l.across().field(l.inputField.Size.Width, l.inputField.Jump.Width)
}

func (l LayerCount) field() Expr {
	return multiply(l.fieldHeight().named(Field), l.fieldWidth().named(Field))
}

// field is how far a unit sees in one direction: one spacing of the units of
// its input for each cell of its window after the first, and as far as one of
// them sees, "(2 − 1) × 2 + 14".
func (a axis) field(size, spacing int) Expr {
	further := multiply(subtract(a.reach(), numeral(1, "")), numeral(int64(spacing), Spacing))
	return add(further, numeral(int64(size), Field)).as(Field)
}
