package exercise

import (
	"strconv"
	"strings"

	"fivebyfive/calc"
)

// Exercise is a network and one of its numbers to find, or a formula with one
// number missing.
type Exercise struct {
	Level   int // from 0, the easiest
	Network calc.Network

	setting
	count    calc.Count
	asked    string // the quantity's name, without its layer's
	quantity calc.Quantity
	blank    *calc.Blank
}

// Quantity is the number that is to be found, or whose formula has one number
// missing.
func (e Exercise) Quantity() calc.Quantity { return e.quantity }

// Blank is the formula with one number missing, if the exercise is to find
// that.
func (e Exercise) Blank() (calc.Blank, bool) {
	if e.blank == nil {
		return calc.Blank{}, false
	}
	return *e.blank, true
}

// Answer is the right answer.
func (e Exercise) Answer() int64 {
	if e.blank != nil {
		return e.blank.Answer
	}
	return e.quantity.Value
}

// Diagnose lists the mistakes that lead to an answer. A right answer has none.
func (e Exercise) Diagnose(answer int64) []calc.Mistake {
	if e.blank != nil {
		return e.blank.Diagnose(answer)
	}
	return e.quantity.Diagnose(answer)
}

// Solution is the way to the answer, step by step. Behind the answer to a
// missing number stands the whole formula.
func (e Exercise) Solution() []calc.Expr {
	if e.blank != nil {
		return []calc.Expr{e.blank.Solution(), e.quantity.Derivation}
	}
	var steps []calc.Expr
	add := func(more []calc.Expr) {
		for _, step := range more {
			known := step.Equation() == aRow
			for _, earlier := range steps {
				known = known || earlier.Equation() == step.Equation()
			}
			if !known {
				steps = append(steps, step)
			}
		}
	}
	if e.sizesMatter() {
		for _, l := range e.count.Layers[:len(e.count.Layers)-1] {
			for _, side := range [...]string{".height", ".width"} {
				if q, err := e.count.Quantity(l.Name + side); err == nil && l.Output.Height*l.Output.Width > 1 {
					add(q.Derivation.Steps())
				}
			}
		}
	}
	add(e.quantity.Derivation.Steps())
	return steps
}

// aRow says that a row is one unit high, which needs no working out.
const aRow = "1 − 1 + 1 = 1"

// sizesMatter reports whether the sizes of maps before the last layer lead to
// the number.
func (e Exercise) sizesMatter() bool {
	if len(e.count.Layers) < 2 {
		return false
	}
	switch last := e.count.Layers[len(e.count.Layers)-1]; last.Kind {
	case calc.FullConnection, calc.RadialBasis:
		return true
	}
	return !strings.HasSuffix(e.asked, "parameters")
}

// add gives the layer a name, of its kind and its place, and puts it last.
func (e *Exercise) add(layer calc.Layer) {
	place := strconv.Itoa(len(e.Network.Layers) + 1)
	switch l := layer.(type) {
	case calc.Conv:
		l.Name = "C" + place
		layer = l
	case calc.Subsample:
		l.Name = "S" + place
		layer = l
	case calc.Pool:
		l.Name = "P" + place
		layer = l
	case calc.Full:
		l.Name = "F" + place
		layer = l
	case calc.RBF:
		l.Name = "Output"
		layer = l
	}
	e.Network.Layers = append(e.Network.Layers, layer)
}

// fair reports whether the exercise can be set: its numbers stay below a
// bound, the answer does not stand in the question, and is not told by there
// being one of something; the bias is one to begin with. Rounding is for those
// who are past the first levels.
func (e Exercise) fair(bound int64) bool {
	answer := e.Answer()
	if e.quantity.Value >= bound || answer >= bound || answer == 1 && (e.blank == nil || e.Level > 1) {
		return false
	}
	for _, step := range e.Solution() {
		if e.Level < 2 && strings.Contains(step.Digits(), "⌊") {
			return false
		}
	}
	return !mentions(e.Question(calc.English), answer) && !mentions(e.Question(calc.Chinese), answer)
}

// mentions reports whether a number stands in a text.
func mentions(text string, n int64) bool {
	digits := calc.FormatNumber(n)
	for _, found := range strings.FieldsFunc(text, func(r rune) bool { return r != ',' && r != '-' && (r < '0' || r > '9') }) {
		if strings.Trim(found, ",") == digits {
			return true
		}
	}
	return false
}
