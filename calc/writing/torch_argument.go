package writing

import (
	"slices"
	"strconv"

	"fivebyfive/calc/graph"
)

// square writes a size as PyTorch takes it: one number where all are the same.
func square(s []int) string {
	if slices.Min(s) == slices.Max(s) {
		return strconv.Itoa(s[0])
	}
	return "(" + joined(s) + ")"
}

// named, number and flag write an argument, or nothing where it is as usual.
func named(name string, s graph.Size, usual int) string {
	if slices.Min(s) == usual && slices.Max(s) == usual {
		return ""
	}
	return name + "=" + square(s)
}

func number(name string, n, usual int) string {
	return named(name, graph.Size{n}, usual)
}

func flag(name string, is, usual bool) string {
	if is == usual {
		return ""
	}
	return name + "=" + python(is, "")
}
