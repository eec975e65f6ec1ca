package writing

import (
	"slices"
	"strconv"
	"strings"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
)

// torch says how PyTorch calls the layers of a network. Its shapes have the maps
// first, but for what works on tokens and on steps of time.
type torch struct {
	flow
	layouts []layout // of what each layer passes on
	steps   [][]step // of each layer
}

// layout is where the maps of a value stand.
type layout uint8

const (
	first layout = iota // N×C×H×W, as a convolution has it
	after               // N×L×C, as attention has it
	words               // N×L: whole numbers without an axis for their one map
)

// step is a part of a layer in PyTorch: what __init__ makes, and what forward does.
type step struct {
	made string // "nn.Linear(84, 10)"; "" if nothing
	does string // "{self}({0})[0]", with what feeds the layer for {0}; "" calls what was made
	name string // that it has after the layer's: "bias"
	tied string // what its weights are, if they are not its own: "self.words.weight"
	bare bool   // it keeps no numbers
}

// torchLayer is a layer in PyTorch, as it is put together.
type torchLayer struct {
	*graph.LayerCount
	in    graph.Shape
	axes  int
	from  []string // what feeds it, {0} and so on, with its maps where they are wanted
	gave  []layout
	steps []step
	gives layout
	why   language.Key // that PyTorch lacks it
}

func torchOf(c graph.Count) *torch {
	return &torch{flowOf(c), make([]layout, len(c.Layers)), make([][]step, len(c.Layers))}
}

// layer is one layer in PyTorch; those before it are known.
func (t *torch) layer(i int) torchLayer {
	l := torchLayer{LayerCount: &t.layers[i]}
	for j, from := range t.feeds[i] {
		l.from, l.gave = append(l.from, "{"+strconv.Itoa(j)+"}"), append(l.gave, t.layouts[from])
	}
	if len(l.Inputs) > 0 {
		l.in = l.Inputs[0]
		l.axes, l.gives = len(l.in.Extent), l.gave[0]
	}
	switch o := l.Operation.(type) {
	case graph.Input:
		switch {
		case t.words(i):
			l.gives = words
		case t.feedsOnly(i, wantsAfter):
			l.gives = after
		}
	case graph.Convolution:
		maps, groups := o.Maps, max(1, o.Groups)
		if o.Depthwise {
			maps, groups = o.Maps*l.in.Maps, l.in.Maps
		}
		if o.Unshared {
			l.why = lacksLayer
			break
		}
		l.sliding("Conv", "", maps, groups, !o.NoBias && !o.OwnBias)
		if o.OwnBias && !o.NoBias {
			l.add(step{made: parameter(l.Output, first), does: "{0} + {self}", name: "bias"})
		}
	case graph.Transposed:
		l.transposed(o)
	case graph.Pooling:
		l.pooling(o)
	case graph.Subsampling: // the mean is the sum, but for a factor that the coefficient can have
		l.take(first)
		l.module("nn.AvgPool"+l.d(), square(sizes(l.Windows)))
		maps := strconv.Itoa(l.in.Maps)
		l.add(step{made: "nn.Conv" + l.d() + "(" + maps + ", " + maps + ", 1, groups=" + maps + ")", name: "coefficient"})
	case graph.Full:
		l.full(t, o)
	case graph.RadialBasis:
		l.flatten()
		codes := strconv.FormatInt(l.in.Units().Value(), 10)
		l.add(step{made: "nn.Parameter(torch.zeros(" + strconv.Itoa(o.Units) + ", " + codes + "), requires_grad=False)", does: "({0}[:, None] - {self}).pow(2).sum(-1)"})
	case graph.Normalization:
		l.normalization(o)
	case graph.Join:
		l.join(o)
	case graph.Reshape:
		l.reshape(o)
	case graph.Embedding:
		does := ""
		switch {
		case l.axes == 0:
			does = "{self}({0}.long())[:, 0]"
		case l.gives == first:
			does = "{self}({0}[:, 0].long())"
		case l.gives == after:
			does = "{self}({0}[..., 0].long())"
		}
		l.add(step{made: "nn.Embedding(" + strconv.Itoa(o.Words) + ", " + strconv.Itoa(o.Features) + ")", does: does})
		l.gives = after
	case graph.Raw:
		l.raw(o)
	case graph.Recurrent:
		l.recurrent(o)
	case graph.Attention:
		l.attention(o)
	case graph.Activation:
		l.activation(o)
	case graph.Unknown:
		l.why = lacksUnknown
	default:
		l.why = lacksLayer
	}
	if t.owner[i] != i && l.why == "" {
		l.share(t.steps[t.owner[i]])
	}
	t.layouts[i], t.steps[i] = l.gives, l.steps
	return l
}

