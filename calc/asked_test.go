package calc_test

import (
	"testing"

	"fivebyfive/calc"
)

// learnersNetworks are those that learners have asked about.
func learnersNetworks(t *testing.T) map[string]calc.Count {
	t.Helper()
	image := func(maps, size int, layers ...calc.Layer) calc.Count {
		return count(t, calc.Network{Input: calc.Shape{Maps: maps, Height: size, Width: size}, Layers: layers})
	}
	// rebuilt is today's network on other images.
	rebuilt := func(maps, size int) calc.Count {
		n := calc.LeNet5Modern()
		n.Input = calc.Shape{Maps: maps, Height: size, Width: size}
		n.Layers[4] = calc.Full{Name: "C5", Units: 120}
		return count(t, n)
	}
	conv := func(maps, kernel int) calc.Layer {
		return calc.Conv{Name: "conv", Maps: maps, Kernel: calc.Square(kernel)}
	}
	return map[string]calc.Count{
		"lenet":            count(t, calc.LeNet5()),
		"modern":           count(t, calc.LeNet5Modern()),
		"modern on 28":     rebuilt(1, 28),
		"modern in colour": rebuilt(3, 32),
		"caffe": image(1, 28,
			calc.Conv{Name: "conv1", Maps: 20, Kernel: calc.Square(5)}, calc.Pool{Name: "pool1", Window: calc.Square(2)},
			calc.Conv{Name: "conv2", Maps: 50, Kernel: calc.Square(5)}, calc.Pool{Name: "pool2", Window: calc.Square(2)},
			calc.Full{Name: "ip1", Units: 500}, calc.Full{Name: "ip2", Units: 10}),
		"one map of C3": image(3, 14, conv(1, 5)),
		"course table":  image(3, 32, conv(8, 5)),
		"quiz":          image(3, 300, conv(100, 5)),
		"128 to 256":    image(128, 100, calc.Conv{Name: "conv", Maps: 256, Kernel: calc.Square(3), Padding: calc.Square(1)}),
		"32 filters":    image(3, 32, conv(32, 5)),
		"summary":       image(3, 224, conv(64, 3)),
		"16, then 32":   image(3, 32, calc.Conv{Name: "first", Maps: 16, Kernel: calc.Square(3)}, conv(32, 3)),
		"C1 enlarged":   count(t, find(t, "c1-64")),
		"C5 enlarged":   count(t, calc.LeNet5Enlarged()),
		"sharing quiz":  image(3, 32, calc.Conv{Name: "conv", Maps: 20, Kernel: calc.Square(8), Stride: calc.Square(2), Padding: calc.Square(1)}),
	}
}

