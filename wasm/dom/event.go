//go:build js && wasm

package dom

import "syscall/js"

// Target is what events happen to.
type Target struct{ value js.Value }

// Where events happen to no element of their own.
var (
	Window   = Target{js.Global()}
	Document = Target{document}
)

// Option says how events are listened for.
type Option string

const (
	Passive Option = "passive" // the listener never prevents the default
	Capture Option = "capture" // before the listeners of the elements inside
	Once    Option = "once"
)

// Listen calls f for every such event, until stop is called.
func (t Target) Listen(event string, f func(Event), options ...Option) (stop func()) {
	listener := callback(func(arguments []js.Value) any {
		f(Event{arguments[0]})
		return nil
	})
	object := js.Global().Get("Object").New()
	for _, option := range options {
		object.Set(string(option), true)
	}
	t.value.Call("addEventListener", event, listener, object)
	return func() {
		t.value.Call("removeEventListener", event, listener, object)
		listener.Release()
	}
}

// Event is something that happened.
type Event struct{ value js.Value }

// PreventDefault keeps the browser from doing what it would do.
func (e Event) PreventDefault() { e.value.Call("preventDefault") }

// Target returns the element that the event happened to.
func (e Event) Target() Element { return element(e.value.Get("target")) }

// Key returns the name of the key of a keyboard event.
func (e Event) Key() string { return e.value.Get("key").String() }

// Modified reports whether control, alt or the command key was held: then a
// key is the browser's, not ours.
func (e Event) Modified() bool {
	return e.value.Get("ctrlKey").Bool() || e.value.Get("altKey").Bool() || e.value.Get("metaKey").Bool()
}

// Pointer returns what points: "mouse", "touch" or "pen".
func (e Event) Pointer() string { return e.value.Get("pointerType").String() }

// At returns where a pointer is, from the top left corner of the element.
func (e Event) At(of Element) (x, y float64) {
	r := of.Rect()
	return e.value.Get("clientX").Float() - r.X, e.value.Get("clientY").Float() - r.Y
}

// Message returns a field of the object that another window posted, "" when
// there is none.
func (e Event) Message(field string) string {
	data := e.value.Get("data")
	if data.Type() != js.TypeObject {
		return ""
	}
	if value := data.Get(field); value.Type() == js.TypeString {
		return value.String()
	}
	return ""
}

// Primary reports whether a pointer is the first finger, or a mouse with its
// main button.
func (e Event) Primary() bool {
	return e.value.Get("isPrimary").Bool() && e.value.Get("button").Int() <= 0
}

// Hold has an element hear of the event's pointer until it is lifted, wherever
// it goes. It tries: browsers refuse it for a pointer that is gone already.
func (e Event) Hold(by Element) {
	defer func() { _ = recover() }()
	by.value.Call("setPointerCapture", e.value.Get("pointerId"))
}
