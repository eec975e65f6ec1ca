package calc

// This file has the mistakes about what becomes of a number when the network's
// input is enlarged.

var (
	notGrown = slip{"not-grown", words{
		"That is the number on an input of {before}. The input has grown since, and this number with it.",
		"这是输入还是 {before} 时的数。输入变大以后，这个数也变大了。",
	}}
	grownWithSide = slip{"grown-with-side", words{
		"This grows as the side of the input does. The window gets more places in both directions, down and across.",
		"这样算，是按输入的边长来放大的。其实窗口的位置，横向和纵向都会变多。",
	}}
	sideInStep = slip{"grown-with-side", words{
		"This grows in step with the input. The places do not: what the window itself takes up is taken off just once, however long a side is.",
		"这样算，是和输入同比例放大的。其实位置数不按这个比例：边再长，窗口本身占去的也只减一次。",
	}}
	grownWithArea = slip{"grown-with-area", sideInStep.words}
	grownInVain   = words{
		"This grows with the input. But the size of the input does not come into this number at all.",
		"这样算，这个数随输入变大。其实它和输入的大小毫无关系。",
	}
)

// sizeBefore is the size of the network's input before it was enlarged.
func (l *LayerCount) sizeBefore() Expr {
	return multiply(numeral(int64(l.before.Input.Height), InputHeight), numeral(int64(l.before.Input.Width), InputWidth))
}

// earlier is the layer before the network's input was enlarged, or nil.
func (l *LayerCount) earlier() *LayerCount {
	if l.before == nil {
		return nil
	}
	count, err := l.before.Count()
	if err != nil {
		return nil // there was no such network
	}
	return count.layer(l.Name)
}

// enlarged gathers the mistakes about how a measure has grown with the input.
func (g *gathering) enlarged(m *measure) {
	l := g.layer
	before := l.earlier()
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
	from, to := l.before.Input, l.network
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
