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

func (p Pool) plan(input Shape) (plan, error) {
	if p.Kind != Max && p.Kind != Average {
		return plan{}, &Error{Layer: p.Name, Value: "pool kind " + strconv.Itoa(int(p.Kind)), Rule: "must be Max or Average"}
	}
	stride := p.Stride
	if stride == (Size{}) {
		stride = p.Window
	}
	return tiled(p.Name, Pooling, input, p.Window, stride)
}

// tiled is the plan of a layer whose windows cover the input to its edges.
func tiled(name string, kind Kind, input Shape, window, stride Size) (plan, error) {
	broken := func(value, rule string) (plan, error) {
		return plan{}, &Error{Layer: name, Value: value, Rule: rule}
	}
	if !window.positive() {
		return broken("window "+window.String(), "must be at least 1×1")
	}
	if !stride.positive() {
		return broken("stride "+stride.String(), "must be at least 1×1")
	}
	if window.Height > input.Height || window.Width > input.Width {
		return broken("window "+window.String(), "must fit its input, "+input.size().String())
	}
	down, right := input.Height-window.Height, input.Width-window.Width
	if down%stride.Height != 0 || right%stride.Width != 0 {
		return broken("window "+window.String()+" with stride "+stride.String(),
			"must tile its input, "+input.size().String()+", exactly, as the paper's windows do: input − window must be a multiple of the stride")
	}
	return plan{
		kind: kind, window: window, stride: stride, dilation: Square(1),
		output: Shape{input.Maps, down/stride.Height + 1, right/stride.Width + 1},
		runs:   []run{{int64(input.Maps), 1}},
		bias:   kind == Subsampling,
	}, nil
}
