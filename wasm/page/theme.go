//go:build js && wasm

package main

import (
	"fivebyfive/wasm/dom"
	"fivebyfive/wasm/theme"
)

func (p *page) listenToTheme() {
	chosen := func() {
		p.guest.theme = "" // it is the reader's own now
		p.saveAddress()
	}
	theme.Listen(dom.ByID("theme"), chosen, func() {
		p.stage.readPalette()
		p.refresh()
	})
}
