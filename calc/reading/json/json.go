// Package json reads JSON (RFC 8259), as frameworks write it: Python's Infinity and NaN
// too. Package encoding/json would take a third of what a page may fetch for reading.
package json

import (
	"strconv"
	"strings"
	"unicode/utf16"
)

// Decode reads the value that a text begins with: objects as map[string]any, arrays as
// []any, numbers as int64 or float64. Where it cannot, it says at which byte.
func Decode(text string) (value any, at int, ok bool) {
	d := decoder{text: text}
	value, ok = d.value(mostDeep)
	return value, d.at, ok
}

// mostDeep is how many arrays and objects may stand inside each other.
const mostDeep = 500

type decoder struct {
	text string
	at   int
}

// takes goes over spaces, and over a sign if it stands there.
func (d *decoder) takes(sign byte) bool {
	for d.at < len(d.text) && strings.IndexByte(" \t\r\n", d.text[d.at]) >= 0 {
		d.at++
	}
	if d.at < len(d.text) && d.text[d.at] == sign {
		d.at++
		return true
	}
	return false
}

func (d *decoder) value(deep int) (any, bool) {
	switch {
	case deep == 0:
		return nil, false
	case d.takes('{'):
		return d.object(deep)
	case d.takes('['):
		return d.array(deep)
	case d.takes('"'):
		return d.quoted()
	}
	end := d.at
	for end < len(d.text) && strings.IndexByte(" \t\r\n,]}", d.text[end]) < 0 {
		end++
	}
	word := d.text[d.at:end]
	value, ok := literal(word)
	if ok {
		d.at = end
	}
	return value, ok
}

// literal is a number, or one of the three words.
func literal(word string) (any, bool) {
	switch word {
	case "true":
		return true, true
	case "false":
		return false, true
	case "null":
		return nil, true
	}
	if n, err := strconv.ParseInt(word, 10, 64); err == nil {
		return n, true
	}
	f, err := strconv.ParseFloat(word, 64)
	return f, err == nil || word == "Infinity" || word == "-Infinity" || word == "NaN" // Python writes these
}

func (d *decoder) object(deep int) (any, bool) {
	object := map[string]any{}
	for !d.takes('}') {
		if len(object) > 0 && !d.takes(',') || !d.takes('"') {
			return nil, false
		}
		name, ok := d.quoted()
		if !ok || !d.takes(':') {
			return nil, false
		}
		value, ok := d.value(deep - 1)
		if !ok {
			return nil, false
		}
		object[name] = value
	}
	return object, true
}

func (d *decoder) array(deep int) (any, bool) {
	array := []any{}
	for !d.takes(']') {
		if len(array) > 0 && !d.takes(',') {
			return nil, false
		}
		value, ok := d.value(deep - 1)
		if !ok {
			return nil, false
		}
		array = append(array, value)
	}
	return array, true
}

// escapes are what letters mean after a backslash.
var escapes = strings.NewReplacer("b", "\b", "f", "\f", "n", "\n", "r", "\r", "t", "\t")

// quoted reads what stands before the next quote.
func (d *decoder) quoted() (string, bool) {
	var b strings.Builder
	for {
		end := strings.IndexAny(d.text[d.at:], `"\`)
		if end < 0 {
			return "", false
		}
		b.WriteString(d.text[d.at : d.at+end])
		d.at += end + 1
		if d.text[d.at-1] == '"' {
			return b.String(), true
		}
		if d.at == len(d.text) {
			return "", false
		}
		if d.text[d.at] != 'u' {
			b.WriteString(escapes.Replace(d.text[d.at : d.at+1]))
			d.at++
			continue
		}
		var units []uint16
		for strings.HasPrefix(d.text[d.at:], "u") && len(d.text) >= d.at+5 {
			unit, err := strconv.ParseUint(d.text[d.at+1:d.at+5], 16, 16)
			if err != nil {
				return "", false
			}
			units = append(units, uint16(unit))
			if d.at += 5; !strings.HasPrefix(d.text[d.at:], `\u`) {
				break
			}
			d.at++
		}
		if units == nil {
			return "", false
		}
		b.WriteString(string(utf16.Decode(units)))
	}
}
