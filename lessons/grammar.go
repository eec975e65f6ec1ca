package lessons

import (
	"regexp"
	"strings"
)

// grammar is what is code and not words about a language, as far as the linter of
// lessons goes. A language's header names it; one without a grammar is linted less.
type grammar interface {
	// forms returns a name of the glossary in small letters in all forms that it
	// takes in a sentence.
	forms(name string) []string
	// counts returns where a text has counts that are typed as words.
	counts(text string) [][]int
}

var grammars = map[string]grammar{"": noGrammar{}, "english": englishGrammar{}, "chinese": chineseGrammar{}}

// noGrammar is no grammar.
type noGrammar struct{}

func (noGrammar) forms(name string) []string { return []string{name} }
func (noGrammar) counts(string) [][]int      { return nil }

type englishGrammar struct{}

func (englishGrammar) forms(name string) []string {
	if name == "" {
		return []string{name}
	}
	switch stem, y := strings.CutSuffix(name, "y"); {
	case y:
		return []string{name, stem + "ies"}
	case strings.HasSuffix(name, "s"), strings.HasSuffix(name, "x"), strings.HasSuffix(name, "sh"), strings.HasSuffix(name, "ch"):
		return []string{name, name + "es"}
	}
	return []string{name, name + "s"}
}

var englishCount = regexp.MustCompile(`(?i)\b(?:` +
	`three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|` +
	`twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|(?:m|b|tr)illions?)\b`)

func (englishGrammar) counts(text string) [][]int { return englishCount.FindAllStringIndex(text, -1) }

type chineseGrammar struct{ noGrammar }

// A Chinese count is a numeral before a measure word. One and two are words of
// the language, and 第三 is a place in an order.
var chineseCount = regexp.MustCompile(`第?(?:[三四五六七八九十百千万亿]|[一二两][十百千万亿])[零〇一二三四五六七八九十百千万亿两]*\s*[个只幅张层行列次条格种组位步倍块份项处]`)

func (chineseGrammar) counts(text string) (found [][]int) {
	for _, at := range chineseCount.FindAllStringIndex(text, -1) {
		if !strings.HasPrefix(text[at[0]:at[1]], "第") {
			found = append(found, at)
		}
	}
	return found
}
