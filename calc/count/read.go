package main

import (
	"errors"
	"io"
	"os"
	"strings"

	"fivebyfive/calc"
	"fivebyfive/calc/catalogue"
	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
	"fivebyfive/calc/notation"
	"fivebyfive/calc/reading"
	"fivebyfive/calc/reading/draft"
)

// largest is how many bytes are read of a file.
const largest = 1 << 24

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

// read is a network as it was read.
type read struct {
	count graph.Count
	draft *draft.Draft // what it was read from, nil for our notation
}

// read reads a network in whatever it is written: its name, a file, "-", or itself.
func (o order) read(network string, stdin io.Reader) (read, error) {
	text, found := catalogue.Text(network)
	if n, known := calc.Find(network); !found && known == nil {
		count, err := graphOf(n).Count()
		return read{count: count}, err
	}
	if !found {
		text = network
	}
	if !isWritten(network) {
		var err error
		if text, err = source(network, stdin); err != nil {
			return read{}, err
		}
	}
	r, err := o.readText(text)
	if r.count.Name == "" && text != network {
		r.count.Name = network
	}
	return r, err
}

// isWritten reports whether a network is not named but written in the command line.
func isWritten(network string) bool {
	return strings.HasPrefix(network, "input ") || strings.ContainsAny(network, ";\n")
}

func (o order) readText(text string) (read, error) {
	file, err := notation.Read(text)
	if err == nil {
		count, err := file.Count()
		return read{count: count}, err
	}
	d := reading.Read([]byte(text), o.given)
	if d == nil || begins(text, err) {
		return read{}, err
	}
	if len(d.Network.Layers) == 0 {
		return read{}, errors.New(strings.TrimSpace(reportDraft(d, o.language)))
	}
	count, err := d.Network.Count()
	if err != nil {
		err = errors.New(reportDraft(d, o.language) + told(err, o.language))
	}
	return read{count, d}, err
}

// begins reports whether a text in which something cannot be read begins in our
// notation all the same.
func begins(text string, err error) bool {
	var wrong *notation.Error
	if !errors.As(err, &wrong) {
		return false
	}
	before := strings.Join(strings.Split(text, "\n")[:wrong.Line-1], "\n")
	file, err := notation.Read(before)
	if err != nil {
		return false
	}
	network, err := file.Network()
	return err == nil && len(network.Layers) > 0
}

// readShape reads a shape as it is typed: 3x32x32.
func readShape(text string) (graph.Shape, error) {
	file, err := notation.Read("input " + text)
	if err == nil {
		var count graph.Count
		if count, err = file.Count(); err == nil {
			return count.Layers[0].Output, nil
		}
	}
	return graph.Shape{}, errors.New("must be a shape, maps first: 3x32x32")
}

// marks are what is said of a line before what there is to say of it.
var marks = [...]language.Key{draft.Guessed: "reading.guessed", draft.Asked: "reading.asked", draft.Unread: "reading.unread"}

// reportDraft says what a text was read as: the network in our notation, what was
// guessed, what has to be asked and what could not be read.
func reportDraft(d *draft.Draft, l *language.Language) string {
	if d == nil {
		return ""
	}
	var b strings.Builder
	b.WriteString(l.Say("reading.read-as", l.Text(d.Format)) + "\n\n")
	if len(d.Network.Layers) > 0 {
		for line := range strings.Lines(notation.Write(d.Network)) {
			b.WriteString("  " + line)
		}
		b.WriteString("\n")
	}
	for _, m := range d.Marks {
		if m.Line > 0 {
			b.WriteString(l.Say("reading.line", m.Line))
		}
		b.WriteString(l.Text(marks[m.Kind]) + l.Say(m.Say, m.Arguments...))
		if m.Read != "" {
			b.WriteString("\n    " + m.Read)
		}
		b.WriteString("\n")
	}
	if len(d.Marks) > 0 {
		b.WriteString("\n")
	}
	return b.String()
}
