package summary_test

import (
	"fmt"
	"strings"
	"testing"

	"fivebyfive/calc/reading/draft"
)

// A table that is cut off, mixed up or wrapped comes to the numbers of the whole
// one, or a mark says that something is amiss.
func TestDamagedTables(t *testing.T) {
	for name, files := range tables(t) {
		text := files["table"]
		whole := read(text, draft.Given{})
		try := func(what, damaged string) {
			t.Helper()
			d := read(damaged, draft.Given{})
			check(t, fmt.Sprint(name, ", ", what), d)
			if got, want := totalOf(d), totalOf(whole); got != want && !tells(d, whole) {
				t.Errorf("%s, %s: it comes to %d parameters, not %d, and no mark says why:\n%s\n%s", name, what, got, want, damaged, told(d))
			}
		}
		for i := range len(text) {
			try(fmt.Sprint("cut off at ", i), text[:i])
		}
		lines := strings.SplitAfter(text, "\n")
		for i := range lines {
			twice := append(append(append([]string{}, lines[:i+1]...), lines[i]), lines[i+1:]...)
			try(fmt.Sprint("line ", i+1, " doubled"), strings.Join(twice, ""))
			try(fmt.Sprint("line ", i+1, " left out"), strings.Join(append(append([]string{}, lines[:i]...), lines[i+1:]...), ""))
			if i > 0 {
				swapped := append([]string{}, lines...)
				swapped[i-1], swapped[i] = lines[i], lines[i-1]
				try(fmt.Sprint("line ", i+1, " one up"), strings.Join(swapped, ""))
			}
		}
		for _, columns := range []int{80, 70, 60, 50, 40} {
			try(fmt.Sprint("wrapped at ", columns, " columns"), wrapped(text, columns, false))
			try(fmt.Sprint("broken at ", columns, " columns"), wrapped(text, columns, true))
		}
		try("quoted", "> "+strings.ReplaceAll(text, "\n", "\n> "))
		try("with other line ends", strings.ReplaceAll(text, "\n", "\r\n"))
		try("with hard spaces", strings.ReplaceAll(text, "  ", "\u00a0 "))
		try("in HTML", strings.ReplaceAll(text, "  ", "&nbsp;&nbsp;"))
	}
}

// wrapped breaks lines that are too long, at a space or anywhere.
func wrapped(text string, columns int, anywhere bool) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		runes := []rune(line)
		for len(runes) > columns {
			at := columns
			for !anywhere && at > 0 && runes[at] != ' ' {
				at--
			}
			if at == 0 {
				at = columns
			}
			b.WriteString(string(runes[:at]) + "\n")
			runes = runes[at:]
		}
		b.WriteString(string(runes))
	}
	return b.String()
}

func totalOf(d *draft.Draft) int64 {
	count, err := d.Network.Count()
	if err != nil {
		return -1
	}
	return count.Parameters.Value() + count.Fixed.Value()
}

// tells reports whether a draft has marks that the one of the whole text has not.
func tells(d, whole *draft.Draft) bool {
	had := map[string]bool{}
	for _, m := range whole.Marks {
		had[fmt.Sprint(m.Say, m.Read, m.Arguments)] = true
	}
	for _, m := range d.Marks {
		if m.Say == "summary.endless" {
			return true
		}
		if !had[fmt.Sprint(m.Say, m.Read, m.Arguments)] {
			return true
		}
	}
	return false
}
