package pytorch

import (
	"strings"

	"fivebyfive/calc/reading/python"
)

// options are those of a program: where nothing else is known, what they are by
// default.
type options struct {
	values map[string]any
}

// call adds an option, or gives them all.
func (o *options) call(name string, a python.Arguments) any {
	switch name {
	case "add_argument":
		o.add(a)
		return nil
	case "parse_known_args":
		return &python.Array{Items: []any{o, nil}, Tuple: true}
	}
	return o
}

func (o *options) add(a python.Arguments) {
	if o.values == nil {
		o.values = map[string]any{}
	}
	name := ""
	for _, g := range a {
		if text, is := g.Value.(string); is && (g.Name == "" || g.Name == "dest") {
			if long, is := strings.CutPrefix(text, "--"); is || name == "" || g.Name == "dest" {
				name = strings.ReplaceAll(strings.TrimLeft(long, "-"), "-", "_")
			}
		}
	}
	value, has := a.Get(-1, "default")
	if action, _ := a.Get(-1, "action"); action == "store_true" && !has {
		value, has = false, true
	}
	if has {
		o.values[name] = value
	}
}

func (o *options) value(name string) (any, bool) {
	value, has := o.values[name]
	return value, has
}
