package graph

// Kind is a kind of layer: the word for it in our notation, and how what follows
// the word is read. What it owns, its [Operation] says.
type Kind struct {
	Word    string
	Example string // of a whole line, for whoever is stuck
	Joins   bool   // names of layers that follow are joined with the one above
	Read    func(*Arguments) Operation
}

// Kinds are all that this package knows. Others can be added to them: see the
// notation.
func Kinds() []Kind {
	kinds := []Kind{
		inputKind,
		convolutionKind("conv"), convolutionKind("depthwise"), convolutionKind("local"), partialKind, transposedKind,
		poolingKind("maxpool"), poolingKind("avgpool"), subsamplingKind,
		fullKind, radialBasisKind,
		normalizationKind(Batch), normalizationKind(Layers), normalizationKind(Group), normalizationKind(Instance), normalizationKind(RMS),
		joinKind(Add), joinKind(Times), joinKind(Average), joinKind(Concat),
		reshapeKind(Flatten), reshapeKind(Sequence), reshapeKind(Border), reshapeKind(Crop), reshapeKind(Enlarge), reshapeKind(Shuffle), reshapeKind(Last), reshapeKind(Set), reshapeKind(Part),
		embeddingKind, rawKind(Positions), rawKind(Token), rawKind(Scales), rawKind(Slopes),
		recurrentKind(Simple), recurrentKind(LSTM), recurrentKind(GRU), attentionKind,
		unknownKind,
	}
	for _, word := range activations {
		kinds = append(kinds, activationKind(word))
	}
	return kinds
}
