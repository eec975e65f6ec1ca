// Package summary reads the tables that tools print of a network: Keras'
// model.summary() in all its styles, torchinfo, torchsummary, and tables of papers
// that have a layer, a shape and a number of parameters in each row.
//
// Such a table says what comes out, and how many numbers there are, but not how:
// kernel, stride, padding and bias are worked out. What could be meant is tried,
// the usual first, and only what comes to the very numbers of the row is taken.
// Where more would fit, a mark says so; where nothing does, the layer is one that
// nobody knows. See [guesses].
package summary
