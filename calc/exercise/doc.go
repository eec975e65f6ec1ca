// Package exercise sets exercises in counting: for each topic a series without
// end, from easy to hard.
//
// A [Series] is a topic and a seed, and [Series.At] makes any one of its
// exercises: a small network and one of its numbers to find, or a formula with
// one number missing. The same topic, seed and place give the same exercise
// everywhere and at any time, so a class that shares a seed shares its
// exercises.
//
// Every number comes from calc: the answer, what a wrong answer got wrong and
// the solution. No question mentions its own answer.
package exercise
