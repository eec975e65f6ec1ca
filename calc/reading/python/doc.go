// Package python reads the part of Python's syntax that networks are written in,
// and follows what such a text does with the values that it knows.
//
// [Parse] takes what people paste: prompts, typographic quotes, sentences of a
// forum between the lines, a text that is cut off. What is wrong with a statement
// costs the statement, and not the text: it is among the [File]'s faults.
//
//	file := python.Parse(text)
//	for _, statement := range file.Body {
//		switch s := statement.(type) {
//		case *python.Assignment:
//			fmt.Println(s.At(), file.Text(s.Value))
//		}
//	}
//
// Every node is a pointer to one of the structs of this package, and has its line.
// An expression that is left out is nil.
//
// A [Machine] follows a text: it assigns, goes through loops over what is known,
// and calls the functions that the text defines, with a limit on its steps. What
// the text does not define, a framework's layers above all, is for its [Host] to
// say. Nothing is run: what neither knows is [Unknown], and whatever is made of it
// is so, too.
package python
