package graph

import (
	"math"
	"strings"

	"fivebyfive/calc"
	"fivebyfive/calc/language"
)

// Fault is why an operation cannot be: a value, and the rule that it breaks.
type Fault struct{ language.Sentence }

func (f Fault) Error() string { return f.String() }

func fault(english string, key language.Key, arguments ...any) Fault {
	return Fault{language.NewSentence(english, key, arguments...)}
}

// named is the name of what has the wrong value, as a part of a sentence: "kernel".
func named(name string) language.Sentence {
	return language.NewSentence(name, language.Key("notation.name."+strings.ReplaceAll(name, " ", "-")))
}

// Error is why a network cannot be counted.
type Error struct {
	Layer string // the layer's name; "" if it is none in particular
	Fault
	cause error
}

func (e *Error) Error() string { return e.In(language.Neutral) }

// In says it in a language, with the layer.
func (e *Error) In(l *language.Language) string {
	if e.Layer == "" {
		return e.Fault.In(l)
	}
	return language.NewSentence("{0}: {1}", "notation.of-layer", e.Layer, e.Sentence).In(l)
}

// Unwrap returns [calc.ErrOverflow] for a count that is too large.
func (e *Error) Unwrap() error { return e.cause }

// overflow is the error for a count that is lost: of a layer, or over all.
func overflow(layer, count string) error {
	lost := fault("the number of {0} must not exceed {1}", "notation.overflow", named(count), int64(math.MaxInt64))
	if layer == "" {
		lost = fault("total: the number of {0} must not exceed {1}", "notation.overflow-total", named(count), int64(math.MaxInt64))
	}
	return &Error{layer, lost, calc.ErrOverflow}
}
