package desk

import (
	"strings"
	"testing"
)

// A knob that is turned writes another number into its line, and leaves the rest of it
// alone; turned back, the line is as it was.
func TestKnobs(t *testing.T) {
	for _, test := range []struct{ text, turned string }{
		{"input 3x32x32", "input 4x32x32, input 3x33x33"},
		{"input 400", "input 401"},
		{"input 3x32x20", "input 4x32x20"},
		{"input 3x32x32\nC1: conv 6 5x5 # as in 1998", "C1: conv 7 5x5 # as in 1998, C1: conv 6 6x6 # as in 1998, C1: conv 6 5x5 stride 2 # as in 1998, C1: conv 6 5x5 pad 1 # as in 1998, C1: conv 6 5x5 dilation 2 # as in 1998, C1: conv 6 5x5 groups 2 # as in 1998"},
		{"a: input 3x32x32\nrelu\n  conv 6 5x3 same no bias from a", "  conv 7 5x3 same no bias from a, conv 6 5x3 stride 2 same no bias from a, conv 6 5x3 same dilation 2 no bias from a, conv 6 5x3 same groups 2 no bias from a"},
		{"input 3x32x32\nmaxpool 2x2", "maxpool 3x3, maxpool 2x2 stride 3x3"},
		{"input 3x32x32\navgpool all", ""},
		{"input 30\nfull 10", "full 11"},
		{"input 3x32x32\n2 x conv 6 5x5", ""},
		{"input 3x32x32; relu", ""},
		{"input 3x32x32\nrelu", ""},
		{"input 3x32x32\n  ", ""},
		{"input 3x32x32\n # nothing", ""},
		{"input 3x32x32\na:", ""},
		{"input 3x32x32\n from ", ""},
	} {
		d := Read(test.text)
		last := len(d.Rows)
		var turned []string
		for i, k := range d.Knobs(last) {
			line := d.Turn(last, i, k.Value+1)
			turned = append(turned, strings.TrimLeft(line, " "))
			rows := strings.Split(test.text, "\n")
			rows[last-1] = line
			after := Read(strings.Join(rows, "\n"))
			if knobs := after.Knobs(last); len(knobs) != len(d.Knobs(last)) && after.Rows[last-1].Fault == nil || len(knobs) > i && knobs[i].Value != k.Value+1 {
				t.Errorf("%q, turned to %q, has other knobs", test.text, line)
			}
			if after.Rows[last-1].Fault == nil {
				if back := after.Turn(last, i, k.Value); Read(strings.Join(append(rows[:last-1:last-1], back), "\n")).Count.Parameters.Value() != d.Count.Parameters.Value() {
					t.Errorf("%q, turned there and back, is %q", test.text, back)
				}
			}
		}
		if got := strings.Join(turned, ", "); got != strings.TrimLeft(test.turned, " ") {
			t.Errorf("%q turns to %q, want %q", test.text, got, test.turned)
		}
		for _, wrong := range []string{d.Turn(last, -1, 5), d.Turn(last, 99, 5), d.Turn(0, 0, 5), d.Turn(last, 0, -1), d.Turn(last, 0, 1<<30)} {
			if wrong != "" {
				t.Errorf("%q turns where it should not: %q", test.text, wrong)
			}
		}
	}
}
