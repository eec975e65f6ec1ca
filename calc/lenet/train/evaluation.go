package main

import (
	"fmt"
	"strings"

	"fivebyfive/calc/lenet"
)

// evaluation is how often each digit was taken for each: of[shown][answer].
type evaluation [10][10]int

// evaluate shows images to a network, as they are.
func evaluate(n *lenet.Network, shown digits, cores int) evaluation {
	answers := make([]byte, shown.len())
	const piece = 250
	share(cores, (shown.len()+piece-1)/piece, func(i int) {
		a, input := n.Activations(), new(lenet.Input)
		for j := i * piece; j < min((i+1)*piece, shown.len()); j++ {
			lenet.Frame(shown.image(j), input)
			n.Forward(input, a)
			answers[j] = byte(a.Class())
		}
	})
	var of evaluation
	for i, answer := range answers {
		of[shown.labels[i]][answer]++
	}
	return of
}

func (of evaluation) wrong() (wrong, shown int) {
	for digit, answers := range of {
		for answer, n := range answers {
			shown += n
			if answer != digit {
				wrong += n
			}
		}
	}
	return wrong, shown
}

// String is the error, as "0.83 % (83 of 10000)".
func (of evaluation) String() string {
	wrong, shown := of.wrong()
	return fmt.Sprintf("%.2f %% (%d of %d)", percent(wrong, shown), wrong, shown)
}

func percent(part, all int) float64 { return 100 * float64(part) / float64(max(all, 1)) }

// table is the confusion matrix: a row for each digit that was shown, a column
// for each answer.
func (of evaluation) table() string {
	var b strings.Builder
	b.WriteString("     ")
	for answer := range of {
		fmt.Fprintf(&b, "%5d", answer)
	}
	for digit, answers := range of {
		fmt.Fprintf(&b, "\n%5d", digit)
		for _, n := range answers {
			fmt.Fprintf(&b, "%5d", n)
		}
	}
	b.WriteByte('\n')
	return b.String()
}
