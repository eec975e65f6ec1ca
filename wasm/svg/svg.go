// Package svg writes a scene's frame as SVG.
//
// The SVG has no colours of its own: every element carries the class of its
// role, and the style sheet of the page gives the roles their colours. So the
// same picture is light or dark, and prints.
package svg

import (
	"strconv"

	"fivebyfive/calc/language"
	"fivebyfive/wasm/frame"
)

// Options says how a frame is written.
type Options struct {
	Language *language.Language
	Part     Part
	Class    string // of the svg element
	Title    string // what the picture shows, for those who cannot see it
}

// Part says which part of a frame is written.
type Part uint8

const (
	Whole   Part = iota // everything, as an svg element
	Picture             // textures and shapes alone, without the svg element
	Words               // labels alone, without the svg element
)

// Append appends the frame, written as SVG, to dst.
func Append(dst []byte, f *frame.Frame, o Options) []byte {
	return appendFrame(dst, f, o, (*writer).shapes)
}

// AppendLabel appends one label, as it stands among the words of its frame.
func AppendLabel(dst []byte, l *frame.Label, language *language.Language) []byte {
	w := writer{dst}
	w.label(l, language)
	return w.out
}

func appendFrame(dst []byte, f *frame.Frame, o Options, shapes func(*writer, []frame.Shape)) []byte {
	w := writer{dst}
	if o.Part == Whole {
		w.open(f, o)
	}
	if o.Part != Words {
		for i := range f.Textures {
			w.texture(&f.Textures[i])
		}
		shapes(&w, f.Shapes)
	}
	if o.Part != Picture {
		for i := range f.Labels {
			w.label(&f.Labels[i], o.Language)
		}
	}
	if o.Part == Whole {
		w.text("</svg>")
	}
	return w.out
}

type writer struct{ out []byte }

func (w *writer) open(f *frame.Frame, o Options) {
	w.text(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 `)
	w.number(f.Width)
	w.text(" ")
	w.number(f.Height)
	w.text(`" class="`)
	w.escaped(o.Class)
	w.text(`" role="img" aria-label="`)
	w.escaped(o.Title)
	w.text(`">`)
}

// shapes writes shapes. Those of one kind and role that follow one another are in
// a group that has their class; one by itself has it itself.
func (w *writer) shapes(all []frame.Shape) {
	for len(all) > 0 {
		run := 1
		for run < len(all) && sameClass(&all[run], &all[0]) {
			run++
		}
		if run == 1 {
			w.shape(&all[0], true)
		} else {
			w.text("<g")
			w.class(&all[0])
			w.text(">")
			for i := range all[:run] {
				w.shape(&all[i], false)
			}
			w.text("</g>")
		}
		all = all[run:]
	}
}

// class writes how the style sheet knows a shape.
func (w *writer) class(s *frame.Shape) {
	w.text(` class="`)
	if s.Kind == frame.Fill {
		w.text("fill ")
	} else {
		w.text("line ")
	}
	w.text(s.Role.String())
	w.text(`"`)
}

// sameClass reports whether two shapes may stand in one group.
func sameClass(a, b *frame.Shape) bool {
	return a.Role == b.Role && (a.Kind == frame.Fill) == (b.Kind == frame.Fill)
}

func (w *writer) shape(s *frame.Shape, classed bool) {
	if s.Kind == frame.Line {
		w.text("<line")
		w.attribute("x1", s.Box.X)
		w.attribute("y1", s.Box.Y)
		w.attribute("x2", s.Box.X+s.Box.W)
		w.attribute("y2", s.Box.Y+s.Box.H)
	} else {
		w.text(`<path d="`)
		w.box(s.Box)
		w.text(`"`)
	}
	w.manner(s, classed)
}

// manner writes how a shape is drawn, and ends its element.
func (w *writer) manner(s *frame.Shape, classed bool) {
	if s.Kind != frame.Fill {
		w.attribute("stroke-width", s.Stroke)
	}
	if s.Alpha != 1 {
		w.attribute("opacity", s.Alpha)
	}
	if classed {
		w.class(s)
	}
	w.text("/>")
}

// box writes a box as a part of a path, which is half as long as a rect.
func (w *writer) box(b frame.Box) {
	w.text("M")
	w.number(b.X)
	w.text(" ")
	w.number(b.Y)
	w.text("h")
	w.number(b.W)
	w.text("v")
	w.number(b.H)
	w.text("h")
	w.number(-b.W)
	w.text("z")
}

func (w *writer) label(l *frame.Label, language *language.Language) {
	w.text(`<text class="`)
	w.text(l.Role.String())
	if l.Bold {
		w.text(" bold")
	}
	w.text(`"`)
	w.attribute("x", l.X)
	w.attribute("y", l.Y)
	w.attribute("font-size", l.Size)
	switch l.Anchor {
	case frame.Middle:
		w.text(` text-anchor="middle"`)
	case frame.End:
		w.text(` text-anchor="end"`)
	}
	if l.Alpha != 1 {
		w.attribute("opacity", l.Alpha)
	}
	w.text(">")
	w.escaped(l.Text.In(language))
	if l.Detail != (frame.Text{}) {
		w.text(`<tspan class="muted"`)
		w.attribute("dx", l.Size*8/frame.LabelSize)
		w.text(">")
		w.escaped(l.Detail.In(language))
		w.text("</tspan>")
	}
	w.text("</text>")
}

func (w *writer) attribute(name string, value float32) {
	w.text(" ")
	w.text(name)
	w.text(`="`)
	w.number(value)
	w.text(`"`)
}

func (w *writer) text(s string) { w.out = append(w.out, s...) }

// number writes a coordinate to a hundredth of a pixel.
func (w *writer) number(v float32) {
	w.out = strconv.AppendFloat(w.out, float64(hundredths(v))/100, 'f', -1, 64)
}

func hundredths(v float32) int64 {
	if v < 0 {
		return int64(v*100 - 0.5)
	}
	return int64(v*100 + 0.5)
}

func (w *writer) escaped(s string) {
	for i := range len(s) {
		switch s[i] {
		case '&':
			w.text("&amp;")
		case '<':
			w.text("&lt;")
		case '>':
			w.text("&gt;")
		case '"':
			w.text("&quot;")
		default:
			w.out = append(w.out, s[i])
		}
	}
}
