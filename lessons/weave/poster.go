package main

import (
	"fmt"
	"html"
	"strings"
	"sync"

	"fivebyfive/calc/language"
	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/pad"
	"fivebyfive/wasm/scene"
	"fivebyfive/wasm/scene/kit"
	"fivebyfive/wasm/svg"
)

// The size of a poster. Where a screen is narrower, it moves sideways.
const posterWidth, posterHeight = 904, 452

// sampleSeen is what the network makes of the digit that posters show.
var sampleSeen = sync.OnceValue(func() *lenet.Activations { return pad.SampleSeen(5) })

// poster returns what a figure shows where no script runs: its most telling
// moment, and the story of its beats.
func poster(name string, l *language.Language) (string, error) {
	s, err := scene.Find(name)
	if err != nil {
		return "", err
	}
	beat, picture := tellingFrame(s, l)
	out := svg.AppendFew(nil, picture, svg.Options{Language: l, Title: beat.Caption.In(l)})
	return `<div class="pan">` + string(out) + "</div>" + "\n<figcaption>" + story(s, l) + "</figcaption>", nil
}

// tellingFrame draws the end of a scene's telling beat.
func tellingFrame(s kit.Scene, l *language.Language) (kit.Beat, *frame.Frame) {
	var picture frame.Frame
	beat := tellingBeat(s)
	scene.At(s, kit.Params{Width: posterWidth, Height: posterHeight, Language: l, Seen: sampleSeen()}, beat.End, &picture)
	return beat, &picture
}

// tellingBeat returns the last beat in which the scene's own network is drawn:
// the one before other wirings are compared with it.
func tellingBeat(s kit.Scene) kit.Beat {
	beats := s.Beats()
	for i, beat := range beats {
		if beat.Compares && i > 0 {
			return beats[i-1]
		}
	}
	return beats[len(beats)-1]
}

// story lists the beats of a scene, each with what has been counted by its
// end.
func story(s kit.Scene, l *language.Language) string {
	var out strings.Builder
	var picture frame.Frame
	out.WriteString(`<ol class="story">`)
	for _, beat := range s.Beats() {
		scene.At(s, kit.Params{Width: posterWidth, Height: posterHeight, Language: l, Seen: sampleSeen()}, beat.End, &picture)
		fmt.Fprintf(&out, "\n<li>%s", html.EscapeString(beat.Caption.In(l)))
		if tally := picture.Tally; tally != (frame.Tally{}) {
			fmt.Fprintf(&out, ` <span class="counts">%s · %s</span>`,
				count("kernel", l.Text("site.parameters"), tally.Parameters, l),
				count("connection", l.Text("site.connections"), tally.Connections, l))
		}
		out.WriteString("</li>")
	}
	out.WriteString("\n</ol>")
	return out.String()
}

// count writes one of the two counts: 4 parameters, 参数 4.
func count(role, name string, n int64, l *language.Language) string {
	number := fmt.Sprintf(`<data value="%d">%s</data>`, n, l.Number(n))
	return fmt.Sprintf(`<span class="%s">%s</span>`, role, l.Say("site.count-of", number, name))
}
