package pytorch

import (
	"bytes"
	"strconv"
	"strings"
)

// node is a module as print(model) shows it.
type node struct {
	name, class string
	line        int
	times       int // 12 in "(0-11): 12 x Block("
	positional  []any
	named       map[string]any
	text        string // what stands between the parentheses, but for the modules
	children    []*node
	open        bool   // the text ends before it does
	asked       bool   // what it wants is known
	first       *layer // in it, that is made for a number of maps
}

// tree reads what print(model) shows. Blanks and breaks mean nothing in it, so that
// a forum may have wrapped it. A line that is no module is left to be told of.
type tree struct {
	text  []byte
	at    int
	lines []int // where each begins
	depth int
	left  []int // lines that mean nothing
}

// deepest is how many modules may stand inside each other.
const deepest = 200

func readTree(text []byte) (roots []*node, left []int) {
	t := &tree{text: bytes.ReplaceAll(text, []byte("\r"), nil), lines: []int{0}}
	for i, c := range t.text {
		if c == '\n' {
			t.lines = append(t.lines, i+1)
		}
	}
	for t.at < len(t.text) {
		start := t.at
		n := t.begin(true)
		switch {
		case n != nil && (n.name != "" || n.children != nil || n.open || knownClass(n.class)):
			roots = append(roots, n)
			continue
		case n != nil:
			t.left = append(t.left, n.line)
			continue
		}
		t.at = start
		end := bytes.IndexByte(t.text[t.at:], '\n')
		if end < 0 {
			end = len(t.text) - t.at
		}
		if len(bytes.TrimSpace(t.text[t.at:t.at+end])) > 0 {
			t.left = append(t.left, t.line(t.at))
		}
		t.at = min(t.at+end+1, len(t.text))
	}
	return roots, t.left
}

func knownClass(name string) bool {
	_, _, known := find(name)
	return known
}

func (t *tree) line(at int) int {
	low, high := 0, len(t.lines)
	for low+1 < high {
		if middle := (low + high) / 2; t.lines[middle] <= at {
			low = middle
		} else {
			high = middle
		}
	}
	return low + 1
}

func (t *tree) blanks() {
	for t.at < len(t.text) && (t.text[t.at] == ' ' || t.text[t.at] == '\n' || t.text[t.at] == '\t') {
		t.at++
	}
}

func wordByte(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
}

func (t *tree) word() string {
	start := t.at
	for t.at < len(t.text) && wordByte(t.text[t.at]) {
		t.at++
	}
	return string(t.text[start:t.at])
}

func (t *tree) takes(c byte) bool {
	if t.at < len(t.text) && t.text[t.at] == c {
		t.at++
		return true
	}
	return false
}

// begin reads a module, with its name before it or, outside of all, without. It is
// nil where none stands.
func (t *tree) begin(outside bool) *node {
	t.blanks()
	n := &node{line: t.line(t.at), times: 1, named: map[string]any{}}
	if t.at < len(t.text) && t.text[t.at] == '(' {
		name, ok := t.label()
		if !ok {
			return nil
		}
		n.name = name
		t.blanks()
	} else if !outside {
		return nil
	}
	n.class = t.word()
	if times, err := strconv.Atoi(n.class); err == nil && n.name != "" {
		n.times = times
		t.blanks()
		if t.word() != "x" {
			return nil
		}
		t.blanks()
		n.class = t.word()
	}
	for t.takes('.') { // torch.nn.Linear
		n.class = t.word()
	}
	if n.class == "" {
		n.open = t.at >= len(t.text)
		if n.open && n.name != "" {
			return n
		}
		return nil
	}
	if !t.takes('(') {
		if n.name == "" {
			return nil
		}
		n.open = t.at >= len(t.text)
		if !n.open { // "(weight): Parameter containing: …"
			n.text = t.restOfLine()
		}
		return n
	}
	t.inside(n)
	return n
}

func (t *tree) restOfLine() string {
	start := t.at
	for t.at < len(t.text) && t.text[t.at] != '\n' {
		t.at++
	}
	return string(t.text[start:t.at])
}

// label reads "(name):".
func (t *tree) label() (string, bool) {
	start := t.at
	t.at++
	from := t.at
	for t.at < len(t.text) && t.at-from < 200 && !bytes.ContainsRune([]byte("()\n:,="), rune(t.text[t.at])) {
		t.at++
	}
	name := string(t.text[from:t.at])
	if name != "" && t.takes(')') && t.takes(':') {
		return name, true
	}
	t.at = start
	return "", false
}

// inside reads what stands between the parentheses of a module.
func (t *tree) inside(n *node) {
	if t.depth++; t.depth > deepest {
		t.at = len(t.text)
	}
	defer func() { t.depth-- }()
	var own strings.Builder
	deep := 0
	for {
		if deep == 0 {
			t.blanks()
			if t.at < len(t.text) && t.text[t.at] == '(' {
				before := t.at
				if child := t.begin(false); child != nil {
					n.children = append(n.children, child)
					continue
				}
				t.at = before
			}
		}
		if t.at >= len(t.text) {
			n.open = true
			break
		}
		c := t.text[t.at]
		t.at++
		if c == ')' && deep == 0 {
			break
		}
		switch c {
		case '(', '[':
			deep++
		case ')', ']':
			deep--
		}
		if c == '\n' {
			c = ' '
		}
		own.WriteByte(c)
	}
	n.text = own.String()
	n.positional, n.named = values(n.text)
}

// values reads what a module shows of itself: "3, 8, kernel_size=(5, 5)".
func values(text string) (positional []any, named map[string]any) {
	named = map[string]any{}
	for _, part := range split(text) {
		if name, value, is := strings.Cut(part, "="); is && !strings.ContainsAny(name, "('\"[") {
			named[strings.TrimSpace(name)] = valueOf(value)
		} else if part != "" {
			positional = append(positional, valueOf(part))
		}
	}
	return positional, named
}

// split cuts at the commas that stand in no parentheses.
func split(text string) (parts []string) {
	deep, start := 0, 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '(', '[':
			deep++
		case ')', ']':
			deep--
		case ',':
			if deep == 0 {
				parts = append(parts, strings.TrimSpace(text[start:i]))
				start = i + 1
			}
		}
	}
	return append(parts, strings.TrimSpace(text[start:]))
}

// valueOf is one value. A word that means nothing else is a string.
func valueOf(text string) any {
	text = strings.TrimSpace(text)
	switch text {
	case "True":
		return true
	case "False":
		return false
	case "None":
		return nil
	}
	if n, err := strconv.ParseInt(text, 10, 64); err == nil {
		return n
	}
	if f, err := strconv.ParseFloat(text, 64); err == nil {
		return f
	}
	if len(text) >= 2 && (text[0] == '(' || text[0] == '[') && len(text) < 200 {
		items := []any{}
		for _, part := range split(text[1 : len(text)-1]) {
			if part != "" {
				items = append(items, valueOf(part))
			}
		}
		return items
	}
	return strings.Trim(text, `'"`)
}
