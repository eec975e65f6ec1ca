package writing

import (
	"encoding/json"
	"io"
	"strconv"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
)

// writeKerasJSON writes the configuration of a model as Keras 2 does, which Keras 3
// and TensorFlow.js read too. There is no place for a remark: what Keras lacks is an error, and nothing
// is written.
func writeKerasJSON(w io.Writer, c graph.Count, l *language.Language) error {
	k, lack := kerasOf(c), &Lack{Framework: "Keras", language: l}
	var layers []kerasJSON
	gives := make([]string, len(k.layers)) // the name of the layer that has what one passes on
	add := func(c call, name string, from any) {
		class := c.class
		if class == "Input" {
			class, c = "InputLayer", batched(c)
		}
		fed := []any{from}
		if from == nil {
			fed = []any{}
		}
		layers = append(layers, kerasJSON{"keras.layers", class, configured(c, name), name, fed})
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
		var fed any
		if from != nil {
			fed = from
		}
		if layer.apart {
			fed = k.apart(i, layer, gives)
		}
		for n, call := range layer.calls {
			name := k.names[i]
			if n != layer.main {
				name = k.free(name + "_" + call.class)
			}
			add(call, name, fed)
			fed, gives[i] = []any{node(name)}, name
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
		"module": "keras", "class_name": "Model", "keras_version": "2.15.0", "backend": "tensorflow",
		"config": map[string]any{"name": "model", "layers": layers, "input_layers": ends(k.inputs()), "output_layers": ends(k.outputs())},
	})
}

// kerasJSON is a layer as Keras writes it.
type kerasJSON struct {
	Module string         `json:"module"`
	Class  string         `json:"class_name"`
	Config map[string]any `json:"config"`
	Name   string         `json:"name"`
	From   []any          `json:"inbound_nodes"`
}

// node names a layer that feeds another.
func node(name string) []any { return []any{name, 0, 0, map[string]any{}} }

// apart says what feeds a layer whose inputs are arguments of their own: as Keras 3
// has it, where Keras 2 leaves them out when it reads.
func (k *keras) apart(i int, layer kerasLayer, gives []string) any {
	tensor := func(j int) any {
		return map[string]any{"class_name": "__keras_tensor__", "config": map[string]any{
			"shape": examples(last(k.layers[i].Inputs[j])), "dtype": "float32", "keras_history": node(gives[k.feeds[i][j]])[:3],
		}}
	}
	beside := map[string]any{}
	for _, a := range layer.beside {
		beside[a.name] = a.value
	}
	return map[string]any{"args": []any{tensor(0), tensor(len(k.feeds[i]) - 1)}, "kwargs": beside}
}

// batched is an input with an axis for the examples.
func batched(c call) call {
	return call{arguments: append([]argument{{"batch_input_shape", examples(c.arguments[0].value.(graph.Size))}}, c.arguments[1:]...)}
}

// examples is a shape with an axis for so many of them as there may be.
func examples(s graph.Size) []any {
	shape := []any{nil}
	for _, n := range s {
		shape = append(shape, n)
	}
	return shape
}

// configured has the arguments of a call, by their names.
func configured(c call, name string) map[string]any {
	config := map[string]any{"name": name}
	for _, a := range c.arguments {
		if inner, is := a.value.(call); is {
			config[a.name] = map[string]any{"module": "keras.layers", "class_name": inner.class, "config": configured(inner, name+"_forward")}
			continue
		}
		config[a.name] = a.value
	}
	return config
}
