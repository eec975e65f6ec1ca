package shorthand

import "strings"

// narrow is the width from which on a line may have been broken by a forum.
const narrow = 40

// rejoin takes a text apart into its lines, and puts together again a network that
// was written in one line. Lines as wide as the widest may be broken within a word:
// broken has what is put together so.
func rejoin(text string) (lines, broken []piece) {
	split := strings.Split(text, "\n")
	widest := 0
	for i, line := range split {
		split[i] = strings.TrimRight(line, "\r")
		widest = max(widest, len(split[i]))
	}
	var joined strings.Builder
	for n := 0; n < len(split); n++ {
		first := n
		joined.Reset()
		joined.WriteString(split[n])
		for n+1 < len(split) && isOpen(split[n]) && strings.TrimSpace(split[n+1]) != "" {
			before, after := split[n], split[n+1]
			if len(before) < widest {
				joined.WriteByte(' ')
			} else if isWord(before[len(before)-1]) && isWord(after[0]) {
				broken = append(broken, piece{n + 2, before[strings.LastIndexAny(before, " ->,(")+1:] + after[:1]})
			}
			n++
			joined.WriteString(split[n])
		}
		lines = append(lines, piece{first + 1, joined.String()})
	}
	return lines, broken
}

// isOpen reports whether a line may go on in the next: it is a wide one, and more
// layers than one stand in it.
func isOpen(line string) bool {
	return len(line) >= narrow && (strings.HasSuffix(line, "-") || len(appendParts(nil, 0, line)) > 1)
}

func isWord(b byte) bool { return isLetter(b) || isDigit(b) }
