package summary_test

import (
	"fmt"
	"strings"
	"testing"

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

// However long, and whatever is in it, a text is answered.
func TestLargeTables(t *testing.T) {
	all := tables(t)
	for _, name := range []string{"keras-joined", "keras-boxes", "torchinfo-columns", "torchsummary"} {
		files := all[name]
		lines := strings.SplitAfter(files["table"], "\n")
		for _, text := range map[string]string{
			"table":    strings.Repeat(files["table"], 1<<17/len(files["table"])),
			"row":      lines[0] + lines[1] + strings.Repeat(lines[len(lines)/2], 1<<17/len(lines[len(lines)/2])),
			"brackets": lines[0] + lines[1] + strings.Repeat("[", 1<<17),
			"shapes":   lines[0] + lines[1] + strings.Repeat("(None, 1, 2, ", 1<<17/13),
			"names":    lines[0] + lines[1] + strings.Repeat("a (B) ", 1<<17/6),
			"numbers":  lines[0] + lines[1] + strings.Repeat("1,234 ", 1<<17/6),
			"bars":     lines[0] + lines[1] + strings.Repeat("│ \n", 1<<17/5),
			"branches": lines[0] + lines[1] + strings.Repeat("├─", 1<<17/6),
		} {
			for _, r := range readers {
				r.Fits([]byte(text))
			}
			read(text, draft.Given{})
		}
	}
	for _, row := range map[string]string{
		"layers":      "%d_conv (Conv2D)  (None, 28, 28, 64)  36928  %d_conv[0][0]\n",
		"cut shapes":  "%d_conv (Conv2D)  (None, 28, 28, 1 720720  %d_conv[0][0]\n",
		"other names": "%d_conv (Conv2D)  (None, 28, 28, 64)  36928  conv_%d[0][0]\n",
	} {
		var long strings.Builder
		long.WriteString("Layer (type)  Output Shape  Param #  Connected to\n")
		for i := range 2000 {
			fmt.Fprintf(&long, row, i, i-1-i%2*i)
		}
		read(long.String(), draft.Given{})
	}
}
