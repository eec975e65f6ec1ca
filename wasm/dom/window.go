//go:build js && wasm

package dom

import "syscall/js"

var (
	location = js.Global().Get("location")
	history  = js.Global().Get("history")
)

// Address returns the whole address.
func Address() string { return location.Get("href").String() }

// Hash returns the part of the address from its # on.
func Hash() string { return location.Get("hash").String() }

// Search returns the part of the address from its ? on, before its #.
func Search() string { return location.Get("search").String() }

// ReplaceState changes the address, without a new entry in the history.
func ReplaceState(address string) { state("replaceState", address) }

// PushState changes the address and adds it to the history.
func PushState(address string) { state("pushState", address) }

// state tries: browsers refuse addresses in documents without one, and too
// many changes in a short time.
func state(method, address string) {
	defer func() { _ = recover() }()
	history.Call(method, nil, "", address)
}

// InFrame reports whether the page is shown inside another one.
func InFrame() bool { return !js.Global().Get("parent").Equal(js.Global()) }

// Media is a media query.
type Media struct{ Target }

// MatchMedia returns the media query; it happens when "change" does.
func MatchMedia(query string) Media {
	return Media{Target{js.Global().Call("matchMedia", query)}}
}

// Matches reports whether the query holds now.
func (m Media) Matches() bool { return m.value.Get("matches").Bool() }

// WindowSize returns the width and the height of the window in CSS pixels.
func WindowSize() (width, height float64) {
	return js.Global().Get("innerWidth").Float(), js.Global().Get("innerHeight").Float()
}

// PixelRatio returns how many device pixels a CSS pixel has.
func PixelRatio() float64 { return js.Global().Get("devicePixelRatio").Float() }

// Store keeps a value from visit to visit, where the browser allows it.
func Store(key, value string) {
	defer func() { _ = recover() }()
	storage().Call("setItem", key, value)
}

// Stored returns what was stored under a key, "" where nothing was or the
// browser keeps nothing.
func Stored(key string) (value string) {
	defer func() { _ = recover() }()
	if stored := storage().Call("getItem", key); stored.Type() == js.TypeString {
		value = stored.String()
	}
	return value
}

// storage asks through Reflect, because reading the property may throw: what a
// call throws is a panic that can be recovered from, what a read throws is not.
func storage() js.Value {
	return js.Global().Get("Reflect").Call("get", js.Global(), "localStorage")
}

// Log writes an error to the console.
func Log(message string) { js.Global().Get("console").Call("error", message) }

// Property returns a custom property of the style sheet, as it applies to e.
func (e Element) Property(name string) string {
	return js.Global().Call("getComputedStyle", e.value).Call("getPropertyValue", "--"+name).String()
}

// ComputedColour returns the colour that the style sheet gives to a role.
func ComputedColour(role string) (Colour, bool) { return ParseColour(Root().Property(role)) }

// Random returns a number from 0 to below 1.
func Random() float64 { return js.Global().Get("Math").Call("random").Float() }
