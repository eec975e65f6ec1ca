//go:build js && wasm

package dom

import (
	"strings"
	"syscall/js"
	"unicode/utf16"
)

// BeforeCaret returns what stands before the caret of a field.
func (e Element) BeforeCaret() string {
	slice := js.Global().Get("String").Get("prototype").Get("slice")
	return slice.Call("call", e.value.Get("value"), 0, e.value.Get("selectionStart")).String()
}

// lineAt is where a line of a field begins and ends, the first being 1.
func (e Element) lineAt(line int) (begin, end int) {
	for i, text := range strings.SplitAfter(e.Value(), "\n") {
		begin, end = end, end+len(utf16.Encode([]rune(text)))
		if i == line-1 {
			return begin, end - strings.Count(text, "\n")
		}
	}
	return end, end
}

// CaretTo puts the caret to the beginning of a line.
func (e Element) CaretTo(line int) {
	at, _ := e.lineAt(line)
	e.value.Call("setSelectionRange", at, at)
}

// TypeLine replaces a line as Type does the whole, and leaves the keyboard where it is.
func (e Element) TypeLine(line int, text string) {
	had := element(document.Get("activeElement"))
	begin, end := e.lineAt(line)
	e.focusInPlace()
	e.value.Call("setSelectionRange", begin, end)
	e.insert(text)
	had.focusInPlace()
}

func (e Element) focusInPlace() {
	e.value.Call("focus", map[string]any{"preventScroll": true})
}

// Type replaces all of a field's text as if it were typed, so that it can be undone,
// where the browser knows how to.
func (e Element) Type(text string) {
	e.Focus()
	e.value.Call("select")
	e.insert(text)
}

// insert puts a text where the selection is.
func (e Element) insert(text string) {
	command := "insertText"
	if text == "" {
		command = "delete"
	}
	if document.Call("execCommand", command, false, text).Truthy() {
		return
	}
	e.value.Call("setRangeText", text)
	e.value.Call("dispatchEvent", js.Global().Get("Event").New("input"))
}

// Copy copies a text, and tells whether the browser has let it.
func Copy(text string, done func(copied bool)) {
	clipboard := js.Global().Get("navigator").Get("clipboard")
	if !clipboard.Truthy() {
		done(false)
		return
	}
	var yes, no js.Func
	settle := func(copied bool) js.Func {
		return callback(func([]js.Value) any {
			defer yes.Release()
			defer no.Release()
			done(copied)
			return nil
		})
	}
	yes, no = settle(true), settle(false)
	clipboard.Call("writeText", text).Call("then", yes, no)
}

// Timer calls a function a while after it was last started.
type Timer struct {
	f       js.Func
	pending js.Value
}

// NewTimer makes a timer that is not started.
func NewTimer(f func()) *Timer {
	return &Timer{f: callback(func([]js.Value) any {
		f()
		return nil
	})}
}

// Start starts it, anew if it runs.
func (t *Timer) Start(milliseconds int) {
	if t.pending.Truthy() {
		js.Global().Call("clearTimeout", t.pending)
	}
	t.pending = js.Global().Call("setTimeout", t.f, milliseconds)
}
