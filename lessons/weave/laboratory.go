package main

import (
	"html/template"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fivebyfive/calc/catalogue"
	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
	"fivebyfive/wasm/desk"
)

// The laboratory is a page of its own: a folder beside those of the lessons, a
// template, and a program.
const (
	laboratoryName     = "laboratory"
	laboratoryTemplate = laboratoryName + ".html"
	laboratoryProgram  = laboratoryName
	laboratorySheet    = laboratoryName + ".css"
)

// laboratorySaid are the files of words that the laboratory's program says.
var laboratorySaid = []string{"calc.txt", "desk.txt", "diff.txt", "layer.txt", "notation.txt"}

// readingSaid are those that the readers of other notations say.
var readingSaid = []string{"reading.txt", "keras.txt", "pytorch.txt", "summary.txt", "shorthand.txt", "caffe.txt", "onnx.txt", "darknet.txt", "flux.txt"}

// laboratory is what its template is filled with.
type laboratory struct {
	page
	Example  example
	Reading  *words // of the program that reads
	Starts   []start
	Notation template.HTML // a line of each kind
}

// example is a network that stands in the page before its program runs, and where it
// never does.
type example struct {
	Text, Lines                    string
	Head, Rows, Totals, Derivation template.HTML
}

// start is a network to begin from.
type start struct {
	Name, Title string
	Proper      bool // it is called so in every language
}

// exampleName is the network that everybody meets first.
const exampleName = "mnist"

// addLaboratory adds the laboratory of a language.
func (b *build) addLaboratory(course page, languages []*language.Language) error {
	source, err := os.ReadFile(filepath.Join(b.root, laboratoryTemplate))
	if err != nil {
		return err
	}
	l := course.Language
	p := laboratory{page: course, Example: newExample(l), Notation: kinds()}
	p.folder += "/" + laboratoryName
	p.Parts, p.EmbeddedParts = "", "" // it is shown whole
	p.Program, p.Sheet, p.Pieces = laboratoryProgram, laboratorySheet, []piece{{laboratoryName + ".js", "readPasted", l.Text("site.no-reading")}}
	p.Title = l.Text("site.laboratory") + " · " + l.Text("site.name")
	p.Description = l.Text("site.laboratory-about")
	p.Others = othersThan(l, languages, func(other *language.Language) string { return p.Root() + other.Tag + "/" + laboratoryName + "/" })
	if p.Words, err = b.addWordsOf(laboratoryName, l, func(file string) bool { return slices.Contains(laboratorySaid, file) }); err != nil {
		return err
	}
	if p.Reading, err = b.addWordsOf("reading", l, func(file string) bool { return slices.Contains(readingSaid, file) }); err != nil {
		return err
	}
	for _, s := range desk.Starts() {
		p.Starts = append(p.Starts, start{s.Name, s.In(l), s.Title != ""})
	}
	b.assets.site[p.folder+"/index.html"], err = b.fill(laboratoryTemplate, source, p)
	return err
}

func newExample(l *language.Language) example {
	text, _ := catalogue.Text(exampleName)
	text = strings.TrimRight(text, "\n")
	d := desk.Read(text)
	return example{
		Text: text, Lines: d.Lines(),
		Head: template.HTML(desk.Head(l)), Rows: template.HTML(d.Body(l)), Totals: template.HTML(d.Foot(l)),
		Derivation: template.HTML(d.Derivation(d.First(), l)),
	}
}

// kinds lists a line of each kind of layer.
func kinds() template.HTML {
	var b strings.Builder
	b.WriteString(`<ul class="kinds">`)
	for _, kind := range graph.Kinds() {
		b.WriteString("<li><code>" + template.HTMLEscapeString(kind.Example) + "</code></li>")
	}
	return template.HTML(b.String() + "</ul>")
}
