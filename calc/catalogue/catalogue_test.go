package catalogue_test

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"fivebyfive/calc"
	"fivebyfive/calc/catalogue"
	"fivebyfive/calc/graph"
	"fivebyfive/calc/notation"
)

func count(t *testing.T, name string) graph.Count {
	t.Helper()
	file, found := catalogue.Read(name)
	if !found {
		t.Fatalf("there is no network %s", name)
	}
	network, err := file.Network()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	c, err := network.Count()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return c
}

// What is published of a network is what comes out.
func TestPublished(t *testing.T) {
	table, err := os.ReadFile("testdata/published.tsv")
	if err != nil {
		t.Fatal(err)
	}
	checked := map[string]bool{}
	for _, line := range strings.Split(strings.TrimSpace(string(table)), "\n")[1:] {
		row := strings.Split(line, "\t")
		name := row[0]
		checked[name] = true
		c := count(t, name)
		for i, got := range []int64{c.Parameters.Value(), c.Parameters.Value() + c.Fixed.Value(), c.Connections.Value(), c.MACs.Value()} {
			what := []string{"trained", "trained and fixed", "connections", "MACs"}[i]
			if published := row[i+1]; published != "" && published != strconv.FormatInt(got, 10) {
				t.Errorf("%s: %d %s, and %s are published in %s", name, got, what, published, row[5])
			}
		}
	}
	if len(checked) < 25 {
		t.Errorf("only %d networks are checked", len(checked))
	}
}

// A network that calc counts as well comes out the same there, layer by layer.
func TestAsCalcCounts(t *testing.T) {
	for name, known := range map[string]calc.Network{"lenet5": calc.LeNet5(), "lenet1": calc.LeNet1()} {
		want, err := known.Count()
		if err != nil {
			t.Fatal(err)
		}
		got := count(t, name)
		for _, layer := range want.Layers {
			l, found := got.Layer(layer.Name)
			if !found {
				t.Errorf("%s has no layer %s", name, layer.Name)
				continue
			}
			for _, n := range []struct {
				what      string
				got, want int64
			}{
				{"units", l.Units.Value(), layer.Units}, {"parameters", l.Parameters.Value(), layer.Parameters},
				{"connections", l.Connections.Value(), layer.Connections}, {"fixed weights", l.Fixed.Value(), layer.Fixed},
			} {
				if n.got != n.want {
					t.Errorf("%s of %s: %d %s, calc counts %d", layer.Name, name, n.got, n.what, n.want)
				}
			}
			unshared, err := l.Unshared()
			if err != nil {
				t.Error(err)
			}
			joined, err := l.FullyConnected()
			if err != nil {
				t.Error(err)
			}
			for quantity, formula := range map[string]calc.Expr{"parameters": l.Parameters, "connections": l.Connections, "unshared": unshared, "fully-connected": joined} {
				q, err := want.Quantity(layer.Name + "." + quantity)
				if err != nil {
					t.Fatal(err)
				}
				if got, want := formula.Digits(), q.Derivation.Digits(); got != want {
					t.Errorf("%s of %s: %s are %s, calc has %s", layer.Name, name, quantity, got, want)
				}
			}
		}
	}
}

// What is printed is read as the same network, in lines and in one line.
func TestPrintedAndReadAgain(t *testing.T) {
	for _, name := range catalogue.Names() {
		file, _ := catalogue.Read(name)
		want, err := file.Network()
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range []string{file.String(), file.Compact(), notation.Write(want)} {
			again, err := notation.Read(text)
			if err != nil {
				t.Errorf("%s: %v in\n%s", name, err, text)
				continue
			}
			got, err := again.Network()
			if err != nil {
				t.Errorf("%s: %v in\n%s", name, err, text)
				continue
			}
			a, errA := want.Count()
			b, errB := got.Count()
			if errA != nil || errB != nil || a.Parameters.Digits() != b.Parameters.Digits() || a.MACs.Digits() != b.MACs.Digits() {
				t.Errorf("%s is another network when it is read again: %v, %v", name, errA, errB)
			}
		}
	}
}
