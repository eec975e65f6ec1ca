package tool

import (
	"fivebyfive/calc"
	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
	"fivebyfive/calc/reading/draft"
)

// Tool is a program that counts networks.
type Tool struct {
	Name    string // as its makers write it, with its mode if it has several
	Version string // whose rules these are
	Prints  []Quantity
	Note    language.Key // what else a reader of its numbers has to know, or ""

	table string // how a draft calls a table that it has printed
	rules func(*layer, *Counts)
	needs bool // it stops at a network that has no parameter
}

// Quantity is what a tool prints a number of.
type Quantity uint8

const (
	Parameters Quantity = iota // all that it counts as such
	Trained
	Fixed
	MACs
	FLOPs
	quantities
)

// Tools are those whose rules are known.
func Tools() []Tool {
	return []Tool{
		{Name: "torchinfo", Version: "5c4164f", Prints: []Quantity{Parameters, Trained, Fixed, MACs}, table: "summary.torchinfo", rules: torchinfo},
		{Name: "torchsummary", Version: "345d898", Prints: []Quantity{Parameters, Trained, Fixed}, table: "summary.torchsummary", rules: torchsummary},
		{Name: "thop", Version: "43c064a", Prints: []Quantity{Parameters, MACs}, rules: thop},
		{Name: "fvcore", Version: "3378afe", Prints: []Quantity{Parameters, MACs}, Note: "tool.note.fvcore", rules: fvcore},
		{Name: "ptflops (pytorch)", Version: "d612c75", Prints: []Quantity{Parameters, MACs}, rules: ptflops},
		{Name: "ptflops (aten)", Version: "d612c75", Prints: []Quantity{Parameters, MACs}, rules: ptflopsATen},
		{Name: "calflops", Version: "29ca584", Prints: []Quantity{Parameters, MACs, FLOPs}, rules: calflops, needs: true},
		{Name: "Keras", Version: "0b06391", Prints: []Quantity{Parameters, Trained, Fixed}, Note: "tool.note.keras", table: "summary.keras", rules: keras},
		{Name: "Netron", Version: "38591e3", Prints: []Quantity{Parameters}, Note: "tool.note.netron", rules: netron},
	}
}

// Find returns the tool of a name, such as "thop".
func Find(name string) (Tool, bool) {
	for _, t := range Tools() {
		if t.Name == name {
			return t, true
		}
	}
	return Tool{}, false
}

// Of returns the tool that has printed the table that a draft was read from.
func Of(d *draft.Draft) (Tool, bool) {
	for _, t := range Tools() {
		if t.table == string(d.Format) {
			return t, true
		}
	}
	return Tool{}, false
}

// Counts are what a tool prints of a layer or of a network, by [Quantity]. What it
// does not print has no terms.
type Counts [quantities]Value

// Table is what a tool prints of a network.
type Table struct {
	Tool  Tool
	Rows  []Row // the layers, as they stand in the network
	Total Counts
}

// Row is what a tool counts in a layer.
type Row struct {
	Layer string
	Counts
}

// Print works out what the tool prints. The error is a [*calc.Error] where a number
// grows too large.
func (t Tool) Print(c graph.Count, code Code) (Table, error) {
	table := Table{Tool: t, Rows: make([]Row, 0, len(c.Layers))}
	for i := range c.Layers {
		l := code.layer(&c.Layers[i])
		row := Row{Layer: l.Name, Counts: ours(l.Parameters, l.Fixed, l.MACs)}
		t.rules(l, &row.Counts)
		t.keep(&row.Counts)
		table.Rows = append(table.Rows, row)
	}
	table.Total = ours(c.Parameters, c.Fixed, c.MACs)
	t.keep(&table.Total)
	for _, q := range t.Prints {
		table.Total[q].addUp(table.Rows, q)
		if t.needs && c.Parameters.Value() == 0 {
			table.Total[q].unknown("tool.unknown.stops")
		}
		for _, row := range table.Rows {
			if row.Counts[q].Expr().Lost() {
				return Table{}, calc.Overflow(row.Layer, t.Name)
			}
		}
		if table.Total[q].Expr().Lost() {
			return Table{}, calc.Overflow("total", t.Name)
		}
	}
	return table, nil
}

// ours are our own counts, which a tool's are made of.
func ours(parameters, fixed, macs calc.Expr) Counts {
	own := func(e calc.Expr) Value { return Value{Terms: []Term{{Rule: Ours, Of: e}}} }
	return Counts{Parameters: own(parameters), Trained: own(parameters), Fixed: own(fixed), MACs: own(macs), FLOPs: own(macs)}
}

// keep leaves only what the tool prints.
func (t Tool) keep(c *Counts) {
	var kept Counts
	for _, q := range t.Prints {
		kept[q] = c[q]
	}
	*c = kept
}
