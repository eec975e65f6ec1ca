package graph_test

import (
	"fmt"
	"testing"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/graph/graphtest"
	"fivebyfive/calc/notation"
)

// sight is what a unit sees along an axis, found edge by edge, and whether a border
// cuts some of it off.
type sight struct {
	graph.Span
	cut bool
}

// cellsSeen lists the cells of an axis of the input that a unit looks at, by the
// definition of its operation; it reports false where that is no matter of windows.
func cellsSeen(l *graph.LayerCount, axis, unit int) (cells []int, windows bool) {
	axes, n := len(l.Output.Extent), l.Inputs[0].Extent[axis]
	of := func(size graph.Size, none int) int {
		if len(size) == 0 {
			return none
		}
		return cellsOf(size, axes)[axis]
	}
	slide := func(s graph.Sliding) {
		size, stride, dilation, before := of(s.Size, 1), of(s.Stride, 1), of(s.Dilation, 1), of(s.Padding, 0)
		if s.Same {
			before = max(0, ((n+stride-1)/stride-1)*stride+(size-1)*dilation+1-n) / 2
		}
		for cell := range size {
			cells = append(cells, unit*stride-before+cell*dilation)
		}
	}
	switch o := l.Operation.(type) {
	case graph.Convolution:
		slide(o.Sliding)
	case graph.Partial:
		slide(o.Sliding)
	case graph.Subsampling:
		slide(graph.Sliding{Size: o.Size, Stride: o.Size})
	case graph.Pooling:
		switch {
		case o.To != nil:
			for to, cell := of(o.To, 0), 0; cell < n; cell++ {
				if cell*to < (unit+1)*n && (cell+1)*to > unit*n { // they overlap
					cells = append(cells, cell)
				}
			}
		case o.Global:
			for cell := range n {
				cells = append(cells, cell)
			}
		case o.Stride == nil:
			o.Stride = o.Size
			fallthrough
		default:
			slide(o.Sliding)
		}
	case graph.Transposed:
		size, stride, dilation, padding := of(o.Size, 1), of(o.Stride, 1), of(o.Dilation, 1), of(o.Padding, 0)
		for from := -9 * size; from < n+9*size; from++ { // also those that would write if they were there
			for cell := range size {
				if from*stride-padding+cell*dilation == unit {
					cells = append(cells, from)
				}
			}
		}
	case graph.Reshape:
		by := of(o.By, 0)
		switch o.Kind {
		case graph.Border:
			cells = append(cells, unit-by)
		case graph.Crop:
			cells = append(cells, unit+by)
		case graph.Enlarge, graph.Shuffle:
			cells = append(cells, unit/by)
		default:
			return nil, false
		}
	case graph.Recurrent, graph.Attention:
		for cell := range unit + 1 {
			cells = append(cells, cell)
		}
		recurrent, is := o.(graph.Recurrent)
		attention, _ := o.(graph.Attention)
		return cells, is && !recurrent.BothWays || attention.Masked && len(l.Inputs) == 1
	case graph.Normalization:
		return []int{unit}, o.Kind != graph.Group && o.Kind != graph.Instance
	case graph.Raw:
		return []int{unit}, o.Kind != graph.Token
	case graph.Full:
		return []int{unit}, o.Each
	case graph.Activation, graph.Embedding, graph.Join:
		return []int{unit}, true
	default:
		return nil, false
	}
	return cells, true
}

