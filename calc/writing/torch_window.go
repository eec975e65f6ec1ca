package writing

import (
	"slices"
	"strconv"

	"fivebyfive/calc/graph"
)

func (l *torchLayer) sliding(class, ends string, maps, groups int, bias bool) {
	l.take(first)
	padding := l.border("0.0")
	l.module("nn."+class+l.d(), strconv.Itoa(l.in.Maps), strconv.Itoa(maps), square(sizes(l.Windows)),
		named("stride", strides(l.Windows), 1), padding, named("dilation", dilations(l.Windows), 1), number("groups", groups, 1), flag("bias", bias, true))
}

// border is the argument for the border that the windows see, if it is even; else
// a layer before makes it.
func (l *torchLayer) border(fill string) string {
	var before graph.Size
	var uneven []int // the last axis first, as PyTorch has it
	even, same := true, true
	for axis, w := range slices.Backward(l.Windows) {
		n, places := l.in.Extent[axis], l.Output.Extent[axis]
		end := max(w.After, need(w, n, places))
		even = even && end == w.Before
		all := reach(w) - 1
		same = same && w.Stride == 1 && w.Before == all/2 && end == all-all/2
		before, uneven = append(before, w.Before), append(uneven, w.Before, end)
	}
	slices.Reverse(before)
	switch {
	case even:
		return named("padding", before, 0)
	case same && fill == "0.0":
		return "padding='same'"
	}
	l.pad("pad", uneven, fill)
	return ""
}

// pad adds a layer that makes a border, or takes one away.
func (l *torchLayer) pad(name string, by []int, fill string) {
	size := square(by)
	made := "nn.ConstantPad" + l.d() + "(" + size + ", " + fill + ")"
	if l.d() == "2d" && fill == "0.0" {
		made = "nn.ZeroPad2d(" + size + ")"
	}
	l.add(step{made: made, name: name, bare: true})
}

func (l *torchLayer) transposed(o graph.Transposed) {
	l.take(first)
	axes := len(l.Output.Extent)
	size, stride, dilation := each(o.Size, axes, 1), each(o.Stride, axes, 1), each(o.Dilation, axes, 1)
	padding, extra := each(o.Padding, axes, 0), each(o.Extra, axes, 0)
	var crop []int
	if o.Same {
		padding, extra = make(graph.Size, axes), make(graph.Size, axes)
		for axis := range axes {
			more := (size[axis]-1)*dilation[axis] + 1 - stride[axis] // than the stride times the input
			padding[axis] = max(0, more+1) / 2
			extra[axis] = 2*padding[axis] - more
			crop = append([]int{-(more / 2), -(more - more/2)}, crop...)
		}
	}
	fits := true
	for axis, more := range extra {
		fits = fits && more < max(stride[axis], dilation[axis])
	}
	cropped := !fits && o.Same
	switch {
	case cropped: // the border is uneven
		padding, extra = make(graph.Size, axes), make(graph.Size, axes)
	case !fits:
		l.why = lacksExtra
		return
	}
	l.module("nn.ConvTranspose"+l.d(), strconv.Itoa(l.in.Maps), strconv.Itoa(o.Maps), square(size),
		named("stride", stride, 1), named("padding", padding, 0), named("output_padding", extra, 0),
		number("groups", max(1, o.Groups), 1), flag("bias", !o.NoBias, true), named("dilation", dilation, 1))
	if cropped {
		l.pad("crop", crop, "0.0")
	}
}

func (l *torchLayer) pooling(o graph.Pooling) {
	l.take(first)
	class, fill := "MaxPool", "float('-inf')"
	if o.Average {
		class, fill = "AvgPool", "0.0"
	}
	switch {
	case o.Global:
		l.module("nn.Adaptive"+class+l.d(), "1")
		return
	case o.To != nil:
		l.module("nn.Adaptive"+class+l.d(), square(l.Output.Extent))
		return
	}
	dilation := dilations(l.Windows)
	if o.Average && slices.Max(dilation) > 1 {
		l.why = lacksDilation
		return
	}
	// PyTorch has a border that is even and at most half of the window, and rounds up
	// if it is told so.
	var padding graph.Size
	simple, rounds := true, o.Rounding != graph.Down
	for axis, w := range l.Windows {
		n, places := l.in.Extent[axis], l.Output.Extent[axis]
		room := n + 2*w.Before - reach(w)
		down := room/w.Stride + 1
		up := down
		if room%w.Stride != 0 && down*w.Stride < n+w.Before {
			up++
		}
		refused := o.Average && l.axes == 3 && w.Size > n // whatever the border
		simple = simple && w.Before == w.After && 2*w.Before <= w.Size && !refused && (rounds && places == up || !rounds && places == down)
		padding = append(padding, w.Before)
	}
	said := named("padding", padding, 0)
	if !simple {
		said, rounds = l.border(fill), false
		if said != "" { // even, but too wide
			said = ""
			var by []int
			for _, w := range slices.Backward(l.Windows) {
				by = append(by, w.Before, w.After)
			}
			l.pad("pad", by, fill)
		}
	}
	var moves string
	if size := sizes(l.Windows); !slices.Equal(strides(l.Windows), size) {
		moves = "stride=" + square(strides(l.Windows))
	}
	l.module("nn."+class+l.d(), square(sizes(l.Windows)), moves, said, named("dilation", dilation, 1), flag("ceil_mode", rounds, false))
}
