package graph_test

import (
	"testing"

	"fivebyfive/calc"
	"fivebyfive/calc/graph"
	"fivebyfive/calc/graph/graphtest"
	"fivebyfive/lessons"
)

// unnamed lists the numbers of a formula that do not say what they count.
func unnamed(e calc.Expr) (numbers []calc.Expr) {
	terms := e.Terms()
	if len(terms) == 0 && !e.Factor().Known() {
		return []calc.Expr{e}
	}
	if origin, stands := e.Origin(); stands {
		numbers = unnamed(origin)
	}
	for _, term := range terms {
		numbers = append(numbers, unnamed(term)...)
	}
	return numbers
}

// Every number in every formula of every kind of layer says what it counts, in
// every language.
func TestEveryFactorHasAName(t *testing.T) {
	said := map[calc.Factor]bool{}
	check := func(l *graph.LayerCount, what string) {
		for _, e := range []calc.Expr{l.Parameters, l.Fixed, l.Connections, l.MACs, l.Units} {
			if numbers := unnamed(e); len(numbers) > 0 {
				t.Fatalf("%s: %v has no name in %v", what, numbers, e)
			}
			for _, f := range e.Factors() {
				said[f] = true
			}
		}
	}
	for _, kind := range graph.Kinds() {
		counted := 0
		for _, input := range []string{"6", "24x9", "24x8x8", "2x6x6x6", "1x9", "1x56x56", "64x8x8"} {
			text := "first: input " + input + "; " + kind.Example
			if kind.Joins {
				text = "first: input " + input + "; relu; " + kind.Word + " first"
			}
			if c, err := tryRead(text); err == nil {
				check(&c.Layers[len(c.Layers)-1], text)
				counted++
			}
		}
		if counted == 0 && kind.Word != "input" {
			t.Errorf("%s was not counted", kind.Example)
		}
	}
	for seed := range uint64(randomNetworks) {
		c, err := graphtest.New(seed, 5).Network().Count()
		if err != nil {
			t.Fatal(err)
		}
		for i := range c.Layers {
			check(&c.Layers[i], c.Layers[i].Operation.String())
		}
	}
	for _, f := range []calc.Factor{calc.TimeSteps, calc.Gates, calc.Directions, calc.FedBack, calc.Tokens, calc.Words, calc.Features, calc.KernelDepth, calc.OutputDepth, calc.InputDepth} {
		if !said[f] {
			t.Errorf("no formula counts %s", f)
		}
	}
	for f := range said {
		for _, l := range lessons.Languages() {
			if f.Name(l) == "" {
				t.Errorf("%s has no name in %s", f, l.Tag)
			}
		}
	}
}
