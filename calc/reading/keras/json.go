package keras

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"

	"fivebyfive/calc/language"
	"fivebyfive/calc/reading/draft"
)

// JSON reads what model.to_json() writes, of Keras 1 to 3, and the model.json of
// TensorFlow.js.
var JSON = draft.Reader{Format: "keras.json", Fits: fitsJSON, Read: func(content []byte, given draft.Given) *draft.Draft {
	return readConfig("keras.json", content, given)
}}

func fitsJSON(content []byte) int {
	content = bytes.TrimSpace(content)
	if bytes.HasPrefix(content, []byte("{")) && bytes.Contains(content, []byte("class_name")) && bytes.Contains(content, []byte("config")) {
		return 95
	}
	return 0
}

// configured is a layer, or a model, as Keras serializes it.
type configured struct {
	class  string
	name   string
	config map[string]any
	nodes  []any // for each use what feeds it
}

func configuredFrom(v any) (c configured, is bool) {
	object, is := v.(map[string]any)
	if !is {
		return c, false
	}
	if c.class, is = object["class_name"].(string); !is {
		return c, false
	}
	c.config, _ = object["config"].(map[string]any)
	if list, is := object["config"].([]any); is { // as Keras 1 has a Sequential
		c.config = map[string]any{"layers": list}
	}
	if c.name, _ = object["name"].(string); c.name == "" {
		c.name, _ = c.config["name"].(string)
	}
	c.nodes, _ = object["inbound_nodes"].([]any)
	return c, c.config != nil
}

// readConfig reads a configuration.
func readConfig(format language.Key, content []byte, given draft.Given) *draft.Draft {
	b := newBuilder(format, given)
	var whole any
	decoder := json.NewDecoder(bytes.NewReader(content))
	decoder.UseNumber()
	if err := decoder.Decode(&whole); err != nil {
		b.mark(draft.Unread, lineOf(content, decoder.InputOffset()), "", "keras.no-json")
		return b.draft
	}
	top, is := findModel(whole, 5)
	if !is {
		b.mark(draft.Unread, 0, "", "keras.nothing")
		return b.draft
	}
	b.mapsFirst = saysFirst(whole, 50)
	r := &configReader{builder: b}
	m := r.model(top, 0)
	if m == nil {
		b.mark(draft.Unread, 0, top.class, "keras.nothing")
		return b.draft
	}
	b.finished(b.ends(m))
	if len(b.draft.Network.Layers) == 0 && !b.asked {
		b.mark(draft.Unread, 0, "", "keras.nothing")
	}
	return b.draft
}

func lineOf(content []byte, at int64) int {
	return 1 + bytes.Count(content[:min(at, int64(len(content)))], []byte("\n"))
}

// findModel finds the model in what may be wrapped around it.
func findModel(v any, deep int) (configured, bool) {
	if c, is := configuredFrom(v); is {
		return c, true
	}
	object, _ := v.(map[string]any)
	for _, name := range []string{"modelTopology", "model_config", "config"} {
		if inner, has := object[name]; has && deep > 0 {
			return findModel(inner, deep-1)
		}
	}
	return configured{}, false
}

// saysFirst reports whether maps come first in a configuration.
func saysFirst(v any, deep int) bool {
	switch v := v.(type) {
	case map[string]any:
		for name, value := range v {
			if (name == "data_format" || name == "dim_ordering") && (value == "channels_first" || value == "th") || deep > 0 && saysFirst(value, deep-1) {
				return true
			}
		}
	case []any:
		return deep > 0 && slices.ContainsFunc(v, func(one any) bool { return saysFirst(one, deep-1) })
	}
	return false
}

// configReader makes layers of configurations.
type configReader struct{ *builder }

// layer makes one.
func (r *configReader) layer(c configured, deep int) *layer {
	l := &layer{class: c.class[strings.LastIndexByte(c.class, '>')+1:], name: c.name, with: map[string]any{}}
	if now, old := aliases[l.class]; old {
		l.class = now
	}
	if isModel(l.class) {
		if l.model = r.model(c, deep+1); l.model != nil {
			return l
		}
	}
	for name, value := range c.config {
		if name == "nb_row" || name == "nb_col" || strings.HasPrefix(name, "kernel_dim") {
			l.with[name] = decoded(value, 8)
			continue
		}
		if name != "name" && name != "layer" {
			l.set(name, decoded(value, 8))
		}
	}
	if inner, is := configuredFrom(c.config["layer"]); is && deep < 20 {
		l.inner = r.layer(inner, deep+1)
	}
	return l
}

func isModel(class string) bool {
	return class == "Sequential" || class == "Model" || class == "Functional"
}

