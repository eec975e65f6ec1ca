package notation

import (
	"errors"
	"strconv"
	"strings"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
)

// Most is how many layers a network may have.
const Most = 100_000

// Network lays all blocks and repetitions out, layer by layer. A layer without a
// name gets one: conv1, conv2.
func (f *File) Network() (graph.Network, error) {
	b, err := f.build()
	return b.network, err
}

// Count lays the network out and counts it. What is wrong with a layer is told with
// its line.
func (f *File) Count() (graph.Count, error) {
	c, _, err := f.CountLines()
	return c, err
}

// CountLines is Count, and says of each layer which line laid it out: where a block
// is used or something repeated, that is the line where it is.
func (f *File) CountLines() (graph.Count, []int, error) {
	b, err := f.build()
	if err != nil {
		return graph.Count{}, nil, err
	}
	c, err := b.count()
	return c, b.lines, err
}

func (b *builder) count() (graph.Count, error) {
	c, err := b.network.Count()
	var wrong *graph.Error
	if errors.As(err, &wrong) {
		for n, l := range b.network.Layers {
			if l.Name == wrong.Layer {
				at := b.from[n]
				return c, &Error{at.n, at.begin, l.Operation.String(), wrong.Sentence}
			}
		}
	}
	return c, err
}

func (f *File) build() (*builder, error) {
	b := &builder{file: f, blocks: map[string]item{}, numbers: map[string]int{}, taken: map[string]bool{}}
	for _, i := range f.items {
		b.taken[i.name] = true
	}
	b.network.Name = f.Name
	return b, b.build(f.items, &scope{names: map[string]string{}}, nil)
}

// builder lays out.
type builder struct {
	file    *File
	network graph.Network
	from    []line // of each layer
	lines   []int  // that laid each layer out
	line    int    // that is being laid out, outside all blocks
	blocks  map[string]item
	numbers map[string]int // of the layers without a name, by their word
	taken   map[string]bool
	steps   int
}

// scope is where names are looked for: in a block first, then around it.
type scope struct {
	around *scope
	prefix string
	names  map[string]string // a name there -> the layer's
	first  string            // what feeds it: "in"
	block  string
}

// find returns the layer that a name stands for.
func (s *scope) find(name string) (string, bool) {
	for at := s; at != nil; at = at.around {
		if name == "in" && at.first != "" {
			return at.first, true
		}
		if layer, known := at.names[name]; known {
			return layer, true
		}
	}
	return "", false
}

// last is the layer that was laid out last.
func (b *builder) last() string {
	if len(b.network.Layers) == 0 {
		return ""
	}
	return b.network.Layers[len(b.network.Layers)-1].Name
}

// build lays out statements, with numbers for the parameters of their block.
func (b *builder) build(items []item, s *scope, numbers map[string]string) error {
	for _, i := range items {
		if i.kind == definition {
			b.blocks[i.word] = i
			continue
		}
		for n := range max(i.times, 1) {
			if s.around == nil {
				b.line = i.n
			}
			if b.steps++; b.steps > Most {
				return &Error{i.n, i.begin, "", language.NewSentence("the network has more than {0} layers", "notation.too-many-layers", strconv.Itoa(Most))}
			}
			if err := b.one(i, s, numbers, n); err != nil {
				return err
			}
		}
		if i.name != "" {
			if _, again := s.names[i.name]; again {
				return &Error{i.n, i.begin, i.name, language.NewSentence("there is another layer of this name", "notation.layer-there")}
			}
			s.names[i.name] = b.last()
		}
	}
	return nil
}

var noLayerBefore = language.NewSentence("no layer before this one is called so", "notation.no-layer-before")

