package keras

import (
	"strings"

	"fivebyfive/calc/reading/python"
)

// join makes one tensor of several.
func (c *code) join(line int, class string, given []*tensor, arguments python.Arguments) any {
	l := &layer{class: class, line: line, with: map[string]any{}}
	if name, has := arguments.Get(-1, "name"); has {
		l.name, _ = name.(string)
	}
	if axis, has := arguments.Get(-1, "axis", "concat_axis"); has {
		l.with["axis"] = axis
	} else if axis, has := arguments.Get(1); has && class == "Concatenate" {
		l.with["axis"] = axis
	}
	if class == "Merge" {
		mode, _ := arguments.Get(1, "mode")
		word, _ := mode.(string)
		if l.class = map[string]string{"concat": "Concatenate", "sum": "Add", "mul": "Multiply", "ave": "Average", "max": "Maximum"}[word]; l.class == "" {
			l.class = "Merge"
		}
	}
	return c.apply(l, given, line)
}

// function calls one of TensorFlow's on tensors.
func (c *code) function(at python.Node, name string, given []*tensor, arguments python.Arguments) any {
	line := at.At()
	with := map[string]any{}
	l := &layer{class: name, line: line, with: with}
	second, _ := arguments.Get(1, "shape", "axis")
	switch name {
	case "reduce_mean", "mean", "reduce_max":
		class := map[bool]string{false: "GlobalAveragePooling", true: "GlobalMaxPooling"}[name == "reduce_max"]
		rank := len(given[0].dims)
		axes, _ := plainValue(second).([]any)
		n, one := wholeOf(second)
		if len(axes) == rank-1 && rank > 1 || one && n == 1 && rank == 2 {
			l.class = class + string(rune('0'+rank-1)) + "D"
		}
	case "reshape":
		if list, is := plainValue(second).([]any); is && len(list) > 1 {
			l.class, with["target_shape"] = "Reshape", list[1:]
		}
	case "batch_flatten", strings.ToLower(flattens):
		l.class = flattens
	case "identity", "cast", "stop_gradient", "l2_normalize", "square", "sqrt", "exp", "abs", "dropout", "preprocess_input", "convert_to_tensor", "ensure_shape":
		l.class = "Identity"
	default:
		if _, known := words[name]; known {
			l.class, with["activation"] = "Activation", name
		}
	}
	return c.apply(l, given, line)
}
