package graph

import (
	"strconv"

	"fivebyfive/calc"
)

// Recurrent is a layer of cells that see a step of a sequence and what they
// themselves were at the step before. The same numbers serve at every step: they
// do not grow with its length.
type Recurrent struct {
	Cell      Cell
	Units     int
	OneBias   bool // for each gate; else two, as in PyTorch
	NoBias    bool
	BothWays  bool // a second layer that reads backwards
	Projected int  // what is passed on has so many units; 0 means all
}

// Cell says how many gates a cell has (Hochreiter and Schmidhuber 1997; Cho et al.
// 2014).
type Cell uint8

const (
	Simple Cell = iota // one: what the cell is
	LSTM               // four: input, forget, output, and what is new
	GRU                // three: update, reset, and what is new
)

var (
	cellWords = [...]string{Simple: "rnn", LSTM: "lstm", GRU: "gru"}
	gates     = [...]int64{Simple: 1, LSTM: 4, GRU: 3}
)

func (r Recurrent) Plan(inputs []Shape) (Plan, error) {
	input, err := one(inputs)
	if err != nil {
		return Plan{}, err
	}
	if err := count(r.Units, "units"); err != nil {
		return Plan{}, err
	}
	if len(input.Extent) != 1 {
		return Plan{}, fault("{0} must be a sequence, such as input 10x20: ten features, twenty steps", "notation.needs-steps", input.String())
	}
	if r.Projected < 0 || r.Projected > 0 && (r.Cell != LSTM || r.Projected >= r.Units) {
		return Plan{}, fault("projection to {0} must be of an lstm, to fewer than its {1} units", "notation.projection", strconv.Itoa(r.Projected), strconv.Itoa(r.Units))
	}
	passed := r.Units
	if r.Projected > 0 {
		passed = r.Projected
	}
	p := Plan{Output: Shape{passed, input.Extent}, Sees: Earlier}
	if r.BothWays {
		p.Sees = AllPlaces
	}
	units, gate := calc.Number(int64(r.Units), calc.Units), calc.Number(gates[r.Cell], Gates)
	of := func(terms ...calc.Expr) []calc.Expr {
		all := append(terms, gate, units)
		if r.Cell == Simple {
			all = append(terms, units)
		}
		if r.BothWays {
			all = append(all, calc.Number(2, Directions))
		}
		return all
	}
	over := []calc.Expr{calc.Number(int64(input.Extent[0]), Steps)}
	p.Tensors = []Tensor{
		{Name: "input weights", Of: of(calc.Number(int64(input.Maps), calc.Inputs)), Over: over},
		{Name: "recurrent weights", Of: of(calc.Number(int64(passed), Fed)), Over: over},
	}
	if !r.NoBias {
		p.Tensors = append(p.Tensors, Tensor{Name: "bias", Of: of(), Over: over, Role: Bias})
		if !r.OneBias {
			p.Tensors = append(p.Tensors, Tensor{Name: "recurrent bias", Of: of(), Over: over, Role: Bias})
		}
	}
	if r.Projected > 0 {
		of := []calc.Expr{units, calc.Number(int64(passed), Fed)}
		if r.BothWays {
			of = append(of, calc.Number(2, Directions))
		}
		p.Tensors = append(p.Tensors, Tensor{Name: "projection", Of: of, Over: over, Part: 1})
	}
	if r.BothWays {
		p.Output.Maps *= 2
	}
	return p, nil
}

func (r Recurrent) String() string {
	text := cellWords[r.Cell] + " " + strconv.Itoa(r.Units)
	if r.Projected > 0 {
		text += " to " + strconv.Itoa(r.Projected)
	}
	if r.BothWays {
		text += " both ways"
	}
	switch {
	case r.NoBias:
		text += " no bias"
	case r.OneBias:
		text += " one bias"
	}
	return text
}

func recurrentKind(cell Cell) Kind {
	word := cellWords[cell]
	return Kind{Word: word, Example: word + " 128", Read: func(a *Arguments) Operation {
		r := Recurrent{Cell: cell, Units: a.Whole(howManyUnits)}
		for a.More() {
			switch {
			case a.Option("to"):
				r.Projected = a.Whole(toHowManyUnits)
			case a.Option("both ways"):
				r.BothWays = true
			case a.Option("one bias"):
				r.OneBias = true
			case a.Option("no bias"):
				r.NoBias = true
			default:
				a.Unknown("to", "both ways", "one bias", "no bias")
			}
		}
		return r
	}}
}

// What the numbers of layers over time and over tokens count.
const (
	Gates      = calc.Gates
	Steps      = calc.TimeSteps
	Directions = calc.Directions
	Fed        = calc.FedBack
	Heads      = calc.Heads
)
