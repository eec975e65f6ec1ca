// Package mesh turns a scene's frame into triangles and pixels, for a canvas
// that knows nothing else.
//
// Edges are feathered over one device pixel: the coverage falls from 1 to 0
// between half a pixel inside an edge and half a pixel outside. Sampled at the
// centres of pixels, that is exactly how much of each pixel the shape covers
// along upright and level edges, and very nearly along slanted ones and in
// corners.
package mesh

import (
	"math"

	"fivebyfive/wasm/frame"
)

// RGBA is a colour, each part from 0 to 1, not multiplied by A.
type RGBA struct {
	R, G, B, A float32
}

// Palette gives each role its colour.
type Palette [frame.RoleCount]RGBA

// Vertex is a corner of a triangle in device pixels, with its colour
// multiplied by A.
type Vertex struct {
	X, Y, R, G, B, A float32
}

// Mesh is what to draw: every three indices are a triangle. Triangles of one
// shape do not overlap, and later ones lie above earlier ones.
type Mesh struct {
	Vertices []Vertex
	Indices  []uint32
}

// Build makes the mesh of all shapes of a frame, scale being how many device
// pixels a unit of the frame has. The mesh's memory is used again.
func Build(f *frame.Frame, p *Palette, scale float32, m *Mesh) {
	m.Vertices, m.Indices = m.Vertices[:0], m.Indices[:0]
	for i := range f.Shapes {
		s := &f.Shapes[i]
		alpha := max(0, min(1, s.Alpha)) * p[s.Role].A
		if alpha == 0 {
			continue
		}
		colour := premultiplied(p[s.Role], alpha)
		switch s.Kind {
		case frame.Fill:
			m.fill(upright(s.Box, scale), colour)
		case frame.Outline:
			m.outline(upright(s.Box, scale), s.Stroke*scale, colour)
		case frame.Line:
			m.fill(along(s.Box, s.Stroke, scale), colour)
		}
	}
}

// premultiplied returns a vertex, at no place yet, of the colour.
func premultiplied(c RGBA, alpha float32) Vertex {
	return Vertex{R: c.R * alpha, G: c.G * alpha, B: c.B * alpha, A: alpha}
}

// times returns the colour with a part of its opacity.
func (v Vertex) times(part float32) Vertex {
	return Vertex{R: v.R * part, G: v.G * part, B: v.B * part, A: v.A * part}
}

// rectangle is one of any direction: its centre, the unit vector that points
// along it, and half its length and breadth.
type rectangle struct {
	x, y, ux, uy    float32
	length, breadth float32
}

func upright(b frame.Box, scale float32) rectangle {
	w, h := b.W/2*scale, b.H/2*scale
	return rectangle{b.X*scale + w, b.Y*scale + h, 1, 0, w, h}
}

// along returns the rectangle that a line covers.
func along(b frame.Box, stroke, scale float32) rectangle {
	length := float32(math.Hypot(float64(b.W), float64(b.H)))
	if length == 0 {
		return rectangle{}
	}
	return rectangle{
		(b.X + b.W/2) * scale, (b.Y + b.H/2) * scale, b.W / length, b.H / length,
		length / 2 * scale, stroke / 2 * scale,
	}
}

// grown returns the rectangle with a margin on every side, but never less than
// nothing of it.
func (r rectangle) grown(margin float32) rectangle {
	r.length, r.breadth = max(0, r.length+margin), max(0, r.breadth+margin)
	return r
}

func (r rectangle) empty() bool { return r.length <= 0 || r.breadth <= 0 }

// aligned reports whether all edges lie between pixels, so that nothing needs
// feathering.
func (r rectangle) aligned() bool {
	return r.uy == 0 && whole(r.x-r.length) && whole(r.x+r.length) && whole(r.y-r.breadth) && whole(r.y+r.breadth)
}

func whole(v float32) bool {
	const near = 1.0 / 64
	return math.Abs(float64(v)-math.Round(float64(v))) < near
}

func (m *Mesh) fill(r rectangle, c Vertex) {
	if r.empty() {
		return
	}
	if r.aligned() {
		m.lid(m.loop(r, c))
		return
	}
	// What is thinner than a pixel is never quite opaque, and fades from a
	// pixel's width about its middle.
	plateau := r
	plateau.length, plateau.breadth = distance(r.length, 0.5), distance(r.breadth, 0.5)
	c = c.times(min(1, 2*r.length) * min(1, 2*r.breadth))
	inner := m.loop(plateau, c)
	m.band(m.loop(r.grown(0.5), Vertex{}), inner)
	m.lid(inner)
}

// outline draws the border of r, stroke wide, half of it inside.
func (m *Mesh) outline(r rectangle, stroke float32, c Vertex) {
	if r.empty() || stroke <= 0 {
		return
	}
	outer, hole := r.grown(stroke/2), r.grown(-stroke/2)
	if hole.empty() {
		m.fill(outer, c)
		return
	}
	if outer.aligned() && hole.aligned() {
		m.band(m.loop(outer, c), m.loop(hole, c))
		return
	}
	plateau := distance(stroke/2, 0.5)
	// In a hole narrower than a pixel the border's two sides meet: the innermost
	// loop has no room within it.
	meet := 1 - min(1, 2*hole.length)*min(1, 2*hole.breadth)
	c = c.times(min(1, stroke))
	first := m.loop(outer.grown(0.5), Vertex{})
	second := m.loop(r.grown(plateau), c)
	third := m.loop(r.grown(-plateau), c)
	fourth := m.loop(hole.grown(-0.5), c.times(meet))
	m.band(first, second)
	m.band(second, third)
	m.band(third, fourth)
}

func distance(a, b float32) float32 { return max(a-b, b-a) }

// loop appends the four corners of r, in order, and returns the first's index.
func (m *Mesh) loop(r rectangle, c Vertex) uint32 {
	first := uint32(len(m.Vertices))
	lx, ly := r.ux*r.length, r.uy*r.length
	bx, by := -r.uy*r.breadth, r.ux*r.breadth
	corner := func(x, y float32) Vertex { return Vertex{x, y, c.R, c.G, c.B, c.A} }
	m.Vertices = append(m.Vertices,
		corner(r.x-lx-bx, r.y-ly-by),
		corner(r.x+lx-bx, r.y+ly-by),
		corner(r.x+lx+bx, r.y+ly+by),
		corner(r.x-lx+bx, r.y-ly+by),
	)
	return first
}

// band appends the triangles between two loops, one around the other.
func (m *Mesh) band(outer, inner uint32) {
	for side := range uint32(4) {
		next := (side + 1) % 4
		m.Indices = append(m.Indices,
			outer+side, outer+next, inner+next,
			outer+side, inner+next, inner+side,
		)
	}
}

// lid appends the triangles inside a loop.
func (m *Mesh) lid(loop uint32) {
	m.Indices = append(m.Indices, loop, loop+1, loop+2, loop, loop+2, loop+3)
}
