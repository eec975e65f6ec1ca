package kit

import (
	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/frame"
)

// Grid is where the single units of a layer stand: a grid, unit by unit and
// row by row.
type Grid struct {
	frame.Box
	Rows, Cols int
}

// NewGrid lays out so many units, each a square of the given side.
func NewGrid(x, y, side float32, units, columns int) Grid {
	rows := (units + columns - 1) / columns
	return Grid{frame.Box{X: x, Y: y, W: side * float32(columns), H: side * float32(rows)}, rows, columns}
}

// Unit returns where one unit stands.
func (s *Grid) Unit(i int) frame.Box { return s.Cell(i/s.Cols, i%s.Cols, s.Rows, s.Cols) }

// Part returns a block of cells.
func (s *Grid) Part(row, col int, size calc.Size) frame.Box {
	return s.Cells(row, col, size.Height, size.Width, s.Rows, s.Cols)
}

// CentreOf returns the middle of one unit.
func (s *Grid) CentreOf(i int) frame.Point { return s.Unit(i).Centre() }

// Mark outlines a unit that is at work or pointed at.
func Mark(f *frame.Frame, at *Grid, i int) { RingUnit(f, frame.Output, at, i, 1.5, 3) }

// RingUnit outlines a unit with a margin.
func RingUnit(f *frame.Frame, role frame.Role, at *Grid, i int, margin, stroke float32) {
	unit := at.Unit(i)
	f.Ring(role, &unit, margin, stroke)
}

// Targets makes the cells of a grid ones to point at, as those of one map.
func Targets(f *frame.Frame, kind frame.TargetKind, layer, m int, at *Grid) {
	f.Target(kind, layer, m, at.Box, at.Rows, at.Cols)
}

// TargetUnits makes each cell of a grid a unit to point at.
func TargetUnits(f *frame.Frame, l *Layer, at *Grid) {
	for i := range l.Output.Maps {
		f.Target(frame.UnitTarget, l.Index, i, at.Unit(i), 1, 1)
	}
}

// DrawSingles draws the units of a layer with their values, as many as are
// computed. Each stands for so many parameters and connections.
func DrawSingles(f *frame.Frame, l *Layer, at *Grid, seen *lenet.Activations, computed, parameters, connections int) {
	t := Shades(f, l.Name, at, seen.Layers[l.Index][:computed])
	t.Parameters, t.Connections = parameters, connections
	f.Blank(at.Box, at.Rows, at.Cols, computed)
	Border(f, at, frame.Output)
	TargetUnits(f, l, at)
}

// DrawSeenSingles draws the units of the layer that another one sees.
func DrawSeenSingles(f *frame.Frame, l *Layer, at *Grid, seen *lenet.Activations) {
	DrawSingles(f, l, at, seen, l.Output.Maps, 0, 0)
}

// Shades draws values, of units or weights, in the cells of a grid.
func Shades(f *frame.Frame, name string, at *Grid, values []float32) *frame.Texture {
	t := f.Texture(name, at.Box, at.Rows, at.Cols)
	for i, v := range values {
		t.Values[i] = ShadeOfUnit(v)
	}
	return t
}

// Border draws the lines of a grid, and around it.
func Border(f *frame.Frame, at *Grid, role frame.Role) {
	f.Grid(at.Box, at.Rows, at.Cols)
	f.Ring(role, &at.Box, 0.5, 1)
}

// DrawMeeting outlines a weight and the unit that it meets.
func DrawMeeting(f *frame.Frame, unit, weight *frame.Box) {
	f.Line(frame.Connection, unit.Centre(), weight.Centre(), 1.5, 1)
	f.Outline(frame.Connection, *unit, 2.5, 1)
	f.Outline(frame.Ink, *weight, 2, 1)
}

// PointedInput returns the single unit of another layer that is pointed at.
func PointedInput(s *frame.Selection, of *Layer) (unit int, ok bool) {
	return s.Map, s.Kind == frame.UnitTarget && s.Within(of.Index, of.Output.Maps, 1, 1)
}
