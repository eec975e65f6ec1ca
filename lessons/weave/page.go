package main

import (
	_ "embed"
	"html"
	"html/template"
	"regexp"
	"strings"

	"fivebyfive/calc"
	"fivebyfive/lessons"
	"fivebyfive/wasm/playhead"
)

// page is what index.html is filled with, in one language: a page for each lesson,
// or a single file with all of them.
type page struct {
	links
	Version     string
	Words       pageWords
	Title       string
	Description string
	Preview     string // the address of a picture for links to the page, "" for none
	Lang        string // the tags of this language and of the other
	OtherLang   string
	Other       string   // the address of the same page in the other language
	Manifest    string   // the asset that tells how to install the page
	Lessons     []lesson // of the course
	Shown       []lesson // that stand in the page
	Previous    *lesson  // before and after it in the course, where there is one
	Following   *lesson
	Appendices  []appendix
	Strip       []stop
	Total       counts
	TotalLesson string   // the lesson about the total, "" while there is none
	Digits      []string // that can be drawn, as they are written

	// The parts of a page that an address may name, and those of a page inside
	// another one.
	Parts, EmbeddedParts string
	Download             *download // nil in a single file
	Pieces               []piece
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

// To returns the address of a lesson, as it is seen from the page.
func (p page) To(id string) string {
	if p.Single != "" {
		return "#/" + id
	}
	return "../" + id + "/"
}

// appendix is an appendix whose HTML is known to be ours.
type appendix struct {
	lessons.Appendix
	HTML template.HTML
}

func newPage(a *assets, version string, language calc.Language, loaded book) (page, error) {
	own, other := wordsIn(language), otherLanguage(language)
	p := page{
		links:       links{assets: a, folder: string(language)},
		Version:     version,
		Words:       pageWords{own, wordsIn(other).Language},
		Title:       own.Name + " · " + own.Tagline,
		Description: own.Description,
		Lang:        own.Lang,
		OtherLang:   wordsIn(other).Lang,
		Manifest:    manifestName(language),

		Parts:         strings.Join(playhead.PageParts, ","),
		EmbeddedParts: playhead.EmbeddedParts,
		Pieces:        piecesIn(own),
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

// of returns the page of one lesson, in a folder of its own.
func (p page) of(i int, language calc.Language) page {
	l := p.Lessons[i]
	p.folder += "/" + l.ID
	p.Title = l.Title + " · " + p.Words.Name
	p.Description = summary(l.Lesson.HTML)
	p.Other = p.Root() + string(otherLanguage(language)) + "/" + l.ID + "/"
	if name := previewOf(p.assets.site, l, p.Lessons); name != "" {
		p.Preview = p.Root() + name
		if p.assets.home != "" { // who shows links wants the whole address
			p.Preview = p.assets.home + name
		}
	}
	l.HTML = template.HTML(betweenPages(l.Lesson.HTML))
	p.Shown = []lesson{l}
	if i > 0 {
		p.Previous = &p.Lessons[i-1]
	}
	if i+1 < len(p.Lessons) {
		p.Following = &p.Lessons[i+1]
	}
	return p
}

// lessonLink is a link to a lesson, as it is written where all lessons are in one
// page.
var lessonLink = regexp.MustCompile(`href="#/([a-z0-9]+)"`)

// betweenPages makes the links to lessons lead to the pages that they have.
func betweenPages(html string) string {
	return lessonLink.ReplaceAllString(html, `href="../$1/" data-lesson="$1"`)
}

var (
	firstParagraph = regexp.MustCompile(`(?s)<p>(.*?)</p>`)
	tag            = regexp.MustCompile(`<[^>]*>`)
)

// summary returns a lesson's first paragraph as plain text.
func summary(lesson string) string {
	m := firstParagraph.FindStringSubmatch(lesson)
	if m == nil {
		return ""
	}
	return strings.Join(strings.Fields(html.UnescapeString(tag.ReplaceAllString(m[1], ""))), " ")
}

// doorTemplate is a page that leads to others: the one at the site's root to the
// languages, the one in a language's folder to its lessons.
//
//go:embed door.html
var doorTemplate []byte

// door is what the door's template is filled with.
type door struct {
	links
	Lang    string
	Title   string
	Lessons string // the ids of all lessons, with spaces between
	Leads   []lead
}

// lead is one of the pages that a door leads to.
type lead struct {
	Folder, Lang, Name, About string
}

// newDoor returns the door at the site's root.
func newDoor(a *assets, course []lesson) door {
	d := door{links: links{assets: a}, Lang: "en", Title: "Five by Five", Lessons: idsOf(course)}
	for _, language := range lessons.Languages() {
		w := wordsIn(language)
		d.Leads = append(d.Leads, lead{string(language), w.Lang, w.Language, w.Tagline})
	}
	return d
}

// newCourseDoor returns the door to the lessons in a language.
func newCourseDoor(a *assets, language calc.Language, course []lesson) door {
	w := wordsIn(language)
	d := door{links: links{assets: a, folder: string(language)}, Lang: w.Lang, Title: w.Name, Lessons: idsOf(course)}
	for _, l := range course {
		d.Leads = append(d.Leads, lead{l.ID, w.Lang, l.Title, ""})
	}
	return d
}

func idsOf(course []lesson) string {
	var ids []string
	for _, l := range course {
		ids = append(ids, l.ID)
	}
	return strings.Join(ids, " ")
}
