package desk

import (
	"html"
	"strconv"
	"strings"

	"fivebyfive/calc/language"
)

// The columns beside a text.
const (
	lineColumn        language.Key = "desk.line"
	numberedLine      language.Key = "desk.numbered-line"
	outputColumn      language.Key = "desk.output"
	parametersColumn  language.Key = "desk.parameters"
	connectionsColumn language.Key = "desk.connections"
	totalRow          language.Key = "desk.total"
	totalUntil        language.Key = "desk.total-until"
)

// Head writes the table's head.
func Head(l *language.Language) string {
	var b strings.Builder
	b.WriteString(`<tr><th scope="col" class="line">` + l.Text(lineColumn) + "</th>")
	for _, column := range []language.Key{outputColumn, parametersColumn, connectionsColumn} {
		b.WriteString(`<th scope="col">` + l.Text(column) + "</th>")
	}
	return b.String() + "</tr>"
}

// Body writes a row for each line of the text. A bar behind a count shows what share
// of the total it is.
func (d *Desk) Body(l *language.Language) string {
	var b strings.Builder
	for i := range d.Rows {
		row := &d.Rows[i]
		class := ""
		if d.mark(i) != "" {
			class = ` class="marked"`
		}
		b.WriteString(`<tr data-line="` + strconv.Itoa(i+1) + `"` + class + `><th scope="row" class="line">` + d.name(i, l) + "</th>")
		switch {
		case row.Fault != nil:
			b.WriteString(`<td colspan="3" class="fault"><p>` + html.EscapeString(row.Fault.Said(l)) + "</p></td>")
		case len(row.Layers) == 0:
			b.WriteString("<td></td><td></td><td></td>")
		default:
			b.WriteString("<td>" + row.Layers[len(row.Layers)-1].Output.String() + "</td>")
			cell(&b, "kernel", row.Parameters, d.Count.Parameters.Value(), row.owns(), l)
			cell(&b, "connection", row.Connections, d.Count.Connections.Value(), row.owns(), l)
		}
		b.WriteString("</tr>")
	}
	return b.String()
}

// mark is what was said of a line when it was read from another text, as markup.
func (d *Desk) mark(i int) string { return d.Marks[strings.TrimSpace(d.Rows[i].Text)] }

// name is a line as it stands, or its number if it is empty. It is markup.
func (d *Desk) name(i int, l *language.Language) string {
	if text := strings.TrimSpace(d.Rows[i].Text); text != "" {
		return "<code>" + html.EscapeString(text) + "</code>"
	}
	return l.Say(numberedLine, i+1)
}

// Foot writes the row of the totals.
func (d *Desk) Foot(l *language.Language) string {
	if len(d.Count.Layers) == 0 {
		return ""
	}
	name := l.Text(totalRow)
	if !d.Whole() {
		name = l.Say(totalUntil, d.Counted)
	}
	return `<tr><th scope="row" colspan="2" class="line">` + name + `</th><td class="kernel">` + l.Number(d.Count.Parameters.Value()) +
		`</td><td class="connection">` + l.Number(d.Count.Connections.Value()) + "</td></tr>"
}

// owns reports whether a line has numbers to be counted.
func (r *Row) owns() bool {
	for _, layer := range r.Layers {
		if len(layer.Tensors) > 0 {
			return true
		}
	}
	return false
}

func cell(b *strings.Builder, class string, n, total int64, owns bool, l *language.Language) {
	b.WriteString(`<td class="` + class + `">`)
	if owns {
		if n > 0 {
			share := strconv.FormatFloat(100*float64(n)/float64(total), 'f', 2, 64)
			b.WriteString(`<svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="` + share + `" height="1"/></svg>`)
		}
		b.WriteString("<span>" + l.Number(n) + "</span>")
	}
	b.WriteString("</td>")
}
