// Package dom is the browser, typed: the only package that imports
// syscall/js. It holds what the page and the stage need and no more.
//
// An Element that was not found answers Exists with false; everything else
// about it is an error in the page and panics. A panic in what JavaScript has called
// costs that call alone.
package dom
