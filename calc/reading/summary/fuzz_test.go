package summary_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading/draft"
)

// Whatever is pasted, each reader answers with what it can stand for.
func FuzzTables(f *testing.F) {
	for _, files := range tables(f) {
		f.Add(files["table"])
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, r := range readers {
			r.Fits([]byte(text))
			for _, given := range []draft.Given{{}, {Input: graph.Shape{Maps: 3, Extent: graph.Size{8, 8}}}} {
				check(t, string(r.Format), r.Read([]byte(text), given))
			}
		}
	})
}

// limit leaves room for other things that the machine does: it takes half a second.
const limit = 4 * time.Second

// A megabyte is answered at once.
func TestLargeTables(t *testing.T) {
	all := tables(t)
	for _, name := range []string{"keras-joined", "keras-boxes", "torchinfo-columns", "torchsummary"} {
		files := all[name]
		lines := strings.SplitAfter(files["table"], "\n")
		for what, text := range map[string]string{
			"table":    strings.Repeat(files["table"], 1<<20/len(files["table"])),
			"row":      lines[0] + lines[1] + strings.Repeat(lines[len(lines)/2], 1<<20/len(lines[len(lines)/2])),
			"brackets": lines[0] + lines[1] + strings.Repeat("[", 1<<20),
			"shapes":   lines[0] + lines[1] + strings.Repeat("(None, 1, 2, ", 1<<20/13),
			"names":    lines[0] + lines[1] + strings.Repeat("a (B) ", 1<<20/6),
			"numbers":  lines[0] + lines[1] + strings.Repeat("1,234 ", 1<<20/6),
			"bars":     lines[0] + lines[1] + strings.Repeat("│ \n", 1<<20/5),
			"branches": lines[0] + lines[1] + strings.Repeat("├─", 1<<20/6),
		} {
			begin := time.Now()
			for _, r := range readers {
				r.Fits([]byte(text))
			}
			d := read(text, draft.Given{})
			took := time.Since(begin)
			if took > limit {
				t.Errorf("%s, %s: %d layers took %v", name, what, len(d.Network.Layers), took)
			}
		}
	}
	var long strings.Builder
	long.WriteString("Layer (type)  Output Shape  Param #  Connected to\n")
	for i := range 20000 {
		fmt.Fprintf(&long, "%d_conv (Conv2D)  (None, 28, 28, 64)  36928  %d_conv[0][0]\n", i, i-1-i%2*i)
	}
	begin := time.Now()
	d := read(long.String(), draft.Given{})
	if took := time.Since(begin); took > limit {
		t.Errorf("%d layers took %v", len(d.Network.Layers), took)
	}
}
