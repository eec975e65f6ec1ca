package python

import (
	"slices"
	"strings"
)

// enter goes a level deeper; it fails where that is too deep.
func (p *parser) enter() (leave func()) {
	if p.depth++; p.depth > deepest {
		p.deep = true
		p.fail()
	}
	return func() { p.depth-- }
}

// hole stands where something is missing.
func (p *parser) hole(t token) Expression { return &Name{Span: Span{t.line, t.from, t.from}} }

// expressions parses one, or a tuple without brackets.
func (p *parser) expressions() Expression {
	begin := p.peek()
	first := p.starred()
	if !p.is(",") {
		return first
	}
	items := []Expression{first}
	for p.accept(",") {
		if t := p.peek(); t.kind == end || t.kind == sign && strings.Contains("=:;)]}", t.value) {
			break
		}
		items = append(items, p.starred())
	}
	return &Tuple{p.since(begin), items}
}

// targets parses what a loop gives values to.
func (p *parser) targets() Expression {
	begin := p.peek()
	var items []Expression
	tuple := false
	for {
		star := p.peek()
		if p.accept("*") {
			items = append(items, &Starred{p.since(star), p.primary()})
		} else {
			items = append(items, p.primary())
		}
		if !p.accept(",") {
			break
		}
		if tuple = true; p.is("in") {
			break
		}
	}
	if len(items) == 1 && !tuple {
		return items[0]
	}
	return &Tuple{p.since(begin), items}
}

func (p *parser) starred() Expression {
	begin := p.peek()
	if p.accept("*") {
		value := p.expression()
		return &Starred{p.since(begin), value}
	}
	return p.expression()
}

// expression parses one, without commas.
func (p *parser) expression() Expression {
	defer p.enter()()
	begin := p.peek()
	if p.accept("lambda") {
		l := &Lambda{Parameters: p.parameters(":")}
		p.expect(":")
		l.Value = p.expression()
		l.Span = p.since(begin)
		return l
	}
	value := p.binary(0)
	if name, is := value.(*Name); is && p.accept(":=") {
		n := &Named{Name: name.Name, Value: p.expression()}
		n.Span = p.since(begin)
		return n
	}
	if p.is("if") {
		p.take()
		c := &Conditional{Then: value, Test: p.binary(0)}
		p.expect("else")
		c.Else = p.expression()
		c.Span = p.since(begin)
		return c
	}
	return value
}

// levels are the operators between two, from those that bind least on.
var levels = [][]string{
	{"or"},
	{"and"},
	{"not"}, // before one
	{"<", ">", "==", ">=", "<=", "!=", "in", "not in", "is", "is not"},
	{"|"},
	{"^"},
	{"&"},
	{"<<", ">>"},
	{"+", "-"},
	{"*", "/", "//", "%", "@"},
}

const comparison = 3

// operator is the operator of a level that stands here, and how many tokens it has.
func (p *parser) operator(level int) (string, int) {
	t := p.peek()
	if t.kind != word && t.kind != sign {
		return "", 0
	}
	value, n := t.value, 1
	if level == comparison && t.kind == word {
		next := p.line.tokens[p.at+1]
		if value == "not" && next.value == "in" || value == "is" && next.value == "not" {
			value, n = value+" "+next.value, 2
		}
	}
	if slices.Contains(levels[level], value) {
		return value, n
	}
	return "", 0
}

func (p *parser) binary(level int) Expression {
	begin := p.peek()
	switch {
	case level == len(levels):
		return p.unary()
	case levels[level][0] == "not":
		if p.accept("not") {
			defer p.enter()()
			value := p.binary(level)
			return &Unary{p.since(begin), "not", value}
		}
		return p.binary(level + 1)
	}
	left := p.binary(level + 1)
	var compared Expression // the right side of the comparison before
	for links := 0; ; links++ {
		operator, n := p.operator(level)
		if n == 0 {
			return left
		}
		if links > longest {
			p.fail()
			return left
		}
		for range n {
			p.take()
		}
		right := p.binary(level + 1)
		if level == comparison && compared != nil {
			left = &Binary{p.since(begin), "and", left, &Binary{p.since(begin), operator, compared, right}}
		} else {
			left = &Binary{p.since(begin), operator, left, right}
		}
		compared = right
	}
}

