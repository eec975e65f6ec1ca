package lenet

import (
	"crypto/sha256"
	"fmt"
	"os"
	"strings"
	"testing"
)

// The card tells of the weights that are there.
func TestModelCard(t *testing.T) {
	card, err := os.ReadFile("MODEL.md")
	if err != nil {
		t.Fatal(err)
	}
	if sum := fmt.Sprintf("%x", sha256.Sum256(weights)); !strings.Contains(string(card), sum) {
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

// Training took every coefficient of S2 to about a quarter, which is that of an
// average.
func TestS2ComesCloseToAnAverage(t *testing.T) {
	for m, own := range Trained().Layers[1].Maps {
		if w := own.Weights[0]; w < 0.2 || w > 0.3 {
			t.Errorf("the coefficient of map %d is %v", m, w)
		}
	}
}
