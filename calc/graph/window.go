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
		return nil, nil, Fault{what, "must have an image or a sequence to move over, not " + input.String() + " features"}
	}
	fill := func(size Size, none int, name string, least int) Size {
		full, fits := size.over(axes, none)
		switch {
		case err != nil:
		case !fits:
			err = Fault{name + " " + size.String(), "must be one number or " + strconv.Itoa(axes) + ", one for each axis of " + input.String()}
		}
		for _, n := range full {
			if err == nil && (n < least || n > largest) {
				err = Fault{name + " " + size.String(), "must be from " + strconv.Itoa(least) + " to " + grouped(largest)}
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
		places, rule := w.places(n, s)
		if rule != "" {
			return nil, nil, Fault{what + " " + size.String(), rule}
		}
		windows, extent = append(windows, w), append(extent, places)
	}
	return windows, extent, nil
}

// reach is how many cells the window reaches over.
func (w Window) reach() int64 { return int64(w.Size-1)*int64(w.Dilation) + 1 }

// places is how many there are along an axis of n cells, or the rule that the
// window breaks there.
func (w *Window) places(n int, s Sliding) (places int, rule string) {
	stride, length := int64(w.Stride), int64(n)
	if s.Same {
		most := (length + stride - 1) / stride
		border := max(0, (most-1)*stride+w.reach()-length)
		w.Before, w.After = int(border/2), int(border-border/2)
		return int(most), ""
	}
	padded := length + int64(w.Before) + int64(w.After)
	room := padded - w.reach()
	if room < 0 {
		rule = "must fit its input, " + grouped(padded) + " cells long"
		if padded != length {
			rule += " with its padding"
		}
		if w.Dilation > 1 {
			rule += ", and dilated it reaches over " + grouped(w.reach())
		}
		return 0, rule
	}
	moves := room / stride
	if s.Rounding != Down && room%stride != 0 {
		begins := (moves + 1) * stride
		if begins < length+int64(w.Before) || s.Rounding == UpCaffe && w.Before == 0 {
			moves++
		}
	}
	return int(moves + 1), ""
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
