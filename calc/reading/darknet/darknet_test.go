package darknet_test

import (
	"fmt"
	"strings"
	"testing"

	"fivebyfive/calc/notation"
	"fivebyfive/calc/reading/darknet"
	"fivebyfive/calc/reading/draft"
)

func read(text string) *draft.Draft { return darknet.Reader().Read([]byte(text), draft.Given{}) }

func written(d *draft.Draft) string {
	text := strings.ReplaceAll(strings.TrimSpace(notation.Write(d.Network)), "\n", "; ")
	if c, err := d.Network.Count(); err == nil {
		text += fmt.Sprintf(" = %d + %d", c.Parameters.Value(), c.Fixed.Value())
	} else if len(d.Network.Layers) > 0 {
		text += " ! " + err.Error()
	}
	for _, m := range d.Marks {
		text += fmt.Sprintf(" | %d: %s", m.Line, strings.TrimPrefix(string(m.Say), "shorthand."))
	}
	return text
}

const sample = `[net]
height=40
width=24
channels=3

[convolutional]
filters=8
size=5
stride=1
pad=1 # half the kernel: 2
activation=leaky

[maxpool]
size=2
stride=2

[convolutional]
batch_normalize=1
filters=12
size=3
padding=0
activation=linear

[connected]
output=4
activation=logistic
`

func TestRead(t *testing.T) {
	head := "[net]\nheight=9\nwidth=9\nchannels=4\n"
	for _, c := range []struct{ text, want string }{
		{sample, "input 3x40x24; conv 8 5 stride 1 pad 2; leaky; maxpool 2 stride 2 same; conv 12 3 stride 1 no bias; batchnorm; full 4; sigmoid = 10140 + 24"},
		{head + "[maxpool]\nsize=2\nstride=1\n[maxpool]\nsize=3\nstride=2\npadding=1\n", "input 4x9x9; maxpool 2 stride 1 same; maxpool 3 stride 2 pad 0:1 = 0 + 0"},
		{head + "[convolutional]\nfilters=4\nsize=1\n[shortcut]\nfrom=-1\nactivation=linear\n[route]\nlayers=-1,0\n[upsample]\nstride=2\n[yolo]\nmask=0", "input 4x9x9; conv1: conv 4 1 stride 1; add1: add from conv1 conv1; concat from add1 conv1; upsample 2; identity = 20 + 0"},
		{head + "[convolutional]\nfilters=4\n[route]\nlayers=-1\ngroups=2\ngroup_id=1\n[convolutional]\nfilters=2\n[avgpool]\n[softmax]", "input 4x9x9; conv 4 1 stride 1; unknown route gives 2x9x9; conv 2 1 stride 1; avgpool all; softmax = 26 + 0"},
		{head + "[convolutional]\nfilters=4\ngroups=4\nsize=3\npad=1\ndilation=2", "input 4x9x9; conv 4 3 stride 1 pad 2 dilation 2 groups 4 = 40 + 0"},
		{head + "[convolutional]\nfilters=4\n[convolutional]\nfilters=8\nstride=2\n[shortcut]\nfrom=-2\nactivation=leaky", "input 4x9x9; conv1: conv 4 1 stride 1; conv2: conv 8 1 stride 2; unknown shortcut gives 8x5x5 from conv2 conv1; leaky = 60 + 0 | 10: overlap"},
		{"[net]\nbatch=1\n[connected]\noutput=2", "unknown input; full 2 ! unknown1: unknown input must come after an input, such as input 1x32x32 | 1: no-input"},
		{"[net]\ninputs=10\n[connected]\noutput=2", "input 10; full 2 = 22 + 0"},
		{head + "[route]\nlayers=3\n[magic]\nnonsense", "input 4x9x9; unknown section-route; unknown section-magic = 0 + 0 | 8: unread | 5: unread | 7: unread"},
		{head + "[convolutional]\nfilters=many\nsize=3", "input 4x9x9; conv -1 3 stride 1 ! conv1: -1 maps must be from 1 to 268,435,456"},
		{"", " | 0: nothing"},
	} {
		if got := written(read(c.text)); got != c.want {
			t.Errorf("%s\n was read as %s\n instead of  %s", c.text, got, c.want)
		}
	}
	if darknet.Reader().Fits([]byte(sample)) < 90 || darknet.Reader().Fits([]byte("[40x24x3] INPUT")) > 0 {
		t.Error("a cfg is not told from a list")
	}
}

func TestLarge(t *testing.T) {
	for _, part := range []string{"[", "[route]\nlayers=-1\n", "a=1\n", "[shortcut]\nfrom=-2\n", "[route]\nlayers=0,0,0,0,0,0,0,0\n"} {
		read("[net]\nheight=9\nwidth=9\n" + strings.Repeat(part, 100_000/len(part)))
	}
}

func TestDamaged(t *testing.T) {
	lines := strings.SplitAfter(sample, "\n")
	for i := range sample {
		read(sample[:i])
		read(sample[i:])
	}
	for i := range lines {
		for j := range lines {
			swapped := append([]string{}, lines...)
			swapped[i], swapped[j] = swapped[j], swapped[i]
			if d := read(strings.Join(swapped, "")); len(d.Network.Layers) == 0 && len(d.Marks) == 0 {
				t.Errorf("with lines %d and %d swapped: no layer, and no mark", i+1, j+1)
			}
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(sample)
	f.Add("[net]\nwidth=9\nheight=9\n[reorg]\nstride=3\n[crop]\ncrop_height=2\n[route]\nlayers=-1,0\n[deconvolutional]\nsize=2")
	f.Fuzz(func(t *testing.T, text string) {
		darknet.Reader().Fits([]byte(text))
		d := read(text)
		if len(d.Network.Layers) == 0 && len(d.Marks) == 0 {
			t.Error("no layer, and no mark")
		}
		d.Network.Count()
	})
}
