package shorthand

import (
	"strconv"
	"strings"
)

// piece is what stands for one layer, and the line that it stands in.
type piece struct {
	line int
	text string
}

// plain writes all signs that look alike the same way.
var plain = strings.NewReplacer(
	"−", "-", "–", "-", "—", "-", "‐", "-", "‑", "-",
	"×", "x", "✕", "x", "⨯", "x", "∗", "*",
	"-->", ">", "->", ">", "=>", ">", "→", ">", "⇒", ">", "➔", ">", "➜", ">", "⟶", ">", "⟹", ">", "↓", ">", "►", ">",
	"\r\n", "\n", "\r", "\n", "\u00a0", " ", "（", "(", "）", ")", "，", ",", "；", ";", "：", ":",
)

// lower writes A to Z in small letters, each in its place.
func lower(text string) string {
	return strings.Map(func(r rune) rune {
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}, text)
}

// working begins what a line counts by itself, behind what its layer is.
var working = []string{"memory:", "weights:", "params:", "parameters:"}

// unnumbered takes the mark off the beginning of a line in a list: "2. ", "- ".
func unnumbered(line string) string {
	for _, word := range working {
		if at := strings.Index(lower(line), word); at >= 0 {
			line = line[:at]
		}
	}
	line = strings.Trim(line, " \t>`\"'")
	if rest, marked := strings.CutPrefix(line, "- "); marked {
		return rest
	}
	rest := strings.TrimLeft(line, "0123456789")
	if after, numbered := strings.CutPrefix(rest, ". "); numbered && rest != line {
		return after
	}
	if after, numbered := strings.CutPrefix(rest, ") "); numbered && rest != line {
		return after
	}
	return strings.TrimPrefix(line, "* ")
}

// longest is how much may stand for one layer.
const longest = 1000

// appendParts takes a line apart into what stands for a layer each: at arrows and
// semicolons, at commas that a new layer follows, at dashes between layers.
func appendParts(all []piece, n int, line string) []piece {
	depth, begin := 0, 0
	var parts []string
	cut := func(end, next int, comma bool) {
		text := strings.TrimSpace(line[begin:end])
		begin = next
		if text == "" {
			return
		}
		if last := len(parts) - 1; comma && last >= 0 && len(parts[last]) < longest && !beginsLayer(text, parts[last]) {
			parts[last] += ", " + text
			return
		}
		parts = append(parts, text)
	}
	comma := false
	for i, r := range line {
		switch {
		case r == '(' || r == '[':
			depth++
		case r == ')' || r == ']':
			depth = max(0, depth-1)
		case depth > 0:
		case r == ',':
			cut(i, i+1, comma)
			comma = true
		case r == '>' || r == ';' || r == '+' || r == '-' && i > 0 && line[i-1] == ' ' && i+1 < len(line) && line[i+1] == ' ':
			cut(i, i+1, comma)
			comma = false
		}
	}
	cut(len(line), len(line), comma)
	for _, part := range parts {
		links := chain(part)
		if links == nil {
			links = []string{part}
		}
		for _, link := range links {
			all = append(all, piece{n, link})
		}
	}
	return all
}

// beginsLayer reports whether a part after a comma is a layer of its own, and not
// more about the one before.
func beginsLayer(text, before string) bool {
	tokens := tokenize(lower(text))
	if len(tokens) == 0 {
		return false
	}
	if isNumber(text) {
		return isNumber(before)
	}
	for i, t := range tokens {
		switch {
		case t.word == "" || options[t.word] != nothing && (i > 0 || len(tokens) > 1 || t.word == "p" || t.word == "pad"):
		case nouns[t.word] == none || counted[t.word] && i > 0:
		case len(t.word) > 1 || i == 0 || t.glued:
			return true
		}
	}
	return false
}

func isNumber(text string) bool {
	_, err := strconv.Atoi(text)
	return err == nil
}

// chain takes "3x24x24-8c5-mp2-20n" apart at its dashes. It is nil for what is one
// layer: "conv-9-32", "max-pool".
func chain(text string) []string {
	if !strings.Contains(text, "-") {
		return nil
	}
	text = together.Replace(lower(text))
	parts := strings.Split(text, "-")
	if len(parts) < 2 || strings.ContainsAny(text, "()[]=") {
		return nil
	}
	numbers, layers := 0, 0
	for i, part := range parts {
		parts[i] = strings.TrimSpace(part)
		tokens := tokenize(part)
		switch {
		case len(tokens) == 0:
			return nil
		case len(tokens) == 1 && tokens[0].size != nil:
			numbers++
		case tokens[0].size != nil && len(tokens) > 1 && tokens[1].glued && nouns[tokens[1].word] != none: // 8c5
			layers += 2
		case nouns[tokens[0].word] != none:
			layers++
		}
	}
	if numbers < len(parts) && layers < 2 {
		return nil
	}
	var links []string
	open := 0 // how many numbers the last link can still have
	for _, part := range parts {
		tokens := tokenize(part)
		if isNumber(part) && open > 0 {
			links[len(links)-1] += "-" + part
			open--
			continue
		}
		links = append(links, part)
		open = 0
		switch what := nouns[tokens[0].word]; {
		case what == convolution && len(tokens) == 2 && tokens[1].glued:
			open = 1
		case len(tokens) > 1 || len(part) == 1:
		case what == convolution:
			open = 2
		case what != none && what != input:
			open = 1
		}
	}
	return links
}
