package lenet

import "strings"

// The size of the bitmaps that are the codes of the digits: F6 has a unit for
// each of their cells.
const (
	CodeHeight = 12
	CodeWidth  = 7
)

// codes is the fixed weights of the output layer: the centre w_i of each of
// the ten radial basis functions (equation 7), row by row.
var codes = parseCodes(drawnCodes)

func parseCodes(text string) (codes [10][CodeHeight * CodeWidth]float32) {
	blocks := strings.Split(strings.TrimSpace(text), "\n\n")
	if len(blocks) != len(codes) {
		panic("lenet: the drawn codes must have a bitmap for each digit")
	}
	for digit, block := range blocks {
		cells := strings.ReplaceAll(block, "\n", "")
		if len(cells) != len(codes[digit]) || strings.Trim(cells, "#.") != "" {
			panic("lenet: a bitmap in the drawn codes must be 12 rows of 7 '#' or '.'")
		}
		for i, cell := range cells {
			codes[digit][i] = -1
			if cell == '#' {
				codes[digit][i] = 1
			}
		}
	}
	return codes
}

// drawnCodes is Figure 3 of the paper for the digits 0 to 9: the bitmaps of
// 7×12 that F6 is taught to draw, decoded from the images in the authors' own
// preprint. '#' stands for +1 and '.' for −1.
const drawnCodes = `
.#####.
.......
..###..
.##.##.
##...##
##...##
##...##
##...##
.##.##.
..###..
.......
.......

...##..
..###..
.####..
...##..
...##..
...##..
...##..
...##..
...##..
.######
.......
.......

.#####.
.......
.#####.
##...##
#....##
....##.
..###..
.##....
##.....
#######
.......
.......

#######
.....##
....##.
...##..
..####.
.....##
.....##
.....##
##...##
.#####.
.......
.......

.#####.
.......
.......
.##..##
.##..##
###..##
##...##
##...##
##..###
.######
.....##
.....##

.#####.
.......
#######
##.....
##.....
.####..
..####.
.....##
##...##
.#####.
.......
.......

..####.
.##....
##.....
##.....
######.
###..##
##...##
##...##
###..##
.#####.
.......
.......

#######
.....##
.....##
....##.
...##..
...##..
..##...
..##...
..##...
..##...
.......
.......

.#####.
##...##
##...##
##...##
.#####.
##...##
##...##
##...##
##...##
.#####.
.......
.......

.#####.
##..###
##...##
##...##
##..###
.######
.....##
.....##
....##.
.####..
.......
.......
`
