package main

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"strconv"

	"fivebyfive/lessons"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/mesh"
	"fivebyfive/wasm/scene"
)

// A preview is what stands beside a link to a lesson elsewhere: the shapes of its
// poster, as the canvas would draw them, in the size that those who show links ask
// for. It has no words, since they stand beside it and are in the reader's
// language.

const (
	previewWidth, previewHeight = 1200, 630
	previewScale                = float32(previewWidth) / (posterWidth + 2*posterMargin)
)

// previewName is where the preview of a lesson is, from the site's root.
func previewName(lesson string) string { return "previews/" + lesson + ".png" }

// preview draws a lesson's scene in the colours of a theme. It is nil where the
// figure would say nothing without its words.
func preview(l lessons.Lesson, palette *mesh.Palette) ([]byte, error) {
	s, err := scene.Find(l.Scene)
	if err != nil {
		return nil, fmt.Errorf("the preview of %s: %w", l.ID, err)
	}
	_, drawn := tellingFrame(s, l.Language)
	if !speaks(drawn) {
		return nil, nil
	}
	canvas := newCanvas(palette[frame.Paper])
	canvas.dx, canvas.dy = posterMargin*previewScale, (previewHeight-posterHeight*previewScale)/2
	for i := range drawn.Textures {
		canvas.texture(&drawn.Textures[i], palette[frame.Ink])
	}
	var m mesh.Mesh
	mesh.Build(drawn, palette, previewScale, &m)
	for i := 0; i < len(m.Indices); i += 3 {
		canvas.triangle(m.Vertices[m.Indices[i]], m.Vertices[m.Indices[i+1]], m.Vertices[m.Indices[i+2]])
	}
	var out bytes.Buffer
	err = png.Encode(&out, canvas.Image)
	return out.Bytes(), err
}

// speaks reports whether a figure says something without words: whether there are
// maps in it to be looked at.
func speaks(f *frame.Frame) bool { return len(f.Textures) > 2 }

// addPreviews draws the previews, the same for all languages.
func (b *build) addPreviews(all []lessons.Lesson) error {
	sheet, err := os.ReadFile(filepath.Join(b.root, assetFolder, "style.css"))
	if err != nil {
		return err
	}
	palette, err := previewPalette(string(sheet))
	if err != nil {
		return err
	}
	for _, l := range all {
		name := previewName(l.ID)
		if b.assets.site[name] != nil {
			continue // it has been drawn for another language
		}
		drawn, err := preview(l, palette)
		if err != nil {
			return err
		}
		if drawn != nil {
			b.assets.site[name] = drawn
		}
	}
	return nil
}

// previewOf returns the preview that stands for a lesson: its own or, where its
// figure says nothing without words, the first of the course.
func previewOf(site site, l lesson, course []lesson) string {
	for _, one := range append([]lesson{l}, course...) {
		if name := previewName(one.ID); site[name] != nil {
			return name
		}
	}
	return ""
}

// previewPalette takes the colours of the light theme out of the style sheet.
func previewPalette(sheet string) (*mesh.Palette, error) {
	var colours map[string]string
	for _, rule := range sheetRule.FindAllStringSubmatch(sheet, -1) {
		if colours == nil && bytes.Contains([]byte(rule[1]), []byte(":root")) {
			colours = coloursIn(rule[2])
		}
	}
	var palette mesh.Palette
	for role := range frame.RoleCount {
		written, known := colours[role.String()]
		if !known {
			return nil, fmt.Errorf("style.css: %s, which the previews need, is no colour of the light theme", role)
		}
		rgb, err := strconv.ParseUint(written[1:], 16, 32)
		if err != nil {
			return nil, err
		}
		palette[role] = mesh.RGBA{R: float32(rgb>>16) / 255, G: float32(rgb>>8&255) / 255, B: float32(rgb&255) / 255, A: 1}
	}
	return &palette, nil
}

// canvas is a picture that triangles are drawn on, moved by dx and dy.
type canvas struct {
	*image.RGBA
	Image  image.Image
	dx, dy float32
}

