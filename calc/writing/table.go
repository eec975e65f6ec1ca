package writing

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"fivebyfive/calc"
	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
)

// columns are those of a table for people.
var columns = [...]language.Key{"writing.column.layer", "writing.column.kind", "writing.column.output", "writing.column.parameters", "writing.column.connections"}

// csvColumns are those of a table for a spreadsheet.
var csvColumns = [...]language.Key{
	"writing.column.layer", "writing.column.kind", "writing.column.from", "writing.column.output", "writing.column.units",
	"writing.column.parameters", "writing.column.fixed", "writing.column.connections", "writing.column.macs",
	"writing.column.parameters-formula", "writing.column.connections-formula",
}

// writeCSV writes a layer a row, as RFC 4180 wants it, and the total at the end.
// Numbers have no signs in them.
func writeCSV(w io.Writer, c graph.Count, l *language.Language) error {
	table := csv.NewWriter(w)
	table.UseCRLF = true
	row := make([]string, len(csvColumns))
	for i, column := range csvColumns {
		row[i] = l.Text(column)
	}
	table.Write(row) // what goes wrong, Error tells
	number := func(e calc.Expr) string { return strconv.FormatInt(e.Value(), 10) }
	for _, layer := range c.Layers {
		table.Write([]string{
			layer.Name, kind(layer), strings.Join(layer.From, " "), layer.Output.String(), number(layer.Units),
			number(layer.Parameters), number(layer.Fixed), number(layer.Connections), number(layer.MACs),
			layer.Parameters.Digits(), layer.Connections.Digits(),
		})
	}
	table.Write([]string{
		l.Text("writing.total"), "", "", "", "",
		number(c.Parameters), number(c.Fixed), number(c.Connections), number(c.MACs), "", "",
	})
	table.Flush()
	return table.Error()
}

// writeMarkdown writes a table as GitHub has it.
func writeMarkdown(w io.Writer, c graph.Count, l *language.Language) error {
	var b strings.Builder
	row := func(cells ...string) { b.WriteString("| " + strings.Join(cells, " | ") + " |\n") }
	name := strings.NewReplacer(`\`, `\\`, "|", `\|`, "*", `\*`, "_", `\_`, "`", "\\`", "<", `\<`, "[", `\[`, "\n", " ").Replace
	if c.Name != "" {
		b.WriteString(name(c.Name) + "\n\n")
	}
	row(titles(l)...)
	row("---", "---", "---", "--:", "--:")
	for _, layer := range c.Layers {
		row(name(layer.Name), "`"+strings.ReplaceAll(kind(layer), "|", `\|`)+"`", layer.Output.String(), layer.Parameters.EquationIn(l), layer.Connections.EquationIn(l))
	}
	row(l.Text("writing.total"), "", "", l.Number(c.Parameters.Value()), l.Number(c.Connections.Value()))
	if len(c.Unknown) > 0 {
		b.WriteString("\n" + name(l.Say("writing.without", strings.Join(c.Unknown, l.List))) + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// writeLaTeX writes a table of the package booktabs, with the formulas set as such.
func writeLaTeX(w io.Writer, c graph.Count, l *language.Language) error {
	var b strings.Builder
	row := func(cells ...string) { b.WriteString(strings.Join(cells, " & ") + ` \\` + "\n") }
	b.WriteString("% \\usepackage{booktabs}\n\\begin{tabular}{lllrr}\n\\toprule\n")
	row(titles(l)...)
	b.WriteString("\\midrule\n")
	for _, layer := range c.Layers {
		row(texText(layer.Name), `\texttt{`+texText(kind(layer))+"}", texMath(layer.Output.String()), texMath(layer.Parameters.EquationIn(l)), texMath(layer.Connections.EquationIn(l)))
	}
	b.WriteString("\\midrule\n")
	row(l.Text("writing.total"), "", "", texMath(l.Number(c.Parameters.Value())), texMath(l.Number(c.Connections.Value())))
	b.WriteString("\\bottomrule\n")
	if len(c.Unknown) > 0 {
		b.WriteString(`\multicolumn{5}{l}{` + texText(l.Say("writing.without", strings.Join(c.Unknown, l.List))) + "}\n")
	}
	b.WriteString("\\end{tabular}\n")
	_, err := io.WriteString(w, b.String())
	return err
}

// kind is what a layer is, in our notation.
func kind(l graph.LayerCount) string {
	if l.Shares != "" {
		return l.Operation.String() + " shares " + l.Shares
	}
	return l.Operation.String()
}

func titles(l *language.Language) (titles []string) {
	for _, column := range columns {
		titles = append(titles, l.Text(column))
	}
	return titles
}

// texText writes signs that LaTeX has another use for.
var texText = strings.NewReplacer(
	`\`, `\textbackslash{}`, "{", `\{`, "}", `\}`, "_", `\_`, "&", `\&`, "%", `\%`, "$", `\$`, "#", `\#`, "~", `\textasciitilde{}`, "^", `\textasciicircum{}`, "×", `$\times$`, "\n", " ",
).Replace

// texMath sets a formula.
func texMath(formula string) string { return "$" + texSigns(formula) + "$" }

var texSigns = strings.NewReplacer(" × ", ` \times `, "×", `\times `, "−", "-", ",", "{,}", "⌊", `\lfloor `, "⌋", `\rfloor `, "÷", `\div `).Replace
