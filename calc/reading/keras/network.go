package keras

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading/draft"
)

// finished writes the draft of what some tensors depend on.
func (b *builder) finished(outputs []*tensor) {
	reached := map[*node]bool{}
	var waiting, nodes []*node
	for _, t := range outputs {
		if t.node == nil { // it begins with an input that nobody knows
			return
		}
		waiting = append(waiting, t.node)
	}
	for len(waiting) > 0 {
		n := waiting[len(waiting)-1]
		waiting = waiting[:len(waiting)-1]
		if reached[n] {
			continue
		}
		reached[n] = true
		nodes = append(nodes, n)
		waiting = append(append(waiting, n.from...), n.beside...)
	}
	slices.SortFunc(nodes, func(a, b *node) int { return a.number - b.number })
	isInput := func(n *node) bool { _, is := n.operation.(graph.Input); return is }
	slices.SortStableFunc(nodes, func(a, b *node) int {
		switch {
		case isInput(a) && !isInput(b):
			return -1
		case isInput(b) && !isInput(a):
			return 1
		}
		return 0
	})
	b.write(nodes)
}

// end says what there is to say of a network as a whole.
func (b *builder) end() {
	switch {
	case len(b.draft.Network.Layers) > 0:
	case b.asked != nil:
		b.draft.Marks = append(b.draft.Marks, *b.asked)
	default:
		b.mark(draft.Unread, 0, "", "keras.nothing")
	}
}

// write adds nodes to the draft, each under a name.
func (b *builder) write(nodes []*node) {
	taken := map[string]bool{}
	names := map[*node]string{}
	for _, n := range nodes {
		if name := called(n.layer.name); name != "" && n.part == 0 && !taken[name] {
			names[n], taken[name] = name, true
		}
	}
	type part struct {
		*layer
		int
	}
	first := map[part]*node{} // that uses its numbers
	numbers := map[string]int{}
	for i, n := range nodes {
		o := n.operation
		var shares string
		if which := (part{n.layer, n.part}); n.owns {
			if before := first[which]; before == nil {
				first[which] = n
			} else if _, unknown := o.(graph.Unknown); !unknown {
				shares = names[before]
			}
		}
		if names[n] == "" {
			word, _, _ := strings.Cut(o.String(), " ")
			for names[n] == "" || taken[names[n]] {
				numbers[word]++
				names[n] = word + strconv.Itoa(numbers[word])
			}
			taken[names[n]] = true
		}
		var from []string
		if len(n.from) > 1 || len(n.from) == 1 && (i == 0 || n.from[0] != nodes[i-1]) {
			for _, other := range n.from {
				from = append(from, names[other])
			}
		}
		b.draft.Add(n.layer.line, graph.Layer{Name: names[n], From: from, Operation: o, Shares: shares})
	}
}

// called is a name as our notation can have it.
func called(name string) string {
	if len(name) > 60 {
		name = ""
	}
	name = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) || strings.ContainsRune(":/{},@;#", r) || r == unicode.ReplacementChar {
			return '_'
		}
		return r
	}, name)
	if name == "in" || name == "total" || name == "input" || name == "network" {
		return name + "_"
	}
	return name
}