func newCanvas(paper mesh.RGBA) *canvas {
	rgba := image.NewRGBA(image.Rect(0, 0, previewWidth, previewHeight))
	c := &canvas{RGBA: rgba, Image: rgba}
	for y := range previewHeight {
		for x := range previewWidth {
			c.over(x, y, paper.R, paper.G, paper.B, 1)
		}
	}
	return c
}

// over draws a colour, multiplied by its opacity, over a pixel.
func (c *canvas) over(x, y int, r, g, b, a float32) {
	if !image.Pt(x, y).In(c.Rect) {
		return
	}
	under := c.RGBAAt(x, y)
	mix := func(new float32, old uint8) uint8 { return uint8(max(0, min(1, new+float32(old)/255*(1-a)))*255 + 0.5) }
	c.SetRGBA(x, y, color.RGBA{mix(r, under.R), mix(g, under.G), mix(b, under.B), 255})
}

// texture draws the cells of a map.
func (c *canvas) texture(t *frame.Texture, ink mesh.RGBA) {
	pixels := mesh.AppendPixels(nil, t)
	left, top := t.Box.X*previewScale+c.dx, t.Box.Y*previewScale+c.dy
	width, height := t.Box.W*previewScale, t.Box.H*previewScale
	for y := int(math.Round(float64(top))); y < int(math.Round(float64(top+height))); y++ {
		for x := int(math.Round(float64(left))); x < int(math.Round(float64(left+width))); x++ {
			row := int((float32(y) + 0.5 - top) / height * float32(t.Rows))
			col := int((float32(x) + 0.5 - left) / width * float32(t.Cols))
			row, col = max(0, min(t.Rows-1, row)), max(0, min(t.Cols-1, col))
			a := float32(pixels[4*(row*t.Cols+col)]) / 255
			c.over(x, y, ink.R*a, ink.G*a, ink.B*a, a)
		}
	}
}

// triangle draws one, with the colours of its corners between them.
func (c *canvas) triangle(p, q, r mesh.Vertex) {
	area := (q.X-p.X)*(r.Y-p.Y) - (q.Y-p.Y)*(r.X-p.X)
	if area == 0 {
		return
	}
	low := func(a, b, c float32) int { return int(math.Floor(float64(min(a, b, c)))) }
	high := func(a, b, c float32) int { return int(math.Ceil(float64(max(a, b, c)))) }
	for y := low(p.Y+c.dy, q.Y+c.dy, r.Y+c.dy); y <= high(p.Y+c.dy, q.Y+c.dy, r.Y+c.dy); y++ {
		for x := low(p.X+c.dx, q.X+c.dx, r.X+c.dx); x <= high(p.X+c.dx, q.X+c.dx, r.X+c.dx); x++ {
			fx, fy := float32(x)+0.5-c.dx, float32(y)+0.5-c.dy
			// How near the centre of the pixel is to each corner.
			u := ((q.X-fx)*(r.Y-fy) - (q.Y-fy)*(r.X-fx)) / area
			v := ((r.X-fx)*(p.Y-fy) - (r.Y-fy)*(p.X-fx)) / area
			w := ((p.X-fx)*(q.Y-fy) - (p.Y-fy)*(q.X-fx)) / area
			if u < 0 || v < 0 || w < 0 || u == 0 && !owns(q, r, area) || v == 0 && !owns(r, p, area) || w == 0 && !owns(p, q, area) {
				continue
			}
			c.over(x, y, u*p.R+v*q.R+w*r.R, u*p.G+v*q.G+w*r.G, u*p.B+v*q.B+w*r.B, u*p.A+v*q.A+w*r.A)
		}
	}
}

// owns says whether a pixel on the edge from one corner to another is the
// triangle's: of two that share an edge it belongs to one.
func owns(from, to mesh.Vertex, turn float32) bool {
	down, right := (to.Y-from.Y)*turn, (to.X-from.X)*turn
	return down > 0 || down == 0 && right < 0
}
