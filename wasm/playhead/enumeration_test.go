package playhead_test

import (
	"errors"
	"testing"

	"fivebyfive/calc"
	"fivebyfive/wasm/playhead"
)

// names of all layers of LeNet-5.
func names(t *testing.T, network calc.Network) (names []string) {
	t.Helper()
	count, err := network.Count()
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range count.Layers {
		names = append(names, l.Name)
	}
	return names
}

func TestEnumerationMeetsTheFormula(t *testing.T) {
	network := calc.LeNet5()
	count, err := network.Count()
	if err != nil {
		t.Fatal(err)
	}
	e, err := playhead.Enumerate(network, names(t, network))
	if err != nil {
		t.Fatal(err)
	}
	for before := int64(0); e.Tick(0.1); before = e.Connections {
		if e.Connections < before || e.Connections > count.Total.Connections {
			t.Fatalf("%d connections after %d", e.Connections, before)
		}
	}
	if e.Connections != count.Total.Connections || e.Parameters() != count.Total.Parameters {
		t.Errorf("counted %d connections and %d parameters, calc has %d and %d",
			e.Connections, e.Parameters(), count.Total.Connections, count.Total.Parameters)
	}
	if last := count.Layers[len(count.Layers)-1]; e.Layer().Name != last.Name {
		t.Errorf("counting ends with %s, want %s", e.Layer().Name, last.Name)
	}
	if e.Tick(1); e.Connections != count.Total.Connections {
		t.Errorf("counting goes on after the end: %d", e.Connections)
	}
}

// The first connections can be followed with the eye: two a second.
func TestEnumerationBeginsSlowly(t *testing.T) {
	e, err := playhead.Enumerate(calc.LeNet5(), []string{"c1"})
	if err != nil {
		t.Fatal(err)
	}
	for second, want := range []int64{0, 2, 4} {
		if e.Connections != want {
			t.Errorf("after %d s: %d connections, want %d", second, e.Connections, want)
		}
		e.Tick(1)
	}
}

func TestFinishCountsTheRest(t *testing.T) {
	e, err := playhead.Enumerate(calc.LeNet5(), []string{"c1"})
	if err != nil {
		t.Fatal(err)
	}
	e.Tick(1)
	e.Finish()
	if e.Connections != 122_304 || e.Parameters() != 156 || e.Tick(0) {
		t.Errorf("C1 is counted to %d connections and %d parameters, and there is more: %v", e.Connections, e.Parameters(), e.Tick(0))
	}
}

func TestEnumerateNamesTheLayerThatIsNotThere(t *testing.T) {
	_, err := playhead.Enumerate(calc.LeNet5(), []string{"c1", "c7"})
	var broken *calc.Error
	if !errors.As(err, &broken) {
		t.Errorf("c7: %v", err)
	}
}
