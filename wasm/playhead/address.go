package playhead

import (
	"math"
	"strconv"
	"strings"

	"fivebyfive/wasm/scene/kit"
)

// Address is a place as it stands in the page's address, with how the page is
// to show it:
//
//	#/c1/3            lesson c1, at rest after its step 3
//	#/c1/3?t=4.2      4.2 seconds into step 3
//	#/c1/3?steps=2-4&parts=figure,tally    as a host page shows it
//
// What may follow the place is listed by Parameters.
type Address struct {
	Lesson string
	Step   int     // counted from 1; 0 when the address names none
	Into   float64 // seconds into the step; negative at rest after it
	Speed  float64 // 0 when the address names none

	// 0 when the address names none
	Knob     int // where the scene's knob stands
	Series   int // of exercises
	Exercise int // counted from 1
	Joins    kit.Joins
	Present  string // Projected, or Asking

	// What a page around this one may ask for.
	Steps    Range  // the only steps that are shown
	Parts    string // of the page, the only ones that are shown; "" for all
	Theme    string // "light" or "dark"; "" for the reader's own
	Autoplay bool   // play when the figure comes into sight
	NoKeys   bool   // leave all keys to the page around
}

// The values of Address.Present, beside "" for a page that is read.
const (
	Projected = "1" // fills the screen, for a class
	Asking    = "2" // and the counts are still hidden, to be predicted
)

// Range is a range of steps, counted from 1; the zero Range is all of them.
type Range struct{ First, Last int }

func (r Range) String() string { return strconv.Itoa(r.First) + "-" + strconv.Itoa(r.Last) }

// Speeds are the speeds that a learner can choose.
var Speeds = []float64{0.5, 1, 2, 4}

// Fault is a part of an address that makes no sense. It is left out.
type Fault struct {
	Name, Value string
}

// ParseAddress reads what follows the page's name, in capitals or not, with
// spaces or without, and percent-encoded as some hosts write it. steps tells how
// many steps a lesson has, 0 for a lesson that is not there; "" is the one that is
// shown where none is named. Whatever makes no sense is left at its default and
// reported.
func ParseAddress(fragment string, steps func(lesson string) int) (Address, []Fault) {
	a := Address{Into: -1}
	var faults []Fault
	fragment = plain(fragment)
	fragment = strings.TrimPrefix(fragment, "#")
	fragment = strings.TrimPrefix(fragment, "/")
	path, query, _ := strings.Cut(fragment, "?")
	lesson, step, _ := strings.Cut(path, "/")
	if lesson != "" && steps(lesson) == 0 {
		faults = append(faults, Fault{"lesson", lesson})
		lesson, step = "", ""
	}
	a.Lesson = lesson
	if step != "" {
		n, err := strconv.Atoi(step)
		if err != nil || n < 1 || n > steps(lesson) {
			faults = append(faults, Fault{"step", step})
		} else {
			a.Step = n
		}
	}
	for _, pair := range strings.Split(query, "&") {
		name, value, _ := strings.Cut(pair, "=")
		if name != "" && !a.set(name, value, steps(lesson)) {
			faults = append(faults, Fault{name, value})
		}
	}
	if a.Steps != (Range{}) && a.Step != 0 && (a.Step < a.Steps.First || a.Step > a.Steps.Last) {
		faults = append(faults, Fault{"step", step})
		a.Step, a.Into = 0, -1
	}
	return a, faults
}

// plain is an address decoded, in lower case and without spaces. What is not well
// encoded stays as it is.
func plain(fragment string) string {
	out := make([]byte, 0, len(fragment))
	for i := 0; i < len(fragment); i++ {
		c := fragment[i]
		if c == '%' && i+3 <= len(fragment) {
			if code, err := strconv.ParseUint(fragment[i+1:i+3], 16, 8); err == nil {
				c = byte(code)
				i += 2
			}
		}
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c > ' ' {
			out = append(out, c)
		}
	}
	return string(out)
}

// String writes the address as it stands after the page's name.
func (a Address) String() string {
	out := "#/" + a.Lesson
	if a.Step > 0 {
		out += "/" + strconv.Itoa(a.Step)
	}
	mark := "?"
	for _, p := range a.parameters() {
		if value := p.field.get(); value != "" {
			out += mark + p.name + "=" + value
			mark = "&"
		}
	}
	return out
}

// Address returns where the playhead is, in the named lesson.
func (p *Playhead) Address(lesson string) Address {
	beat := p.Beat()
	b := p.Scene.Beats()[beat]
	a := Address{Lesson: lesson, Step: beat + 1, Into: -1, Speed: p.Speed, Steps: p.Range()}
	if p.Time != b.End {
		a.Into = math.Round((p.Time-b.Start)*100) / 100
		if a.Into == 0 && beat > 0 {
			a.Into = 0.01 // 0 is the end of the step before
		}
	}
	return a
}

// Go moves the playhead to where the address says.
func (p *Playhead) Go(a Address) {
	p.Limit(a.Steps)
	if a.Speed != 0 {
		p.Speed = a.Speed
	}
	beats := p.Scene.Beats()
	if a.Step == 0 {
		p.Restart()
		return
	}
	b := beats[min(a.Step, len(beats))-1]
	if a.Into < 0 {
		p.Seek(b.End)
		return
	}
	p.Seek(min(b.End, b.Start+a.Into))
}
