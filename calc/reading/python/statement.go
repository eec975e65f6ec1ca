package python

import "slices"

// deepest is how far expressions and blocks may stand within each other.
const deepest = 100

// longest is how many operators may follow each other.
const longest = 2000

// parser parses a file, a statement's line after the other.
type parser struct {
	file  *File
	lexer lexer
	line  line
	at    int   // in the line's tokens
	last  token // that was taken

	depth  int
	broken bool // the statement is no Python; nothing more is read of it
}

func (p *parser) advance() {
	p.line, p.at, p.broken = p.lexer.next(), 0, false
	p.last = p.line.tokens[0]
	if p.line.unclosed {
		p.fault(Unclosed, p.line.tokens[0])
	}
}

// done reports whether the text is at its end.
func (p *parser) done() bool { return len(p.line.tokens) == 1 }

func (p *parser) fault(kind FaultKind, at token) {
	p.file.Faults = append(p.file.Faults, Fault{at.line, kind, p.file.Line(at.line)})
}

func (p *parser) peek() token { return p.line.tokens[p.at] }

func (p *parser) take() token {
	t := p.peek()
	if t.kind != end {
		p.at++
		p.last = t
	}
	return t
}

// is reports whether a sign or a word stands here.
func (p *parser) is(value string) bool {
	t := p.peek()
	return (t.kind == sign || t.kind == word) && t.value == value
}

// accept takes a sign or a word, if it stands here.
func (p *parser) accept(value string) bool {
	if p.is(value) {
		p.take()
		return true
	}
	return false
}

// expect takes a sign or a word. A bracket that is not closed closes at the end.
func (p *parser) expect(value string) {
	if !p.accept(value) && !(p.line.unclosed && p.peek().kind == end) {
		p.fail()
	}
}

func (p *parser) fail() {
	p.broken = true
	p.at = len(p.line.tokens) - 1
}

// since is where what began with a token stands.
func (p *parser) since(t token) Span { return Span{t.line, t.from, max(t.from, p.last.to)} }

// name takes a name.
func (p *parser) name() string {
	if t := p.peek(); t.kind == word && !reserved(t.value) {
		return p.take().value
	}
	p.fail()
	return ""
}

func reserved(word string) bool {
	return slices.Contains([]string{"and", "as", "assert", "break", "class", "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield"}, word)
}

// statements parses the statements of a line, with the block below it.
func (p *parser) statements() (all []Statement) {
	var decorators []Expression
	for p.is("@") {
		p.take()
		decorators = append(decorators, p.expression())
		p.advance()
	}
	p.accept("async")
	begin := p.peek()
	p.depth++
	defer func() { p.depth-- }()
	if s := p.compound(begin, decorators); s != nil {
		return []Statement{s}
	}
	for p.peek().kind != end {
		begin := p.peek()
		s := p.simple(begin)
		if p.peek().kind != end && !p.accept(";") {
			p.fail()
		}
		if p.broken {
			p.fault(Broken, begin)
			p.last = p.line.tokens[max(0, len(p.line.tokens)-2)]
			s = &Other{Span: p.since(begin)}
		}
		all = append(all, s)
	}
	p.advance()
	return all
}

// compound parses a statement that has a block; it is nil if there is none here.
func (p *parser) compound(begin token, decorators []Expression) Statement {
	if begin.kind != word {
		return nil
	}
	var s Statement
	var body, otherwise *[]Statement
	indent, kind := p.line.indent, begin.value
	switch kind {
	case "def":
		p.take()
		f := &Function{Name: p.name(), Decorators: decorators}
		p.expect("(")
		f.Parameters = p.parameters(")")
		p.expect(")")
		if p.accept("->") {
			p.expression()
		}
		f.Span, s, body = p.since(begin), f, &f.Body
	case "class":
		p.take()
		c := &Class{Name: p.name()}
		if p.accept("(") {
			c.Bases = p.arguments()
		}
		c.Span, s, body = p.since(begin), c, &c.Body
	case "for":
		p.take()
		f := &For{Target: p.targets()}
		p.expect("in")
		f.In = p.expressions()
		f.Span, s, body, otherwise = p.since(begin), f, &f.Body, &f.Else
	case "if", "elif":
		p.take()
		i := &If{Test: p.expression()}
		i.Span, s, body, otherwise = p.since(begin), i, &i.Body, &i.Else
	case "with":
		p.take()
		w := &With{}
		for {
			item := Item{Value: p.expression()}
			if p.accept("as") {
				item.Target = p.primary()
			}
			if w.Items = append(w.Items, item); !p.accept(",") {
				break
			}
		}
		w.Span, s, body = p.since(begin), w, &w.Body
	case "while", "try", "except", "finally", "else":
		o := &Other{Word: kind}
		if kind == "while" {
			p.take()
			o.Test = p.expression()
		}
		for p.peek().kind != end && !p.is(":") {
			p.take()
		}
		o.Span, s, body = p.since(begin), o, &o.Body
	default:
		return nil
	}
	p.expect(":")
	if p.broken || p.depth > deepest {
		p.fault(Broken, begin)
		o := &Other{Span: p.since(begin)}
		s, body, otherwise = o, &o.Body, nil
	}
	*body = p.block(kind, indent, begin)
	if otherwise != nil && !p.done() && p.line.indent == indent && p.depth <= deepest {
		switch next := p.peek(); {
		case p.is("elif") && (kind == "if" || kind == "elif"):
			*otherwise = p.statements()
		case p.is("else"):
			p.take()
			if p.expect(":"); p.broken {
				p.fault(Broken, next)
			}
			*otherwise = p.block("else", indent, next)
		}
	}
	return s
}

