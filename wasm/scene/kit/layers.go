package kit

import (
	"fivebyfive/calc"
	"fivebyfive/wasm/frame"
)

// TallyLayers says how the counts are made up: those of so many layers.
func TallyLayers(f *frame.Frame, layers int) {
	if layers > 0 {
		f.Tally.OfParameters = frame.NewText(layersSoFar[layers-1])
		f.Tally.OfConnections = f.Tally.OfParameters
	}
}

// SayLayer says what a layer adds to the two counts.
func SayLayer(f *frame.Frame, i int, l *calc.LayerCount) {
	f.Say(layerCaptions[i], l.Parameters, l.Connections, l.Connections/max(1, l.Parameters))
}
