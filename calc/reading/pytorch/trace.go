package pytorch

import (
	"slices"
	"strconv"
	"strings"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
	"fivebyfive/calc/reading/draft"
)

// batch stands where PyTorch has the examples of a batch, which is no axis of ours.
const batch = -1

// tensor is what flows from layer to layer.
type tensor struct {
	layer string // that gives it
	shape graph.Shape
	// axes has what PyTorch's axes are, in its order: the batch, 0 for the maps, and
	// from 1 on the axes of the extent.
	axes  []int
	input *input      // the network's own, as long as nobody knows what it looks like
	flat  graph.Shape // what it was before it was flattened
	loose bool        // it comes from a layer that nobody knows
}

// input is what the network is given.
type input struct {
	name    string
	line    int
	said    []int   // its size, as PyTorch has it, if the text says it
	remarks [][]int // sizes that remarks tell: one of them may be its
}

// trace follows a network from layer to layer, and adds what it meets to a draft.
type trace struct {
	draft   *draft.Draft
	given   graph.Shape // of the input, if somebody told
	side    int         // how long each axis of an input is, if nobody did
	sized   bool        // an input got its size from side
	inputs  []graph.Shape
	first   *layer   // that the network is made of
	probe   bool     // stop where a size is met, or the input is too small
	work    int      // layers and modules that were made
	fed     int      // how often a layer was fed
	small   bool     // it was
	ordered bool     // it was said that the order is not told
	printed bool     // what has no module is not in the text, and may be missing
	met     *meeting // the first full layer behind a flattened image
	stop    bool
	taken   map[string]int
	numbers map[string]int // of the layers without a name, by their word
	marked  map[remark]bool
	line    int // that is read
}

// meeting is a full layer, and the image that it is fed.
type meeting struct {
	line, want int
	fed        graph.Shape
}

func newTrace(format language.Key, given graph.Shape, side int) *trace {
	return &trace{draft: draft.New(format), given: given, side: side, taken: map[string]int{}, numbers: map[string]int{}, marked: map[remark]bool{}}
}

// remark is what makes a mark another one.
type remark struct {
	line int
	read string
	say  language.Key
}

// mark adds a mark, once.
func (t *trace) mark(kind draft.Kind, line int, read string, say language.Key, arguments ...any) {
	key := remark{line, read, say}
	if !t.marked[key] {
		t.marked[key] = true
		t.draft.Mark(kind, line, read, say, arguments...)
	}
}

// most is how many layers a network may have, and mostFed how often they may be fed.
const (
	most    = 20_000
	mostFed = 10 * most
)

// name is a name that is free, and may stand in our notation. A number alone is
// none: a layer that PyTorch numbers is called by its word.
func (t *trace) name(want string, operation graph.Operation) string {
	if _, err := strconv.Atoi(want); err == nil || want == "" {
		word, _, _ := strings.Cut(operation.String(), " ")
		for n := 1; ; n++ {
			if name := word + strconv.Itoa(t.numbers[word]+n); t.taken[name] == 0 {
				t.numbers[word] += n
				t.taken[name]++
				return name
			}
		}
	}
	want = plain(want)
	if want == "in" || want == "from" {
		want += "_"
	}
	for {
		t.taken[want]++
		n := t.taken[want]
		if n == 1 {
			return want
		}
		want += "." + strconv.Itoa(n)
	}
}

// plain takes out of a name what our notation has other uses for.
func plain(name string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(":/{},@;# \t\n", r) {
			return '_'
		}
		return r
	}, name)
}

// add adds a layer and returns what it gives. ok is false where it can't be.
func (t *trace) add(name string, operation graph.Operation, axes []int, from ...*tensor) (given *tensor, ok bool) {
	return t.put(graph.Layer{Name: name, Operation: operation}, axes, from...)
}

