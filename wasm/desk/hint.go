package desk

import (
	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
)

// mostColours is how many maps an image has that somebody may have written last.
const mostColours = 4

// Hint says what may have been meant otherwise: an input that has its maps last, as
// in TensorFlow. It is "" if there is no such thing.
func (d *Desk) Hint(l *language.Language) string {
	for i := range d.Count.Layers {
		input, is := d.Count.Layers[i].Operation.(graph.Input)
		if s := input.Shape; is && len(s.Extent) == 2 && s.Extent[1] <= mostColours && s.Maps > mostColours && s.Extent[0] > mostColours {
			meant := graph.Input{Shape: graph.Shape{Maps: s.Extent[1], Extent: graph.Size{s.Maps, s.Extent[0]}}}
			return l.Say("desk.maps-first", input.String(), s.Maps, s.Extent[0], s.Extent[1], meant.String())
		}
	}
	return ""
}
