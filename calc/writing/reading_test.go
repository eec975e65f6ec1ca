package writing_test

import (
	"fmt"
	"io"
	"slices"
	"testing"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
	"fivebyfive/calc/reading"
	"fivebyfive/calc/reading/draft"
	"fivebyfive/calc/writing"
)

// What is written is read as the same network by those who read what others write. A
// layer that one of them cannot read, it says.
func TestReadAsOthersDo(t *testing.T) {
	for name, most := range map[string]int{"keras": 0, "keras-json": 0, "pytorch": 150} { // that may be left unread
		t.Run(name, func(t *testing.T) {
			same, unread := 0, 0
			for _, c := range networks(t, 1000) {
				if readersGuess(c) || !wholly(c, name) {
					continue
				}
				text := written(c, name)
				d := reading.Read([]byte(text), draft.Given{})
				if d == nil {
					t.Fatalf("nobody reads\n%s", text)
				}
				if slices.ContainsFunc(d.Marks, func(m draft.Mark) bool { return m.Kind != draft.Guessed }) {
					unread++
					continue
				}
				if got, err := d.Network.Count(); err != nil || numbers(got) != numbers(c) {
					t.Fatalf("%v\n%s\nis read as %v\nwant %v", err, text, numbers(got), numbers(c))
				}
				same++
			}
			t.Log(same, "are read as the same,", unread, "are not read")
			if unread > most || same < 200 {
				t.Errorf("only %d are read as the same", same)
			}
		})
	}
}

// readersGuess reports whether a network has what readers do not take as it is meant:
// a layer that is called again, a vector that becomes a sequence, an input that goes
// at once to what would take a vector as well.
func readersGuess(c graph.Count) bool {
	for _, l := range c.Layers {
		r, sets := l.Operation.(graph.Reshape)
		if l.Shares != "" || sets && r.Kind == graph.Sequence && len(l.Inputs[0].Extent) == 0 {
			return true
		}
	}
	for _, l := range c.Layers {
		if len(l.Tensors) > 0 {
			raw, is := l.Operation.(graph.Raw)
			_, normalizes := l.Operation.(graph.Normalization)
			return is && raw.Kind >= graph.Slopes || normalizes
		}
	}
	return true
}

// numbers are how many there are in all, and what the network gives: some layers are
// written as two.
func numbers(c graph.Count) string {
	var gives []int64
	for _, l := range c.Layers {
		if _, given := l.Operation.(graph.Input); !feeds(c, l.Name) && !given {
			gives = append(gives, l.Output.Units().Value())
		}
	}
	slices.Sort(gives)
	return fmt.Sprint(c.Parameters.Value(), "+", c.Fixed.Value(), " gives ", gives)
}

// wholly reports whether a network can be written in a format.
func wholly(c graph.Count, name string) bool {
	format, _ := writing.Find(name)
	return format.Write(io.Discard, c, language.Neutral) == nil
}
