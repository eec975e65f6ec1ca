//go:build js && wasm

package main

import (
	"github.com/hajimehoshi/ebiten/v2"

	"fivebyfive/wasm/dom"
)

func main() {
	s := newStage()
	dom.Export("hand", func(a dom.Arguments) { s.hand(a) })
	// One update a frame, however long it was parked before; and a picture
	// stays until there is another one.
	ebiten.SetTPS(ebiten.SyncWithFPS)
	ebiten.SetScreenClearedEveryFrame(false)
	err := ebiten.RunGameWithOptions(&game{draw: s.draw}, &ebiten.RunGameOptions{ScreenTransparent: true, InitUnfocused: true})
	if err != nil {
		dom.Log(err.Error())
	}
}
