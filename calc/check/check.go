// Package check holds a learner's own numbers for a network against the right ones:
// what is right, what is wrong and by which mistake, what is right by another rule,
// and what only follows from a number that was wrong before.
package check

import (
	"strings"

	"fivebyfive/calc"
	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
	"fivebyfive/calc/mistake"
	"fivebyfive/calc/reading/draft"
)

// Verdict is what there is to say of a number.
type Verdict uint8

const (
	Right   Verdict = iota
	Rule            // it is right by another rule, which is named
	Follows         // it would be right, had a number before it been
	Wrong           // the mistake is named, if it is one that is known
	Unread          // it could not be read, or belongs to no layer
)

// String is the verdict in a word, for programs.
func (v Verdict) String() string {
	return [...]string{"right", "rule", "follows", "wrong", "unread"}[v]
}

// Finding is what there is to say of one number, or of one shape.
type Finding struct {
	Line    int    // of the text, counted from 1
	Read    string // what stands there
	Layer   string // "" for the total
	Guessed bool   // the text calls the layer otherwise
	Of      mistake.Quantity
	Sized   bool // it is a shape, and Of tells which number of it is wrong
	Verdict Verdict
	// Right is the right number with its formula, Shape the right shape, written in
	// the order of what was read.
	Right calc.Expr
	Shape string
	// Mistakes are what the number may come from, the simplest first.
	Mistakes []mistake.Mistake
	From     string // what it follows from

	called    string       // in the text
	say       language.Key // of what could not be read, or is not whole
	arguments []any
	fault     *calc.AnswerError
}

// Report is what there is to say of all numbers, in the order of the text.
type Report struct {
	Findings []Finding
	Passed   []int    // lines that are about no number that is checked
	Missing  []string // layers with numbers of their own, of which nothing is said
}

// Count is how many findings have a verdict.
func (r *Report) Count(v Verdict) (n int) {
	for i := range r.Findings {
		if r.Findings[i].Verdict == v {
			n++
		}
	}
	return n
}

// claim is a number of a text, as it was read.
type claim struct {
	line    int
	read    string
	at      int    // the layer
	called  string // in the text
	guessed bool
	of      mistake.Quantity
	value   int64
	shape   []int // instead of a value
	maps    order
	loose   bool // nothing says what it counts
	broken  bool // it is no whole number
	fault   *calc.AnswerError
}

// Claims checks the numbers that a reader has found.
func Claims(c *graph.Count, claims []draft.Claim) *Report {
	quantities := map[draft.What]mistake.Quantity{
		draft.Parameters: mistake.Kept, draft.Trained: mistake.Trained, draft.Fixed: mistake.Fixed,
		draft.Connections: mistake.Connections, draft.MACs: mistake.MACs,
	}
	all := make([]claim, len(claims))
	names := newNames(c)
	for i, from := range claims {
		all[i] = claim{line: from.Line, at: total, called: from.Layer, of: quantities[from.What], value: from.Value, read: written(from.Value)}
		if from.Layer != "" {
			all[i].at, all[i].guessed = names.find(from.Layer, label{of: all[i].of, output: from.What == draft.Output}, from.Line)
		}
		if from.What == draft.Output {
			all[i].shape, all[i].maps = append([]int{from.Shape.Maps}, from.Shape.Extent...), mapsFirst
			all[i].read = from.Shape.String()
		}
	}
	return checked(c, all)
}

// checker checks claims, one after the other.
type checker struct {
	count    *graph.Count
	mistakes *mistake.Network
	believed *beliefs
	report   Report
	effort   int // that may still be made to find mistakes
}

// diagnose finds the mistakes that lead to a number, as long as there is time.
func (k *checker) diagnose(f *Finding, at int, value int64) []mistake.Mistake {
	if at == total {
		k.effort -= len(k.count.Layers)
	}
	if k.effort--; k.effort < 0 {
		f.say = "check.too-many"
		return nil
	}
	found := k.mistakes.Diagnose(f.Layer, f.Of, value)
	if found == nil && at != total {
		found = k.believed.diagnose(at, f.Of, value)
	}
	return found
}

func checked(c *graph.Count, claims []claim) *Report {
	k := &checker{count: c, mistakes: mistake.In(c), effort: 400 + 2*len(c.Layers)}
	for i := range claims {
		if at := claims[i].at; at >= 0 && claims[i].loose {
			claims[i].meant(&c.Layers[at])
		}
	}
	k.believed = k.believe(claims)
	said := map[int]bool{}
	for i := range claims {
		f := Finding{Line: claims[i].line, Read: claims[i].read, Of: claims[i].of, Guessed: claims[i].guessed, called: claims[i].short()}
		if at := claims[i].at; at >= 0 {
			f.Layer = c.Layers[at].Name
		}
		switch at := claims[i].at; {
		case at == unknown:
			f.Verdict, f.say, f.arguments = Unread, "check.no-layer", []any{claims[i].called}
		case claims[i].fault != nil:
			f.Verdict, f.fault = Unread, claims[i].fault
		case claims[i].broken:
			k.broken(&f, at, &claims[i])
		case claims[i].shape != nil && at == total:
			f.Verdict, f.say = Unread, "check.no-number"
		case claims[i].shape != nil:
			k.shape(&f, at, &claims[i])
		default:
			if at != total && f.Of <= mistake.MACs {
				said[at] = true
			}
			k.number(&f, at, claims[i].value)
		}
		k.report.Findings = append(k.report.Findings, f)
	}
	for i := range c.Layers {
		if owns(&c.Layers[i]) && len(said) > 0 && !said[i] {
			k.report.Missing = append(k.report.Missing, c.Layers[i].Name)
		}
	}
	return &k.report
}

// number judges a number of a layer, or of the whole network.
func (k *checker) number(f *Finding, at int, value int64) {
	right, has := k.mistakes.Right(f.Layer, f.Of)
	if !has {
		f.Verdict, f.say = Unread, "check.no-number"
		return
	}
	f.Right = right
	if value == right.Value() {
		f.Verdict = Right
		return
	}
	if k.believed.number(f, at, value) {
		f.Verdict = Follows
		return
	}
	f.Mistakes = k.diagnose(f, at, value)
	f.judge()
}

// judge tells what is wrong from what is right by another rule.
func (f *Finding) judge() {
	f.Verdict = Wrong
	if len(f.Mistakes) > 0 && f.Mistakes[0].Rule {
		f.Verdict = Rule
	}
}

// meant takes a number that nothing is said of for the output's, where the layer keeps
// no number and its output is one.
func (c *claim) meant(l *graph.LayerCount) {
	if !owns(l) && c.value > 0 && len(l.Output.Extent) == 0 && c.shape == nil && c.fault == nil {
		c.shape = []int{int(min(c.value, largest))}
	}
}

// short is the name in the text, without what stands behind it in brackets.
func (c *claim) short() string {
	name, _, _ := strings.Cut(c.called, "(")
	return clipped(strings.TrimSpace(name))
}

// broken judges what is no whole number: a size that was not rounded.
func (k *checker) broken(f *Finding, at int, c *claim) {
	f.Verdict, f.say = Wrong, "check.broken"
	if c.shape != nil && at != total {
		f.Sized, f.Shape, f.Of = true, c.ordered(k.count.Layers[at].Output), mistake.Width
	}
	f.Right, _ = k.mistakes.Right(f.Layer, f.Of)
}

// owns reports whether a layer keeps numbers of its own.
func owns(l *graph.LayerCount) bool { return l.Parameters.Value()+l.Fixed.Value() > 0 }
