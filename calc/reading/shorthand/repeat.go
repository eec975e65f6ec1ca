package shorthand

import (
	"strconv"
	"strings"
)

// groupEnd finds brackets that close with a sign of repetition after them, such as
// ")*3", "] x 2", ")_5", and returns where the bracket and the sign are.
func groupEnd(text string, from int) (closes, after int, found bool) {
	for i := from; i < len(text); i++ {
		if text[i] != ')' && text[i] != ']' {
			continue
		}
		rest := strings.TrimLeft(text[i+1:], " ")
		if rest != "" && strings.ContainsRune("*x_^", rune(rest[0])) {
			next := strings.TrimLeft(rest[1:], " ")
			if next != "" && (isDigit(next[0]) || isLetter(next[0]) && (len(next) == 1 || !isLetter(next[1]))) {
				return i, len(text) - len(next), true
			}
		}
	}
	return 0, 0, false
}

func isLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// family finds what makes a text stand for many networks, and its line:
// [[conv -> relu]*n -> pool?]*m, (300nc2-mp2)_5.
func family(text string) (line int, sign string) {
	text = lower(text)
	at := -1
	for from := 0; at < 0; {
		closes, after, found := groupEnd(text, from)
		switch {
		case !found:
			from = len(text)
		case !isDigit(text[after]):
			at, sign = closes, text[closes:after+1]
		}
		if !found {
			break
		}
		from = closes + 1
	}
	for _, optional := range []string{"pool?", "bn?", "relu?", "dropout?"} {
		if at < 0 {
			at, sign = strings.Index(text, optional), optional
		}
	}
	for i := 1; i < len(text)-2 && at < 0; i++ { // 300nc2: so many times n
		if text[i] == 'n' && isDigit(text[i-1]) && text[i+1] == 'c' && isDigit(text[i+2]) {
			at, sign = i, text[i:i+3]
		}
	}
	if at < 0 {
		return 0, ""
	}
	return 1 + strings.Count(text[:at], "\n"), sign
}

// unfold takes a text apart, with what is in brackets and repeated as often as the
// text says. What was broken by the end of a line, and what cannot be repeated, is
// returned apart.
func unfold(text string) (all, broken, wrong []piece) {
	lines, broken := rejoin(text)
	for _, whole := range lines {
		n, line := whole.line, unnumbered(whole.text)
		for range 100 {
			closes, after, found := groupEnd(line, 0)
			if !found {
				break
			}
			opens := matching(line, closes)
			end := after
			for end < len(line) && isDigit(line[end]) {
				end++
			}
			times, err := strconv.Atoi(line[after:end])
			if opens < 0 || err != nil || times < 1 || times*(closes-opens) > 1<<14 || len(line) > 1<<16 {
				wrong = append(wrong, piece{n, line[closes:end]})
				line = line[:closes] + " " + line[end:]
				continue
			}
			inside := " > " + line[opens+1:closes]
			line = line[:opens] + strings.Repeat(inside, times) + " > " + strings.TrimLeft(line[end:], "- ")
		}
		all = appendParts(all, n, line)
	}
	return all, broken, wrong
}

// matching is where the bracket that closes there opens, or -1.
func matching(text string, closes int) int {
	depth := 0
	for i := closes; i >= 0; i-- {
		switch text[i] {
		case ')', ']':
			depth++
		case '(', '[':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}
