// Package lessons turns the lessons' Markdown into HTML and finds what is
// wrong with it.
//
// A lesson is CommonMark with these constructions of its own:
//
//	{c1.parameters}                  a live number: a quantity of calc
//	{c1.parameters: explain}         the formula it comes from; display style when alone
//	{c1.parameters: factors}         the formula's digits, without the result
//	{c1.maps: words}                 a small number as a word
//	{lenet5-modern/total.parameters} a quantity of another network, of calc.Names
//	{lenet5>lenet5-pooled/total.parameters}
//	                                 by how much it changes between two: −44
//	{bridge/total.parameters: explain}
//	                                 60,000 − 44 + 900 + 850 = 61,706
//	[kernel](factor:kernel)          a term that lights up what it names
//	[spot](glossary:place)           a link to the glossary
//	![](scene:c1)                    the figure of a scene
//	```predict c1.parameters         a question whose answer is a quantity
//	```complete c1.parameters bias   the same formula with one factor missing, to be filled in
//	```exercise c1                   the endless exercises of a topic
//
// Numbers are never typed: the linter takes a digit or a number word for a
// count that calc should have given. Every lesson stands in every language,
// with the same figures and questions in the same order.
//
// The first use of a term of the glossary is linked to it by itself, in every
// lesson. After the lessons stand two appendices, glossary.md and
// references.md. In the glossary, a term and what it means are
//
//	[feature map](glossary:feature-map), map
//	: All units that use the same kernels, one at each place.
//	: Elsewhere: *channel*, *activation map*.
//
// The first name is the chief one. Names in italics are those that others use,
// and the linter finds them in the lessons and in the programs' sentences; only
// in italics may a lesson speak of them. A term whose names are everyday words
// too, [class](glossary:class "everyday"), is linked only by hand.
package lessons
