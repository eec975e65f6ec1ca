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

// The network knows a digit that it has never seen, drawn by a program.
func TestTrainedKnowsASeven(t *testing.T) {
	n := Trained()
	p := newPad(100)
	for y := range 80 { // a bar, and a stem that leans to the left
		x := 70 - y/3
		p.fill(x, 10+y, x+10, 11+y)
	}
	p.fill(25, 10, 80, 20)
	var input Input
	if !Draw(p.ink, p.width, &input) {
		t.Fatal("there is no ink")
	}
	a := n.Activations()
	n.Forward(&input, a)
	if a.Class() != 7 {
		t.Errorf("it is taken for %d; the distances are %v", a.Class(), a.Distances())
	}
}
