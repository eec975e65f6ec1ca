package calc

// This file has the mistakes about what becomes of a number when the network's
// input is enlarged.

var (
	notGrown      = slip{"not-grown", words{"calc.slip.not-grown"}}
	grownWithSide = slip{"grown-with-side", words{"calc.slip.grown-with-side"}}
	sideInStep    = slip{"grown-with-side", words{"calc.slip.side-in-step"}}
	grownWithArea = slip{"grown-with-area", sideInStep.words}
	grownInVain   = words{"calc.slip.grown-in-vain"}
)

// sizeBefore is the size of the network's input before it was enlarged.
func (l *LayerCount) sizeBefore() Expr {
	return multiply(numeral(int64(l.before.network.Height), InputHeight), numeral(int64(l.before.network.Width), InputWidth))
}

// enlarged gathers the mistakes about how a measure has grown with the input.
func (g *gathering) enlarged(m *measure) {
	l := g.layer
	before := l.before
	if before == nil {
		return
	}
	was := m.derive(before)
	g.add(&notGrown, was)
	side, area := &grownWithSide, &grownWithArea
	oneWay := m.factor == OutputHeight || m.factor == OutputWidth
	switch then, now := whole(was.Value()), whole(g.right); {
	case then == 0:
		return
	case then == now:
		side, area = &slip{side.id, grownInVain}, &slip{area.id, grownInVain}
	case oneWay:
		side = &sideInStep
	case then.times(l.positions().value) != now.times(before.positions().value):
		return // it is not so much for each place
	}
	was = was.named("")
	from, to := before.network, l.network
	height, width := numeral(int64(to.Height), InputHeight), numeral(int64(to.Width), InputWidth)
	if to.Height == 1 || to.Height*from.Width == to.Width*from.Height {
		g.exactly(side, divide(multiply(was, width), numeral(int64(from.Width), InputWidth)))
	}
	if to.Height > 1 && !oneWay {
		g.exactly(area, divide(combine(product, was, height, width), l.sizeBefore()))
	}
}

// exactly takes up what a slip leads to, if that is a whole number.
func (g *gathering) exactly(s *slip, e Expr) {
	if !e.rounded() {
		g.add(s, e)
	}
}
