package main

import (
	"fmt"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"fivebyfive/calc/language"
	"fivebyfive/lessons"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene"
	"fivebyfive/wasm/svg"
)

// A poster is a file, too: a picture of its lesson for pages elsewhere. It has
// its colours and its words in it, as such a page has not.

const posterFolder = "posters"

// The paper goes on around the figure, so that it stays twice as wide as high.
const posterMargin = 16

// posterPolicy lets a poster that is opened by itself have its style.
const posterPolicy = "default-src 'none'; style-src 'unsafe-inline'"

// posterName is where a lesson's poster is, from the site's root.
func posterName(lesson string, l *language.Language) string {
	return fmt.Sprintf("%s/%s.%s.svg", posterFolder, lesson, l)
}

// addPosters adds every lesson's poster.
func (b *build) addPosters(all []lessons.Lesson) error {
	sheet, err := os.ReadFile(filepath.Join(b.root, assetFolder, "style.css"))
	if err != nil {
		return err
	}
	style, err := posterStyle(string(sheet))
	if err != nil {
		return err
	}
	for _, l := range all {
		if b.assets.site[posterName(l.ID, l.Language)], err = posterFile(l, style); err != nil {
			return err
		}
	}
	return nil
}

// posterFile draws a lesson's scene on paper of its own.
func posterFile(l lessons.Lesson, style string) ([]byte, error) {
	s, err := scene.Find(l.Scene)
	if err != nil {
		return nil, fmt.Errorf("the poster of %s: %w", l.ID, err)
	}
	beat, picture := tellingFrame(s, l.Language)
	title := html.EscapeString(l.Title + l.Language.Stop + beat.Caption.In(l.Language))
	out := fmt.Appendf(nil, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="%d %d %[3]d %[4]d" width="%[3]d" height="%[4]d" lang="%[5]s" role="img"><title>%[6]s</title><style>%[7]s</style>`,
		-posterMargin, -posterMargin/2, posterWidth+2*posterMargin, posterHeight+posterMargin, l.Language.HTML, title, style)
	out = fmt.Appendf(out, `<path class="fill paper" d="M%d %dh%[3]dv%[4]dh-%[3]dz"/>`,
		-posterMargin, -posterMargin/2, posterWidth+2*posterMargin, posterHeight+posterMargin)
	for _, part := range []svg.Part{svg.Picture, svg.Words} {
		out = svg.AppendFew(out, picture, svg.Options{Language: l.Language, Part: part})
	}
	return append(out, "</svg>\n"...), nil
}

var (
	sheetRule   = regexp.MustCompile(`([^{};/]+)\{([^{}]*)\}`)
	sheetColour = regexp.MustCompile(`--([a-z]+):\s*(#[0-9a-f]{6})\b`)
	sheetFont   = regexp.MustCompile(`\n  font: \S+ (.*);`)
	variable    = regexp.MustCompile(`var\(--([a-z]+)\)`)
)

// posterStyle takes out of the page's style sheet what a figure needs, with the
// colours of the light theme and, where the system is dark, of the dark one.
func posterStyle(sheet string) (string, error) {
	font := sheetFont.FindStringSubmatch(sheet)
	if font == nil {
		return "", fmt.Errorf("style.css: there is no font for the posters")
	}
	roles := map[string]bool{}
	for role := range frame.RoleCount {
		roles["."+role.String()] = true
	}
	var plain, coloured strings.Builder
	var light, dark map[string]string
	fmt.Fprintf(&plain, "svg{font-family:%s;font-variant-numeric:tabular-nums}", font[1])
	for _, rule := range sheetRule.FindAllStringSubmatch(sheet, -1) {
		selector, declarations := strings.TrimSpace(rule[1]), strings.TrimSpace(rule[2])
		switch {
		case selector == ":root" && light == nil:
			light = coloursIn(declarations)
		case selector == `:root:not([data-theme="light"])`:
			dark = coloursIn(declarations)
		case !roles[selector] && !strings.HasPrefix(selector, "svg "):
		case variable.MatchString(declarations):
			fmt.Fprintf(&coloured, "%s{%s}", selector, declarations)
		default:
			fmt.Fprintf(&plain, "%s{%s}", selector, declarations)
		}
	}
	byDay, err := coloursFor(coloured.String(), "light", light)
	if err != nil {
		return "", err
	}
	byNight, err := coloursFor(coloured.String(), "dark", dark)
	return plain.String() + byDay + "@media (prefers-color-scheme:dark){" + byNight + "}", err
}

func coloursIn(declarations string) map[string]string {
	colours := map[string]string{}
	for _, m := range sheetColour.FindAllStringSubmatch(declarations, -1) {
		colours[m[1]] = m[2]
	}
	return colours
}

// coloursFor writes a theme's colours in the place of their names, as not every
// program that shows an SVG knows variables.
func coloursFor(rules, theme string, colours map[string]string) (string, error) {
	var missing error
	filled := variable.ReplaceAllStringFunc(rules, func(name string) string {
		colour, ok := colours[variable.FindStringSubmatch(name)[1]]
		if !ok {
			missing = fmt.Errorf("style.css: %s, which the posters need, is no colour of the %s theme", name, theme)
		}
		return colour
	})
	return filled, missing
}
