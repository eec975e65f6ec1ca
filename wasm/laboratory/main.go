//go:build !(js && wasm)

// Laboratory is the program of the page where a learner writes a network of their
// own. It counts what is typed, draws the chosen layer, and keeps the network in the
// address.
//
//	GOOS=js GOARCH=wasm go build ./wasm/laboratory
package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Fprintln(os.Stderr, "laboratory: it runs in a browser; build it with GOOS=js GOARCH=wasm")
	os.Exit(2)
}
