package graph

import "slices"

// Field is the receptive field of a layer's units along one axis, in cells of the
// network's input. See Araujo, Norris and Sim, "Computing receptive fields of
// convolutional neural networks", 2019.
type Field struct {
	First, Last int64 // the cells that the first unit sees, those of the padding too
	Jump        int64 // from one unit's field to the next
	Whole       bool  // every unit depends on all of the input
	Unknown     bool  // paths meet that do not lie over each other, say
}

// Size is how many cells the field reaches over.
func (f Field) Size() int64 { return f.Last - f.First + 1 }

// farthest is how far a field may lie from the first cell.
const farthest = 1 << 40

// fields are those of the layer, along the windows and over all paths that lead to
// it. A path that sees everything leaves nothing to add.
func (l *LayerCount) fields(feeding []*LayerCount) []Field {
	axes := len(l.Output.Extent)
	if len(feeding) == 0 { // an input sees itself
		fields := make([]Field, axes)
		for i := range fields {
			fields[i] = Field{Jump: 1}
		}
		return fields
	}
	if l.Sees == OnePlace && !slices.ContainsFunc(feeding, func(from *LayerCount) bool { return len(from.Field) > 0 }) {
		return nil // a vector that was given has no places
	}
	var fields []Field
	for axis := range max(axes, 1) {
		var field Field
		for i, from := range feeding {
			along := Field{Whole: true}
			if axis < len(from.Field) {
				along = from.Field[axis]
			}
			switch {
			case along.Whole:
			case l.Sees == AllPlaces:
				along = Field{Whole: true}
			case l.Sees == Elsewhere || len(from.Output.Extent) != axes && axes > 0:
				along = Field{Unknown: true}
			case axis < len(l.Windows):
				along = along.through(l.Windows[axis])
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

// through is the field of units that see those of f through a window.
func (f Field) through(w Window) Field {
	if f.Whole || f.Unknown {
		return f
	}
	f.First -= int64(w.Before) * f.Jump
	f.Last += (int64(w.Size-1)*int64(w.Dilation) - int64(w.Before)) * f.Jump
	f.Jump *= int64(w.Stride)
	if f.Jump > farthest || f.Last > farthest || f.First < -farthest {
		return Field{Unknown: true}
	}
	return f
}

// and is the union of two fields that lie over each other.
func (f Field) and(other Field) Field {
	switch {
	case f.Whole || other.Whole:
		return Field{Whole: true}
	case f.Unknown || other.Unknown || f.Jump != other.Jump:
		return Field{Unknown: true}
	}
	f.First = min(f.First, other.First)
	f.Last = max(f.Last, other.Last)
	return f
}

// FieldText writes the receptive field: "5×5", "all" where every unit depends on
// everything, "?" where it is not known, and "" where there are no places.
func (l *LayerCount) FieldText() string {
	if slices.ContainsFunc(l.Field, func(f Field) bool { return f.Whole }) {
		return "all"
	}
	size := make(Size, len(l.Field))
	for i, f := range l.Field {
		if f.Unknown {
			return "?"
		}
		size[i] = int(f.Size())
	}
	return size.String()
}
