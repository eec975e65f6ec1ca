// Package language holds the words of a language, and its rules of writing:
// how numbers are grouped, what stands between two sentences, which form a word
// takes beside a number.
//
// A language is a folder: lessons/en is one. Its words are lines of text files,
//
//	c1.unit-caption: One unit sees {0} × {1} cells.
//
// of a [Key] and a text. Programs name a text by its key, and say it with what
// goes into its placeholders: see [Language.Say].
//
// The package is part of every page, and so does without fmt and regexp.
package language
