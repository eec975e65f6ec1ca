//go:build js && wasm

package main

import (
	"strconv"

	"fivebyfive/calc"
)

// words are what the page itself says while it runs.
type words struct {
	projectorWords

	name                  string
	colon, space          string // between a title and a sentence, between sentences
	stepOf                func(step, steps, title string) string
	tally                 func(parameters, connections string) string
	faults                func(parts []string) string // of an address
	bringing, missing     func(lesson string) string
	yours, right, correct string
	unknownMistake        string
	noWebGL, noStage      string
	slowStage, hint       string
	lostStage             string // again and again
	noTurn, noTurns       string // of a guest's canvas: now, ever
	failed                string
	progress              func(done, all string) string
	forgotten             string

	// Counting one by one.
	oneByOne             func(lesson string) string
	newNumber, oldNumber func(number string) string
	fixedNumber          string
	met, notMet          string

	// Units, each counted from 1, but those of the output by their digits.
	outputUnit func(digit string) string
	singleUnit func(layer, unit string) string
	mapUnit    func(layer, m, row, col string) string
	inputUnit  func(m, row, col string) string

	// Exercises.
	exercise, series            func(number string) string
	check, showAnswer           string
	nextExercise, anotherSeries string

	// What the network reads, and how a unit comes to its value.
	nothingDrawn                     string
	reads                            func(digit string) string
	unsure                           func(digit, other string) string
	inputMap                         func(number string) string
	seenValues, weights, products    string
	codeValues, squares, distance    string
	sum, coefficient, bias, squashed string
	unfed                            func(maps string) string // said of maps of C3 without an input
}

func wordsIn(language calc.Language) words {
	if language == calc.Chinese {
		return chineseWords
	}
	return englishWords
}

// unit names a unit of a layer.
func (w *words) unit(l *calc.LayerCount, m, row, col int) string {
	switch {
	case l.Kind == calc.RadialBasis:
		return w.outputUnit(strconv.Itoa(m))
	case l.Output.Height*l.Output.Width == 1:
		return w.singleUnit(l.Name, ordinal(m))
	}
	return w.mapUnit(l.Name, ordinal(m), ordinal(row), ordinal(col))
}

// use says what a connection joins, and which number it uses.
func (w *words) use(l *calc.LayerCount, u calc.Use) string {
	from, number := w.inputUnit(ordinal(u.Input), ordinal(u.InputRow), ordinal(u.InputCol)), w.newNumber(ordinal(u.Number))
	switch {
	case l.Kind == calc.RadialBasis:
		number = w.fixedNumber
	case u.Again:
		number = w.oldNumber(ordinal(u.Number))
	}
	if u.Bias {
		from = w.bias
	}
	return w.unit(l, u.Map, u.Row, u.Col) + " ← " + from + number
}

// ordinal writes an index, counted from 1.
func ordinal(index int) string { return strconv.Itoa(index + 1) }
