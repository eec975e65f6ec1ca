//go:build js && wasm

package main

import (
	"strconv"
	"strings"

	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/dom"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/pointing"
	"fivebyfive/wasm/scene/kit"
)

// working shows how the unit that a learner has chosen comes to its value:
// what it sees, times its weights, the sum, the bias, the squash. It is text,
// for everyone.
type working struct {
	section, shown dom.Element
	of             frame.Selection // the unit that is shown
	stale          bool            // the network has seen something new since
	sums           lenet.Working
}

func (p *page) listenToWorking() {
	w := &p.working
	w.section, w.shown = dom.ByID("working"), dom.ByID("working-shown")
	dom.ByID("working-close").Listen("click", func(dom.Event) {
		p.point((*pointing.Pointing).LetGo)
		p.theatre.pointer.Focus()
	})
}

// drawWorking shows the working of the unit that is held, and takes it away
// when none is.
func (p *page) drawWorking() {
	w := &p.working
	of := p.pointing.Held()
	if of.Kind != frame.UnitTarget || of.Layer < 0 {
		of = frame.Selection{}
	}
	if of == w.of && !w.stale {
		return
	}
	w.of, w.stale = of, false
	none := of.Kind == frame.NoTarget
	if !none {
		none = p.seen.Working(of.Layer, of.Map, of.Row, of.Col, &w.sums) != nil
	}
	w.section.ToggleAttribute("hidden", none)
	if none {
		if !p.enumeration.running {
			p.theatre.keepHeight(false)
		}
		return
	}
	p.stopEnumeration() // one of the two has the room under the figure
	p.theatre.keepHeight(true)
	open := w.shown.Query("details[open]").Data("window")
	w.shown.SetHTML(p.describeWorking(&w.sums, open))
}

// describeWorking writes the working as HTML: a title, what comes of the
// windows, and these. Of several windows one is unfolded.
func (p *page) describeWorking(w *lenet.Working, open string) string {
	var b strings.Builder
	b.WriteString("<h3>" + unitTitle(p.language, &w.Layer.LayerCount, w.Map, w.Row, w.Col) + "</h3>" +
		`<p class="sum">` + p.describeSum(w) + `</p><div class="windows">`)
	for i := range w.Windows {
		window := &w.Windows[i]
		if len(w.Windows) == 1 {
			p.writeWindow(&b, w, window)
			continue
		}
		b.WriteString(`<details name="window" data-window="` + strconv.Itoa(i) + `"`)
		if strconv.Itoa(i) == open || open == "" && i == 0 {
			b.WriteString(" open")
		}
		b.WriteString("><summary>" + p.language.Say("page.input-map", ordinal(window.Map)) + " <b>" + p.language.Value(window.Sum) + "</b></summary>")
		p.writeWindow(&b, w, window)
		b.WriteString("</details>")
	}
	b.WriteString("</div>")
	return b.String()
}

// writeWindow writes what a window sees, the numbers that meet it, and the
// products, as three grids.
func (p *page) writeWindow(b *strings.Builder, w *lenet.Working, window *lenet.Window) {
	cols := window.Width
	if window.Height == 1 { // single units: as the picture sets them
		cols = kit.UnitColumns(len(window.Inputs))
	}
	b.WriteString(`<div class="grids">`)
	p.writeGrid(b, p.language.Text("page.seen-values"), window.Inputs, cols)
	switch w.Layer.Kind {
	case calc.Subsampling:
	case calc.RadialBasis:
		p.writeGrid(b, p.language.Text("page.code-values"), window.Weights, cols)
		p.writeGrid(b, p.language.Text("page.squares"), window.Terms, cols)
	default:
		p.writeGrid(b, p.language.Text("page.weights"), window.Weights, cols)
		p.writeGrid(b, p.language.Text("page.products"), window.Terms, cols)
	}
	b.WriteString("</div>")
}

func (p *page) writeGrid(b *strings.Builder, title string, values []float32, cols int) {
	b.WriteString(`<table class="grid"><caption>` + title + "</caption><tbody>")
	for i, v := range values {
		if i%cols == 0 {
			b.WriteString("<tr>")
		}
		b.WriteString("<td>" + p.language.Value(v) + "</td>")
	}
	b.WriteString("</tbody></table>")
}

// describeSum is the rest of the sum, in one line: "sum −0.41 + bias 0.12 =
// −0.29, squashed −0.33".
func (p *page) describeSum(w *lenet.Working) string {
	number := func(class string, v float32) string {
		return `<b class="` + class + `">` + p.language.Value(v) + "</b>"
	}
	sum := p.language.Text("page.sum") + " " + number("ink", w.Sum)
	switch w.Layer.Kind {
	case calc.RadialBasis:
		return p.language.Text("page.distance") + " " + number("output", w.Value)
	case calc.Subsampling:
		sum += " × " + p.language.Text("page.coefficient") + " " + number("kernel", w.Coefficient) + " = " + number("ink", w.Product)
	}
	sum += " + " + p.language.Text("page.bias") + " " + number("bias", w.Bias) + " = " + number("ink", w.Total)
	return sum + "&emsp;" + p.language.Text("page.squashed") + " " + number("output", w.Value)
}
