package calc

import "strings"

// Mistake is a way to get a number wrong, and the number that it leads to. It
// is worked out from the layer at hand.
type Mistake struct {
	ID         string // "no-bias"
	Value      int64
	Derivation Expr

	words words
	layer *LayerCount
}

// words is a sentence in both languages. A name in braces stands for a part of
// the layer; see [Mistake.Explain].
type words struct{ english, chinese string }

func (w *words) in(l Language) string {
	if l == Chinese {
		return w.chinese
	}
	return w.english
}

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

var rightButRounded = words{
	"That is the right number, rounded. Here every digit counts.",
	"这是正确答案的近似值。这里要的是准确数，一位也不能省。",
}

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
			return []Mistake{{"rounded", answer, e, rightButRounded, nil}}
		}
	}
	return nil
}

// Explain says in a sentence or two what went wrong.
func (m Mistake) Explain(l Language) string {
	sentence := m.words.in(l)
	if m.layer == nil {
		return sentence
	}
	return m.layer.fill(sentence, l)
}

// fill puts the layer's own numbers into a sentence.
func (l *LayerCount) fill(sentence string, language Language) string {
	before, rest, open := strings.Cut(sentence, "{")
	if !open {
		return sentence
	}
	name, after, _ := strings.Cut(rest, "}")
	return before + l.part(name, language) + l.fill(after, language)
}

// parts is what the names in braces stand for: numbers, with what they count if
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
func (l *LayerCount) part(name string, language Language) string {
	if name == "layer" {
		return LayerTitle(l.Name, language)
	}
	for i := range parts {
		p := &parts[i]
		if p.name != name {
			continue
		}
		e := p.number(l)
		digits := FormatNumber(e.Value())
		if p.size {
			digits = printed.print(e, false)
		}
		if p.counted {
			return e.factor.phrase(digits, e.Value(), language)
		}
		return digits
	}
	return ""
}
