package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"image/color"
	"os"
	"path"
	"path/filepath"
	"regexp"

	"fivebyfive/calc/language"
)

// manifest tells a system how to install the page, as the Web Application
// Manifest has it (W3C). Addresses are seen from the asset folder.
type manifest struct {
	Name        string         `json:"name"`
	ShortName   string         `json:"short_name"`
	Description string         `json:"description"`
	Language    string         `json:"lang"`
	Start       string         `json:"start_url"`
	Scope       string         `json:"scope"`
	Display     string         `json:"display"`
	Background  string         `json:"background_color"`
	Theme       string         `json:"theme_color"`
	Icons       []manifestIcon `json:"icons"`
}

type manifestIcon struct {
	Address string `json:"src"`
	Sizes   string `json:"sizes"`
	Type    string `json:"type"`
	Purpose string `json:"purpose,omitempty"`
}

// manifestName is what the manifest of a language is called.
func manifestName(l *language.Language) string { return "manifest-" + l.Tag + ".json" }

// addManifests adds the icons of the installed page, and a manifest in every
// language.
func (b *build) addManifests(languages []*language.Language) error {
	folder := filepath.Join(b.root, assetFolder)
	svg, err := os.ReadFile(filepath.Join(folder, "icon.svg"))
	if err != nil {
		return err
	}
	style, err := os.ReadFile(filepath.Join(folder, "style.css"))
	if err != nil {
		return err
	}
	squares, err := readIcon(string(svg))
	if err != nil {
		return err
	}
	paper, err := paperOf(string(style))
	if err != nil {
		return err
	}
	icons := []manifestIcon{{Address: b.assets.fromAssets("icon.svg"), Sizes: "any", Type: "image/svg+xml"}}
	for _, view := range iconViews(paper) {
		content, err := view.paint(squares)
		if err != nil {
			return err
		}
		b.assets.add(view.name, content)
		icon := manifestIcon{Address: b.assets.fromAssets(view.name), Sizes: fmt.Sprintf("%dx%[1]d", view.pixels), Type: "image/png"}
		if view.ground != (color.RGBA{}) {
			icon.Purpose = "maskable"
		}
		icons = append(icons, icon)
	}
	for _, l := range languages {
		content, err := json.Marshal(manifest{
			Name:        l.Text("site.name"),
			ShortName:   l.Text("site.name"),
			Description: l.Text("site.description"),
			Language:    l.HTML,
			Start:       "../" + l.Tag + "/",
			Scope:       "../",
			Display:     "standalone",
			Background:  fmt.Sprintf("#%02x%02x%02x", paper.R, paper.G, paper.B),
			Theme:       fmt.Sprintf("#%02x%02x%02x", paper.R, paper.G, paper.B),
			Icons:       icons,
		})
		if err != nil {
			return err
		}
		b.assets.add(manifestName(l), content)
	}
	return nil
}

// fromAssets returns an asset's address, as seen from another one.
func (a *assets) fromAssets(name string) string { return path.Base(a.addresses[name]) }

var paperIn = regexp.MustCompile(`(?s):root \{.*?--paper: (#[0-9a-f]{6})`)

// paperOf returns the colour of the page in the light theme.
func paperOf(style string) (color.RGBA, error) {
	m := paperIn.FindStringSubmatch(style)
	if m == nil {
		return color.RGBA{}, errors.New("weave: style.css gives --paper no colour")
	}
	return readColour(m[1])
}
