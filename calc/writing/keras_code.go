package writing

import (
	"io"
	"strings"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
)

// writeKeras writes code for Keras 2 and 3: a Sequential where each layer feeds the
// next, and the functional way otherwise.
func writeKeras(w io.Writer, c graph.Count, l *language.Language) error {
	k, lack := kerasOf(c), &Lack{Framework: "Keras", language: l}
	var body strings.Builder
	if k.sequential() {
		body.WriteString("model = keras.Sequential([\n")
		for i := range k.layers {
			for _, call := range k.code(i, lack, &body, "    ").calls {
				body.WriteString("    " + call.in(kerasModule(call)) + ",\n")
			}
		}
		body.WriteString("])\n")
	} else {
		k.functional(&body, lack)
	}
	body.WriteString("model.summary()\n")
	_, err := io.WriteString(w, head(c, l)+"import keras\nfrom keras import layers\n\n"+lack.raise()+body.String())
	return lack.or(err)
}

// sequential reports whether a Sequential can hold the network: each layer feeds the
// next, by an argument alone.
func (k *keras) sequential() bool {
	for i := range k.layers {
		if layer, _ := k.layer(i); layer.apart || k.lends[i] {
			return false
		}
	}
	return k.chain() && len(k.layers) > 1
}

// code is a layer as code says it: with a name, if somebody gave it one. What Keras
// lacks is a remark.
func (k *keras) code(i int, lack *Lack, body *strings.Builder, indent string) kerasLayer {
	layer, why := k.layer(i)
	if why != "" {
		body.WriteString(indent + remark(lack.add(k.layers[i].Layer, why)))
	}
	if len(layer.calls) > 0 && k.named(i) && k.owner[i] == i {
		main := &layer.calls[layer.main]
		main.arguments = append(main.arguments, argument{"name", k.names[i]})
	}
	return layer
}

// functional writes a line for each call.
func (k *keras) functional(body *strings.Builder, lack *Lack) {
	variable := func(i int) string {
		_, given := k.layers[i].Operation.(graph.Input)
		switch {
		case given && len(k.inputs()) == 1:
			return "inputs"
		case given || k.held(i):
			return k.names[i]
		}
		return "x"
	}
	shared := map[int]string{} // the variables of layers that are called again
	for i := range k.layers {
		layer := k.code(i, lack, body, "")
		target := variable(i)
		var from []string
		for j, input := range k.feeds[i] {
			text := variable(input)
			for _, call := range layer.first[j] {
				text = call.in("layers.") + "(" + text + ")"
			}
			from = append(from, text)
		}
		if len(layer.calls) == 0 && target != from[0] {
			body.WriteString(target + " = " + from[0] + "\n")
		}
		for n, call := range layer.calls {
			maker := call.in(kerasModule(call))
			if owner := k.owner[i]; n == layer.main && k.lends[owner] {
				if owner == i {
					shared[i] = k.free(k.names[i] + "_layer")
					body.WriteString(shared[i] + " = " + maker + "\n")
				}
				maker = shared[owner]
			}
			text := target + " = " + maker
			switch {
			case n > 0:
				text += "(" + target + ")"
			case layer.apart:
				text += "(" + from[0] + ", " + from[len(from)-1] + besides(layer.beside) + ")"
			case len(from) > 1:
				text += "([" + strings.Join(from, ", ") + "])"
			case len(from) == 1:
				text += "(" + from[0] + ")"
			}
			body.WriteString(text + "\n")
		}
	}
	several := func(all []int) string {
		names := make([]string, len(all))
		for n, i := range all {
			names[n] = variable(i)
		}
		if len(names) == 1 {
			return names[0]
		}
		return "[" + strings.Join(names, ", ") + "]"
	}
	body.WriteString("model = keras.Model(" + several(k.inputs()) + ", " + several(k.outputs()) + ")\n")
}

func besides(arguments []argument) (text string) {
	for _, a := range arguments {
		text += ", " + a.name + "=" + python(a.value, "")
	}
	return text
}

func kerasModule(c call) string {
	if c.class == "Input" {
		return "keras."
	}
	return "layers."
}

// head is the network's name, and how many numbers a framework will say that it
// has.
func head(c graph.Count, l *language.Language) (text string) {
	if c.Name != "" {
		text = remark(c.Name)
	}
	text += remark(l.Say("writing.parameters", c.Parameters.Value()))
	if c.Fixed.Value() > 0 {
		text += remark(l.Say("writing.fixed", c.Fixed.Value()))
	}
	return text + "\n"
}
