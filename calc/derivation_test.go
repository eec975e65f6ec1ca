package calc_test

import (
	"encoding/xml"
	"errors"
	"go/constant"
	"go/token"
	"go/types"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fivebyfive/calc"
	"fivebyfive/lessons"
)

var quantityNames = []string{
	"parameters", "connections", "fixed", "macs", "mult-adds", "flops", "units", "unshared", "fully-connected",
	"maps", "height", "width", "positions", "size",
	"input.maps", "input.height", "input.width", "input.units", "input.size",
	"padded.height", "padded.width", "padded.size",
	"kernel", "kernel.height", "kernel.width", "kernel.size", "kernels", "map.kernels", "unjoined", "fan-out",
	"window", "window.height", "window.width", "window.size",
	"biases", "fan-in", "unit.connections", "map.parameters", "map.connections", "uses",
	"field.height", "field.width", "field.size", "centres.height", "centres.width", "centres.size",
}

// The tests ask a layer for everything that it says it can be asked for.
func TestQuantityNames(t *testing.T) {
	_, err := count(t, calc.LeNet5()).Quantity("c1.nothing")
	if err == nil {
		t.Fatal("there is a c1.nothing")
	}
	_, known, _ := strings.Cut(err.Error(), "must be one of ")
	known, _, _ = strings.Cut(known, ", or one of these")
	names := strings.Split(known, ", ")
	slices.Sort(names)
	if asked := slices.Sorted(slices.Values(quantityNames)); !slices.Equal(names, asked) {
		t.Errorf("asked %q\nknown %q", asked, names)
	}
}

// quantities lists all that a network has, of its layers all that one of their
// kind must have. Only what is too large may be missing.
func quantities(t *testing.T, c calc.Count) (all []calc.Quantity) {
	t.Helper()
	names := []string{
		"input.maps", "input.height", "input.width", "input.units", "input.size",
		"total.parameters", "total.connections", "total.fixed", "total.macs", "total.mult-adds", "total.flops",
		"input.parameters", "input.connections",
	}
	for _, l := range c.Layers {
		for _, name := range quantityNames {
			must, may := has(l, name)
			q, err := c.Quantity(l.Name + "." + name)
			if must || may && err == nil {
				names = append(names, l.Name+"."+name)
			} else if err == nil {
				t.Errorf("%s has %s: %d", l.Name, name, q.Value)
			}
		}
	}
	for _, name := range names {
		q, err := c.Quantity(name)
		switch {
		case err == nil:
			all = append(all, q)
		case !errors.Is(err, calc.ErrOverflow):
			t.Error(err)
		}
	}
	return all
}

// has reports whether a layer must have a quantity, and whether it may.
func has(l calc.LayerCount, name string) (must, may bool) {
	conv := l.Kind == calc.Convolution
	full := l.Kind == calc.FullConnection || l.Kind == calc.RadialBasis
	alike := l.FanIn.Min == l.FanIn.Max
	switch name {
	case "kernel", "kernel.height", "kernel.width", "kernel.size", "kernels", "unjoined":
		must = conv
	case "map.kernels":
		must = conv && alike
	case "fan-out": // a table may join some input maps to more maps than others
		return conv && l.FanIn.Min == int64(l.Input.Maps*l.Window.Height*l.Window.Width), conv
	case "window", "window.height", "window.width", "window.size":
		must = !full
	case "fan-in", "unit.connections", "map.parameters", "map.connections":
		must = alike
	case "uses":
		must = conv || l.Kind == calc.FullConnection || l.Kind == calc.Subsampling && l.Window == calc.Square(1)
	default:
		must = true
	}
	return must, must
}

// Every quantity is what the layer was counted to have.
func TestQuantities(t *testing.T) {
	forEachRandom(t, 10000, func(t *testing.T, n calc.Network) {
		c := count(t, n)
		for i, l := range c.Layers {
			padded := calc.Size{Height: l.Input.Height, Width: l.Input.Width}
			if conv, ok := n.Layers[i].(calc.Conv); ok {
				padded.Height += 2 * conv.Padding.Height
				padded.Width += 2 * conv.Padding.Width
			}
			want := map[string]int64{
				"parameters": l.Parameters, "connections": l.Connections, "fixed": l.Fixed, "units": l.Units,
				"unshared": l.Unshared, "fully-connected": l.FullyConnected,
				"maps": int64(l.Output.Maps), "height": int64(l.Output.Height), "width": int64(l.Output.Width),
				"positions": int64(l.Output.Height * l.Output.Width), "size": int64(l.Output.Height * l.Output.Width),
				"padded.height": int64(padded.Height), "padded.width": int64(padded.Width), "padded.size": int64(padded.Height * padded.Width),
				"input.units":  int64(l.Input.Maps * l.Input.Height * l.Input.Width),
				"field.height": int64(l.ReceptiveField.Size.Height), "field.width": int64(l.ReceptiveField.Size.Width),
			}
			if l.FanIn.Min == l.FanIn.Max {
				want["fan-in"] = l.FanIn.Min
				want["unit.connections"] = l.Connections / l.Units
				want["map.connections"] = l.Connections / int64(l.Output.Maps)
				want["map.parameters"] = l.Parameters / int64(l.Output.Maps)
			}
			for name, value := range want {
				q, err := c.Quantity(strings.ToUpper(l.Name + "." + name))
				if err != nil || q.Value != value {
					t.Errorf("%s.%s: %d, %v; want %d", l.Name, name, q.Value, err, value)
				}
			}
		}
		for name, value := range map[string]int64{
			"total.parameters": c.Total.Parameters, "total.connections": c.Total.Connections, "total.fixed": c.Total.Fixed,
		} {
			if q, err := c.Quantity(name); err != nil || q.Value != value {
				t.Errorf("%s: %d, %v; want %d", name, q.Value, err, value)
			}
		}
	})
}