// share takes the modules of another layer for its own, which have to be the same.
func (l *torchLayer) share(theirs []step) {
	for i, s := range l.steps {
		if s.made == "" || s.bare {
			continue
		}
		if !slices.ContainsFunc(theirs, func(their step) bool { return their.made == s.made && their.name == s.name }) {
			l.why = lacksTied
		}
		l.steps[i].made = ""
	}
}

func (l *torchLayer) add(s step) { l.steps = append(l.steps, s) }

// module adds a module that is called as it is.
func (l *torchLayer) module(class string, arguments ...string) {
	var said []string
	for _, a := range arguments {
		if a != "" {
			said = append(said, a)
		}
	}
	l.add(step{made: class + "(" + strings.Join(said, ", ") + ")"})
}

// d is how classes end that come in one to three dimensions.
func (l *torchLayer) d() string { return strconv.Itoa(max(1, len(l.Output.Extent))) + "d" }

// take has all inputs with their maps where they are wanted.
func (l *torchLayer) take(want layout) {
	for j := range l.from {
		if turn := turned(len(l.Inputs[j].Extent), l.gave[j], want); turn != "" && len(l.from) == 1 {
			l.add(step{does: "{0}" + turn})
		} else {
			l.from[j] += turn
		}
	}
	l.gives = want
}

// turned is what brings the maps where they are wanted.
func turned(axes int, have, want layout) string {
	switch {
	case axes == 0 || have == want:
		return ""
	case have == words:
		return "[:, None].float()" + turned(axes, first, want)
	case axes == 1:
		return ".transpose(1, 2)"
	case want == after:
		return ".permute(0, " + joined(upTo(axes + 1)[1:]) + ", 1)"
	}
	return ".permute(0, " + strconv.Itoa(axes+1) + ", " + joined(upTo(axes)) + ")"
}

// wantsAfter reports whether an operation has the maps after the places.
func wantsAfter(o graph.Operation) bool {
	switch o := o.(type) {
	case graph.Recurrent, graph.Attention:
		return true
	case graph.Full:
		return o.Each
	case graph.Normalization:
		return o.Kind == graph.Layers || o.Kind == graph.RMS
	case graph.Raw:
		return o.Kind == graph.Token
	}
	return false
}

func (l *torchLayer) full(t *torch, o graph.Full) {
	inputs := l.in.Units().Value()
	if o.Each && l.axes > 0 {
		l.take(after)
		inputs = int64(l.in.Maps)
	} else {
		l.flatten()
	}
	bias := flag("bias", !o.NoBias, true)
	if o.Tied == "" {
		l.module("nn.Linear", strconv.FormatInt(inputs, 10), strconv.Itoa(o.Units), bias)
		return
	}
	// The weights of a Linear and of an Embedding lie as units and inputs.
	owner := slices.IndexFunc(t.layers, func(other graph.LayerCount) bool { return other.Name == o.Tied })
	weight := "self." + t.names[owner] + ".weight"
	shape := [2]int64{}
	switch theirs := t.layers[owner].Operation.(type) {
	case graph.Embedding:
		shape = [2]int64{int64(theirs.Words), int64(theirs.Features)}
	case graph.Full:
		shape = [2]int64{int64(theirs.Units), t.layers[owner].Tensors[0].Of[0].Value()}
	}
	switch {
	case shape == [2]int64{int64(o.Units), inputs}:
		l.module("nn.Linear", strconv.FormatInt(inputs, 10), strconv.Itoa(o.Units), bias)
		l.steps[len(l.steps)-1].tied = weight
		return
	case shape == [2]int64{inputs, int64(o.Units)}:
		weight += ".t()"
	default:
		l.why = lacksTied
		return
	}
	if o.NoBias {
		l.add(step{does: "nn.functional.linear({0}, " + weight + ")"})
		return
	}
	l.add(step{made: "nn.Parameter(torch.zeros(" + strconv.Itoa(o.Units) + "))", does: "nn.functional.linear({0}, " + weight + ", {self})", name: "bias"})
}

