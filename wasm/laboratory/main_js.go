//go:build js && wasm

package main

import (
	"fivebyfive/calc/language"
	"fivebyfive/wasm/dom"
)

func main() {
	l := &laboratory{
		language:   language.Unpack(dom.Ask("language"), dom.Ask("words")),
		text:       dom.ByID("text"),
		rows:       dom.ByID("rows"),
		totals:     dom.ByID("totals"),
		derivation: dom.ByID("derivation"),
		said:       dom.ByID("said"),
		knobs:      dom.ByID("knobs"),
	}
	l.start()
	dom.Call("pageReady")
	select {} // it lives on in its listeners
}