// decoded is a value of JSON as a layer keeps it.
func decoded(v any, deep int) any {
	switch v := v.(type) {
	case json.Number:
		if n, err := v.Int64(); err == nil {
			return n
		}
		f, _ := v.Float64()
		return f
	case []any:
		list := make([]any, len(v))
		for i, one := range v {
			if deep > 0 {
				list[i] = decoded(one, deep-1)
			}
		}
		return list
	}
	return v
}

// model makes a model; it is nil if there is none.
func (r *configReader) model(c configured, deep int) *model {
	list, is := c.config["layers"].([]any)
	if !is || deep > 20 {
		return nil
	}
	m := &model{sequential: c.class == "Sequential"}
	if dims, is := decoded(c.config["build_input_shape"], 8).([]any); is && len(dims) > 0 {
		m.dims, _ = dimsFrom(dims[1:])
	}
	var all []configured
	for _, v := range list {
		one, is := configuredFrom(v)
		if !is {
			r.mark(draft.Unread, 0, "", "keras.no-layer")
			continue
		}
		all = append(all, one)
	}
	if !m.sequential {
		return r.functional(m, c, all, deep)
	}
	for _, one := range all {
		l := r.layer(one, deep)
		if l.class == "InputLayer" && len(m.items) == 0 {
			if dims, said := r.inputOf(l); said {
				m.begins = r.input(dims, 0, l.name)
				continue
			}
		}
		m.items = append(m.items, l)
	}
	return m
}

// use is one of the uses of a layer: the node of that number.
type use struct {
	name string
	node int
}

// functional calls the layers of a model, each after those that feed it.
func (r *configReader) functional(m *model, c configured, all []configured, deep int) *model {
	at := map[string]int{}
	made := make([]*layer, len(all))
	for i, one := range all {
		at[one.name] = i
		made[i] = r.layer(one, deep)
	}
	outputs := map[use]*tensor{}
	busy := map[use]bool{}
	var output func(u use) *tensor
	output = func(u use) *tensor {
		i, known := at[u.name]
		if t := outputs[u]; t != nil || !known {
			return t
		}
		one, l := all[i], made[i]
		if l.class == "InputLayer" {
			dims, said := r.inputOf(l)
			if !said {
				outputs[u] = r.ask(0, l.name)
			} else {
				outputs[u] = r.input(dims, 0, l.name)
			}
			return outputs[u]
		}
		if u.node < 0 || u.node >= len(one.nodes) || busy[u] || len(busy) > 5_000 {
			return nil
		}
		busy[u] = true
		defer delete(busy, u)
		var inputs []*tensor
		for _, from := range feeding(one.nodes[u.node], 10) {
			t := output(use{from.name, from.node})
			if t == nil {
				r.mark(draft.Unread, 0, l.name, "keras.no-feed", l.name, from.name)
				continue
			}
			if from.tensor > 0 && from.tensor <= len(t.more) {
				t = t.more[from.tensor-1]
			} else if from.tensor > 0 && from.tensor < len(t.several) {
				t = t.several[from.tensor]
			}
			inputs = append(inputs, t)
		}
		if len(inputs) == 0 {
			return nil
		}
		outputs[u] = r.apply(l, inputs, 0)
		return outputs[u]
	}
	ends := func(name string) (all []*tensor) {
		for _, from := range feeding(c.config[name], 10) {
			if t := output(use{from.name, from.node}); t != nil {
				all = append(all, t)
			}
		}
		return all
	}
	m.inputs, m.outputs = ends("input_layers"), ends("output_layers")
	if len(m.outputs) == 0 {
		return nil
	}
	return m
}

// source is a tensor by its name: which of a layer's, of which of its uses.
type source struct {
	name         string
	node, tensor int
}

// feeding finds the tensors that are named in a configuration: ["conv1", 0, 0, {}],
// as Keras 2 writes it, or the keras_history of Keras 3.
func feeding(v any, deep int) (all []source) {
	switch v := v.(type) {
	case []any:
		if len(v) >= 3 {
			name, is := v[0].(string)
			node, isNode := wholeOf(decoded(v[1], 0))
			which, isTensor := wholeOf(decoded(v[2], 0))
			if is && isNode && isTensor {
				all = append(all, source{name, node, which})
				if len(v) > 3 && deep > 0 { // what it is called with beside it: initial_state, value
					all = append(all, feeding(v[3], deep-1)...)
				}
				return all
			}
		}
		for _, one := range v {
			if deep > 0 {
				all = append(all, feeding(one, deep-1)...)
			}
		}
	case map[string]any:
		if history, has := v["keras_history"]; has && deep > 0 {
			return feeding(history, deep-1)
		}
		for _, name := range []string{"config", "args", "kwargs", "query", "value", "key", "initial_state"} {
			if one, has := v[name]; has && deep > 0 {
				all = append(all, feeding(one, deep-1)...)
			}
		}
	}
	return all
}