// sights are what the units of each layer see along an axis, of those along whose
// paths there are windows alone.
func sights(c *graph.Count, axis int) map[string][]sight {
	all := map[string][]sight{}
	for i := range c.Layers {
		l := &c.Layers[i]
		if axis >= len(l.Output.Extent) {
			continue
		}
		_, given := l.Operation.(graph.Input)
		from := l.From
		if len(from) == 0 && !given {
			from = []string{c.Layers[i-1].Name}
		}
		known := true
		seen := make([]sight, l.Output.Extent[axis])
		for unit := range seen {
			seen[unit].Span = graph.Span{First: 1}
			if given {
				seen[unit].Span = graph.Span{First: int64(unit), Last: int64(unit)}
			}
			for n, name := range from {
				below, before := all[name]
				if !before || len(l.Inputs[n].Extent) != len(l.Output.Extent) {
					known = false
					break
				}
				cells, windows := cellsSeen(l, axis, unit)
				if known = known && windows; !known {
					break
				}
				for _, cell := range cells {
					if _, joins := l.Operation.(graph.Join); joins && len(below) == 1 {
						cell = 0
					}
					if cell < 0 || cell >= len(below) {
						seen[unit].cut = true
						continue
					}
					seen[unit].add(below[cell])
				}
			}
		}
		if known {
			all[l.Name] = seen
		}
	}
	return all
}

// add takes in what a unit below sees.
func (s *sight) add(below sight) {
	s.cut = s.cut || below.cut
	if below.Size() > 0 && s.Size() > 0 {
		below.First, below.Last = min(below.First, s.First), max(below.Last, s.Last)
	}
	if below.Size() > 0 {
		s.Span = below.Span
	}
}

// looked is what has been looked at: units, those whose neighbours see windows that
// differ, and layers by their kind.
type looked struct {
	units, turned int
	kinds         map[string]int
}

// fields says which field is otherwise edge by edge: a unit sees all of it, or what
// a border leaves of it.
func (n *looked) fields(c *graph.Count) string {
	for axis := range 3 {
		all := sights(c, axis)
		for i := range c.Layers {
			l := &c.Layers[i]
			seen, known := all[l.Name]
			if !known || l.Field[axis].Unknown {
				continue
			}
			n.kinds[fmt.Sprintf("%T", l.Operation)]++
			f := l.Field[axis]
			if e, said := l.FieldFormula(axis); said && e.Value() != f.Size() {
				return fmt.Sprintf("axis %d: the field of %s is %d wide, and its formula %v", axis, l.Name, f.Size(), e)
			}
			most := int64(0) // of the units that there are
			for unit := range seen {
				most = max(most, f.At(int64(unit)).Size())
			}
			if !f.Whole && !f.Past && f.Size() != most {
				return fmt.Sprintf("axis %d: the field of %s is %d wide, and its largest unit's %d", axis, l.Name, f.Size(), most)
			}
			for unit, got := range seen {
				want := f.At(int64(unit))
				if f.Past && want.Size() > 0 {
					want.First = 0
				}
				if f.Whole {
					want = graph.Span{Last: int64(c.Layers[0].Output.Extent[axis]) - 1}
				}
				n.units++
				if len(f.Spans) > 1 {
					n.turned++
				}
				inside := got.Size() == 0 || want.First <= got.First && got.Last <= want.Last
				if !inside || !got.cut && got.Span != want && !(f.Whole && got.Size() == 0) {
					return fmt.Sprintf("axis %d: unit %d of %s, %v, sees %v edge by edge, and %v by its field %+v", axis, unit, l.Name, l.Operation, got, want, f)
				}
			}
		}
	}
	return ""
}

func TestFieldsEdgeByEdge(t *testing.T) {
	n := looked{kinds: map[string]int{}}
	for seed := range uint64(randomNetworks) {
		network := graphtest.New(seed, 2019).Network()
		c, err := network.Count()
		if err != nil {
			t.Fatal(err)
		}
		if fault := n.fields(&c); fault != "" {
			t.Fatalf("network %d, %s\n%s", seed, fault, notation.Write(network))
		}
	}
	if n.units < 100_000 || n.turned < 5_000 {
		t.Errorf("%d units were looked at, %d of them in turn", n.units, n.turned)
	}
	for _, kind := range []string{"Convolution", "Partial", "Transposed", "Pooling", "Subsampling", "Join", "Reshape", "Recurrent", "Attention"} {
		if n.kinds["graph."+kind] < 100 {
			t.Errorf("%s was looked at only %d times", kind, n.kinds["graph."+kind])
		}
	}
}
