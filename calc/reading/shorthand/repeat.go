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
		n, line := whole.line, multiplied(unnumbered(whole.text))
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

// multiplied writes out what is in brackets and said to come so many times at the
// front: (2x128c3), 2 x (conv3-64, conv3-64).
func multiplied(line string) string {
	var b strings.Builder
	for from := 0; ; {
		open := strings.IndexByte(line[from:], '(')
		if open < 0 || b.Len() > 1<<16 {
			return b.String() + line[from:]
		}
		open += from
		length := strings.IndexByte(line[open:], ')')
		if length < 0 {
			return b.String() + line[from:]
		}
		begin, inside := open, line[open+1:open+length]
		times, rest, found := cutTimes(inside)
		if !found {
			begin = len(strings.TrimRight(line[from:open], " ")) + from
			if begin > from && line[begin-1]|0x20 == 'x' {
				begin = len(strings.TrimRight(line[from:begin-1], " ")) + from
				digits := begin
				for digits > from && isDigit(line[digits-1]) {
					digits--
				}
				if n, err := strconv.Atoi(line[digits:begin]); err == nil && (digits == 0 || !isWord(line[digits-1])) {
					times, rest, found, begin = n, inside, true, digits
				}
			}
		} else if open > 0 && isWord(line[open-1]) {
			found = false // conv(2x…)
		}
		if !found || times < 1 || times*length > 1<<14 {
			b.WriteString(line[from : open+1])
			from = open + 1
			continue
		}
		b.WriteString(line[from:begin])
		b.WriteString(strings.Repeat(" > "+rest, times) + " > ")
		from = open + length + 1
	}
}

// cutTimes takes "2x128c3" apart, and leaves "3x3" and "28x28x1" alone.
func cutTimes(inside string) (times int, rest string, found bool) {
	digits := 0
	for digits < len(inside) && isDigit(inside[digits]) {
		digits++
	}
	sign := strings.TrimLeft(inside[digits:], " ")
	if digits == 0 || sign == "" || sign[0]|0x20 != 'x' {
		return 0, "", false
	}
	rest = strings.TrimLeft(sign[1:], " ")
	end := 0
	for end < len(rest) && isDigit(rest[end]) {
		end++
	}
	if end == len(rest) || !isLetter(rest[end]) || rest[end]|0x20 == 'x' {
		return 0, "", false
	}
	times, err := strconv.Atoi(inside[:digits])
	return times, rest, err == nil
}
