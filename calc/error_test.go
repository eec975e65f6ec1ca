package calc_test

import (
	"errors"
	"math"
	"strings"
	"testing"

	"fivebyfive/calc"
)

const huge = math.MaxInt

func TestErrors(t *testing.T) {
	two := calc.Square(2)
	for _, test := range []struct {
		input calc.Shape
		layer calc.Layer
		want  string
	}{
		{calc.Shape{}, calc.Full{Name: "F", Units: 1}, "input: shape 0×0×0 must have at least one map, one row and one column"},
		{calc.Shape{1, -1, 4}, calc.Full{Name: "F", Units: 1}, "input: shape 1×-1×4 must have at least one map, one row and one column"},
		{calc.Shape{huge, 2, 1}, calc.Full{Name: "F", Units: 1}, "input: the number of units must not exceed 9,223,372,036,854,775,807"},

		{calc.Shape{1, 5, 5}, nil, `layer 1: name "" must not be empty, and the layer one of Conv, Subsample, Pool, Full and RBF`},
		{calc.Shape{1, 5, 5}, calc.Full{Units: 1}, `layer 1: name "" must not be empty, and the layer one of Conv, Subsample, Pool, Full and RBF`},
		{calc.Shape{1, 5, 5}, calc.Full{Name: "Total", Units: 1}, `layer 1: name "Total" must not be the input's or the total's`},

		{calc.Shape{1, 5, 5}, calc.Conv{Name: "C", Kernel: two}, "C: 0 maps must be at least 1"},
		{calc.Shape{1, 5, 5}, calc.Conv{Name: "C", Maps: -1, Kernel: two}, "C: -1 maps must be at least 1"},
		{calc.Shape{1, 5, 5}, calc.Conv{Name: "C", Maps: 1}, "C: kernel 0×0 must be at least 1×1"},
		{calc.Shape{1, 5, 5}, calc.Conv{Name: "C", Maps: 1, Kernel: calc.Size{3, -3}}, "C: kernel 3×-3 must be at least 1×1"},
		{calc.Shape{1, 5, 5}, calc.Conv{Name: "C", Maps: 1, Kernel: two, Stride: calc.Size{1, 0}}, "C: stride 1×0 must be at least 1×1"},
		{calc.Shape{1, 5, 5}, calc.Conv{Name: "C", Maps: 1, Kernel: two, Dilation: calc.Size{-1, 1}}, "C: dilation -1×1 must be at least 1×1"},
		{calc.Shape{1, 5, 5}, calc.Conv{Name: "C", Maps: 1, Kernel: two, Padding: calc.Size{0, -1}}, "C: padding 0×-1 must not be negative"},
		{calc.Shape{1, 5, 5}, calc.Conv{Name: "C", Maps: 1, Kernel: calc.Square(7)}, "C: kernel 7×7 must fit its padded input, 5×5"},
		{calc.Shape{1, 5, 5}, calc.Conv{Name: "C", Maps: 1, Kernel: calc.Square(8), Padding: calc.Square(1)}, "C: kernel 8×8 must fit its padded input, 7×7"},
		{calc.Shape{1, 5, 5}, calc.Conv{Name: "C", Maps: 1, Kernel: calc.Square(3), Dilation: calc.Square(3)}, "C: kernel 3×3 must fit its padded input, 5×5, and dilated 3×3 reaches over 7×7"},
		{calc.Shape{1, 5, 5}, calc.Conv{Name: "C", Maps: 1, Kernel: two, Padding: calc.Size{huge, 0}}, "C: the number of rows or columns of the padded input must not exceed 9,223,372,036,854,775,807"},
		{calc.Shape{1, 5, 5}, calc.Conv{Name: "C", Maps: 1, Kernel: calc.Square(3), Dilation: calc.Size{huge, 1}}, "C: the number of rows or columns that the kernel reaches over must not exceed 9,223,372,036,854,775,807"},
		{calc.Shape{1, 5, 5}, calc.Conv{Name: "C", Maps: huge, Kernel: two}, "C: the number of units must not exceed 9,223,372,036,854,775,807"},

		{calc.Shape{6, 5, 5}, calc.Conv{Name: "C", Maps: 4, Kernel: two, Groups: 4}, "C: 4 groups must divide the 6 input maps and the 4 maps evenly"},
		{calc.Shape{6, 5, 5}, calc.Conv{Name: "C", Maps: 4, Kernel: two, Groups: 3}, "C: 3 groups must divide the 6 input maps and the 4 maps evenly"},
		{calc.Shape{6, 5, 5}, calc.Conv{Name: "C", Maps: 4, Kernel: two, Groups: -2}, "C: -2 groups must be at least 1"},
		{calc.Shape{2, 5, 5}, calc.Conv{Name: "C", Maps: 1, Kernel: two, Groups: 2, Table: calc.Table{{0}}}, "C: 2 groups must not be combined with a table, which says it all"},
		{calc.Shape{2, 5, 5}, calc.Conv{Name: "C", Maps: 2, Kernel: two, Table: calc.Table{{0}}}, "C: table of 1 rows must have one for each of the 2 maps"},
		{calc.Shape{2, 5, 5}, calc.Conv{Name: "C", Maps: 2, Kernel: two, Table: calc.Table{{0}, {}}}, "C: table row 1 must name an input map to feed map 1"},
		{calc.Shape{2, 5, 5}, calc.Conv{Name: "C", Maps: 2, Kernel: two, Table: calc.Table{{0}, {2}}}, "C: table row 1, input map 2 must be one of the 2 that there are, counted from 0"},
		{calc.Shape{2, 5, 5}, calc.Conv{Name: "C", Maps: 2, Kernel: two, Table: calc.Table{{-1}, {0}}}, "C: table row 0, input map -1 must be one of the 2 that there are, counted from 0"},
		{calc.Shape{2, 5, 5}, calc.Conv{Name: "C", Maps: 2, Kernel: two, Table: calc.Table{{0, 1, 0}, {0}}}, "C: table row 0, input map 0 must be named only once"},
		{calc.Shape{huge, 1, 1}, calc.Conv{Name: "C", Maps: 1, Kernel: calc.Square(1), Table: calc.Table{{-1}}}, "C: table row 0, input map -1 must be one of the 9223372036854775807 that there are, counted from 0"},

		{calc.Shape{1, 5, 4}, calc.Subsample{Name: "S", Window: two}, "S: window 2×2 with stride 2×2 must tile its input, 5×4, exactly, as the paper's windows do: input − window must be a multiple of the stride"},
		{calc.Shape{1, 5, 4}, calc.Subsample{Name: "S"}, "S: window 0×0 must be at least 1×1"},
		{calc.Shape{1, 5, 4}, calc.Subsample{Name: "S", Window: calc.Square(6)}, "S: window 6×6 must fit its input, 5×4"},
		{calc.Shape{1, 6, 6}, calc.Pool{Name: "P", Window: two, Stride: calc.Square(3)}, "P: window 2×2 with stride 3×3 must tile its input, 6×6, exactly, as the paper's windows do: input − window must be a multiple of the stride"},
		{calc.Shape{1, 6, 6}, calc.Pool{Name: "P", Window: two, Stride: calc.Size{2, 0}}, "P: stride 2×0 must be at least 1×1"},
		{calc.Shape{1, 6, 6}, calc.Pool{Name: "P", Window: two, Kind: 7}, "P: pool kind 7 must be Max or Average"},

		{calc.Shape{1, 5, 5}, calc.Full{Name: "F"}, "F: 0 units must be at least 1"},
		{calc.Shape{1, 5, 5}, calc.RBF{Name: "R", Units: -3}, "R: -3 units must be at least 1"},
		{calc.Shape{1, 5, 5}, calc.Full{Name: "F", Units: huge}, "F: the number of parameters must not exceed 9,223,372,036,854,775,807"},
		{calc.Shape{1, 5, 5}, calc.RBF{Name: "R", Units: huge}, "R: the number of fixed weights must not exceed 9,223,372,036,854,775,807"},
	} {
		_, err := calc.Network{Input: test.input, Layers: []calc.Layer{test.layer}}.Count()
		var fault *calc.Error
		if !errors.As(err, &fault) || err.Error() != test.want {
			t.Errorf("got  %v\nwant %s", err, test.want)
			continue
		}
		if large := strings.Contains(test.want, "must not exceed"); errors.Is(err, calc.ErrOverflow) != large {
			t.Errorf("%v: ErrOverflow is %v", err, !large)
		}
	}
}

