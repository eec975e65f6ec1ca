package writing

import (
	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
)

// Lack is why a network could not be written as a whole: layers that a framework
// has not.
type Lack struct {
	Framework string
	Layers    []Lacking
	language  *language.Language
}

// Lacking is a layer that a framework has not.
type Lacking struct {
	graph.Layer
	Why language.Key
}

func (l *Lack) Error() string {
	text := l.language.Say("writing.lack", l.Framework)
	for _, layer := range l.Layers {
		text += "\n  " + l.say(layer)
	}
	return text
}

// say is what is missing, in a line.
func (l *Lack) say(layer Lacking) string {
	return layer.Name + ": " + layer.Operation.String() + " (" + l.language.Text(layer.Why) + ")"
}

// add adds a layer, and says what is missing.
func (l *Lack) add(layer graph.Layer, why language.Key) string {
	lacking := Lacking{layer, why}
	l.Layers = append(l.Layers, lacking)
	return l.say(lacking)
}

// or is the error that it is, after one of writing.
func (l *Lack) or(err error) error {
	if err != nil || len(l.Layers) == 0 {
		return err
	}
	return l
}

// raise keeps code from being run without the layers.
func (l *Lack) raise() string {
	if len(l.Layers) == 0 {
		return ""
	}
	return remark(l.Error()) + "raise NotImplementedError\n\n"
}

// Why a framework lacks a layer.
const (
	lacksLayer      language.Key = "writing.lacks.layer"
	lacksUnknown    language.Key = "writing.lacks.unknown"
	lacksDimensions language.Key = "writing.lacks.dimensions"
	lacksDilation   language.Key = "writing.lacks.dilation"
	lacksOneBias    language.Key = "writing.lacks.one-bias"
	lacksTwoBiases  language.Key = "writing.lacks.two-biases"
	lacksProjection language.Key = "writing.lacks.projection"
	lacksShift      language.Key = "writing.lacks.shift"
	lacksPlain      language.Key = "writing.lacks.plain"
	lacksTied       language.Key = "writing.lacks.tied"
	lacksGroups     language.Key = "writing.lacks.groups"
	lacksExtra      language.Key = "writing.lacks.extra"
	lacksHeads      language.Key = "writing.lacks.heads"
)
