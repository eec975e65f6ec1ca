//go:build js && wasm

package dom

import "syscall/js"

// callback is a function that JavaScript may call: the one way into a program
// that runs. A panic in it costs what was being done, and no more.
func callback(f func(arguments []js.Value) any) js.Func {
	return js.FuncOf(func(_ js.Value, arguments []js.Value) any {
		defer report()
		return f(arguments)
	})
}

// report ends a panic. The browser is told of it as of what a script throws, so
// that there is one place to hear of both: ObserveFaults.
func report() {
	var fault js.Value
	switch reason := recover().(type) {
	case nil:
		return
	case js.Error: // thrown by what was called
		fault = reason.Value
	case error:
		fault = newError(reason.Error())
	case string:
		fault = newError(reason)
	default:
		fault = newError("panic")
	}
	js.Global().Call("reportError", fault)
}

func newError(message string) js.Value { return js.Global().Get("Error").New(message) }

// ObserveFaults calls f with the reason of every fault that nobody has caught:
// what a script throws, what a promise is rejected with, and a panic in what was
// called from JavaScript.
func ObserveFaults(f func(reason string)) {
	for event, field := range map[string]string{"error": "error", "unhandledrejection": "reason"} {
		Window.Listen(event, func(e Event) {
			// What the browser only remarks on, as a late observer, has none.
			if reason := e.value.Get(field); reason.Truthy() {
				f(js.Global().Call("String", reason).String())
			}
		})
	}
}
