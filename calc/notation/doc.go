// Package notation reads and writes networks as text that can be typed from
// memory, a layer a line:
//
//	lenet of every tutorial
//
//	input 1x28x28
//	conv 32 3x3
//	relu
//	maxpool 2x2
//	flatten
//	full 10
//
// A layer is fed by the one above, unless it says from which. A name stands
// before a colon:
//
//	stem: conv 64 7x7 stride 2 pad 3
//	conv 64 1x1 from stem
//	add stem
//
// A block is defined once, and used by its name with a number for each of its
// parameters; "in" is what feeds it. Any line, and any lines in braces, can be
// repeated:
//
//	block residual maps {
//	  conv maps 3x3 pad 1 no bias
//	  batchnorm
//	  add in
//	}
//	residual 64
//	2 x residual 128
//
// A layer that uses the numbers of one before it says so, and keeps none:
//
//	conv 64 3x3 shares stem
//
// A semicolon is as good as a new line, and # begins a remark. A first line that is
// no layer, with an empty one after it, is the network's name.
package notation
