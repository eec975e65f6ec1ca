package writing

import (
	"encoding/json"
	"io"
	"strconv"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
)

// writeKerasJSON writes what Keras 2's model.to_json does, which TensorFlow.js
// reads too. There is no place for a remark: what Keras lacks is an error, and nothing
// is written.
func writeKerasJSON(w io.Writer, c graph.Count, l *language.Language) error {
	k, lack := kerasOf(c), &Lack{Framework: "Keras", language: l}
	var layers []kerasJSON
	gives := make([]string, len(k.layers)) // the name of the layer that has what one passes on
	add := func(c call, name string, from []any) {
		class := c.class
		if class == "Input" {
			class, c = "InputLayer", batched(c)
		}
		if from == nil {
			from = []any{}
		} else {
			from = []any{from}
		}
		layers = append(layers, kerasJSON{class, configured(c, name), name, from})
	}
	for i := range k.layers {
		layer, why := k.layer(i)
		if why != "" {
			lack.add(k.layers[i].Layer, why)
			continue
		}
		var from []any
		for j, input := range k.feeds[i] {
			name := gives[input]
			for _, call := range layer.first[j] {
				own := k.free(k.names[i] + "_" + strconv.Itoa(j+1))
				add(call, own, []any{node(name)})
				name = own
			}
			from, gives[i] = append(from, node(name)), name
		}
		if layer.apart {
			beside := map[string]any{"value": node(gives[k.feeds[i][len(k.feeds[i])-1]])}
			for _, a := range layer.beside {
				beside[a.name] = a.value
			}
			from = []any{append(node(gives[k.feeds[i][0]])[:3], beside)}
		}
		for n, call := range layer.calls {
			name := k.names[i]
			if n != layer.main {
				name = k.free(name + "_" + call.class)
			}
			add(call, name, from)
			from, gives[i] = []any{node(name)}, name
		}
	}
	if len(lack.Layers) > 0 {
		return lack
	}
	ends := func(all []int) (ends []any) {
		for _, i := range all {
			ends = append(ends, node(gives[i])[:3])
		}
		return ends
	}
	return json.NewEncoder(w).Encode(map[string]any{
		"class_name": "Functional", "keras_version": "2.15.0", "backend": "tensorflow",
		"config": map[string]any{"name": "model", "layers": layers, "input_layers": ends(k.inputs()), "output_layers": ends(k.outputs())},
	})
}

// kerasJSON is a layer as Keras writes it.
type kerasJSON struct {
	Class  string         `json:"class_name"`
	Config map[string]any `json:"config"`
	Name   string         `json:"name"`
	From   []any          `json:"inbound_nodes"`
}

// node names a layer that feeds another.
func node(name string) []any { return []any{name, 0, 0, map[string]any{}} }

// batched is an input with an axis for the examples.
func batched(c call) call {
	shape := []any{nil}
	for _, n := range c.arguments[0].value.(graph.Size) {
		shape = append(shape, n)
	}
	return call{arguments: append([]argument{{"batch_input_shape", json.RawMessage(compact(shape))}}, c.arguments[1:]...)}
}

func compact(value any) []byte {
	text, _ := json.Marshal(value) // of numbers
	return text
}

// configured has the arguments of a call, by their names.
func configured(c call, name string) map[string]any {
	config := map[string]any{"name": name}
	for _, a := range c.arguments {
		if inner, is := a.value.(call); is {
			config[a.name] = map[string]any{"class_name": inner.class, "config": configured(inner, name+"_forward")}
			continue
		}
		config[a.name] = a.value
	}
	return config
}
