package calc

import (
	"slices"
	"strings"

	"fivebyfive/calc/language"
)

// MathML writes the formula and its value as MathML, of the kind that browsers
// draw by themselves. Each factor is an element of the classes "factor" and its
// role, has the factor's id in data-factor, and stands over its name, unless it
// has been named before:
//
//	<munder class="factor output" data-factor="maps">
//	  <mpadded depth="0.15em"><mn>6</mn></mpadded>
//	  <mpadded height="0.5em"><mtext>maps</mtext></mpadded>
//	</munder>
//
// A number that stands for a formula has that as its title, and the box of a
// [Blank] has the class "blank". The padding keeps all names on one line,
// whatever the depth of a number and the height of a name. How large a name is,
// the style sheet says: not all browsers know scriptlevel. The whole is labelled
// with [Expr.Spoken].
func (e Expr) MathML(l *language.Language) string {
	e = e.known()
	m := mathml{language: l, printed: printed(l)}
	m.WriteString(`<math aria-label="`)
	m.text(e.Spoken(l))
	m.WriteString(`"><mrow>`)
	if e.operator == number {
		m.factor(e)
	} else {
		m.equation(e)
	}
	m.WriteString("</mrow></math>")
	return m.String()
}

// equation writes a formula and its value in rows, between which a long one may
// be broken: a row for each term of a sum, and one for the value.
func (m *mathml) equation(e Expr) {
	const row, end = "<mrow>", "</mrow>"
	m.WriteString(row)
	if e.operator == sum {
		for i, term := range e.terms {
			if i > 0 {
				m.WriteString(end + row)
				m.leading(m.printed.signs[sum])
			}
			m.part(term, true)
		}
	} else {
		m.operation(e, true)
	}
	m.WriteString(end + row)
	m.leading("=")
	m.factor(e.bare())
	m.WriteString(end)
}

type mathml struct {
	strings.Builder
	language *language.Language
	printed  *notation
	named    []string // factors that have been named, by id or by layer
	inside   bool     // a factor, where operators stand close
}

// factor writes a part of the formula over the name of what it counts.
func (m *mathml) factor(e Expr) {
	name := m.language.LayerTitle(e.name)
	if name == "" {
		n := e.Value()
		if e.hidden {
			n = 2 // a name for one would tell
		}
		name = e.factor.label(n, m.language)
	}
	if e.factor == "" || name == "" {
		m.operation(e, false)
		return
	}
	id := string(e.factor)
	attributes := ` class="factor ` + e.factor.Role() + `" data-factor="` + id + `"`
	if origin, ok := e.Origin(); ok && origin.operator != number {
		attributes += ` title="` + origin.EquationIn(m.language) + `"`
	}
	attributes += ">"
	m.inside = true
	if key := id + " " + e.name; slices.Contains(m.named, key) {
		m.WriteString("<mrow" + attributes)
		m.operation(e, false)
		m.WriteString("</mrow>")
	} else {
		m.named = append(m.named, key)
		m.WriteString("<munder" + attributes + `<mpadded depth="0.15em">`)
		m.operation(e, false)
		m.WriteString(`</mpadded><mpadded height="0.5em"><mtext>`)
		m.text(name)
		m.WriteString("</mtext></mpadded></munder>")
	}
	m.inside = false
}

// operation writes an expression's terms, as factors or bare.
func (m *mathml) operation(e Expr, factors bool) {
	if e.operator == number {
		m.number(e)
		return
	}
	rounded := e.rounded()
	if rounded {
		m.bracket(m.printed.floor)
	}
	for i, term := range e.terms {
		if i > 0 {
			m.operator(m.printed.signs[e.operator])
		}
		enclosed := e.enclosed(i)
		if enclosed {
			m.bracket("(")
		}
		m.part(term, factors)
		if enclosed {
			m.bracket(")")
		}
	}
	if rounded {
		m.bracket(m.printed.ceiling)
	}
}

// part writes a term, as a factor if it is one and if factors are wanted.
func (m *mathml) part(e Expr, factors bool) {
	if factors && e.factor != "" {
		m.factor(e)
	} else {
		m.operation(e, factors)
	}
}

func (m *mathml) operator(symbol string) {
	space := ""
	if m.inside {
		space = ` lspace="0.1em" rspace="0.1em"`
	}
	m.WriteString("<mo" + space + ">" + symbol + "</mo>")
}

// leading writes an operator that begins a row, and stands between two all the
// same.
func (m *mathml) leading(symbol string) { m.WriteString(`<mo form="infix">` + symbol + "</mo>") }

// bracket writes a bracket that does not stretch over the names.
func (m *mathml) bracket(b string) { m.WriteString(`<mo stretchy="false">` + b + `</mo>`) }

func (m *mathml) number(e Expr) {
	if e.hidden {
		m.WriteString(`<mn class="blank">` + box + `</mn>`)
		return
	}
	m.WriteString("<mn>" + m.language.Number(e.Value()) + "</mn>")
}

// text writes text, which may have the name of a layer in it.
func (m *mathml) text(s string) {
	for i := range len(s) {
		switch b := s[i]; b {
		case '&':
			m.WriteString("&amp;")
		case '<':
			m.WriteString("&lt;")
		case '>':
			m.WriteString("&gt;")
		case '"':
			m.WriteString("&quot;")
		default:
			m.WriteByte(b)
		}
	}
}
