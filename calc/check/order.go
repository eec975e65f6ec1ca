package check

import (
	"slices"

	"fivebyfive/calc/graph"
)

// inOrder gives numbers to layers, where none has a name: a line to each of those that
// keep numbers, or weights, or to all, with a total at the end or without. One number
// alone is the total. Where there are fewer lines, they begin with the first layer.
func (p *page) inOrder() {
	for _, c := range p.claims {
		if c.at != byOrder {
			p.claims = slices.DeleteFunc(p.claims, func(c claim) bool {
				if c.at == byOrder {
					p.skip(c.line, c.read, "check.no-name")
				}
				return c.at == byOrder
			})
			return
		}
	}
	lines := map[int]int{} // which of those with numbers a line is
	shapes, loose := 0, 0
	for _, c := range p.claims {
		if _, counted := lines[c.line]; !counted {
			lines[c.line] = len(lines)
		}
		switch {
		case c.shape != nil:
			shapes++
		case c.loose && c.fault == nil && c.value >= 0 && c.value <= largest:
			loose++
		}
	}
	sized := shapes > 0 && shapes+loose == len(lines) && len(lines) == len(p.claims) // a vector is a shape of one number
	layers, sure := p.layersFor(len(lines), sized)
	if layers == nil && !sure && len(p.claims) > 0 {
		owning := 0
		for i := range p.count.Layers {
			if owns(&p.count.Layers[i]) {
				owning++
			}
		}
		p.skip(p.claims[0].line, p.claims[0].read, "check.unplaced", len(lines), owning)
		p.claims = nil
	}
	for i := range p.claims {
		c := &p.claims[i]
		c.guessed = !sure
		if at := lines[c.line]; at < len(layers) {
			c.at = layers[at]
		} else {
			c.at = total
		}
		if sized && c.shape == nil {
			c.shape = []int{int(c.value)}
		}
	}
}

// layersFor finds the layers that so many lines speak of. It is not sure where there
// are fewer lines.
func (p *page) layersFor(lines int, shapes bool) (layers []int, sure bool) {
	if lines == 1 && !shapes {
		return nil, true
	}
	which := []func(*graph.LayerCount) bool{owns, weighs, reshapes, notInput, every}
	if shapes {
		which = []func(*graph.LayerCount) bool{every, notInput, reshapes, owns, weighs}
	}
	var begun []int
	for _, is := range which {
		layers = nil
		for i := range p.count.Layers {
			if is(&p.count.Layers[i]) {
				layers = append(layers, i)
			}
		}
		if lines == len(layers) || lines == len(layers)+1 && !shapes {
			return layers, true
		}
		if begun == nil && lines < len(layers) {
			begun = layers
		}
	}
	return begun, false
}

func every(*graph.LayerCount) bool { return true }

func notInput(l *graph.LayerCount) bool { return len(l.Inputs) > 0 }

// weighs reports whether a layer has weights, as convolutions and full layers have.
func weighs(l *graph.LayerCount) bool {
	for _, t := range l.Tensors {
		if t.Role == graph.Weight {
			return true
		}
	}
	return false
}

// reshapes reports whether a layer gives another shape than it is fed.
func reshapes(l *graph.LayerCount) bool {
	return len(l.Inputs) > 0 && !l.Output.Equal(l.Inputs[0])
}
