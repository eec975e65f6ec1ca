package desk

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fivebyfive/calc/catalogue"
	"fivebyfive/calc/language"
	"fivebyfive/calc/notation"
	"fivebyfive/lessons"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "write the golden files")

// What stands beside the lines of a text, for each text in testdata.
func TestLines(t *testing.T) {
	names, _ := filepath.Glob("testdata/*.txtar")
	if len(names) == 0 {
		t.Fatal("there is nothing in testdata")
	}
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		text := strings.TrimSuffix(string(archive.Files[0].Data), "\n")
		var b strings.Builder
		d := Read(text)
		for i, row := range d.Rows {
			fmt.Fprintf(&b, "%d", i+1)
			switch {
			case row.Fault != nil:
				fmt.Fprintf(&b, " ! %s", row.Fault.Said(language.Neutral))
			case len(row.Layers) > 0:
				fmt.Fprintf(&b, " %s %d %d", row.Layers[len(row.Layers)-1].Output, row.Parameters, row.Connections)
			}
			b.WriteString("\n")
		}
		fmt.Fprintf(&b, "%d of %d lines: %d %d\n", d.Counted, len(d.Rows), d.Count.Parameters.Value(), d.Count.Connections.Value())
		if *update {
			archive.Files = append(archive.Files[:1], txtar.File{Name: "counts", Data: []byte(b.String())})
			if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if got, want := b.String(), string(archive.Files[1].Data); got != want {
			t.Errorf("%s:\n%s\nwant:\n%s", name, got, want)
		}
	}
}

// What is wrong with a line is said beside it and of it, in the language of the page.
func TestFaultsInALanguage(t *testing.T) {
	d := Read("input 1x28x28\nconv 6 5x5 strid 2")
	for tag, want := range map[string]string{"en": "&#34;strid&#34;: here may stand stride, pad,", "zh": "“strid”：这里可以写 stride、pad、"} {
		l := lessons.Language(tag)
		for _, got := range []string{d.Body(l), d.Derivation(2, l)} {
			if !strings.Contains(got, want) {
				t.Errorf("%s is not in %s", want, got)
			}
		}
	}
	whole := Read("input 200000000x150\nconv 200000000 1 no bias\nconv 200000000 1 no bias")
	if got := whole.Body(lessons.Language("zh")); !strings.Contains(got, "“input 200000000x150”：合计：连接超过了") {
		t.Errorf("of all layers is said %s", got)
	}
}

// The lines of every network of the catalogue come to its totals.
func TestLinesAddUp(t *testing.T) {
	for _, name := range catalogue.Names() {
		text, _ := catalogue.Text(name)
		d := Read(text)
		file, _ := notation.Read(text)
		count, err := file.Count()
		if err != nil || !d.Whole() {
			t.Fatalf("%s is not counted whole: %v", name, err)
		}
		var parameters, connections int64
		for _, row := range d.Rows {
			parameters, connections = parameters+row.Parameters, connections+row.Connections
		}
		if parameters != count.Parameters.Value() || connections != count.Connections.Value() {
			t.Errorf("%s: its lines have %d parameters and %d connections, and it has %d and %d", name, parameters, connections, count.Parameters.Value(), count.Connections.Value())
		}
	}
}

// However a text is cut off, what is counted is the counts of the lines before a
// fault, and every line can be asked where its numbers come from.
func TestTextsThatAreCutOff(t *testing.T) {
	l := lessons.Languages()[0]
	for _, name := range []string{"unet", "gpt2", "mnist"} {
		text, _ := catalogue.Text(name)
		for end := range text {
			d := Read(text[:end])
			file, err := notation.Read(strings.Join(strings.Split(text[:end], "\n")[:d.Counted], "\n"))
			if err != nil {
				t.Fatalf("%s, cut off at %d: %v", name, end, err)
			}
			if count, err := file.Count(); err == nil && count.Parameters.Value() != d.Count.Parameters.Value() {
				t.Fatalf("%s, cut off at %d: %d parameters, want %d", name, end, d.Count.Parameters.Value(), count.Parameters.Value())
			}
			if d.Derivation(len(d.Rows), l) == "" {
				t.Fatalf("%s, cut off at %d: nothing is said of its last line", name, end)
			}
		}
	}
}

