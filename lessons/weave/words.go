package main

import (
	"bytes"
	"compress/gzip"
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
	packed    []byte // for a single file
}

// unsaid are the files of words that the page's program says nothing of: what
// stands in the HTML, and what the terminal says.
var unsaid = []string{"site.txt", "lesson.txt", "terminal.txt"}

// addWords adds the file of a language's words.
func (b *build) addWords(l *language.Language) (*words, error) {
	text, err := lessons.PackWords(b.lessons(), l.Tag, func(file string) bool { return !slices.Contains(unsaid, path.Base(file)) })
	if err != nil {
		return nil, err
	}
	name := "words." + l.Tag + ".txt"
	b.assets.add(name, []byte(text))
	var packed bytes.Buffer
	w, _ := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if _, err := w.Write([]byte(text)); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return &words{l.Tag, name, integrity([]byte(text)), packed.Bytes()}, nil
}

// WordsAddress returns where the page has its words from: from a file, or from an
// element of its own.
func (p page) WordsAddress() (string, error) {
	if p.Single != "" {
		return "#" + p.Words.Name, nil
	}
	return p.Asset(p.Words.Name)
}

// InlineWords returns the words as an element that the browser leaves alone. Only
// a single file has it.
func (p page) InlineWords() template.HTML {
	if p.Single == "" {
		return ""
	}
	return inert(p.Words.Name+".gz", p.Words.packed)
}
