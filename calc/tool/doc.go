// Package tool says what the tools that count networks would print for one, and
// why they differ: our own number, and what each rule of a tool adds to it or takes
// from it.
//
// The rules are those of the versions that [Tool] names: read in their source, and
// measured with PyTorch 1.13, network by network (testdata has the numbers). Where a
// number depends on what a network does not say, it is not known, and never guessed.
//
// A network says what its layers do, and not how they are written in code. It is
// taken to be written as most people would: in PyTorch each layer is a module of
// torch.nn, called once and in eval mode on one example; layers are joined by
// operators; attention is nn.MultiheadAttention with its defaults, "avgpool all" is
// nn.AdaptiveAvgPool2d(1), "upsample" is the nearest value. What torch.nn does not
// have keeps raw parameters. Where the code does otherwise, [Code] says so.
package tool
