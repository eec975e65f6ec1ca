package browser

import (
	"bytes"
	"encoding/base64"
	"encoding/csv"
	"image/png"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"fivebyfive/calc"
	"fivebyfive/lessons"
)

// saved is what a button of the menu has the browser keep: its name and its
// content, in base 64.
func (b *tab) saved(kind string) (name string, content []byte) {
	b.Helper()
	b.eval(`{
		const made = URL.createObjectURL
		window.saved = undefined
		URL.createObjectURL = (blob) => { window.blob = blob; return made(blob) }
		HTMLAnchorElement.prototype.click = function () {
			const reader = new FileReader()
			reader.onload = () => window.saved = [this.download, reader.result.split(",")[1]]
			reader.readAsDataURL(blob)
		}
	} 0`)
	b.click("#share summary")
	b.click(`[data-do="` + kind + `"]`)
	b.await(`!!window.saved`)
	content, err := base64.StdEncoding.DecodeString(b.eval(`saved[1]`))
	if err != nil {
		b.Fatal(err)
	}
	b.want(`document.querySelector("#share").open`, "false")
	return b.eval(`saved[0]`), content
}

// The figure as SVG needs nothing but itself, and says what it shows.
func TestFigureAsSVG(t *testing.T) {
	t.Parallel()
	for language, says := range map[string]string{"en": "156 parameters, 122,304 connections.", "zh": "参数 156 个，连接 122,304 个。"} {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			b := openLive(t, "/"+language+"/#/c1/4", media("prefers-color-scheme", "light"))
			name, content := b.saved("svg")
			if name != "five-by-five-c1-4.svg" {
				t.Errorf("the file is called %s", name)
			}
			figure := string(content)
			for _, not := range []string{"class=", "<style", "var(", "currentColor", "href"} {
				if strings.Contains(figure, not) {
					t.Errorf("%s: the SVG has %s in it", language, not)
				}
			}
			texts := strings.Join(regexp.MustCompile(`<text[^>]*>([^<]*)</text>`).FindAllString(figure, -1), "")
			plain := regexp.MustCompile(`<[^>]*>`).ReplaceAllString(texts, "")
			if !strings.Contains(plain, says) || !strings.Contains(figure, "<title>") {
				t.Errorf("%s: the SVG does not say %q: %s", language, says, plain)
			}
			for _, colour := range []string{"#b5410c", "#1b7455", "#1c2230"} {
				if !strings.Contains(figure, `"`+colour+`"`) {
					t.Errorf("%s: nothing in the SVG is %s", language, colour)
				}
			}
		})
	}
}

// The figure as PNG has the width of a slide, and the figure on it.
func TestFigureAsPNG(t *testing.T) {
	t.Parallel()
	b := openStaged(t, "/en/#/c1/3")
	name, content := b.saved("png")
	if name != "five-by-five-c1-3.png" {
		t.Errorf("the file is called %s", name)
	}
	picture, err := png.Decode(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	if w, n := picture.Bounds().Dx(), len(shades(picture)); w < 1920 || n < 20 {
		t.Errorf("the picture is %d wide and has %d shades", w, n)
	}
}

// The menu goes away when one turns to something else.
func TestSharingMenuCloses(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c1/3")
	for _, leave := range []func(){func() { b.press(kb.Escape) }, func() { b.click("#caption") }} {
		b.click("#share summary")
		b.await(`document.querySelector("#share").open`)
		leave()
		b.await(`!document.querySelector("#share").open`)
	}
}

// The counts as a table are those of calc.
func TestCountsAsCSV(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/zh/#/c1/3")
	_, content := b.saved("csv")
	table, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(content, []byte("\ufeff")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	count, err := calc.LeNet5().Count()
	if err != nil {
		t.Fatal(err)
	}
	if len(table) != len(count.Layers)+2 || table[0][5] != "参数" {
		t.Fatalf("the table is %v", table)
	}
	for i, l := range count.Layers {
		row := table[i+1]
		if row[0] != lessons.Language("zh").LayerTitle(l.Name) || row[5] != strconv.FormatInt(l.Parameters, 10) || row[6] != strconv.FormatInt(l.Connections, 10) {
			t.Errorf("%s: %v", l.Name, row)
		}
	}
	total := table[len(table)-1]
	if total[5] != strconv.FormatInt(count.Total.Parameters, 10) || total[6] != strconv.FormatInt(count.Total.Connections, 10) {
		t.Errorf("the total is %v", total)
	}
}