// Every way to write a formula says the same, and comes to the value.
func TestDerivations(t *testing.T) {
	forEachRandom(t, 100, func(t *testing.T, n calc.Network) {
		for _, q := range quantities(t, count(t, n)) {
			checkFormula(t, q.Name, q.Value, q.Derivation)
			for origin, ok := q.Derivation.Origin(); ok; origin, ok = origin.Origin() {
				checkFormula(t, q.Name+"'s origin", q.Value, origin)
			}
			for _, m := range q.Mistakes() {
				checkFormula(t, q.Name+"."+m.ID, m.Value, m.Derivation())
			}
		}
	})
}

func checkFormula(t *testing.T, name string, value int64, e calc.Expr) {
	t.Helper()
	if e.Value() != value {
		t.Errorf("%s: %s is %d, not %d", name, e.Digits(), e.Value(), value)
	}
	if got := evaluate(t, e.Code()); got != value {
		t.Errorf("%s: %s is %d, not %d", name, e.Code(), got, value)
	}
	if !strings.Contains(e.Digits(), "⌊") {
		if got, err := calc.ParseAnswer(e.Digits()); err != nil || got != value {
			t.Errorf("%s: %s is read as %d, %v", name, e.Digits(), got, err)
		}
	}
	for _, f := range e.Factors() {
		if !f.Known() {
			t.Errorf("%s: unknown factor %q in %s", name, f, e.Digits())
		}
	}
	for _, language := range lessons.Languages() {
		spoken := e.Spoken(language)
		if strings.Contains(spoken, "  ") || strings.Contains(spoken, " ,") || strings.Contains(spoken, " ，") || strings.TrimSpace(spoken) != spoken {
			t.Errorf("%s: %q", name, spoken)
		}
		digits := strings.ReplaceAll(e.Equation(), " ", "")
		if got := mathDigits(t, e.MathML(language)); got != digits {
			t.Errorf("%s: MathML says %s, not %s", name, got, digits)
		}
	}
}

// evaluate works a formula out as Go does.
func evaluate(t *testing.T, code string) int64 {
	t.Helper()
	tv, err := types.Eval(token.NewFileSet(), nil, token.NoPos, code)
	if err != nil {
		t.Fatalf("%s: %v", code, err)
	}
	value, exact := constant.Int64Val(tv.Value)
	if !exact {
		t.Fatalf("%s is %s", code, tv.Value)
	}
	return value
}

// mathDigits is what a formula in MathML says, its names left out.
func mathDigits(t *testing.T, source string) string {
	t.Helper()
	var digits strings.Builder
	decoder := xml.NewDecoder(strings.NewReader(source))
	element := ""
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			return digits.String()
		}
		if err != nil {
			t.Fatalf("%s: %v", source, err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			element = token.Name.Local
			for _, a := range token.Attr {
				if a.Name.Local == "data-factor" && !calc.Factor(a.Value).Known() {
					t.Errorf("data-factor=%q in %s", a.Value, source)
				}
			}
		case xml.CharData:
			if element == "mn" || element == "mo" {
				digits.Write(token)
			} else if element != "mtext" {
				t.Errorf("text %q in <%s>", token, element)
			}
		}
	}
}

