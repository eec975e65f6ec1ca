package playhead

import (
	"math"
	"strconv"
	"strings"

	"fivebyfive/wasm/scene"
)

// Address is a place as it stands in the page's address:
//
//	#/c1/3            lesson c1, at rest after its step 3
//	#/c1/3?t=4.2      4.2 seconds into step 3
//	#/c1/3?speed=2    at double speed
//	#/c5/5?knob=64    with the scene's knob at 64
//	#/c1/3?series=7&exercise=4    with exercise 4 of series 7 set
//	#/c3/6?table=…    with a connection table of the learner's own
//
// The table is written row by row, for each map of S2 which maps of C3 it feeds:
// 16 of them are four hexadecimal digits, the first map the highest bit.
//
//	#/c1/3?present=1  projected, for a class
type Address struct {
	Lesson string
	Step   int     // counted from 1; 0 when the address names none
	Into   float64 // seconds into the step; negative at rest after it
	Speed  float64 // 0 when the address names none

	// 0 when the address names none
	Knob     int // where the scene's knob stands
	Series   int // of exercises
	Exercise int // counted from 1
	Joins    scene.Joins
	Present  int // Projected, or Asking
}

// The values of Address.Present, beside 0 for a page that is read.
const (
	Projected = 1 // fills the screen, for a class
	Asking    = 2 // and the counts are still hidden, to be predicted
)

// Speeds are the speeds that a learner can choose.
var Speeds = []float64{0.5, 1, 2, 4}

// Fault is a part of an address that makes no sense. It is left out.
type Fault struct {
	Name, Value string
}

// ParseAddress reads what follows the page's name. steps tells how many steps
// a lesson has, 0 for a lesson that is not there. Whatever makes no sense is
// left at its default and reported.
func ParseAddress(fragment string, steps func(lesson string) int) (Address, []Fault) {
	a := Address{Into: -1}
	var faults []Fault
	fragment = strings.TrimPrefix(fragment, "#")
	fragment = strings.TrimPrefix(fragment, "/")
	path, query, _ := strings.Cut(fragment, "?")
	lesson, step, _ := strings.Cut(path, "/")
	if lesson != "" {
		if steps(lesson) == 0 {
			return a, append(faults, Fault{"lesson", lesson})
		}
		a.Lesson = lesson
	}
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
		number, err := strconv.ParseFloat(value, 64)
		joins, isTable := parseTable(value)
		switch {
		case name == "":
		case name == "table" && isTable:
			a.Joins = joins
		case name == "t" && err == nil && number >= 0 && !math.IsInf(number, 0) && a.Step > 0:
			a.Into = number
		case name == "speed" && err == nil && known(number):
			a.Speed = number
		case name == "present" && number > Asking:
			faults = append(faults, Fault{name, value})
		case a.whole(name) != nil && err == nil && number >= 1 && number <= most && number == math.Trunc(number):
			*a.whole(name) = int(number)
		default:
			faults = append(faults, Fault{name, value})
		}
	}
	return a, faults
}

// most is the largest of the whole numbers in an address.
const most = 9999

// wholes are the names of the whole numbers in an address.
var wholes = [...]string{"knob", "series", "exercise", "present"}

// whole is the whole number of the given name, nil for any other name.
func (a *Address) whole(name string) *int {
	switch name {
	case "knob":
		return &a.Knob
	case "series":
		return &a.Series
	case "exercise":
		return &a.Exercise
	case "present":
		return &a.Present
	}
	return nil
}

func known(speed float64) bool {
	for _, s := range Speeds {
		if s == speed {
			return true
		}
	}
	return false
}

// String writes the address as it stands after the page's name.
func (a Address) String() string {
	out := "#/" + a.Lesson
	if a.Step > 0 {
		out += "/" + strconv.Itoa(a.Step)
	}
	mark := "?"
	if a.Into >= 0 {
		out += mark + "t=" + strconv.FormatFloat(a.Into, 'f', -1, 64)
		mark = "&"
	}
	if a.Speed != 0 && a.Speed != 1 {
		out += mark + "speed=" + strconv.FormatFloat(a.Speed, 'f', -1, 64)
		mark = "&"
	}
	for _, name := range wholes {
		if n := *a.whole(name); n != 0 {
			out += mark + name + "=" + strconv.Itoa(n)
			mark = "&"
		}
	}
	if a.Joins != (scene.Joins{}) {
		out += mark + "table=" + formatTable(a.Joins)
	}
	return out
}

// The table in an address: a row for each map of S2.
const tableRows, tableDigits = 6, 4

func formatTable(j scene.Joins) string {
	var out []byte
	for s := range tableRows {
		for digit := range tableDigits {
			value := 0
			for m := digit * 4; m < digit*4+4; m++ {
				value <<= 1
				if j.Joined(s, m) {
					value |= 1
				}
			}
			out = strconv.AppendInt(out, int64(value), 16)
		}
	}
	return string(out)
}

// parseTable reads what formatTable writes.
func parseTable(value string) (j scene.Joins, ok bool) {
	if len(value) != tableRows*tableDigits {
		return j, false
	}
	for s := range tableRows {
		row, err := strconv.ParseUint(value[s*tableDigits:(s+1)*tableDigits], 16, 16)
		if err != nil {
			return scene.Joins{}, false
		}
		for m := range j {
			if joined := row>>(len(j)-1-m)&1 == 1; joined != (scene.Joins{}).Joined(s, m) {
				j = j.Toggled(s, m)
			}
		}
	}
	return j, true
}

// Address returns where the playhead is, in the named lesson.
func (p *Playhead) Address(lesson string) Address {
	beat := p.Beat()
	b := p.Scene.Beats()[beat]
	a := Address{Lesson: lesson, Step: beat + 1, Into: -1, Speed: p.Speed}
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