func (p *parser) unary() Expression {
	begin := p.peek()
	for _, operator := range []string{"-", "+", "~"} {
		if p.accept(operator) {
			defer p.enter()()
			value := p.unary()
			return &Unary{p.since(begin), operator, value}
		}
	}
	p.accept("await")
	value := p.primary()
	if p.accept("**") {
		defer p.enter()()
		power := p.unary()
		return &Binary{p.since(begin), "**", value, power}
	}
	return value
}

// primary parses what can be called, and calls of it.
func (p *parser) primary() Expression {
	begin := p.peek()
	value := p.atom()
	for links := 0; ; links++ {
		switch {
		case links > longest:
			p.fail()
			return value
		case p.accept("."):
			if t := p.peek(); t.kind == end && p.line.unclosed {
				return value
			}
			name := p.take()
			if name.kind != word {
				p.fail()
			}
			value = &Attribute{p.since(begin), value, name.value}
		case p.accept("("):
			c := &Call{Function: value, Arguments: p.arguments()}
			c.Span = p.since(begin)
			value = c
		case p.accept("["):
			s := &Subscript{Of: value, Index: p.subscript()}
			p.expect("]")
			s.Span = p.since(begin)
			value = s
		default:
			return value
		}
	}
}

func (p *parser) atom() Expression {
	begin := p.peek()
	switch begin.kind {
	case end:
		if p.line.unclosed {
			return p.hole(begin)
		}
	case number:
		p.take()
		if value := numeral(begin.value); value != nil {
			return &Literal{p.since(begin), value}
		}
	case text:
		return p.strings()
	case word:
		switch begin.value {
		case "True":
			p.take()
			return &Literal{p.since(begin), true}
		case "False":
			p.take()
			return &Literal{p.since(begin), false}
		case "None":
			p.take()
			return &Literal{p.since(begin), nil}
		}
		name := p.name()
		return &Name{p.since(begin), name}
	case sign:
		p.take()
		defer p.enter()()
		switch begin.value {
		case "(":
			items, comma, made := p.items(")")
			switch {
			case made != nil:
				made.Span = p.since(begin)
				return made
			case len(items) == 1 && !comma:
				return items[0]
			}
			return &Tuple{p.since(begin), items}
		case "[":
			items, _, made := p.items("]")
			if made != nil {
				made.Span = p.since(begin)
				return made
			}
			return &List{p.since(begin), items}
		case "{":
			return p.braces(begin)
		case "...":
			return &Name{p.since(begin), "..."}
		}
	}
	p.fail()
	return p.hole(begin)
}

// ends reports whether an item ends here, as it should.
func (p *parser) ends(closer string) bool {
	return p.is(",") || p.is(closer) || p.peek().kind == end && p.line.unclosed
}

// recover leaves out an item that is no Python, and goes on after it: it costs the
// item, and not the statement.
func (p *parser) recover(at int) Expression {
	if p.deep { // all of it is left out
		p.fail()
		return p.hole(p.line.tokens[at])
	}
	depth := 0
	p.at, p.broken = at, false
	begin := p.peek()
	p.fault(Broken, begin)
	for ; p.peek().kind != end; p.take() {
		if t := p.peek(); t.kind == sign {
			switch t.value {
			case "(", "[", "{":
				depth++
			case ")", "]", "}":
				if depth--; depth < 0 {
					return p.hole(begin)
				}
			case ",":
				if depth == 0 {
					return p.hole(begin)
				}
			}
		}
	}
	return p.hole(begin)
}

