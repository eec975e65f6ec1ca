package graph_test

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"fivebyfive/calc/graph"
)

func rows(t *testing.T, file string) (rows [][]string) {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(strings.TrimRight(string(content), "\n"), "\n")[1:] {
		rows = append(rows, strings.Split(line, "\t"))
	}
	return rows
}

// plan plans an operation over a line of so many cells.
func plan(t *testing.T, o graph.Operation, cells int) graph.Plan {
	t.Helper()
	p, err := o.Plan([]graph.Shape{{Maps: 1, Extent: graph.Size{cells}}})
	if err != nil {
		t.Fatalf("%v over %d: %v", o, cells, err)
	}
	return p
}

// PyTorch's own sizes.
func TestSizes(t *testing.T) {
	for _, row := range rows(t, "testdata/sizes.tsv") {
		n := make([]int, 9)
		for i := range n {
			n[i], _ = strconv.Atoi(row[i]) // the first is a word, and some are empty
		}
		want, err := strconv.Atoi(row[8])
		if err != nil {
			t.Fatal(err)
		}
		kernel, stride, padding, dilation := graph.Size{n[2]}, graph.Size{n[3]}, graph.Size{n[4]}, graph.Size{n[5]}
		sliding := graph.Sliding{Size: kernel, Stride: stride, Padding: padding, Dilation: dilation}
		var o graph.Operation
		switch row[0] {
		case "conv":
			o = graph.Convolution{Maps: 1, Sliding: sliding}
		case "maxpool":
			if n[6] == 1 {
				sliding.Rounding = graph.Up
			}
			o = graph.Pooling{Sliding: sliding}
		case "convtranspose":
			o = graph.Transposed{Maps: 1, Size: kernel, Stride: stride, Padding: padding, Dilation: dilation, Extra: graph.Size{n[7]}}
		default:
			t.Fatalf("what is %s?", row[0])
		}
		if got := plan(t, o, n[1]).Output.Extent[0]; got != want {
			t.Errorf("%v over %d cells gives %d, want %d", o, n[1], got, want)
		}
	}
}

// What frameworks do with a window that does not fit in.
func TestRounding(t *testing.T) {
	for _, c := range []struct {
		cells, size, stride, padding int
		rounding                     graph.Rounding
		want                         int
	}{
		{32, 1, 2, 0, graph.Up, 16}, // pytorch issue 57178
		{9, 4, 4, 2, graph.Up, 3},   // 116420
		{32, 8, 4, 0, graph.Up, 7},  // 88144
		{32, 1, 2, 0, graph.Down, 16},
		{32, 1, 2, 0, graph.UpCaffe, 17}, // Caffe leaves nothing out where there is no padding
		{9, 4, 4, 2, graph.UpCaffe, 3},
		{112, 3, 2, 0, graph.Down, 55},
		{112, 3, 2, 0, graph.Up, 56},
	} {
		p := graph.Pooling{Sliding: graph.Sliding{Size: graph.Size{c.size}, Stride: graph.Size{c.stride}, Padding: graph.Size{c.padding}, Rounding: c.rounding}}
		if got := plan(t, p, c.cells).Output.Extent[0]; got != c.want {
			t.Errorf("%v over %d cells gives %d, want %d", p, c.cells, got, c.want)
		}
	}
}

// Same padding gives the size divided by the stride, rounded up; the odd cell is
// at the end.
func TestSame(t *testing.T) {
	for cells := 1; cells < 20; cells++ {
		for size := 1; size < 6; size++ {
			for stride := 1; stride < 5; stride++ {
				p := plan(t, graph.Convolution{Maps: 1, Sliding: graph.Sliding{Size: graph.Size{size}, Stride: graph.Size{stride}, Same: true}}, cells)
				w := p.Windows[0]
				if got, want := p.Output.Extent[0], (cells+stride-1)/stride; got != want {
					t.Errorf("%d cells, window %d, stride %d: %d, want %d", cells, size, stride, got, want)
				}
				if w.After-w.Before < 0 || w.After-w.Before > 1 {
					t.Errorf("%d cells, window %d, stride %d: %d before and %d after", cells, size, stride, w.Before, w.After)
				}
			}
		}
	}
}
