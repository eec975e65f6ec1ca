//go:build js && wasm

package main

import "strings"

var englishWords = words{
	projectorWords: englishProjectorWords,

	name:  "Five by Five",
	colon: ". ",
	space: " ",
	stepOf: func(step, steps, title string) string {
		return "Step " + step + " of " + steps + ": " + title
	},
	tally: func(parameters, connections string) string {
		return "Parameters: " + parameters + ". Connections: " + connections + "."
	},
	faults: func(parts []string) string {
		return "The address says " + strings.Join(parts, ", ") + ": that means nothing here, and is left out."
	},
	bringing:       func(lesson string) string { return "Fetching “" + lesson + "” …" },
	missing:        func(lesson string) string { return "“" + lesson + "” did not come." },
	yours:          "Your answer",
	right:          "Right answer",
	correct:        "That is right.",
	unknownMistake: "This is not one of the usual slips. Go through the formula below, factor by factor.",
	noWebGL:        "This browser has no WebGL 2, so the figure is drawn as SVG. Nothing is missing.",
	hint:           "Press play to watch it being counted, or the button after it to go one step at a time.",
	slowStage:      "The canvas takes long to load. Until it arrives the figure is drawn as SVG.",
	noStage:        "There is no canvas, so the figure is drawn as SVG. Nothing is missing.",
	lostStage:      "The canvas was lost again and again, so the figure is drawn as SVG. Nothing is missing.",
	noTurn:         "Other figures have the canvases now, so this one is drawn as SVG. Nothing is missing.",
	noTurns:        "The browser does not let this figure share canvases with others here, so it is drawn as SVG. Nothing is missing.",
	failed:         "Something on this page has just failed. Everything else works as before.",
	progress:       func(done, all string) string { return done + " of " + all + " lessons watched." },
	forgotten:      "Your progress is forgotten.",
	oneByOne:       func(lesson string) string { return lesson + ": counted one by one" },
	newNumber:      func(number string) string { return " (parameter " + number + ", for the first time)" },
	oldNumber:      func(number string) string { return " (parameter " + number + ", again)" },
	fixedNumber:    " (a fixed number)",
	inputUnit:      func(m, row, col string) string { return "input map " + m + ", row " + row + ", column " + col },
	outputUnit:     func(digit string) string { return "Output unit " + digit },
	singleUnit:     func(layer, unit string) string { return layer + ", unit " + unit },
	mapUnit: func(layer, m, row, col string) string {
		return layer + ", map " + m + ", row " + row + ", column " + col
	},
	met:           "Counted to the end, and it is what the formula says.",
	notMet:        "The count is not what the formula says. That is our fault: please tell us.",
	exercise:      func(number string) string { return "Exercise " + number },
	series:        func(number string) string { return "Series " + number },
	check:         "Check",
	showAnswer:    "Show how it is worked out",
	nextExercise:  "Next exercise",
	anotherSeries: "Another series",
	nothingDrawn:  "Draw a digit.",
	reads:         func(digit string) string { return "It reads " + digit },
	unsure:        func(digit, other string) string { return "Not sure: " + digit + " or " + other + "?" },
	inputMap:      func(number string) string { return "From map " + number + ":" },
	seenValues:    "what it sees", weights: "× weights", products: "= products",
	codeValues: "the code", squares: "differences squared", distance: "Added up, the squared distance:",
	sum: "Sum", coefficient: "coefficient", bias: "bias", squashed: "Squashed:",
	unfed: func(maps string) string {
		return "Not counted, for want of an input: map " + maps + " of C3."
	},
}
