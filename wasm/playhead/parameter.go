package playhead

import (
	"math"
	"strconv"
	"strings"

	"fivebyfive/wasm/scene/kit"
)

// parameter is one of the parameters of an address. The list of them reads
// addresses, checks and writes them, and is what the documentation is made of.
type parameter struct {
	name  string
	field field
}

// field is a part of an address that a parameter stands for.
type field interface {
	set(value string) bool // reports whether the value makes sense; if not, it is left out
	get() string           // "" for the default
	values() string        // those that make sense, for the documentation
}

// parameters are those of an address, in the order in which they are written.
func (a *Address) parameters() []parameter { return a.parametersOf(math.MaxInt) }

// parametersOf are the parameters for a lesson of so many steps.
func (a *Address) parametersOf(steps int) []parameter {
	return []parameter{
		{"t", seconds{a}},
		{"speed", speed{&a.Speed}},
		{"knob", whole{&a.Knob}},
		{"series", whole{&a.Series}},
		{"exercise", whole{&a.Exercise}},
		{"present", choice{&a.Present, []string{Projected, Asking}}},
		{"steps", span{&a.Steps, steps}},
		{"parts", parts{&a.Parts}},
		{"theme", choice{&a.Theme, []string{"light", "dark"}}},
		{"autoplay", toggle{&a.Autoplay, "on"}},
		{"keys", toggle{&a.NoKeys, "off"}},
		{"table", table{&a.Joins}},
	}
}

// set sets the parameter of the given name, in an address of a lesson of so many
// steps.
func (a *Address) set(name, value string, steps int) bool {
	for _, p := range a.parametersOf(steps) {
		if p.name == name {
			return p.field.set(value)
		}
	}
	return false
}

// Parameter is what there is to know of a parameter: its name, and the values
// that make sense.
type Parameter struct{ Name, Values string }

// Parameters lists the parameters of an address.
func Parameters() []Parameter {
	var list []Parameter
	for _, p := range new(Address).parameters() {
		list = append(list, Parameter{p.name, p.field.values()})
	}
	return list
}

// seconds are how far a step has come.
type seconds struct{ of *Address }

func (s seconds) set(value string) bool {
	number, err := strconv.ParseFloat(value, 64)
	if err != nil || !(number >= 0) || math.IsInf(number, 0) || s.of.Step == 0 {
		return false
	}
	s.of.Into = number
	return true
}

func (s seconds) get() string {
	if s.of.Into < 0 {
		return ""
	}
	return formatFloat(s.of.Into)
}

func (seconds) values() string { return "a number of seconds" }

// speed is one of the Speeds.
type speed struct{ of *float64 }

func (s speed) set(value string) bool {
	number, err := strconv.ParseFloat(value, 64)
	for _, known := range Speeds {
		if err == nil && number == known {
			*s.of = number
			return true
		}
	}
	return false
}

func (s speed) get() string {
	if *s.of == 0 || *s.of == 1 {
		return ""
	}
	return formatFloat(*s.of)
}

func (speed) values() string {
	var all []string
	for _, known := range Speeds {
		all = append(all, formatFloat(known))
	}
	return strings.Join(all, ", ")
}

func formatFloat(number float64) string { return strconv.FormatFloat(number, 'f', -1, 64) }

// whole is a whole number, counted from 1.
type whole struct{ of *int }

// most is the largest of the whole numbers in an address.
const most = 9999

func (w whole) set(value string) bool {
	number, err := strconv.Atoi(value)
	if err != nil || number < 1 || number > most {
		return false
	}
	*w.of = number
	return true
}

func (w whole) get() string {
	if *w.of == 0 {
		return ""
	}
	return strconv.Itoa(*w.of)
}

func (whole) values() string { return "1 to " + strconv.Itoa(most) }

// choice is one of a few words.
type choice struct {
	of    *string
	words []string
}

func (c choice) set(value string) bool {
	for _, word := range c.words {
		if value == word {
			*c.of = word
			return true
		}
	}
	return false
}

func (c choice) get() string    { return *c.of }
func (c choice) values() string { return strings.Join(c.words, ", ") }

// toggle is said by one word, or not at all.
type toggle struct {
	of   *bool
	word string
}

func (t toggle) set(value string) bool {
	*t.of = *t.of || value == t.word
	return value == t.word
}

func (t toggle) get() string {
	if *t.of {
		return t.word
	}
	return ""
}

func (t toggle) values() string { return t.word }

// span is a range of a lesson's steps.
type span struct {
	of    *Range
	steps int
}

func (s span) set(value string) bool {
	from, to, _ := strings.Cut(value, "-")
	first, err := strconv.Atoi(from)
	last, err2 := strconv.Atoi(to)
	if err != nil || err2 != nil || first < 1 || last < first || last > s.steps {
		return false
	}
	*s.of = Range{first, last}
	return true
}

func (s span) get() string {
	if *s.of == (Range{}) {
		return ""
	}
	return s.of.String()
}

func (span) values() string { return "first-last" }

// parts are those of the page that are shown, in the page's order.
type parts struct{ of *string }

// PageParts are the parts of a page that can be shown alone, in its order.
var PageParts = []string{"contents", "figure", "tally", "controls", "caption", "lesson"}

// EmbeddedParts are those that a page inside another one shows where it has been
// asked for parts that there are not.
const EmbeddedParts = "figure,tally,controls,caption"

func (p parts) set(value string) bool {
	wanted := map[string]bool{}
	for _, name := range strings.Split(value, ",") {
		if name != "" {
			wanted[name] = true
		}
	}
	var shown []string
	for _, part := range PageParts {
		if wanted[part] {
			shown = append(shown, part)
		}
	}
	if len(shown) == 0 || len(shown) < len(wanted) {
		return false
	}
	*p.of = strings.Join(shown, ",")
	return true
}

func (p parts) get() string { return *p.of }
func (parts) values() string {
	return "any of " + strings.Join(PageParts, ", ") + ", with commas between"
}

// table is a connection table of C3, row by row: for each map of S2, which maps
// of C3 it feeds. 16 of them are four hexadecimal digits, the first map the
// highest bit.
type table struct{ of *kit.Joins }

const tableRows, tableDigits = 6, 4

func (t table) get() string {
	if *t.of == (kit.Joins{}) {
		return ""
	}
	var out []byte
	for s := range tableRows {
		for digit := range tableDigits {
			value := 0
			for m := digit * 4; m < digit*4+4; m++ {
				value <<= 1
				if t.of.Joined(s, m) {
					value |= 1
				}
			}
			out = strconv.AppendInt(out, int64(value), 16)
		}
	}
	return string(out)
}

func (t table) set(value string) bool {
	if len(value) != tableRows*tableDigits {
		return false
	}
	var j kit.Joins
	for s := range tableRows {
		row, err := strconv.ParseUint(value[s*tableDigits:(s+1)*tableDigits], 16, 16)
		if err != nil {
			return false
		}
		for m := range j {
			if joined := row>>(len(j)-1-m)&1 == 1; joined != (kit.Joins{}).Joined(s, m) {
				j = j.Toggled(s, m)
			}
		}
	}
	*t.of = j
	return true
}

func (table) values() string {
	return strconv.Itoa(tableRows*tableDigits) + " hexadecimal digits: for each map of S2, " + strconv.Itoa(tableDigits) + " that say which maps of C3 it feeds"
}
