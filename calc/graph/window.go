package graph

import "strconv"

// Sliding is how a window moves over the extent of its input. A size of one number
// holds on every axis; the zero Stride and Dilation mean 1, the zero Padding none.
type Sliding struct {
	Size, Stride, Padding, Dilation Size
	After                           Size // of the padding, where that differs from what is before
	Same                            bool // as much padding as gives the input's size, divided by the stride
	Rounding                        Rounding
}

// Rounding is what happens to a window that does not fit in as a whole.
type Rounding uint8

const (
	Down    Rounding = iota // it is left out
	Up                      // it is kept, if it begins inside or in the border before
	UpCaffe                 // it is kept, and left out beyond the border only if there is a border
)

// largest is the most of anything that a layer may be said to have. It keeps sums
// of a few within an int on every machine.
const largest = 1 << 28

// windows are those of each axis, and extent is how many places there are.
func (s Sliding) windows(input Shape, what string) (windows []Window, extent Size, err error) {
	axes := len(input.Extent)
	if axes == 0 {
		return nil, nil, fault("{0} must have an image or a sequence to move over, not {1} features", "notation.nothing-to-move-over", named(what), input.String())
	}
	fill := func(size Size, none int, name string, least int) Size {
		full, fits := size.over(axes, none)
		switch {
		case err != nil:
		case !fits:
			err = fault("{0} {1} must be one number or {2}, one for each axis of {3}", "notation.one-or-so-many", named(name), size.String(), strconv.Itoa(axes), input.String())
		}
		for _, n := range full {
			if err == nil && (n < least || n > largest) {
				err = fault("{0} {1} must be from {2} to {3}", "notation.range", named(name), size.String(), strconv.Itoa(least), largest)
			}
		}
		return full
	}
	size, stride, dilation := fill(s.Size, 1, what, 1), fill(s.Stride, 1, "stride", 1), fill(s.Dilation, 1, "dilation", 1)
	before := fill(s.Padding, 0, "padding", 0)
	after := before
	if s.After != nil {
		after = fill(s.After, 0, "padding", 0)
	}
	if err != nil {
		return nil, nil, err
	}
	for axis, n := range input.Extent {
		w := Window{Size: size[axis], Stride: stride[axis], Dilation: dilation[axis], Before: before[axis], After: after[axis]}
		places := w.places(n, s)
		if places < 1 {
			return nil, nil, w.tooLarge(what, size, n)
		}
		windows, extent = append(windows, w), append(extent, places)
	}
	return windows, extent, nil
}

// reach is how many cells the window reaches over.
func (w Window) reach() int64 { return int64(w.Size-1)*int64(w.Dilation) + 1 }

// places is how many there are along an axis of n cells; none if it does not fit.
func (w *Window) places(n int, s Sliding) int {
	stride, length := int64(w.Stride), int64(n)
	if s.Same {
		most := (length + stride - 1) / stride
		border := max(0, (most-1)*stride+w.reach()-length)
		w.Before, w.After = int(border/2), int(border-border/2)
		return int(most)
	}
	room := w.padded(n) - w.reach()
	if room < 0 {
		return 0
	}
	moves := room / stride
	if s.Rounding != Down && room%stride != 0 {
		begins := (moves + 1) * stride
		if begins < length+int64(w.Before) || s.Rounding == UpCaffe && w.Before == 0 {
			moves++
		}
	}
	return int(moves + 1)
}

// padded is how many cells there are with the border.
func (w Window) padded(n int) int64 { return int64(n) + int64(w.Before) + int64(w.After) }

// tooLarge says that it does not fit.
func (w Window) tooLarge(what string, size Size, n int) error {
	padded := w.padded(n)
	switch bordered := padded != int64(n); {
	case bordered && w.Dilation > 1:
		return fault("{0} {1} must fit its input, {2} cells long with its padding, and dilated it reaches over {3}", "notation.fit-padded-dilated", named(what), size.String(), padded, w.reach())
	case bordered:
		return fault("{0} {1} must fit its input, {2} cells long with its padding", "notation.fit-padded", named(what), size.String(), padded)
	case w.Dilation > 1:
		return fault("{0} {1} must fit its input, {2} cells long, and dilated it reaches over {3}", "notation.fit-dilated", named(what), size.String(), padded, w.reach())
	}
	return fault("{0} {1} must fit its input, {2} cells long", "notation.fit", named(what), size.String(), padded)
}

// text writes all but the size as our notation has it.
func (s Sliding) text() string {
	text := ""
	if len(s.Stride) > 0 {
		text += " stride " + typed(s.Stride)
	}
	switch {
	case s.Same:
		text += " same"
	case s.After != nil:
		text += " pad " + typed(s.Padding) + ":" + typed(s.After)
	case len(s.Padding) > 0:
		text += " pad " + typed(s.Padding)
	}
	if len(s.Dilation) > 0 {
		text += " dilation " + typed(s.Dilation)
	}
	switch s.Rounding {
	case Up:
		text += " ceil"
	case UpCaffe:
		text += " caffe"
	}
	return text
}

// typed writes a size as it is typed: "5x5".
func typed(s Size) string {
	text := ""
	for i, n := range s {
		if i > 0 {
			text += "x"
		}
		text += strconv.Itoa(n)
	}
	return text
}
