package notation

import "strconv"

// Error is what in a text cannot be read, and what would be right.
type Error struct {
	Line, Column int    // counted from 1
	Read         string // what stands there, "" at the end of a line
	Say          string // what would be right: "how far? for example stride 2"
}

func (e *Error) Error() string {
	return "line " + strconv.Itoa(e.Line) + ", column " + strconv.Itoa(e.Column) + ": " + e.Said()
}

// Said is the error without its place, for one who sees that.
func (e *Error) Said() string {
	if e.Read == "" {
		return "the line ends: " + e.Say
	}
	return strconv.Quote(e.Read) + ": " + e.Say
}