// flatten sets all units in a row.
func (l *torchLayer) flatten() {
	if l.axes > 0 {
		l.add(step{made: "nn.Flatten()", name: "flatten", bare: true})
	}
	l.gives = first
}

func (l *torchLayer) normalization(o graph.Normalization) {
	maps := strconv.Itoa(l.in.Maps)
	shiftless := o.NoBias && !o.Plain
	switch o.Kind {
	case graph.Layers, graph.RMS:
		l.take(after)
		class := "nn.LayerNorm"
		if o.Kind == graph.RMS {
			class, shiftless = "nn.RMSNorm", false
		}
		l.module(class, maps, flag("elementwise_affine", !o.Plain, true), flag("bias", !shiftless, true))
		return
	}
	l.take(first)
	affine := flag("affine", !o.Plain, true)
	switch {
	case shiftless:
		l.why = lacksShift
	case o.Kind == graph.Batch:
		l.module("nn.BatchNorm"+l.d(), maps, affine)
	case o.Kind == graph.Group:
		l.module("nn.GroupNorm", strconv.Itoa(o.Groups), maps, affine)
	case l.axes == 0: // which InstanceNorm takes for one example
		l.module("nn.GroupNorm", maps, maps, affine)
	default:
		l.module("nn.InstanceNorm"+l.d(), maps, flag("affine", !o.Plain, false))
	}
}

// join brings all layers to one layout. One unit for each map meets an image at each
// place.
func (l *torchLayer) join(o graph.Join) {
	want := after
	for j, input := range l.Inputs {
		if len(input.Extent) > 0 && l.gave[j] != after {
			want = first
		}
	}
	l.take(want)
	axes := len(l.Output.Extent)
	for j, input := range l.Inputs {
		if len(input.Extent) == axes {
			continue
		}
		if len(input.Extent) > 0 {
			l.from[j] += ".flatten(1)"
		}
		if all := strings.Repeat(", None", axes); want == first && axes > 0 {
			l.from[j] += "[:, :" + all + "]"
		} else if axes > 0 {
			l.from[j] += "[:" + all + "]"
		}
	}
	does := ""
	switch o.Kind {
	case graph.Add:
		does = strings.Join(l.from, " + ")
	case graph.Times:
		does = strings.Join(l.from, " * ")
	case graph.Average:
		does = "(" + strings.Join(l.from, " + ") + ") / " + strconv.Itoa(len(l.from))
	case graph.Concat:
		axis := "1"
		if want == after && axes > 0 {
			axis = "-1"
		}
		does = "torch.cat([" + strings.Join(l.from, ", ") + "], " + axis + ")"
	}
	l.add(step{does: does})
}

func (l *torchLayer) reshape(o graph.Reshape) {
	by := each(o.By, max(1, l.axes), 0)
	around := func(sign int) (all []int) {
		for _, n := range slices.Backward(by) {
			all = append(all, sign*n, sign*n)
		}
		return all
	}
	switch o.Kind {
	case graph.Flatten:
		l.module("nn.Flatten")
		l.gives = first
	case graph.Sequence:
		switch {
		case l.axes == 0:
			l.module("nn.Unflatten", "1", "("+strconv.Itoa(l.in.Maps)+", 1)")
			l.gives = first
		case l.gives == after:
			l.module("nn.Flatten", "1", "-2")
		default:
			l.take(first)
			l.module("nn.Flatten", "2")
		}
	case graph.Border:
		l.take(first)
		l.pad("", around(1), "0.0")
	case graph.Crop:
		l.take(first)
		l.pad("", around(-1), "0.0")
	case graph.Enlarge:
		l.take(first)
		l.module("nn.Upsample", "scale_factor="+square(by))
	case graph.Shuffle:
		if l.axes != 2 || by[0] != by[1] {
			l.why = lacksDimensions
			return
		}
		l.take(first)
		l.module("nn.PixelShuffle", strconv.Itoa(by[0]))
	case graph.Set:
		l.take(first)
		shape := append(graph.Size{l.Output.Maps}, l.Output.Extent...)
		if l.axes == 0 {
			l.module("nn.Unflatten", "1", python(shape, ""))
		} else {
			l.add(step{does: "{0}.reshape(-1, " + joined(shape) + ")"})
		}
	case graph.Part:
		l.take(first)
		does := "{0}[:, :" + strconv.Itoa(l.Output.Maps)
		for _, n := range l.Output.Extent {
			does += ", :" + strconv.Itoa(n)
		}
		l.add(step{does: does + "]"})
	case graph.Last:
		switch {
		case l.axes == 0:
			l.module("nn.Identity")
		case l.gives == after:
			l.add(step{does: "{0}[:" + strings.Repeat(", -1", l.axes) + "]"})
		default:
			l.take(first)
			l.add(step{does: "{0}[:, :" + strings.Repeat(", -1", l.axes) + "]"})
		}
		l.gives = first
	}
}

