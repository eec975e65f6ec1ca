package calc

// placeSlip is a mistake about the places of a window along one direction.
type placeSlip struct {
	id      string
	applies func(axis) bool
	number  func(axis) Expr
	words   words
}

var (
	noPadding = words{
		"The padding is missing. It makes the input larger on both sides.",
		"漏了填充。填充使输入在两边都变大。",
	}
	paddingOnce = words{
		"The padding is counted once. It is added on both sides, so it counts twice.",
		"填充只算了一边。两边都有填充，要算两次。",
	}
)

var placeSlips = [...]placeSlip{
	{"no-first-place",
		func(a axis) bool { return !a.tiled },
		func(a axis) Expr { return a.moves() },
		words{
			"This counts how often the window moves. The place where it starts counts too: add one.",
			"这里数的是窗口移动的次数。出发时的位置也要算，所以要再加一。",
		}},
	{"input-size",
		func(a axis) bool { return true },
		func(a axis) Expr { return numeral(a.input, a.inputFactor) },
		words{
			"This takes the size of the input for the size of the map. A map has {places}.",
			"这里用了输入的大小，应该用特征图的大小。一个特征图有 {places}。",
		}},
	{"side-by-side",
		func(a axis) bool { return !a.tiled && a.stride < a.window && a.window <= a.input },
		func(a axis) Expr { return divide(a.padded(), numeral(a.window, a.windowFactor)) },
		words{
			"This puts the windows side by side. They overlap: the next one begins before the last one ends.",
			"这样算，窗口一个挨一个，互不重叠。其实相邻的窗口是重叠的。",
		}},
	{"no-padding",
		func(a axis) bool { return a.padding > 0 && a.reach().Value() <= a.input },
		func(a axis) Expr { a.padding = 0; return a.places() },
		noPadding},
	{"padding-once",
		func(a axis) bool { return a.padding > 0 && a.reach().Value() <= a.input+a.padding },
		func(a axis) Expr {
			return add(a.steps(subtract(a.paddedOnce(), a.reach())), numeral(1, FirstPlace))
		},
		paddingOnce},
	{"no-stride",
		func(a axis) bool { return a.stride > 1 },
		func(a axis) Expr { a.stride, a.tiled = 1, false; return a.places() },
		words{
			"This moves the window one cell at a time. Each move is as long as the stride.",
			"这样算，窗口每次只移一格。其实每次要移一个步幅。",
		}},
	{"no-dilation",
		func(a axis) bool { return a.dilation > 1 && a.window > 1 },
		func(a axis) Expr { a.dilation = 1; return a.places() },
		words{
			"The dilation is missing. It spreads the kernel out, so that it reaches over more cells.",
			"漏了扩张率。卷积核扩张以后，跨过的格数更多。",
		}},
	{"rounded-up",
		func(a axis) bool { return a.moves().rounded() },
		func(a axis) Expr { return add(a.places().named(""), numeral(1, "")) },
		words{
			"This rounds up. If the last move does not fit, the window does not make it, so round down.",
			"这里向上取整了。最后一步放不下，窗口就不移这一步，所以要向下取整。",
		}},
}

// about reports whether a slip can be made in the direction a. In one that the
// input has no extent in, nothing slips.
func (s placeSlip) about(a axis) bool {
	return (a.input > 1 || a.window > 1) && s.applies(a)
}

func (a axis) unpadded() Expr { return numeral(a.input, a.inputFactor) }

func (a axis) paddedOnce() Expr { return add(a.unpadded(), numeral(a.padding, Padding)) }

// border gathers the mistakes about the padded input.
func (g *gathering) border(number func(extent func(axis) Expr) Expr) {
	g.add("no-padding", number(axis.unpadded), noPadding)
	g.add("padding-once", number(axis.paddedOnce), paddingOnce)
}

// said is what there is to say of the slip in the direction a.
func (s placeSlip) said(a axis) words {
	if s.id == "no-stride" && a.tiled {
		return words{
			"This moves the window one cell at a time, so that windows overlap. Here they lie side by side.",
			"这样算，窗口每次只移一格，会互相重叠。其实这里的窗口一个挨一个，互不重叠。",
		}
	}
	return s.words
}

// along gathers the mistakes about the places in one direction.
func (g *gathering) along(a axis) {
	if a.whole {
		return
	}
	for _, s := range placeSlips {
		if s.about(a) {
			w := s.said(a)
			if s.id == "input-size" {
				w = words{
					"That is the size of the input. Count the places where the window fits.",
					"这是输入的大小。要数的是窗口能放在几个位置上。",
				}
			}
			g.add(s.id, s.number(a), w)
		}
	}
}

// places gathers the mistakes about the places in both directions, and about
// what is made of their number.
func (g *gathering) places(l LayerCount, number func(places Expr) Expr) {
	down, across := l.down(), l.across()
	if down.whole {
		return
	}
	for _, s := range placeSlips {
		if !s.about(down) && !s.about(across) {
			continue
		}
		height, width := l.height(), l.width()
		if s.about(down) {
			height = s.number(down)
		}
		if s.about(across) {
			width = s.number(across)
		}
		places := multiply(height.named(OutputHeight), width.named(OutputWidth)).as(Positions)
		if places.Value() > 0 {
			g.add(s.id, number(places), s.said(down))
		}
	}
	if l.Output.Height > 1 && l.Output.Width > 1 {
		g.add("one-row", number(l.width().named(OutputWidth)), words{
			"This counts the places of one row. The window also moves down: there are {places}.",
			"这里只数了一行的位置。窗口还要往下移，一共有 {places}。",
		})
	}
}
