package calc

import (
	"strings"

	"fivebyfive/calc/language"
)

// Mistake is a way to get a number wrong, and the number that it leads to. It
// is worked out from the layer at hand.
type Mistake struct {
	ID    string // "no-bias"
	Value int64

	formula Expr
	words   words
	layer   *LayerCount
	in      *totalling // the sentences and the formula are about one layer of several
	right   int64      // what a formula should have come to
}

// Derivation is the formula that comes to the wrong number. What is wrong with one
// layer of many is set among them only here: all those sums would take memory by
// the square of the layers.
func (m Mistake) Derivation() Expr {
	if m.in == nil {
		return m.formula
	}
	return m.in.with(m.layer, m.formula)
}

// words are sentences. A name in braces stands for a part of the layer; see
// [Mistake.Explain].
type words []language.Key

// Mistakes lists the ways to get one of the layer's numbers wrong: its
// [Parameters], [Connections], [Fixed] weights, [Units], [Positions],
// [OutputHeight], [OutputWidth], [Kernels] or [Uses], or what [Unshared] and
// [FullyConnected] stand for. None comes to the right number. Several may come
// to the same wrong one.
func (l LayerCount) Mistakes(of Factor) []Mistake {
	q, _ := l.counting(of)
	return q.Mistakes()
}

// counting is the layer's number that counts f.
func (l *LayerCount) counting(f Factor) (q Quantity, err error) {
	for i := range measures {
		if m := &measures[i]; m.factor == f && !m.size {
			return l.measured(m)
		}
	}
	return q, nil
}

// Diagnose lists the mistakes that lead to an answer. A right answer has none,
// and neither has one that no mistake here explains.
func (l LayerCount) Diagnose(of Factor, answer int64) []Mistake {
	q, _ := l.counting(of)
	return q.Diagnose(answer)
}

// leadingTo picks out the mistakes that lead to an answer. Where none does, the
// right number may only have been rounded.
func leadingTo(answer, right int64, mistakes []Mistake) []Mistake {
	var found []Mistake
	for _, m := range mistakes {
		if m.Value == answer {
			found = append(found, m)
		}
	}
	if found == nil {
		return rounded(answer, right)
	}
	return found
}

var rightButRounded = words{"calc.slip.right-but-rounded"}

// rounded is the mistake of rounding the right number, up or down, to two digits
// or more.
func rounded(answer, right int64) []Mistake {
	for unit := int64(10); unit <= right/10; unit *= 10 {
		less := right / unit * unit
		nearest := less
		if right-less >= unit/2 {
			nearest += unit
		}
		if answer != right && (answer == less || answer == nearest) {
			e := multiply(numeral(answer/unit, ""), numeral(unit, ""))
			return []Mistake{{"rounded", answer, e, rightButRounded, nil, nil, right}}
		}
	}
	return nil
}

// Explain says in a sentence or two what went wrong.
func (m Mistake) Explain(l *language.Language) string {
	said := make([]string, len(m.words))
	for i, key := range m.words {
		said[i] = l.Fill(l.Text(key), func(name string) any { return m.part(name, l) })
	}
	all := strings.Join(said, l.Between)
	if m.in == nil {
		return all
	}
	return l.Fill(l.Text("calc.slip.in-layer"), func(name string) any {
		if name == "mistake" {
			return all
		}
		return m.part(name, l)
	})
}

// parts is what names in braces stand for: numbers of the layer, with what they count if
// that is to be said, of which some are written as a height × a width.
var parts = [...]struct {
	name          string
	number        func(*LayerCount) Expr
	counted, size bool
}{
	{"maps", (*LayerCount).maps, true, false},
	{"inputs", (*LayerCount).inputMaps, true, false},
	{"units", (*LayerCount).units, true, false},
	{"values", (*LayerCount).allInputs, true, false},
	{"places", (*LayerCount).positions, true, true},
	{"window", (*LayerCount).windowCells, false, true},
	{"cells", (*LayerCount).cells, false, false},
	{"input", (*LayerCount).inputSize, false, true},
	{"before", (*LayerCount).sizeBefore, false, true},
}

// part is what a name in braces stands for.
func (m *Mistake) part(name string, l *language.Language) any {
	switch name {
	case "layer":
		return l.LayerTitle(m.layer.Name)
	case "answer":
		return m.Value
	case "right":
		return m.right
	}
	for i := range parts {
		p := &parts[i]
		if p.name != name {
			continue
		}
		e := p.number(m.layer)
		digits := l.Number(e.Value())
		if p.size {
			digits = printed(l).print(e, false)
		}
		if p.counted {
			return e.factor.phrase(digits, e.Value(), l)
		}
		return digits
	}
	return ""
}
