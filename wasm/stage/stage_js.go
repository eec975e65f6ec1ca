//go:build js && wasm

package main

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"math"
	"slices"

	"github.com/hajimehoshi/ebiten/v2"

	"fivebyfive/wasm/dom"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/mesh"
)

// stage draws on the canvas. It keeps nothing but the frame that it was handed
// last, so it can be thrown away at any time.
type stage struct {
	wire, colours []byte // as they were handed over
	frame         frame.Frame
	palette       mesh.Palette

	ready bool        // the page has been told
	stale bool        // the canvas does not show the frame yet
	drawn image.Point // the size of the canvas when it was drawn on

	mesh     mesh.Mesh
	vertices []ebiten.Vertex
	grids    map[string]*grid
	white    *ebiten.Image
	onImage  ebiten.DrawImageOptions
	onMesh   ebiten.DrawTrianglesOptions
}

// grid is a texture as the graphics card has it.
type grid struct {
	image  *ebiten.Image
	pixels []byte // what the image holds
	next   []byte // what it should hold
	used   bool   // the frame still has it
}

func newStage() *stage {
	// The white pixel that all triangles are cut from has white around it, so
	// that nothing else bleeds in.
	white := ebiten.NewImage(3, 3)
	white.Fill(color.White)
	s := &stage{grids: map[string]*grid{}, white: white.SubImage(image.Rect(1, 1, 2, 2)).(*ebiten.Image)}
	s.onMesh.ColorScaleMode = ebiten.ColorScaleModePremultipliedAlpha
	return s
}

// hand takes a frame and the colours of the roles. Scripts call it.
func (s *stage) hand(a dom.Arguments) {
	s.wire = a.Bytes(0, s.wire)
	s.colours = a.Bytes(1, s.colours)
	s.stale = true
	if err := frame.ReadWire(s.wire, &s.frame); err != nil {
		dom.Log("stage: " + err.Error())
		return
	}
	if !readPalette(s.colours, &s.palette) {
		dom.Log("stage: there are not as many colours as roles")
	}
}

// readPalette reads three numbers for each role, from 0 to 1: red, green, blue.
func readPalette(p []byte, palette *mesh.Palette) bool {
	if len(p) != len(palette)*3*4 {
		return false
	}
	part := func(i int) float32 { return math.Float32frombits(binary.LittleEndian.Uint32(p[4*i:])) }
	for role := range palette {
		palette[role] = mesh.RGBA{R: part(3 * role), G: part(3*role + 1), B: part(3*role + 2), A: 1}
	}
	return true
}

// draw draws the frame, unless the screen shows it already.
func (s *stage) draw(screen *ebiten.Image) {
	if !s.ready {
		s.ready = true
		dom.Call("started")
	}
	size := screen.Bounds().Size()
	if !s.stale && size == s.drawn {
		return
	}
	s.stale, s.drawn = false, size
	screen.Clear()
	scale := float32(ebiten.Monitor().DeviceScaleFactor())
	s.drawTextures(screen, scale)
	s.drawShapes(screen, scale)
}

func (s *stage) drawTextures(screen *ebiten.Image, scale float32) {
	ink := s.palette[frame.Ink]
	s.onImage.ColorScale.Reset()
	s.onImage.ColorScale.Scale(ink.R, ink.G, ink.B, 1)
	for i := range s.frame.Textures {
		t := &s.frame.Textures[i]
		if t.Rows == 0 || t.Cols == 0 {
			continue
		}
		s.onImage.GeoM.Reset()
		s.onImage.GeoM.Scale(float64(t.Box.W*scale)/float64(t.Cols), float64(t.Box.H*scale)/float64(t.Rows))
		s.onImage.GeoM.Translate(float64(t.Box.X*scale), float64(t.Box.Y*scale))
		screen.DrawImage(s.image(t), &s.onImage)
	}
	for id, g := range s.grids {
		if !g.used {
			g.image.Deallocate()
			delete(s.grids, id)
		}
		g.used = false
	}
}

// image returns the texture's image. Its pixels go to the graphics card only
// when they have changed.
func (s *stage) image(t *frame.Texture) *ebiten.Image {
	g := s.grids[t.ID]
	if g != nil && g.image.Bounds().Size() != image.Pt(t.Cols, t.Rows) {
		g.image.Deallocate()
		g = nil
	}
	if g == nil {
		g = &grid{image: ebiten.NewImage(t.Cols, t.Rows)}
		s.grids[t.ID] = g
	}
	g.used = true
	g.next = mesh.AppendPixels(g.next[:0], t)
	if !bytes.Equal(g.next, g.pixels) {
		g.image.WritePixels(g.next)
		g.pixels, g.next = g.next, g.pixels
	}
	return g.image
}

// drawShapes draws all shapes at once.
func (s *stage) drawShapes(screen *ebiten.Image, scale float32) {
	mesh.Build(&s.frame, &s.palette, scale, &s.mesh)
	n := len(s.mesh.Vertices)
	s.vertices = slices.Grow(s.vertices[:0], n)[:n]
	for i, v := range s.mesh.Vertices {
		s.vertices[i] = ebiten.Vertex{
			DstX: v.X, DstY: v.Y, SrcX: 1.5, SrcY: 1.5,
			ColorR: v.R, ColorG: v.G, ColorB: v.B, ColorA: v.A,
		}
	}
	screen.DrawTriangles32(s.vertices, s.mesh.Indices, s.white, &s.onMesh)
}
