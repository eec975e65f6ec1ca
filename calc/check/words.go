package check

import (
	"fivebyfive/calc/language"
	"fivebyfive/calc/mistake"
)

// Title is what the number is about: a layer, and what the text calls it if that is
// something else; or the total.
func (f *Finding) Title(l *language.Language) string {
	switch {
	case f.Layer == "":
		return l.Text("check.total")
	case f.Guessed && f.called == "":
		return l.Say("check.taken-for", l.LayerTitle(f.Layer), l.Say("check.line", f.Line))
	case f.Guessed:
		return l.Say("check.taken-for", l.LayerTitle(f.Layer), f.called)
	}
	return l.LayerTitle(f.Layer)
}

var counts = map[mistake.Quantity]language.Key{
	mistake.Parameters:  "check.of.parameters",
	mistake.Trained:     "check.of.trained",
	mistake.Kept:        "check.of.kept",
	mistake.Fixed:       "check.of.fixed",
	mistake.Connections: "check.of.connections",
	mistake.MACs:        "check.of.macs",
	mistake.Units:       "check.of.units",
	mistake.FieldWidth:  "check.of.field",
}

// Counts is what the number counts.
func (f *Finding) Counts(l *language.Language) string {
	if f.Sized {
		return l.Text("check.of.output")
	}
	return l.Text(counts[f.Of])
}

// Answer is the right number, or the right shape.
func (f *Finding) Answer(l *language.Language) string {
	if f.Sized {
		return f.Shape
	}
	return l.Number(f.Right.Value())
}

// Judgement is the verdict, with what is right.
func (f *Finding) Judgement(l *language.Language) string {
	right := f.Answer(l)
	switch f.Verdict {
	case Right:
		return l.Text("check.right")
	case Rule:
		return l.Say("check.otherwise", right)
	case Follows:
		return l.Say("check.following", right)
	case Wrong:
		return l.Say("check.instead", right)
	}
	return l.Text("check.unread")
}

// Explain says why a number is not right, in a sentence or two.
func (f *Finding) Explain(l *language.Language) string {
	switch {
	case f.fault != nil:
		return f.fault.In(l)
	case f.say != "":
		return l.Say(f.say, f.arguments...)
	case f.Verdict == Right:
		return ""
	case f.Verdict == Follows && f.From == "":
		return l.Say("check.sum-follows")
	case f.Verdict == Follows:
		return l.Say("check.follows-from", l.LayerTitle(f.From))
	case len(f.Mistakes) > 0:
		return f.Mistakes[0].Explain(l)
	}
	return l.Say("check.unknown-mistake")
}

// Formula is where the right number comes from, for one that is not right.
func (f *Finding) Formula(l *language.Language) string {
	if f.Verdict == Right || f.Verdict == Unread {
		return ""
	}
	const most = 240 // of a total of many layers nobody reads the sum
	if formula := f.Right.EquationIn(l); formula != l.Number(f.Right.Value()) && len(formula) <= most {
		return formula
	}
	return ""
}
