// Package report says in words and tables what stands in a picture: which unit it
// is, which connection, how a unit comes to its value, and the counts of a network.
// Pure.
package report

import (
	"strconv"

	"fivebyfive/calc"
	"fivebyfive/calc/language"
)

// Unit names a unit of a layer. Units are counted from 1, but those of the
// output by their digits.
func Unit(in *language.Language, l *calc.LayerCount, m, row, col int) string {
	switch {
	case l.Kind == calc.RadialBasis:
		return in.Say("page.output-unit", strconv.Itoa(m))
	case l.Output.Height*l.Output.Width == 1:
		return in.Say("page.single-unit", l.Name, Ordinal(m))
	}
	return in.Say("page.map-unit", l.Name, Ordinal(m), Ordinal(row), Ordinal(col))
}

// Use says what a connection joins, and which number it uses.
func Use(in *language.Language, l *calc.LayerCount, u calc.Use) string {
	from, number := in.Say("page.input-unit", Ordinal(u.Input), Ordinal(u.InputRow), Ordinal(u.InputCol)), in.Say("page.new-number", Ordinal(u.Number))
	switch {
	case l.Kind == calc.RadialBasis:
		number = in.Text("page.fixed-number")
	case u.Again:
		number = in.Say("page.old-number", Ordinal(u.Number))
	}
	if u.Bias {
		from = in.Text("page.bias")
	}
	return Unit(in, l, u.Map, u.Row, u.Col) + " ← " + from + number
}

// Ordinal writes an index, counted from 1.
func Ordinal(index int) string { return strconv.Itoa(index + 1) }
