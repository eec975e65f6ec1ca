package diff

import (
	"strings"

	"fivebyfive/calc/graph"
)

// What it costs to take two layers for the same one, or to add or remove one.
const (
	renamed = 1
	changed = 10
	gap     = 15
	never   = 4 * gap
)

// most is how many pairs of layers are looked at. Networks that have more between
// where they begin and where they end alike are gone through side by side.
const most = 4_000_000

// aligned pairs the layers of two networks, in order, at the least cost.
func aligned(from, to []graph.LayerCount) (steps []Step) {
	a, b := described(from), described(to)
	begin := 0
	for begin < len(a) && begin < len(b) && a[begin] == b[begin] {
		steps = append(steps, Step{&from[begin], &to[begin]})
		begin++
	}
	n, m := len(a), len(b)
	for n > begin && m > begin && a[n-1] == b[m-1] {
		n, m = n-1, m-1
	}
	steps = append(steps, between(from[begin:n], to[begin:m], a[begin:n], b[begin:m])...)
	for ; n < len(a); n, m = n+1, m+1 {
		steps = append(steps, Step{&from[n], &to[m]})
	}
	return steps
}

// between pairs layers by dynamic programming.
func between(from, to []graph.LayerCount, a, b []layer) (steps []Step) {
	if len(a)*len(b) > most {
		return sideBySide(from, to, a, b)
	}
	const pair, remove, add = 0, 1, 2
	wide := len(b) + 1
	way := make([]uint8, (len(a)+1)*wide) // the best first step from here to the end
	cost, below := make([]int, wide), make([]int, wide)
	for i := len(a); i >= 0; i-- {
		cost, below = below, cost
		for j := len(b); j >= 0; j-- {
			best, step := 0, uint8(pair)
			if i < len(a) {
				best, step = below[j]+gap, remove
			}
			if j < len(b) && (i == len(a) || cost[j+1]+gap < best) {
				best, step = cost[j+1]+gap, add
			}
			if i < len(a) && j < len(b) {
				if c := below[j+1] + a[i].cost(b[j]); c <= best { // what is added comes as late as it can, at the beginning of a block
					best, step = c, pair
				}
			}
			cost[j], way[i*wide+j] = best, step
		}
	}
	for i, j := 0, 0; i < len(a) || j < len(b); {
		switch way[i*wide+j] {
		case pair:
			steps = append(steps, Step{&from[i], &to[j]})
			i, j = i+1, j+1
		case remove:
			steps = append(steps, Step{Before: &from[i]})
			i++
		case add:
			steps = append(steps, Step{After: &to[j]})
			j++
		}
	}
	return steps
}

// sideBySide pairs the first layer with the first, the second with the second.
func sideBySide(from, to []graph.LayerCount, a, b []layer) (steps []Step) {
	for i := range max(len(a), len(b)) {
		if i < len(a) && i < len(b) && a[i].cost(b[i]) < never {
			steps = append(steps, Step{&from[i], &to[i]})
			continue
		}
		if i < len(a) {
			steps = append(steps, Step{Before: &from[i]})
		}
		if i < len(b) {
			steps = append(steps, Step{After: &to[i]})
		}
	}
	return steps
}

// layer is what a layer is known by.
type layer struct{ name, operation, family string }

func described(layers []graph.LayerCount) []layer {
	all := make([]layer, len(layers))
	for i, l := range layers {
		all[i] = layer{l.Name, l.Operation.String(), family(l.Operation)}
	}
	return all
}

// cost is what it costs to take two layers for the same.
func (l layer) cost(other layer) int {
	cost := 0
	if l.name != other.name {
		cost = renamed
	}
	switch {
	case l.operation == other.operation:
		return cost
	case l.family == other.family:
		return cost + changed
	}
	return never
}

// family is what one layer may be changed into another within: one activation into
// another, the pooling of 1998 into today's.
func family(o graph.Operation) string {
	switch o.(type) {
	case graph.Convolution, graph.Partial:
		return "convolution"
	case graph.Pooling, graph.Subsampling:
		return "pooling"
	case graph.Full, graph.RadialBasis:
		return "full"
	case graph.Activation:
		return "activation"
	case graph.Normalization:
		return "normalization"
	case graph.Recurrent:
		return "recurrent"
	}
	word, _, _ := strings.Cut(o.String(), " ")
	return word
}
