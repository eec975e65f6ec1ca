package reading_test

import (
	"strings"
	"testing"

	"fivebyfive/calc/reading"
	"fivebyfive/calc/reading/draft"
)

// BenchmarkMegabyte reads a megabyte of what people paste, and of what nobody should.
func BenchmarkMegabyte(b *testing.B) {
	for name, line := range map[string]string{
		"keras":    "model.add(Dense(10))\n",
		"pytorch":  "nn.Linear(3, 3),\n",
		"summary":  "conv (Conv2D)  (None, 28, 28, 64)  36928\n",
		"list":     "conv 3 k3 > ",
		"brackets": "([",
		"prose":    "I don't know (why this\n",
	} {
		text := []byte(strings.Repeat(line, 1_000_000/len(line)))
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				reading.Read(text, draft.Given{})
			}
		})
	}
}
