package notation

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fivebyfive/calc/graph"
)

// line is the words of a statement: of a line, or of a part of one between
// semicolons. Braces are words.
type line struct {
	words []graph.Word
	n     int // of the line in the text
	begin int // its first column
	end   int // the column after it
}

// lines takes a text apart. A brace ends a statement, too.
func lines(text string) (all []line) {
	for n, whole := range strings.Split(text, "\n") {
		whole, _, _ = strings.Cut(whole, "#")
		whole = strings.TrimRight(whole, "\r")
		current := line{n: n + 1}
		flush := func(end int) {
			if current.end = end; len(current.words) > 0 {
				current.begin = current.words[0].Column
				all = append(all, current)
			}
			current = line{n: n + 1}
		}
		column, begin, beginColumn := 1, -1, 0
		word := func(end int) {
			if begin >= 0 {
				current.words = append(current.words, graph.Word{Text: whole[begin:end], Column: beginColumn})
				begin = -1
			}
		}
		for at, r := range whole {
			switch {
			case r == ';':
				word(at)
				flush(column)
			case r == '{':
				word(at)
				current.words = append(current.words, graph.Word{Text: "{", Column: column})
				flush(column + 1)
			case r == '}':
				word(at)
				flush(column)
				current.words = append(current.words, graph.Word{Text: "}", Column: column})
				flush(column + 1)
			case unicode.IsSpace(r):
				word(at)
			case begin < 0:
				begin, beginColumn = at, column
			}
			column++
		}
		word(len(whole))
		flush(1 + utf8.RuneCountInString(whole))
	}
	return all
}
