package lenet

import (
	"bytes"
	"crypto/sha256"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write bytes.go anew from weights.bin")

// bytes.go has the weights of weights.bin. They are Go source because package
// embed brings file systems and clocks along: 35 KB of brotli in the page.
func TestBytesAreThoseOfTheFile(t *testing.T) {
	file, err := os.ReadFile("weights.bin")
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile("bytes.go", source(file), 0o644); err != nil {
			t.Fatal(err)
		}
		return // they are in the next test binary
	}
	if weights != string(file) {
		t.Error("bytes.go does not have the weights of weights.bin; go test ./calc/lenet -update writes it anew")
	}
}

// source is a Go file with the weights.
func source(file []byte) []byte {
	var b bytes.Buffer
	b.WriteString("// Code generated from weights.bin by the tests with -update. DO NOT EDIT.\n\npackage lenet\n\nconst weights = \"\"")
	const line = 32
	for len(file) > 0 {
		n := min(line, len(file))
		fmt.Fprintf(&b, " +\n\t%+q", file[:n])
		file = file[n:]
	}
	b.WriteByte('\n')
	return b.Bytes()
}

// The card tells of the weights that are there.
func TestModelCard(t *testing.T) {
	card, err := os.ReadFile("MODEL.md")
	if err != nil {
		t.Fatal(err)
	}
	if sum := fmt.Sprintf("%x", sha256.Sum256([]byte(weights))); !strings.Contains(string(card), sum) {
		t.Errorf("MODEL.md does not tell of the weights %s", sum)
	}
}

func TestVerdictIsSureOfOneNearAnswer(t *testing.T) {
	a := New().Activations()
	for _, test := range []struct {
		seven, two float32 // their distances; those of other digits are 90
		class      int
		sure       bool
	}{
		{0, 90, 7, true},
		{3, 24, 7, true},
		{3, 22, 7, false}, // two are close
		{22, 3, 2, false},
		{24, 3, 2, true},
		{19, 80, 7, true},
		{20, 80, 7, true},  // just near enough
		{3, 23, 7, true},   // just far enough apart
		{21, 80, 7, false}, // none is near
	} {
		for digit := range a.Distances() {
			a.Distances()[digit] = 90
		}
		a.Distances()[7], a.Distances()[2] = test.seven, test.two
		if class, sure := a.Verdict(); class != test.class || sure != test.sure {
			t.Errorf("7 at %v and 2 at %v: the answer is %d, sure %v", test.seven, test.two, class, sure)
		}
	}
}

// The network knows a digit that it has never seen, drawn by a program; it is
// not sure of what is none, or of what could be two.
func TestVerdicts(t *testing.T) {
	seven, cross, bars, halfNine, empty := newPad(100), newPad(100), newPad(100), newPad(100), newPad(100)
	for y := range 80 { // a bar, and a stem that leans to the left
		x := 70 - y/3
		seven.fill(x, 10+y, x+10, 11+y)
	}
	seven.fill(25, 10, 80, 20)
	for i := range 70 { // two diagonals
		cross.fill(15+i, 15+i, 24+i, 16+i)
		cross.fill(15+i, 84-i, 24+i, 85-i)
	}
	bars.fill(20, 10, 30, 90)
	bars.fill(70, 10, 80, 90)
	// A four whose arms nearly meet above: on its way to a nine.
	halfNine.fill(30, 10, 40, 50)
	halfNine.fill(30, 42, 70, 52)
	halfNine.fill(60, 10, 70, 90)
	halfNine.fill(30, 10, 52, 18)

	n := Trained()
	a := n.Activations()
	var input Input
	for _, test := range []struct {
		what  string
		drawn pad
		class int // -1 if it doesn't matter
		sure  bool
	}{
		{"a seven", seven, 7, true},
		{"a cross", cross, -1, false},
		{"two bars", bars, -1, false},
		{"half a four and half a nine", halfNine, -1, false},
		{"nothing", empty, -1, false},
	} {
		Draw(test.drawn.ink, test.drawn.width, &input)
		n.Forward(&input, a)
		class, sure := a.Verdict()
		if sure != test.sure || test.class >= 0 && class != test.class || class != a.Class() {
			t.Errorf("%s is taken for %d, sure %v; the distances are %v", test.what, class, sure, a.Distances())
		}
	}
}

// Training took every coefficient of S2 to about a quarter, which is that of an
// average.
func TestS2ComesCloseToAnAverage(t *testing.T) {
	for m, own := range Trained().Layers[1].Maps {
		if w := own.Weights[0]; w < 0.2 || w > 0.3 {
			t.Errorf("the coefficient of map %d is %v", m, w)
		}
	}
}
