package writing

import (
	"strings"

	"fivebyfive/calc/graph"
)

// flow is who feeds whom in a network, and what code calls them.
type flow struct {
	layers     []graph.LayerCount
	feeds, fed [][]int  // for each layer those that feed it, and those that it feeds
	owner      []int    // of each layer: whose numbers it uses, itself or one before it
	lends      []bool   // whether others use a layer's numbers
	names      []string // of each layer in Python
	taken      map[string]bool
}

func flowOf(c graph.Count) flow {
	f := flow{layers: c.Layers, feeds: make([][]int, len(c.Layers)), fed: make([][]int, len(c.Layers)), taken: map[string]bool{}}
	for _, word := range strings.Fields(reserved) {
		f.taken[word] = true
	}
	at := map[string]int{}
	for i, l := range c.Layers {
		at[l.Name] = i
		f.names = append(f.names, f.free(l.Name))
		f.owner, f.lends = append(f.owner, i), append(f.lends, false)
		if l.Shares != "" {
			f.owner[i] = f.owner[at[l.Shares]]
			f.lends[f.owner[i]] = true
		}
		if _, first := l.Operation.(graph.Input); first {
			continue
		}
		for _, name := range l.From {
			f.feeds[i] = append(f.feeds[i], at[name])
		}
		if len(l.From) == 0 {
			f.feeds[i] = []int{i - 1}
		}
		for _, from := range f.feeds[i] {
			f.fed[from] = append(f.fed[from], i)
		}
	}
	return f
}

// chain reports whether each layer feeds the next, and nothing else.
func (f *flow) chain() bool {
	for i := range f.layers {
		if i == 0 && len(f.feeds[i]) > 0 || i > 0 && (len(f.feeds[i]) != 1 || f.feeds[i][0] != i-1) {
			return false
		}
	}
	return true
}

// inputs are the layers that the network is given.
func (f *flow) inputs() (inputs []int) {
	for i, l := range f.layers {
		if _, is := l.Operation.(graph.Input); is {
			inputs = append(inputs, i)
		}
	}
	return inputs
}

// outputs are the layers that feed no other.
func (f *flow) outputs() (outputs []int) {
	for i, l := range f.layers {
		if _, given := l.Operation.(graph.Input); len(f.fed[i]) == 0 && (!given || len(f.layers) == 1) {
			outputs = append(outputs, i)
		}
	}
	return outputs
}

// held reports whether a layer's output is asked for again after the next layer, so
// that it needs a variable of its own.
func (f *flow) held(i int) bool {
	for _, to := range f.fed[i] {
		if to != i+1 {
			return true
		}
	}
	return len(f.fed[i]) == 0 && i < len(f.layers)-1
}

// feedsOnly reports whether a layer feeds some, and all of them are so.
func (f *flow) feedsOnly(i int, are func(graph.Operation) bool) bool {
	for _, to := range f.fed[i] {
		if !are(f.layers[to].Operation) {
			return false
		}
	}
	return len(f.fed[i]) > 0
}

// words reports whether a layer is given whole numbers that stand for words.
func (f *flow) words(i int) bool {
	_, given := f.layers[i].Operation.(graph.Input)
	return given && f.feedsOnly(i, func(o graph.Operation) bool { _, is := o.(graph.Embedding); return is })
}

// named reports whether somebody gave a layer its name: conv1 and relu2 come by
// themselves.
func (f *flow) named(i int) bool {
	word, _, _ := strings.Cut(f.layers[i].Operation.String(), " ")
	return strings.TrimRight(f.layers[i].Name, "0123456789") != word
}