func (t *trace) put(l graph.Layer, axes []int, from ...*tensor) (given *tensor, ok bool) {
	shapes := make([]graph.Shape, len(from))
	for i, x := range from {
		t.settleAsFirst(x)
		shapes[i] = x.shape
		l.From = append(l.From, x.layer)
	}
	plan, err := l.Operation.Plan(shapes)
	if err != nil {
		return nil, false
	}
	t.work++
	t.fed += len(from)
	if len(t.draft.Network.Layers) >= most || t.fed > mostFed {
		t.stop = true
		t.mark(draft.Unread, 0, "", "pytorch.too-much")
		return &tensor{shape: plan.Output, axes: axes}, true
	}
	if len(plan.Tensors) == 0 {
		l.Shares = ""
	}
	l.Name = t.name(l.Name, l.Operation)
	t.draft.Add(t.line, l)
	given = &tensor{layer: l.Name, shape: plan.Output, axes: axes}
	if len(from) > 0 && plan.Output.Equal(from[0].shape) {
		given.flat, given.loose = from[0].flat, from[0].loose
	}
	return given, true
}

// unknown adds a layer that nobody knows, with what it gives if that can be told.
func (t *trace) unknown(what string, gives graph.Shape, axes []int, from ...*tensor) *tensor {
	what = plain(what)
	x, ok := t.add(what, graph.Unknown{What: what, Gives: gives}, axes, from...)
	if !ok {
		x, _ = t.add(what, graph.Unknown{What: what}, from[0].axes, from...)
	}
	return x
}

// usual is PyTorch's order of axes for so many of the extent.
func usual(o order, axes int) []int {
	switch {
	case axes == 0:
		return []int{batch, 0}
	case o == stepFirst && axes == 1:
		return []int{1, batch, 0}
	case o == mapsLast || o == stepFirst:
		all := []int{batch}
		for axis := range axes {
			all = append(all, axis+1)
		}
		return append(all, 0)
	}
	all := []int{batch, 0}
	for axis := range axes {
		all = append(all, axis+1)
	}
	return all
}

// said is the shape that a size of the text means, and PyTorch's order of its axes:
// with the batch, or without. It has no maps where it cannot be meant so.
func said(size []int, maps int, order []int) (graph.Shape, []int) {
	units := 1
	for _, n := range size {
		if n < 1 || n > largest {
			return graph.Shape{}, nil
		}
		if units *= n; units > largest {
			return graph.Shape{}, nil
		}
	}
	axes := len(withoutBatch(order)) - 1
	if len(size) == len(order)-1 {
		size = slices.Insert(slices.Clone(size), slices.Index(order, batch), 1)
	}
	n := len(size)
	switch {
	case n == len(order) && slices.Equal(order, usual(mapsFirst, axes)) && axes > 0 && size[1] != maps && size[n-1] == maps:
		return graph.Shape{Maps: maps, Extent: size[1 : n-1]}, order // maps last, as others have them
	case n == len(order):
		shape := graph.Shape{Maps: 1, Extent: make(graph.Size, len(order))}
		long := 0
		for i, axis := range order {
			switch {
			case axis == 0:
				shape.Maps = size[i]
			case axis > 0:
				shape.Extent[axis-1] = size[i]
				long++
			}
		}
		shape.Extent = shape.Extent[:long]
		return shape, order
	case axes == 0 && n > 1 && n < 6 && size[n-1] == maps: // a full layer, at each place
		return graph.Shape{Maps: maps, Extent: size[1 : n-1]}, usual(mapsLast, n-2)
	case axes == 0 && n > 1 && n < 5 && units == maps: // an image that is flattened later
		return graph.Shape{Maps: size[0], Extent: size[1:]}, usual(mapsFirst, n-1)
	case axes == 0 && n > 2 && n < 6 && units/size[0] == maps:
		return graph.Shape{Maps: size[1], Extent: size[2:]}, usual(mapsFirst, n-2)
	}
	return graph.Shape{}, nil
}

// settle gives a network's input the shape that its first layer is made for.
func (t *trace) settle(x *tensor, maps, axes int, order []int) {
	if x.input == nil {
		return
	}
	shape := t.given
	if shape.Maps == 0 && x.input.said != nil {
		if told, its := said(x.input.said, maps, order); told.Maps > 0 {
			shape, order = told, its
			axes = len(shape.Extent)
		}
	}
	for _, size := range x.input.remarks {
		if told, its := said(size, maps, order); shape.Maps == 0 && told.Maps == maps && len(told.Extent) == axes {
			shape, order = told, its
		}
	}
	if shape.Maps == 0 || t.given.Maps > 0 && len(t.inputs) > 0 && (shape.Maps != maps || len(shape.Extent) != axes) {
		shape = graph.Shape{Maps: max(maps, 1)}
		for range axes {
			shape.Extent = append(shape.Extent, t.side)
			t.sized = true
		}
	}
	if len(shape.Extent) != axes {
		order = usual(mapsFirst, len(shape.Extent))
	}
	line := t.line
	t.line = x.input.line
	made, ok := t.add(x.input.name, graph.Input{Shape: shape}, order)
	if !ok {
		shape = graph.Shape{Maps: 1}
		made, _ = t.add(x.input.name, graph.Input{Shape: shape}, usual(anyOrder, 0))
	}
	t.line = line
	t.inputs = append(t.inputs, shape)
	*x = *made
}

