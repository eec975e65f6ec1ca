//go:build js

// Pass gives a page the network to be timed: pass.forward(n) computes n forward
// passes, pass.see(n) draws and shows a digit n times, a point longer each time.
package main

import (
	"syscall/js"

	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/pad"
)

func main() {
	network := lenet.Trained()
	a := network.Activations()
	strokes := pad.Sample(8)
	drawing := pad.New()
	drawing.Show(strokes)
	drawing.See(a)
	input := a.Input
	js.Global().Set("pass", map[string]any{
		"forward": repeat(func(int) { network.Forward(&input, a) }),
		"see": repeat(func(i int) {
			if i %= len(strokes[0]); i == 0 {
				drawing.Clear()
				drawing.Begin(strokes[0][0])
			}
			drawing.Extend(strokes[0][i])
			drawing.See(a)
		}),
	})
	select {}
}

func repeat(do func(i int)) js.Func {
	return js.FuncOf(func(_ js.Value, arguments []js.Value) any {
		for i := range arguments[0].Int() {
			do(i)
		}
		return nil
	})
}
