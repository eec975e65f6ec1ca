// Package writing writes a network, and what there is to count in it, for others:
// as code of a framework that runs, as a table, for programs, and in our own
// notation.
//
// What is written is the whole network, or there is an error. Code has a remark
// where its framework lacks a layer, and does not run; the error, a [*Lack], names
// the layers.
package writing

import (
	"errors"
	"io"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
	"fivebyfive/calc/notation"
)

// Format is a way to write a network down.
type Format struct {
	Name      string // "keras"
	Extension string // of a file: ".py"
	Write     func(w io.Writer, c graph.Count, l *language.Language) error
}

// Formats are all that there are.
func Formats() []Format {
	return []Format{
		{"keras", ".py", writeKeras},
		{"keras-json", ".json", writeKerasJSON},
		{"pytorch", ".py", writeTorch},
		{"notation", ".txt", writeNotation},
		{"json", ".json", func(w io.Writer, c graph.Count, _ *language.Language) error { return JSON(w, c, true) }},
		{"csv", ".csv", writeCSV},
		{"markdown", ".md", writeMarkdown},
		{"latex", ".tex", writeLaTeX},
	}
}

// Find returns the format of a name, and reports whether there is one.
func Find(name string) (Format, bool) {
	for _, format := range Formats() {
		if format.Name == name {
			return format, true
		}
	}
	return Format{}, false
}

// writeNotation writes our own notation. Names and layers that come from elsewhere
// may be none that can be read in it.
func writeNotation(w io.Writer, c graph.Count, _ *language.Language) error {
	text := notation.Write(network(c))
	file, err := notation.Read(text)
	if err == nil {
		_, err = file.Count()
	}
	_, failed := io.WriteString(w, text)
	return errors.Join(err, failed)
}

// network is the network that was counted.
func network(c graph.Count) graph.Network {
	n := graph.Network{Name: c.Name}
	for _, l := range c.Layers {
		n.Layers = append(n.Layers, l.Layer)
	}
	return n
}
