package desk

import (
	"fivebyfive/calc"
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
	said := ""
	for _, step := range path.Steps {
		switch {
		case step.Kind() == diff.Fed:
		case said == "":
			said = step.Say(l)
		default: // more than one layer: the totals only
			return l.Say("desk.changes", more(l, "parameters", since.Count.Parameters, d.Count.Parameters), more(l, "connections", since.Count.Connections, d.Count.Connections))
		}
	}
	if said == "" {
		return ""
	}
	return l.Say("desk.change", said, more(l, "parameters", since.Count.Parameters, d.Count.Parameters), more(l, "connections", since.Count.Connections, d.Count.Connections))
}

// more says how many more there are, or fewer.
func more(l *language.Language, what string, before, after calc.Expr) string {
	switch n := after.Value() - before.Value(); {
	case n > 0:
		return l.Say(language.Key("desk.more-"+what), n)
	case n < 0:
		return l.Say(language.Key("desk.fewer-"+what), -n)
	}
	return l.Text(language.Key("desk.same-" + what))
}
