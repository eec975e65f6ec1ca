package calc

import "errors"

// ErrOverflow is in the chain of the error for a count above 2^63−1.
var ErrOverflow = errors.New("a count is above 9,223,372,036,854,775,807")

// Error says why a network cannot be counted, or a quantity not given.
type Error struct {
	Layer string // the layer's name, or "input"
	Value string // the offending value and what it is: "kernel 7×7"
	Rule  string // what must hold: "must fit its padded input, 5×5"

	cause error
}

func (e *Error) Error() string { return e.Layer + ": " + e.Value + " " + e.Rule }

// Unwrap returns [ErrOverflow] for a count that is too large.
func (e *Error) Unwrap() error { return e.cause }

func broken(layer, value, rule string) error {
	return &Error{Layer: layer, Value: value, Rule: rule}
}

// overflowing is the error for the first of the counts that is lost.
func overflowing(layer string, names []string, counts ...whole) error {
	for i, count := range counts {
		if count == lost {
			return overflow(layer, names[i])
		}
	}
	return nil
}

func overflow(layer, count string) error {
	return &Error{Layer: layer, Value: "the number of " + count, Rule: "must not exceed 9,223,372,036,854,775,807", cause: ErrOverflow}
}
