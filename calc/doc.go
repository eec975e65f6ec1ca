// Package calc counts convolutional networks: the parameters and connections
// of each layer, where each number comes from, and what went wrong in an
// answer that is not it.
//
// A [Network] is an input and a list of layers. [Network.Count] counts it,
// [Count.Quantity] gives any one of its numbers by name ("c1.parameters"), and
// each number comes with its derivation, an [Expr] that prints as digits, as
// MathML, as spoken words and as code.
//
// # What is counted
//
// A parameter is a number that training changes. A connection is one use of a
// number by one unit; the bias is one connection of every unit that has one
// (LeCun, Bottou, Bengio and Haffner, "Gradient-based learning applied to
// document recognition", 1998). Where the paper leaves a choice:
//
//   - The fan-in of a unit is the number of its inputs: the bias is not one.
//   - A window keeps its size at the border: cells of padding are connections.
//   - A convolution's output is rounded down, as frameworks do. The windows of
//     [Subsample] and [Pool] tile their input exactly, as the paper's do.
//   - The unit of a [Subsample] layer has one connection to each cell of its
//     window, all through its map's one coefficient, and one to its bias.
//   - The unit of a [Pool] layer takes the cells of its window as they are: it
//     uses no number, so it has no connection, and nothing to train.
//   - The vectors of an [RBF] layer are fixed: connections, not parameters.
//   - Unshared is the number of trainable parameters if every unit kept its
//     own; FullyConnected that of a [Full] layer with as many units, with
//     biases if the layer trains biases.
//   - A [ReceptiveField] may reach past the input, into the padding.
//
// # What tools count
//
// Tools that count a network's work look at its convolutions and full layers,
// and so do three quantities:
//
//   - macs, multiply-accumulates: the weights, each as often as a unit
//     multiplies an input by it. So count calflops, and fvcore, which calls
//     them flops.
//   - mult-adds: these layers' connections, so the biases too. So does
//     torchinfo, and ptflops in its aten mode.
//   - flops: two for each of the macs, as TensorFlow's profiler has it.
//
// They are 0 for [Pool], which has no weights. They are 0 as well for
// [Subsample], whose unit adds its inputs and then multiplies only once, and
// for [RBF], which multiplies differences by themselves: no tool knows either.
//
// A [Bridge] leads from one network to another that goes by the same name, and
// [Difference] is one step of it: so 60,000 becomes 61,706.
//
// Counting takes time and memory by the number of layers and of the rows of
// their tables, never by the number of units.
package calc
