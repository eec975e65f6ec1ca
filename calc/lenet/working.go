package lenet

import (
	"strconv"

	"fivebyfive/calc"
)

// Working is how one unit comes to its value, to be read step by step:
//
//   - a unit of C1, C3, C5 or F6 multiplies each input by its weight, adds the
//     products and the bias, and squashes the total;
//   - a unit of S2 or S4 adds its four inputs, multiplies the sum by its map's
//     coefficient, adds the bias, and squashes the total;
//   - a unit of the output adds the squares of how far each input is from the
//     code of its digit, and that is its value.
type Working struct {
	Layer         *Layer
	Map, Row, Col int

	Windows     []Window // what the unit sees, input map by input map
	Sum         float32  // of the windows' sums
	Coefficient float32  // of S2 and S4; elsewhere 0
	Product     float32  // of S2 and S4: Coefficient × Sum; elsewhere 0
	Bias        float32  // 0 in the output layer, which has none
	Total       float32  // before the squash: Sum or Product, with the bias
	Value       float32  // of the unit: Squash(Total); in the output layer Total itself

	inputs, terms []float32 // of all windows
}

// Window is the part of one input map that a unit sees. Where the layer before
// has no maps but single units, as before F6 and the output, one window has
// them all, in one row.
type Window struct {
	Map, Row, Col int // the input map, and where in it the window begins
	Height, Width int
	Inputs        []float32 // what the window sees, row by row
	Weights       []float32 // one for each input; of S2 and S4 the one coefficient
	Terms         []float32 // Inputs × Weights; in the output (Inputs − Weights)²; of S2 and S4 the inputs
	Sum           float32   // of Terms
}

// Working writes into w how a unit came to its value. It uses the memory of w
// again; weights are the network's own. For a unit that is not there it returns a
// [calc.Error], and w is left as it was.
func (a *Activations) Working(layer, m, row, col int, w *Working) error {
	if err := outside("network", "layer", layer, len(a.Network.Layers)); err != nil {
		return err
	}
	l := &a.Network.Layers[layer]
	for _, place := range []struct {
		what    string
		at, end int
	}{{"map", m, l.Output.Maps}, {"row", row, l.Output.Height}, {"column", col, l.Output.Width}} {
		if err := outside(l.Name, place.what, place.at, place.end); err != nil {
			return err
		}
	}
	*w = Working{
		Layer: l, Map: m, Row: row, Col: col,
		Windows: w.Windows[:0], inputs: w.inputs[:0], terms: w.terms[:0],
	}
	own := &l.Maps[m]
	w.see(a.Before(layer), own)
	for i := range w.Windows {
		w.Windows[i].multiply(l.Kind)
		w.Sum += w.Windows[i].Sum
	}
	w.Total = w.Sum
	if l.Kind == calc.Subsampling {
		w.Coefficient = own.Weights[0]
		w.Product = w.Coefficient * w.Sum
		w.Total = w.Product
	}
	w.Value = w.Total
	if l.Kind != calc.RadialBasis {
		w.Bias = *own.Bias
		w.Total += w.Bias
		w.Value = Squash(w.Total)
	}
	return nil
}

func outside(layer, what string, at, end int) error {
	if 0 <= at && at < end {
		return nil
	}
	return &calc.Error{Layer: layer, Value: what + " " + strconv.Itoa(at), Rule: "must be one of the " + strconv.Itoa(end) + " that there are, counted from 0"}
}

// see lays the unit's windows over what feeds it.
func (w *Working) see(in []float32, own *Map) {
	l := w.Layer
	if l.Kind == calc.FullConnection || l.Kind == calc.RadialBasis {
		w.look(in, l.Input.Maps, Window{Height: 1, Width: l.Input.Maps, Weights: own.Weights})
		return
	}
	step := calc.Square(1)
	if l.Kind == calc.Subsampling {
		step = l.Window // its windows do not overlap
	}
	for i, from := range own.Inputs {
		plane := in[from*l.Input.Height*l.Input.Width:]
		w.look(plane, l.Input.Width, Window{
			Map: from, Row: w.Row * step.Height, Col: w.Col * step.Width,
			Height: l.Window.Height, Width: l.Window.Width,
			Weights: own.Kernel(i),
		})
	}
}

// look adds a window over a plane of the given width.
func (w *Working) look(plane []float32, width int, window Window) {
	first := len(w.inputs)
	for y := range window.Height {
		at := (window.Row+y)*width + window.Col
		w.inputs = append(w.inputs, plane[at:at+window.Width]...)
	}
	end := len(w.inputs)
	w.terms = append(w.terms, w.inputs[first:]...)
	window.Inputs, window.Terms = w.inputs[first:end:end], w.terms[first:end:end]
	w.Windows = append(w.Windows, window)
}

// multiply makes terms of the inputs, and adds them.
func (window *Window) multiply(kind calc.Kind) {
	for i, x := range window.Inputs {
		term := x
		switch kind {
		case calc.Convolution, calc.FullConnection:
			term = x * window.Weights[i]
		case calc.RadialBasis:
			term = (x - window.Weights[i]) * (x - window.Weights[i])
		}
		window.Terms[i] = term
		window.Sum += term
	}
}