// apply passes tensors through a layer.
func (t *trace) apply(path string, l *layer, inputs ...*tensor) *tensor {
	x := inputs[0]
	if x.input != nil && (l.in > 0 || l.axes >= 0 && (t.first == nil || t.first.axes != l.axes)) {
		axes := l.inputAxes()
		t.settle(x, l.in, axes, l.inputOrder(axes))
	}
	t.settleAsFirst(x)
	if l.does != nil && (l.order != anyOrder || l.in > 0) {
		x = t.fit(path, l, x)
	}
	if t.stop {
		return x
	}
	if l.does == nil {
		return t.stranger(path, l.class, inputs...)
	}
	axes := x.axes
	for i, operation := range l.does(x.shape) {
		from := []*tensor{x}
		if l.class == "MultiheadAttention" && len(inputs) > 1 && inputs[1].input == nil && len(inputs[1].shape.Extent) == 1 && inputs[1].layer != inputs[0].layer {
			from = append(from, inputs[1])
		}
		if full, is := operation.(graph.Full); is && l.tied != nil && len(l.tied.names) > 0 {
			full.Tied = l.tied.names[0]
			operation = full
		}
		name := path
		if i > 0 && path != "" {
			name = path + "." + strconv.Itoa(i+1)
		}
		shares := ""
		if i < len(l.names) {
			shares = l.names[i]
		}
		made, ok := t.put(graph.Layer{Name: name, Operation: operation, Shares: shares}, axes, from...)
		if !ok {
			made = t.force(name, l, operation, x)
		}
		if reshape, is := operation.(graph.Reshape); is && reshape.Kind == graph.Flatten {
			made.flat = x.shape
		}
		x = made
		if shares == "" {
			l.names = append(l.names, x.layer)
		}
		if t.stop {
			return x
		}
	}
	x.axes = after(l, axes, x.shape)
	l.used = true
	return x
}

// stranger passes tensors through something that nobody knows.
func (t *trace) stranger(name, what string, inputs ...*tensor) *tensor {
	for _, x := range inputs {
		t.settleAsFirst(x)
	}
	if name == "" {
		name = what
	}
	y, ok := t.add(name, graph.Unknown{What: plain(what)}, inputs[0].axes, inputs...)
	if !ok {
		return inputs[0]
	}
	y.loose = true
	return y
}

// settleAsFirst gives a network's input the shape that the first of its layers is
// made for, where what is done with it does not say.
func (t *trace) settleAsFirst(x *tensor) {
	if x.input == nil {
		return
	}
	l := t.first
	if l == nil {
		t.settle(x, 1, 0, usual(anyOrder, 0))
		return
	}
	axes := l.inputAxes()
	t.settle(x, l.in, axes, l.inputOrder(axes))
}

// inputAxes is how many axes of the extent an input of the layer has, as a rule.
func (l *layer) inputAxes() int {
	switch {
	case l.axes >= 0:
		return l.axes
	case l.class == "Embedding", l.order == stepFirst, l.order == mapsLast && l.class != "Linear":
		return 1
	case l.class == "GroupNorm":
		return 2
	}
	return 0
}

func (l *layer) inputOrder(axes int) []int {
	if l.class == "Embedding" {
		return []int{batch, 1}
	}
	return usual(l.order, axes)
}

// after is PyTorch's order of axes behind a layer.
func after(l *layer, axes []int, shape graph.Shape) []int {
	switch {
	case l.class == "Embedding":
		return append(slices.Clone(axes), 0)
	case len(axes) != len(shape.Extent)+2:
		return usual(mapsFirst, len(shape.Extent))
	case l.order == stepFirst && l.class != "MultiheadAttention":
		return usual(stepFirst, len(shape.Extent))
	}
	return axes
}

