package main

import (
	_ "embed"
	"fmt"
	"html"
	"html/template"
	"regexp"
	"strings"

	"fivebyfive/calc"
	"fivebyfive/calc/language"
	"fivebyfive/lessons"
	"fivebyfive/wasm/playhead"
)

// pageTemplates are the templates in the root.
var pageTemplates = []string{"index.html", "laboratory.html", sharedTemplate}

// page is what index.html is filled with, in one language: a page for each lesson,
// or a single file with all of them.
type page struct {
	links
	Version     string
	Program     string // that brings it to life
	Sheet       string // a style sheet of its own, "" for none
	Language    *language.Language
	Title       string
	Description string
	Preview     string        // the address of a picture for links to the page, "" for none
	Lang        string        // the tag of the language in HTML
	Words       *words        // that the page needs while it runs
	Others      []translation // the same page in the other languages
	Manifest    string        // the asset that tells how to install the page
	Lessons     []lesson      // of the course
	Shown       []lesson      // that stand in the page
	Previous    *lesson       // before and after it in the course, where there is one
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

// translation is the same page in another language.
type translation struct {
	Language *language.Language
	Address  string
}

// download leads to the page as a single file.
type download struct{ Name, Words string }

// Say returns one of the site's own words.
func (p page) Say(name string) (string, error) {
	key := language.KeyOf("site." + name)
	if !p.Language.Has(key) {
		return "", fmt.Errorf("there is no text %q in %s", key, p.Language)
	}
	return p.Language.Text(key), nil
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

func newPage(a *assets, version string, l *language.Language, loaded book) (page, error) {
	p := page{
		links:       links{assets: a, folder: l.Tag},
		Version:     version,
		Program:     "page",
		Language:    l,
		Title:       l.Text("site.name") + " · " + l.Text("site.tagline"),
		Description: l.Text("site.description"),
		Lang:        l.HTML,
		Manifest:    manifestName(l),

		Parts:         strings.Join(playhead.PageParts, ","),
		EmbeddedParts: playhead.EmbeddedParts,
		Pieces:        piecesIn(l),
	}
	lessonOf := map[string]string{}
	for _, each := range loaded.lessons {
		if each.Language == l {
			p.Lessons = append(p.Lessons, lesson{each, template.HTML(each.HTML)})
			if each.Layer != "" {
				lessonOf[each.Layer] = each.ID
			}
			switch each.ID {
			case "input":
				lessonOf["input"] = each.ID
			case "totals":
				p.TotalLesson = each.ID
			}
		}
	}
	for _, each := range loaded.appendices {
		if each.Language == l {
			p.Appendices = append(p.Appendices, appendix{each, template.HTML(each.HTML)})
		}
	}
	p.Others = othersThan(l, loaded.languages, func(other *language.Language) string { return p.Root() + other.Tag + "/" })
	count, err := calc.LeNet5().Count()
	if err != nil {
		return page{}, err
	}
	for digit := range int64(10) {
		p.Digits = append(p.Digits, l.Number(digit))
	}
	p.Strip = newStrip(count, lessonOf, l)
	p.Total = newCounts(l, count.Total.Parameters, count.Total.Connections)
	return p, nil
}

// othersThan lists the other languages, and where the page is in them.
func othersThan(l *language.Language, languages []*language.Language, address func(*language.Language) string) (others []translation) {
	for _, other := range languages {
		if other != l {
			others = append(others, translation{other, address(other)})
		}
	}
	return others
}

// of returns the page of one lesson, in a folder of its own.
func (p page) of(i int, languages []*language.Language) page {
	l := p.Lessons[i]
	p.folder += "/" + l.ID
	p.Title = l.Title + " · " + p.Language.Text("site.name")
	p.Description = summary(l.Lesson.HTML)
	p.Others = othersThan(p.Language, languages, func(other *language.Language) string { return p.Root() + other.Tag + "/" + l.ID + "/" })
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
	Tags    string // the folders of the languages, the same way, in the site's root
	Leads   []lead
}

// lead is one of the pages that a door leads to.
type lead struct {
	Folder, Lang, Name, About string
}

// newDoor returns the door at the site's root.
func newDoor(a *assets, languages []*language.Language, course []lesson) door {
	first := languages[0]
	d := door{links: links{assets: a}, Lang: first.HTML, Title: first.Text("site.name"), Lessons: idsOf(course), Tags: tagsOf(languages)}
	for _, l := range languages {
		d.Leads = append(d.Leads, lead{l.Tag, l.HTML, l.Name, l.Text("site.tagline")})
	}
	return d
}

// tagsOf returns the folders of languages, with spaces between.
func tagsOf(languages []*language.Language) string {
	var tags []string
	for _, l := range languages {
		tags = append(tags, l.Tag)
	}
	return strings.Join(tags, " ")
}

// newCourseDoor returns the door to the lessons in a language.
func newCourseDoor(a *assets, in *language.Language, course []lesson) door {
	d := door{links: links{assets: a, folder: in.Tag}, Lang: in.HTML, Title: in.Text("site.name"), Lessons: idsOf(course)}
	for _, l := range course {
		d.Leads = append(d.Leads, lead{l.ID, in.HTML, l.Title, ""})
	}
	d.Leads = append(d.Leads, lead{laboratoryName, in.HTML, in.Text("site.laboratory"), ""})
	return d
}

func idsOf(course []lesson) string {
	var ids []string
	for _, l := range course {
		ids = append(ids, l.ID)
	}
	return strings.Join(ids, " ")
}