// items parses what stands in brackets, and the bracket after it.
func (p *parser) items(closer string) (items []Expression, comma bool, made *Comprehension) {
	for p.peek().kind != end && !p.is(closer) {
		at := p.at
		one := p.starred()
		if p.is("for") && len(items) == 0 {
			made = &Comprehension{Value: one, Loops: p.loops()}
		}
		if p.broken || !p.ends(closer) {
			one = p.recover(at)
		}
		items = append(items, one)
		if comma = p.accept(","); !comma {
			break
		}
	}
	p.expect(closer)
	return items, comma, made
}

// arguments parses those of a call, and the bracket after them.
func (p *parser) arguments() (all []Argument) {
	defer p.enter()()
	for p.peek().kind != end && !p.is(")") {
		at := p.at
		var one Argument
		switch next := p.line.tokens[min(p.at+1, len(p.line.tokens)-1)]; {
		case p.accept("**"):
			one.Stars, one.Value = 2, p.expression()
		case p.accept("*"):
			one.Stars, one.Value = 1, p.expression()
		case p.peek().kind == word && next.kind == sign && next.value == "=":
			one.Name = p.take().value
			p.take()
			one.Value = p.expression()
		default:
			one.Value = p.expression()
			if begin := p.line.tokens[at]; p.is("for") {
				made := &Comprehension{Value: one.Value, Loops: p.loops()}
				made.Span = p.since(begin)
				one.Value = made
			}
		}
		if p.broken || !p.ends(")") {
			one.Value = p.recover(at)
		}
		if all = append(all, one); !p.accept(",") {
			break
		}
	}
	p.expect(")")
	return all
}

// loops parses those of a comprehension.
func (p *parser) loops() (all []Loop) {
	for p.is("for") || p.is("async") {
		p.accept("async")
		p.expect("for")
		l := Loop{Target: p.targets()}
		p.expect("in")
		l.In = p.binary(0)
		for p.accept("if") {
			l.If = append(l.If, p.binary(0))
		}
		if all = append(all, l); len(all) > deepest {
			p.fail()
		}
	}
	return all
}

// braces parses a dictionary or a set.
func (p *parser) braces(begin token) Expression {
	var d Dict
	var set []Expression
	for p.peek().kind != end && !p.is("}") {
		at := p.at
		var key, value Expression
		if p.accept("**") {
			value = p.expression()
		} else if value = p.starred(); p.accept(":") {
			key, value = value, p.expression()
		} else {
			set = append(set, value)
		}
		if p.is("for") {
			made := &Comprehension{Key: key, Value: value, Loops: p.loops()}
			p.expect("}")
			made.Span = p.since(begin)
			return made
		}
		if p.broken || !p.ends("}") {
			value = p.recover(at)
		}
		d.Keys, d.Values = append(d.Keys, key), append(d.Values, value)
		if !p.accept(",") {
			break
		}
	}
	p.expect("}")
	if set != nil {
		return &List{p.since(begin), set}
	}
	d.Span = p.since(begin)
	return &d
}

// subscript parses what stands in the brackets after a value.
func (p *parser) subscript() Expression {
	defer p.enter()()
	begin := p.peek()
	var items []Expression
	comma := false
	for p.peek().kind != end && !p.is("]") {
		items = append(items, p.slice())
		if comma = p.accept(","); !comma {
			break
		}
	}
	switch {
	case len(items) == 0:
		return p.hole(begin)
	case len(items) == 1 && !comma:
		return items[0]
	}
	return &Tuple{p.since(begin), items}
}

func (p *parser) slice() Expression {
	begin := p.peek()
	var parts [3]Expression
	n := 0
	for ; n < 3; n++ {
		if !p.is(":") && !p.is("]") && !p.is(",") {
			parts[n] = p.starred()
		}
		if !p.accept(":") {
			break
		}
	}
	if n == 0 && parts[0] != nil {
		return parts[0]
	}
	return &Slice{p.since(begin), parts[0], parts[1], parts[2]}
}
