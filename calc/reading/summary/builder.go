package summary

import (
	"slices"
	"strconv"
	"strings"

	"fivebyfive/calc"
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
	opening       dims  // the input's shape, where the table says it apart
	own           int64 // numbers that no row has
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
	fixed   int64                  // of those, as far as they are known
	failed  int                    // rows that nothing fits
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
		b.row(&t.rows[i])
	}
	b.sum += t.own
	b.addUp()
	return b
}

// row adds the layers that a row stands for.
func (b *builder) row(r *row) {
	a := asked{row: r, tool: b.tool, kind: plain(r.class)}
	o := b.orderOf(a.kind)
	a.gives, a.known = r.output.shape(o)
	a.fed, a.fedKnown = r.input.shape(o)
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

// name is the name of a row as that of a layer: one word, and free.
func (b *builder) name(r *row) string {
	name := r.name
	if name == "" {
		name = strings.ToLower(r.class)
	}
	name = strings.Map(func(c rune) rune {
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', c == '_', c == '-', c == '.', c > 0x7F && c != '…':
			return c
		case c == '/':
			return '.'
		case c == '…':
			return -1
		}
		return '_'
	}, name)
	if name == "" || name == "in" {
		name += "_"
	}
	return b.free(name)
}

// free is the name, or one like it that no layer has.
func (b *builder) free(name string) string {
	for next := name; ; next = name + "." + strconv.Itoa(b.taken[name]) {
		if b.taken[next] == 0 {
			return next
		}
		b.taken[name]++
	}
}

// feeding is what feeds a row; it is nil for the first of a table that does not
// begin with an input.
func (b *builder) feeding(a *asked) (from []string) {
	for _, named := range a.from {
		if layer, known := b.gives[named]; known {
			from = append(from, layer)
			continue
		}
		if layer := b.begins(named); layer != "" {
			from = append(from, layer)
			b.Mark(draft.Guessed, a.line, named, "summary.cut-name", layer)
			continue
		}
		b.Mark(draft.Unread, a.line, named, "summary.unfed", named)
	}
	switch _, joins := a.join(); {
	case len(from) > 1 && !joins && a.kind != "multiheadattention":
		b.Mark(draft.Guessed, a.line, a.text(), "summary.shared", len(from))
		from = from[:1]
	case len(from) == 0 && b.above != "":
		from = []string{b.above}
	}
	return from
}

// begins finds the last layer whose name begins as a name that is cut off.
func (b *builder) begins(name string) string {
	name = strings.TrimRight(name, "…")
	if len(name) < 3 {
		return ""
	}
	for i := len(b.Network.Layers) - 1; i >= 0 && i >= len(b.Network.Layers)-200; i-- {
		if layer := b.Network.Layers[i].Name; strings.HasPrefix(layer, name) {
			return layer
		}
	}
	return ""
}

// worked is a guess that comes to what the row says.
type worked struct {
	guess
	plans []graph.Plan
}

// fits works a guess out, and reports whether it comes to the shape and the numbers
// of the row.
func (a *asked) fits(g guess) (w worked, fits bool) {
	w.guess = g
	inputs := a.inputs
	numbers, fixed := int64(0), int64(0)
	for _, o := range g.operations {
		p, err := o.Plan(inputs)
		if err != nil {
			return w, false
		}
		for _, t := range p.Tensors {
			all := calc.Multiply(t.Of...)
			if all.Lost() {
				return w, false
			}
			if t.Fixed {
				fixed += all.Value()
			} else {
				numbers += all.Value()
			}
		}
		w.plans = append(w.plans, p)
		inputs = []graph.Shape{p.Output}
	}
	comes := a.numbers < 0 || a.tool != keras && numbers == a.numbers || a.tool != torch && numbers+fixed == a.numbers
	return w, comes && (!a.known || admits(a.gives, inputs[0]))
}

// alike reports whether two guesses do the same, whatever it is called.
func (w *worked) alike(other worked) bool {
	if len(w.plans) != len(other.plans) {
		return false
	}
	for i, p := range w.plans {
		q := other.plans[i]
		if len(p.Windows) == 0 && w.operations[i].String() != other.operations[i].String() ||
			!slices.Equal(p.Windows, q.Windows) || len(p.Tensors) != len(q.Tensors) {
			return false
		}
	}
	return true
}

// choose takes the most usual of what fits, and marks what would fit as well.
func (b *builder) choose(a *asked, from []string) bool {
	w, others, fits := a.best()
	if fits {
		b.mark(a, w, others)
		b.lay(a, w, from)
	}
	return fits
}

