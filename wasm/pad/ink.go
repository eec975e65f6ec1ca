package pad

import (
	"math"

	"fivebyfive/calc/lenet"
)

// PenRadius is half the width of the round pen, as a share of the pad. On a
// digit as high as most people draw one, it comes to the lines of MNIST.
const PenRadius = 0.05

// raster is the ink of a drawing, as far as it has been drawn: the strokes
// before the given one, and that one up to the given point.
type raster struct {
	ink           []float32
	width         int
	stroke, point int
	stale         bool // strokes that were drawn are taken back
	input         lenet.Input
}

// Ink returns the share of ink, from 0 to 1, in each of width×width cells of
// the pad, row by row. Only what is new since the last call is drawn. The
// memory is used again by the next call; once warm, nothing is allocated.
func (d *Drawing) Ink(width int) []float32 {
	r := &d.raster
	if r.stale || r.width != width {
		r.restart(width)
	}
	for ; r.stroke < len(d.strokes); r.stroke, r.point = r.stroke+1, 0 {
		s := d.strokes[r.stroke]
		for ; r.point < len(s); r.point++ {
			r.line(s[max(r.point-1, 0)], s[r.point])
		}
		if r.stroke == len(d.strokes)-1 {
			break // it may go on
		}
	}
	return r.ink
}

func (r *raster) restart(width int) {
	if size := max(width, 0) * max(width, 0); size <= cap(r.ink) {
		r.ink = r.ink[:size]
	} else {
		r.ink = make([]float32, size)
	}
	clear(r.ink)
	r.width, r.stroke, r.point, r.stale = width, 0, 0, false
}

// line inks every cell by how deep its middle lies under a pen that goes from
// one point to another. Ink on ink is no darker.
func (r *raster) line(from, to Point) {
	scale := float64(r.width)
	x1, y1, x2, y2 := from.X*scale, from.Y*scale, to.X*scale, to.Y*scale
	dx, dy := x2-x1, y2-y1
	length := dx*dx + dy*dy
	if length == 0 {
		length = 1 // a dot
	}
	reach := PenRadius*scale + 0.5 // a cell is half inked where the pen ends
	left, right := r.cells(min(x1, x2)-reach, max(x1, x2)+reach)
	top, bottom := r.cells(min(y1, y2)-reach, max(y1, y2)+reach)
	for row := top; row < bottom; row++ {
		for col := left; col < right; col++ {
			x, y := float64(col)+0.5-x1, float64(row)+0.5-y1
			along := clamp((x*dx + y*dy) / length)
			x, y = x-along*dx, y-along*dy
			share := float32(clamp(reach - math.Sqrt(x*x+y*y)))
			if cell := &r.ink[row*r.width+col]; share > *cell {
				*cell = share
			}
		}
	}
}

// cells are those that lie between two places, in one direction.
func (r *raster) cells(first, end float64) (from, to int) {
	return max(int(first), 0), min(int(end)+1, r.width)
}

// sharpness is how many cells wide the ink is that the network is shown, before
// it is scaled to the network's own.
const sharpness = 112

// See shows the drawing to the network of a, as MNIST's digits were prepared,
// and reports whether there was anything to see. An empty pad is computed too.
func (d *Drawing) See(a *lenet.Activations) bool {
	drawn := lenet.Draw(d.Ink(sharpness), sharpness, &d.raster.input)
	a.Network.Forward(&d.raster.input, a)
	return drawn
}
