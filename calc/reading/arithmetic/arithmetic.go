// Package arithmetic reads lines of a learner's own working, and computes each:
//
//	conv1: (11*11)*3*96 + 96 = 34,944
//
// There is no network in them. What they say becomes claims by layer, to be held
// against a network.
package arithmetic

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"fivebyfive/calc/reading/draft"
)

// Reader reads lines of arithmetic.
func Reader() draft.Reader {
	return draft.Reader{Format: "shorthand.arithmetic", Fits: fits, Read: read}
}

func fits(content []byte) int {
	if len(content) > 1<<16 || !utf8.Valid(content) {
		return 0
	}
	lines, read, equal := 0, 0, 0
	for _, text := range strings.Split(string(content), "\n") {
		if strings.TrimSpace(text) == "" {
			continue
		}
		lines++
		if l, ok := readLine(text); ok && (l.works || len(l.said) > 0 && l.name != "") {
			read++
			if l.works && (len(l.said) > 0 || l.name == "") {
				equal++
			}
		}
	}
	switch {
	case equal == 0 || 2*read < lines:
		return 0
	case strings.Contains(string(content), "="):
		return 40 + 45*read/lines
	}
	return 25 * read / lines
}

func read(content []byte, _ draft.Given) *draft.Draft {
	d := draft.New("shorthand.arithmetic")
	sum, parts := exact(0), 0
	all := strings.Split(strings.ToValidUTF8(string(content), " "), "\n")
	lines := 0
	for _, text := range all {
		if _, ok := readLine(text); ok {
			lines++
		}
	}
	if lines == 0 {
		d.Mark(draft.Unread, 0, "", "shorthand.no-lines")
		return d
	}
	for n, text := range all {
		text = strings.TrimSpace(text)
		l, ok := readLine(text)
		switch {
		case text == "" || strings.Trim(text, "-=_ ") == "":
			continue
		case !ok:
			d.Mark(draft.Unread, n+1, text, "shorthand.no-arithmetic")
			continue
		}
		total := isTotal(l.name) || l.name == "" && lines == 1
		for _, v := range l.said {
			if l.works && !v.means(l.value) {
				d.Mark(draft.Guessed, n+1, text, "shorthand.comes-to", l.value.String(), v.text)
			}
		}
		if total && !l.works && parts > 1 && !l.said[0].means(sum) {
			d.Mark(draft.Guessed, n+1, text, "shorthand.adds-up", sum.String(), l.said[0].text)
		}
		if l.works && len(l.said) == 0 {
			d.Mark(draft.Guessed, n+1, text, "shorthand.result", l.value.String())
		}
		value, whole := l.claimed()
		if !whole {
			continue
		}
		if !total {
			sum, parts = sum.plus(exact(value)), parts+1
		}
		claim := draft.Claim{Line: n + 1, Layer: l.name, What: what(text), Value: value}
		switch {
		case total:
			claim.Layer = ""
		case l.name == "":
			claim.Layer = strconv.Itoa(parts)
		}
		d.Claims = append(d.Claims, claim)
	}
	d.Mark(draft.Asked, 0, "", "shorthand.no-network")
	return d
}

func isTotal(name string) bool {
	name = strings.ToLower(name)
	return strings.Contains(name, "total") || strings.HasPrefix(name, "sum") || name == "all" || strings.Contains(name, "总") || strings.Contains(name, "合计")
}

// what is what a line counts, which is parameters where it does not say so.
func what(text string) draft.What {
	text = strings.ToLower(text)
	switch {
	case strings.Contains(text, "connection") || strings.Contains(text, "连接"):
		return draft.Connections
	case strings.Contains(text, "mac") || strings.Contains(text, "mult"):
		return draft.MACs
	}
	return draft.Parameters
}
