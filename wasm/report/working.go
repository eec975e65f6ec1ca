package report

import (
	"strconv"
	"strings"

	"fivebyfive/calc"
	"fivebyfive/calc/language"
	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/scene/kit"
)

// Working writes as HTML how a unit comes to its value: a title, what comes of the
// windows, and these. Of several windows one is unfolded.
func Working(in *language.Language, w *lenet.Working, open string) string {
	var b strings.Builder
	b.WriteString("<h3>" + Unit(in, &w.Layer.LayerCount, w.Map, w.Row, w.Col) + "</h3>" +
		`<p class="sum">` + sumOf(in, w) + `</p><div class="windows">`)
	for i := range w.Windows {
		window := &w.Windows[i]
		if len(w.Windows) == 1 {
			writeWindow(in, &b, w, window)
			continue
		}
		b.WriteString(`<details name="window" data-window="` + strconv.Itoa(i) + `"`)
		if strconv.Itoa(i) == open || open == "" && i == 0 {
			b.WriteString(" open")
		}
		b.WriteString("><summary>" + in.Say("page.input-map", Ordinal(window.Map)) + " <b>" + in.Value(window.Sum) + "</b></summary>")
		writeWindow(in, &b, w, window)
		b.WriteString("</details>")
	}
	b.WriteString("</div>")
	return b.String()
}

// writeWindow writes what a window sees, the numbers that meet it, and the
// products, as three grids.
func writeWindow(in *language.Language, b *strings.Builder, w *lenet.Working, window *lenet.Window) {
	cols := window.Width
	if window.Height == 1 { // single units: as the picture sets them
		cols = kit.UnitColumns(len(window.Inputs))
	}
	b.WriteString(`<div class="grids">`)
	writeGrid(in, b, in.Text("page.seen-values"), window.Inputs, cols)
	switch w.Layer.Kind {
	case calc.Subsampling:
	case calc.RadialBasis:
		writeGrid(in, b, in.Text("page.code-values"), window.Weights, cols)
		writeGrid(in, b, in.Text("page.squares"), window.Terms, cols)
	default:
		writeGrid(in, b, in.Text("page.weights"), window.Weights, cols)
		writeGrid(in, b, in.Text("page.products"), window.Terms, cols)
	}
	b.WriteString("</div>")
}

func writeGrid(in *language.Language, b *strings.Builder, title string, values []float32, cols int) {
	b.WriteString(`<table class="grid"><caption>` + title + "</caption><tbody>")
	for i, v := range values {
		if i%cols == 0 {
			b.WriteString("<tr>")
		}
		b.WriteString("<td>" + in.Value(v) + "</td>")
	}
	b.WriteString("</tbody></table>")
}

// sumOf is the rest of the sum, in one line: "sum −0.41 + bias 0.12 =
// −0.29, squashed −0.33".
func sumOf(in *language.Language, w *lenet.Working) string {
	number := func(class string, v float32) string {
		return `<b class="` + class + `">` + in.Value(v) + "</b>"
	}
	sum := in.Text("page.sum") + " " + number("ink", w.Sum)
	switch w.Layer.Kind {
	case calc.RadialBasis:
		return in.Text("page.distance") + " " + number("output", w.Value)
	case calc.Subsampling:
		sum += " × " + in.Text("page.coefficient") + " " + number("kernel", w.Coefficient) + " = " + number("ink", w.Product)
	}
	sum += " + " + in.Text("page.bias") + " " + number("bias", w.Bias) + " = " + number("ink", w.Total)
	return sum + "&emsp;" + in.Text("page.squashed") + " " + number("output", w.Value)
}
