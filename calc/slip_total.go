package calc

import "slices"

// This file has the mistakes about the sums over all layers.

var (
	fixedWeightsCounted    = slip{"fixed-counted", words{"calc.slip.fixed-weights-counted"}}
	biasesNotTrained       = slip{"no-bias", words{"calc.slip.biases-not-trained"}}
	subsamplingNotTrained  = slip{"nothing-trained", words{"calc.slip.subsampling-not-trained"}}
	biasesNotUsed          = slip{"no-bias", words{"calc.slip.biases-not-used"}}
	biasPerTabledKernel    = slip{"bias-per-kernel", words{"calc.slip.bias-per-tabled-kernel"}}
	fixedNotUsed           = slip{"trained-only", words{"calc.slip.fixed-not-used"}}
	subsamplingNotUsed     = slip{"no-subsampling", words{"calc.slip.subsampling-not-used"}}
	multiplicationsCounted = slip{"multiplications", words{"calc.slip.multiplications-counted"}}
)

// changes are what is done otherwise today than in 1998.
var changes = [...]slip{
	{"-table", words{"calc.slip.today-table"}},
	{"-pooling", words{"calc.slip.today-pooling"}},
	{"-output", words{"calc.slip.today-output"}},
}

// totalling is the sum of a measure over all layers, and the mistakes that can
// be made about it.
type totalling struct {
	gathering
	count *Count
	of    *measure
}

// totalMistakes gathers the mistakes about the sum of a measure.
func (c *Count) totalMistakes(m *measure, right int64) []Mistake {
	t := &totalling{gathering{right: right}, c, m}
	switch m.factor {
	case Parameters:
		t.allParameters()
	case Connections:
		t.allConnections()
	default:
		return nil
	}
	t.enlarged()
	t.today()
	t.oneLayer()
	t.tenTimes(m.factor)
	return t.mistakes
}

func (t *totalling) sum(s *slip, number func(*LayerCount) Expr) {
	t.sumOf(s, t.count, number)
}

func (t *totalling) sumOf(s *slip, c *Count, number func(*LayerCount) Expr) {
	t.add(s, c.totalOf(number, t.of.factor))
}

// slipped is what a layer's own mistake makes of its number, or else the right
// number.
func (t *totalling) slipped(s *slip) func(*LayerCount) Expr {
	return func(l *LayerCount) Expr {
		own := t.of.derive(l)
		for _, m := range l.mistakes(t.of, own.Value()) {
			if m.ID == s.id {
				return m.Derivation
			}
		}
		return own
	}
}

func (t *totalling) allParameters() {
	t.sum(&fixedWeightsCounted, t.slipped(&fixedWeightsCounted))
	t.sum(&biasesNotTrained, t.slipped(&biasesNotTrained))
	t.sum(&subsamplingNotTrained, func(l *LayerCount) Expr {
		if l.Kind == Subsampling {
			return numeral(0, "")
		}
		return l.parameters()
	})
	t.add(&countedConnections, t.count.totalOf((*LayerCount).connections, Connections))
}

func (t *totalling) allConnections() {
	t.add(&countedParameters, t.count.totalOf((*LayerCount).parameters, Parameters))
	unbiased := t.slipped(&biasesNotUsed)
	t.sum(&biasesNotUsed, unbiased)
	t.sum(&biasPerTabledKernel, func(l *LayerCount) Expr {
		if l.alike() {
			return l.connections()
		}
		return t.slipped(&biasPerTabledKernel)(l)
	})
	t.sum(&fixedNotUsed, func(l *LayerCount) Expr {
		if l.Kind == RadialBasis {
			return numeral(0, "")
		}
		return l.connections()
	})
	t.sum(&subsamplingNotUsed, func(l *LayerCount) Expr {
		if l.Kind == Subsampling {
			return numeral(0, "")
		}
		return l.connections()
	})
	t.sum(&cellsSeen, t.slipped(&cellsSeen))
	if t.multipliesOnly() {
		return // then that is no-bias
	}
	t.sum(&multiplicationsCounted, func(l *LayerCount) Expr {
		if !l.multiplies() {
			return numeral(0, "")
		}
		return unbiased(l)
	})
}

// multipliesOnly reports whether all connections are those of layers whose
// multiplications are counted.
func (t *totalling) multipliesOnly() bool {
	for i := range t.count.Layers {
		if l := &t.count.Layers[i]; l.Kind.usesNumbers() && !l.multiplies() {
			return false
		}
	}
	return true
}

// change is which of the changes a layer undergoes, from 1, and what becomes of
// its number.
func (t *totalling) change(l *LayerCount) (int, Expr) {
	switch {
	case l.Kind == Convolution && !l.joinsAllMaps():
		return 1, t.slipped(&tableIgnored)(l)
	case l.Kind == Subsampling:
		return 2, numeral(0, "")
	case l.Kind == RadialBasis:
		return 3, l.overMaps((*LayerCount).biased)
	}
	return 0, Expr{}
}

// enlarged gathers the sum before the network's input was enlarged.
func (t *totalling) enlarged() {
	if len(t.count.Layers) == 0 {
		return
	}
	before := t.count.Layers[0].before
	if before == nil {
		return
	}
	if count, err := before.Count(); err == nil {
		t.layer = &t.count.Layers[0]
		t.sumOf(&notGrown, &count, t.of.derive)
		t.layer = nil
	}
}

// today gathers the networks in which two or three things are as they are done
// today.
func (t *totalling) today() {
	there := 0
	for i := range t.count.Layers {
		which, _ := t.change(&t.count.Layers[i])
		there |= 1 << which
	}
	for made := range 1 << (len(changes) + 1) {
		if made&1 != 0 || made&^there != 0 || made&(made-1) == 0 {
			continue // one alone is a mistake about its layer
		}
		s := slip{"today", words{"calc.slip.today"}}
		for i := range changes {
			if change := &changes[i]; made>>(i+1)&1 != 0 {
				s = slip{s.id + change.id, slices.Concat(s.words, change.words)}
			}
		}
		t.sum(&s, func(l *LayerCount) Expr {
			if which, e := t.change(l); which > 0 && made>>which&1 != 0 {
				return e
			}
			return t.of.derive(l)
		})
	}
}

// oneLayer gathers what becomes of the sum if the number of one layer is wrong,
// unless a mistake about all layers is that already.
func (t *totalling) oneLayer() {
	about := t.mistakes
	for i := range t.count.Layers {
		l := &t.count.Layers[i]
		t.layer = l
		for _, m := range l.mistakes(t.of, t.of.derive(l).Value()) {
			e := t.count.totalOf(func(other *LayerCount) Expr {
				if other == l {
					return m.Derivation
				}
				return t.of.derive(other)
			}, t.of.factor)
			said := m.ID == digitTooMany.id
			for _, whole := range about {
				said = said || whole.Derivation.Equation() == e.Equation()
			}
			if !said {
				t.addOf(&slip{lower(l.Name) + "." + m.ID, m.words}, e)
			}
		}
	}
	t.layer = nil
}

// addOf takes up a slip about one layer.
func (t *totalling) addOf(s *slip, e Expr) {
	before := len(t.mistakes)
	t.add(s, e)
	for i := range t.mistakes[before:] {
		t.mistakes[before+i].inOne = true
	}
}
