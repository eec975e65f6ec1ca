package shorthand

import (
	"strconv"
	"strings"
	"unicode"

	"fivebyfive/calc/graph"
)

// token is a word in small letters, a number or numbers with x between them, or a
// sign.
type token struct {
	word  string
	size  graph.Size
	sign  rune
	glued bool // nothing stands between it and the token before
	axes  int  // of a word such as conv2d
}

// tokenize takes a text in small letters apart.
func tokenize(text string) (tokens []token) {
	glued := false
	for i := 0; i < len(text); {
		rest := text[i:]
		r := rune(rest[0])
		switch {
		case r == ' ' || r == '\t':
			glued = false
			i++
			continue
		case '0' <= r && r <= '9':
			size, length := number(rest)
			if size == nil {
				tokens = append(tokens, token{word: rest[:length], glued: glued})
			} else {
				tokens = append(tokens, token{size: size, glued: glued})
			}
			i += length
		case unicode.IsLetter(r) || r == '_' || r >= 0x80:
			length := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) && r != '_' && r < 0x80 })
			if length < 0 {
				length = len(rest)
			}
			t := token{word: strings.ReplaceAll(rest[:length], "_", ""), glued: glued}
			if end := rest[length:]; len(end) > 1 && '1' <= end[0] && end[0] <= '3' && end[1] == 'd' && (len(end) == 2 || !unicode.IsLetter(rune(end[2]))) {
				t.axes = int(end[0] - '0')
				length += 2
			}
			tokens = append(tokens, t)
			i += length
		default:
			tokens = append(tokens, token{sign: r, glued: glued})
			i++
		}
		glued = true
	}
	return tokens
}

// number reads "3", "3x3", "128 x 128 x 3", "40 high x 24 wide x 3". It is nil, with
// the length of the digits, where they are too many.
func number(text string) (size graph.Size, length int) {
	turned := false
	for {
		digits := 0
		for digits < len(text)-length && '0' <= text[length+digits] && text[length+digits] <= '9' {
			digits++
		}
		n, err := strconv.Atoi(text[length : length+digits])
		if err != nil || digits > 9 {
			return nil, length + digits
		}
		size = append(size, n)
		length += digits
		rest := text[length:]
		for _, side := range []string{" high", " wide"} {
			if strings.HasPrefix(rest, side) {
				turned = turned || side == " wide" && len(size) == 1
				length += len(side)
				rest = rest[len(side):]
				break
			}
		}
		blank := strings.TrimLeft(rest, " ")
		if len(blank) == 0 || blank[0] != 'x' && blank[0] != '*' {
			break
		}
		next := strings.TrimLeft(blank[1:], " ")
		if len(next) == 0 || next[0] < '0' || next[0] > '9' || len(size) == 4 {
			break
		}
		length += len(rest) - len(next)
	}
	if turned && len(size) > 1 {
		size[0], size[1] = size[1], size[0]
	}
	return size, length
}
