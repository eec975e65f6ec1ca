package writing

import (
	"io"
	"strconv"
	"strings"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
)

// writeTorch writes code for PyTorch: an nn.Sequential where it can hold the whole
// network, and a module of one's own otherwise. It tries the network on zeros.
func writeTorch(w io.Writer, c graph.Count, l *language.Language) error {
	t, lack := torchOf(c), &Lack{Framework: "PyTorch", language: l}
	layers := make([]torchLayer, len(t.layers))
	sequential := t.chain()
	for i := range t.layers {
		layers[i] = t.layer(i)
		for _, s := range layers[i].steps {
			sequential = sequential && s.does == "" && s.tied == "" && !t.lends[t.owner[i]]
		}
	}
	var body strings.Builder
	if sequential {
		t.sequential(&body, layers, lack)
	} else {
		t.class(&body, layers, lack)
	}
	var zeros []string
	for _, i := range t.inputs() {
		zeros = append(zeros, layers[i].zeros())
	}
	result := "model(" + strings.Join(zeros, ", ") + ")"
	if len(t.outputs()) == 1 {
		body.WriteString("print(" + result + ".shape)\n")
	} else {
		body.WriteString("print([output.shape for output in " + result + "])\n")
	}
	_, err := io.WriteString(w, head(c, l)+"import torch\nfrom torch import nn\n\n"+lack.raise()+body.String())
	return lack.or(err)
}

// sequential lists the layers. The name of one is a remark beside it.
func (t *torch) sequential(body *strings.Builder, layers []torchLayer, lack *Lack) {
	body.WriteString("model = nn.Sequential(\n")
	for i, l := range layers {
		if l.why != "" {
			body.WriteString("    " + remark(lack.add(l.Layer, l.why)))
		}
		for n, s := range l.steps {
			body.WriteString("    " + s.made + ",")
			if n == len(l.steps)-1 && t.named(i) {
				body.WriteString("  # " + strings.Join(strings.Fields(l.Name), " "))
			}
			body.WriteString("\n")
		}
	}
	body.WriteString(")\n")
}

// class writes what the layers are, and how they feed each other.
func (t *torch) class(body *strings.Builder, layers []torchLayer, lack *Lack) {
	inputs := t.inputs()
	variable := func(i int) string {
		if t.held(i) || len(inputs) > 1 && inputs[len(inputs)-1] >= i {
			return t.names[i]
		}
		return "x"
	}
	var given []string
	for _, i := range inputs {
		given = append(given, variable(i))
	}
	var forward strings.Builder
	body.WriteString("\nclass Network(nn.Module):\n    def __init__(self):\n        super().__init__()\n")
	for i, l := range layers {
		target := variable(i)
		fill := []string{"{self}", ""}
		for j, from := range t.feeds[i] {
			fill = append(fill, "{"+strconv.Itoa(j)+"}", variable(from))
		}
		if l.why != "" {
			line := lack.add(l.Layer, l.why)
			body.WriteString("        " + remark(line))
			forward.WriteString("        " + remark(line))
		}
		if len(l.steps) == 0 && len(l.from) > 0 && target != fill[3] {
			forward.WriteString("        " + target + " = " + fill[3] + "\n")
		}
		for _, s := range l.steps {
			name := t.names[t.owner[i]]
			if s.bare {
				name = t.names[i]
			}
			if s.name != "" {
				name += "_" + s.name
				if s.made != "" {
					name = t.free(name)
				}
			}
			if s.made != "" {
				body.WriteString("        self." + name + " = " + s.made + "\n")
			}
			if s.tied != "" {
				body.WriteString("        self." + name + ".weight = " + s.tied + "\n")
			}
			does := s.does
			if does == "" {
				does = "{self}({0})"
			}
			fill[1] = "self." + name
			forward.WriteString("        " + target + " = " + strings.NewReplacer(fill...).Replace(does) + "\n")
			if len(fill) > 3 {
				fill[3] = target // what the next step is fed
			}
		}
	}
	var result []string
	for _, i := range t.outputs() {
		result = append(result, variable(i))
	}
	body.WriteString("\n    def forward(self, " + strings.Join(given, ", ") + "):\n" + forward.String() + "        return " + strings.Join(result, ", ") + "\n\n\nmodel = Network()\n")
}

// zeros is an example that the network can be given.
func (l *torchLayer) zeros() string {
	in := l.Operation.(graph.Input).Shape
	size := append(graph.Size{in.Maps}, in.Extent...)
	switch {
	case l.gives == words && len(in.Extent) > 0:
		size = in.Extent
	case l.gives == after:
		size = last(in)
	}
	kind := ""
	if l.gives == words {
		kind = ", dtype=torch.long"
	}
	return "torch.zeros(1, " + joined(size) + kind + ")"
}
