package pytorch

import (
	"bytes"
	"slices"
	"strconv"

	"fivebyfive/calc/reading/draft"
	"fivebyfive/calc/reading/python"
)

// Code reads PyTorch code: a Sequential, or modules with __init__ and forward. It is
// followed as far as its values are known, and never run.
func Code() draft.Reader {
	return draft.Reader{Format: "pytorch.code", Fits: fitsCode, Read: readCode}
}

func number(i int) string { return strconv.Itoa(i) }

// fitsCode looks for PyTorch's own names.
func fitsCode(content []byte) int {
	has := func(words ...string) bool {
		return slices.ContainsFunc(words, func(word string) bool { return bytes.Contains(content, []byte(word)) })
	}
	switch {
	case has("nn.Module", "import torch", "from torch", "LightningModule"):
		return 90
	case has("tf.nn.", "keras"):
		return 0
	}
	for rest := content; ; {
		at := bytes.Index(rest, []byte("nn."))
		if at < 0 {
			break
		}
		rest = rest[at+3:]
		end := 0
		for end < len(rest) && wordByte(rest[end]) {
			end++
		}
		if name := string(rest[:end]); knownClass(name) || containers[name] {
			return 85
		}
	}
	if has("Sequential(", "def forward", " = ") && has("Conv2d(", "Conv1d(", "Linear(", "BatchNorm2d(", "LSTM(") && !has("in_features=") && !has("kernel_size=(") {
		return 50
	}
	return 0
}

func readCode(content []byte, given draft.Given) *draft.Draft {
	file := python.Parse(string(content))
	remarks := remarked(file.Source)
	named := functions()
	whole := false
	d, _ := solve(Code().Format, given.Input, func(t *trace) {
		h := &host{trace: t, file: file, remarks: remarks, functions: named, whole: whole}
		if h.follow(); !whole && h.parted() { // the text tries parts of its network, too
			whole = true
			*t = *newTrace(Code().Format, t.given, t.side, t.probe)
			h = &host{trace: t, file: file, remarks: remarks, functions: named, whole: whole}
			h.follow()
		}
	})
	return d
}

// follow follows the text, finds the network in it, and passes an input through it.
func (h *host) follow() {
	t := h.trace
	h.machine = python.NewMachine(h.file, h)
	for _, fault := range h.file.Faults {
		if h.concerns(fault.Line) {
			t.mark(draft.Unread, fault.Line, fault.Text, "pytorch.no-python")
		}
	}
	h.machine.Run()
	if len(h.roots) == 0 && !t.stop {
		if root := h.root(); root != nil {
			t.line = 0
			h.ended = true
			h.enter(root, h.inputs(root))
		}
	}
	networks := 0
	for _, root := range h.roots {
		if _, single := root.(*layer); !single {
			networks++
		}
	}
	if networks > 1 {
		t.mark(draft.Guessed, 0, "", "pytorch.together", networks)
	}
	if len(h.roots) == 0 || len(t.draft.Network.Layers) == 0 {
		t.mark(draft.Unread, 0, "", "pytorch.nothing")
		return
	}
	if !t.probe {
		h.unused()
	}
	if h.machine.Over() {
		t.mark(draft.Unread, 0, "", "pytorch.too-much")
	}
}

var _ python.Host = (*host)(nil)
