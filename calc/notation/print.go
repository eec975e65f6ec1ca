package notation

import (
	"slices"
	"strconv"
	"strings"

	"fivebyfive/calc/graph"
)

// String writes the text again, the same way whoever wrote it: a statement a line,
// and what is in a block set in.
func (f *File) String() string {
	var b strings.Builder
	if f.Name != "" {
		b.WriteString(f.Name + "\n\n")
	}
	f.print(&b, f.items, "", "\n")
	return b.String()
}

// Compact writes it in one line, for an address. The name is left out.
func (f *File) Compact() string {
	var b strings.Builder
	f.print(&b, f.items, "", "; ")
	return strings.TrimSuffix(strings.ReplaceAll(b.String(), "{; ", "{ "), "; ")
}

func (f *File) print(b *strings.Builder, items []item, indent, end string) {
	for _, i := range items {
		b.WriteString(indent)
		if i.name != "" {
			b.WriteString(i.name + ": ")
		}
		if i.times > 0 {
			b.WriteString(strconv.Itoa(i.times) + " x ")
		}
		deeper := indent
		if end == "\n" {
			deeper += "  "
		}
		switch i.kind {
		case definition:
			b.WriteString("block " + strings.Join(append([]string{i.word}, i.parameters...), " ") + " {" + end)
			f.print(b, i.inside, deeper, end)
			b.WriteString(indent + "}")
		case repetition:
			b.WriteString("{" + end)
			f.print(b, i.inside, deeper, end)
			b.WriteString(indent + "}")
		default:
			b.WriteString(f.canonical(i))
			if i.shares != "" {
				b.WriteString(" shares " + i.shares)
			}
			if len(i.from) > 0 {
				b.WriteString(" from " + strings.Join(i.from, " "))
			}
		}
		b.WriteString(end)
	}
}

// canonical writes a layer as its operation does. What has a parameter in it, is a
// block, or cannot be read stays as it was typed.
func (f *File) canonical(i item) string {
	typed := []string{i.word}
	for _, w := range i.words {
		typed = append(typed, w.Text)
	}
	kind, known := f.kinds[i.word]
	if known && !kind.Joins {
		a := graph.NewArguments(i.words, i.end, kind.Example)
		if operation := kind.Read(a); a.Wrong() == nil {
			return operation.String()
		}
	}
	return strings.Join(typed, " ")
}

// Write writes a network, layer by layer. A layer has its name where another one
// names it, or where it would not get the same without.
func Write(n graph.Network) string {
	named := map[string]bool{}
	for i, l := range n.Layers {
		for _, from := range l.From {
			named[from] = named[from] || i == 0 || from != n.Layers[i-1].Name || len(l.From) > 1
		}
		if full, ok := l.Operation.(graph.Full); ok && full.Tied != "" {
			named[full.Tied] = true
		}
		if l.Shares != "" {
			named[l.Shares] = true
		}
	}
	joins := map[string]bool{}
	for _, kind := range graph.Kinds() {
		joins[kind.Word] = kind.Joins
	}
	var b strings.Builder
	if n.Name != "" {
		b.WriteString(n.Name + "\n\n")
	}
	numbers := map[string]int{}
	for i, l := range n.Layers {
		text := l.Operation.String()
		word, _, _ := strings.Cut(text, " ")
		numbers[word]++
		name := strings.ReplaceAll(l.Name, "/", ".")
		if named[l.Name] || name != word && name != word+strconv.Itoa(numbers[word]) {
			b.WriteString(name + ": ")
			numbers[word]-- // a layer with a name of its own is not counted
		}
		b.WriteString(text)
		if l.Shares != "" {
			b.WriteString(" shares " + strings.ReplaceAll(l.Shares, "/", "."))
		}
		from := slices.Clone(l.From)
		for j := range from {
			from[j] = strings.ReplaceAll(from[j], "/", ".")
		}
		if i > 0 && len(from) == 1 && l.From[0] == n.Layers[i-1].Name && !joins[word] {
			from = nil
		}
		if len(from) > 0 {
			b.WriteString(" from " + strings.Join(from, " "))
		}
		b.WriteString("\n")
	}
	return b.String()
}
