package main

import (
	"html/template"
	"path"
	"slices"

	"fivebyfive/calc/language"
	"fivebyfive/lessons"
)

// words are what a page says while it runs, as a file. It has one language, and
// no other.
type words struct {
	Tag       string // of the language
	Name      string // of the asset
	Integrity string
}

// unsaid are the files of words that the page's program says nothing of: what
// stands in the HTML, and what the terminal says.
var unsaid = []string{
	"site.txt", "lesson.txt", "terminal.txt",
	"reading.txt", "keras.txt", "pytorch.txt", "summary.txt", "shorthand.txt", "caffe.txt", "onnx.txt", "writing.txt", "tool.txt", "mistake.txt", "check.txt",
}

// addWords adds the file of a language's words.
func (b *build) addWords(l *language.Language) (*words, error) {
	text, err := lessons.PackWords(b.lessons(), l.Tag, func(file string) bool { return !slices.Contains(unsaid, path.Base(file)) })
	if err != nil {
		return nil, err
	}
	name := "words." + l.Tag + ".txt"
	packed, err := b.squeeze.one([]byte(text)) // a single file has it packed
	if err != nil {
		return nil, err
	}
	packed.addTo(b.assets.site, b.assets.add(name, []byte(text)))
	return &words{l.Tag, name, integrity([]byte(text))}, nil
}

// WordsAddress returns where the page has its words from: from a file, or from an
// element of its own.
func (p page) WordsAddress() (string, error) {
	if p.Single != "" {
		return "#" + p.Words.Name, nil
	}
	return p.Asset(p.Words.Name)
}

// InlineWords returns the words as an element that the browser leaves alone, packed
// as the programs are. Only a single file has it.
func (p page) InlineWords() template.HTML {
	if p.Single == "" {
		return ""
	}
	return inlined(p.Words.Name, p.site[p.addresses[p.Words.Name]+".gz"])
}
