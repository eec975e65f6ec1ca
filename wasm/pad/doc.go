// Package pad is what a learner draws for the network to see: a [Drawing] of
// strokes, made by a pointer or by keys, and ten [Sample] digits of our own.
//
// A pad is a square with coordinates from 0 to 1, x to the right and y down.
// How large it is on a screen, and where its events come from, is the page's
// affair.
package pad
