package python

// Node is a part of a text: a [Statement] or an [Expression].
type Node interface {
	At() int // its line, counted from 1
	span() Span
}

// Span is where a node stands.
type Span struct {
	Line     int // that it begins in
	from, to int // in the file's source
}

func (s Span) At() int    { return s.Line }
func (s Span) span() Span { return s }

// Statement is an *Assignment, *Evaluation, *Import, *Function, *Class, *For,
// *If, *With, *Return or *Other.
type Statement interface{ Node }

// Expression is a *Name, *Literal, *Formatted, *Call, *Attribute, *Subscript,
// *Slice, *List, *Tuple, *Dict, *Starred, *Unary, *Binary, *Conditional,
// *Comprehension, *Lambda or *Named.
type Expression interface{ Node }

// Assignment gives a value to targets: a = b = 1, a: int = 1, a, b = 1, 2, a += 1.
type Assignment struct {
	Span
	Targets    []Expression // *Name, *Attribute, *Subscript, or a *Tuple or *List of them
	Operator   string       // "" or that of an augmented assignment: "+"
	Annotation Expression
	Value      Expression // nil where a name is annotated only
}

// Evaluation is an expression that stands alone.
type Evaluation struct {
	Span
	Value Expression
}

// Import is import a.b as c, or from a.b import c as d.
type Import struct {
	Span
	From  string // "" of a plain import
	Names []Imported
}

// Imported is one of the names of an import; Name is "*" for all.
type Imported struct{ Name, As string }

// Function is a def, or a method.
type Function struct {
	Span
	Name       string
	Parameters []Parameter
	Body       []Statement
	Decorators []Expression
}

// Parameter is what a function is given.
type Parameter struct {
	Stars   int // 1 of *rest, 2 of **others
	Name    string
	Default Expression
	Named   bool // it is given by its name only
}

// Class is a class.
type Class struct {
	Span
	Name  string
	Bases []Argument
	Body  []Statement
}

// For is a loop.
type For struct {
	Span
	Target, In Expression
	Body, Else []Statement
}

// If has what is done on a condition; an elif is an *If in Else.
type If struct {
	Span
	Test       Expression
	Body, Else []Statement
}

// With has statements within a context.
type With struct {
	Span
	Items []Item
	Body  []Statement
}

// Item is one context of a with; Target may be nil.
type Item struct{ Value, Target Expression }

// Return ends a function; Value may be nil.
type Return struct {
	Span
	Value Expression
}

// Other is a statement of another kind, or one that could not be read: those are
// among the file's faults, too.
type Other struct {
	Span
	Word string      // that it begins with: "while", "try", "break"; "" of one that could not be read
	Test Expression  // of a while
	Body []Statement // of a while, a try
}

// Name is a name.
type Name struct {
	Span
	Name string
}

// Literal is a value that is written down: an int64, a float64, a string, a bool, or
// nil for None.
type Literal struct {
	Span
	Value any
}

// Formatted is a string with values in it, f"conv{i}": the parts are strings, as a
// *Literal, and expressions.
type Formatted struct {
	Span
	Parts []Expression
}

// Call is a call.
type Call struct {
	Span
	Function  Expression
	Arguments []Argument
}

// Argument is one of a call.
type Argument struct {
	Stars int    // 1 of *rest, 2 of **others
	Name  string // "" of one without
	Value Expression
}

// Attribute is a.b.
type Attribute struct {
	Span
	Of   Expression
	Name string
}

// Subscript is a[b]; several of them are a *Tuple.
type Subscript struct {
	Span
	Of, Index Expression
}

// Slice is a:b:c in a subscript; each may be nil.
type Slice struct {
	Span
	From, To, Step Expression
}

// List is a list, or a set.
type List struct {
	Span
	Items []Expression
}

// Tuple is a tuple.
type Tuple struct {
	Span
	Items []Expression
}

// Dict is a dictionary; a nil key stands before a **value.
type Dict struct {
	Span
	Keys, Values []Expression
}

// Starred is *a in a list, a tuple or a target.
type Starred struct {
	Span
	Value Expression
}

// Unary is -a, +a, ~a or not a.
type Unary struct {
	Span
	Operator string
	Value    Expression
}

// Binary is a + b, and every other operator between two: "and", "not in", "<". A
// chain a < b < c is a < b and b < c.
type Binary struct {
	Span
	Operator    string
	Left, Right Expression
}

// Conditional is a if b else c.
type Conditional struct {
	Span
	Test, Then, Else Expression
}

// Comprehension is [a for b in c if d]; one that makes a dictionary has a Key.
type Comprehension struct {
	Span
	Key, Value Expression
	Loops      []Loop
}

// Loop is a for of a comprehension, with its conditions.
type Loop struct {
	Target, In Expression
	If         []Expression
}

// Lambda is a function without a name.
type Lambda struct {
	Span
	Parameters []Parameter
	Value      Expression
}

// Named is a := b.
type Named struct {
	Span
	Name  string
	Value Expression
}

// Path writes a name with its attributes, as tf.keras.layers.Dense; it is "" of
// anything else.
func Path(e Expression) string {
	switch e := e.(type) {
	case *Name:
		return e.Name
	case *Attribute:
		if of := Path(e.Of); of != "" {
			return of + "." + e.Name
		}
	}
	return ""
}
