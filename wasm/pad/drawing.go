package pad

// Point is a place on the pad, from 0 to 1.
type Point struct{ X, Y float64 }

// Stroke is where the pen went, without being lifted, in straight lines. A
// stroke of one point is a dot.
type Stroke []Point

// Drawing is what is on the pad. There is one pen, which a pointer puts where
// it is and which keys move from where it was left.
type Drawing struct {
	strokes []Stroke
	pen     Point
	down    bool
	raster  raster
}

// New returns a pad with nothing on it. The pen is in the middle, and lifted.
func New() *Drawing { return &Drawing{pen: middle} }

var middle = Point{0.5, 0.5}

// Strokes returns what is drawn, in the order in which it was. It is the
// drawing's own memory, to be read until the next change.
func (d *Drawing) Strokes() []Stroke { return d.strokes }

// Pen returns where the pen is, and whether it draws when it moves.
func (d *Drawing) Pen() (at Point, down bool) { return d.pen, d.down }

// Begin lowers the pen at a place: a pointer is pressed there.
func (d *Drawing) Begin(at Point) {
	d.pen, d.down = at.onPad(), true
	if n := len(d.strokes); n < cap(d.strokes) {
		d.strokes = d.strokes[:n+1] // and the memory of a stroke that was taken back
		d.strokes[n] = append(d.strokes[n][:0], d.pen)
		return
	}
	d.strokes = append(d.strokes, Stroke{d.pen})
}

// Extend moves the pen to a place, and draws the way there if it is down.
func (d *Drawing) Extend(to Point) {
	to = to.onPad()
	if last := len(d.strokes) - 1; d.down && to != d.pen {
		d.strokes[last] = append(d.strokes[last], to)
	}
	d.pen = to
}

// End lifts the pen.
func (d *Drawing) End() { d.down = false }

// Move is Extend from where the pen is, as an arrow key does it.
func (d *Drawing) Move(dx, dy float64) { d.Extend(Point{d.pen.X + dx, d.pen.Y + dy}) }

// Toggle lowers the pen where it is, or lifts it, as the Space key does.
func (d *Drawing) Toggle() {
	if d.down {
		d.End()
	} else {
		d.Begin(d.pen)
	}
}

// Undo takes the last stroke back, if there is one, and lifts the pen.
func (d *Drawing) Undo() {
	d.down = false
	if n := len(d.strokes); n > 0 {
		d.strokes = d.strokes[:n-1]
	}
	d.raster.stale = true
}

// Clear takes everything back. The pen is in the middle again, and lifted.
func (d *Drawing) Clear() {
	d.strokes, d.pen, d.down = d.strokes[:0], middle, false
	d.raster.stale = true
}

// Show draws strokes in place of what there was, and lifts the pen at their
// end.
func (d *Drawing) Show(strokes []Stroke) {
	d.Clear()
	for _, s := range strokes {
		for i, p := range s {
			if i == 0 {
				d.Begin(p)
			}
			d.Extend(p)
		}
	}
	d.End()
}

// onPad is the place on the pad that is nearest to p.
func (p Point) onPad() Point { return Point{clamp(p.X), clamp(p.Y)} }

// clamp takes what is no number for 0.
func clamp(v float64) float64 {
	if !(v > 0) {
		return 0
	}
	return min(v, 1)
}
