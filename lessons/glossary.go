package lessons

import (
	"cmp"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fivebyfive/calc/language"
)

// Glossary is the terms of one language: what a thing is called here, and what
// others call it.
type Glossary struct {
	entries []*entry
	words   map[string]word // by name, in small letters
	pattern *regexp.Regexp  // any of the names, the longest first; nil if there are none
}

// entry is one term of a glossary.
type entry struct {
	id         string
	names      []string // the first is the chief one
	others     []string // names that are not used here
	everyday   bool     // its names are everyday words too, so only the lessons know where they are meant
	definition string   // without markup
}

// word is a name, and what it is a name of.
type word struct {
	*entry
	other bool
}

// Misnomer is a name in a text that the glossary has another for.
type Misnomer struct {
	At         int // where it begins, in bytes
	Found, Say string
}

// LoadGlossaries returns the glossary of every language that has one. The error
// joins all [Fault]s there are.
func LoadGlossaries(files fs.FS, options Options) (map[*language.Language]Glossary, error) {
	book, err := read(files, options)
	if err != nil {
		return nil, err
	}
	return book.glossaries, nil
}

// Misnomers finds the names in a text that the glossary has others for.
func (g Glossary) Misnomers(text string) (found []Misnomer) {
	for _, at := range g.find(text) {
		name := text[at[0]:at[1]]
		if w := g.word(name); w.other {
			found = append(found, Misnomer{at[0], name, w.names[0]})
		}
	}
	return found
}

// find returns where names stand in a text.
func (g Glossary) find(text string) [][]int {
	if g.pattern == nil {
		return nil
	}
	found := g.pattern.FindAllStringIndex(text, -1)
	return slices.DeleteFunc(found, func(at []int) bool { return goesOn(text, at) })
}

// goesOn reports whether a name that was found is a part of a longer word. Of the
// letters A to Z the pattern knows that itself.
func goesOn(text string, at []int) bool {
	first, _ := utf8.DecodeRuneInString(text[at[0]:])
	last, _ := utf8.DecodeLastRuneInString(text[:at[1]])
	before, _ := utf8.DecodeLastRuneInString(text[:at[0]])
	after, _ := utf8.DecodeRuneInString(text[at[1]:])
	return isMarked(first) && isWordly(before) || isMarked(last) && isWordly(after)
}

// isWordly reports whether a letter or a digit is of those that words are made of.
func isWordly(r rune) bool { return (unicode.IsLetter(r) || unicode.IsDigit(r)) && !isHan(r) }

// isMarked reports whether a letter is none of A to Z, which patterns know the
// words of.
func isMarked(r rune) bool { return isWordly(r) && r >= utf8.RuneSelf }

// word returns what a name that was found is a name of. It may have been found
// over the end of a line.
func (g Glossary) word(found string) word {
	found = strings.ToLower(found)
	if w, is := g.words[strings.ReplaceAll(found, "\n", "")]; is {
		return w
	}
	return g.words[strings.Join(strings.Fields(found), " ")]
}

// entry returns the entry with an id, or nil.
func (g Glossary) entry(id string) *entry {
	for _, e := range g.entries {
		if e.id == id {
			return e
		}
	}
	return nil
}

// newGlossary prepares entries for being searched for, and finds the names
// that two of them have.
func newGlossary(entries []*entry, language *language.Language, fault func(e *entry, format string, arguments ...any)) Glossary {
	g := Glossary{words: map[string]word{}}
	for _, e := range entries {
		if g.entry(e.id) != nil {
			fault(e, "glossary:%s is there already", e.id)
		}
		g.entries = append(g.entries, e)
		for i, name := range slices.Concat(e.names, e.others) {
			for _, form := range grammars[language.Grammar].forms(strings.ToLower(name)) {
				if taken, is := g.words[form]; is && taken.entry != e {
					fault(e, "%q is a name of glossary:%s already", form, taken.id)
				}
				g.words[form] = word{e, i >= len(e.names)}
			}
		}
	}
	var names []string
	for name := range g.words {
		names = append(names, name)
	}
	if len(names) > 0 {
		slices.SortFunc(names, func(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b)) })
		for i, name := range names {
			names[i] = whole(name)
		}
		g.pattern = regexp.MustCompile(`(?i)` + strings.Join(names, "|"))
	}
	return g
}

// whole matches a name that does not go on as a longer word. A line may end
// between its words, and between any two Han characters.
func whole(name string) string {
	var pattern strings.Builder
	last := ' '
	for _, r := range name + " " {
		switch {
		case isWordly(last) != isWordly(r) && !isMarked(last) && !isMarked(r):
			pattern.WriteString(`\b`)
		case isHan(last) && isHan(r):
			pattern.WriteString(`\n?`)
		}
		if r == ' ' {
			pattern.WriteString(`\s+`)
		} else {
			pattern.WriteString(regexp.QuoteMeta(string(r)))
		}
		last = r
	}
	return strings.TrimSuffix(pattern.String(), `\s+`)
}
