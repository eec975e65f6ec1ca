//go:build !(js && wasm)

// Stage is the canvas: an Ebitengine program that draws the frames that it is
// handed, in a document of its own. It runs in a browser only:
//
//	GOOS=js GOARCH=wasm go build ./wasm/stage
package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Fprintln(os.Stderr, "stage: it runs in a browser; build it with GOOS=js GOARCH=wasm")
	os.Exit(2)
}
