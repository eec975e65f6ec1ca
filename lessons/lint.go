package lessons

import (
	"path"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"fivebyfive/calc/exercise"
)

// formats are the ways to show a quantity; "" is its digits.
var formats = []string{"", "explain", "factors", "words"}

// check finds what is wrong with a draft, and fills in its title, quantities
// and figures.
func (d *draft) check(found *faults) {
	ast.Walk(d.tree, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		at := d.line(max(node.Pos(), 0))
		fault := func(format string, arguments ...any) { found.add(d.file, at, format, arguments...) }
		switch n := node.(type) {
		case *ast.Heading:
			d.checkHeading(n, fault)
		case *number:
			d.checkNumber(n, fault)
		case *question:
			d.checkQuestion(n, fault)
		case *ast.Link:
			d.checkLink(n, fault)
		case *ast.Image:
			d.checkFigure(n, fault)
		case *ast.HTMLBlock, *ast.RawHTML:
			fault("HTML is not for lessons: write Markdown")
		case *ast.FencedCodeBlock, *ast.CodeBlock:
			fault("a lesson has no code; a question begins with ```predict NAME, ```complete NAME FACTOR or ```exercise TOPIC")
		case *ast.AutoLink:
			fault("a link needs words: [words](address)")
		}
		if node.Type() == ast.TypeBlock && node.FirstChild() != nil && node.FirstChild().Type() == ast.TypeInline {
			d.checkSentences(node, found)
			d.checkNames(node, found)
		}
		return ast.WalkContinue, nil
	})
	if d.lesson.Title == "" {
		found.add(d.file, 1, "a title is missing: # Title")
	}
}

type faultAt func(format string, arguments ...any)

func (d *draft) checkHeading(h *ast.Heading, fault faultAt) {
	first := h.PreviousSibling() == nil
	switch {
	case h.Level == 1 && !first:
		fault("a lesson has one title, before everything else; use ## here")
	case h.Level == 1:
		d.lesson.Title = strings.TrimSpace(string(h.Lines().Value(d.source)))
		if strings.ContainsAny(d.lesson.Title, "*_`[]{}") {
			fault("a title is plain words: it stands in lists too")
		}
	case h.Level > 3:
		fault("a heading of level %d is too deep for a lesson", h.Level)
	}
}

func (d *draft) checkNumber(n *number, fault faultAt) {
	if level, known := levels[n.name]; known {
		n.level = d.lesson.Language.Decimal(level)
		if n.format != "" {
			fault("{%s: %s}: a level has no format", n.name, n.format)
		}
		return
	}
	if !slices.Contains(formats, n.format) {
		fault("{%s: %s}: there is no format %q; there are explain, factors and words", n.name, n.format, n.format)
	}
	if n.format == "words" && !d.lesson.Language.HasNumberWords() {
		fault("{%s: words}: no count is written as a word in this language", n.name)
	}
	var err error
	if n.quantity, err = d.library.Quantity(n.name); err != nil {
		fault("{%s}: %v", n.name, err)
	}
}

func (d *draft) checkQuestion(q *question, fault faultAt) {
	d.questions = append(d.questions, q)
	q.place = len(d.questions)
	if q.kind == practise {
		d.checkExercise(q, fault)
		return
	}
	var err error
	if q.quantity, err = d.library.Quantity(q.name); err != nil {
		fault("%s %s: %v", q.kind, q.name, err)
	} else if _, has := q.quantity.Derivation.Blank(q.factor); q.kind == complete && !has {
		fault("%s: the formula %s has no such number to leave out", q.asked(), q.quantity.Derivation.Equation())
	}
	if q.kind == predict && q.factor != "" {
		fault("%s: a prediction names a quantity and nothing else", q.asked())
	}
	if q.FirstChild() == nil {
		fault("%s: the question is missing", q.asked())
	}
}

func (d *draft) checkExercise(q *question, fault faultAt) {
	if q.name == "" || q.factor != "" {
		fault("%s: exercises name a topic and nothing else", q.asked())
	}
	if !slices.Contains(exercise.Topics(), exercise.Topic(q.name)) && q.name != "" {
		fault("%s: the topics are %v", q.asked(), exercise.Topics())
	}
	if q.FirstChild() != nil {
		fault("%s: exercises ask by themselves: leave the block empty", q.asked())
	}
}

func (d *draft) checkLink(link *ast.Link, fault faultAt) {
	address := string(link.Destination)
	factor, isTerm := termFactor(address)
	id, defined := glossaryID(link)
	switch {
	case defined && d.glossary().entry(id) == nil:
		fault("%s: there is no such term in the glossary", address)
	case defined:
	case isTerm && factor == "":
		fault("%s: there is no such factor", address)
	case !isTerm && !strings.HasPrefix(address, "#") && !strings.HasPrefix(address, "https://"):
		fault("%s: a link leads to factor:NAME, to glossary:TERM, to #/LESSON or to https://", address)
	}
}

func (d *draft) checkFigure(image *ast.Image, fault faultAt) {
	scene, isScene := strings.CutPrefix(string(image.Destination), "scene:")
	switch {
	case !isScene:
		fault("%s: a figure is a scene: ![](scene:c1)", image.Destination)
		return
	case image.FirstChild() != nil:
		fault("scene:%s describes itself: leave the brackets empty", scene)
	case image.Parent().ChildCount() != 1:
		fault("scene:%s: a figure stands in a paragraph of its own", scene)
	}
	f := figure{node: image, scene: scene}
	if d.options.Figure != nil {
		var err error
		if f.html, err = d.options.Figure(scene, d.lesson.Language); err != nil {
			fault("scene:%s: %v", scene, err)
		}
	}
	if d.lesson.Scene == "" {
		d.lesson.Scene, d.lesson.Layer = scene, d.library.layerOf(scene)
	}
	d.figures = append(d.figures, f)
}

// compare finds where a draft's figures, questions and terms differ from those
// of the original that it translates.
func (d *draft) compare(original *draft, found *faults) {
	scenes := func(d *draft) (names []string) {
		for _, figure := range d.figures {
			names = append(names, figure.scene)
		}
		return names
	}
	questions := func(d *draft) (names []string) {
		for _, q := range d.questions {
			names = append(names, q.asked())
		}
		return names
	}
	if path.Base(d.file) == "glossary.md" {
		d.compareTerms(original, found)
	}
	if got, want := scenes(d), scenes(original); !slices.Equal(got, want) {
		found.add(d.file, 1, "its figures are %v; those of %s are %v", got, original.file, want)
	}
	if got, want := questions(d), questions(original); !slices.Equal(got, want) {
		found.add(d.file, 1, "its questions are %v; those of %s are %v", got, original.file, want)
	}
}

// compareTerms finds the terms that only one of two glossaries has, or that
// stand elsewhere in it.
func (d *draft) compareTerms(original *draft, found *faults) {
	ids := func(d *draft) (ids []string) {
		for _, e := range d.glossary().entries {
			ids = append(ids, e.id)
		}
		return ids
	}
	got, want := ids(d), ids(original)
	for i := range max(len(got), len(want)) {
		switch {
		case i >= len(got):
			found.add(d.file, 1, "glossary:%s is missing, which %s has", want[i], original.file)
		case i >= len(want):
			found.add(d.file, 1, "glossary:%s is not in %s", got[i], original.file)
		case got[i] != want[i]:
			found.add(d.file, 1, "glossary:%s stands where %s has glossary:%s", got[i], original.file, want[i])
			return
		}
	}
}
