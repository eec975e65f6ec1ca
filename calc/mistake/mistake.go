// Package mistake knows what goes wrong when the numbers of a network are counted.
//
// A known mistake is an edit: of what a layer keeps (a bias is left out, or a
// dimension, or what is shared is counted at each use), of what it is taken for
// (groups that see everything), of how its window moves, or of the network around
// it (grey for colours). The wrong number follows from the edit as the right one
// follows from the plan, with a formula.
package mistake

import (
	"strings"

	"fivebyfive/calc"
	"fivebyfive/calc/language"
)

// Mistake is a way to come to another number than the right one.
type Mistake struct {
	ID string // "no-bias", as in package calc
	// Rule says that it is not wrong: it is the right number by a rule that others
	// count by, a framework or a tool.
	Rule    bool
	Value   int64
	Formula calc.Expr

	says  []language.Key
	about *subject
	layer string       // another layer that is named
	where language.Key // which layers of a total the sentences are about
	right int64
}

// slip is what is said of a way to go wrong.
type slip struct {
	id   string
	says language.Key
	used language.Key // of what is used and not kept, where that is said otherwise
	full language.Key // of a full layer
	rule bool
}

// said picks the text for a quantity of a layer.
func (s *slip) said(g *gathering) language.Key {
	switch {
	case s.used != "" && g.of.uses():
		return s.used
	case s.full != "" && g.subject != nil && g.full():
		return s.full
	}
	return s.says
}

// Explain says in a sentence or two what went wrong.
func (m Mistake) Explain(l *language.Language) string {
	said := make([]string, len(m.says))
	for i, key := range m.says {
		said[i] = l.Fill(l.Text(key), func(name string) any { return m.part(name, l) })
	}
	all := strings.Join(said, l.Between)
	if m.where == "" {
		return all
	}
	return l.Fill(l.Text(m.where), func(name string) any {
		if name == "mistake" {
			return all
		}
		return l.LayerTitle(m.about.Name)
	})
}

// part is what a name in braces stands for: a number of the layer, with what it
// counts, or a size.
func (m *Mistake) part(name string, l *language.Language) any {
	switch name {
	case "answer":
		return m.Value
	case "right":
		return m.right
	case "layer", "size":
		return l.LayerTitle(m.layer)
	}
	if m.about == nil {
		return ""
	}
	counted := func(n int64, f calc.Factor) string {
		return l.Fill(l.Text(language.Key("calc.factor."+string(f)+".counted")), func(name string) any {
			if name == "digits" {
				return l.Number(n)
			}
			return n
		})
	}
	s := m.about
	input := s.input()
	switch name {
	case "maps":
		if len(s.Output.Extent) == 0 {
			return counted(int64(s.Output.Maps), calc.Units)
		}
		return counted(int64(s.Output.Maps), calc.Maps)
	case "inputs":
		return counted(int64(input.Maps), calc.InputMaps)
	case "values":
		return counted(input.Units().Value(), calc.Inputs)
	case "units":
		return counted(s.Units.Value(), calc.Units)
	case "places":
		return counted(s.places().Value(), calc.Positions)
	case "window":
		return s.kernel().String()
	case "cells":
		return l.Number(s.cells())
	case "input":
		return input.Extent.String()
	}
	return ""
}
