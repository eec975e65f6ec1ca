package exercise

import (
	"strings"

	"fivebyfive/calc"
)

// Exercise is a network and one of its numbers to find, or a formula with one
// number missing.
type Exercise struct {
	Level   int // from 0, the easiest
	Network calc.Network

	draft
	asked    string // the quantity's name, without its layer's
	quantity calc.Quantity
	blank    *calc.Blank
}

// Quantity is the number that is to be found, or whose formula has one number
// missing.
func (e *Exercise) Quantity() calc.Quantity { return e.quantity }

// Blank is the formula with one number missing, if the exercise is to find
// that, and otherwise nil.
func (e *Exercise) Blank() *calc.Blank { return e.blank }

// Answer is the right answer.
func (e *Exercise) Answer() int64 {
	if e.blank != nil {
		return e.blank.Answer
	}
	return e.quantity.Value
}

// Diagnose lists the mistakes that lead to an answer. A right answer has none.
func (e *Exercise) Diagnose(answer int64) []calc.Mistake {
	if e.blank != nil {
		return e.blank.Diagnose(answer)
	}
	return e.quantity.Diagnose(answer)
}

// Solution is the way to the answer, step by step. A missing number is worked
// out first, and then stands in its formula.
func (e *Exercise) Solution() []calc.Expr {
	if e.blank != nil {
		return []calc.Expr{e.blank.Solution(), e.quantity.Derivation}
	}
	formulas := []calc.Expr{e.quantity.Derivation}
	if count, err := e.Network.Count(); err == nil && e.sizesMatter() {
		for i := len(e.layers) - 2; i >= 0; i-- {
			for _, side := range [...]string{".width", ".height"} {
				if q, err := count.Quantity(e.layers[i].name + side); err == nil {
					formulas = append([]calc.Expr{q.Derivation}, formulas...)
				}
			}
		}
	}
	return calc.Steps(formulas...)
}

// sizesMatter reports whether the sizes of maps before the last layer lead to
// the number. To none nothing leads.
func (e *Exercise) sizesMatter() bool {
	last := len(e.layers) - 1
	return last > 0 && e.quantity.Value != 0 && (e.layers[last].kind == 'F' || e.layers[last].kind == 'R' || !strings.HasSuffix(e.asked, "parameters"))
}

func (e *Exercise) ofTotal() bool { return strings.HasPrefix(e.asked, "total.") }

// fair reports whether the exercise can be set: its numbers stay below a
// bound, the answer does not stand in the question, and is not told by there
// being one of something; the bias is one to begin with. Rounding is for those
// who are past the first levels.
func (e *Exercise) fair(bound int64) bool {
	answer := e.Answer()
	if e.quantity.Value >= bound || answer >= bound || answer == 1 && (e.blank == nil || e.Level > 1) {
		return false
	}
	if e.says(answer) {
		return false
	}
	if e.Level > 1 {
		return true
	}
	for _, step := range e.Solution() {
		if strings.Contains(step.Digits(), "⌊") {
			return false
		}
	}
	return true
}

// mentions reports whether a number stands in a text, by itself.
func mentions(text, number string) bool {
	for {
		before, after, found := strings.Cut(text, number)
		if !found {
			return false
		}
		if !goesOn(before, len(before)-1, -1) && !goesOn(after, 0, 1) {
			return true
		}
		text = after
	}
}

// goesOn reports whether what stands at a place next to a number, with more of
// it in a direction, makes the number a longer one or the end of a name.
func goesOn(text string, at, direction int) bool {
	if at < 0 || at >= len(text) {
		return false
	}
	switch r := text[at]; r {
	case '-':
		return true
	case ',':
		return goesOn(text, at+direction, direction)
	default:
		return '0' <= r && r <= '9'
	}
}
