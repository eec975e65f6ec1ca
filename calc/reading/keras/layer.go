package keras

import (
	"math"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
	"fivebyfive/calc/reading/draft"
	"fivebyfive/calc/reading/python"
)

// layer is a layer of Keras: a class, and what it was made with.
type layer struct {
	class string
	line  int
	name  string
	// with has numbers as int64 or float64, lists as []any, and what nobody knows as
	// python.Unknown.
	with   map[string]any
	inner  *layer // of a wrapper
	model  *model // it is one itself
	output *tensor
	used   bool

	// The same layer at each step of a sequence, and whether the axes that it makes one
	// long are left out.
	longer   *layer
	squeezed bool
	told     string // how the text calls it
}

// first are the older names that a layer's settings had, and what they are now.
var first = map[string]string{
	"nb_filter": filters, "border_mode": "padding", "subsample": "strides", "subsample_length": "strides", "stride": "strides",
	"filter_length": "kernel_size", "pool_length": "pool_size", "bias": "use_bias", "dim_ordering": "data_format", "atrous_rate": "dilation_rate", "length": "size",
}

// set gives a layer a setting.
func (l *layer) set(name string, value any) {
	if now, old := first[name]; old {
		name = now
	}
	if name == "output_dim" && l.class != "Embedding" {
		name = "units"
	}
	l.with[name] = value
}

// title is the class, as the text has it.
func (l *layer) title() string {
	if l.told != "" {
		return l.told
	}
	return l.class
}

// problem is why a layer cannot be read.
type problem struct {
	kind      draft.Kind
	say       language.Key
	arguments []any
}

// value is a setting, if it was made; None is none.
func (l *layer) value(name string) (any, bool) {
	v, has := l.with[name]
	return v, has && v != nil
}

// wholeOf is a value as a whole number.
func wholeOf(v any) (int, bool) {
	switch v := v.(type) {
	case int64:
		return int(v), v >= math.MinInt32 && v <= math.MaxInt32
	case float64:
		return int(v), v == math.Trunc(v) && math.Abs(v) <= math.MaxInt32
	case []any:
		if len(v) == 1 {
			return wholeOf(v[0])
		}
	}
	return 0, false
}

// whole reads a setting that must be there.
func (s *step) whole(name string) int {
	n, is := wholeOf(s.layer.with[name])
	if !is {
		s.unsaid(name)
	}
	return n
}

// number reads a setting, or takes what it is otherwise.
func (s *step) number(name string, otherwise int) int {
	if _, has := s.layer.value(name); !has {
		return otherwise
	}
	return s.whole(name)
}

// size reads a setting of one number or one for each axis; it is nil if it was not
// made.
func (s *step) size(name string, axes int) graph.Size {
	v, has := s.layer.value(name)
	if !has {
		return nil
	}
	if n, is := wholeOf(v); is {
		return graph.Size{n}
	}
	list, _ := v.([]any)
	size := graph.Size{}
	for _, one := range list {
		n, is := wholeOf(one)
		if !is {
			break
		}
		size = append(size, n)
	}
	if len(size) != axes || len(list) != axes {
		s.unsaid(name)
	}
	return size
}

// word reads a setting that is a word, or the name of a function.
func (l *layer) word(name string) string {
	switch v := l.with[name].(type) {
	case string:
		return v
	case python.Foreign:
		return v.Last()
	case *layer:
		return v.class
	case map[string]any: // as a function is serialized
		if inner, is := v["config"].(string); is {
			return inner
		}
		inner, _ := v["class_name"].(string)
		return inner
	}
	return ""
}

// flag reads a setting that is true or false.
func (s *step) flag(name string, otherwise bool) bool {
	v, has := s.layer.value(name)
	if !has {
		return otherwise
	}
	switch v := v.(type) {
	case bool:
		return v
	case int64:
		return v != 0
	}
	s.unsaid(name)
	return otherwise
}

// unsaid tells that a setting is missing, or is nothing that can be read.
func (s *step) unsaid(name string) {
	if s.wrong != nil {
		return
	}
	text := name
	if u, is := s.layer.with[name].(python.Unknown); is && u.Text != "" {
		text = u.Text
	}
	s.wrong = &problem{draft.Asked, "keras.unsaid", []any{s.layer.class, text}}
}
