//go:build js && wasm

package main

import (
	"strconv"

	"fivebyfive/calc"
	"fivebyfive/calc/language"
)

// unitTitle names a unit of a layer. Units are counted from 1, but those of the
// output by their digits.
func unitTitle(in *language.Language, l *calc.LayerCount, m, row, col int) string {
	switch {
	case l.Kind == calc.RadialBasis:
		return in.Say("page.output-unit", strconv.Itoa(m))
	case l.Output.Height*l.Output.Width == 1:
		return in.Say("page.single-unit", l.Name, ordinal(m))
	}
	return in.Say("page.map-unit", l.Name, ordinal(m), ordinal(row), ordinal(col))
}

// useTitle says what a connection joins, and which number it uses.
func useTitle(in *language.Language, l *calc.LayerCount, u calc.Use) string {
	from, number := in.Say("page.input-unit", ordinal(u.Input), ordinal(u.InputRow), ordinal(u.InputCol)), in.Say("page.new-number", ordinal(u.Number))
	switch {
	case l.Kind == calc.RadialBasis:
		number = in.Text("page.fixed-number")
	case u.Again:
		number = in.Say("page.old-number", ordinal(u.Number))
	}
	if u.Bias {
		from = in.Text("page.bias")
	}
	return unitTitle(in, l, u.Map, u.Row, u.Col) + " ← " + from + number
}

// ordinal writes an index, counted from 1.
func ordinal(index int) string { return strconv.Itoa(index + 1) }
