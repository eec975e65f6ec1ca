package summary

import (
	"slices"
	"strings"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
	"fivebyfive/calc/reading/draft"
)

// table is what was found in a text, before anything is worked out.
type table struct {
	rows   []row
	linked bool // it says what feeds a row
	tool   tool
	marks  []draft.Mark
	claims []draft.Claim // of totals
	ended  int           // the line that ends it, 0 if none does
	last   int           // its last line
	// units is how many the input has, as the megabytes in the table have it, or so
	// many less or more; 0 where it does not say.
	units, within int64
	megabyte      int64 // how many bytes that is to the tool
	own           int64 // numbers that no row has
	called        bool  // functions may be called between the rows, which it does not show
	gathers       bool  // a row without numbers may stand for those above it
}

// builder makes a network of a table's rows.
type builder struct {
	*draft.Draft
	*table
	given   graph.Shape
	order   order                  // of Keras
	running order                  // of PyTorch, as the rows have it
	shapes  map[string]graph.Shape // what a layer gives
	gives   map[string]string      // the layer that gives what the row of a name does
	taken   map[string]int         // names of layers, and how often each was asked for
	said    map[string]bool        // what is said once for a whole table
	words   map[string]bool        // rows that give the numbers of words
	above   string                 // the layer before, "" for none
	sum     int64                  // of the rows' numbers
	failed  int                    // rows that nothing fits
	models  []nested               // the models that a row is in
}

// build makes a draft. A table does not say which of a shape's sizes counts the
// maps: it is the order in which more rows come out.
func build(d draft.Draft, t *table, given draft.Given) *draft.Draft {
	best := lay(d, t, given, last)
	if best.failed > 0 && t.tool != torch {
		if other := lay(d, t, given, first); other.failed < best.failed {
			best = other
		}
	}
	return best.Draft
}

// lay makes a draft of the rows in one of the orders.
func lay(d draft.Draft, t *table, given draft.Given, o order) *builder {
	b := &builder{Draft: &d, table: t, given: given.Input, order: o, shapes: map[string]graph.Shape{},
		gives: map[string]string{}, taken: map[string]int{}, said: map[string]bool{}, words: map[string]bool{}}
	d.Marks = slices.Clone(t.marks)
	for i, r := range t.rows { // an embedding's input is a sequence
		if plain(r.class) == "embedding" {
			if len(r.from) > 0 {
				b.words[r.from[0]] = true
			} else if i > 0 {
				b.words[t.rows[i-1].name] = true
			}
		}
	}
	for i := range t.rows {
		r := &t.rows[i]
		if b.leaveTo(r.depth); t.tool == keras && i+1 < len(t.rows) && t.rows[i+1].depth > r.depth {
			b.enter(r)
			continue
		}
		b.row(r)
	}
	b.leaveTo(0)
	if b.sum += t.own; t.called && len(b.Network.Layers) > 0 {
		b.Mark(draft.Guessed, 0, "", "summary.functions")
	}
	b.addUp()
	return b
}

// row adds the layers that a row stands for.
func (b *builder) row(r *row) {
	a := asked{row: r, tool: b.tool, kind: plain(r.class)}
	o := b.orderOf(a.kind)
	a.gives, a.known = r.output.shape(o)
	a.fed, a.fedKnown = r.input.shape(o)
	if b.passes(r, a.kind) {
		return
	}
	if r.gathers {
		b.gather(&a)
		return
	}
	if r.numbers > 0 {
		b.sum += r.numbers
	}
	switch a.kind {
	case "inputlayer", "input":
		a.guessMaps()
		b.input(r, a.gives, a.known)
		return
	}
	from := b.feeding(&a)
	if from == nil {
		if !a.known {
			b.unknown(&a, nil)
			return
		}
		if !closed(a.gives) {
			b.once(draft.Asked, r.line, r.text(), "summary.open")
		}
		shape, asks := a.opening(b.given, b.units, b.within)
		if asks {
			b.Mark(draft.Guessed, r.line, r.text(), "summary.input", shape.String())
		}
		b.put(r.line, graph.Layer{Name: b.free("input"), Operation: graph.Input{Shape: shape}}, shape)
		from = []string{b.above}
	}
	if b.tool == torch {
		b.follow(&a)
		return
	}
	for _, name := range from {
		a.inputs = append(a.inputs, b.shapes[name])
	}
	if !a.known && a.output == nil {
		a.gives = a.inputs[0]
	}
	if !b.linked {
		if _, joins := a.join(); joins {
			b.unknown(&a, from)
			return
		}
	}
	if b.choose(&a, from) {
		return
	}
	b.unknown(&a, from)
}

// guessMaps takes what is left of a number that is cut off for the number.
func (a *asked) guessMaps() {
	if a.gives.Maps == open {
		a.gives.Maps = a.begins
	}
}

// text is what stands in the table, for a mark.
func (r *row) text() string {
	switch {
	case r.name == "":
		return r.class
	case r.class == "" || strings.HasPrefix(r.name, r.class+"-"):
		return r.name
	}
	return r.name + " (" + r.class + ")"
}

// join reports whether the row joins layers, and how.
func (a *asked) join() (kind graph.JoinKind, joins bool) {
	for _, g := range (&asked{row: a.row, kind: a.kind, inputs: []graph.Shape{{}}, known: a.known}).guesses() {
		if j, is := g.operations[0].(graph.Join); is {
			return j.Kind, true
		}
	}
	return 0, false
}

