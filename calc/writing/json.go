package writing

import (
	"encoding/json"
	"io"

	"fivebyfive/calc"
	"fivebyfive/calc/graph"
)

// The JSON of a network. What it has now stays; more may come.
type networkJSON struct {
	Name    string      `json:"name"`
	Layers  []layerJSON `json:"layers"`
	Total   countsJSON  `json:"total"`
	Unknown []string    `json:"unknown,omitempty"` // layers that the total is without
}

type layerJSON struct {
	Name      string            `json:"name"`
	Operation string            `json:"operation"`        // in our notation
	From      []string          `json:"from,omitempty"`   // what feeds it; none means the layer above
	Shares    string            `json:"shares,omitempty"` // the layer before it whose numbers it uses
	Block     string            `json:"block,omitempty"`  // what it is folded into
	Output    []int             `json:"output"`           // maps, then how far each extends: height before width
	Units     int64             `json:"units"`
	Counts    countsJSON        `json:"counts"`
	Unshared  *int64            `json:"unshared,omitempty"`       // if no unit shared a number; absent where it is too large
	Joined    *int64            `json:"fullyConnected,omitempty"` // if every unit saw all of the input; as well
	Field     *fieldJSON        `json:"receptiveField,omitempty"` // absent where it is not known
	Formulas  map[string]string `json:"formulas,omitempty"`       // of parameters, fixed, connections, macs
}

// fieldJSON is a receptive field on each axis: how large it is, the largest where
// units differ, and how far it is to the next, where that is the same for all.
type fieldJSON struct {
	Whole bool    `json:"whole,omitempty"`
	Past  bool    `json:"past,omitempty"` // all up to a unit's own place
	Size  []int64 `json:"size,omitempty"`
	Jump  []int64 `json:"jump,omitempty"`
}

func fieldOf(l *graph.LayerCount) *fieldJSON {
	var field fieldJSON
	for _, f := range l.Field {
		switch {
		case f.Whole:
			return &fieldJSON{Whole: true}
		case f.Past:
			return &fieldJSON{Past: true}
		case f.Unknown:
			return nil
		}
		field.Size = append(field.Size, f.Size())
		if len(f.Spans) == 1 && !f.Moved {
			field.Jump = append(field.Jump, f.Jump)
		}
	}
	if len(field.Jump) < len(field.Size) {
		field.Jump = nil
	}
	if field.Size == nil {
		return nil
	}
	return &field
}

type countsJSON struct {
	Parameters  int64 `json:"parameters"` // trained
	Fixed       int64 `json:"fixed"`      // kept, and not trained
	Connections int64 `json:"connections"`
	MACs        int64 `json:"macs"`
}

// JSON writes a network and what there is to count in it for a program, with the
// formulas if they are asked for:
//
//	{
//	  "name": "…",
//	  "layers": [{
//	    "name": "stem",
//	    "operation": "conv 64 7x7 stride 2", in our notation
//	    "from": ["…"],                       if that is not the layer above
//	    "shares": "…",                       the layer before it whose numbers it uses, if any
//	    "block": "…",                        if it is part of one
//	    "output": [64, 112, 112],            maps, then their extent
//	    "units": …,
//	    "counts": {"parameters": …, "fixed": …, "connections": …, "macs": …},
//	    "unshared": …, "fullyConnected": …,  absent where they are too large
//	    "receptiveField": {"size": …, "jump": …},
//	    "formulas": {"parameters": "(7×7×3 + 1) × 64", "fixed": …, "connections": …, "macs": …}
//	  }, …],
//	  "total": {"parameters": …, "fixed": …, "connections": …, "macs": …},
//	  "unknown": ["…"]                       layers that the total is without
//	}
func JSON(w io.Writer, c graph.Count, formulas bool) error {
	n := networkJSON{
		Name: c.Name, Layers: make([]layerJSON, 0, len(c.Layers)), Unknown: c.Unknown,
		Total: countsJSON{c.Parameters.Value(), c.Fixed.Value(), c.Connections.Value(), c.MACs.Value()},
	}
	for _, l := range c.Layers {
		layer := layerJSON{
			Name: l.Name, Operation: l.Operation.String(), From: l.From, Shares: l.Shares, Block: l.Block,
			Output: append([]int{l.Output.Maps}, l.Output.Extent...), Units: l.Units.Value(),
			Counts: countsJSON{l.Parameters.Value(), l.Fixed.Value(), l.Connections.Value(), l.MACs.Value()},
		}
		layer.Field = fieldOf(&l)
		if formulas {
			layer.Formulas = map[string]string{
				"parameters": l.Parameters.Digits(), "fixed": l.Fixed.Digits(), "connections": l.Connections.Digits(), "macs": l.MACs.Digits(),
			}
		}
		for _, other := range []struct {
			name  string
			count func() (calc.Expr, error)
			value **int64
		}{{"unshared", l.Unshared, &layer.Unshared}, {"fullyConnected", l.FullyConnected, &layer.Joined}} {
			e, err := other.count()
			if err != nil {
				continue
			}
			value := e.Value()
			*other.value = &value
			if formulas {
				layer.Formulas[other.name] = e.Digits()
			}
		}
		n.Layers = append(n.Layers, layer)
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(n)
}
