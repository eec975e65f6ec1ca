package main

import (
	"encoding/json"
	"io"
	"slices"
	"strconv"
	"strings"

	"fivebyfive/calc/check"
	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
	"fivebyfive/calc/reading"
	"fivebyfive/calc/reading/draft"
)

// reportCheck holds the numbers of a file against those of the network.
func (o order) reportCheck(c *graph.Count, stdin io.Reader) (string, error) {
	numbers, err := source(o.check, stdin)
	if err != nil {
		return "", err
	}
	report := checked(c, numbers)
	if o.json {
		var b strings.Builder
		err := writeCheckJSON(&b, report, o.language)
		return b.String(), err
	}
	return reportFindings(report, o.language), nil
}

// checked checks what a framework printed, or what somebody typed. A table of which
// a reader has missed a line is read as if it were typed.
func checked(c *graph.Count, text string) *check.Report {
	d := reading.Read([]byte(text), draft.Given{})
	if d == nil || len(d.Claims) == 0 || slices.ContainsFunc(d.Marks, func(m draft.Mark) bool { return m.Kind == draft.Unread }) {
		return check.Text(c, text)
	}
	return check.Claims(c, d.Claims)
}

// reportFindings tells a person what there is to say of their numbers.
func reportFindings(r *check.Report, l *language.Language) string {
	if len(r.Findings) == 0 {
		return l.Text("check.nothing") + "\n"
	}
	var rows [][]string
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Verdict == check.Unread {
			rows = append(rows, []string{l.Say("check.line", f.Line), "", f.Read, l.Text("check.unread")})
			continue
		}
		rows = append(rows, []string{f.Title(l), f.Counts(l), f.Read, f.Judgement(l)})
	}
	var b strings.Builder
	align(&b, rows, 2, 2)
	lines := strings.SplitAfter(b.String(), "\n")
	b.Reset()
	for i := range r.Findings {
		b.WriteString(lines[i])
		f := &r.Findings[i]
		if why := f.Explain(l); why != "" {
			b.WriteString("    " + why + "\n")
		}
		if formula := f.Formula(l); formula != "" {
			b.WriteString("    " + formula + "\n")
		}
	}
	b.WriteString("\n" + l.Say("check.summary", r.Count(check.Right), r.Count(check.Wrong), r.Count(check.Rule), r.Count(check.Follows), r.Count(check.Unread)) + "\n")
	if len(r.Passed) > 0 {
		b.WriteString(l.Say("check.passed", listed(r.Passed, l)) + "\n")
	}
	if len(r.Missing) > 0 {
		titles := make([]string, len(r.Missing))
		for i, name := range r.Missing {
			titles[i] = l.LayerTitle(name)
		}
		b.WriteString(l.Say("check.missing", strings.Join(titles, l.List)) + "\n")
	}
	return b.String()
}

// listed lists lines, the first of them if there are many.
func listed(lines []int, l *language.Language) string {
	const most = 20
	var all []string
	for i, line := range lines {
		if i == most {
			all = append(all, "…")
			break
		}
		all = append(all, strconv.Itoa(line))
	}
	return strings.Join(all, l.List)
}

type findingJSON struct {
	Line    int      `json:"line"`
	Read    string   `json:"read"`
	Layer   string   `json:"layer,omitempty"` // none for the total
	Counts  string   `json:"counts,omitempty"`
	Verdict string   `json:"verdict"`
	Right   string   `json:"right,omitempty"`
	Formula string   `json:"formula,omitempty"`
	Because string   `json:"because,omitempty"`
	Follows string   `json:"follows,omitempty"` // from which layer
	Known   []string `json:"mistakes,omitempty"`
}

// writeCheckJSON writes the report for a program to read.
func writeCheckJSON(w io.Writer, r *check.Report, l *language.Language) error {
	all := struct {
		Findings []findingJSON `json:"findings"`
		Passed   []int         `json:"passed,omitempty"`
		Missing  []string      `json:"missing,omitempty"`
	}{make([]findingJSON, len(r.Findings)), r.Passed, r.Missing}
	for i := range r.Findings {
		f := &r.Findings[i]
		j := &all.Findings[i]
		*j = findingJSON{Line: f.Line, Read: f.Read, Verdict: f.Verdict.String(), Because: f.Explain(l), Follows: f.From}
		for _, m := range f.Mistakes {
			j.Known = append(j.Known, m.ID)
		}
		if f.Verdict != check.Unread {
			j.Layer, j.Counts, j.Right, j.Formula = f.Layer, f.Counts(l), f.Answer(l), f.Formula(l)
		}
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(all)
}
