package lessons

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
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
type faults []Fault

func (f *faults) add(file string, line int, format string, arguments ...any) {
	*f = append(*f, Fault{file, line, fmt.Sprintf(format, arguments...)})
}

// join returns the faults as one error, file by file and from top to bottom,
// or nil if there are none.
func (f faults) join() error {
	slices.SortStableFunc(f, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	found := make([]error, len(f))
	for i, fault := range f {
		found[i] = fault
	}
	return errors.Join(found...)
}
