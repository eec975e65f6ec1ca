// Package lenet is LeNet-5 with values in it: the network of 1998 that package
// calc counts, computing what it sees.
//
// A [Network] is built from [calc.LeNet5], so that what is counted is what
// computes. Its numbers are one row of 60,000 parameters, and each [Map] has a
// view of its own. [Network.Forward] computes every unit of every layer into
// [Activations], which are used again by the next pass: nothing is allocated. A
// [Working] is how one unit comes to its value, one connection at a time.
//
// The network is that of LeCun, Bottou, Bengio and Haffner, "Gradient-based
// learning applied to document recognition", 1998, section II.B. Where the
// paper can be read in two ways:
//
//   - A unit of S2 or S4 adds its four inputs (section II.B), rather than
//     averaging them (section II.A); the coefficients differ by a factor of 4.
//   - Every unit up to F6 squashes its sum, those of C1 and C3 too.
package lenet
