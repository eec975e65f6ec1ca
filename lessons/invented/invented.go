// Package invented makes a language up, so that tests see what a translation will
// meet: words of letters with marks, two fifths longer than in English, and other
// signs in numbers. Nobody speaks it, and no plain English may be left in it.
package invented

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
)

// Tag is the folder of the language.
const Tag = "xa"

// HTML is the tag that CLDR gives to an English with marks.
const HTML = "en-XA"

const header = `html: en-XA
name: Ḗñğļîšĥø
plural: one other
between sentences: " "
after a title: ". "
between parts: ", "
thousands: ’
decimals: ,
`

// Write makes the language of that of a folder of lessons, beside it.
func Write(lessons, original string) error {
	files, out := os.DirFS(filepath.Join(lessons, original)), filepath.Join(lessons, Tag)
	return fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		source, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		text := string(source)
		switch {
		case name == "language.txt":
			text = header + "numbers: " + Say(numbers.FindStringSubmatch(text)[1]) + "\n"
		case path.Ext(name) == ".txt":
			text = words(text)
		default:
			text = lesson(text)
		}
		file := filepath.Join(out, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		return os.WriteFile(file, []byte(text), 0o644)
	})
}

var numbers = regexp.MustCompile(`(?m)^numbers: (.*)$`)

// words says a file of words.
func words(text string) string {
	var out strings.Builder
	for line := range strings.Lines(text) {
		if key, said, is := strings.Cut(line, ":"); is && line[0] != '#' {
			out.WriteString(key + ":" + filled(said))
		} else {
			out.WriteString(line)
		}
	}
	return out.String()
}

// filled says a text between its placeholders, and in the forms that they have.
func filled(text string) string {
	before, rest, found := strings.Cut(text, "{")
	if !found {
		return Say(text)
	}
	depth := 1
	for i := range len(rest) {
		switch rest[i] {
		case '{':
			depth++
		case '}':
			depth--
		}
		if depth > 0 {
			continue
		}
		inside := rest[:i]
		if name, forms, plural := strings.Cut(inside, "|"); plural {
			inside = name + "|" + filled(forms)
		}
		return Say(before) + "{" + inside + "}" + filled(rest[i+1:])
	}
	return text
}

// kept is what of a lesson is not said: numbers, code, addresses, and what begins a
// question.
var kept = regexp.MustCompile("(?m)^```.*$|`[^`]*`|\\{[^}]*\\}|!\\[\\]\\([^)]*\\)|\\]\\([^)]*\\)|<[^>]*>|https?://\\S+")

// lesson says a lesson.
func lesson(source string) string {
	var out strings.Builder
	at := 0
	for _, found := range kept.FindAllStringIndex(source, -1) {
		out.WriteString(Say(source[at:found[0]]) + source[found[0]:found[1]])
		at = found[1]
	}
	return out.String() + Say(source[at:])
}

// word is a word, or a name with a number in it, which stays as it is.
var word = regexp.MustCompile(`[A-Za-z]+(?:-?[0-9]+)?`)

// marks are the letters that stand for those of English.
var marks = []rune("áḅçďéḟğĥîĵķļṁñöṗɋŕšťüṽŵẋýž")

// Say says a text without placeholders.
func Say(text string) string {
	return word.ReplaceAllStringFunc(text, func(w string) string {
		if '0' <= w[len(w)-1] && w[len(w)-1] <= '9' || len(w) > 1 && strings.ToUpper(w) == w {
			return w // LeNet-5, SVG
		}
		var out strings.Builder
		for _, r := range strings.ToLower(w) {
			out.WriteRune(marks[r-'a'])
		}
		said := out.String() + strings.Repeat("ø", (len(w)*2+2)/5)
		if w[0] <= 'Z' {
			first := []rune(said)[0]
			said = strings.ToUpper(string(first)) + said[len(string(first)):]
		}
		return said
	})
}
