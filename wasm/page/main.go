//go:build !(js && wasm)

// Page is the page that runs: the calculator, the figure and the
// predictions. It owns state, address, time and text, and it takes over from
// the HTML that stands there without it. It draws the figure as SVG until the
// stage is ready to draw it on a canvas.
//
// Where things are: page.go the state and what joins it all, navigation.go the
// address and the lessons, clock.go time, theatre.go the figure, controls.go
// buttons and keys, pointer.go pointing at the figure, table.go the learner's own
// connection table, knob.go its number to turn, sheet.go drawing, working.go how
// a unit comes to its value, enumeration.go counting one by one, highlight.go
// what lights up together, question.go answers, exercises.go exercises,
// progress.go how far a learner has come, projector.go, notes.go, handout.go and
// export.go what a teacher needs, stage.go the canvas, theme.go light and
// dark, fault.go what has failed, words.go what the page itself says.
//
//	GOOS=js GOARCH=wasm go build ./wasm/page
package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Fprintln(os.Stderr, "page: it runs in a browser; build it with GOOS=js GOARCH=wasm")
	os.Exit(2)
}
