package frame

// LayerTitles is what the layers of LeNet-5 are called, in their order.
var LayerTitles = [...]*Phrase{
	{"C1", "C1"}, {"S2", "S2"}, {"C3", "C3"}, {"S4", "S4"}, {"C5", "C5"}, {"F6", "F6"}, {"Output", "输出层"},
}
