package summary_test

import (
	"slices"
	"strings"
	"testing"

	"fivebyfive/calc/reading/draft"
)

// Networks of public threads, whose summaries people asked about: rows of a table,
// and what they stand for.
func TestThreads(t *testing.T) {
	const unknown = "unknown"
	for _, c := range []struct{ about, rows, want string }{
		{"two convolutions on colour", "(None, 62, 62, 50) 1400 conv2d (Conv2D); (None, 60, 60, 50) 22550 conv2d_1 (Conv2D); (None, 180000) 0 f (Flatten); (None, 10) 1800010 d (Dense)",
			"input 3x64x64; conv 50 3x3; conv 50 3x3; flatten; full 10"},
		{"maps come first", "(None, 3, 224, 224) 12 bn (BatchNormalization); (None, 150528) 0 f (Flatten); (None, 10) 1505290 d (Dense)",
			"input 3x224x224; batchnorm; flatten; full 10"},
		{"AlexNet without a third pooling", "(None, 27, 27, 256) 0 in (InputLayer); (None, 13, 13, 256) 0 p (MaxPooling2D); (None, 13, 13, 384) 885120 c (Conv2D); (None, 13, 13, 4096) 1576960 d (Dense)",
			"input 256x27x27; maxpool 2x2; conv 384 3x3 same; full 4096 each"},
		{"Dense on the last axis", "(None, 5, 10) 0 in (InputLayer); (None, 5, 100) 1100 d (Dense)", "input 10x5; full 100 each"},
		{"and on all of it", "(None, 5, 10) 0 in (InputLayer); (None, 50) 0 f (Flatten); (None, 100) 5100 d (Dense)", "input 10x5; flatten; full 100"},
		{"a slope for each unit", "(None, 100, 100) 0 in (InputLayer); (None, 98, 50) 15050 c (Conv1D); (None, 98, 50) 4900 p (PReLU)", "input 100x100; conv 50 3; " + unknown},
		{"no bias", "(None, 256, 192, 3) 0 in (InputLayer); (None, 256, 192, 512) 13824 c (Conv2D); (None, 256, 192, 512) 2048 bn (BatchNormalization)", "input 3x256x192; conv 512 3x3 same no bias; batchnorm"},
		{"groups that were not heeded", "(None, 64, 48, 512) 0 in (InputLayer); (None, 128, 96, 256) 2097152 c (Conv2DTranspose)", "input 512x64x48; deconv 256 4x4 stride 2 same no bias"},
		{"an LSTM", "(None, 16, 4096) 0 in (InputLayer); (None, 256) 4457472 l (LSTM)", "input 4096x16; lstm 256 one bias; last"},
		{"a GRU of today", "(None, 10, 4) 0 in (InputLayer); (None, 5) 165 g (GRU)", "input 4x10; gru 5; last"},
		{"a GRU of old", "(None, 10, 4) 0 in (InputLayer); (None, 5) 150 g (GRU)", "input 4x10; gru 5 one bias; last"},
		{"both ways", "(None, 7, 16) 0 in (InputLayer); (None, 64) 9600 b (Bidirectional)", "input 16x7; gru 32 both ways; last"},
		{"a simple one", "(None, 7, 1) 0 in (InputLayer); (None, 7, 1) 3 r (SimpleRNN)", "input 1x7; rnn 1 one bias"},
		{"frames", "(None, 8, 20, 20, 1) 0 in (InputLayer); (None, 8, 20, 20, 16) 9856 c (ConvLSTM2D)", "input 1x8x20x20; " + unknown},
		{"a border first", "(None, 64, 64, 3) 0 in (InputLayer); (None, 70, 70, 3) 0 z (ZeroPadding2D); (None, 64, 64, 32) 4736 c (Conv2D); (None, 64, 64, 32) 128 bn (BatchNormalization); (None, 64, 64, 32) 0 a (Activation); (None, 32, 32, 32) 0 p (MaxPooling2D); (None, 32768) 0 f (Flatten); (None, 1) 32769 d (Dense)",
			"input 3x64x64; pad 3; conv 32 7x7; batchnorm; identity; maxpool 2x2; flatten; full 1"},
	} {
		text := "Layer (type)  Output Shape  Param #\n"
		for row := range strings.SplitSeq(c.rows, "; ") {
			at := strings.LastIndexByte(row[:strings.LastIndexByte(row, '(')-1], ' ')
			text += row[at+1:] + "  " + row[:at] + "\n"
		}
		d := read(text, draft.Given{})
		check(t, c.about, d)
		var got []string
		for _, l := range d.Network.Layers {
			word := l.Operation.String()
			if strings.HasPrefix(word, unknown) {
				word = unknown
			}
			got = append(got, word)
		}
		if want := strings.Split(c.want, "; "); !slices.Equal(got, want) {
			t.Errorf("%s: it is read as %v, not %v\n%s", c.about, got, want, told(d))
		}
	}
}
