package main

import (
	_ "embed"
	"html/template"

	"fivebyfive/calc"
	"fivebyfive/lessons"
)

// page is what index.html is filled with, in one language.
type page struct {
	links
	Version     string
	Words       pageWords
	Lang        string // the tags of this language and of the other
	OtherLang   string
	Home        string // the addresses of this page and of the other one's
	Other       string
	Manifest    string // the asset that tells how to install the page
	Lessons     []lesson
	Appendices  []appendix
	Strip       []stop
	Total       counts
	TotalLesson string    // the lesson about the total, "" while there is none
	Digits      []string  // that can be drawn, as they are written
	Download    *download // nil in a single file
	Pieces      []piece
}

// download leads to the page as a single file.
type download struct{ Name, Words string }

// pageWords are the page's words, and the name of the language to change to.
type pageWords struct {
	words
	OtherLanguage string
}

// lesson is a lesson whose HTML is known to be ours.
type lesson struct {
	lessons.Lesson
	HTML template.HTML
}

// appendix is an appendix whose HTML is known to be ours.
type appendix struct {
	lessons.Appendix
	HTML template.HTML
}

func newPage(a *assets, version string, language calc.Language, loaded book) (page, error) {
	own, other := wordsIn(language), otherLanguage(language)
	p := page{
		links:     links{assets: a, folder: string(language)},
		Version:   version,
		Words:     pageWords{own, wordsIn(other).Language},
		Lang:      own.Lang,
		OtherLang: wordsIn(other).Lang,
		Home:      "./",
		Other:     "../" + string(other) + "/",
		Manifest:  manifestName(language),
		Pieces:    piecesIn(own),
	}
	lessonOf := map[string]string{}
	for _, l := range loaded.lessons {
		if l.Language == language {
			p.Lessons = append(p.Lessons, lesson{l, template.HTML(l.HTML)})
			if l.Layer != "" {
				lessonOf[l.Layer] = l.ID
			}
			switch l.ID {
			case "input":
				lessonOf["input"] = l.ID
			case "totals":
				p.TotalLesson = l.ID
			}
		}
	}
	for _, l := range loaded.appendices {
		if l.Language == language {
			p.Appendices = append(p.Appendices, appendix{l, template.HTML(l.HTML)})
		}
	}
	count, err := calc.LeNet5().Count()
	if err != nil {
		return page{}, err
	}
	for digit := range int64(10) {
		p.Digits = append(p.Digits, calc.FormatNumber(digit))
	}
	p.Strip = newStrip(count, lessonOf, language)
	p.Total = newCounts(count.Total.Parameters, count.Total.Connections)
	return p, nil
}

// doorTemplate is the page at the site's root, which leads to a language.
//
//go:embed door.html
var doorTemplate []byte

// door is what the door's template is filled with.
type door struct {
	links
	Languages []doorLanguage
}

type doorLanguage struct {
	words
	Folder calc.Language
}

func newDoor(a *assets) door {
	d := door{links: links{assets: a}}
	for _, language := range lessons.Languages() {
		d.Languages = append(d.Languages, doorLanguage{wordsIn(language), language})
	}
	return d
}
