package calc

import (
	"slices"
	"strings"

	"fivebyfive/calc/language"
)

// Enumeration counts a layer the long way: it goes through every connection of
// every unit, one at a time, and ticks off the numbers that they use. It needs
// as many steps as there are connections, and meets [LayerCount] at the end.
type Enumeration struct {
	Layer       LayerCount
	Connections int64 // gone through so far
	Parameters  int64 // trainable numbers met so far, each counted once

	feeding func(m int) []int // the input maps that feed map m
	use     Use
	started bool
	step    int    // among the connections of the unit
	first   int    // the index of the map's first number
	met     []bool // by the index of the number
}

// Use is one connection: a unit, where it leads to, and the number that it
// uses. All counts are from 0.
type Use struct {
	Map, Row, Col int // the unit

	Bias                      bool // it leads to no input
	Input, InputRow, InputCol int  // the input's map and place; in the padding, outside of it
	Number                    int  // the index of the number it uses among the layer's
	Again                     bool // the number has been met before
}

// Enumerate begins to go through the connections of a layer, "c1" or "C1". The
// network's own errors come first, then that for a layer that is not there.
func (n Network) Enumerate(layer string) (*Enumeration, error) {
	count, err := n.Count()
	if err != nil {
		return nil, err
	}
	for i := range count.Layers {
		l := &count.Layers[i]
		if !sameName(l.Name, layer) {
			continue
		}
		numbers := l.Parameters + l.Fixed
		if numbers > mostEnumerated {
			return nil, broken(l.Name, language.Neutral.Number(numbers)+" numbers", "must not exceed "+language.Neutral.Number(mostEnumerated)+" to be ticked off one by one")
		}
		return &Enumeration{Layer: *l, met: make([]bool, numbers), feeding: feeding(n.Layers[i], l)}, nil
	}
	return nil, broken(count.title(), "layer "+quoted(layer), "must be one of "+strings.TrimPrefix(count.names(), ", "))
}

// mostEnumerated is the most numbers that an Enumeration ticks off.
const mostEnumerated = 10_000_000

// feeding tells which input maps feed each map of a layer.
func feeding(layer Layer, l *LayerCount) func(m int) []int {
	layer, _ = behind(layer)
	if conv, ok := layer.(Conv); ok && conv.Table != nil {
		table := make(Table, len(conv.Table)) // the caller's may change meanwhile
		for m, inputs := range conv.Table {
			table[m] = slices.Clone(inputs)
		}
		return func(m int) []int { return table[m] }
	}
	if l.Kind.tiles() {
		own := []int{0}
		return func(m int) []int {
			own[0] = m
			return own
		}
	}
	groups := max(1, int(l.plan.groups))
	each := l.Input.Maps / groups
	fed := make([]int, each)
	return func(m int) []int {
		group := m / (l.Output.Maps / groups)
		for i := range fed {
			fed[i] = group*each + i
		}
		return fed
	}
}

// Next goes on to the next connection. It reports false after the last.
func (e *Enumeration) Next() (Use, bool) {
	p, u := e.Layer.plan, &e.use
	if u.Map == e.Layer.Output.Maps || !e.Layer.Kind.usesNumbers() {
		return Use{}, false
	}
	inputs := e.feeding(u.Map)
	cells := p.window.Height * p.window.Width
	last := len(inputs) * cells // the bias, where there is one
	if e.started {
		e.step++
		if e.step > last || e.step == last && !p.bias {
			e.step = 0
			if !e.nextUnit(e.numbersOf(len(inputs) * cells)) {
				return Use{}, false
			}
			inputs = e.feeding(u.Map)
			last = len(inputs) * cells
		}
	}
	e.started = true
	u.Bias = e.step == last
	if u.Bias {
		u.Number = e.first + e.numbersOf(last) - 1
	} else {
		from, cell := e.step/cells, e.step%cells
		u.Input = inputs[from]
		u.InputRow = u.Row*p.stride.Height - p.padding.Height + cell/p.window.Width*p.dilation.Height
		u.InputCol = u.Col*p.stride.Width - p.padding.Width + cell%p.window.Width*p.dilation.Width
		u.Number = e.first
		if e.Layer.Kind != Subsampling { // which has one coefficient
			u.Number += e.step
		}
	}
	e.Connections++
	u.Again = e.met[u.Number]
	if !u.Again {
		e.met[u.Number] = true
		if e.Layer.Kind != RadialBasis {
			e.Parameters++
		}
	}
	return *u, true
}

// numbersOf is how many numbers a map owns that has so many inputs a unit.
func (e *Enumeration) numbersOf(inputs int) int {
	if e.Layer.Kind == Subsampling {
		inputs = 1
	}
	if e.Layer.plan.bias {
		inputs++
	}
	return inputs
}

// nextUnit goes on to the next unit, from left to right, from top to bottom,
// and map by map. It reports false after the last.
func (e *Enumeration) nextUnit(own int) bool {
	u, output := &e.use, e.Layer.Output
	if u.Col++; u.Col < output.Width {
		return true
	}
	u.Col = 0
	if u.Row++; u.Row < output.Height {
		return true
	}
	u.Row = 0
	e.first += own
	u.Map++
	return u.Map < output.Maps
}
