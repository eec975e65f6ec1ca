package mistake

import (
	"fivebyfive/calc"
	"fivebyfive/calc/graph"
)

// Quantity is a number that a layer has; the first of them a network has too.
type Quantity uint8

const (
	Parameters  Quantity = iota // trained numbers; who asks may mean all that are kept
	Trained                     // trained numbers and no others
	Kept                        // all numbers, trained and fixed
	Fixed                       // those that training leaves alone
	Connections                 // uses of numbers
	MACs                        // products of weights and inputs
	Units
	Maps
	Width // of the output; of a sequence its length
	Height
	Depth
	FieldWidth // of the receptive field
	FieldHeight
)

// summed reports whether a network has it.
func (q Quantity) summed() bool { return q <= MACs }

// uses reports whether it counts uses, and not what is kept.
func (q Quantity) uses() bool { return q == Connections || q == MACs }

// axis is which axis of an extent it is about, from the last.
func (q Quantity) axis() (fromLast int, is bool) {
	switch {
	case q >= FieldWidth:
		return int(q - FieldWidth), true
	case q >= Width:
		return int(q - Width), true
	}
	return 0, false
}

// Of measures it in a layer. One without that axis has none.
func (q Quantity) Of(l *graph.LayerCount) (e calc.Expr, has bool) {
	switch q {
	case Parameters, Trained:
		return l.Parameters, true
	case Kept:
		if l.Fixed.Value() == 0 {
			return l.Parameters, true
		}
		return calc.Add(l.Parameters, l.Fixed), true
	case Fixed:
		return l.Fixed, true
	case Connections:
		return l.Connections, true
	case MACs:
		return l.MACs, true
	case Units:
		return l.Units, true
	case Maps:
		return calc.Number(int64(l.Output.Maps), calc.Maps), true
	}
	fromLast, _ := q.axis()
	if q >= FieldWidth {
		i := len(l.Field) - 1 - fromLast
		if i < 0 || l.Field[i].Whole || l.Field[i].Unknown || len(l.Output.Extent) == 0 {
			return e, false
		}
		return calc.Number(l.Field[i].Size(), calc.Field), true
	}
	i := len(l.Output.Extent) - 1 - fromLast
	if i < 0 {
		return e, false
	}
	return calc.Number(int64(l.Output.Extent[i]), outputs[min(fromLast, 2)]), true
}

// outputs says what the sizes of an output count, from the last axis.
var outputs = [...]calc.Factor{calc.OutputWidth, calc.OutputHeight, ""}

// total sums it up over a network.
func (q Quantity) total(c *graph.Count) (e calc.Expr, has bool) {
	switch q {
	case Parameters, Trained:
		return c.Parameters, true
	case Kept:
		if c.Fixed.Value() == 0 {
			return c.Parameters, true
		}
		return calc.Add(c.Parameters, c.Fixed), true
	case Fixed:
		return c.Fixed, true
	case Connections:
		return c.Connections, true
	case MACs:
		return c.MACs, true
	}
	return e, false
}
