package tool

import "fivebyfive/calc/graph"

// activation is how often a tool counts the units of an activation.
type activation struct {
	module, function int // by ptflops; a module that calls a function is counted by both rules
	flops            int // by calflops
}

// activations are those of torch.nn (MODULES_MAPPING and FUNCTIONAL_MAPPING in
// pytorch_ops.py of ptflops, _patch_functionals in that of calflops).
var activations = map[string]activation{
	"relu": {1, 1, 1}, "gelu": {1, 1, 1}, "elu": {1, 1, 1}, "leaky": {1, 0, 1}, "silu": {0, 1, 1}, "softmax": {0, 1, 1},
	"sigmoid": {}, "tanh": {}, "hardswish": {}, "hardsigmoid": {}, "dropout": {}, "identity": {},
}

// known reports whether it is known how tools count it.
func known(o graph.Activation) bool {
	_, is := activations[o.Word]
	return is
}
