// Package pytorch reads networks of PyTorch: code, and what print(model) shows.
//
// Both come down to the same. A layer is a module that PyTorch has, with what it is
// made with; a trace passes tensors through layers, and adds what it meets to a
// draft. A tensor knows its shape, and which of our axes each of PyTorch's is, so
// that what a layer is fed can be held to what it is made for: where that does not
// fit, PyTorch would stop, and a mark says so at the line.
//
// Code is followed by a [python.Machine], whose host knows PyTorch's names: forward is
// followed with tensors for its arguments. A printed model has no forward; its modules
// are taken one after the other, as far as that goes.
//
// How large the input is, a text often does not say. Then it is followed with inputs
// of several sizes, until the first full layer behind an image is fed what it is made
// for.
package pytorch
