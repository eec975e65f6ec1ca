package arithmetic

import (
	"strings"
	"unicode"
)

// line is a line that was read.
type line struct {
	name  string // what stands before it
	works bool   // something is worked out in it
	value value  // what it comes to
	said  []said // the results that it writes
}

// said is a result as it is written.
type said struct {
	value
	text string
	unit int64 // of what it counts: 1000 in 3.2K
}

// signs are written in one way each.
var signs = strings.NewReplacer("×", "*", "✕", "*", "⨯", "*", "∗", "*", "·", "*", "⋅", "*", "•", "*", "**", "^", "−", "-", "–", "-", "—", "-", "÷", "/", "²", "^2", "³", "^3", "≈", "=", "≃", "=", "~", "", "[", "(", "]", ")", "{", "(", "}", ")", "（", "(", "）", ")", "：", ":", "，", ",", "→", "=", "=>", "=", "->", "=", "⌊", "floor(", "⌋", ")", "⌈", "ceil(", "⌉", ")", "\u00a0", " ", "\u202f", " ", "$", "", "`", "", "\\times", "*")

// readLine reads "conv1: (5*5*3 + 1)*8 = 608". It reports whether there was
// anything to compute or to compare.
func readLine(text string) (l line, ok bool) {
	text = strings.TrimSpace(signs.Replace(text))
	text = strings.TrimSpace(strings.TrimLeft(text, "-*|> "))
	if at := strings.LastIndex(text, ":"); at >= 0 {
		l.name, text = strings.TrimSpace(text[:at]), text[at+1:]
	}
	for i, side := range strings.Split(text, "=") {
		side = strings.TrimSpace(side)
		if side == "" {
			continue
		}
		if i == 0 && l.name == "" {
			l.name, side = named(side)
			if side == "" {
				continue
			}
		}
		v, worked, err := evaluate(side)
		switch {
		case err != nil:
			return l, false
		case !worked:
			l.said = append(l.said, written(side, v))
		case !l.works:
			l.works, l.value = true, v
		case v != l.value: // one step of several is wrong
			l.said = append(l.said, said{v, side, 1})
		}
	}
	return l, l.works || len(l.said) > 0 && l.name != ""
}

// named takes a name off the front: "conv1 = 5*5", "Layer 2 (3*3*8 + 1)*12".
func named(side string) (name, rest string) {
	first := []rune(side)[0]
	if !unicode.IsLetter(first) || strings.HasPrefix(side, "floor") || strings.HasPrefix(side, "ceil") {
		return "", side
	}
	end := len(side)
	for i, r := range side {
		before := side[:i]
		switch {
		case r == '(' && strings.ContainsAny(side[i:], "0123456789"), unicode.IsDigit(r) && strings.HasSuffix(before, " ") && strings.ContainsAny(side[i:], "*+-/^x"):
			end = min(end, i)
		}
	}
	return strings.TrimSpace(side[:end]), strings.TrimSpace(side[end:])
}

// claimed is the whole number that a line says: its last result, or what it comes to
// where none is written, or a rounded one.
func (l line) claimed() (n int64, whole bool) {
	if len(l.said) > 0 {
		last := l.said[len(l.said)-1]
		if last.value == l.value || !l.works || !last.means(l.value) {
			return last.n, last.d == 1 && last.unit == 1
		}
	}
	return l.value.n, l.value.d == 1
}

// written reads a result, which may be short: 3.2K, 62M.
func written(text string, v value) said {
	s := said{v, text, 1}
	switch rest := strings.ToLower(strings.TrimLeft(text, "0123456789., '")); {
	case strings.HasPrefix(rest, "k"):
		s.unit = 1000
	case rest == "m" || strings.HasPrefix(rest, "mil") || strings.HasPrefix(rest, "m "):
		s.unit = 1_000_000
	}
	return s
}

// means reports whether what is written may stand for a value: as it is, rounded as
// far as it is written, or with points between the thousands.
func (s said) means(v value) bool {
	if s.value == v {
		return true
	}
	digits, _, _ := strings.Cut(strings.TrimSpace(s.text), " ")
	_, decimals, pointed := strings.Cut(digits, ".")
	if pointed && len(decimals) == 3 && s.unit == 1 {
		if joined := s.value.times(exact(1000)); joined == v {
			return true
		}
	}
	if s.unit == 1 && !pointed {
		return false
	}
	step := exact(1)
	for _, r := range decimals {
		if !unicode.IsDigit(r) {
			break
		}
		step = step.times(value{1, 10})
	}
	apart := s.value.times(exact(s.unit)).plus(v.times(exact(-1)))
	least := step.times(exact(s.unit)) // 3.2K may be rounded or cut off
	return apart.absolute().less(least)
}
