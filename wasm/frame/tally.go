package frame

import "fivebyfive/calc/language"

// Tally is what has been counted so far, and how the numbers are made up.
type Tally struct {
	Parameters, Connections     int64
	OfParameters, OfConnections Text
}

// Uses says how often each parameter is used, on average: "784×", and "–"
// where there is none.
func (t *Tally) Uses(l *language.Language) string {
	if t.Parameters == 0 {
		return "–"
	}
	return l.Ratio(t.Connections, t.Parameters) + "×"
}

// Count counts what the frame has drawn: every shape that stands for a
// parameter or a connection, or for many of them, and every cell that stands for
// a unit's worth of connections.
func (f *Frame) Count() (parameters, connections int64) {
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

// Uncount takes the shapes that were drawn since there were so many out of the
// tally: what they stand for is counted elsewhere.
func (f *Frame) Uncount(since int) {
	for i := since; i < len(f.Shapes); i++ {
		f.Shapes[i].Counts = Nothing
	}
}
