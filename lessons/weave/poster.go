package main

import (
	"fmt"
	"html"
	"strings"
	"sync"

	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/pad"
	"fivebyfive/wasm/scene"
	"fivebyfive/wasm/svg"
)

// The size of a poster. Where a screen is narrower, it moves sideways.
const posterWidth, posterHeight = 904, 452

// sampleSeen is what the network makes of the digit that posters show.
var sampleSeen = sync.OnceValue(func() *lenet.Activations { return pad.SampleSeen(5) })

// poster returns what a figure shows where no script runs: its most telling
// moment, and the story of its beats.
func poster(name string, language calc.Language) (string, error) {
	s, err := scene.Find(name)
	if err != nil {
		return "", err
	}
	beat, frame := tellingFrame(s)
	out := svg.AppendFew(nil, frame, svg.Options{Language: language, Title: beat.Caption.In(language)})
	return `<div class="pan">` + string(out) + "</div>" + "\n<figcaption>" + story(s, language) + "</figcaption>", nil
}

// tellingFrame draws the end of a scene's telling beat.
func tellingFrame(s scene.Scene) (scene.Beat, *scene.Frame) {
	var frame scene.Frame
	beat := tellingBeat(s)
	scene.At(s, scene.Params{Width: posterWidth, Height: posterHeight, Seen: sampleSeen()}, beat.End, &frame)
	return beat, &frame
}

// tellingBeat returns the last beat in which the scene's own network is drawn:
// the one before other wirings are compared with it.
func tellingBeat(s scene.Scene) scene.Beat {
	beats := s.Beats()
	for i, beat := range beats {
		if beat.Name == "compare" && i > 0 {
			return beats[i-1]
		}
	}
	return beats[len(beats)-1]
}

// story lists the beats of a scene, each with what has been counted by its
// end.
func story(s scene.Scene, language calc.Language) string {
	var out strings.Builder
	var frame scene.Frame
	words := wordsIn(language)
	out.WriteString(`<ol class="story">`)
	for _, beat := range s.Beats() {
		scene.At(s, scene.Params{Width: posterWidth, Height: posterHeight, Seen: sampleSeen()}, beat.End, &frame)
		fmt.Fprintf(&out, "\n<li>%s", html.EscapeString(beat.Caption.In(language)))
		if tally := frame.Tally; tally != (scene.Tally{}) {
			fmt.Fprintf(&out, ` <span class="counts">%s · %s</span>`,
				count("kernel", words.Parameters, tally.Parameters, language),
				count("connection", words.Connections, tally.Connections, language))
		}
		out.WriteString("</li>")
	}
	out.WriteString("\n</ol>")
	return out.String()
}

// count writes one of the two counts: 4 parameters, 参数 4.
func count(role, name string, n int64, language calc.Language) string {
	number := fmt.Sprintf(`<data value="%d">%s</data>`, n, calc.FormatNumber(n))
	if language == calc.Chinese {
		return fmt.Sprintf(`<span class="%s">%s %s</span>`, role, name, number)
	}
	return fmt.Sprintf(`<span class="%s">%s %s</span>`, role, number, name)
}