func (l *torchLayer) raw(o graph.Raw) {
	if l.gives == words {
		l.take(first)
	}
	maps := graph.Shape{Maps: l.in.Maps}
	switch o.Kind {
	case graph.Positions:
		l.add(step{made: parameter(l.in, l.gives), does: "{0} + {self}"})
	case graph.Token:
		l.take(after)
		l.add(step{made: parameter(maps, after), does: "torch.cat([{self}.expand(len({0}), 1, -1), {0}], 1)"})
	case graph.Slopes:
		l.take(first)
		l.module("nn.PReLU", strconv.Itoa(l.in.Maps))
	case graph.Slope:
		l.module("nn.PReLU")
	case graph.Scales:
		if l.gives == first {
			maps.Extent = slices.Repeat(graph.Size{1}, l.axes)
		}
		l.add(step{made: parameter(maps, l.gives), does: "{0} * {self}"})
	}
}

// parameter makes trained numbers of a shape.
func parameter(s graph.Shape, l layout) string {
	size := append(graph.Size{s.Maps}, s.Extent...)
	if l == after {
		size = last(s)
	}
	return "nn.Parameter(torch.zeros(" + joined(size) + "))"
}

func (l *torchLayer) recurrent(o graph.Recurrent) {
	if o.OneBias && !o.NoBias {
		l.why = lacksOneBias
		return
	}
	l.take(after)
	class := [...]string{graph.Simple: "nn.RNN", graph.LSTM: "nn.LSTM", graph.GRU: "nn.GRU"}[o.Cell]
	l.module(class, strconv.Itoa(l.in.Maps), strconv.Itoa(o.Units), "batch_first=True",
		flag("bias", !o.NoBias, true), flag("bidirectional", o.BothWays, false), number("proj_size", o.Projected, 0))
	l.steps[len(l.steps)-1].does = "{self}({0})[0]"
}

func (l *torchLayer) attention(o graph.Attention) {
	width := l.in.Maps
	if o.Size > 0 && o.Size*o.Heads != width || o.Shared > 0 && o.Shared != o.Heads {
		l.why = lacksHeads
		return
	}
	l.take(after)
	asked := l.Inputs[len(l.Inputs)-1]
	other := ""
	if asked.Maps != width {
		n := strconv.Itoa(asked.Maps)
		other = "kdim=" + n + ", vdim=" + n
	}
	l.module("nn.MultiheadAttention", strconv.Itoa(width), strconv.Itoa(o.Heads), other, "batch_first=True", flag("bias", !o.NoBias, true))
	asks, them := l.from[0], l.from[len(l.from)-1]
	does := "{self}(" + asks + ", " + them + ", " + them + ", need_weights=False"
	if o.Masked {
		does += ", attn_mask=torch.ones(" + strconv.Itoa(l.in.Extent[0]) + ", " + strconv.Itoa(asked.Extent[0]) + ", dtype=torch.bool).triu(1)"
	}
	l.steps[len(l.steps)-1].does = does + ")[0]"
}

// torchActivations are what PyTorch calls them.
var torchActivations = map[string]string{
	"relu": "ReLU", "sigmoid": "Sigmoid", "tanh": "Tanh", "gelu": "GELU", "silu": "SiLU", "leaky": "LeakyReLU", "elu": "ELU",
	"hardswish": "Hardswish", "hardsigmoid": "Hardsigmoid", "dropout": "Dropout", "identity": "Identity", "softmax": "Softmax",
}

func (l *torchLayer) activation(o graph.Activation) {
	class, known := torchActivations[o.Word]
	if !known {
		l.why = lacksLayer
		return
	}
	if l.gives == words {
		l.take(first)
	}
	dimension := ""
	if o.Word == "softmax" {
		dimension = "dim=1"
		if l.gives == after && l.axes > 0 {
			dimension = "dim=-1"
		}
	}
	l.module("nn."+class, dimension)
}
