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
	r := reader{Language: newLanguage(tag)}
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

// Unpack reads a language that was packed. What is packed has no faults, and what
// would be said of them is not in the programs that are handed it.
func Unpack(tag, packed string) *Language {
	l := newLanguage(tag)
	prefix := ""
	for packed != "" {
		var line string
		line, packed, _ = strings.Cut(packed, "\n")
		if file, is := strings.CutPrefix(line, section); is {
			prefix = strings.TrimSuffix(file, ".txt") + "."
			continue
		}
		name, value, _ := strings.Cut(line, ":")
		value = unquoted(strings.TrimSpace(value))
		if prefix == "" {
			l.set(name, value)
		} else {
			l.words[Key(prefix+name)] = text{string: value}
		}
	}
	return l
}

func newLanguage(tag string) *Language {
	return &Language{Tag: tag, HTML: tag, thousands: ",", decimal: ".", words: map[Key]text{}}
}

// set takes a line of the header, and reports whether there is such a line.
func (l *Language) set(name, value string) bool {
	switch name {
	case "html":
		l.HTML = value
	case "name":
		l.Name = value
	case "grammar":
		l.Grammar = value
	case "between sentences":
		l.Between = value
	case "after a title":
		l.Stop = value
	case "between parts":
		l.List = value
	case "thousands":
		l.thousands = value
	case "decimals":
		l.decimal = value
	case "numbers":
		l.numbers = strings.Fields(value)
	case "script":
		l.Han = value == "han"
	case "original":
		l.Original = value == "yes"
	case "plural":
		for i := range plurals {
			if plurals[i].name == value {
				l.plural = &plurals[i]
			}
		}
	default:
		return false
	}
	return true
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
	switch known := r.set(name, value); {
	case !known:
		return "a language has no " + name
	case name == "plural" && r.plural == nil:
		return "there is no plural " + value + "; there are: " + names()
	case name == "script" && value != "han" && value != "other":
		return "there is no script " + value + "; there are: han, other"
	case name == "original" && value != "yes":
		return "original is yes, or not there"
	}
	return ""
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
