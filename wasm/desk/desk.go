// Package desk is a learner's own network on their desk: its text, line by line,
// and beside each line what there is to count in it.
package desk

import (
	"errors"
	"slices"
	"strings"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/notation"
)

// Desk is a text in our notation, counted as far as it can be.
type Desk struct {
	Rows    []Row // one for each line
	Count   graph.Count
	Counted int // lines from the first on: all of them, or those before a fault
	// Marks are what was said of lines, each as it stood, when the text was read from
	// another. What has been changed since has none.
	Marks map[string]string
}

// Row is a line of the text, with the layers that it lays out: none for a remark,
// several for a block.
type Row struct {
	Text                           string
	Layers                         []graph.LayerCount
	Parameters, Fixed, Connections int64
	Fault                          *notation.Error // why it cannot be counted
}

// Read counts a text. Lines after one that cannot be counted are not counted, as
// nobody knows what they are fed.
func Read(text string) *Desk {
	lines := strings.Split(text, "\n")
	d := &Desk{Rows: make([]Row, len(lines)), Counted: len(lines)}
	for i, line := range lines {
		d.Rows[i].Text = strings.TrimRight(line, "\r")
	}
	// A text is read, then laid out, then counted: each may find a fault that comes
	// before the others.
	for d.Counted > 0 {
		fault := d.count(strings.Join(lines[:d.Counted], "\n"))
		if fault == nil {
			return d
		}
		at := min(max(fault.Line, 1), d.Counted)
		d.Rows[at-1].Fault = fault
		d.Counted = before(lines, at)
	}
	return d
}

// Whole reports whether there is a network, and nothing wrong with it.
func (d *Desk) Whole() bool { return d.Counted == len(d.Rows) && len(d.Count.Layers) > 0 }

// count counts a text that may have a fault.
func (d *Desk) count(text string) *notation.Error {
	file, err := notation.Read(text)
	if err == nil {
		var lines []int
		var count graph.Count
		if count, lines, err = file.CountLines(); err == nil {
			d.Count = count
			d.share(lines)
		}
	}
	var fault *notation.Error
	var whole *graph.Error // which no line has alone
	switch {
	case err == nil || blank(text) || errors.As(err, &fault):
	case errors.As(err, &whole):
		fault = &notation.Error{Line: 1, Column: 1, Read: strings.TrimSpace(d.Rows[0].Text), Say: whole.Sentence}
	}
	return fault
}

// share gives each line the layers that it lays out.
func (d *Desk) share(lines []int) {
	for i, line := range lines {
		row, layer := &d.Rows[line-1], d.Count.Layers[i]
		row.Layers = append(row.Layers, layer)
		row.Parameters += layer.Parameters.Value()
		row.Fixed += layer.Fixed.Value()
		row.Connections += layer.Connections.Value()
	}
}

// before is how many lines stand before the statement that a line belongs to: a
// block is one statement, from its name to the brace that closes it.
func before(lines []string, fault int) int {
	start, depth := 0, 0
	for i, line := range lines[:fault] {
		if depth == 0 {
			start = i
		}
		code, _, _ := strings.Cut(line, "#")
		depth = max(0, depth+strings.Count(code, "{")-strings.Count(code, "}"))
	}
	return start
}

// Foreign reports whether the text does not even begin in our notation: nothing but
// what is fed is counted, and the line after it has a word that is none of ours.
func (d *Desk) Foreign() bool {
	if d.Counted == len(d.Rows) {
		return false
	}
	for i := range d.Count.Layers {
		if _, is := d.Count.Layers[i].Operation.(graph.Input); !is {
			return false
		}
	}
	if len(d.Count.Layers) == 0 {
		return true
	}
	for i := range d.Rows {
		if d.Rows[i].Fault != nil {
			words := strings.Fields(d.Rows[i].Text)
			return len(words) > 0 && !slices.ContainsFunc(graph.Kinds(), func(k graph.Kind) bool { return k.Word == words[0] })
		}
	}
	return false
}

// blank reports whether a text has no statement: nothing, remarks, a name.
func blank(text string) bool {
	file, err := notation.Read(text)
	if err != nil {
		return false
	}
	network, err := file.Network()
	return err == nil && len(network.Layers) == 0
}

// First is the first line that has a number to be explained, 1 if none has.
func (d *Desk) First() int {
	for i := range d.Rows {
		if d.Rows[i].owns() {
			return i + 1
		}
	}
	return 1
}

// Figure is the layer of a line that is worth a figure: the first that keeps a number,
// or else the last; nil if the line has none.
func (d *Desk) Figure(line int) *graph.LayerCount {
	if line < 1 || line > len(d.Rows) || len(d.Rows[line-1].Layers) == 0 {
		return nil
	}
	layers := d.Rows[line-1].Layers
	for i := range layers {
		if len(layers[i].Tensors) > 0 {
			return &layers[i]
		}
	}
	return &layers[len(layers)-1]
}