func TestQuantityTexts(t *testing.T) {
	c := count(t, calc.LeNet5())
	for _, test := range []struct{ name, text, equation string }{
		{"c1.parameters", "156", "(5×5×1 + 1) × 6 = 156"},
		{"c1.connections", "122,304", "156 × 28×28 = 122,304"},
		{"C1.Width", "28", "32 − 5 + 1 = 28"},
		{"c1.size", "28×28", "28 × 28 = 784"},
		{"c1.kernel.size", "5×5", "5 × 5 = 25"},
		{"c1.input.size", "32×32", "32 × 32 = 1,024"},
		{"c1.unit.connections", "26", "5×5×1 + 1 = 26"},
		{"c1.fully-connected", "4,821,600", "(1×32×32 + 1) × 4,704 = 4,821,600"},
		{"c1.parameters.no-bias", "150", "5×5×1 × 6 = 150"},
		{"c1.width.no-first-place", "27", "32 − 5 = 27"},
		{"s2.width", "14", "28 ÷ 2 = 14"},
		{"c3.parameters", "1,516", "6×(3×25+1) + 6×(4×25+1) + 3×(4×25+1) + 1×(6×25+1) = 1,516"},
		{"c1.macs", "117,600", "5×5×1 × 6 × 28×28 = 117,600"},
		{"c1.mult-adds", "122,304", "156 × 28×28 = 122,304"},
		{"c1.flops", "235,200", "2 × 117,600 = 235,200"},
		{"c3.macs", "150,000", "(6×3×25 + 6×4×25 + 3×4×25 + 1×6×25) × 10×10 = 150,000"},
		{"s2.macs", "0", "0"},
		{"f6.macs", "10,080", "120 × 84 = 10,080"},
		{"c3.kernels", "60", "6×3 + 6×4 + 3×4 + 1×6 = 60"},
		{"c5.connections", "48,120", "48,120 × 1×1 = 48,120"},
		{"output.parameters", "0", "0"},
		{"output.connections", "840", "84 × 10 = 840"},
		{"total.parameters", "60,000", "156 + 12 + 1,516 + 32 + 48,120 + 10,164 = 60,000"},
		{"total.parameters.fixed-counted", "60,840", "156 + 12 + 1,516 + 32 + 48,120 + 10,164 + 840 = 60,840"},
		{"total.macs", "325,680", "117,600 + 150,000 + 48,000 + 10,080 = 325,680"},
		{"total.connections.bias-per-kernel", "345,308", "122,304 + 5,880 + 156,000 + 2,000 + 48,120 + 10,164 + 840 = 345,308"},
		{"input.size", "32×32", "32 × 32 = 1,024"},
	} {
		q, err := c.Quantity(test.name)
		if err != nil {
			t.Error(err)
			continue
		}
		if q.Name != test.name || q.Text() != test.text || q.Derivation.Equation() != test.equation {
			t.Errorf("%s: %q, %q, %q", test.name, q.Name, q.Text(), q.Derivation.Equation())
		}
	}
}

// Padding, stride and dilation in the formula for a width.
func TestPlaces(t *testing.T) {
	for i, test := range []struct {
		conv     calc.Conv
		equation string
	}{
		{calc.Conv{Kernel: calc.Square(5)}, "32 − 5 + 1 = 28"},
		{calc.Conv{Kernel: calc.Square(5), Padding: calc.Square(2)}, "32 + 2×2 − 5 + 1 = 32"},
		{calc.Conv{Kernel: calc.Square(4), Stride: calc.Square(2)}, "(32−4)÷2 + 1 = 15"},
		{calc.Conv{Kernel: calc.Square(5), Stride: calc.Square(2)}, "⌊(32−5)÷2⌋ + 1 = 14"},
		{calc.Conv{Kernel: calc.Square(3), Dilation: calc.Square(2)}, "32 − ((3−1)×2 + 1) + 1 = 28"},
		{calc.Conv{Kernel: calc.Square(3), Stride: calc.Square(4), Padding: calc.Square(1), Dilation: calc.Square(2)}, "⌊(32+2×1−((3−1)×2+1))÷4⌋ + 1 = 8"},
	} {
		test.conv.Name, test.conv.Maps = "layer", 1
		c := count(t, calc.Network{Input: calc.Shape{1, 32, 32}, Layers: []calc.Layer{test.conv}})
		q, err := c.Quantity("layer.width")
		if err != nil || q.Derivation.Equation() != test.equation {
			t.Errorf("%d: %s, %v; want %s", i, q.Derivation.Equation(), err, test.equation)
		}
	}
}

// A number that stands for a formula knows it.
func TestOrigin(t *testing.T) {
	c := count(t, calc.LeNet5())
	q, err := c.Quantity("c1.biases")
	if err != nil {
		t.Fatal(err)
	}
	origin, ok := q.Derivation.Origin()
	if !ok || origin.Factor() != calc.Maps || origin.Value() != 6 {
		t.Errorf("%v %v %s", ok, origin.Factor(), strconv.FormatInt(origin.Value(), 10))
	}
	q, _ = c.Quantity("c1.parameters")
	if _, ok := q.Derivation.Origin(); ok {
		t.Error("a formula has an origin")
	}
	if got := q.Derivation.Factors(); len(got) != 7 || got[0] != calc.Parameters {
		t.Errorf("factors %v", got)
	}
}
