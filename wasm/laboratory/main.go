//go:build !(js && wasm)

// Laboratory is the program of the page where a learner writes a network of their
// own: it counts what is typed. It runs in a browser.
package main

import "fmt"

func main() { fmt.Println("laboratory runs in a browser: GOOS=js GOARCH=wasm") }
