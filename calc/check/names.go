package check

import (
	"strings"
	"unicode"

	"fivebyfive/calc/graph"
)

// Where a claim belongs, if not to a layer.
const (
	unknown = -1 - iota // no layer is called so
	total               // to the network
	byName              // its name tells
	byOrder             // its place among others tells
)

// names finds the layers that a text speaks of.
type names struct {
	count   *graph.Count
	exact   map[string]int
	kinds   map[string][]int // the layers of a kind
	next    map[string]int   // the first of them that nothing has been said of
	guessed map[string]int   // what other names were taken for
}

func newNames(c *graph.Count) *names {
	n := &names{count: c, exact: map[string]int{}, kinds: map[string][]int{}, next: map[string]int{}, guessed: map[string]int{}}
	for i := range c.Layers {
		l := &c.Layers[i]
		if _, taken := n.exact[plain(l.Name)]; !taken {
			n.exact[plain(l.Name)] = i
		}
		word, _, _ := strings.Cut(l.Operation.String(), " ")
		n.kinds[word] = append(n.kinds[word], i)
	}
	return n
}

// plain is a name without what tells two spellings apart: "conv2d_1 (Conv2D)" is
// conv2d1.
func plain(name string) string {
	name, _, _ = strings.Cut(name, "(")
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}

// find returns the layer of a claim. One that is called otherwise is taken for the
// next of its kind, which is a guess.
func (n *names) find(c *claim) (at int, guessed bool) {
	if c.at != byName {
		return c.at, false
	}
	name := plain(c.name)
	if at, known := n.exact[name]; known {
		return at, false
	}
	if isTotal(c.name) {
		return total, false
	}
	if at, known := n.guessed[name]; known {
		return at, true
	}
	which, rest := ordinal(name)
	kind := kindOf(rest)
	if which == 0 {
		n.next[kind]++
		which = n.next[kind]
	}
	if which > len(n.kinds[kind]) {
		return unknown, false
	}
	at = n.kinds[kind][which-1]
	n.guessed[name] = at
	return at, true
}

// ordinal takes a name apart that begins with which one of its kind is meant: "second
// conv", "第二个卷积层". It is 0 where nothing says so.
func ordinal(name string) (which int, kind string) {
	for i, names := range ordinals {
		for _, begins := range names {
			if kind, is := strings.CutPrefix(name, begins); is && kind != "" {
				return i + 1, strings.TrimPrefix(strings.TrimPrefix(kind, "个"), "层")
			}
		}
	}
	return 0, name
}

var ordinals = [...][]string{
	{"first", "1st", "第一", "第1"}, {"second", "2nd", "第二", "第2"}, {"third", "3rd", "第三", "第3"},
	{"fourth", "4th", "第四", "第4"}, {"fifth", "5th", "第五", "第5"}, {"sixth", "6th", "第六", "第6"},
}

// kindOf is our word for the kind of layer that a name speaks of.
func kindOf(name string) string {
	name = strings.TrimRightFunc(name, unicode.IsDigit)
	for _, k := range kindNames {
		for _, begins := range k.names {
			if strings.HasPrefix(name, begins) {
				return k.word
			}
		}
	}
	return name
}

// kindNames are what frameworks and people call the kinds of layers; the longer
// names come first.
var kindNames = []struct {
	word  string
	names []string
}{
	{"deconv", []string{"conv2dtranspose", "conv1dtranspose", "conv3dtranspose", "convtranspose", "transposed", "deconv", "upconv", "转置卷积", "反卷积"}},
	{"depthwise", []string{"depthwise"}},
	{"conv", []string{"conv", "卷积"}},
	{"batchnorm", []string{"batchnorm", "bn", "批归一化"}},
	{"layernorm", []string{"layernorm", "ln"}},
	{"groupnorm", []string{"groupnorm"}},
	{"maxpool", []string{"maxpool", "pool", "池化", "最大池化"}},
	{"avgpool", []string{"avgpool", "averagepool", "globalaveragepool", "平均池化"}},
	{"embed", []string{"embed"}},
	{"lstm", []string{"lstm"}},
	{"gru", []string{"gru"}},
	{"rnn", []string{"simplernn", "rnn"}},
	{"attention", []string{"multihead", "selfattention", "attention", "attn"}},
	{"full", []string{"dense", "linear", "full", "fc", "全连接"}},
}

// isTotal reports whether a name means all layers together.
func isTotal(name string) bool {
	switch name = plain(name); name {
	case "", "sum", "all", "altogether", "合计", "共计", "一共":
		return true
	}
	return strings.HasPrefix(name, "total") || strings.HasPrefix(name, "总")
}
