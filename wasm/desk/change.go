package desk

import (
	"slices"

	"fivebyfive/calc/diff"
	"fivebyfive/calc/language"
)

// Change says what has become of a network since it was another: "conv 6 5x5 becomes
// conv 16 5x5: 260 more parameters, the same connections." It is "" if nothing has, or
// one of the two is not whole.
func (d *Desk) Change(since *Desk, l *language.Language) string {
	if since == nil || !since.Whole() || !d.Whole() {
		return ""
	}
	path := diff.Between(since.Count, d.Count)
	var edited *diff.Step
	for i := range path.Steps {
		switch {
		case path.Steps[i].Kind() == diff.Fed:
		case edited == nil:
			edited = &path.Steps[i]
		default: // more than one layer: the totals only
			return l.Say("desk.changes", d.more(since, l)...)
		}
	}
	if edited == nil {
		return ""
	}
	said := []any{edited.Say(l)}
	if itself := []any{moreParameters(edited.Parameters().Value(), l), moreConnections(edited.Connections().Value(), l)}; !slices.Equal(itself, d.more(since, l)) {
		said = append(said, itself...) // layers below are fed something else
		return l.Say("desk.change-below", append(said, d.more(since, l)...)...)
	}
	return l.Say("desk.change", append(said, d.more(since, l)...)...)
}

// more says how many more parameters and connections there are in all.
func (d *Desk) more(since *Desk, l *language.Language) []any {
	before, after := &since.Count, &d.Count
	return []any{
		moreParameters(after.Parameters.Value()-before.Parameters.Value(), l),
		moreConnections(after.Connections.Value()-before.Connections.Value(), l),
	}
}

func moreParameters(n int64, l *language.Language) string {
	return more(n, "desk.more-parameters", "desk.fewer-parameters", "desk.same-parameters", l)
}

func moreConnections(n int64, l *language.Language) string {
	return more(n, "desk.more-connections", "desk.fewer-connections", "desk.same-connections", l)
}

// more says that there are so many more, fewer if n is below 0, or the same.
func more(n int64, more, fewer, same language.Key, l *language.Language) string {
	switch {
	case n > 0:
		return l.Say(more, n)
	case n < 0:
		return l.Say(fewer, -n)
	}
	return l.Text(same)
}
