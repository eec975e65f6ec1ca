package exercise

// scale is how large things are at a level, each from the least to the
// greatest.
type scale struct {
	row, side, maps, kernel, units [2]int
	bound                          int64 // no number that is asked for reaches it
}

// The levels: what is asked first can be found on paper, and later with a
// calculator.
var scales = [...]scale{
	{row: [2]int{5, 12}, side: [2]int{5, 10}, maps: [2]int{2, 8}, kernel: [2]int{2, 3}, units: [2]int{3, 12}, bound: 1_000},
	{row: [2]int{8, 30}, side: [2]int{7, 16}, maps: [2]int{3, 12}, kernel: [2]int{2, 5}, units: [2]int{5, 30}, bound: 10_000},
	{row: [2]int{20, 80}, side: [2]int{14, 40}, maps: [2]int{5, 32}, kernel: [2]int{3, 7}, units: [2]int{10, 150}, bound: 1_000_000},
	{row: [2]int{60, 500}, side: [2]int{28, 128}, maps: [2]int{12, 96}, kernel: [2]int{3, 11}, units: [2]int{50, 1000}, bound: 1_000_000_000},
}

const (
	hard     = len(scales) - 1
	perLevel = 5 // exercises, before the last level
)
