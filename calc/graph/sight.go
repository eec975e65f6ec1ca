package graph

import (
	"slices"
	"strconv"
	"strings"

	"fivebyfive/calc"
)

// Sight is what of the input a unit depends on.
type Sight uint8

const (
	OnePlace  Sight = iota // its own place, or what the windows say
	AllPlaces              // everything
	Elsewhere              // places that no window says
	Moved                  // one unit, which stood at another place
	Earlier                // its own place, and all before it
	LastPlace              // the last place
)

// fields are those of the layer, along the windows and over all paths that lead to
// it. A path that sees everything leaves nothing to add.
func (l *LayerCount) fields() []Field {
	axes := len(l.Output.Extent)
	if len(l.feeding) == 0 { // an input sees itself
		fields := make([]Field, axes)
		for i, n := range l.Output.Extent {
			fields[i] = Field{Spans: []Span{{}}, Jump: 1, of: int64(n)}
		}
		return fields
	}
	if l.Sees == OnePlace && !slices.ContainsFunc(l.feeding, func(from *LayerCount) bool { return len(from.Field) > 0 }) {
		return nil // a vector that was given has no places
	}
	if fields, moved := l.moved(); moved {
		return fields
	}
	var fields []Field
	for axis := range max(axes, 1) {
		var field Field
		for i, from := range l.feeding {
			along := Field{Whole: true}
			if axis < len(from.Field) {
				along = from.Field[axis]
			}
			switch {
			case along.Whole:
			case l.Sees == AllPlaces:
				along = Field{Whole: true}
			case l.Sees == LastPlace && !along.Moved && len(from.Output.Extent) == 1:
				along = along.everywhere(int64(from.Output.Extent[0]) - 1)
			case l.Sees == Earlier && !along.Moved:
				along = along.past()
			case along.Moved || l.Sees == Elsewhere || len(from.Output.Extent) != axes && axes > 0:
				along = Field{Unknown: true}
			case axis < len(l.Windows):
				along = along.through(l.Windows[axis])
			case axis < axes && from.Output.Extent[axis] == 1 && l.Output.Extent[axis] > 1:
				along = along.everywhere(0)
			}
			if i == 0 {
				field = along
			} else {
				field = field.and(along)
			}
		}
		fields = append(fields, field)
	}
	return fields
}

// moved are the fields of units that see what some have seen which stood in another
// order, if the layer has such.
func (l *LayerCount) moved() (fields []Field, moved bool) {
	from := l.feeding[0].Field
	moved = l.Sees == Moved || l.Sees == OnePlace && l.Windows == nil && slices.ContainsFunc(from, func(f Field) bool { return f.Moved })
	if !moved || len(l.feeding) > 1 {
		return nil, false
	}
	fields = slices.Clone(from)
	for axis := range fields {
		fields[axis].Moved = !fields[axis].Whole && !fields[axis].Unknown
	}
	return fields, true
}

// FieldFormula says how the field along an axis comes: "(3 − 1) × 2 + 6". It reports
// false where no one window makes it of one field that all units below have.
func (l *LayerCount) FieldFormula(axis int) (calc.Expr, bool) {
	if axis >= len(l.Field) || axis >= len(l.Windows) || len(l.feeding) != 1 || axis >= len(l.feeding[0].Field) {
		return calc.Expr{}, false
	}
	below, w := l.feeding[0].Field[axis], l.Windows[axis]
	if len(l.Field[axis].Spans) != 1 || len(below.Spans) != 1 || w.Enlarged > 1 || w.Places > 0 || below.Past {
		return calc.Expr{}, false
	}
	cells := kernel
	if l.Tensors == nil {
		cells = window
	}
	steps := []calc.Expr{calc.Subtract(calc.Number(int64(w.Size), cells.at(axis, len(l.Field))), calc.Number(1, ""))}
	if w.Dilation > 1 {
		steps = append(steps, calc.Number(int64(w.Dilation), calc.Dilation))
	}
	further := calc.Multiply(append(steps, calc.Number(below.Jump, calc.Spacing))...)
	return calc.Add(further, calc.Number(below.Size(), calc.Field)).As(calc.Field), true
}

// FieldText writes the receptive field: "5×5", "all" where every unit depends on
// everything, "past" where on all up to its own place, "?" where it is not known, and
// "" where there are no places. Where
// units differ it is that of the one that sees most.
func (l *LayerCount) FieldText() string {
	if slices.ContainsFunc(l.Field, func(f Field) bool { return f.Whole }) {
		return "all"
	}
	sizes := make([]string, len(l.Field))
	for i, f := range l.Field {
		switch {
		case f.Unknown:
			return "?"
		case f.Past:
			return "past"
		}
		sizes[i] = strconv.FormatInt(f.Size(), 10)
	}
	return strings.Join(sizes, "×")
}
