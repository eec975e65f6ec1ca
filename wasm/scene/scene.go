package scene

import (
	"errors"
	"slices"
	"strings"

	"fivebyfive/calc"
	"fivebyfive/calc/language"
	"fivebyfive/calc/lenet"
)

// Scene is a picture that moves: a pure function of parameters and time.
type Scene interface {
	// Beats returns the scene's steps in order. The first begins at 0, and
	// each begins where the one before ends.
	Beats() []Beat
	// Count returns the network that the scene draws.
	Count() calc.Count
	// Subject returns what the scene counts, by the name that calc knows it
	// by: a layer, "c1", or "total".
	Subject() string

	draw(f *Frame, p Params, t float64)
}

// Changing is a scene whose network changes from beat to beat. What it counts
// may fall as well as rise.
type Changing interface {
	Scene
	// After returns the network that a beat leaves behind.
	After(beat int) calc.Count
}

// Beat is one step of a scene: a stretch of time in which one thing is shown.
type Beat struct {
	Name       string
	Start, End float64 // seconds
	Title      Text    // a word or two, for a list of steps
	Caption    Text    // what is shown, in a sentence, once the beat has ended
}

// Params is everything but time that a picture depends on.
type Params struct {
	Width, Height float32            // the room there is, in CSS pixels
	Seen          *lenet.Activations // what the network makes of the digit it is shown
	Selection     Selection
	Highlight     calc.Factor        // the factor of a formula to light up, if any
	Knob          int                // where a Turnable scene's knob stands; 0 is its start
	Language      *language.Language // whose words it has room for
	Joins         Joins              // the connection table of an Editable scene
}

// Names lists the scenes there are.
func Names() []string { return slices.Clone(names[:]) }

var names = [...]string{"idea", "counting", "input", "c1", "sharing", "s2", "c3", "s4", "c5", "f6", "output", "totals", "frameworks", "network"}

// Find returns the scene of the given name.
func Find(name string) (Scene, error) {
	switch name {
	case "idea":
		return newIdea()
	case "counting":
		return newRow()
	case "input":
		return newField()
	case "c1":
		return newConvolution()
	case "sharing":
		return newSharing()
	case "s2":
		return newS2()
	case "c3":
		return newTable()
	case "s4":
		return newS4()
	case "c5":
		return newC5()
	case "f6":
		return newF6()
	case "output":
		return newOutput()
	case "totals":
		return newTotals()
	case "frameworks":
		return newRebuilding()
	case "network":
		return newWhole()
	}
	return nil, errors.New(`scene: there is no "` + name + `"; the scenes are ` + strings.Join(names[:], ", "))
}

// Duration returns the time at which the scene's last beat ends, in seconds.
func Duration(s Scene) float64 {
	beats := s.Beats()
	return beats[len(beats)-1].End
}

// BeatAt returns the index of the beat that the moment t belongs to. A beat
// owns its end and not its start, so that a scene at rest after beat n is in
// beat n.
func BeatAt(s Scene, t float64) int {
	beats := s.Beats()
	for i, beat := range beats {
		if t <= beat.End {
			return i
		}
	}
	return len(beats) - 1
}

// At draws the moment t, in seconds, into the frame, whose memory it reuses.
// A moment before the beginning or after the end is the nearest there is.
func At(s Scene, p Params, t float64, into *Frame) {
	into.reset(p.Width, p.Height)
	into.language = p.Language
	t = max(0, min(t, Duration(s)))
	s.draw(into, p, t)
	if into.Caption == (Text{}) {
		into.Caption = s.Beats()[BeatAt(s, t)].Caption
	}
	into.Tally.Parameters, into.Tally.Connections = tally(into)
}

// tally counts what the frame has drawn: every shape that stands for a
// parameter or a connection, or for many of them, and every cell that stands for
// a unit's worth of connections.
func tally(f *Frame) (parameters, connections int64) {
	for i := range f.Shapes {
		many := max(1, f.Shapes[i].Many)
		switch f.Shapes[i].Counts {
		case Parameter:
			parameters += many
		case Use:
			connections += many
		}
	}
	for i := range f.Textures {
		texture := &f.Textures[i]
		if texture.Parameters == 0 && texture.Connections == 0 {
			continue
		}
		computed := int64(0)
		for _, value := range texture.Values {
			if value == value { // not NaN: the cell has been computed
				computed++
			}
		}
		parameters += computed * int64(texture.Parameters)
		connections += computed * int64(texture.Connections)
		if computed > 0 {
			parameters += int64(texture.Shared)
		}
	}
	return parameters, connections
}

// progress returns how far into the beat the moment t is, from 0 to 1.
func (b Beat) progress(t float64) float32 {
	return clamp(float32((t - b.Start) / (b.End - b.Start)))
}

// quicken returns how much of a total is done after the part x of a stretch of
// time: the first of it steadily, in the given share of the time, and the rest
// faster and faster.
func quicken(x, share, first, total float32) float32 {
	if x <= share {
		return x / share * first
	}
	y := (x - share) / (1 - share)
	steady := first * (1 - share) / share // as fast as the first
	return first + steady*y + (total-first-steady)*y*y
}
