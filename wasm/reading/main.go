//go:build !(js && wasm)

// Reading is the program that reads networks out of what people paste. The
// laboratory fetches it when something is pasted that is not in our notation. It
// runs in a browser.
//
//	GOOS=js GOARCH=wasm go build ./wasm/reading
package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Fprintln(os.Stderr, "reading: it runs in a browser; build it with GOOS=js GOARCH=wasm")
	os.Exit(2)
}
