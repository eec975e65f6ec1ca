package main

import (
	"html/template"
	"path"
	"slices"

	"fivebyfive/calc/language"
	"fivebyfive/lessons"
)

// words are what a program says while it runs, as a file. It has one language, and
// no other.
type words struct {
	Tag       string // of the language
	Name      string // of the asset
	Integrity string
}

// saidInLessons are the files of words that the lessons' program says. Others stand in
// the HTML, or are said by the laboratory, by what reads, or in the terminal.
var saidInLessons = []string{"calc.txt", "exercise.txt", "page.txt", "scene.txt"}

// wordFiles are what the files of words begin with, in a site.
var wordFiles = []string{"words", laboratoryName, "reading"}

// addWords adds the file of what the lessons' program says in a language.
func (b *build) addWords(l *language.Language) (*words, error) {
	return b.addWordsOf("words", l, func(file string) bool { return slices.Contains(saidInLessons, file) })
}

// addWordsOf adds a file of those words of a language that are wanted.
func (b *build) addWordsOf(program string, l *language.Language, wanted func(file string) bool) (*words, error) {
	text, err := lessons.PackWords(b.lessons(), l.Tag, func(file string) bool { return wanted(path.Base(file)) })
	if err != nil {
		return nil, err
	}
	name := program + "." + l.Tag + ".txt"
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
