package main

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"slices"
	"strings"

	"fivebyfive/calc"
	"fivebyfive/calc/catalogue"
	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
	"fivebyfive/calc/notation"
)

// most is how many rows a report has before blocks of layers are folded, and
// largest how many bytes are read of a file.
const (
	most    = 60
	largest = 1 << 24
)

// source returns the text that a network is written in: of the catalogue, of a
// file, of the standard input for "-".
func source(name string, stdin io.Reader) (text string, err error) {
	if text, found := catalogue.Text(name); found {
		return text, nil
	}
	if name != "-" {
		file, err := os.Open(name)
		if errors.Is(err, os.ErrNotExist) {
			return "", noNetwork(name)
		}
		if err != nil {
			return "", err
		}
		defer file.Close()
		stdin = file
	}
	content, err := io.ReadAll(io.LimitReader(stdin, largest))
	return string(content), err
}

// noNetwork is the name of a network that there is not.
type noNetwork string

func (n noNetwork) Error() string {
	return `no network and no file is called "` + string(n) + `"; -help lists the networks, and -e counts one that you write`
}

// countText counts a network that is written in our notation.
func countText(text string) (graph.Count, error) {
	file, err := notation.Read(text)
	if err != nil {
		return graph.Count{}, err
	}
	return file.Count()
}

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
			say(quantities["unshared"], e.EquationIn(l))
		}
		if e, err := layer.FullyConnected(); err == nil && layer.MACs.Value() > 0 && e.Value() > layer.Parameters.Value() {
			say(quantities["fully-connected"], e.EquationIn(l))
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
		} else if sizes := f.Sizes(); axis < len(layer.Windows) && len(sizes) > 0 && slices.Max(sizes) > slices.Min(sizes) {
			way = l.Say("terminal.field-in-turn", l.Number(f.Size()), inTurn(sizes, l))
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
func inTurn(sizes []int64, l *language.Language) string {
	if len(sizes) > mostInTurn {
		return l.Say("terminal.range", l.Number(slices.Min(sizes)), l.Number(slices.Max(sizes)))
	}
	text := make([]string, len(sizes))
	for i, n := range sizes {
		text[i] = l.Number(n)
	}
	return strings.Join(text, l.List)
}

type graphJSON struct {
	Name    string           `json:"name"`
	Layers  []graphLayerJSON `json:"layers"`
	Total   countsJSON       `json:"total"`
	Unknown []string         `json:"unknown,omitempty"`
}

type graphLayerJSON struct {
	Name      string            `json:"name"`
	Operation string            `json:"operation"`
	From      []string          `json:"from,omitempty"`
	Output    []int             `json:"output"`
	Units     int64             `json:"units"`
	Counts    countsJSON        `json:"counts"`
	Unshared  *int64            `json:"unshared,omitempty"`       // absent where it is too large
	Joined    *int64            `json:"fullyConnected,omitempty"` // as well
	Field     *graphFieldJSON   `json:"receptiveField,omitempty"` // absent where it is not known
	Formulas  map[string]string `json:"formulas,omitempty"`
}

// graphFieldJSON is a receptive field on each axis: how large it is, the largest
// where units differ, and how far it is to the next, where that is the same for all.
type graphFieldJSON struct {
	Whole bool    `json:"whole,omitempty"`
	Past  bool    `json:"past,omitempty"` // all up to a unit's own place
	Size  []int64 `json:"size,omitempty"`
	Jump  []int64 `json:"jump,omitempty"`
}

func fieldOf(l *graph.LayerCount) *graphFieldJSON {
	var field graphFieldJSON
	for _, f := range l.Field {
		switch {
		case f.Whole:
			return &graphFieldJSON{Whole: true}
		case f.Past:
			return &graphFieldJSON{Past: true}
		case f.Unknown:
			return nil
		}
		field.Size = append(field.Size, f.Size())
		if len(f.Spans) == 1 && !f.Moved {
			field.Jump = append(field.Jump, f.Jump)
		}
	}
	if len(field.Jump) < len(field.Size) {
		field.Jump = nil
	}
	if field.Size == nil {
		return nil
	}
	return &field
}

type countsJSON struct {
	Parameters  int64 `json:"parameters"`
	Fixed       int64 `json:"fixed"`
	Connections int64 `json:"connections"`
	MACs        int64 `json:"macs"`
}

// writeGraphJSON writes what there is to count in any network for a program to read.
// Shapes have the maps first.
func writeGraphJSON(w io.Writer, c graph.Count, explain bool) error {
	n := graphJSON{
		Name: c.Name, Layers: make([]graphLayerJSON, 0, len(c.Layers)), Unknown: c.Unknown,
		Total: countsJSON{c.Parameters.Value(), c.Fixed.Value(), c.Connections.Value(), c.MACs.Value()},
	}
	for _, l := range c.Layers {
		layer := graphLayerJSON{
			Name: l.Name, Operation: l.Operation.String(), From: l.From,
			Output: append([]int{l.Output.Maps}, l.Output.Extent...), Units: l.Units.Value(),
			Counts: countsJSON{l.Parameters.Value(), l.Fixed.Value(), l.Connections.Value(), l.MACs.Value()},
		}
		layer.Field = fieldOf(&l)
		if explain {
			layer.Formulas = map[string]string{"parameters": l.Parameters.Digits(), "connections": l.Connections.Digits(), "macs": l.MACs.Digits()}
		}
		for _, n := range []struct {
			name  string
			count func() (calc.Expr, error)
			value **int64
		}{{"unshared", l.Unshared, &layer.Unshared}, {"fullyConnected", l.FullyConnected, &layer.Joined}} {
			e, err := n.count()
			if err != nil {
				continue
			}
			value := e.Value()
			*n.value = &value
			if explain {
				layer.Formulas[n.name] = e.Digits()
			}
		}
		n.Layers = append(n.Layers, layer)
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(n)
}
