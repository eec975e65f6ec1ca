//go:build js && wasm

package dom

import (
	"encoding/binary"
	"math"
	"syscall/js"
)

// namespace is the one global name, and what hangs on it: functions that Go
// gives to the scripts, and scripts to Go.
const namespace = "fivebyfive"

func shared(window js.Value) js.Value {
	object := window.Get(namespace)
	if object.IsUndefined() {
		object = js.ValueOf(map[string]any{})
		window.Set(namespace, object)
	}
	return object
}

// Arguments are what a script has called a function with.
type Arguments []js.Value

// Text returns an argument that is a text, "" when there is none.
func (a Arguments) Text(i int) string {
	if i >= len(a) || a[i].Type() != js.TypeString {
		return ""
	}
	return a[i].String()
}

// Truth returns an argument that is true or false, false when there is none.
func (a Arguments) Truth(i int) bool { return i < len(a) && a[i].Truthy() }

// Bytes copies an argument that is a Uint8Array into dst, which grows as
// needed, and returns it.
func (a Arguments) Bytes(i int, dst []byte) []byte {
	if i >= len(a) || a[i].Type() != js.TypeObject {
		return dst[:0]
	}
	n := a[i].Get("byteLength").Int()
	if n > cap(dst) {
		dst = make([]byte, n, n+n/2)
	}
	dst = dst[:n]
	js.CopyBytesToGo(dst, a[i])
	return dst
}

// Export lets scripts call f as fivebyfive.name.
func Export(name string, f func(Arguments)) {
	shared(js.Global()).Set(name, callback(func(arguments []js.Value) any {
		f(arguments)
		return nil
	}))
}

// ExportText lets scripts have the text that f returns as fivebyfive.name().
func ExportText(name string, f func() string) {
	shared(js.Global()).Set(name, callback(func([]js.Value) any { return f() }))
}

// ExportAnswer lets scripts have the text that f answers their arguments with, as
// fivebyfive.name.
func ExportAnswer(name string, f func(Arguments) string) {
	shared(js.Global()).Set(name, callback(func(arguments []js.Value) any { return f(arguments) }))
}

// ExportTruth lets scripts have what f returns as fivebyfive.name().
func ExportTruth(name string, f func() bool) {
	shared(js.Global()).Set(name, callback(func([]js.Value) any { return f() }))
}

// Call calls the script's function fivebyfive.name, if there is one.
func Call(name string, arguments ...any) bool {
	object := shared(js.Global())
	if object.Get(name).Type() != js.TypeFunction {
		return false
	}
	object.Call(name, plain(arguments)...)
	return true
}

// Has reports whether scripts have given fivebyfive.name.
func Has(name string) bool { return shared(js.Global()).Get(name).Truthy() }

// Ask returns the text that the script's function fivebyfive.name answers with.
func Ask(name string, arguments ...any) string {
	return shared(js.Global()).Call(name, plain(arguments)...).String()
}

// Array is memory that scripts can read: a Uint8Array or a Float32Array. The
// zero Array is empty; it grows, and is used again and again.
type Array struct {
	buffer js.Value
	size   int
	view   js.Value // of the part in use
	scrap  []byte
}

// SetBytes makes it a Uint8Array with these bytes.
func (a *Array) SetBytes(p []byte) {
	a.write(p)
	a.view = js.Global().Get("Uint8Array").New(a.buffer, 0, len(p))
}

// SetFloats makes it a Float32Array with these numbers.
func (a *Array) SetFloats(numbers []float32) {
	a.scrap = a.scrap[:0]
	for _, v := range numbers {
		a.scrap = binary.LittleEndian.AppendUint32(a.scrap, math.Float32bits(v))
	}
	a.write(a.scrap)
	a.view = js.Global().Get("Float32Array").New(a.buffer, 0, len(numbers))
}

func (a *Array) write(p []byte) {
	if len(p) > a.size || a.size == 0 {
		a.size = max(64, len(p)+len(p)/2)
		a.buffer = js.Global().Get("ArrayBuffer").New(a.size)
	}
	js.CopyBytesToJS(js.Global().Get("Uint8Array").New(a.buffer), p)
}

// plain replaces what is ours among the arguments by what JavaScript knows.
func plain(arguments []any) []any {
	values := make([]any, len(arguments))
	for i, argument := range arguments {
		switch argument := argument.(type) {
		case *Array:
			values[i] = argument.view
		case Element:
			values[i] = argument.value
		default:
			values[i] = argument
		}
	}
	return values
}

// CallFrame calls fivebyfive.name in the document of an iframe. Where the
// frame's document may not be touched, as in a sandbox, it posts a message
// {fivebyfive: name, arguments: [...]} instead.
func (e Element) CallFrame(name string, arguments ...any) {
	window := e.value.Get("contentWindow")
	if !window.Truthy() {
		return
	}
	values := plain(arguments)
	if object, ok := reach(window); ok {
		if object.Type() == js.TypeObject && object.Get(name).Type() == js.TypeFunction {
			object.Call(name, values...)
		}
		return
	}
	window.Call("postMessage", js.ValueOf(map[string]any{namespace: name, "arguments": values}), "*")
}

// HasFrame reports whether the document of an iframe has given fivebyfive.name, as
// far as one can tell: what a sandbox hides from us may well be there.
func (e Element) HasFrame(name string) bool {
	object, ok := reach(e.value.Get("contentWindow"))
	if !ok {
		return js.Global().Get("origin").String() == "null"
	}
	return object.Type() == js.TypeObject && object.Get(name).Type() == js.TypeFunction
}

// reach asks through Reflect for the same reason as storage does.
func reach(window js.Value) (object js.Value, ok bool) {
	defer func() { _ = recover() }()
	return js.Global().Get("Reflect").Call("get", window, namespace), true
}

// FromFrame reports whether a message was posted by the document of an iframe.
func (e Event) FromFrame(iframe Element) bool {
	return iframe.Exists() && e.value.Get("source").Equal(iframe.value.Get("contentWindow"))
}
