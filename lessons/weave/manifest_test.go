package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image/color"
	"image/png"
	"io"
	"math"
	"testing"

	"fivebyfive/lessons"
)

// TestManifests installs the page in every language: what a manifest names is
// there, and an icon is as large as it says.
func TestManifests(t *testing.T) {
	root, err := findRoot()
	if err != nil {
		t.Fatal(err)
	}
	b := newBuild(root, quickQuality, io.Discard)
	if err := b.addAssets(lessons.Languages()); err != nil {
		t.Fatal(err)
	}
	for _, language := range lessons.Languages() {
		var m manifest
		if err := json.Unmarshal(b.assets.site[b.assets.addresses[manifestName(language)]], &m); err != nil {
			t.Fatal(err)
		}
		if m.Start != "../"+language.Tag+"/" || m.Language != language.HTML || m.Background != "#fbfaf6" {
			t.Errorf("%s: %+v", language, m)
		}
		purposes := map[string]int{}
		for _, icon := range m.Icons {
			content, there := b.assets.site[assetFolder+"/"+icon.Address]
			if !there {
				t.Errorf("%s: there is no %s", language, icon.Address)
			}
			if icon.Type != "image/png" {
				continue
			}
			purposes[icon.Purpose]++
			picture, err := png.DecodeConfig(bytes.NewReader(content))
			if size := fmt.Sprintf("%dx%d", picture.Width, picture.Height); err != nil || size != icon.Sizes {
				t.Errorf("%s: %s is %s, not %s: %v", language, icon.Address, size, icon.Sizes, err)
			}
		}
		if purposes[""] != 2 || purposes["maskable"] != 1 {
			t.Errorf("%s: the icons are for %v", language, purposes)
		}
	}
}

func drawingOf(t *testing.T) []square {
	squares, err := readIcon(houseFile(t, assetFolder, "icon.svg"))
	if err != nil {
		t.Fatal(err)
	}
	return squares
}

// TestIcon finds five by five squares, the last one in their middle, and the
// colours where the drawing has them.
func TestIcon(t *testing.T) {
	squares := drawingOf(t)
	if len(squares) != 5*5 {
		t.Fatalf("the drawing has %d squares", len(squares))
	}
	grey, orange := squares[0].fill, squares[24].fill
	paper := color.RGBA{1, 2, 3, 255}
	for _, view := range iconViews(paper) {
		content, err := view.paint(squares)
		if err != nil {
			t.Fatal(err)
		}
		picture, err := png.Decode(bytes.NewReader(content))
		if err != nil {
			t.Fatal(err)
		}
		at := func(x, y float64) color.RGBA {
			margin := float64(view.units-iconUnits) / 2
			scale := float64(view.pixels) / float64(view.units)
			return color.RGBAModel.Convert(picture.At(int((x+margin)*scale), int((y+margin)*scale))).(color.RGBA)
		}
		for _, c := range []struct {
			x, y float64
			want color.RGBA
		}{{2, 2, grey}, {22, 22, grey}, {12, 12, orange}, {9.5, 14.5, orange}, {7, 4.5, view.ground}, {-1.5, -1.5, view.ground}} {
			if got := at(c.x, c.y); got != c.want {
				t.Errorf("%s: at %v, %v it is %v, want %v", view.name, c.x, c.y, got, c.want)
			}
		}
	}
}

// TestMaskable keeps the drawing where no system cuts it off: within a circle
// of 2/5 of the icon's width around its middle.
func TestMaskable(t *testing.T) {
	for _, view := range iconViews(color.RGBA{A: 255}) {
		if corner := iconUnits / 2 * math.Sqrt2; view.ground.A == 255 && corner > float64(view.units)*2/5 {
			t.Errorf("%s: a corner is %.1f units from the middle of %d", view.name, corner, view.units)
		}
	}
}

func TestReadIcon(t *testing.T) {
	for _, svg := range []string{
		`<svg/>`,
		`<path fill="#8a93a5" d="M0 0h4v5H0z"/>`,
		`<path fill="#8a93a5" d="M0 0c1 1 2 2 3 3z"/>`,
	} {
		if squares, err := readIcon(svg); err == nil {
			t.Errorf("%s is read as %v", svg, squares)
		}
	}
}
