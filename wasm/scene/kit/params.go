package kit

import (
	"fivebyfive/calc"
	"fivebyfive/calc/language"
	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/frame"
)

// Params is everything but time that a picture depends on.
type Params struct {
	Width, Height float32            // the room there is, in CSS pixels
	Language      *language.Language // whose words it has room for
	Seen          *lenet.Activations // what the network makes of the digit it is shown
	Selection     frame.Selection
	Highlight     calc.Factor // the factor of a formula to light up, if any
	Knob          int         // where a Turnable scene's knob stands; 0 is its start
	Joins         Joins       // the connection table of an Editable scene
}
