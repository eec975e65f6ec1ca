package calc_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"fivebyfive/calc"
)

// The names that stand in a quantity are told apart by signs, which no layer has in
// its own: it could not be asked for, or would hide another one's number.
func TestNamesThatHideOthers(t *testing.T) {
	for _, name := range []string{"a+b", "a.map", "A.Input", "a.width", "input.conv", "Total.x", "lenet5/c1"} {
		n := calc.Network{Input: calc.Shape{Maps: 1, Height: 9, Width: 9}, Layers: []calc.Layer{
			calc.Conv{Name: "a", Maps: 2, Kernel: calc.Square(3)}, calc.Conv{Name: name, Maps: 2, Kernel: calc.Square(3)},
		}}
		var broken *calc.Error
		if _, err := n.Count(); !errors.As(err, &broken) || broken.Layer != "layer 2" {
			t.Errorf("a layer named %q: %v", name, err)
		}
	}
}

// What is no kind, no library, no blank and no count of ours is an error or
// nothing, and never a panic.
func TestWhatIsMadeByHand(t *testing.T) {
	for _, kind := range []calc.Kind{0, 6, 255} {
		if kind.String() == "" {
			t.Errorf("kind %d has no name", uint8(kind))
		}
		if text, err := json.Marshal(kind); err == nil {
			t.Errorf("kind %d is %s", uint8(kind), text)
		}
	}
	if layers := (calc.Library{}).LeNet5().Layers; len(layers) > 0 {
		t.Errorf("an empty library has %v", layers)
	}
	for _, name := range []string{"c1.parameters", "total.parameters", "lenet5/total.parameters", "bridge/x", "a>b/c", ""} {
		if q, err := (calc.Library{}).Quantity(name); err == nil && q.Value != 0 {
			t.Errorf("an empty library has %d for %s", q.Value, name)
		}
	}
	if got := (calc.Blank{}).Solution().Value(); got != 0 {
		t.Errorf("the solution of nothing is %d", got)
	}
	made := calc.Count{Layers: []calc.LayerCount{{Name: "a"}}}
	for _, name := range []string{"total.parameters", "total.macs", "a.parameters", "a.connections", "a.width", "input.units"} {
		func() {
			defer func() {
				if fault := recover(); fault != nil {
					t.Errorf("a count made by hand, asked for %s: %v", name, fault)
				}
			}()
			_, _ = made.Quantity(name)
		}()
	}
}

// The caller's table may change while a layer is being enumerated.
func TestEnumerationKeepsItsTable(t *testing.T) {
	table := calc.Table{{0}, {0, 1}}
	n := calc.Network{Input: calc.Shape{Maps: 2, Height: 3, Width: 3}, Layers: []calc.Layer{calc.Conv{Name: "a", Maps: 2, Kernel: calc.Square(2), Table: table}}}
	e, err := n.Enumerate("a")
	if err != nil {
		t.Fatal(err)
	}
	for more := true; more; {
		_, more = e.Next()
		table[0][0], table[1][0], table[1][1] = 9, 9, 9
	}
	if e.Parameters != 3*4+2 || e.Connections != (3*4+2)*4 {
		t.Errorf("%d parameters and %d connections", e.Parameters, e.Connections)
	}
}

// A size never wraps around, however many bits an int has.
func TestSizesDoNotWrapAround(t *testing.T) {
	for _, conv := range []calc.Conv{
		{Dilation: calc.Square(1<<31 - 1)}, {Padding: calc.Square(1 << 30)}, {Padding: calc.Square(1<<31 - 1)}, {Dilation: calc.Square(1 << 30), Padding: calc.Square(1 << 30)},
	} {
		conv.Name, conv.Maps, conv.Kernel = "a", 1, calc.Square(3)
		count, err := calc.Network{Input: calc.Shape{Maps: 1, Height: 28, Width: 28}, Layers: []calc.Layer{conv, calc.Conv{Name: "b", Maps: 1, Kernel: calc.Square(1), Stride: calc.Square(1<<31 - 1)}}}.Count()
		if err != nil {
			if strings.Contains(err.Error(), "-") {
				t.Errorf("%+v: %v", conv, err)
			}
			continue
		}
		for _, l := range count.Layers {
			if l.Output.Height < 1 || l.ReceptiveField.Size.Height < 1 || l.ReceptiveField.Jump.Height < 1 {
				t.Errorf("%+v gives %v, with a field of %+v", conv, l.Output, l.ReceptiveField)
			}
		}
	}
}

func TestNamesOfNetworksInAnyCase(t *testing.T) {
	l, err := calc.NewLibrary()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"LeNet5/c1.parameters", "lenet5>LENET5-modern/total.parameters", "Bridge/total.parameters"} {
		if _, err := l.Quantity(name); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Where layers together have too many, or a hundred times as many, that is said.
func TestOverflowTogether(t *testing.T) {
	n := calc.Network{Input: calc.Shape{Maps: 1 << 30, Height: 2, Width: 1}}
	for _, name := range []string{"a", "b", "c"} {
		n.Layers = append(n.Layers, calc.Full{Name: name, Units: 1 << 30, NoBias: true})
	}
	c := count(t, n)
	for name, overflows := range map[string]bool{
		"a+b+c.flops": true, "a+b.flops": false, "a+b.parameters": false, "a.parameters-share": true, "b.flops-share": true, "total.flops": true, "a+b.nothing": false,
	} {
		if _, err := c.Quantity(name); errors.Is(err, calc.ErrOverflow) != overflows {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A pointer to a layer is that layer; one that leads nowhere is an error that says
// so.
func TestPointersToLayers(t *testing.T) {
	input := calc.Shape{Maps: 2, Height: 4, Width: 4}
	conv := calc.Conv{Name: "a", Maps: 2, Kernel: calc.Square(3), Table: calc.Table{{0}, {0, 1}}}
	for _, layer := range []calc.Layer{&conv, &calc.Subsample{Name: "a", Window: calc.Square(2)}, &calc.Pool{Name: "a", Window: calc.Square(2)}, &calc.Full{Name: "a", Units: 3}, &calc.RBF{Name: "a", Units: 3}} {
		n := calc.Network{Input: input, Layers: []calc.Layer{layer}}
		c := count(t, n)
		e, err := n.Enumerate("a")
		if err != nil {
			t.Fatal(err)
		}
		for more := true; more; {
			_, more = e.Next()
		}
		if l := c.Layers[0]; l.Name != "a" || e.Connections != l.Connections || e.Parameters != l.Parameters {
			t.Errorf("%T: %+v, enumerated %d and %d", layer, l, e.Parameters, e.Connections)
		}
	}
	const empty = `layer 1: name "" must not be empty, and the layer one of Conv, Subsample, Pool, Full and RBF`
	const nothing = "layer 1: a nil pointer or a type of its own must be one of Conv, Subsample, Pool, Full and RBF"
	for _, test := range []struct {
		layer calc.Layer
		want  string
	}{
		{&calc.Conv{Name: "a", Maps: 1}, "a: kernel 0×0 must be at least 1×1"},
		{&calc.Conv{}, empty}, {(*calc.Conv)(nil), nothing}, {(*calc.RBF)(nil), nothing}, {struct{ calc.Full }{}, nothing},
	} {
		_, err := calc.Network{Input: input, Layers: []calc.Layer{test.layer}}.Count()
		if err == nil || err.Error() != test.want {
			t.Errorf("%T: %v, want %s", test.layer, err, test.want)
		}
	}
}