// fit makes a tensor what a layer wants: PyTorch would stop where it is not.
func (t *trace) fit(path string, l *layer, x *tensor) *tensor {
	if x.loose && (l.in > 0 && x.shape.Maps != l.in || l.axes >= 0 && len(x.shape.Extent) != l.axes) {
		return t.become(x, l)
	}
	if l.class == "Embedding" {
		return t.words(path, l, x)
	}
	if l.order == mapsLast && len(x.axes) > 0 && x.axes[len(x.axes)-1] > 0 && l.in > 0 {
		x = t.last(path, l, x)
	}
	if l.order == mapsLast && l.in > 0 && len(x.shape.Extent) == 0 && len(x.flat.Extent) > 0 {
		t.meet(l.in, x.flat)
		if t.stop {
			return x
		}
	}
	if l.order == mapsFirst {
		x = t.arrange(x, usual(mapsFirst, len(x.shape.Extent)))
	}
	if l.axes >= 0 && len(x.shape.Extent) != l.axes {
		t.refuse(path, x, "pytorch.wrong-axes", path, l.axes, x.shape.String())
		return t.unknown("misfit", l.smallest(x.shape), usual(mapsFirst, l.axes), x)
	}
	if l.in > 0 && x.shape.Maps != l.in {
		t.refuse(path, x, "pytorch.misfit", path, l.in, x.shape.Maps)
		gives := graph.Shape{Maps: l.in, Extent: x.shape.Extent}
		return t.unknown("misfit", gives, x.axes, x)
	}
	return x
}

// refuse tells that a layer cannot be fed a tensor: PyTorch would stop, unless it
// only was taken to be fed that.
func (t *trace) refuse(path string, x *tensor, say language.Key, arguments ...any) {
	if t.printed {
		say, arguments = "pytorch.not-fed", []any{path, x.shape.String()}
	}
	t.mark(draft.Unread, t.line, path, say, arguments...)
}

// meet notes the first full layer behind a flattened image: it tells how large the
// input is.
func (t *trace) meet(want int, fed graph.Shape) {
	if t.met == nil && t.sized {
		t.met = &meeting{t.line, want, fed}
		t.stop = t.stop || t.probe
	}
}

// smallest is a shape that the layer can be fed.
func (l *layer) smallest(like graph.Shape) graph.Shape {
	s := graph.Shape{Maps: l.in}
	if s.Maps == 0 {
		s.Maps = like.Maps
	}
	if len(like.Extent) == l.axes {
		s.Extent = like.Extent
		return s
	}
	for range l.axes {
		s.Extent = append(s.Extent, 1)
	}
	return s
}

// become gives an unknown layer the shape that the one after it wants.
func (t *trace) become(x *tensor, l *layer) *tensor {
	gives := l.smallest(x.shape)
	if l.axes < 0 {
		gives.Extent = x.shape.Extent
		if l.class == "Linear" && len(x.shape.Extent) > 1 {
			gives.Extent = nil
		}
	}
	order := usual(l.order, len(gives.Extent))
	last := &t.draft.Network.Layers[len(t.draft.Network.Layers)-1]
	if u, is := last.Operation.(graph.Unknown); is && last.Name == x.layer {
		u.Gives = gives
		last.Operation = u
		return &tensor{layer: x.layer, shape: gives, axes: order, loose: true}
	}
	made := t.unknown("unknown", gives, order, x)
	made.loose = true
	return made
}

// words makes of what is looked up one number for each step.
func (t *trace) words(path string, l *layer, x *tensor) *tensor {
	if x.shape.Maps == 1 && len(x.shape.Extent) < 2 {
		return x
	}
	if len(x.shape.Extent) == 0 { // so many numbers are a sequence
		return t.set(x, graph.Shape{Maps: 1, Extent: graph.Size{x.shape.Maps}}, []int{batch, 1})
	}
	t.refuse(path, x, "pytorch.words", path, x.shape.String())
	return t.unknown("misfit", graph.Shape{Maps: 1, Extent: x.shape.Extent[:1]}, []int{batch, 1}, x)
}

