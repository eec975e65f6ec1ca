// Package flux reads the chains of Flux and Lux, two libraries of Julia, as they are
// typed and as they are printed:
//
//	Chain(Conv((5, 5), 3 => 8, relu; pad = 2), MaxPool((2, 2)), Flux.flatten, Dense(540 => 20))
package flux

import (
	"strings"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading/draft"
)

// Reader reads chains.
func Reader() draft.Reader {
	return draft.Reader{Format: "shorthand.flux", Fits: fits, Read: read}
}

func fits(content []byte) int {
	text := string(content[:min(len(content), 1<<16)])
	switch {
	case !strings.Contains(text, "Chain("):
		return 0
	case strings.Contains(text, "=>") || strings.Contains(text, "Flux") || strings.Contains(text, "Lux"):
		return 92
	}
	return 50
}

// reader makes layers of calls.
type reader struct {
	*draft.Draft
	*source
	given draft.Given
	depth int
}

func read(content []byte, given draft.Given) *draft.Draft {
	r := &reader{Draft: draft.New("shorthand.flux"), source: newSource(strings.ToValidUTF8(string(content), "?")), given: given}
	begin := strings.Index(r.text, "Chain(")
	if begin < 0 {
		r.Mark(draft.Unread, 0, "", "shorthand.nothing")
		return r.Draft
	}
	depth, end := 0, begin
	for end = begin; end < len(r.text); end++ {
		if r.text[end] == '(' {
			depth++
		} else if r.text[end] == ')' {
			if depth--; depth == 0 {
				end++
				break
			}
		}
	}
	text := r.text[begin:end]
	if depth != 0 {
		r.Mark(draft.Unread, r.line(len(r.text)-1), "", "shorthand.open")
		text += strings.Repeat(")", min(depth, deepest))
	}
	r.layer(parse(argument{text, begin}))
	if len(r.Network.Layers) == 0 && len(r.Marks) == 0 {
		r.Mark(draft.Unread, 0, "", "shorthand.nothing")
	}
	return r.Draft
}

// deepest is how many calls may stand inside each other.
const deepest = 50

// last is the layer that was added last.
func (r *reader) last() string {
	if len(r.Network.Layers) == 0 {
		return ""
	}
	return r.Network.Layers[len(r.Network.Layers)-1].Name
}

// input adds the input before the first layer. Features are as many as that layer
// says; how far an image extends, no layer says.
func (r *reader) input(c call) {
	shape := r.given.Input
	if len(c.given) > 0 && c.name == "Dense" {
		from, _, is := pair(c.given[0])
		if !is {
			from = whole(c.given[0].text)
		}
		if given := shape; from > 0 && (given.Maps == 0 || given.Units().Value() != int64(from) && given.Maps != from) {
			shape = graph.Shape{Maps: from}
		}
	}
	if shape.Maps == 0 {
		r.Mark(draft.Asked, r.line(c.at), "", "shorthand.no-input")
		r.Add(r.line(c.at), graph.Layer{Operation: graph.Unknown{What: "input"}})
		return
	}
	r.Add(r.line(c.at), graph.Layer{Operation: graph.Input{Shape: shape}})
}

// layer adds what a call says, with what is in it.
func (r *reader) layer(c call) {
	if r.depth++; r.depth > deepest {
		r.Mark(draft.Unread, r.line(c.at), "", "shorthand.unread")
		return
	}
	defer func() { r.depth-- }()
	switch c.name {
	case "Chain":
		for _, one := range c.all() {
			r.layer(parse(one))
		}
		return
	case "SkipConnection":
		if len(c.given) == 2 {
			r.skip(c)
			return
		}
	}
	if len(r.Network.Layers) == 0 {
		r.input(c)
	}
	operation := r.operation(c)
	line := r.line(c.at)
	if operation == nil {
		r.Mark(draft.Unread, line, c.name, "shorthand.unread")
		operation = graph.Unknown{What: "layer"}
	}
	name := r.Add(line, graph.Layer{Operation: operation})
	if count, said := r.remarks[line]; said {
		r.Claims = append(r.Claims, draft.Claim{Line: line, Layer: name, Value: count})
		delete(r.remarks, line)
	}
	for _, one := range c.given {
		if word := activations[strings.TrimSpace(one.text)]; word != "" {
			r.Add(line, graph.Layer{Operation: graph.Activation{Word: word}})
		}
	}
}

// all are the layers of a chain, which may have names, in their order.
func (c call) all() []argument {
	all := c.given
	for i := 1; ; i++ {
		one, named := c.named[("layer_" + itoa(i))]
		if !named {
			return all
		}
		all = append(all, one)
	}
}

// skip adds what leads around a chain, and what joins both.
func (r *reader) skip(c call) {
	if len(r.Network.Layers) == 0 {
		r.input(parse(c.given[0]))
	}
	around := r.last()
	r.layer(parse(c.given[0]))
	through := r.last()
	join := graph.Join{Kind: graph.Concat}
	if how := strings.Trim(c.given[1].text, " \n\t()."); how == "+" {
		join.Kind = graph.Add
	} else if !strings.Contains(how, "cat") {
		r.Mark(draft.Unread, r.line(c.given[1].at), how, "shorthand.unread")
	}
	r.Add(r.line(c.at), graph.Layer{From: []string{through, around}, Operation: join})
}
