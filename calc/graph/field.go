package graph

import "slices"

// Field is the receptive field of a layer's units along one axis, in cells of the
// network's input. See Araujo, Norris and Sim, "Computing receptive fields of
// convolutional neural networks", 2019.
//
// Behind an enlargement neighbouring units may see windows that differ. They come
// in turn: the units see one Span after the other, and then the same again, Jump
// cells further on. Of most layers there is one Span.
type Field struct {
	Spans   []Span
	Jump    int64
	Whole   bool // every unit depends on all of the input
	Unknown bool // paths meet that do not lie over each other, say
	Past    bool // every unit sees all from the beginning on, to the end of its span
	Moved   bool // units see as much as the spans say, but do not stand in that order: a flattened image

	of int64 // cells that the network's input has
}

// Span is the cells from the first to the last, those of the padding too. A unit
// that sees nothing has one whose last cell stands before the first.
type Span struct{ First, Last int64 }

var nothing = Span{First: 1}

const (
	farthest = 1 << 40 // that a field may lie from the first cell
	mostTurn = 32      // that the units may differ in
)

// Size is how many cells the field reaches over, the largest where they differ.
func (f Field) Size() int64 {
	if f.Past {
		return f.of // the last unit's
	}
	var most int64
	for _, s := range f.Spans {
		most = max(most, s.Size())
	}
	return most
}

// Least is how many cells it reaches over where that is the least.
func (f Field) Least() int64 {
	least := f.Size()
	if f.Past {
		return least
	}
	for _, s := range f.Spans {
		least = min(least, s.Size())
	}
	return least
}

// At is what a unit sees, counted from 0.
func (f Field) At(unit int64) Span {
	turn := int64(len(f.Spans))
	if turn == 0 {
		return nothing
	}
	n := unit % turn
	if n < 0 {
		n += turn
	}
	return f.Spans[n].moved(times((unit-n)/turn, f.Jump))
}

// Size is how many cells the span reaches over.
func (s Span) Size() int64 { return s.Last - s.First + 1 }

func (s Span) moved(cells int64) Span {
	if s == nothing {
		return s
	}
	return Span{s.First + cells, s.Last + cells}
}

// and is the least span that has both in it.
func (s Span) and(other Span) Span {
	switch {
	case s == nothing:
		return other
	case other == nothing:
		return s
	}
	return Span{min(s.First, other.First), max(s.Last, other.Last)}
}

// times is a product, or what is too far.
func times(a, b int64) int64 {
	if product := a * b; a == 0 || max(b, -b) <= 4*farthest/max(a, -a) {
		return product
	}
	if a < 0 != (b < 0) {
		return -4 * farthest
	}
	return 4 * farthest
}

// everywhere is the field of units that all see one of f.
func (f Field) everywhere(unit int64) Field {
	if f.Whole || f.Unknown {
		return f
	}
	seen := f.At(unit)
	if seen != nothing && (seen.First <= 0 || f.Past) && seen.Last >= f.of-1 {
		return Field{Whole: true}
	}
	return Field{Spans: []Span{seen}, of: f.of, Past: f.Past}
}

// past is the field of units that see one of f, and all before it.
func (f Field) past() Field {
	if f.At(0).First > 0 { // which is not the beginning
		return Field{Unknown: true}
	}
	f.Past = !f.Unknown
	return f
}

// through is the field of units that see those of f through a window.
func (f Field) through(w Window) Field {
	f = f.enlarged(w)
	if f.Whole || f.Unknown {
		return f
	}
	turn, units, cells := int64(len(f.Spans)), int64(1), int64(w.Stride) // so many units on, so many cells on
	if w.Places > 0 {
		common := divisor(int64(w.Places), int64(w.Cells))
		units, cells = int64(w.Places)/common, int64(w.Cells)/common
	}
	common := divisor(turn, cells)
	if units > mostTurn*common/turn {
		return Field{Unknown: true}
	}
	seen := Field{Spans: make([]Span, units*turn/common), Jump: times(f.Jump, cells/common), of: f.of, Past: f.Past}
	for unit := range seen.Spans {
		first, size := w.cells(int64(unit))
		span := nothing
		for cell := range min(turn, size) { // all others lie between those at both ends
			span = span.and(f.At(first + cell*int64(w.Dilation)))
			span = span.and(f.At(first + (size-1-cell)*int64(w.Dilation)))
		}
		seen.Spans[unit] = span
	}
	return seen.plain()
}

// cells are the first cell that a unit looks at, and how many there are.
func (w Window) cells(unit int64) (first, size int64) {
	if w.Places == 0 {
		return unit*int64(w.Stride) - int64(w.Before), int64(w.Size)
	}
	places, of := int64(w.Places), int64(w.Cells)
	first = unit * of / places
	return first, ((unit+1)*of+places-1)/places - first
}

// enlarged is the field of the cells of an enlarged input: the units with copies of
// themselves, or with cells that see nothing.
func (f Field) enlarged(w Window) Field {
	if f.Whole || f.Unknown || w.Enlarged <= 1 {
		return f
	}
	if w.Enlarged > mostTurn/len(f.Spans) {
		return Field{Unknown: true}
	}
	large := Field{Jump: f.Jump, of: f.of, Past: f.Past}
	for _, span := range f.Spans {
		for copied := range w.Enlarged {
			if copied > 0 && !w.Copied {
				span = nothing
			}
			large.Spans = append(large.Spans, span)
		}
	}
	return large
}

// and is the union of two fields that lie over each other.
func (f Field) and(other Field) Field {
	if f.Whole || other.Whole {
		return Field{Whole: true}
	}
	if f.Unknown || other.Unknown {
		return Field{Unknown: true}
	}
	a, b := int64(len(f.Spans)), int64(len(other.Spans))
	turn := a / divisor(a, b) * b
	if times(f.Jump, b) != times(other.Jump, a) || turn > mostTurn ||
		f.Past != other.Past && (slices.Contains(f.Spans, nothing) || slices.Contains(other.Spans, nothing)) {
		return Field{Unknown: true}
	}
	both := Field{Spans: make([]Span, turn), Jump: times(f.Jump, turn/a), of: f.of, Past: f.Past || other.Past}
	for unit := range both.Spans {
		both.Spans[unit] = f.At(int64(unit)).and(other.At(int64(unit)))
	}
	return both.plain()
}

// plain is the same field with as few spans as there can be.
func (f Field) plain() Field {
	for _, s := range f.Spans {
		if f.Jump > farthest || s.Last > farthest || s.First < -farthest {
			return Field{Unknown: true}
		}
	}
	turn := len(f.Spans)
	for few := 1; few < turn; few++ {
		if turn%few != 0 || f.Jump%int64(turn/few) != 0 {
			continue
		}
		less := Field{Spans: f.Spans[:few], Jump: f.Jump / int64(turn/few), of: f.of, Past: f.Past}
		same := true
		for unit := few; same && unit < turn; unit++ {
			same = less.At(int64(unit)) == f.Spans[unit]
		}
		if same {
			return less
		}
	}
	return f
}

// divisor is the greatest that two numbers have in common.
func divisor(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}
