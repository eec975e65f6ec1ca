package keras

import (
	"bytes"
	"slices"
	"strings"
	"unicode"

	"fivebyfive/calc/reading/draft"
	"fivebyfive/calc/reading/python"
)

// Code reads code that builds a network of Keras' layers, of Keras 1 to 3:
// Sequential, model.add, and layers that are called. A Jupyter notebook is as good;
// lines are then those of its code.
var Code = draft.Reader{Format: "keras.code", Fits: fitsCode, Read: readCode}

// fitsCode counts the calls of Keras' layers.
func fitsCode(content []byte) int {
	text, notebook := python.Notebook(content)
	if !notebook {
		if bytes.HasPrefix(content, []byte("PK\x03\x04")) || bytes.HasPrefix(bytes.TrimSpace(content), []byte("{")) {
			return 0
		}
		text = string(content[:min(len(content), 200_000)])
	}
	has := func(parts ...string) bool {
		return slices.ContainsFunc(parts, func(part string) bool { return strings.Contains(text, part) })
	}
	calls := 0
	for at := 0; at < len(text) && calls < 3; {
		open := strings.IndexByte(text[at:], '(')
		if open < 0 {
			break
		}
		before := strings.TrimRight(text[at:at+open], " ")
		word := before[1+strings.LastIndexFunc(before, func(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }):]
		_, known := kinds[word]
		if rest := strings.TrimSuffix(before, word); known && !strings.HasSuffix(rest, "nn.") && !strings.HasSuffix(rest, "(") || known && strings.HasSuffix(rest, "add(") {
			calls++
		}
		at += open + 1
	}
	switch {
	case has("import torch", "from torch", "nn.Module", "(in_features=", "nn.Sequential"), has("Linear(", "Conv2d(", "=>") && !has("keras"): // PyTorch, and Flux
		return min(calls, 1) * 5
	case calls > 1 && has("keras") && has(".add(", "Sequential([", "Model("): // what it prints may stand below
		return 96
	case has("keras") && (calls > 0 || has("Sequential(", "Model(", "applications")):
		return 90
	case calls > 0 && has(".add(", "Sequential(", "Model(", "Input(", "input_shape", "Conv2D(", "Conv1D(", "Dense("):
		return 80
	case calls > 0:
		return 40
	}
	return 0
}

// readCode follows the text once or, where that shows that maps come first in it,
// twice.
func readCode(content []byte, given draft.Given) *draft.Draft {
	text, notebook := python.Notebook(content)
	if !notebook {
		text = string(content)
	}
	file := python.Parse(text)
	c := newCode(file, given)
	c.keras1 = strings.Contains(file.Source, "Convolution2D") || strings.Contains(file.Source, "border_mode") || strings.Contains(file.Source, "nb_filter") || strings.Contains(file.Source, "nb_epoch")
	keras1 := c.keras1
	c.follow()
	if c.first && !c.mapsFirst {
		c = newCode(file, given)
		c.mapsFirst, c.keras1 = true, keras1
		c.follow()
	}
	return c.draft
}

// code is the host of a text: it has what Keras has.
type code struct {
	*builder
	file    *python.File
	machine *python.Machine
	made    []*layer // all layers, for a text that has no model
	implied map[string]*model
	first   bool // maps come first somewhere
}

func newCode(file *python.File, given draft.Given) *code {
	c := &code{builder: newBuilder("keras.code", given), file: file, implied: map[string]*model{}}
	c.text = file.Line
	c.machine = python.NewMachine(file, c)
	return c
}

func (c *code) follow() {
	for _, f := range c.file.Faults {
		switch {
		case f.Kind == python.Broken && c.matters(f.Text):
			c.mark(draft.Unread, f.Line, f.Text, "keras.broken")
		case f.Kind == python.Unclosed && c.matters(f.Text):
			c.mark(draft.Guessed, f.Line, f.Text, "keras.unclosed")
		case f.Kind == python.Unindented:
			c.mark(draft.Guessed, f.Line, f.Text, "keras.unindented")
		}
	}
	c.machine.Run()
	m, has := c.choose()
	if !has {
		m, has = c.uncalled()
	}
	switch {
	case has:
		c.finished(c.ends(m))
	default:
		c.finished(c.loose())
	}
	c.end()
	slices.SortStableFunc(c.draft.Marks, func(a, b draft.Mark) int { return a.Line - b.Line })
}

// matters reports whether a line that cannot be read may be part of a network: it is
// no sentence, and not what a program printed.
func (c *code) matters(line string) bool {
	if strings.Contains(line, "(None,") || strings.Contains(line, "params:") || strings.Contains(line, "Layer (type)") {
		return false
	}
	for at := 1; at < len(line); at++ {
		if line[at] == '(' && (line[at-1] >= 'A' && line[at-1] <= 'z' || line[at-1] >= '0' && line[at-1] <= '9') {
			return true // a call
		}
	}
	return strings.Contains(line, "=") && !strings.HasPrefix(line, "==")
}

// uncalled calls a function that the text defines and never calls, as tutorials do.
func (c *code) uncalled() (*model, bool) {
	names := c.machine.Names()
	asked := c.asked
	for i := len(names) - 1; i >= max(0, len(names)-30); i-- {
		value, _ := c.machine.Value(names[i])
		var node python.Node
		switch f := value.(type) {
		case *python.Closure:
			if f.Function == nil {
				continue
			}
			node = f.Function
		case *python.Type:
			if !f.Inherits("Model") && !f.Inherits("Layer") {
				continue
			}
			node = f.Class
		default:
			continue
		}
		var m *model
		found := c.attempt(func() (has bool) {
			c.asked = nil
			result := c.machine.Call(node, value, nil)
			if o, is := result.(*python.Object); is {
				result = c.object(node, o, true, []*tensor{c.ask(node.At(), c.file.Line(node.At()))})
			}
			m, has = c.choose()
			if t, is := result.(*tensor); is && !has && !t.lost {
				m, has = &model{line: node.At(), outputs: []*tensor{t}}, true
			}
			if asked == nil {
				asked = c.asked
			}
			return has && c.knows(m)
		})
		if found {
			c.mark(draft.Guessed, node.At(), c.file.Line(node.At()), "keras.uncalled", names[i])
			return m, true
		}
	}
	c.asked = asked
	return nil, false
}

// loose are the ends of layers that are in no model: what was called last, or else
// the layers one after the other.
func (c *code) loose() (ends []*tensor) {
	fed := map[*node]bool{}
	for _, call := range c.calls {
		for _, t := range call.inputs {
			fed[t.node] = true
		}
	}
	for _, call := range c.calls {
		if t := call.output; t.node != nil && !fed[t.node] && len(call.inputs) > 0 {
			ends = append(ends, t)
		}
	}
	if len(ends) > 0 {
		return ends
	}
	m := &model{sequential: true}
	for _, l := range c.made {
		if _, known := kinds[l.class]; known && !l.used {
			m.items = append(m.items, l)
		}
	}
	for _, call := range c.calls { // a lonely Input
		if len(call.inputs) == 0 && m.begins == nil && call.output.node != nil {
			m.begins = call.output
		}
	}
	if len(m.items) == 0 {
		return nil
	}
	if len(m.items) > 1 {
		c.mark(draft.Guessed, m.items[0].line, c.file.Line(m.items[0].line), "keras.implied")
	}
	return []*tensor{c.build(m)}
}
