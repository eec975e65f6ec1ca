package main

import (
	"slices"
	"strings"

	"fivebyfive/calc"
	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
)

// most is how many rows a report has before blocks of layers are folded.
const most = 60

// graphColumns are the columns of a report on any network. The fixed numbers stand
// there where there are some.
var graphColumns = [...]language.Key{
	"terminal.column.layer",
	"terminal.column.kind",
	"terminal.column.output",
	"terminal.column.parameters",
	"terminal.column.connections",
	"terminal.column.fixed",
	"terminal.column.receptive-field",
}

// reportGraph tells a person what there is to count in any network.
func reportGraph(c graph.Count, l *language.Language, explain bool) string {
	var rows [][]string
	row := func(cells ...string) {
		if c.Fixed.Value() == 0 {
			cells = append(cells[:5], cells[6])
		}
		rows = append(rows, cells)
	}
	var titles []string
	for _, column := range graphColumns {
		titles = append(titles, l.Text(column))
	}
	row(titles...)
	for _, run := range folded(c.Layers, explain) {
		last := run[len(run)-1]
		name, what := last.Name, last.Operation.String()
		if len(run) > 1 {
			name, what = last.Block, l.Say("terminal.folded", len(run))
		}
		var parameters, connections, fixed int64
		for _, layer := range run {
			parameters += layer.Parameters.Value()
			connections += layer.Connections.Value()
			fixed += layer.Fixed.Value()
		}
		row(name, what, last.Output.String(), l.Number(parameters), l.Number(connections), l.Number(fixed), fieldText(&last, l))
	}
	row(l.Text("terminal.total"), "", "", l.Number(c.Parameters.Value()), l.Number(c.Connections.Value()), l.Number(c.Fixed.Value()), "")
	var b strings.Builder
	if c.Name != "" {
		b.WriteString(c.Name + "\n\n")
	}
	align(&b, rows, 3, len(rows[0])-2)
	if len(c.Unknown) > 0 {
		b.WriteString("\n" + l.Say("terminal.without", strings.Join(c.Unknown, l.List)) + "\n")
	}
	if explain {
		explainGraph(&b, c, l)
	}
	return b.String()
}

// folded gathers the layers of a block, where there are too many to be listed.
func folded(layers []graph.LayerCount, whole bool) (runs [][]graph.LayerCount) {
	fold := len(layers) > most && !whole
	for i, layer := range layers {
		if fold && i > 0 && layer.Block != "" && layer.Block == layers[i-1].Block {
			runs[len(runs)-1] = append(runs[len(runs)-1], layer)
			continue
		}
		runs = append(runs, []graph.LayerCount{layer})
	}
	return runs
}

// explainGraph says where each number comes from.
func explainGraph(b *strings.Builder, c graph.Count, l *language.Language) {
	for _, layer := range c.Layers {
		var rows [][]string
		say := func(key language.Key, text string) { rows = append(rows, []string{"  " + l.Text(key), text}) }
		derive := func(key language.Key, e calc.Expr) {
			say(key, e.EquationIn(l))
			if len(e.Terms()) > 0 { // then what each number counts
				rows = append(rows, []string{"", e.Spoken(l)})
			}
		}
		if len(layer.Tensors) > 0 {
			derive(quantities["parameters"], layer.Parameters)
			derive(quantities["connections"], layer.Connections)
		}
		if layer.Fixed.Value() != 0 {
			derive(quantities["fixed"], layer.Fixed)
		}
		if e, err := layer.Unshared(); err == nil && e.Value() > layer.Parameters.Value() {
			derive(quantities["unshared"], e)
		}
		if e, err := layer.FullyConnected(); err == nil && layer.MACs.Value() > 0 && e.Value() > layer.Parameters.Value() {
			derive(quantities["fully-connected"], e)
		}
		for _, way := range explainField(&layer, l) {
			say("terminal.column.receptive-field", way)
		}
		if len(rows) > 0 {
			b.WriteString("\n" + l.LayerTitle(layer.Name) + "\n")
			align(b, rows, -1, -1)
		}
	}
	b.WriteString("\n" + l.Text("terminal.total") + "\n")
	align(b, [][]string{
		{"  " + l.Text(quantities["parameters"]), c.Parameters.EquationIn(l)},
		{"  " + l.Text(quantities["connections"]), c.Connections.EquationIn(l)},
	}, -1, -1)
}

// fieldText writes a receptive field.
func fieldText(layer *graph.LayerCount, l *language.Language) string {
	switch text := layer.FieldText(); text {
	case "all":
		return l.Text("terminal.field-all")
	case "past":
		return l.Text("terminal.field-past")
	default:
		return text
	}
}

// explainField says how a receptive field comes along each axis, once where it is
// the same.
func explainField(layer *graph.LayerCount, l *language.Language) (ways []string) {
	for axis, f := range layer.Field {
		way := ""
		if e, said := layer.FieldFormula(axis); said && layer.Windows[axis].Size > 1 {
			way = e.EquationIn(l)
		} else if f.Size() != f.Least() {
			way = l.Say("terminal.field-in-turn", l.Number(f.Size()), inTurn(f, l))
		}
		if way != "" && !slices.Contains(ways, way) {
			ways = append(ways, way)
		}
	}
	return ways
}

// mostInTurn is how many sizes are listed.
const mostInTurn = 8

// inTurn lists how much units that differ see, or the least and the most of it.
func inTurn(f graph.Field, l *language.Language) string {
	if len(f.Spans) > mostInTurn {
		return l.Say("terminal.range", l.Number(f.Least()), l.Number(f.Size()))
	}
	var sizes []string
	for _, s := range f.Spans {
		sizes = append(sizes, l.Number(s.Size()))
	}
	return strings.Join(sizes, l.List)
}
