package graph

// Activation is anything that is done to each unit alone, and keeps no number: a
// squash, a ReLU, dropout.
type Activation struct{ Word string }

// Plan passes on what it is fed.
func (a Activation) Plan(inputs []Shape) (Plan, error) {
	input, err := one(inputs)
	return Plan{Output: input}, err
}

func (a Activation) String() string { return a.Word }

// activations are those that have a word in our notation.
var activations = []string{"relu", "sigmoid", "tanh", "gelu", "silu", "softmax", "leaky", "elu", "hardswish", "hardsigmoid", "dropout", "identity"}

func activationKind(word string) Kind {
	return Kind{Word: word, Example: word, Read: func(*Arguments) Operation { return Activation{word} }}
}