// input adds an input that the table names.
func (b *builder) input(r *row, shape graph.Shape, known bool) {
	if !known {
		b.failed++
		b.Mark(draft.Unread, r.line, r.text(), "summary.axes")
		return
	}
	if b.words[r.name] && len(shape.Extent) == 0 {
		shape = graph.Shape{Maps: 1, Extent: graph.Size{shape.Maps}}
	}
	if !closed(shape) {
		shape = b.close(r, shape)
	}
	name := b.name(r)
	b.put(r.line, graph.Layer{Name: name, Operation: graph.Input{Shape: shape}}, shape)
	b.gives[r.name] = name
}

// close takes what the reader says for sizes that the table leaves open, or 1.
func (b *builder) close(r *row, shape graph.Shape) graph.Shape {
	if b.given.Maps > 0 && admits(shape, b.given) {
		return b.given
	}
	b.once(draft.Asked, r.line, r.text(), "summary.open")
	return filled(shape)
}

// once marks what is said once for a whole table.
func (b *builder) once(kind draft.Kind, line int, read string, say language.Key, arguments ...any) {
	key := string(say)
	for _, argument := range arguments {
		if text, is := argument.(string); is {
			key += " " + text
		}
	}
	if !b.said[key] {
		b.said[key] = true
		b.Mark(kind, line, read, say, arguments...)
	}
}

// put adds a layer that gives a shape.
func (b *builder) put(line int, l graph.Layer, shape graph.Shape) {
	b.taken[l.Name]++
	b.above = b.Add(line, l)
	b.shapes[b.above] = shape
}

// lay adds the layers of a guess.
func (b *builder) lay(a *asked, w worked, from []string) {
	name := b.name(a.row)
	owning, owner := 0, 0 // layers with numbers, and the one that has the row's name
	for i, p := range w.plans {
		if len(p.Tensors) > 0 {
			owning, owner = owning+1, i
		}
	}
	block := ""
	if owning > 1 {
		block = name
	}
	for i, o := range w.operations {
		layer := graph.Layer{Name: name, From: from, Operation: o, Block: block}
		if i != owner || block != "" {
			word, _, _ := strings.Cut(o.String(), " ")
			layer.Name = b.free(name + "." + word)
		}
		b.put(a.line, layer, w.plans[i].Output)
		from = []string{b.above}
	}
	if a.row.name != "" {
		b.gives[a.row.name] = b.above
	}
	b.claim(a, name)
}

// claim keeps what the row says of its layer.
func (b *builder) claim(a *asked, name string) {
	if a.numbers >= 0 {
		b.Claims = append(b.Claims, draft.Claim{Line: a.line, Layer: name, What: draft.Parameters, Value: a.numbers})
	}
	if a.macs >= 0 {
		b.Claims = append(b.Claims, draft.Claim{Line: a.line, Layer: name, What: draft.MACs, Value: a.macs})
	}
	if a.known && closed(a.gives) {
		b.Claims = append(b.Claims, draft.Claim{Line: a.line, Layer: b.above, What: draft.Output, Shape: a.gives})
	}
}

// unknown adds a layer of which there is only what the table says, and says why.
func (b *builder) unknown(a *asked, from []string) {
	a.guessMaps()
	known := a.recognised()
	switch {
	case a.numbers == 0 && (a.kind == "reshape" || a.kind == "zeropadding" || a.kind == "cropping"): // not as ours
		b.leave(a, from, draft.Guessed, "summary.passes", a.gives.String())
	case known && a.numbers > 0:
		b.failed++
		b.leave(a, from, draft.Unread, "summary.misfit", a.numbers, inputText(a.inputs), a.gives.String())
	case known:
		b.failed++
		b.leave(a, from, draft.Unread, "summary.misshapen", inputText(a.inputs), a.gives.String())
	case a.numbers > 0:
		b.failed++
		b.leave(a, from, draft.Unread, "summary.unknown", a.numbers)
	default:
		b.leave(a, from, draft.Guessed, "summary.passes", a.gives.String())
	}
}

// recognised reports whether the row's layer is of a kind that is known here.
func (a *asked) recognised() bool {
	b := *a
	b.inputs = append(b.inputs[:len(b.inputs):len(b.inputs)], a.gives)
	_, known := b.kinds()
	return known
}

// leave adds a layer that stays unknown.
func (b *builder) leave(a *asked, from []string, kind draft.Kind, say language.Key, arguments ...any) {
	shape := a.gives
	switch {
	case a.output != nil && !a.known:
		b.Mark(draft.Unread, a.line, a.text(), "summary.axes")
		b.failed++
		return
	case !a.known && len(a.inputs) > 0:
		shape = a.inputs[0]
	case !a.known:
		b.Mark(draft.Unread, a.line, a.text(), "summary.shapeless")
		b.failed++
		return
	case !closed(shape):
		shape = b.close(a.row, shape)
	}
	if b.words[a.row.name] && len(shape.Extent) == 0 {
		shape = graph.Shape{Maps: 1, Extent: graph.Size{shape.Maps}}
	}
	what := oneWord(a.class)
	if what == "" {
		what = "layer"
	}
	name := b.name(a.row)
	b.put(a.line, graph.Layer{Name: name, From: from, Operation: graph.Unknown{What: what, Gives: shape}}, shape)
	if a.row.name != "" {
		b.gives[a.row.name] = name
	}
	b.claim(a, name)
	b.Mark(kind, a.line, a.text(), say, arguments...)
}

func inputText(shapes []graph.Shape) string {
	text := make([]string, len(shapes))
	for i, s := range shapes {
		text[i] = s.String()
	}
	return strings.Join(text, ", ")
}
