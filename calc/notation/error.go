package notation

import "strconv"

// Error is what in a text cannot be read, and what would be right.
type Error struct {
	Line, Column int    // counted from 1
	Read         string // what stands there, "" at the end of a line
	Say          string // what would be right: "how far? for example stride 2"
}

func (e *Error) Error() string {
	read := "the line ends"
	if e.Read != "" {
		read = strconv.Quote(e.Read)
	}
	return "line " + strconv.Itoa(e.Line) + ", column " + strconv.Itoa(e.Column) + ": " + read + ": " + e.Say
}
