package calc

import "strconv"

// Pool is the pooling of today's networks: the largest or the mean of each
// window, with nothing to train.
type Pool struct {
	Name   string
	Kind   PoolKind
	Window Size
	Stride Size // zero means the window's own size
}

// PoolKind says what a [Pool] computes.
type PoolKind uint8

const (
	Max PoolKind = iota
	Average
)

func (p Pool) plan(input Shape) (*plan, error) {
	if p.Kind > Average {
		return nil, broken(p.Name, "pool kind "+strconv.Itoa(int(p.Kind)), "must be Max or Average")
	}
	stride := p.Stride
	if stride == (Size{}) {
		stride = p.Window
	}
	return tiled(p.Name, Pooling, input, p.Window, stride)
}

// tiled is the plan of a layer whose windows cover the input to its edges.
func tiled(name string, kind Kind, input Shape, window, stride Size) (*plan, error) {
	value, rule := "window "+window.String(), ""
	down, right := input.Height-window.Height, input.Width-window.Width
	switch {
	case !window.positive():
		rule = "must be at least 1×1"
	case !stride.positive():
		value, rule = "stride "+stride.String(), "must be at least 1×1"
	case down < 0 || right < 0:
		rule = "must fit its input, " + input.size().String()
	case down%stride.Height != 0 || right%stride.Width != 0:
		value += " with stride " + stride.String()
		rule = "must tile its input, " + input.size().String() + ", exactly, as the paper's windows do: input − window must be a multiple of the stride"
	}
	if rule != "" {
		return nil, broken(name, value, rule)
	}
	return &plan{
		kind: kind, window: window, stride: stride, dilation: Square(1),
		output: Shape{input.Maps, down/stride.Height + 1, right/stride.Width + 1},
		runs:   []run{{whole(input.Maps), 1}},
		bias:   kind == Subsampling,
	}, nil
}
