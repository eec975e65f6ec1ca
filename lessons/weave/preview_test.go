package main

import (
	"bytes"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"fivebyfive/lessons"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/mesh"
)

func palette(t *testing.T) *mesh.Palette {
	t.Helper()
	root, err := findRoot()
	if err != nil {
		t.Fatal(err)
	}
	sheet, err := os.ReadFile(filepath.Join(root, "assets", "style.css"))
	if err != nil {
		t.Fatal(err)
	}
	palette, err := previewPalette(string(sheet))
	if err != nil {
		t.Fatal(err)
	}
	return palette
}

// A preview has the size that is asked for, paper around the figure, and the
// colours of the roles that the figure has.
func TestPreview(t *testing.T) {
	colours := palette(t)
	drawn, err := preview(lessons.Lesson{ID: "c1", Scene: "c1", Language: lessons.Languages()[0]}, colours)
	if err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(bytes.NewReader(drawn))
	if err != nil {
		t.Fatal(err)
	}
	if size := picture.Bounds().Size(); size.X != 1200 || size.Y != 630 {
		t.Errorf("it is %v", size)
	}
	is := func(c color.Color, role frame.Role) bool {
		r, g, b, _ := c.RGBA()
		p := colours[role]
		return near(r, p.R) && near(g, p.G) && near(b, p.B)
	}
	if at := picture.At(1, 1); !is(at, frame.Paper) {
		t.Errorf("the corner is %v, and not paper", at)
	}
	for _, role := range []frame.Role{frame.Kernel, frame.Output} {
		found := 0
		for y := range 630 {
			for x := range 1200 {
				if is(picture.At(x, y), role) {
					found++
				}
			}
		}
		if found < 20 {
			t.Errorf("%d pixels have the colour of %v", found, role)
		}
	}
}

func near(part uint32, want float32) bool {
	d := float32(part)/65535 - want
	return d < 0.02 && d > -0.02
}

// Two triangles that share an edge cover each of its pixels once.
func TestTrianglesMeet(t *testing.T) {
	c := newCanvas(mesh.RGBA{R: 1, G: 1, B: 1, A: 1})
	half := func(x, y float32) mesh.Vertex { return mesh.Vertex{X: x, Y: y, A: 0.5} }
	a, b, d, e := half(10, 10), half(30, 10), half(30, 30), half(10, 30)
	c.triangle(a, b, d)
	c.triangle(a, d, e)
	for y := 10; y < 30; y++ {
		for x := 10; x < 30; x++ {
			if got := c.RGBAAt(x, y).R; got != 128 {
				t.Fatalf("the pixel at %d, %d is %d, want 128", x, y, got)
			}
		}
	}
}

var previewAddress = regexp.MustCompile(`property="og:image" content="([^"]*)"`)

// Every lesson has one, which is there; a figure of words has the course's.
func TestEveryPageHasAPreview(t *testing.T) {
	course := []lesson{{Lesson: lessons.Lesson{ID: "idea"}}, {Lesson: lessons.Lesson{ID: "c1"}}, {Lesson: lessons.Lesson{ID: "totals"}}}
	site := site{previewName("idea"): {1}, previewName("c1"): {1}}
	for i, want := range []string{"previews/idea.png", "previews/c1.png", "previews/idea.png"} {
		if got := previewOf(site, course[i], course); got != want {
			t.Errorf("%s has %s, want %s", course[i].ID, got, want)
		}
	}
}
