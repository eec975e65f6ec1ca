package graph

// Unknown is a layer that nobody knows: it passes on a shape that is said, or what
// it was fed, and every total tells that it is without it.
type Unknown struct {
	What  string
	Gives Shape // the zero Shape where it is as what feeds it
}

func (u Unknown) Plan(inputs []Shape) (Plan, error) {
	p := Plan{Output: u.Gives, Sees: Elsewhere}
	if u.Gives.Maps == 0 {
		if len(inputs) == 0 {
			return Plan{}, fault("unknown {0} must be fed by a layer, or say what it gives", "notation.fed-or-gives", u.What)
		}
		p.Output = inputs[0]
		return p, nil
	}
	_, err := Input{u.Gives}.Plan(nil)
	return p, err
}

func (u Unknown) String() string {
	text := "unknown " + u.What
	if u.Gives.Maps > 0 {
		text += " gives " + typed(append(Size{u.Gives.Maps}, u.Gives.Extent...))
	}
	return text
}

var unknownKind = Kind{Word: "unknown", Example: "unknown fft gives 8x16x16", Read: func(a *Arguments) Operation {
	u := Unknown{What: a.Name(howCalled)}
	if a.Option("gives") {
		if size := a.Size(whatShape); len(size) > 0 {
			u.Gives = Shape{size[0], size[1:]}
		}
	}
	return u
}}
