package main

import (
	"encoding/json"
	"io"
	"strings"

	"fivebyfive/calc"
	"fivebyfive/calc/diff"
	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
)

// tellDiff tells what leads from one network to another.
func (o order) tellDiff(stdin io.Reader, stdout io.Writer) error {
	from, err := o.read(o.network, stdin)
	if err != nil {
		return err
	}
	to, err := o.read(o.second, stdin)
	if err != nil {
		return err
	}
	path := diff.Between(from.count, to.count)
	if o.json {
		return writeDiffJSON(stdout, path)
	}
	_, err = io.WriteString(stdout, reportDiff(path, o.language, o.explain))
	return err
}

// runs gathers the maps that are fed by equally many input maps.
func runs(table calc.Table) (runs []graph.Run) {
	for _, inputs := range table {
		if n := len(runs); n > 0 && runs[n-1].Inputs == len(inputs) {
			runs[n-1].Maps++
			continue
		}
		runs = append(runs, graph.Run{Maps: 1, Inputs: len(inputs)})
	}
	return runs
}

// reportDiff tells a person what leads from one network to another.
func reportDiff(p diff.Path, l *language.Language, explain bool) string {
	rows := [][]string{
		{l.Text("terminal.column.layer"), l.Text("terminal.column.change"), l.Text("terminal.column.parameters"), l.Text("terminal.column.connections")},
		{"", titled(p.From, "terminal.before", l), l.Number(p.From.Parameters.Value()), l.Number(p.From.Connections.Value())},
	}
	for _, steps := range gathered(p.Steps) {
		var parameters, connections int64
		for _, s := range steps {
			parameters += s.Parameters().Value()
			connections += s.Connections().Value()
		}
		name, what := l.LayerTitle(steps[0].Layer()), steps[0].Say(l)
		if len(steps) > 1 {
			name = block(steps[0])
			what = l.Say(map[diff.Kind]language.Key{diff.Added: "diff.added", diff.Removed: "diff.removed"}[steps[0].Kind()], l.Say("terminal.folded", len(steps)))
		}
		rows = append(rows, []string{name, what, signed(parameters, l), signed(connections, l)})
	}
	rows = append(rows, []string{"", titled(p.To, "terminal.after", l), l.Number(p.To.Parameters.Value()), l.Number(p.To.Connections.Value())})
	var b strings.Builder
	align(&b, rows, 2, 3)
	for _, c := range []graph.Count{p.From, p.To} {
		if len(c.Unknown) > 0 {
			b.WriteString("\n" + l.Say("terminal.without", strings.Join(c.Unknown, l.List)) + "\n")
		}
	}
	if !explain {
		return b.String()
	}
	one := func(title string, parameters, connections calc.Expr) {
		b.WriteString("\n" + title + "\n")
		align(&b, [][]string{
			{"  " + l.Text(quantities["parameters"]), parameters.EquationIn(l)},
			{"  " + l.Text(quantities["connections"]), connections.EquationIn(l)},
		}, -1, -1)
	}
	for _, s := range p.Steps {
		if s.Parameters().Value() != 0 || s.Connections().Value() != 0 {
			one(l.LayerTitle(s.Layer()), s.Parameters(), s.Connections())
		}
	}
	one(l.Text("terminal.total"), p.Parameters(), p.Connections())
	return b.String()
}

// titled is a network's name, or what it is called instead.
func titled(c graph.Count, instead language.Key, l *language.Language) string {
	if c.Name == "" {
		return l.Text(instead)
	}
	return c.Name
}

// gathered are the steps, where there are many with those together that add the
// layers of one block, or remove them.
func gathered(steps []diff.Step) (runs [][]diff.Step) {
	for _, s := range steps {
		n := len(runs) - 1
		if len(steps) > most && n >= 0 && block(s) != "" && block(s) == block(runs[n][0]) && s.Kind() == runs[n][0].Kind() {
			runs[n] = append(runs[n], s)
			continue
		}
		runs = append(runs, []diff.Step{s})
	}
	return runs
}

// block is the block of a layer that is added or removed.
func block(s diff.Step) string {
	switch s.Kind() {
	case diff.Added:
		return s.After.Block
	case diff.Removed:
		return s.Before.Block
	}
	return ""
}

// signed writes a difference with its sign.
func signed(n int64, l *language.Language) string {
	if n > 0 {
		return "+" + l.Number(n)
	}
	return l.Number(n)
}

type diffJSON struct {
	From  diffNetworkJSON `json:"from"`
	Steps []stepJSON      `json:"steps"`
	To    diffNetworkJSON `json:"to"`
}

type diffNetworkJSON struct {
	Name        string `json:"name"`
	Parameters  int64  `json:"parameters"`
	Connections int64  `json:"connections"`
}

type stepJSON struct {
	Layer       string `json:"layer"`
	Kind        string `json:"kind"`
	Before      string `json:"before,omitempty"`
	After       string `json:"after,omitempty"`
	Parameters  int64  `json:"parameters"`
	Connections int64  `json:"connections"`
}

// writeDiffJSON writes what leads from one network to another for a program to
// read. Parameters and connections of a step are differences.
func writeDiffJSON(w io.Writer, p diff.Path) error {
	network := func(c graph.Count) diffNetworkJSON {
		return diffNetworkJSON{c.Name, c.Parameters.Value(), c.Connections.Value()}
	}
	all := diffJSON{network(p.From), make([]stepJSON, 0, len(p.Steps)), network(p.To)}
	for _, s := range p.Steps {
		step := stepJSON{Layer: s.Layer(), Kind: s.Kind().String(), Parameters: s.Parameters().Value(), Connections: s.Connections().Value()}
		if s.Before != nil {
			step.Before = s.Before.Operation.String()
		}
		if s.After != nil {
			step.After = s.After.Operation.String()
		}
		all.Steps = append(all.Steps, step)
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(all)
}
