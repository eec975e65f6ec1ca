package svg

import (
	"strconv"

	"fivebyfive/wasm/frame"
)

// shades is how many shades of ink a texture is written with: enough for the
// eye, and few enough for the cells of a shade to be one path.
const shades = 24

// texture writes a grid of values as one path a shade: a run of cells is a line
// as thick as a cell, along the cells' middles, which is half as long to write
// as their outline.
func (w *writer) texture(t *frame.Texture) {
	w.text(`<g class="texture ink" transform="translate(`)
	w.number(t.Box.X)
	w.text(" ")
	w.number(t.Box.Y + t.Box.H/float32(t.Rows)/2)
	w.text(`) scale(`)
	w.number(t.Box.W / float32(t.Cols))
	w.text(" ")
	w.number(t.Box.H / float32(t.Rows))
	w.text(`)">`)
	for shade := range shades {
		w.shade(t, shade)
	}
	w.text("</g>")
}

func (w *writer) shade(t *frame.Texture, shade int) {
	begun := false
	for row := range t.Rows {
		for col := 0; col < t.Cols; col++ {
			if shadeOf(t.Values[row*t.Cols+col]) != shade {
				continue
			}
			run := 1
			for col+run < t.Cols && shadeOf(t.Values[row*t.Cols+col+run]) == shade {
				run++
			}
			if !begun {
				w.text("<path")
				w.attribute("opacity", frame.Opacity(float32(shade)/(shades-1)))
				w.text(` d="`)
				begun = true
			}
			w.text("M")
			w.integer(col)
			w.text(" ")
			w.integer(row)
			w.text("h")
			w.integer(run)
			col += run
		}
	}
	if begun {
		w.text(`"/>`)
	}
}

// shadeOf returns the shade of a value, and −1 for an empty cell.
func shadeOf(value float32) int {
	if value != value {
		return -1
	}
	return int(value*(shades-1) + 0.5)
}

func (w *writer) integer(n int) { w.out = strconv.AppendInt(w.out, int64(n), 10) }
