//go:build js && wasm

package main

import "fivebyfive/wasm/dom"

func main() {
	p, err := newPage()
	if err != nil {
		dom.Log(err.Error())
		dom.Call("pageFailed", err.Error())
		return
	}
	p.start()
	dom.Call("pageReady")
	p.tellPlace("ready")
	select {} // the page lives on in its listeners
}