// block parses what is set in below a line, or stands after its colon.
func (p *parser) block(kind string, indent int, begin token) (body []Statement) {
	if p.peek().kind != end {
		if t := p.peek(); t.kind != word || !slices.Contains([]string{"def", "class", "for", "if", "with", "while", "try"}, t.value) {
			return p.statements()
		}
		p.fail()
		p.fault(Broken, begin)
	}
	p.advance()
	if p.depth > deepest {
		return nil
	}
	for !p.done() && p.line.indent > indent {
		body = append(body, p.statements()...)
	}
	if body != nil || p.done() || p.line.indent < indent {
		return body
	}
	p.fault(Unindented, begin)
	switch kind {
	case "def":
		for ended := false; !ended && !p.done() && p.line.indent >= indent && !p.is("def") && !p.is("class") && !p.is("@"); {
			ended = p.is("return")
			body = append(body, p.statements()...)
		}
	case "class":
		for !p.done() && p.line.indent >= indent && (p.is("def") || p.is("@") || p.peek().kind == text) {
			body = append(body, p.statements()...)
		}
	default:
		body = p.statements()
	}
	return body
}

// simple parses a statement without a block.
func (p *parser) simple(begin token) Statement {
	if begin.kind == word {
		switch begin.value {
		case "import", "from":
			return p.imports(begin)
		case "return":
			p.take()
			r := &Return{}
			if p.peek().kind != end && !p.is(";") {
				r.Value = p.expressions()
			}
			r.Span = p.since(begin)
			return r
		case "print", "exec":
			if next := p.line.tokens[p.at+1]; next.value == "(" || next.value == "=" || next.value == "." {
				break
			}
			fallthrough
		case "pass", "break", "continue", "del", "assert", "raise", "global", "nonlocal", "yield":
			for p.peek().kind != end && !p.is(";") {
				p.take()
			}
			return &Other{Span: p.since(begin), Word: begin.value}
		}
	}
	value := p.expressions()
	if p.accept(":") {
		a := &Assignment{Targets: []Expression{value}, Annotation: p.expression()}
		if p.accept("=") {
			a.Value = p.expressions()
		}
		if !isTarget(value) {
			p.fail()
		}
		a.Span = p.since(begin)
		return a
	}
	if t := p.peek(); t.kind == sign && len(t.value) > 1 && t.value[len(t.value)-1] == '=' && !slices.Contains([]string{"==", "!=", "<=", ">=", ":="}, t.value) {
		p.take()
		a := &Assignment{Targets: []Expression{value}, Operator: t.value[:len(t.value)-1], Value: p.expressions()}
		if !isTarget(value) {
			p.fail()
		}
		a.Span = p.since(begin)
		return a
	}
	if !p.is("=") {
		return &Evaluation{p.since(begin), value}
	}
	a := &Assignment{}
	for p.accept("=") {
		if !isTarget(value) {
			p.fail()
		}
		a.Targets = append(a.Targets, value)
		value = p.expressions()
	}
	a.Value, a.Span = value, p.since(begin)
	return a
}

// isTarget reports whether a value can be given to it.
func isTarget(e Expression) bool {
	items := []Expression{}
	switch e := e.(type) {
	case *Name, *Attribute, *Subscript:
		return true
	case *Starred:
		return isTarget(e.Value)
	case *Tuple:
		items = e.Items
	case *List:
		items = e.Items
	default:
		return false
	}
	return !slices.ContainsFunc(items, func(e Expression) bool { return !isTarget(e) })
}

// imports parses an import.
func (p *parser) imports(begin token) Statement {
	i := &Import{}
	if p.accept("from") {
		for p.is(".") || p.is("...") {
			i.From += p.take().value
		}
		if !p.is("import") {
			i.From += p.dotted()
		}
		p.expect("import")
		brackets := p.accept("(")
		for p.peek().kind != end && !p.is(")") && !p.is(";") {
			if p.accept("*") {
				i.Names = append(i.Names, Imported{Name: "*"})
			} else {
				i.Names = append(i.Names, Imported{Name: p.name(), As: p.as()})
			}
			if !p.accept(",") {
				break
			}
		}
		if brackets {
			p.expect(")")
		}
	} else {
		p.take()
		for {
			i.Names = append(i.Names, Imported{Name: p.dotted(), As: p.as()})
			if !p.accept(",") {
				break
			}
		}
	}
	i.Span = p.since(begin)
	return i
}

func (p *parser) dotted() string {
	name := p.name()
	for p.accept(".") {
		name += "." + p.name()
	}
	return name
}

func (p *parser) as() string {
	if p.accept("as") {
		return p.name()
	}
	return ""
}

// parameters parses what a function is given, until a sign.
func (p *parser) parameters(until string) (all []Parameter) {
	named := false
	for p.peek().kind != end && !p.is(until) {
		var one Parameter
		switch {
		case p.accept("/"):
			p.accept(",")
			continue
		case p.accept("*"):
			named = true
			if p.accept(",") {
				continue
			}
			one.Stars = 1
		case p.accept("**"):
			one.Stars = 2
		default:
			one.Named = named
		}
		one.Name = p.name()
		if until == ")" && p.accept(":") {
			p.expression()
		}
		if p.accept("=") {
			one.Default = p.expression()
		}
		if all = append(all, one); !p.accept(",") {
			break
		}
	}
	return all
}
