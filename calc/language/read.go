package language

import "strings"

// Header is the file of a language's folder that says what the language is.
const Header = "language.txt"

// Fault is what is wrong with a line.
type Fault struct {
	File string
	Line int
	Text string
}

// File is a file of words. Its name without the ending stands before its keys.
type File struct{ Name, Text string }

// section begins what stood in a file of that name, where all are one text.
const section = "@"

// Read reads a language: its header, and its files of words.
func Read(tag, header string, files ...File) (*Language, []Fault) {
	r := reader{Language: &Language{Tag: tag, HTML: tag, thousands: ",", decimal: ".", words: map[Key]text{}}}
	r.lines(Header, header, r.setting)
	for _, file := range files {
		r.prefix = strings.TrimSuffix(file.Name, ".txt")
		r.lines(file.Name, file.Text, r.word)
	}
	if r.Name == "" {
		r.fault(Header, 1, "the language does not say its name, as in: name: English")
	}
	if r.plural == nil {
		r.fault(Header, 1, "the language does not say its plural forms, as in: plural: one other")
		r.plural = &plurals[0]
	}
	return r.Language, r.faults
}

// Pack joins what [Read] reads to one text, for a program that is handed it.
func Pack(header string, files ...File) string {
	var b strings.Builder
	copyLines(&b, header)
	for _, file := range files {
		b.WriteString(section + file.Name + "\n")
		copyLines(&b, file.Text)
	}
	return b.String()
}

// copyLines copies the lines that say something.
func copyLines(b *strings.Builder, text string) {
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			b.WriteString(line + "\n")
		}
	}
}

// Unpack reads a language that was packed.
func Unpack(tag, packed string) *Language {
	header, rest, more := strings.Cut(packed, "\n"+section)
	var files []File
	for more {
		var file string
		file, rest, more = strings.Cut(rest, "\n"+section)
		name, text, _ := strings.Cut(file, "\n")
		files = append(files, File{name, text})
	}
	l, _ := Read(tag, header, files...) // what is packed has no faults
	return l
}

// reader reads the files of a language.
type reader struct {
	*Language
	prefix  string // of the keys of the file that is read
	differs bool   // the next text, as a comment says
	faults  []Fault
}

func (r *reader) fault(file string, line int, text string) {
	r.faults = append(r.faults, Fault{file, line, text})
}

// lines reads a text of names and values; take says what is wrong with one.
func (r *reader) lines(file, text string, take func(file string, line int, name, value string) string) {
	number := 0
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			r.differs = strings.HasPrefix(line, "# differs:")
			continue
		}
		name, value, is := strings.Cut(line, ":")
		if !is {
			r.fault(file, number, "a line is a key, a colon and a text, or a comment that begins with #")
			continue
		}
		wrong := take(file, number, name, unquoted(strings.TrimSpace(value)))
		r.differs = false
		if wrong != "" {
			r.fault(file, number, wrong)
		}
	}
}

// unquoted takes off the quotation marks that hold the spaces of a text.
func unquoted(s string) string {
	if len(s) > 1 && s[0] == '"' && s[len(s)-1] == '"' {
		return s[1 : len(s)-1]
	}
	return s
}

func (r *reader) word(file string, line int, name, value string) string {
	key := Key(r.prefix + "." + name)
	if r.Has(key) {
		return "the key " + name + " is there already"
	}
	r.words[key] = text{value, file, line, r.differs}
	return wrongPattern(value, r.plural)
}

// wrongPattern says what is wrong with the placeholders of a text.
func wrongPattern(pattern string, rule *plural) string {
	if strings.Count(pattern, "{") != strings.Count(pattern, "}") {
		return "a brace has no partner"
	}
	for rest := pattern; rest != ""; {
		_, inside, after, found := cut(rest)
		if found && inside == "" {
			return "a placeholder is empty"
		}
		if _, forms, plural := strings.Cut(inside, "|"); plural && rule != nil {
			if n := len(splitForms(forms)); n > rule.forms {
				return "there are more forms than the language has: " + rule.name
			} else if n < rule.forms {
				return "a form is missing; the language has: " + rule.name
			}
			for _, form := range splitForms(forms) {
				if wrong := wrongPattern(form, rule); wrong != "" {
					return wrong
				}
			}
		}
		rest = after
	}
	return ""
}

// setting takes a line of the header.
func (r *reader) setting(_ string, _ int, name, value string) string {
	texts := map[string]*string{
		"html": &r.HTML, "name": &r.Name, "grammar": &r.Grammar,
		"between sentences": &r.Between, "after a title": &r.Stop, "between parts": &r.List,
		"thousands": &r.thousands, "decimals": &r.decimal,
	}
	if text, is := texts[name]; is {
		*text = value
		return ""
	}
	switch name {
	case "numbers":
		r.numbers = strings.Fields(value)
		return ""
	case "plural":
		for i := range plurals {
			if plurals[i].name == value {
				r.plural = &plurals[i]
				return ""
			}
		}
		return "there is no plural " + value + "; there are: " + names()
	case "script":
		r.Han = value == "han"
		if !r.Han && value != "other" {
			return "there is no script " + value + "; there are: han, other"
		}
		return ""
	case "original":
		r.Original = value == "yes"
		if !r.Original {
			return "original is yes, or not there"
		}
		return ""
	}
	return "a language has no " + name
}

func names() string {
	all := ""
	for i := range plurals {
		if i > 0 {
			all += ", "
		}
		all += plurals[i].name
	}
	return all
}
