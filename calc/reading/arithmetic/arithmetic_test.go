package arithmetic_test

import (
	"fmt"
	"strings"
	"testing"

	"fivebyfive/calc/reading/arithmetic"
	"fivebyfive/calc/reading/draft"
)

func read(text string) *draft.Draft {
	return arithmetic.Reader().Read([]byte(text), draft.Given{})
}

// written is what is claimed, and the marks without the one that every draft has.
func written(d *draft.Draft) string {
	var all []string
	for _, c := range d.Claims {
		all = append(all, fmt.Sprintf("%d %s=%d", c.Line, c.Layer, c.Value))
	}
	for _, m := range d.Marks {
		if m.Say != "shorthand.no-network" {
			all = append(all, fmt.Sprint(m.Line, " ", strings.TrimPrefix(string(m.Say), "shorthand."), m.Arguments))
		}
	}
	return strings.Join(all, "; ")
}

func TestRead(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"first: (5*5)*3*8 + 8 = 608\nsecond: (3*3)*8*12 + 12 = 876\nthird: 9*5*12*20 + 20 = 10820\nfourth: 20*4 + 4 = 84", "1 first=608; 2 second=876; 3 third=10820; 4 fourth=84"},
		{"conv1: (11*11)*3*96 + 96 = 34944\nconv2: (5*5)*96*256 + 256 = 614656\nfc1: (6*6)*256*4096 + 4096 = 37752832\ntotal = 38,402,432", "1 conv1=34944; 2 conv2=614656; 3 fc1=37752832; 4 =38402432"},
		{"conv1: (5×5×3 + 1)×8 = 609", "1 conv1=609; 1 comes-to[608 609]"},
		{"conv1 = 5² · 3 · 8 + 8 = 608", "1 conv1=608"},
		{"C1 (5 x 5 x 3 + 1) x 8 = 608", "1 C1=608"},
		{"conv1: (5*5*3 weights + 1 bias) * 8 filters = 608 parameters", "1 conv1=608"},
		{"dense: 9216*4096 + 4096 = 37 752 832", "1 dense=37752832"},
		{"dense: 9216*4096 + 4096 = 37.752.832", "1 dense=37752832"},
		{"CONV1: 224*224*64 = 3.2M", "1 CONV1=3211264"},
		{"fc: 7*7*512*4096 = 102,760,448 ", "1 fc=102760448"},
		{"(5*5*3+1)*8", "1 =608; 1 result[608]"},
		{"(5*5*3+1)8 = 608", "1 =608"},
		{"a: 2*3 = 6\nb: 2*4 = 8\ntotal: 15", "1 a=6; 2 b=8; 3 =15; 3 adds-up[14 15]"},
		{"(224-11)/4 + 1 = 54.25", ""},
		{"floor((224-11)/4) + 1 = 54", "1 =54"},
		{"a: 3*3*3*64 + 64 = 1728 + 64 = 1792", "1 a=1792"},
		{"a: 3*3*3*64 + 64 = 1729 + 64 = 1793", "1 a=1793; 1 comes-to[1,792 1729 + 64]; 1 comes-to[1,792 1793]"},
		{"connections: 28*28*156 = 122304", "1 connections=122304"},
		{"a: 1/0 = 3\nb: 99999999999*99999999999 = 3\nc: (3*3\nd: 2*3=6", "4 d=6; 1 no-arithmetic[]; 2 no-arithmetic[]; 3 no-arithmetic[]"},
		{"nothing here", "0 no-lines[]"},
		{"", "0 no-lines[]"},
	} {
		if got := written(read(c.text)); got != c.want {
			t.Errorf("%s\n was read as %s\n instead of  %s", c.text, got, c.want)
		}
	}
}

func TestFits(t *testing.T) {
	for _, c := range []struct {
		text  string
		least int
		most  int
	}{
		{"conv1: (11*11)*3*96 + 96 = 34944", 80, 100},
		{"(5*5*3+1)*8", 20, 50},
		{"784-300-10", 0, 30},
		{"[40x24x3] INPUT\n[40x24x8] CONV1: 8 5x5 filters at stride 1, pad 2", 0, 25},
		{"Nothing to compute here, in 3 lines\nor 4.", 0, 0},
		{"in 64x64x3 > conv 50 k3 > dense 10", 0, 0},
	} {
		if got := arithmetic.Reader().Fits([]byte(c.text)); got < c.least || got > c.most {
			t.Errorf("%q is arithmetic by %d, not %d to %d", c.text, got, c.least, c.most)
		}
	}
}

// No network stands in lines of arithmetic, and the draft says what to do.
func TestNoNetwork(t *testing.T) {
	d := read("conv1: (5*5*3 + 1)*8 = 608")
	if len(d.Network.Layers) > 0 || d.Marks[len(d.Marks)-1].Say != "shorthand.no-network" {
		t.Error(d)
	}
}

func TestLarge(t *testing.T) {
	for _, part := range []string{"(", "3*", "3 (a) ", "a: 2*3=6\n", "=3", "9", "9,", "-", "floor(", "(a "} {
		text := []byte(strings.Repeat(part, 100_000/len(part)))
		arithmetic.Reader().Read(text, draft.Given{})
	}
}

func FuzzRead(f *testing.F) {
	f.Add("conv1: (11*11)*3*96 + 96 = 34,944 = 35K\ntotal: 5")
	f.Add("floor(3/4)^2 x 7 - 2(5)")
	f.Fuzz(func(t *testing.T, text string) {
		arithmetic.Reader().Fits([]byte(text))
		if d := read(text); len(d.Marks) == 0 {
			t.Error("no mark")
		}
	})
}
