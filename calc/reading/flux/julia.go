package flux

import (
	"slices"
	"strconv"
	"strings"

	"fivebyfive/calc/graph"
)

// source is a text without its remarks, in which every place has a line.
type source struct {
	text    string
	starts  []int         // of the lines
	remarks map[int]int64 // of a line: how many parameters it is said to have
}

// newSource takes the remarks out of a text. They are as long as before, so that every
// place keeps its line.
func newSource(text string) *source {
	s := &source{remarks: map[int]int64{}}
	var b strings.Builder
	for n, line := range strings.SplitAfter(text, "\n") {
		s.starts = append(s.starts, b.Len())
		code, remark, _ := strings.Cut(line, "#")
		b.WriteString(code)
		if len(code) < len(line) {
			b.WriteString(strings.Repeat(" ", len(line)-len(code)-1) + "\n")
		}
		digits := strings.TrimSpace(remark)
		end := strings.IndexFunc(digits, func(r rune) bool { return (r < '0' || r > '9') && r != '_' && r != ',' })
		if end > 0 && strings.HasPrefix(strings.TrimSpace(digits[end:]), "param") {
			if count, err := strconv.ParseInt(strings.NewReplacer("_", "", ",", "").Replace(digits[:end]), 10, 64); err == nil {
				s.remarks[n+1] = count
			}
		}
	}
	s.text = b.String()
	return s
}

// line is the line of a place.
func (s *source) line(at int) int {
	n, _ := slices.BinarySearch(s.starts, at+1)
	return n
}

// call is a name with arguments: Conv((5, 5), 3 => 8, relu; pad = 2).
type call struct {
	name  string
	at    int
	given []argument
	named map[string]argument
}

// argument is a piece of the text, and where it begins.
type argument struct {
	text string
	at   int
}

// parse takes an expression apart that begins at a place. What is no call has a name
// and nothing else.
func parse(a argument) call {
	text := strings.TrimSpace(a.text)
	at := a.at + strings.Index(a.text, text)
	c := call{name: text, at: at, named: map[string]argument{}}
	open := strings.IndexByte(text, '(')
	if open < 1 || !strings.HasSuffix(text, ")") || strings.ContainsAny(text[:open], " ->=,*+") {
		return c
	}
	name := text[:open]
	c.name = name[strings.LastIndexByte(name, '.')+1:]
	for _, one := range split(argument{text[open+1 : len(text)-1], at + open + 1}) {
		if key, value, named := cutName(one); named {
			c.named[key] = value
		} else if strings.TrimSpace(one.text) != "" {
			c.given = append(c.given, one)
		}
	}
	return c
}

// split takes arguments apart, at commas and semicolons outside of brackets.
func split(a argument) (all []argument) {
	depth, begin := 0, 0
	for i := 0; i <= len(a.text); i++ {
		switch {
		case i == len(a.text) || depth == 0 && (a.text[i] == ',' || a.text[i] == ';'):
			all = append(all, argument{a.text[begin:i], a.at + begin})
			begin = i + 1
		case strings.IndexByte("([{", a.text[i]) >= 0:
			depth++
		case strings.IndexByte(")]}", a.text[i]) >= 0:
			depth--
		}
	}
	return all
}

// cutName takes pad = 2 apart, but not 3 => 8.
func cutName(a argument) (key string, value argument, named bool) {
	at := strings.IndexByte(a.text, '=')
	if at < 1 || at+1 < len(a.text) && (a.text[at+1] == '>' || a.text[at+1] == '=') {
		return "", a, false
	}
	key = strings.TrimSpace(a.text[:at])
	if strings.ContainsAny(key, "(), >[") {
		return "", a, false
	}
	return key, argument{a.text[at+1:], a.at + at + 1}, true
}

// whole is a number, or a product of some: 120 * 2 * 2. It is -1 for anything else.
func whole(text string) int {
	product := 1
	for _, part := range strings.Split(text, "*") {
		n, err := strconv.Atoi(strings.ReplaceAll(strings.TrimSpace(part), "_", ""))
		if err != nil || n < 0 || n > 1<<28 || product > 1<<28 {
			return -1
		}
		product *= n
	}
	return product
}

// size is a number or a tuple. Julia has the width first, and we have it last.
func size(a argument) (s graph.Size) {
	text := strings.TrimSpace(a.text)
	if inside, tuple := strings.CutPrefix(text, "("); tuple {
		for _, one := range split(argument{strings.TrimSuffix(inside, ")"), 0}) {
			if strings.TrimSpace(one.text) != "" {
				s = append(graph.Size{whole(one.text)}, s...)
			}
		}
		return s
	}
	return graph.Size{whole(text)}
}

// pair is 3 => 8.
func pair(a argument) (from, to int, is bool) {
	left, right, is := strings.Cut(a.text, "=>")
	return whole(left), whole(right), is
}
