package exercise

import (
	"strings"

	"fivebyfive/calc"
)

// Question asks for the number, or for the one that is missing in the formula
// that it ends with.
func (e *Exercise) Question(l calc.Language) string {
	t := teller{chinese: l == calc.Chinese}
	switch {
	case e.blank != nil:
		e.askMissing(&t, l)
	case strings.HasPrefix(e.asked, "padded."):
		e.tellInput(&t)
		t.facts[0] = number(e.layers[0].padding)
		t.say(&withMargin)
		e.ask(&t)
	default:
		e.tellInput(&t)
		for i := range e.layers {
			e.tellLayer(&t, i)
		}
		if e.before.Maps > 0 {
			t.facts = [6]string{number(e.input.Height), number(e.input.Width)}
			t.say(&enlargement)
		}
		e.ask(&t)
	}
	return t.String()
}

// teller puts sentences together.
type teller struct {
	strings.Builder
	chinese bool
	facts   [6]string // what {0}, {1} and so on stand for
}

func (t *teller) in(w *words) string {
	if t.chinese {
		return w.chinese
	}
	return w.english
}

func (t *teller) say(w *words) {
	for rest := t.in(w); ; {
		before, after, more := strings.Cut(rest, "{")
		t.WriteString(before)
		if !more {
			return
		}
		t.WriteString(t.facts[after[0]-'0'])
		rest = after[2:]
	}
}

// choose says the one or the other.
func (t *teller) choose(first bool, w, otherwise *words) {
	if !first {
		w = otherwise
	}
	t.say(w)
}

func number(n int) string { return calc.FormatNumber(int64(n)) }

func (e *Exercise) askMissing(t *teller, l calc.Language) {
	kind := &wholeNetwork
	if !e.ofTotal() {
		kind = &kinds[strings.IndexByte(kindLetters, e.layers[len(e.layers)-1].kind)]
	}
	part := calc.LayerTitle(e.blank.Layer, l)
	if part == "" {
		part = t.in(&the) + e.blank.Factor.Name(l)
	}
	t.facts = [6]string{e.quantity.Factor.Name(l), t.in(kind), part, e.blank.Formula.Equation()}
	t.say(&oneMissing)
}

// tellInput says what the input is, or was before it grew.
func (e *Exercise) tellInput(t *teller) {
	input := e.input
	if e.before.Maps > 0 {
		input = e.before
	}
	t.facts = [6]string{number(input.Height), number(input.Width), number(input.Maps)}
	switch {
	case input.Width == 1:
		t.say(&valuesInput)
	case e.colour:
		t.say(&colourInput)
	case input.Maps > 1:
		t.say(&mapsInput)
	case input.Height == 1:
		t.say(&rowInput)
	default:
		t.say(&imageInput)
	}
}

// tellLayer says how a layer is made.
func (e *Exercise) tellLayer(t *teller, i int) {
	l, name := &e.layers[i], e.called(t, i)
	if name[0] == 't' {
		name = "T" + name[1:]
	}
	t.facts = [6]string{name, number(l.maps), number(l.window), number(l.stride), number(l.padding)}
	switch l.kind {
	case 'C':
		if l.maps == 1 { // only on a row
			t.say(&oneMap)
		} else {
			t.say(&someMaps)
			t.choose(e.input.Height == 1, &rowKernels, &kernels)
		}
		if l.table == nil && (i > 0 || e.input.Maps > 1) {
			t.say(&fedByAll)
		}
		switch {
		case l.biasless:
			t.say(&noBias)
		case l.maps == 1:
			t.say(&oneBias)
		default:
			t.say(&mapBias)
		}
		e.tellTable(t, l.table)
		t.choose(l.padding == 0, &noPadding, &padding)
		t.choose(l.stride == 1, &byOne, &byMore)
	case 'S':
		t.say(&subsampling)
	case 'P':
		t.choose(l.average, &average, &maximum)
		t.choose(l.stride == l.window, &sideBySide, &overlapping)
	case 'F':
		t.say(&full)
		t.choose(l.biasless, &noBias, &unitBias)
	case 'R':
		t.say(&radial)
	}
}

// tellTable says how many maps see how many input maps.
func (e *Exercise) tellTable(t *teller, table calc.Table) {
	for first := 0; first < len(table); {
		end, fed := first, len(table[first])
		for end < len(table) && len(table[end]) == fed {
			end++
		}
		maps := t.facts[1]
		t.facts[1], t.facts[5] = number(end-first), number(fed)
		t.choose(first == 0, &byTable, &andByTable)
		t.choose(end-first == 1, &oneJoined, &someJoined)
		t.facts[1] = maps
		first = end
	}
	if table != nil {
		t.say(&endOfTable)
	}
}

// ask asks for the quantity.
func (e *Exercise) ask(t *teller) {
	asked := e.asked
	if last := len(e.layers) - 1; last >= 0 {
		t.facts[0] = e.called(t, last)
		if asked == "fully-connected" && e.layers[last].biasless {
			asked = "fully-connected without biases"
		}
	}
	for i := range asks {
		if asks[i].asked == asked {
			t.say(&asks[i].words)
		}
	}
}

// called is what a layer is called: by its name, where there are others.
func (e *Exercise) called(t *teller, i int) string {
	switch {
	case len(e.layers) == 1:
		return t.in(&theLayer)
	case e.layers[i].kind == 'R':
		return t.in(&theOutput)
	}
	return e.layers[i].name + t.in(&space)
}
