package main

import (
	"encoding/json"
	"io"

	"fivebyfive/calc"
)

type networkJSON struct {
	Name   string      `json:"name"`
	Input  [3]int      `json:"input"`
	Layers []layerJSON `json:"layers"`
	Total  totalJSON   `json:"total"`
}

type layerJSON struct {
	Name           string            `json:"name"`
	Kind           string            `json:"kind"`
	Output         [3]int            `json:"output"`
	Units          int64             `json:"units"`
	Parameters     int64             `json:"parameters"`
	Fixed          int64             `json:"fixed"`
	Connections    int64             `json:"connections"`
	FanIn          [2]int64          `json:"fanIn"`
	Unshared       int64             `json:"unshared"`
	FullyConnected int64             `json:"fullyConnected"`
	ReceptiveField fieldJSON         `json:"receptiveField"`
	Formulas       map[string]string `json:"formulas,omitempty"`
}

type fieldJSON struct {
	Size   [2]int     `json:"size"`
	Jump   [2]int     `json:"jump"`
	Centre [2]float64 `json:"centre"`
}

type totalJSON struct {
	Parameters  int64             `json:"parameters"`
	Fixed       int64             `json:"fixed"`
	Connections int64             `json:"connections"`
	Formulas    map[string]string `json:"formulas,omitempty"`
}

// writeJSON writes what there is to count for a program to read. Shapes are
// maps, height and width; sizes are height and width.
func writeJSON(w io.Writer, c calc.Count, explain bool) error {
	formulas := func(layer string) map[string]string {
		if !explain {
			return nil
		}
		all := make(map[string]string)
		for key, name := range map[string]string{
			"parameters": "parameters", "fixed": "fixed", "connections": "connections",
			"unshared": "unshared", "fullyConnected": "fully-connected",
		} {
			if q, err := c.Quantity(layer + "." + name); err == nil {
				all[key] = q.Derivation.Digits()
			}
		}
		return all
	}
	n := networkJSON{
		Name:   c.Name,
		Input:  shape(c.Input),
		Layers: make([]layerJSON, 0, len(c.Layers)),
		Total:  totalJSON{c.Total.Parameters, c.Total.Fixed, c.Total.Connections, formulas("total")},
	}
	for _, l := range c.Layers {
		field := l.ReceptiveField
		n.Layers = append(n.Layers, layerJSON{
			Name: l.Name, Kind: l.Kind.String(), Output: shape(l.Output),
			Units: l.Units, Parameters: l.Parameters, Fixed: l.Fixed, Connections: l.Connections,
			FanIn: [2]int64{l.FanIn.Min, l.FanIn.Max}, Unshared: l.Unshared, FullyConnected: l.FullyConnected,
			ReceptiveField: fieldJSON{
				Size:   [2]int{field.Size.Height, field.Size.Width},
				Jump:   [2]int{field.Jump.Height, field.Jump.Width},
				Centre: [2]float64{field.CentreY, field.CentreX},
			},
			Formulas: formulas(l.Name),
		})
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(n)
}

func shape(s calc.Shape) [3]int { return [3]int{s.Maps, s.Height, s.Width} }