// one lays out a statement once.
func (b *builder) one(i item, s *scope, numbers map[string]string, n int) error {
	var from []string
	for j, name := range i.from {
		layer, known := s.find(name)
		if !known {
			return &Error{i.n, i.fromWords[j].Column, name, noLayerBefore}
		}
		from = append(from, layer)
	}
	inner := &scope{around: s, prefix: s.prefix, names: map[string]string{}, block: s.block}
	if i.kind == repetition {
		inner.prefix += "repeat" + strconv.Itoa(i.n) + "." + strconv.Itoa(n+1) + "/"
		return b.build(i.inside, inner, numbers)
	}
	if block, used := b.blocks[i.word]; used {
		given := map[string]string{}
		for j, parameter := range block.parameters {
			value := i.words[j]
			if text, known := numbers[value.Text]; known {
				value.Text = text
			}
			if _, ok := number(value.Text); !ok {
				return &Error{i.n, value.Column, value.Text, language.NewSentence("a number is needed for {0}", "notation.number-needed", parameter)}
			}
			given[parameter] = value.Text
		}
		b.numbers[i.word+" "]++
		inner.prefix += i.word + strconv.Itoa(b.numbers[i.word+" "]) + "/"
		if inner.block == "" {
			inner.block = strings.TrimSuffix(inner.prefix, "/")
		}
		inner.first = b.last()
		switch {
		case len(from) == 1:
			inner.first = from[0]
			return b.buildFrom(i, block.inside, inner, given, from)
		case len(from) > 1:
			return &Error{i.n, i.fromWords[1].Column, i.fromWords[1].Text, language.NewSentence("a block is fed by one layer", "notation.block-fed-by-one")}
		}
		return b.build(block.inside, inner, given)
	}
	return b.layer(i, s, numbers, from, n)
}

// buildFrom lays out a block that is not fed by the layer above.
func (b *builder) buildFrom(i item, items []item, s *scope, numbers map[string]string, from []string) error {
	b.append(i, graph.Layer{Name: s.prefix + "in", From: from, Operation: graph.Activation{Word: "identity"}, Block: s.block})
	s.first = b.last()
	return b.build(items, s, numbers)
}

// layer lays out one layer.
func (b *builder) layer(i item, s *scope, numbers map[string]string, from []string, n int) error {
	kind := b.file.kinds[i.word]
	words := make([]graph.Word, len(i.words))
	for j, w := range i.words {
		words[j] = graph.Word{Text: substitute(w.Text, numbers), Column: w.Column}
	}
	end := i.end
	if len(i.fromWords) > 0 {
		end = i.fromWords[0].Column - len("from ")
	}
	if kind.Joins {
		var joined []string
		for j, w := range words {
			layer, known := s.find(w.Text)
			if !known {
				return &Error{i.n, i.words[j].Column, w.Text, noLayerBefore}
			}
			joined = append(joined, layer)
		}
		if len(from) == 0 && len(joined) > 0 {
			from = append([]string{b.last()}, joined...)
		} else {
			from = append(from, joined...)
		}
		words = nil
	}
	a := graph.NewArguments(words, end, kind.Example)
	operation := kind.Read(a)
	if wrong := a.Wrong(); wrong != nil {
		return &Error{i.n, wrong.Column, wrong.Read, wrong.Say}
	}
	if full, ok := operation.(graph.Full); ok && full.Tied != "" {
		layer, known := s.find(full.Tied)
		if !known {
			return &Error{i.n, i.begin, full.Tied, noLayerBefore}
		}
		full.Tied = layer
		operation = full
	}
	shares := ""
	if i.shares != "" {
		layer, known := s.find(i.shares)
		if !known {
			return &Error{i.n, i.begin, i.shares, noLayerBefore}
		}
		shares = layer
	}
	name := s.prefix + i.name
	if i.times > 1 {
		name += "." + strconv.Itoa(n+1)
	}
	if i.name == "" {
		for {
			b.numbers[i.word]++
			name = i.word + strconv.Itoa(b.numbers[i.word])
			if !b.taken[name] {
				break
			}
		}
	}
	b.append(i, graph.Layer{Name: name, From: from, Operation: operation, Block: s.block, Shares: shares})
	return nil
}

func (b *builder) append(i item, l graph.Layer) {
	b.network.Layers, b.from, b.lines = append(b.network.Layers, l), append(b.from, i.line), append(b.lines, b.line)
}

// substitute puts numbers for the parameters of a block, between the signs of a
// size too: maps, kxk.
func substitute(text string, numbers map[string]string) string {
	if value, known := numbers[text]; known {
		return value
	}
	if len(numbers) == 0 || !strings.Contains(text, "x") {
		return text
	}
	parts := strings.Split(text, "x")
	for i, part := range parts {
		if value, known := numbers[part]; known {
			parts[i] = value
		}
	}
	return strings.Join(parts, "x")
}
