package report_test

import (
	"encoding/csv"
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"fivebyfive/calc"
	"fivebyfive/calc/language"
	"fivebyfive/calc/lenet"
	"fivebyfive/lessons"
	"fivebyfive/wasm/pad"
	"fivebyfive/wasm/report"
)

var english, chinese = lessons.Language("en"), lessons.Language("zh")

func layer(t *testing.T, name string) calc.LayerCount {
	t.Helper()
	count, err := calc.LeNet5().Count()
	if err != nil {
		t.Fatal(err)
	}
	l, found := count.Layer(name)
	if !found {
		t.Fatalf("there is no layer %s", name)
	}
	return l
}

// A reader counts from 1; but a unit of the output is called by its digit.
func TestUnit(t *testing.T) {
	for _, test := range []struct {
		language *language.Language
		layer    string
		want     string
	}{
		{english, "c1", "C1, map 3, row 1, column 6"},
		{english, "c5", "C5, unit 3"},
		{english, "output", "Output unit 2"},
		{chinese, "c5", "C5，第 3 个单元"},
	} {
		l := layer(t, test.layer)
		if got := report.Unit(test.language, &l, 2, 0, 5); got != test.want {
			t.Errorf("%s: %q, want %q", test.layer, got, test.want)
		}
	}
}

func TestUse(t *testing.T) {
	for _, test := range []struct {
		layer string
		use   calc.Use
		want  string
	}{
		{"c1", calc.Use{Number: 25, InputRow: 4, InputCol: 4}, "C1, map 1, row 1, column 1 ← input map 1, row 5, column 5 (parameter 26, for the first time)"},
		{"c1", calc.Use{Number: 3, Again: true, Col: 1}, "C1, map 1, row 1, column 2 ← input map 1, row 1, column 1 (parameter 4, again)"},
		{"c1", calc.Use{Bias: true, Number: 0}, "C1, map 1, row 1, column 1 ← bias (parameter 1, for the first time)"},
		{"output", calc.Use{Map: 7, Number: 9, Again: true}, "Output unit 7 ← input map 1, row 1, column 1 (a fixed number)"},
	} {
		l := layer(t, test.layer)
		if got := report.Use(english, &l, test.use); got != test.want {
			t.Errorf("%+v: %q, want %q", test.use, got, test.want)
		}
	}
}

// The table is read by a program, and says what calc counts.
func TestCSV(t *testing.T) {
	count, err := calc.LeNet5().Count()
	if err != nil {
		t.Fatal(err)
	}
	for _, in := range lessons.Languages() {
		text := report.CSV(in, count)
		rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
		if err != nil {
			t.Fatalf("%s: %v", in, err)
		}
		if len(rows) != len(count.Layers)+2 || !strings.HasSuffix(text, "\r\n") {
			t.Fatalf("%s: %d rows of %d layers", in, len(rows), len(count.Layers))
		}
		var units int64
		for i, l := range count.Layers {
			units += l.Units
			want := fmt.Sprint([]string{in.LayerTitle(l.Name), strconv.Itoa(l.Output.Maps), strconv.Itoa(l.Output.Height), strconv.Itoa(l.Output.Width),
				strconv.FormatInt(l.Units, 10), strconv.FormatInt(l.Parameters, 10), strconv.FormatInt(l.Connections, 10)})
			if got := fmt.Sprint(rows[i+1]); got != want {
				t.Errorf("%s: %s, want %s", in, got, want)
			}
		}
		if got, want := fmt.Sprint(rows[len(rows)-1][4:]), fmt.Sprint([]int64{units, count.Total.Parameters, count.Total.Connections}); got != want {
			t.Errorf("%s: the total is %s, want %s", in, got, want)
		}
	}
}

var shown = regexp.MustCompile(`<td>([^<]*)</td>`)

// The working of a unit of every layer shows what its windows see and what that
// comes to, as HTML that is well formed; of several windows one is unfolded.
func TestWorking(t *testing.T) {
	activations := pad.SampleSeen(5)
	count, err := calc.LeNet5().Count()
	if err != nil {
		t.Fatal(err)
	}
	for i, l := range count.Layers {
		var w lenet.Working
		if err := activations.Working(i, 0, 0, 0, &w); err != nil {
			t.Fatalf("%s: %v", l.Name, err)
		}
		for _, in := range lessons.Languages() {
			html := report.Working(in, &w, "")
			if err := wellFormed(html); err != nil {
				t.Errorf("%s in %s: %v", l.Name, in, err)
			}
			if open := strings.Count(html, " open>"); open != min(1, len(w.Windows)-1) {
				t.Errorf("%s in %s: %d of %d windows are unfolded", l.Name, in, open, len(w.Windows))
			}
			if !strings.Contains(html, `<b class="output">`+in.Value(w.Value)+"</b>") {
				t.Errorf("%s in %s does not come to %v", l.Name, in, w.Value)
			}
			cells, want := shown.FindAllStringSubmatch(html, -1), 0
			for _, window := range w.Windows {
				want += len(window.Inputs) * grids(l.Kind)
			}
			if len(cells) != want {
				t.Errorf("%s in %s has %d cells, want %d", l.Name, in, len(cells), want)
			}
		}
		if len(w.Windows) > 1 {
			second := strings.Index(report.Working(english, &w, "1"), " open>")
			if first := strings.Index(report.Working(english, &w, ""), " open>"); second <= first {
				t.Errorf("%s: the second window was asked for, and the first is unfolded", l.Name)
			}
		}
	}
}

// grids are how many tables show a window: what it sees and, where each input has
// a number of its own, that and what comes of both.
func grids(k calc.Kind) int {
	if k == calc.Subsampling {
		return 1
	}
	return 3
}

// wellFormed reads the HTML with all its rows and cells closed.
func wellFormed(html string) error {
	html = strings.NewReplacer("<tr>", "</tr><tr>", "<tbody></tr>", "<tbody>", "</tbody>", "</tr></tbody>", " open>", ` open="">`, "&emsp;", " ").Replace(html)
	html = strings.ReplaceAll(html, "<tbody></tr>", "<tbody>")
	decoder := xml.NewDecoder(strings.NewReader("<div>" + html + "</div>"))
	for {
		if _, err := decoder.Token(); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
	}
}
