package playhead

import (
	"math"

	"fivebyfive/calc"
)

// Enumeration counts layers one connection at a time, first slowly and then
// faster and faster, until it has met them all. Like a playhead it has no clock.
type Enumeration struct {
	Connections int64    // gone through so far
	Use         calc.Use // the last of them

	layers  []*calc.Enumeration
	at      int // the layer that is being counted
	elapsed float64
}

// Enumerate begins to count layers of a network, in their order.
func Enumerate(network calc.Network, layers []string) (*Enumeration, error) {
	e := &Enumeration{}
	for _, name := range layers {
		layer, err := network.Enumerate(name)
		if err != nil {
			return nil, err
		}
		e.layers = append(e.layers, layer)
	}
	return e, nil
}

// Layer is the one that is being counted.
func (e *Enumeration) Layer() *calc.LayerCount { return &e.layers[e.at].Layer }

// Parameters is how many trainable numbers have been met so far, each counted
// once.
func (e *Enumeration) Parameters() (met int64) {
	for _, layer := range e.layers {
		met += layer.Parameters
	}
	return met
}

// Tick goes on by so many seconds of the clock, and reports whether there is
// more to count.
func (e *Enumeration) Tick(seconds float64) bool {
	e.elapsed += seconds
	for want := countedAfter(e.elapsed); e.Connections < want; {
		use, more := e.layers[e.at].Next()
		switch {
		case more:
			e.Use = use
			e.Connections++
		case e.at < len(e.layers)-1:
			e.at++
		default:
			return false
		}
	}
	return true
}

// Finish counts all that is left.
func (e *Enumeration) Finish() { e.Tick(math.Inf(1)) }

// countedAfter is how many connections have been gone through after so many
// seconds: two a second to begin with, and then twice as many every so often.
func countedAfter(seconds float64) int64 {
	const slow, perSecond, doubling, most = 3, 2, 0.75, 1e9
	if seconds < slow {
		return int64(seconds * perSecond)
	}
	return int64(min(slow*perSecond*math.Exp2((seconds-slow)/doubling), most))
}
