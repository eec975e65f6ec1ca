// Package draft is what a reader makes of a text that a network is written down
// in: the network as far as it was understood, what was guessed, what could not be
// read, and what has to be asked.
package draft

import (
	"strconv"
	"strings"
	"unicode"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
)

// Draft is a text that has been read. Where nothing could be read, the network has
// no layers, and a mark says why.
type Draft struct {
	Format  language.Key // what it was read as: "reading.keras-code"
	Network graph.Network
	Lines   []int // for each layer the line of the text it was read from, 0 if none
	Marks   []Mark
	Claims  []Claim

	taken   map[string]bool // names of layers
	numbers map[string]int  // of the layers without a name, by their word
	shapes  map[string]graph.Shape
}

// Mark is something that a reader has to be told of a line.
type Mark struct {
	Kind Kind
	Line int    // counted from 1; 0 for the text as a whole
	Read string // what stands there
	// Say and Arguments are what is to be said, in any language.
	Say       language.Key
	Arguments []any
}

// Kind is how grave a mark is.
type Kind uint8

const (
	Guessed Kind = iota // it was understood, and might have been meant otherwise
	Asked               // it was understood only with what the reader can tell
	Unread              // it could not be read: what is counted is without it
)

// Claim is a number that stands in the text itself: that of a summary, say.
type Claim struct {
	Line  int
	Layer string // its name in the network; "" for a total
	What  What
	Value int64
	Shape graph.Shape // of an Output, instead of a value
}

// What is what a claim counts.
type What uint8

const (
	Parameters What = iota // all numbers that are kept, as most tools print them
	Trained
	Fixed
	Connections
	MACs
	Output
)

// Given is what whoever pastes a text can tell beside it.
type Given struct {
	Input graph.Shape // of the network, where the text does not say it; no maps means nothing
}

// Reader reads one way of writing networks down.
type Reader struct {
	Format language.Key
	// Fits reports how sure it is that a text is written so: 0 is not at all, 100
	// that nothing else is.
	Fits func(content []byte) int
	Read func(content []byte, given Given) *Draft
}

// New begins a draft.
func New(format language.Key) *Draft { return &Draft{Format: format} }

// Add adds a layer that was read from a line, and returns its name: one that our
// notation can have. A name that is taken, or none, becomes one that is free. Layers
// that feed it are named as Add named them; none means the one above.
func (d *Draft) Add(line int, l graph.Layer) string {
	if d.taken == nil {
		d.taken, d.numbers, d.shapes = map[string]bool{}, map[string]int{}, map[string]graph.Shape{}
	}
	l.Name = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune(":/{},@;#", r) {
			return '.'
		}
		return r
	}, l.Name)
	base := l.Name + "."
	if l.Name == "" || l.Name == "in" {
		base, _, _ = strings.Cut(l.Operation.String(), " ")
		l.Name = ""
	}
	for l.Name == "" || d.taken[l.Name] {
		d.numbers[base]++
		l.Name = base + strconv.Itoa(d.numbers[base])
	}
	d.taken[l.Name] = true
	d.plan(l)
	d.Network.Layers = append(d.Network.Layers, l)
	d.Lines = append(d.Lines, line)
	return l.Name
}

// plan works out what a layer gives, if all that feeds it is known.
func (d *Draft) plan(l graph.Layer) {
	from := l.From
	if n := len(d.Network.Layers); len(from) == 0 && n > 0 {
		from = []string{d.Network.Layers[n-1].Name}
	}
	var inputs []graph.Shape
	for _, name := range from {
		if d.shapes[name].Maps == 0 {
			return
		}
		inputs = append(inputs, d.shapes[name])
	}
	if plan, err := l.Operation.Plan(inputs); err == nil {
		d.shapes[l.Name] = plan.Output
	}
}

// Shape is what a layer gives that was added under this name. It has no maps where
// that is not known.
func (d *Draft) Shape(name string) graph.Shape { return d.shapes[name] }

// Mark adds a mark.
func (d *Draft) Mark(kind Kind, line int, read string, say language.Key, arguments ...any) {
	d.Marks = append(d.Marks, Mark{kind, line, read, say, arguments})
}
