package playhead

import (
	"strconv"
	"strings"
)

// Progress is how far a learner has come: of each lesson, by its name, the last
// step that they have watched, counted from 1.
type Progress map[string]int

// ReadProgress reads what [Progress.Text] writes, and leaves out what is not
// that: the text may be an old one, or somebody else's.
func ReadProgress(text string) Progress {
	watched := Progress{}
	for _, entry := range strings.Fields(text) {
		lesson, step, _ := strings.Cut(entry, ":")
		if n, err := strconv.Atoi(step); err == nil && n > 0 {
			watched[lesson] = n
		}
	}
	return watched
}

// Text writes it down as "c1:5 s2:2", in the order of the lessons.
func (w Progress) Text(lessons []string) string {
	var entries []string
	for _, lesson := range lessons {
		if w[lesson] > 0 {
			entries = append(entries, lesson+":"+strconv.Itoa(w[lesson]))
		}
	}
	return strings.Join(entries, " ")
}

// Watch takes note of the step of a lesson that the playhead has come to the end
// of, and reports whether none as far has been watched before. A lesson begins
// at the end of its first step: to have seen that is not to have watched it.
func (w Progress) Watch(lesson string, p *Playhead) bool {
	step := p.Beat() + 1
	if !p.AtRest() || step < 2 || step <= w[lesson] {
		return false
	}
	w[lesson] = step
	return true
}
