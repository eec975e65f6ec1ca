package pytorch

import (
	"strconv"
	"strings"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading/python"
)

// transformer is what PyTorch's layers of transformers do.
func (h *host) transformer(m *container, a python.Arguments) any {
	pass := func(name string, values ...any) any {
		var a python.Arguments
		for _, v := range values {
			a = append(a, python.Given{Value: v})
		}
		value := h.run(m.get(name), a)
		if pair, is := value.(*python.Array); is {
			return pair.Items[0]
		}
		return value
	}
	x, _ := a.Get(0, "src", "tgt")
	add := func(x, y any, norm string) any { return pass(norm, h.join(graph.Add, x, y)) }
	x = add(x, pass("self_attn", x, x, x), "norm1")
	norm := "norm2"
	if m.class == "TransformerDecoderLayer" {
		memory, _ := a.Get(1, "memory")
		x = add(x, pass("multihead_attn", x, memory, memory), norm)
		norm = "norm3"
	}
	return add(x, pass("linear2", pass("activation", pass("linear1", x))), norm)
}

// transformerLayer is what PyTorch's layers of transformers are made of.
func transformerLayer(name string, line int, positional []any, named map[string]any) any {
	a := bind("d_model nhead dim_feedforward dropout activation layer_norm_eps batch_first norm_first bias", positional, named)
	var make func() *container
	make = func() *container {
		c := &container{class: name, line: line, made: make}
		plain := map[string]any{"bias": a.flag("bias", true), "batch_first": a.flag("batch_first", false)}
		wide, inner := a.values["d_model"], any(int64(a.whole("dim_feedforward", 2048)))
		add := func(part, class string, positional ...any) {
			if l, wrong, _ := makeLayer(class, line, positional, plain); wrong == "" {
				c.add(part, l)
			}
		}
		add("self_attn", "MultiheadAttention", wide, a.values["nhead"])
		if name == "TransformerDecoderLayer" {
			add("multihead_attn", "MultiheadAttention", wide, a.values["nhead"])
			add("norm3", "LayerNorm", wide)
		}
		add("linear1", "Linear", wide, inner)
		c.add("activation", &layer{class: "ReLU", line: line, axes: -1, does: steps(graph.Activation{Word: "relu"}), given: &arguments{}})
		add("linear2", "Linear", inner, wide)
		add("norm1", "LayerNorm", wide)
		add("norm2", "LayerNorm", wide)
		return c
	}
	return make()
}

// transformers repeats a layer, each with numbers of its own.
func (h *host) transformers(name string, line int, positional []any, named map[string]any) any {
	a := bind("layer num_layers norm", positional, named)
	if a.values["layer"] == nil {
		a.values["layer"] = named[map[string]string{"TransformerEncoder": "encoder_layer", "TransformerDecoder": "decoder_layer"}[name]]
	}
	c := &container{class: name, line: line}
	for i := range min(a.whole("num_layers", 1), 1000) {
		c.add("layers."+strconv.Itoa(i), h.copied(a.values["layer"]))
	}
	if norm, is := a.values["norm"].(*layer); is {
		c.add("norm", norm)
	}
	return c
}

// wholeTransformer is that of Vaswani et al. 2017, as PyTorch has it.
func (h *host) wholeTransformer(line int, positional []any, named map[string]any) any {
	a := bind("d_model nhead num_encoder_layers num_decoder_layers dim_feedforward dropout activation custom_encoder custom_decoder layer_norm_eps batch_first norm_first bias", positional, named)
	if a.values["d_model"] == nil {
		a.values["d_model"] = int64(512)
	}
	if a.values["nhead"] == nil {
		a.values["nhead"] = int64(8)
	}
	c := &container{class: "Transformer", line: line}
	for _, part := range []string{"Encoder", "Decoder"} {
		l := transformerLayer("Transformer"+part+"Layer", line, nil, a.values)
		norm, wrong, _ := makeLayer("LayerNorm", line, []any{a.values["d_model"]}, nil)
		if wrong != "" {
			return python.Unknown{Line: line}
		}
		n := int64(a.whole("num_"+strings.ToLower(part)+"_layers", 6))
		c.add(strings.ToLower(part), h.transformers("Transformer"+part, line, []any{l, n, norm}, nil))
	}
	return c
}
