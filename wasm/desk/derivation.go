package desk

import (
	"html"
	"strconv"
	"strings"

	"fivebyfive/calc"
	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
)

// What is said of a line.
const (
	fixedName   language.Key = "desk.fixed"
	fieldName   language.Key = "desk.field"
	wholeField  language.Key = "desk.whole-field"
	pastField   language.Key = "desk.past-field"
	ownsNothing language.Key = "desk.owns-nothing"
	manyLayers  language.Key = "desk.many-layers"
	moreLayers  language.Key = "desk.more-layers"
	notCounted  language.Key = "desk.not-counted"
	nothingHere language.Key = "desk.nothing-here"
	unknownHere language.Key = "desk.unknown-here"
)

// mostDerived is how many layers of a block are derived one by one.
const mostDerived = 12

// Derivation says where the numbers of a line come from, the first line being 1.
func (d *Desk) Derivation(line int, l *language.Language) string {
	if line < 1 || line > len(d.Rows) {
		return ""
	}
	row := &d.Rows[line-1]
	var b strings.Builder
	b.WriteString("<h2>" + d.name(line-1, l) + "</h2>")
	if mark := d.mark(line - 1); mark != "" {
		b.WriteString(`<p class="marked">` + mark + "</p>")
	}
	say := func(key language.Key, arguments ...any) { b.WriteString("<p>" + l.Say(key, arguments...) + "</p>") }
	switch {
	case row.Fault != nil:
		b.WriteString(`<p class="fault">` + html.EscapeString(row.Fault.Said(l)) + "</p>")
	case len(row.Layers) == 0 && line > d.Counted:
		say(notCounted)
	case len(row.Layers) == 0:
		say(nothingHere)
	case len(row.Layers) == 1:
		derive(&b, &row.Layers[0], l)
	default:
		say(manyLayers, len(row.Layers), l.Number(row.Parameters), l.Number(row.Connections))
		shown, owning := 0, 0
		for i := range row.Layers {
			layer := &row.Layers[i]
			if len(layer.Tensors) == 0 {
				continue
			}
			if owning++; shown < mostDerived {
				shown++
				b.WriteString("<h3><code>" + html.EscapeString(layer.Operation.String()) + "</code></h3>")
				derive(&b, layer, l)
			}
		}
		if owning > shown {
			say(moreLayers, owning-shown)
		}
	}
	return b.String()
}

// derive writes the formulas of a layer.
func derive(b *strings.Builder, layer *graph.LayerCount, l *language.Language) {
	if len(layer.Inputs) > 0 {
		inputs := make([]string, len(layer.Inputs))
		for i, input := range layer.Inputs {
			inputs[i] = input.String()
			if len(layer.Inputs) > 1 && len(layer.From) == len(layer.Inputs) { // where a skip comes from
				inputs[i] = "<code>" + html.EscapeString(layer.From[i]) + "</code> " + inputs[i]
			}
		}
		b.WriteString(`<p class="shapes">` + strings.Join(inputs, " + ") + " → " + layer.Output.String() + "</p>")
	}
	if unknown, is := layer.Operation.(graph.Unknown); is {
		b.WriteString("<p>" + l.Say(unknownHere, html.EscapeString(unknown.What)) + "</p>")
		return
	}
	if len(layer.Tensors) == 0 && len(layer.Inputs) > 0 {
		b.WriteString("<p>" + l.Text(ownsNothing) + "</p>")
	}
	b.WriteString("<dl>")
	formula := func(class string, name language.Key, e calc.Expr) {
		b.WriteString(`<div><dt>` + l.Text(name) + ` <b class="` + class + `">` + l.Number(e.Value()) + `</b></dt><dd class="formula">` + e.MathML(l) + "</dd></div>")
	}
	if len(layer.Tensors) > 0 {
		formula("kernel", parametersColumn, layer.Parameters)
		formula("connection", connectionsColumn, layer.Connections)
	}
	if layer.Fixed.Value() > 0 {
		formula("ink", fixedName, layer.Fixed)
	}
	if field := layer.FieldText(); field != "" && field != "?" && len(layer.Inputs) > 0 {
		switch field {
		case "all":
			field = l.Text(wholeField)
		case "past":
			field = l.Text(pastField)
		}
		b.WriteString("<div><dt>" + l.Text(fieldName) + "</dt><dd>" + field + "</dd></div>")
	}
	b.WriteString("</dl>")
}

// Summary is the totals in a sentence, for one who does not see the table: only what
// has become of the text, never what is wrong while it is being typed.
func (d *Desk) Summary(l *language.Language) string {
	if !d.Whole() {
		return ""
	}
	return l.Say("desk.summary", l.Number(d.Count.Parameters.Value()), l.Number(d.Count.Connections.Value()))
}

// Lines is how many lines the text has, in digits.
func (d *Desk) Lines() string { return strconv.Itoa(len(d.Rows)) }
