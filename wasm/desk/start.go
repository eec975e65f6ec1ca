package desk

import "fivebyfive/calc/catalogue"

// one is the smallest network that there is something to see in.
const (
	oneName = "one-convolution"
	oneText = "input 3x32x32\nconv 16 5x5"
	noName  = "empty"
)

// Starts are the names of networks to begin from, the small ones first.
func Starts() []string {
	return []string{oneName, "lenet5", "mnist", "alexnet", "vgg16", "resnet18", "mobilenet-v2", "unet", "densenet121", "lstm", "gpt2", noName}
}

// Start is the text of a network to begin from.
func Start(name string) string {
	if name == oneName {
		return oneText
	}
	text, _ := catalogue.Text(name)
	return text
}
