package main

import (
	"fmt"
	"html/template"
	"math"
	"strings"

	"fivebyfive/calc"
	"fivebyfive/calc/language"
)

// stop is a layer in the strip that shows the whole network. The input has no
// counts.
type stop struct {
	Name, Size string
	LessonID   string // "" while the layer has no lesson
	Drawing    template.HTML
	Counts     *counts
}

// counts are the two counts, written out.
type counts struct{ Parameters, Connections string }

func newCounts(l *language.Language, parameters, connections int64) counts {
	return counts{l.Number(parameters), l.Number(connections)}
}

// newStrip lists the input and the layers of a network.
func newStrip(network calc.Count, lessonOf map[string]string, l *language.Language) []stop {
	strip := []stop{{Name: l.Text("site.input"), LessonID: lessonOf["input"], Size: sizeOf(network.Input, l), Drawing: stack(network.Input, network.Input)}}
	for _, layer := range network.Layers {
		c := newCounts(l, layer.Parameters, layer.Connections)
		strip = append(strip, stop{
			Name:     l.LayerTitle(layer.Name),
			Size:     sizeOf(layer.Output, l),
			LessonID: lessonOf[layer.Name],
			Drawing:  stack(layer.Output, network.Input),
			Counts:   &c,
		})
	}
	return strip
}

// sizeOf writes a shape as 6@28×28, one map as 32×32, and single units as
// their number.
func sizeOf(s calc.Shape, l *language.Language) string {
	size := calc.Size{Height: s.Height, Width: s.Width}
	switch {
	case s.Height == 1 && s.Width == 1:
		return l.Number(int64(s.Maps))
	case s.Maps == 1:
		return size.String()
	}
	return fmt.Sprintf("%d@%v", s.Maps, size)
}

// stack draws a shape as squares that lie one behind the other, as large as
// their maps are beside the network's input. Of many maps only some are drawn.
func stack(s, input calc.Shape) template.HTML {
	const width, height = 38, 32
	const largest, smallest = 24, 4 // sides of a square
	squares := 1 + int(math.Round(math.Log2(float64(s.Maps))*0.75))
	part := float64(s.Height) / float64(input.Height)
	side := math.Round(smallest + (largest-smallest)*part)
	step := min(3, (width-2-side)/float64(max(1, squares-1)))
	left := (width - side - step*float64(squares-1)) / 2
	top := (height - side - step*float64(squares-1)) / 2

	var out strings.Builder
	fmt.Fprintf(&out, `<svg viewBox="0 0 %d %d" aria-hidden="true">`, width, height)
	for i := range squares {
		back := step * float64(squares-1-i)
		fmt.Fprintf(&out, `<rect x="%.1f" y="%.1f" width="%.0f" height="%.0f"/>`, left+back, top+float64(i)*step, side, side)
	}
	out.WriteString("</svg>")
	return template.HTML(out.String())
}