func TestNameTwice(t *testing.T) {
	_, err := calc.Network{Input: calc.Shape{1, 4, 4}, Layers: []calc.Layer{
		calc.Full{Name: "a", Units: 1}, calc.RBF{Name: "A", Units: 1},
	}}.Count()
	if err == nil || err.Error() != `layer 2: name "A" must not be another layer's` {
		t.Error(err)
	}
}

// Each layer may be countable, and their sum not.
func TestTotalOverflow(t *testing.T) {
	n := calc.Network{Input: calc.Shape{1, 1, 1}}
	for _, name := range "abcdefghi" {
		n.Layers = append(n.Layers, calc.Full{Name: string(name), Units: 1 << 30, NoBias: true})
	}
	_, err := n.Count()
	if !errors.Is(err, calc.ErrOverflow) || !strings.HasPrefix(err.Error(), "total: ") {
		t.Error(err)
	}
}

func TestUnknownQuantities(t *testing.T) {
	c := count(t, calc.LeNet5())
	for _, test := range []struct{ name, want string }{
		{"", `LeNet-5: quantity "" must be one of input, total, C1, S2, C3, S4, C5, F6, Output followed by a point and a name`},
		{"c9.parameters", `LeNet-5: quantity "c9.parameters" must be one of input, total, C1,`},
		{"c1", `LeNet-5: quantity "c1" must be one of`},
		{"c1.", `C1: quantity "" must be one of parameters, connections,`},
		{"c1.weights", `C1: quantity "weights" must be one of parameters, connections,`},
		{"c1.parameters.no-such-mistake", `C1: quantity "parameters.no-such-mistake" must be one of`},
		{"c1.nothing.no-bias", `C1: quantity "nothing.no-bias" must be one of`},
		{"c3.fan-in", "C3: fan-in differs from map to map: the fan-in is from 75 to 150"},
		{"c3.unit.connections", "C3: unit.connections differs from map to map: the fan-in is from 75 to 150"},
		{"s2.kernel", "S2: kernels must be asked of a convolution, not of one of kind subsampling"},
		{"f6.window", "F6: a window must be asked of a layer that has one, not of one of kind full"},
		{"output.uses", "Output: the uses of a parameter must be asked of a layer that has parameters, not of one of kind rbf"},
		{"s2.uses", "S2: uses differ from parameter to parameter: a coefficient is used for each cell of each window, a bias once for each window"},
		{"input.depth", `input: quantity "input.depth" must be one of input.maps,`},
		{"total.units", `total: quantity "total.units" must be one of total.parameters,`},
	} {
		_, err := c.Quantity(test.name)
		var fault *calc.Error
		if !errors.As(err, &fault) || !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("%s:\ngot  %v\nwant %s", test.name, err, test.want)
		}
	}
}

// A layer's name may have points in it, and begin like another's.
func TestPointedNames(t *testing.T) {
	c := count(t, calc.Network{Input: calc.Shape{1, 8, 8}, Layers: []calc.Layer{
		calc.Full{Name: "a", Units: 3}, calc.Full{Name: "a.first", Units: 5},
	}})
	for name, want := range map[string]int64{"a.units": 3, "a.input.units": 64, "a.first.units": 5, "a.first.input.units": 3} {
		if q, err := c.Quantity(name); err != nil || q.Value != want {
			t.Errorf("%s: %d, %v; want %d", name, q.Value, err, want)
		}
	}
}

func TestFind(t *testing.T) {
	for _, name := range calc.Names() {
		n, err := calc.Find(strings.ToUpper(name))
		if err != nil {
			t.Error(err)
		}
		count(t, n)
	}
	_, err := calc.Find("lenet6")
	if err == nil || err.Error() != `network: "lenet6" must be one of `+strings.Join(calc.Names(), ", ") {
		t.Error(err)
	}
}
