package lessons

import (
	"errors"
	"fmt"
)

// Fault is something wrong with a lesson, and where.
type Fault struct {
	File    string // "en/2-c1.md"
	Line    int
	Message string
}

// Error gives the fault as "en/2-c1.md:12: message".
func (f Fault) Error() string { return fmt.Sprintf("%s:%d: %s", f.File, f.Line, f.Message) }

// faults gathers what is wrong, so that one pass tells everything.
type faults []error

func (f *faults) add(file string, line int, format string, arguments ...any) {
	*f = append(*f, Fault{file, line, fmt.Sprintf(format, arguments...)})
}

func (f faults) join() error { return errors.Join(f...) }