// last brings the axis that PyTorch has last to where the maps are: a full layer
// works along it. An image that was to be flattened is.
func (t *trace) last(path string, l *layer, x *tensor) *tensor {
	axis := x.axes[len(x.axes)-1]
	units := int(x.shape.Units().Value())
	if t.printed && l.in == x.shape.Maps && units > l.in && len(x.shape.Extent) > 1 {
		t.mark(draft.Guessed, t.line, path, "pytorch.no-average", path, x.shape.String())
		x, _ = t.add("", graph.Pooling{Average: true, Global: true}, x.axes, x)
		return t.flatten(x)
	}
	if l.class == "Linear" && x.axes[0] == batch && x.axes[min(1, len(x.axes)-1)] == 0 && len(x.shape.Extent) > 1 {
		t.meet(l.in, x.shape)
		if t.stop {
			return x
		}
	}
	switch long := x.shape.Extent[axis-1]; {
	case long == l.in:
		order := slices.Clone(x.axes)
		return t.arrange(x, usual(mapsLast, len(order)-2))
	case units == l.in:
		t.mark(draft.Guessed, t.line, path, "pytorch.no-flatten", path, x.shape.String(), "nn.Flatten")
	default:
		t.refuse(path, x, "pytorch.last-axis", path, l.in, x.shape.String(), long, units, "nn.Flatten")
	}
	return t.flatten(x)
}

func (t *trace) flatten(x *tensor) *tensor {
	if len(x.shape.Extent) == 0 {
		return x
	}
	flat, ok := t.add("", graph.Reshape{Kind: graph.Flatten}, usual(anyOrder, 0), x)
	if !ok {
		return x
	}
	flat.flat = x.shape
	return flat
}

// set gives units another shape.
func (t *trace) set(x *tensor, shape graph.Shape, axes []int) *tensor {
	if shape.Equal(x.shape) {
		same := *x
		same.axes = axes
		return &same
	}
	made, ok := t.add("", setTo(shape), axes, x)
	if !ok {
		return x
	}
	return made
}

// arrange brings the axes of a tensor into an order where each of them stands for
// what it does with us: PyTorch's have no names, so that a layer may take for maps
// what were steps.
func (t *trace) arrange(x *tensor, order []int) *tensor {
	if len(order) != len(x.axes) || slices.Equal(x.axes, order) {
		return x
	}
	sizes := map[int]int{0: x.shape.Maps}
	for i, n := range x.shape.Extent {
		sizes[i+1] = n
	}
	shape := graph.Shape{Extent: make(graph.Size, len(x.shape.Extent))}
	from, to := withoutBatch(x.axes), withoutBatch(order)
	if len(from) != len(to) || len(to) != len(shape.Extent)+1 {
		return x
	}
	for i, axis := range to {
		if axis == 0 {
			shape.Maps = sizes[from[i]]
		} else {
			shape.Extent[axis-1] = sizes[from[i]]
		}
	}
	if slices.Equal(from, to) {
		same := *x
		same.axes = order
		return &same
	}
	return t.set(x, shape, order)
}

func withoutBatch(axes []int) []int {
	return slices.DeleteFunc(slices.Clone(axes), func(axis int) bool { return axis == batch })
}

// force adds a layer that what feeds it is too small for: what it keeps does not
// depend on that.
func (t *trace) force(name string, l *layer, operation graph.Operation, x *tensor) *tensor {
	t.small = true
	if t.stop = t.stop || t.probe; t.stop {
		return x
	}
	t.refuse(name, x, "pytorch.cannot", name, operation.String(), x.shape.String())
	gives := graph.Shape{Maps: x.shape.Maps, Extent: slices.Clone(x.shape.Extent)}
	if l.in > 0 {
		gives.Maps = l.in
	}
	for range 12 {
		for axis := range gives.Extent {
			gives.Extent[axis] = max(2*gives.Extent[axis], 2)
		}
		if _, err := operation.Plan([]graph.Shape{gives}); err == nil {
			x = t.unknown("misfit", gives, x.axes, x)
			if made, ok := t.add(name, operation, x.axes, x); ok {
				return made
			}
		}
	}
	return t.unknown(l.class, graph.Shape{}, x.axes, x)
}
