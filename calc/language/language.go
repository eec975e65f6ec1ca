package language

import "strconv"

// Key names a text: "page.hint". What stands before the first point is the name
// of the file that has the text.
type Key string

// KeyOf is the key that a file or a template names. Programs name theirs as
// constants, which the linter finds.
func KeyOf(name string) Key { return Key(name) }

// Language is a language that everything can be told in.
type Language struct {
	Tag  string // the name of its folder: "zh"
	HTML string // what HTML calls it: "zh-Hans"
	Name string // its own name for itself: "中文"

	// Grammar is the name of what is code and not words: see package lessons.
	Grammar string

	Original bool   // the others are translated from it
	Han      bool   // it is written in Han characters, without spaces
	Between  string // stands between two sentences
	Stop     string // stands between a title and a sentence
	List     string // stands between the parts of a list

	thousands, decimal string
	numbers            []string // how the first numbers are written as words, from one
	plural             *plural

	words map[Key]text
}

// String returns the tag.
func (l *Language) String() string { return l.Tag }

// text is a text and where it stands.
type text struct {
	string
	file    string
	line    int
	differs bool
}

// Neutral is no language: it has no words, and writes numbers as the terminal
// does. Formulas for programs and messages for programmers are written in it.
var Neutral = &Language{List: ", ", thousands: ",", decimal: ".", plural: &plurals[0]}

// Has reports whether there is a text of that key.
func (l *Language) Has(key Key) bool {
	_, has := l.words[key]
	return has
}

// Text returns the text of a key as it stands, with its placeholders. A key that
// has none is its own text, so that what is missing is seen.
func (l *Language) Text(key Key) string {
	if text, has := l.words[key]; has {
		return text.string
	}
	return string(key)
}

// Family returns the text of the key that ends with a number: "scene.layer" and 2
// are scene.layer.2.
func (l *Language) Family(name string, n int64) string {
	var room [64]byte // pictures ask for it in every frame
	key := strconv.AppendInt(append(append(room[:0], name...), '.'), n, 10)
	if text, has := l.words[Key(key)]; has {
		return text.string
	}
	return string(key)
}

// Keys lists the keys of all texts.
func (l *Language) Keys() []Key {
	keys := make([]Key, 0, len(l.words))
	for key := range l.words {
		keys = append(keys, key)
	}
	return keys
}

// Place is the file and the line that the text of a key stands in.
func (l *Language) Place(key Key) (file string, line int) {
	return l.words[key].file, l.words[key].line
}

// Differs reports whether the comment above a text says that it fills in other
// numbers than the original, on purpose: # differs: one number says both
func (l *Language) Differs(key Key) bool { return l.words[key].differs }

// LayerTitle is what readers call the layer of a name. Most names are signs, the
// same in all languages, and have no text.
func (l *Language) LayerTitle(name string) string {
	if key := Key("calc.layer." + name); l.Has(key) {
		return l.Text(key)
	}
	return name
}