// Every network to begin from is there, whole, and goes through an address unchanged.
func TestAddress(t *testing.T) {
	texts := []string{"", "a#b;c+d%e?f\"<>`\\\tg\nh", "网络\n\ninput 1x28x28"}
	for _, start := range Starts() {
		text := Text(start.Name)
		if d := Read(text); start.Name != noName && !d.Whole() {
			t.Errorf("%s is not whole", start.Name)
		}
		texts = append(texts, strings.TrimRight(text, "\n"))
	}
	for _, text := range texts {
		address := Address(text)
		if strings.ContainsAny(address, " \n#?\"<>") {
			t.Errorf("%q cannot stand in an address", address)
		}
		if got := FromAddress(address); got != text {
			t.Errorf("%q came back as %q", text, got)
		}
	}
	for _, nonsense := range []string{"%", "%4", "%zz", "%ff", "a%00b", strings.Repeat("%", 1000)} {
		FromAddress(nonsense)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("input 1x28x28\nconv 6 5x5\nfull 10")
	f.Add("block a b {\nconv b 3x3\n}\n2 x a 6")
	l := lessons.Languages()[0]
	f.Fuzz(func(t *testing.T, text string) {
		d := Read(text)
		if len(d.Rows) != strings.Count(text, "\n")+1 {
			t.Fatalf("%d rows", len(d.Rows))
		}
		d.Body(l)
		d.Foot(l)
		d.Derivation(len(d.Rows), l)
		d.Figure(len(d.Rows))
		for line := range d.Rows {
			d.KnobsOf(line, l)
			d.Turn(line, 0, 7)
		}
		if got := FromAddress(Address(text)); strings.TrimRight(strings.ReplaceAll(text, "\r", ""), " \n") != got && strings.ToValidUTF8(text, "?") == text {
			t.Fatalf("%q came back as %q", text, got)
		}
	})
}

// A change is said with what it does to the totals.
func TestChange(t *testing.T) {
	const before = "input 1x32x32\nconv 6 5x5\nmaxpool 2x2\nfull 10"
	for _, test := range []struct{ after, want string }{
		{before, ""},
		{before + "\nrelu", "added: relu: the same parameters, the same connections."},
		{"input 1x32x32\nconv 6 5x5 stride 2\nmaxpool 2x2\nfull 10", "conv 6 5x5 becomes conv 6 5x5 stride 2. In it: the same parameters, 91,728 fewer connections. In all, as layers below are fed something else: 8,820 fewer parameters, 100,548 fewer connections."},
		{"input 1x32x32\nconv 16 5x5\nmaxpool 2x2\nfull 20", "Compared with before: 51,230 more parameters, 254,810 more connections."},
		{"input 1x32x32\nconv", ""},
		{"", ""},
	} {
		if got := Read(test.after).Change(Read(before), lessons.Languages()[0]); got != test.want {
			t.Errorf("%q: %q, want %q", test.after, got, test.want)
		}
	}
	if got := Read(before).Change(nil, lessons.Languages()[0]); got != "" {
		t.Errorf("since nothing: %q", got)
	}
}

// What is ours with a slip in it is not taken for another notation.
func TestForeign(t *testing.T) {
	for text, want := range map[string]bool{
		"input 24x24x3\nconv3-8\nmaxpool": true, "nn.Linear(3, 4)": true,
		"input 1x28x28\nconv 6 5x5 strid 2": false, "input 1x28x28\nconv 6 5x5\nfool 10": false, "input 1x28x28": false, "": false,
	} {
		if got := Read(text).Foreign(); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// A line that was guessed has a mark until it is changed.
func TestMarks(t *testing.T) {
	l := lessons.Languages()[0]
	for text, want := range map[string]bool{"input 1x4x4\n  conv 6 3x3": true, "input 1x4x4\nconv 7 3x3": false} {
		d := Read(text)
		d.Marks = map[string]string{"conv 6 3x3": "guessed"}
		if strings.Contains(d.Body(l), `class="marked"`) != want || strings.Contains(d.Derivation(2, l), "guessed") != want {
			t.Errorf("%q: %s", text, d.Body(l))
		}
	}
}

// Who writes the maps last, as in TensorFlow, is told.
func TestHint(t *testing.T) {
	for text, want := range map[string]string{
		"input 28x28x1\nconv 32 3x3":   "Maps stand first: input 28x28x1 is 28 maps of 28 × 1. Do you mean input 1x28x28?",
		"input 40x24x3\nconv 8 3x3":    "Maps stand first: input 40x24x3 is 40 maps of 24 × 3. Do you mean input 3x40x24?",
		"input 3x224x224\nconv 64 3x3": "", "input 64x5x5": "", "input 8x4": "", "input 512x1x1": "",
	} {
		if got := strings.ReplaceAll(Read(text).Hint(lessons.Languages()[0]), "\u00a0", " "); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// Where several layers meet they are told by name.
func TestDerivationNamesWhatMeets(t *testing.T) {
	got := Read("first: input 4x8x8\nsecond: conv 6 3x3 same\nconcat first").Derivation(3, lessons.Languages()[0])
	if want := "<code>second</code> 6×8×8 + <code>first</code> 4×8×8 → 10×8×8"; !strings.Contains(got, want) {
		t.Errorf("%s, want %s", got, want)
	}
}
