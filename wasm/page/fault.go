//go:build js && wasm

package main

import "fivebyfive/wasm/dom"

// listenToFaults says in one line that something has failed, in a script or in
// the program itself. It has cost what was being done; the page goes on.
func (p *page) listenToFaults() {
	dom.ObserveFaults(func(reason string) {
		if p.projector.on {
			dom.Call("cue", p.language.Text("page.failed"))
		} else {
			p.theatre.setStatus(p.language.Text("page.failed"))
		}
		dom.Call("tell", "error", reason)
	})
}
