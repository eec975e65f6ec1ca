package desk

import (
	"fivebyfive/calc/catalogue"
	"fivebyfive/calc/language"
)

// Start is a network to begin from.
type Start struct {
	Name  string       // in the catalogue, but for the smallest and the empty one
	Title string       // what it is called in every language
	Words language.Key // what it is called where that is words
}

// The smallest network that there is something to see in, and none.
const (
	oneName = "one"
	oneText = "input 3x32x32\nconv 16 5x5"
	noName  = "none"
)

// Starts are networks to begin from, the small ones first.
func Starts() []Start {
	return []Start{
		{Name: oneName, Words: "desk.one-convolution"},
		{Name: "lenet5", Title: "LeNet-5"},
		{Name: "mnist", Words: "desk.tutorial"},
		{Name: "alexnet", Title: "AlexNet"},
		{Name: "vgg16", Title: "VGG-16"},
		{Name: "resnet18", Title: "ResNet-18"},
		{Name: "mobilenet-v2", Title: "MobileNetV2"},
		{Name: "unet", Title: "U-Net"},
		{Name: "densenet121", Title: "DenseNet-121"},
		{Name: "lstm", Words: "desk.sentence"},
		{Name: "gpt2", Title: "GPT-2 small"},
		{Name: noName, Words: "desk.empty"},
	}
}

// In is what the network is called in a language.
func (s Start) In(l *language.Language) string {
	if s.Words != "" {
		return l.Text(s.Words)
	}
	return s.Title
}

// Text is the text of the network to begin from that has a name.
func Text(name string) string {
	if name == oneName {
		return oneText
	}
	text, _ := catalogue.Text(name)
	return text
}
