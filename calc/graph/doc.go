// Package graph counts any network: a graph of layers, each of which says what
// it owns.
//
// A layer's [Operation] plans, from the shapes that it is fed, its output, its
// tensors and its windows. Everything else follows from that plan: parameters
// are the products of what a tensor is of, connections multiply them by how often
// each number is used, receptive fields go along the windows, and [LayerCount.Enumerate] walks the
// dimensions, one number or connection at a time. So a new kind of layer is one
// file: see the others.
//
// # What is counted
//
// A parameter is a trained number, kept once: a layer that is used twice, or a
// tensor that two layers share, counts once. A connection is one use of a stored
// number by one unit, trained or fixed. So pooling, addition and what attention
// multiplies have none, and of the four numbers of batch normalization two are
// parameters. A MAC is a product of a weight and an input, added up with others.
package graph
