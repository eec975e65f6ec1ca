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
	own   [][]Mistake // of each layer
}

// totalMistakes gathers the mistakes about the sum of a measure.
func (c *Count) totalMistakes(m *measure, right int64) []Mistake {
	if m.factor != Parameters && m.factor != Connections {
		return nil
	}
	t := &totalling{gathering{right: right}, c, m, make([][]Mistake, len(c.Layers))}
	for i := range c.Layers {
		l := &c.Layers[i]
		t.own[i] = l.mistakes(m, m.derive(l).Value())
	}
	if m.factor == Parameters {
		t.allParameters()
	} else {
		t.allConnections()
	}
	t.enlarged()
	t.today()
	t.oneLayer()
	t.tenTimes(m.factor)
	return t.mistakes
}

func (t *totalling) sum(s *slip, number func(*LayerCount) Expr) {
	t.add(s, t.count.totalOf(number, t.of.factor))
}

// slipped is what a layer's own mistake makes of its number, or else the right
// number.
func (t *totalling) slipped(s *slip) func(*LayerCount) Expr {
	wrong := make(map[*LayerCount]Expr)
	for i, own := range t.own {
		for _, m := range slices.Backward(own) { // the first counts
			if m.ID == s.id {
				wrong[&t.count.Layers[i]] = m.formula
			}
		}
	}
	return func(l *LayerCount) Expr {
		if e, slipped := wrong[l]; slipped {
			return e
		}
		return t.of.derive(l)
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
	tabled := t.slipped(&biasPerTabledKernel)
	t.sum(&biasPerTabledKernel, func(l *LayerCount) Expr {
		if l.alike() {
			return l.connections()
		}
		return tabled(l)
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
// its number; joined says it where the layer is joined to all maps.
func (t *totalling) change(l *LayerCount, joined func(*LayerCount) Expr) (int, Expr) {
	switch {
	case l.Kind == Convolution && !l.joinsAllMaps():
		return 1, joined(l)
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
	if t.count.Layers[0].before == nil {
		return
	}
	t.layer = &t.count.Layers[0]
	t.sum(&notGrown, func(l *LayerCount) Expr { return t.of.derive(l.before) })
	t.layer = nil
}

// today gathers the networks in which two or three things are as they are done
// today.
func (t *totalling) today() {
	there, joined := 0, t.slipped(&tableIgnored)
	for i := range t.count.Layers {
		which, _ := t.change(&t.count.Layers[i], joined)
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
			if which, e := t.change(l, joined); which > 0 && made>>which&1 != 0 {
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
	for i, own := range t.own {
		l := &t.count.Layers[i]
		rest := whole(t.right).minus(t.of.derive(l).value)
		for _, m := range own {
			value := rest.plus(m.formula.value)
			if m.ID == digitTooMany.id || value == lost || int64(value) == t.right {
				continue
			}
			one := Mistake{lower(l.Name) + "." + m.ID, int64(value), m.formula, m.words, l, t, t.right}
			if !slices.ContainsFunc(about, one.same) {
				t.mistakes = append(t.mistakes, one)
			}
		}
	}
}

// same reports whether two mistakes come to their numbers in the same way.
func (m Mistake) same(other Mistake) bool {
	return m.Value == other.Value && m.Derivation().Equation() == other.Derivation().Equation()
}

// with is the sum if the number of one layer is that which a mistake makes of it.
func (t *totalling) with(one *LayerCount, wrong Expr) Expr {
	return t.count.totalOf(func(l *LayerCount) Expr {
		if l == one {
			return wrong
		}
		return t.of.derive(l)
	}, t.of.factor)
}