// best is the most usual of what fits, and the others. Where the number of maps is
// cut off, it is the first that fits well.
func (a *asked) best() (w worked, others []worked, fits bool) {
	if a.begins == 0 || a.gives.Maps != open {
		return a.bestOf()
	}
	whole := *a
	for more := 1; more <= 1000; more *= 10 {
		for digits := range more {
			whole.gives.Maps = a.begins*more + digits
			if w, others, fits = whole.bestOf(); fits && w.rank == 0 {
				return w, others, true
			}
		}
	}
	return a.bestOf()
}

func (a *asked) bestOf() (w worked, others []worked, fits bool) {
	var fitting []worked
	for _, g := range a.guesses() {
		if w, fits := a.fits(g); fits {
			fitting = append(fitting, w)
		}
	}
	if len(fitting) == 0 {
		return w, nil, false
	}
	best := 0
	for i, w := range fitting {
		if w.rank < fitting[best].rank {
			best = i
		}
	}
	w = fitting[best]
	return w, slices.Delete(fitting, best, best+1), true
}

// mark says what else would fit.
func (b *builder) mark(a *asked, w worked, others []worked) {
	if pool, pooled := w.operations[0].(graph.Pooling); pooled && !pool.Global && pool.To == nil && a.kernel == nil {
		b.once(draft.Guessed, a.line, a.text(), "summary.window", pool.String())
		return
	}
	if word, is := w.operations[0].(graph.Activation); is && word.Word == "identity" && a.kind == "activation" {
		b.once(draft.Guessed, a.line, a.text(), "summary.activation")
		return
	}
	if a.kind == "timedistributed" || a.kind == "bidirectional" || a.kind == "merge" {
		b.Mark(draft.Guessed, a.line, a.text(), "summary.inside", w.text())
	}
	if t, is := w.operations[0].(graph.Attention); is && t.Heads == 1 {
		b.once(draft.Guessed, a.line, a.text(), "summary.heads")
	}
	if n, is := w.operations[0].(graph.Normalization); is {
		if n.NoBias {
			b.once(draft.Guessed, a.line, a.text(), "summary.one-of-two")
		}
		return
	}
	for _, other := range others {
		switch {
		case w.alike(other):
			continue
		case other.rank == w.rank:
			b.Mark(draft.Asked, a.line, a.text(), "summary.ask", w.text(), other.text())
		case isSquare(w.operations[0]) && !isSquare(other.operations[0]):
			b.once(draft.Guessed, a.line, a.text(), "summary.square")
			continue
		default:
			b.Mark(draft.Guessed, a.line, a.text(), "summary.also", w.text(), other.text())
		}
		return
	}
}

// isSquare reports whether a kernel reaches as far along each of several axes.
func isSquare(o graph.Operation) bool {
	switch o := o.(type) {
	case graph.Convolution:
		return len(o.Size) > 1 && isFlat(o.Size)
	case graph.Transposed:
		return len(o.Size) > 1 && isFlat(o.Size)
	}
	return false
}

// text is a guess in our notation.
func (w *worked) text() string {
	text := make([]string, len(w.operations))
	for i, o := range w.operations {
		text[i] = o.String()
	}
	return strings.Join(text, "; ")
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
		for _, t := range w.plans[i].Tensors {
			if t.Fixed {
				b.fixed += calc.Multiply(t.Of...).Value()
			}
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
	case a.kind == "reshape" && a.numbers == 0:
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
	what := strings.ReplaceAll(a.class, " ", "")
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

// addUp holds the rows to the totals of the table.
func (b *builder) addUp() {
	b.Claims = append(b.Claims, b.table.claims...)
	if len(b.Network.Layers) == 0 {
		b.Mark(draft.Unread, 0, "", "summary.nothing")
		return
	}
	if b.ended == 0 {
		b.Mark(draft.Guessed, b.last, "", "summary.endless")
	}
	total := map[draft.What]int64{}
	for _, c := range b.table.claims {
		total[c.What] = c.Value
		if c.What == draft.Parameters && c.Value != b.sum {
			b.Mark(draft.Unread, c.Line, "", "summary.total", b.sum, c.Value)
		}
	}
	all, summed := total[draft.Parameters]
	trained, split := total[draft.Trained]
	fixed, both := total[draft.Fixed]
	switch line := b.ended; {
	case both && split && summed && trained+fixed != all:
		b.Mark(draft.Unread, line, "", "summary.parts", trained+fixed, all)
	case !summed && split && trained > b.sum, !both && trained > all && summed:
		b.Mark(draft.Unread, line, "", "summary.parts", trained, max(all, b.sum))
	}
}
