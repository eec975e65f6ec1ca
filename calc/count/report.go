package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fivebyfive/calc"
	"fivebyfive/calc/language"
)

// columns are the columns of a report.
var columns = [...]language.Key{
	"terminal.column.layer",
	"terminal.column.kind",
	"terminal.column.output",
	"terminal.column.units",
	"terminal.column.fan-in",
	"terminal.column.parameters",
	"terminal.column.connections",
	"terminal.column.fixed",
	"terminal.column.receptive-field",
}

// quantities are what the formulas come to, by their names.
var quantities = map[string]language.Key{
	"unshared":        "terminal.quantity.unshared",
	"fully-connected": "terminal.quantity.fully-connected",
	"height":          "terminal.quantity.height",
	"width":           "terminal.quantity.width",
	"parameters":      "terminal.quantity.parameters",
	"connections":     "terminal.quantity.connections",
	"fixed":           "terminal.quantity.fixed",
}

var kinds = map[calc.Kind]language.Key{
	calc.Convolution:    "terminal.kind.convolution",
	calc.Subsampling:    "terminal.kind.subsampling",
	calc.Pooling:        "terminal.kind.pooling",
	calc.FullConnection: "terminal.kind.full",
	calc.RadialBasis:    "terminal.kind.rbf",
}

// report tells a person what there is to count in a network.
func report(c calc.Count, l *language.Language, explain bool) string {
	var titles []string
	for _, column := range columns {
		titles = append(titles, l.Text(column))
	}
	rows := [][]string{titles}
	for _, layer := range c.Layers {
		fanIn := l.Number(layer.FanIn.Min)
		if layer.FanIn.Max != layer.FanIn.Min {
			fanIn = l.Say("terminal.range", layer.FanIn.Min, layer.FanIn.Max)
		}
		rows = append(rows, []string{
			l.LayerTitle(layer.Name), l.Text(kinds[layer.Kind]), layer.Output.String(), l.Number(layer.Units), fanIn,
			l.Number(layer.Parameters), l.Number(layer.Connections), l.Number(layer.Fixed),
			layer.ReceptiveField.Size.String(),
		})
	}
	rows = append(rows, []string{
		l.Text("terminal.total"), "", "", "", "",
		l.Number(c.Total.Parameters), l.Number(c.Total.Connections), l.Number(c.Total.Fixed), "",
	})
	var b strings.Builder
	b.WriteString(c.Name + ", " + l.Text("terminal.input") + " " + c.Input.String() + "\n\n")
	align(&b, rows, 3, 7)
	if explain {
		explainAll(&b, c, l)
	}
	return b.String()
}

// explainAll says where each number comes from.
func explainAll(b *strings.Builder, c calc.Count, l *language.Language) {
	one := func(title, layer string, names ...string) {
		b.WriteString("\n" + title + "\n")
		var rows [][]string
		for _, name := range names {
			q, err := c.Quantity(layer + "." + name)
			if err == nil && (q.Value != 0 || name != "fixed") {
				rows = append(rows, []string{"  " + l.Text(quantities[name]), q.Derivation.EquationIn(l)})
			}
		}
		align(b, rows, -1, -1)
	}
	for _, layer := range c.Layers {
		names := []string{"parameters", "connections", "fixed"}
		if layer.Kind != calc.FullConnection && layer.Kind != calc.RadialBasis {
			names = append([]string{"height", "width"}, names...)
		}
		one(l.LayerTitle(layer.Name), layer.Name, names...)
	}
	one(l.Text("terminal.total"), "total", "parameters", "connections", "fixed")
}

// align writes rows in columns. Those from the first number's to the last's
// are set to the right.
func align(b *strings.Builder, rows [][]string, first, last int) {
	widths := make(map[int]int)
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], width(cell))
		}
	}
	for _, row := range rows {
		var line strings.Builder
		for i, cell := range row {
			padding := strings.Repeat(" ", widths[i]-width(cell))
			if i > 0 {
				line.WriteString("  ")
			}
			if first <= i && i <= last {
				line.WriteString(padding + cell)
			} else {
				line.WriteString(cell + padding)
			}
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
}

// width is how many columns of a terminal a text takes: a Han character takes
// two.
func width(s string) int {
	n := utf8.RuneCountInString(s)
	for _, r := range s {
		if unicode.Is(unicode.Han, r) || r == '～' {
			n++
		}
	}
	return n
}
