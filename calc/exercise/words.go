package exercise

import "fivebyfive/calc/language"

// kindKey is what a layer is called in a formula's title, by its letter.
func kindKey(letter byte) language.Key {
	switch letter {
	case 'C':
		return "exercise.kind.convolution"
	case 'S':
		return "exercise.kind.subsampling"
	case 'P':
		return "exercise.kind.pooling"
	case 'F':
		return "exercise.kind.full"
	}
	return "exercise.kind.radial-basis"
}

// asks has the questions for the quantities.
var asks = [...]struct {
	asked string
	key   language.Key
}{
	{"input.units", "exercise.asks.input.units"},
	{"padded.height", "exercise.asks.padded.height"},
	{"padded.width", "exercise.asks.padded.width"},
	{"padded.size", "exercise.asks.padded.size"},
	{"width", "exercise.asks.width"},
	{"positions", "exercise.asks.positions"},
	{"units", "exercise.asks.units"},
	{"parameters", "exercise.asks.parameters"},
	{"connections", "exercise.asks.connections"},
	{"fixed", "exercise.asks.fixed"},
	{"kernels", "exercise.asks.kernels"},
	{"fan-in", "exercise.asks.fan-in"},
	{"unit.connections", "exercise.asks.unit.connections"},
	{"map.parameters", "exercise.asks.map.parameters"},
	{"map.connections", "exercise.asks.map.connections"},
	{"uses", "exercise.asks.uses"},
	{"unshared", "exercise.asks.unshared"},
	{"fully-connected", "exercise.asks.fully-connected"},
	{"fully-connected without biases", "exercise.asks.fully-connected-without-biases"},
	{"total.parameters", "exercise.asks.total.parameters"},
	{"total.connections", "exercise.asks.total.connections"},
}

// askFor is the question for a quantity, "" if there is none.
func askFor(quantity string) language.Key {
	for i := range asks {
		if asks[i].asked == quantity {
			return asks[i].key
		}
	}
	return ""
}
