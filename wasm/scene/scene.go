// Package scene is the list of scenes, one for each lesson that has a figure. A
// scene is a pure function of parameters and time: At draws the moment t into a
// frame. Each is a package of its own.
package scene

import (
	"errors"
	"slices"
	"strings"

	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/c1"
	"fivebyfive/wasm/scene/c3"
	"fivebyfive/wasm/scene/c5"
	"fivebyfive/wasm/scene/counting"
	"fivebyfive/wasm/scene/f6"
	"fivebyfive/wasm/scene/frameworks"
	"fivebyfive/wasm/scene/idea"
	"fivebyfive/wasm/scene/input"
	"fivebyfive/wasm/scene/kit"
	"fivebyfive/wasm/scene/network"
	"fivebyfive/wasm/scene/output"
	"fivebyfive/wasm/scene/sharing"
	"fivebyfive/wasm/scene/subsampling"
	"fivebyfive/wasm/scene/totals"
)

// Names lists the scenes there are.
func Names() []string { return slices.Clone(names[:]) }

var names = [...]string{"idea", "counting", "input", "c1", "sharing", "s2", "c3", "s4", "c5", "f6", "output", "totals", "frameworks", "network"}

// Find returns the scene of the given name.
func Find(name string) (kit.Scene, error) {
	switch name {
	case "idea":
		return idea.New()
	case "counting":
		return counting.New()
	case "input":
		return input.New()
	case "c1":
		return c1.New()
	case "sharing":
		return sharing.New()
	case "s2":
		return subsampling.NewS2()
	case "c3":
		return c3.New()
	case "s4":
		return subsampling.NewS4()
	case "c5":
		return c5.New()
	case "f6":
		return f6.New()
	case "output":
		return output.New()
	case "totals":
		return totals.New()
	case "frameworks":
		return frameworks.New()
	case "network":
		return network.New()
	}
	return nil, errors.New(`scene: there is no "` + name + `"; the scenes are ` + strings.Join(names[:], ", "))
}

// At draws the moment t, in seconds, into the frame, whose memory it reuses.
// A moment before the beginning or after the end is the nearest there is.
func At(s kit.Scene, p kit.Params, t float64, into *frame.Frame) {
	into.Reset(p.Width, p.Height)
	into.Language = p.Language
	t = max(0, min(t, kit.Duration(s)))
	s.Draw(into, p, t)
	if into.Caption == (frame.Text{}) {
		into.Caption = s.Beats()[kit.BeatAt(s, t)].Caption
	}
	into.Tally.Parameters, into.Tally.Connections = into.Count()
	into.Settle()
}