// What learners have asked in forums, courses and the issues of textbooks, with
// the answer, and the wrong ones that they, and sometimes those who answered,
// came up with.
func TestAsked(t *testing.T) {
	networks := learnersNetworks(t)
	type wrong map[int64]string // an answer, and the mistakes that led to it
	for _, test := range []struct {
		network, quantity string
		right             int64
		wrong             wrong
	}{
		// nndl issues 37 and 529: does C3 not use 6×16 kernels, or 16?
		{"lenet", "c3.kernels", 60, wrong{96: "all-input-maps", 16: "one-per-map"}},
		// nndl issue 30: three kernels on three maps make three maps, do they not?
		{"one map of C3", "conv.parameters", 76, wrong{78: "bias-per-kernel", 75: "no-bias", 26: "no-input-maps"}},
		// nndl issue 575: pooling has no parameters, so how can it change their number?
		{"lenet", "s2.parameters", 12, wrong{0: "nothing-trained"}},
		{"modern", "s2.parameters", 0, wrong{12: "as-subsampling", 24: "weight-per-cell", 4704: "cells-seen", 1176: "units"}},
		{"modern", "s2.connections", 0, wrong{4704: "cells-seen", 5880: "as-subsampling", 1176: "units"}},
		{"modern", "s2.unit.connections", 0, wrong{4: "cells-seen", 5: "as-subsampling", 24: "as-convolution"}},
		// d2l pull request 1503: is C5 a convolution?
		{"lenet", "c5.parameters", 48120, wrong{3120: "no-input-maps", 48000: "no-bias"}},
		{"modern on 28", "c5.parameters", 30840, wrong{30720: "no-bias"}},
		// chainer issue 5649: the network in frameworks is another one
		{"modern", "c3.parameters", 2416, wrong{416: "no-input-maps", 2400: "no-bias", 400: "no-input-maps-no-bias"}},
		{"lenet", "c3.parameters", 1516, wrong{2416: "all-input-maps", 416: "no-input-maps", 2400: "all-input-maps-no-bias", 1560: "bias-per-kernel"}},
		// the summary of a course, issue 185
		{"course table", "conv.parameters", 608, wrong{208: "no-input-maps", 601: "one-bias", 200: "no-input-maps-no-bias"}},
		// a quiz, answered in published notes
		{"quiz", "conv.parameters", 7600, wrong{2600: "no-input-maps", 7500: "no-bias", 2500: "no-input-maps-no-bias"}},
		// a post on C3 with all input maps, copied widely
		{"modern", "c3.connections", 241600, wrong{41600: "no-input-maps", 240000: "no-bias", 2416: "parameters"}},
		{"lenet", "c3.connections", 151600, wrong{
			41600: "no-input-maps", 240000: "all-input-maps-no-bias", 241600: "all-input-maps",
			156000:  "bias-per-kernel", // as the journal printed it
			1516000: "ten-times",       // as a repository wrote it, "1516,000"
		}},
		// stats.stackexchange 570254
		{"128 to 256", "conv.parameters", 295168, wrong{2951680000: "connections unshared", 294912: "no-bias", 2560: "no-input-maps"}},
		// datascience.stackexchange 11853: one bias for each colour?
		{"32 filters", "conv.parameters", 2432, wrong{2496: "bias-per-kernel", 832: "no-input-maps"}},
		// fast.ai forum: the summary has 64 more than I count
		{"summary", "conv.parameters", 1792, wrong{1728: "no-bias", 640: "no-input-maps one-side"}},
		// deeplearning.ai forum: the second layer does not see three maps
		{"16, then 32", "conv.parameters", 4640, wrong{896: "network-input-maps", 320: "no-input-maps"}},
		// a quiz on parameter sharing
		{"sharing quiz", "conv.parameters", 3860, wrong{756560: "connections unshared", 3840: "no-bias"}},
		{"sharing quiz", "conv.width", 14, wrong{27: "no-stride", 13: "no-first-place no-padding padding-once"}},
		// the paper's totals, and what else they are said to be
		{"lenet", "total.parameters", 60000, wrong{
			60840: "fixed-counted", 60850: "output.as-full", 59956: "nothing-trained", 60900: "c3.all-input-maps",
			60806: "today-pooling-output", 61750: "today-table-output", 61706: "today-table-pooling-output",
			340908: "connections",
		}},
		{"lenet", "total.connections", 340908, wrong{
			60000: "parameters", 340068: "trained-only", 345308: "bias-per-kernel", 430908: "c3.all-input-maps",
			325680: "multiplications", 423038: "today-table-pooling-output",
		}},
		{"modern", "total.parameters", 61706, wrong{61470: "no-bias"}},
		{"modern", "total.connections", 423038, wrong{429342: "cells-seen", 427742: "s2.cells-seen", 416520: "no-bias"}},
		{"modern on 28", "total.parameters", 44426, nil},
		{"modern in colour", "total.parameters", 62006, nil},
		{"caffe", "total.parameters", 431080, nil},
		// published: the number of connections has nothing to do with the size of
		// the input; and the other ways to let it grow
		{"C1 enlarged", "c1.connections", 561600, wrong{122304: "not-grown", 244608: "grown-with-side", 489216: "grown-with-area", 156: "parameters"}},
		{"C1 enlarged", "c1.units", 21600, wrong{4704: "not-grown", 9408: "grown-with-side", 18816: "grown-with-area"}},
		{"C1 enlarged", "c1.positions", 3600, wrong{784: "not-grown", 1568: "grown-with-side", 3136: "grown-with-area"}},
		{"C1 enlarged", "c1.width", 60, wrong{28: "not-grown", 56: "grown-with-side"}},
		{"C1 enlarged", "c1.parameters", 156, wrong{312: "grown-with-side", 624: "grown-with-area", 561600: "connections unshared"}},
		{"C1 enlarged", "total.connections", 561600, wrong{122304: "not-grown"}},
		{"C5 enlarged", "c5.connections", 192480, wrong{48120: "parameters no-first-place side-by-side not-grown"}},
		// a bias for what comes in, and not for what goes out
		{"lenet", "f6.parameters", 10164, wrong{10200: "bias-per-input"}},
		{"lenet", "f6.connections", 10164, wrong{10200: "bias-per-input"}},
		{"lenet", "c5.parameters", 48120, wrong{48400: "bias-per-input", 48016: "bias-per-input-map"}},
		{"modern on 28", "c5.parameters", 30840, wrong{30976: "bias-per-input"}},
		{"lenet", "c3.parameters", 1516, wrong{1506: "bias-per-input-map"}},
		{"lenet", "c3.connections", 151600, wrong{150600: "bias-per-input-map"}},
		// rounded
		{"lenet", "c1.connections", 122304, wrong{122000: "rounded", 120000: "rounded", 122300: "rounded", 123000: "", 100000: ""}},
		{"lenet", "total.connections", 340908, wrong{341000: "rounded", 340900: "rounded", 340000: "rounded", 340910: "rounded"}},
		{"lenet", "c1.parameters", 156, wrong{160: "rounded", 150: "no-bias", 200: ""}},
		{"lenet", "total.parameters", 60000, wrong{59000: ""}},
		// what one unit, one layer and one picture are answered with
		{"lenet", "c1.parameters", 156, wrong{150: "no-bias", 26: "one-map", 122304: "connections unshared"}},
		{"lenet", "c1.connections", 122304, wrong{117600: "no-bias", 235200: "bias-per-weight operations", 156: "parameters"}},
		{"lenet", "s2.connections", 5880, wrong{21870: "no-stride", 4704: "no-bias", 2352: "times-places", 12: "parameters"}},
		{"lenet", "f6.connections", 10164, wrong{20160: "bias-per-weight operations", 10080: "no-bias"}},
		{"lenet", "output.connections", 840, wrong{850: "with-bias", 0: "nothing-trained"}},
	} {
		q, err := networks[test.network].Quantity(test.quantity)
		if err != nil {
			t.Error(err)
			continue
		}
		if q.Value != test.right {
			t.Errorf("%s, %s: %d, not %d", test.network, test.quantity, q.Value, test.right)
		}
		if found := q.Diagnose(test.right); found != nil {
			t.Errorf("%s, %s: the right answer is %v", test.network, test.quantity, found)
		}
		for answer, want := range test.wrong {
			if got := ids(q.Diagnose(answer)); got != want {
				t.Errorf("%s, %s, answered %d: %q; want %q", test.network, test.quantity, answer, got, want)
			}
		}
	}
}

