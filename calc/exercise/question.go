package exercise

import (
	"strings"

	"fivebyfive/calc"
	"fivebyfive/calc/language"
)

// Question asks for the number, or for the one that is missing in the formula
// that it ends with.
func (e *Exercise) Question(l *language.Language) string {
	t := teller{language: l}
	e.tell(&t)
	return t.String()
}

// says reports whether the question says a number, in whatever language.
func (e *Exercise) says(n int64) bool {
	t := teller{language: language.Neutral}
	e.tell(&t)
	return mentions(strings.Join(t.facts, " "), language.Neutral.Number(n))
}

func (e *Exercise) tell(t *teller) {
	switch {
	case e.blank != nil:
		e.askMissing(t)
	case strings.HasPrefix(e.asked, "padded."):
		e.tellInput(t)
		t.sentence("exercise.with-margin", e.layers[0].padding)
		e.ask(t)
	default:
		e.tellInput(t)
		for i := range e.layers {
			e.tellLayer(t, i)
		}
		if e.before.Maps > 0 {
			t.sentence("exercise.enlargement", e.input.Height, e.input.Width)
		}
		e.ask(t)
	}
}

// teller puts sentences together.
type teller struct {
	strings.Builder
	language *language.Language
	facts    []string // that it has been told
}

// sentence begins a sentence.
func (t *teller) sentence(key language.Key, facts ...any) {
	if t.Len() > 0 {
		t.WriteString(t.language.Between)
	}
	said := t.said(key, facts)
	if 'a' <= said[0] && said[0] <= 'z' {
		said = string(said[0]-'a'+'A') + said[1:]
	}
	t.WriteString(said)
}

// goOn says the next part of a sentence.
func (t *teller) goOn(key language.Key, facts ...any) { t.WriteString(t.said(key, facts)) }

func (t *teller) said(key language.Key, facts []any) string {
	for _, fact := range facts {
		switch f := fact.(type) {
		case string:
			t.facts = append(t.facts, f)
		case int:
			t.facts = append(t.facts, language.Neutral.Number(int64(f)))
		}
	}
	return t.language.Say(key, facts...)
}

func (e *Exercise) askMissing(t *teller) {
	l := t.language
	kind := language.Key("exercise.whole-network")
	if !e.ofTotal() {
		kind = kindKey(e.layers[len(e.layers)-1].kind)
	}
	part := l.LayerTitle(e.blank.Layer)
	if part == "" {
		part = l.Say("exercise.the", e.blank.Factor.Name(l))
	}
	t.sentence("exercise.one-missing", e.quantity.Factor.Name(l), l.Text(kind), part, e.blank.Formula.EquationIn(l))
}

// tellInput says what the input is, or was before it grew.
func (e *Exercise) tellInput(t *teller) {
	input := e.input
	if e.before.Maps > 0 {
		input = e.before
	}
	switch {
	case input.Width == 1:
		t.sentence("exercise.values-input", input.Maps)
	case e.colour:
		t.sentence("exercise.colour-input", input.Height, input.Width, input.Maps)
	case input.Maps > 1:
		t.sentence("exercise.maps-input", input.Height, input.Width, input.Maps)
	case input.Height == 1:
		t.sentence("exercise.row-input", input.Width)
	default:
		t.sentence("exercise.image-input", input.Height, input.Width)
	}
}

// tellLayer says how a layer is made.
func (e *Exercise) tellLayer(t *teller, i int) {
	l, name := &e.layers[i], e.called(t, i)
	switch l.kind {
	case 'C':
		if l.maps == 1 { // only on a row
			t.sentence("exercise.one-map", name, l.maps, l.window)
		} else {
			t.sentence("exercise.some-maps", name, l.maps)
			if e.input.Height == 1 {
				t.goOn("exercise.row-kernels", l.window)
			} else {
				t.goOn("exercise.kernels", l.window)
			}
		}
		if l.table == nil && (i > 0 || e.input.Maps > 1) {
			t.goOn("exercise.fed-by-all")
		}
		switch {
		case l.biasless:
			t.goOn("exercise.no-bias")
		case l.maps == 1:
			t.goOn("exercise.one-bias")
		default:
			t.goOn("exercise.map-bias")
		}
		e.tellTable(t, l.table)
		if l.padding == 0 {
			t.sentence("exercise.no-padding")
		} else {
			t.sentence("exercise.padding", l.padding)
		}
		if l.stride == 1 {
			t.goOn("exercise.by-one")
		} else {
			t.goOn("exercise.by-more", l.stride)
		}
	case 'S':
		t.sentence("exercise.subsampling", name, l.window)
	case 'P':
		if l.average {
			t.sentence("exercise.average", name, l.window)
		} else {
			t.sentence("exercise.maximum", name, l.window)
		}
		if l.stride == l.window {
			t.goOn("exercise.side-by-side")
		} else {
			t.goOn("exercise.overlapping", l.stride)
		}
	case 'F':
		t.sentence("exercise.full", name, l.maps)
		if l.biasless {
			t.goOn("exercise.no-bias")
		} else {
			t.goOn("exercise.unit-bias")
		}
	case 'R':
		t.sentence("exercise.radial", name, l.maps)
	}
}

// tellTable says how many maps see how many input maps.
func (e *Exercise) tellTable(t *teller, table calc.Table) {
	for first := 0; first < len(table); {
		end, fed := first, len(table[first])
		for end < len(table) && len(table[end]) == fed {
			end++
		}
		if first == 0 {
			t.sentence("exercise.by-table")
		} else {
			t.goOn("exercise.and-by-table")
		}
		if maps := end - first; maps == 1 {
			t.goOn("exercise.one-joined", fed)
		} else {
			t.goOn("exercise.some-joined", maps, fed)
		}
		first = end
	}
	if table != nil {
		t.goOn("exercise.end-of-table")
	}
}

// ask asks for the quantity.
func (e *Exercise) ask(t *teller) {
	subject, _, apart := strings.Cut(e.asked, ".")
	if apart && subject != "unit" && subject != "map" {
		t.sentence(askFor(e.asked)) // of the input or the total
		return
	}
	last := len(e.layers) - 1
	asked := e.asked
	if asked == "fully-connected" && e.layers[last].biasless {
		asked = "fully-connected without biases"
	}
	t.sentence(askFor(asked), e.called(t, last))
}

// called is what a layer is called: by its name, where there are others.
func (e *Exercise) called(t *teller, i int) string {
	switch {
	case len(e.layers) == 1:
		return t.language.Text("exercise.the-layer")
	case e.layers[i].kind == 'R':
		return t.language.Text("exercise.the-output")
	}
	return e.layers[i].name
}
