package calc

import "strings"

// MathML writes the formula and its value as presentation MathML, without a
// script able to draw it in any browser of today. Each factor is an element of
// the classes "factor" and its role, has the factor's id in data-factor, and
// stands over its name; a factor that comes again is named only once.
//
//	<munder class="factor output" data-factor="maps"><mn>6</mn><mtext>maps</mtext></munder>
//
// The whole is labelled with [Expr.Spoken].
func (e Expr) MathML(l Language) string {
	m := mathml{language: l}
	m.WriteString(`<math aria-label="`)
	m.text(e.Spoken(l))
	m.WriteString(`"><mrow>`)
	if e.operator == number {
		m.factor(e)
	} else {
		m.operation(e, true)
		m.WriteString("<mo>=</mo>")
		m.factor(Expr{value: e.value, factor: e.factor})
	}
	m.WriteString("</mrow></math>")
	return m.String()
}

type mathml struct {
	strings.Builder
	language Language
	named    []string // names that stand in the formula
}

// factor writes a part of the formula over the name of what it counts.
func (m *mathml) factor(e Expr) {
	name := e.name
	if name == "" {
		name = e.factor.label(e.Value(), m.language)
	}
	if e.factor == "" || name == "" {
		m.operation(e, false)
		return
	}
	again := false
	for _, earlier := range m.named {
		again = again || earlier == name
	}
	element := "munder"
	if again {
		element = "mrow"
	}
	m.WriteString("<" + element + ` class="factor ` + e.factor.Role() + `" data-factor="` + string(e.factor) + `">`)
	if e.operator == number {
		m.number(e.Value())
	} else {
		m.WriteString("<mrow>")
		m.operation(e, false)
		m.WriteString("</mrow>")
	}
	if !again {
		m.WriteString("<mtext>")
		m.text(name)
		m.WriteString("</mtext>")
		m.named = append(m.named, name)
	}
	m.WriteString("</" + element + ">")
}

// operation writes an expression's terms, as factors or bare.
func (m *mathml) operation(e Expr, factors bool) {
	if e.operator == number {
		m.number(e.Value())
		return
	}
	if e.rounded() {
		m.bracket("⌊")
		defer m.bracket("⌋")
	}
	for i, term := range e.terms {
		if i > 0 {
			m.WriteString("<mo>" + printed.symbol(e.operator) + "</mo>")
		}
		enclosed := e.enclosed(i)
		if enclosed {
			m.bracket("(")
		}
		if factors && term.factor != "" {
			m.factor(term)
		} else {
			m.operation(term, factors)
		}
		if enclosed {
			m.bracket(")")
		}
	}
}

// bracket writes a bracket that does not stretch over the names.
func (m *mathml) bracket(b string) { m.WriteString(`<mo stretchy="false">` + b + `</mo>`) }

func (m *mathml) number(n int64) { m.WriteString("<mn>" + FormatNumber(n) + "</mn>") }

var escapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// text writes text, which may have the name of a layer in it.
func (m *mathml) text(s string) { m.WriteString(escapes.Replace(s)) }
