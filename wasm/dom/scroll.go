//go:build js && wasm

package dom

import "syscall/js"

// ScrollToTop goes back to where the page begins.
func ScrollToTop() { js.Global().Call("scrollTo", 0, 0) }

// Reveal scrolls e into view sideways, inside whatever scrolls around it, and
// leaves the page where it is.
func (e Element) Reveal() {
	e.value.Call("scrollIntoView", map[string]any{"block": "nearest", "inline": "nearest"})
}
