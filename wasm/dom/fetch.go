//go:build js && wasm

package dom

import "syscall/js"

// patience is how many milliseconds a text may take to come.
const patience = 30_000

// Fetch hands over the text at an address, "" where none comes.
func Fetch(address string, then func(text string)) {
	var read, arrived, failed js.Func
	done := func(text string) any {
		for _, f := range []js.Func{read, arrived, failed} {
			f.Release()
		}
		then(text)
		return nil
	}
	read = callback(func(arguments []js.Value) any {
		if response := arguments[0]; response.Get("ok").Bool() {
			return response.Call("text")
		}
		return ""
	})
	arrived = callback(func(arguments []js.Value) any { return done(arguments[0].String()) })
	failed = callback(func([]js.Value) any { return done("") })
	limit := map[string]any{"signal": js.Global().Get("AbortSignal").Call("timeout", patience)}
	js.Global().Call("fetch", address, limit).Call("then", read).Call("then", arrived, failed)
}

// Take reads a text as a document and takes the first element in it that matches
// into e, before the child that next selects. The element does not exist where
// the text has none.
func (e Element) Take(text, selector, next string) Element {
	document := js.Global().Get("DOMParser").New().Call("parseFromString", text, "text/html")
	found := element(document.Call("querySelector", selector))
	if found.Exists() {
		e.value.Call("insertBefore", found.value, e.Query(next).value)
	}
	return found
}