// What is enlarged more in one direction than in the other has no one side to
// grow with, and half of a unit is rounded up.
func TestGrownAndRounded(t *testing.T) {
	layers := []calc.Layer{calc.Conv{Name: "conv", Maps: 2, Kernel: calc.Square(3)}}
	wide := count(t, calc.Network{
		Input: calc.Shape{Maps: 1, Height: 8, Width: 16}, Before: calc.Shape{Maps: 1, Height: 8, Width: 8}, Layers: layers,
	})
	long := count(t, calc.Network{
		Input: calc.Shape{Maps: 1, Height: 1, Width: 14}, Before: calc.Shape{Maps: 1, Height: 1, Width: 7},
		Layers: []calc.Layer{calc.Conv{Name: "conv", Maps: 1, Kernel: calc.Size{Height: 1, Width: 3}}},
	})
	full := count(t, calc.Network{
		Input: calc.Shape{Maps: 24, Height: 1, Width: 1}, Layers: []calc.Layer{calc.Full{Name: "full", Units: 5}},
	})
	for _, test := range []struct {
		network  calc.Count
		quantity string
		answer   int64
		want     string
		working  string
	}{
		{wide, "conv.connections", 720, "not-grown", "20 × 6×6 = 720"},
		{wide, "conv.connections", 1440, "grown-with-area", "720×8×16 ÷ (8 × 8) = 1,440"},
		{wide, "conv.parameters", 40, "grown-with-area", "20×8×16 ÷ (8 × 8) = 40"},
		{long, "conv.connections", 20, "not-grown", "4 × 1×5 = 20"},
		{long, "conv.connections", 40, "grown-with-side", "20×14 ÷ 7 = 40"},
		{full, "full.parameters", 130, "rounded", "13 × 10 = 130"},
	} {
		q, err := test.network.Quantity(test.quantity)
		if err != nil {
			t.Fatal(err)
		}
		found := q.Diagnose(test.answer)
		if ids(found) != test.want || found[0].Derivation().Equation() != test.working {
			t.Errorf("%s, answered %d: %s", test.quantity, test.answer, ids(found))
			for _, m := range found {
				t.Error(m.Derivation().Equation())
			}
		}
	}
}

// More that has been asked about C3, and is no mistake about a number.
func TestAskedAboutC3(t *testing.T) {
	lenet := count(t, calc.LeNet5())
	value := func(name string) int64 {
		q, err := lenet.Quantity(name)
		if err != nil {
			t.Error(err)
		}
		return q.Value
	}
	// How many parameters does the table save? The right 1,516 has been
	// explained by a wrong formula, 5×5×6×10 + 16.
	if saved := value("c3.parameters.all-input-maps") - value("c3.parameters"); saved != 900 {
		t.Errorf("the table saves %d", saved)
	}
	// Each map of S2 feeds ten maps of C3; it is not that only ten maps of C3
	// are fed by all six.
	feeds := make(map[int]int)
	for _, row := range calc.TableI() {
		for _, m := range row {
			feeds[m]++
		}
	}
	for m := range 6 {
		if feeds[m] != 10 {
			t.Errorf("map %d of S2 feeds %d", m, feeds[m])
		}
	}
	// The one in 32 − 5 + 1 is not the bias.
	q, err := lenet.Quantity("c1.width")
	if err != nil {
		t.Fatal(err)
	}
	if _, bias := q.Derivation.Blank(calc.Bias); bias {
		t.Errorf("%s has a bias", q.Derivation.Equation())
	}
	if one, ok := q.Derivation.Blank(calc.FirstPlace); !ok || one.Answer != 1 {
		t.Errorf("%s has no first place", q.Derivation.Equation())
	}
}

func ids(mistakes []calc.Mistake) (ids string) {
	for i, m := range mistakes {
		if i > 0 {
			ids += " "
		}
		ids += m.ID
	}
	return ids
}
