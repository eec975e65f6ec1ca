package calc_test

import (
	"errors"
	"fmt"
	"testing"

	"fivebyfive/calc"
)

// Going through every connection of LeNet-5 comes to what the formulas say.
func TestEnumerationMeetsTheFormula(t *testing.T) {
	for _, layer := range count(t, calc.LeNet5()).Layers {
		meets(t, calc.LeNet5(), layer)
	}
}

func TestEnumerationMeetsTheFormulaOfRandomNetworks(t *testing.T) {
	forEachRandom(t, 300, func(t *testing.T, n calc.Network) {
		for _, layer := range count(t, n).Layers {
			meets(t, n, layer)
		}
	})
}

func meets(t *testing.T, n calc.Network, layer calc.LayerCount) {
	t.Helper()
	e, err := n.Enumerate(layer.Name)
	if err != nil {
		t.Fatal(err)
	}
	for {
		use, more := e.Next()
		if !more {
			break
		}
		if use.Map >= layer.Output.Maps || use.Row >= layer.Output.Height || use.Col >= layer.Output.Width || !use.Bias && use.Input >= layer.Input.Maps {
			t.Fatalf("%s: there is no %+v", layer.Name, use)
		}
	}
	if use, more := e.Next(); more {
		t.Errorf("%s: %+v comes after the last", layer.Name, use)
	}
	if e.Connections != layer.Connections || e.Parameters != layer.Parameters {
		t.Errorf("%s: %d connections and %d parameters were met, want %d and %d", layer.Name, e.Connections, e.Parameters, layer.Connections, layer.Parameters)
	}
}

// What has parameters and is not one layer cannot be gone through.
func TestEnumerationOfNoLayer(t *testing.T) {
	for _, name := range []string{"", "c9", "input", "total", "c5+f6", "c3.group-1"} {
		_, err := calc.LeNet5().Enumerate(name)
		var fault *calc.Error
		if want := `LeNet-5: layer "` + name + `" must be one of C1, S2, C3, S4, C5, F6, Output`; !errors.As(err, &fault) || err.Error() != want {
			t.Errorf("got  %v\nwant %s", err, want)
		}
	}
}

// S2's first unit joins four inputs through one coefficient, and then its bias.
func ExampleNetwork_Enumerate() {
	e, err := calc.LeNet5().Enumerate("s2")
	if err != nil {
		fmt.Println(err)
		return
	}
	for range 6 {
		use, _ := e.Next()
		fmt.Printf("unit %d,%d: bias %v, input %d,%d, number %d, again %v: %d connections, %d parameters\n",
			use.Row, use.Col, use.Bias, use.InputRow, use.InputCol, use.Number, use.Again, e.Connections, e.Parameters)
	}
	// Output:
	// unit 0,0: bias false, input 0,0, number 0, again false: 1 connections, 1 parameters
	// unit 0,0: bias false, input 0,1, number 0, again true: 2 connections, 1 parameters
	// unit 0,0: bias false, input 1,0, number 0, again true: 3 connections, 1 parameters
	// unit 0,0: bias false, input 1,1, number 0, again true: 4 connections, 1 parameters
	// unit 0,0: bias true, input 1,1, number 1, again false: 5 connections, 2 parameters
	// unit 0,1: bias false, input 0,2, number 0, again true: 6 connections, 2 parameters
}
