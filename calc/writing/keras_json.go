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
	gives := make([]tensor, len(k.layers)) // what each passes on
	add := func(c call, name string, from any) tensor {
		class := c.class
		if class == "Input" {
			class, c = "InputLayer", batched(c)
		}
		layer := kerasJSON{"keras.layers", class, configured(c, name), name, []any{}}
		if from != nil {
			layer.From = []any{from}
		}
		layers = append(layers, layer)
		return tensor{name, 0}
	}
	made := map[int]int{} // where in layers those are that others call again
	for i := range k.layers {
		layer, why := k.layer(i)
		if why != "" {
			lack.add(k.layers[i].Layer, why)
			continue
		}
		var fed []any
		for j, input := range k.feeds[i] {
			from := gives[input]
			for _, call := range layer.first[j] {
				from = add(call, k.free(k.names[i]+"_"+strconv.Itoa(j+1)), []any{from.node()})
			}
			fed, gives[i] = append(fed, from.node()), from
		}
		for n, call := range layer.calls {
			var from any
			if layer.apart {
				from = k.apart(i, layer, gives)
			} else if fed != nil {
				from = fed
			}
			owner := k.owner[i]
			switch {
			case n != layer.main:
				gives[i] = add(call, k.free(k.names[i]+"_"+call.class), from)
			case owner != i:
				again := &layers[made[owner]]
				again.From = append(again.From, from)
				gives[i] = tensor{again.Name, len(again.From) - 1}
			default:
				made[i] = len(layers)
				gives[i] = add(call, k.names[i], from)
			}
			fed = []any{gives[i].node()}
		}
	}
	if len(lack.Layers) > 0 {
		return lack
	}
	ends := func(all []int) (ends []any) {
		for _, i := range all {
			ends = append(ends, gives[i].node()[:3])
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

// tensor is what a layer passes on: of which call of it, counted from 0.
type tensor struct {
	layer string
	call  int
}

// node is how a layer is told what feeds it.
func (t tensor) node() []any { return []any{t.layer, t.call, 0, map[string]any{}} }

// apart says what feeds a layer whose inputs are arguments of their own: as Keras 3
// has it, where Keras 2 leaves them out when it reads.
func (k *keras) apart(i int, layer kerasLayer, gives []tensor) any {
	input := func(j int) any {
		return map[string]any{"class_name": "__keras_tensor__", "config": map[string]any{
			"shape": examples(last(k.layers[i].Inputs[j])), "dtype": "float32", "keras_history": gives[k.feeds[i][j]].node()[:3],
		}}
	}
	beside := map[string]any{}
	for _, a := range layer.beside {
		beside[a.name] = a.value
	}
	return map[string]any{"args": []any{input(0), input(len(k.feeds[i]) - 1)}, "kwargs": beside}
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
