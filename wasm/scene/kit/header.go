package kit

import (
	"fivebyfive/calc/language"
	"fivebyfive/wasm/frame"
)

// The room that a header takes, over what it is about.
const (
	HeaderHeight = 64 // the height of a header
	HeaderName   = 24 // the room for the name of the maps under it
)

// DrawHeader writes what a way to wire the units is called, how many
// parameters it takes, and where that number comes from.
func DrawHeader(f *frame.Frame, at frame.Point, name language.Key, count int64, rule frame.Text) {
	f.Write(at.X, at.Y+14, name)
	f.Write(at.X, at.Y+38, NumberLabel, count).Count(frame.Kernel).Size = 21
	f.Label(at.X, at.Y+56, rule).Muted()
}
