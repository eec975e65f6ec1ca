package main

import (
	"slices"
	"strings"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
	"fivebyfive/calc/reading/draft"
	"fivebyfive/calc/tool"
)

// workNames are what is printed beside the parameters.
var workNames = [...]struct {
	tool.Quantity
	name language.Key
}{{tool.Parameters, "tool.column.parameters"}, {tool.MACs, "tool.column.macs"}, {tool.FLOPs, "tool.column.flops"}}

// reportTools tells a person what tools would print for a network, and why; or if it
// was read from a table that a tool has printed, where the numbers in it come from.
func reportTools(c graph.Count, d *draft.Draft, l *language.Language) (string, error) {
	if d != nil && len(d.Claims) > 0 {
		if t, is := tool.Of(d); is {
			printed, err := t.Print(c, nil)
			return explainTable(printed, d.Claims, l), err
		}
	}
	titles := []string{l.Text("tool.column.tool")}
	for _, work := range workNames {
		titles = append(titles, l.Text(work.name))
	}
	table := [][]string{titles, {l.Text("tool.rule.ours"), l.Number(c.Parameters.Value()), l.Number(c.MACs.Value()), ""}}
	var reasons strings.Builder
	for _, t := range tool.Tools() {
		printed, err := t.Print(c, nil)
		if err != nil {
			return "", err
		}
		row := []string{t.Name}
		for _, work := range workNames {
			row = append(row, cell(printed.Total[work.Quantity], l))
		}
		table = append(table, row)
		explainTool(&reasons, printed, l)
	}
	var b strings.Builder
	if c.Name != "" {
		b.WriteString(c.Name + "\n\n")
	}
	align(&b, table, 1, 3)
	b.WriteString(reasons.String() + "\n" + l.Text("tool.assumed") + "\n")
	return b.String(), nil
}

// explainTable says of a table that a tool has printed which numbers are not ours, and
// why.
func explainTable(t tool.Table, claims []draft.Claim, l *language.Language) string {
	ours := 0
	rows := [][]string{{l.Text("tool.column.line"), l.Text("terminal.column.layer"), "", t.Tool.Name, ""}}
	for _, e := range t.Explain(claims) {
		name := e.Claim.Layer
		if name == "" {
			name = l.Text("terminal.total")
		}
		switch {
		case e.Verdict == tool.AsWeCount:
			ours++
		case claimNames[e.Claim.What] != "":
			rows = append(rows, []string{l.Number(int64(e.Claim.Line)), l.LayerTitle(name), l.Text(claimNames[e.Claim.What]), l.Number(e.Claim.Value), e.In(l)})
		}
	}
	var b strings.Builder
	b.WriteString(l.Say("tool.claim.same", ours) + "\n")
	if len(rows) > 1 {
		b.WriteString("\n")
		align(&b, rows, 3, 3)
	}
	return b.String()
}

// claimNames are what the numbers in a table count, where a tool counts them.
var claimNames = map[draft.What]language.Key{
	draft.Parameters: "tool.column.parameters", draft.Trained: "tool.column.trained", draft.Fixed: "tool.column.fixed", draft.MACs: "tool.column.macs",
}

// cell is a value in the table: nothing where a tool prints none.
func cell(v tool.Value, l *language.Language) string {
	switch {
	case len(v.Terms) == 0:
		return ""
	case v.Unknown != "":
		return "?"
	}
	return l.Number(v.Expr().Value())
}

// explainTool says by which rules a tool prints other numbers than ours.
func explainTool(b *strings.Builder, t tool.Table, l *language.Language) {
	title := "\n" + t.Tool.Name + "\n"
	say := func(text string) {
		b.WriteString(title + text)
		title = ""
	}
	for _, work := range workNames {
		v := t.Total[work.Quantity]
		if v.Unknown != "" {
			unknown := func(v tool.Value) bool { return v.Unknown == t.Total[work.Quantity].Unknown }
			say("  " + l.Text(work.name) + "  " + l.Say("tool.not-known", inLayers(v.Unknown, t, work.Quantity, unknown, l)) + "\n")
			continue
		}
		if len(v.Rules()) == 0 {
			continue
		}
		say("  " + l.Text(work.name) + "  " + v.Expr().EquationIn(l) + "\n")
		var rows [][]string
		for _, term := range v.Rules() {
			sign := "+ "
			if term.Less {
				sign = "− "
			}
			ruled := func(v tool.Value) bool {
				return slices.ContainsFunc(v.Rules(), func(other tool.Term) bool { return other.Rule == term.Rule && other.Less == term.Less })
			}
			rows = append(rows, []string{"   ", sign + l.Number(term.Of.Value()), inLayers(term.Rule, t, work.Quantity, ruled, l)})
		}
		align(b, rows, 1, 1)
	}
	if t.Tool.Note != "" {
		say("  " + l.Text(t.Tool.Note) + "\n")
	}
}

// inLayers says something with the layers that it holds of, or with how many there are.
func inLayers(what language.Key, t tool.Table, q tool.Quantity, holds func(tool.Value) bool, l *language.Language) string {
	var names []string
	for _, row := range t.Rows {
		if holds(row.Counts[q]) {
			names = append(names, l.LayerTitle(row.Layer))
		}
	}
	switch {
	case len(names) == 0:
		return l.Text(what)
	case len(names) > 5:
		return l.Say("tool.in-layers", l.Text(what), len(names))
	}
	return l.Say("tool.in", l.Text(what), strings.Join(names, l.List))
}
