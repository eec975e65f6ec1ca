package pytorch

import (
	"strconv"
	"strings"
)

// remarked are the sizes of the input that remarks tell: "# input 3x40x24".
func remarked(source string) (sizes [][]int) {
	for line := range strings.Lines(source) {
		_, remark, has := strings.Cut(line, "#")
		if lower := strings.ToLower(remark); !has || !strings.Contains(lower, "input") && !strings.Contains(lower, "image") && !strings.Contains(lower, "输入") {
			continue
		}
		if size := sizeIn(remark); len(size) > 2 {
			sizes = append(sizes, size)
		}
	}
	return sizes
}

// sizeIn finds the first size in a sentence: 3x40x24, (1, 28, 28), 3 × 32 × 32.
func sizeIn(text string) []int {
	var size []int
	var between string
	for i := 0; i < len(text); {
		if text[i] < '0' || text[i] > '9' {
			between += string(text[i])
			i++
			continue
		}
		end := i
		for end < len(text) && text[end] >= '0' && text[end] <= '9' {
			end++
		}
		n, err := strconv.Atoi(text[i:end])
		if err != nil || n < 1 || n > largest {
			return nil
		}
		switch strings.TrimSpace(between) {
		case "x", "X", "*", ",", "×":
			size = append(size, n)
		default:
			if len(size) > 1 {
				return size
			}
			size = []int{n}
		}
		between, i = "", end
	}
	if len(size) > 1 && len(size) < 6 {
		return size
	}
	return nil
}
