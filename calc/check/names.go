package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
)

// Where a number belongs, if not to a layer.
const (
	unknown = -1 - iota // no layer is called so
	total               // to the network
	byOrder             // its place among others tells
)

// names finds the layers that a text speaks of.
type names struct {
	exact   map[string]int
	kinds   map[string][]int         // the layers of a kind
	next    map[string]int           // how many of them have been spoken of
	guessed map[string]int           // what other names were taken for
	said    map[string]map[label]int // what has been said of them, and in which line
}

func newNames(c *graph.Count) *names {
	n := &names{exact: map[string]int{}, kinds: map[string][]int{}, next: map[string]int{}, guessed: map[string]int{}, said: map[string]map[label]int{}}
	for i := range c.Layers {
		l := &c.Layers[i]
		if _, taken := n.exact[plain(l.Name)]; !taken {
			n.exact[plain(l.Name)] = i
		}
		word, _, _ := strings.Cut(l.Operation.String(), " ")
		switch kind := kindOf(word); kind {
		case "maxpool", "avgpool":
			n.kinds["pool"] = append(n.kinds["pool"], i)
			fallthrough
		default:
			n.kinds[kind] = append(n.kinds[kind], i)
		}
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

// has reports whether a layer is called so.
func (n *names) has(name string) bool {
	_, has := n.own(name)
	return has
}

// called reports whether a layer is called just so.
func (n *names) called(name string) bool {
	_, is := n.exact[plain(name)]
	return is
}

// own finds the layer that is called so, whatever else is said behind its name:
// "C1, a convolution", "C1层".
func (n *names) own(name string) (at int, has bool) {
	if at, has = n.exact[plain(name)]; has {
		return at, true
	}
	name = strings.TrimSpace(name)
	for _, word := range []string{"layer ", "Layer ", "the ", "The "} {
		name = strings.TrimPrefix(name, word)
	}
	if at, has = n.exact[plain(name)]; has {
		return at, true
	}
	end := strings.IndexFunc(name, func(r rune) bool {
		return r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("_-./", r)
	})
	if end > 0 {
		at, has = n.exact[plain(name[:end])]
	}
	return at, has
}

// knows reports whether a name is a layer's, or may be taken for one.
func (n *names) knows(name string) bool {
	if n.has(name) {
		return true
	}
	at, _, _ := n.guess(plain(name))
	return at >= 0
}

// find returns the layer of a name. One that is called otherwise is taken for the
// next of its kind, which is a guess; and if the same is said of it in another line,
// for the one after that.
func (n *names) find(name string, l label, line int) (at int, guessed bool) {
	if at, has := n.own(name); has {
		return at, false
	}
	if isTotal(name) {
		return total, false
	}
	name = plain(name)
	if before, is := n.said[name][l]; is && before != line {
		delete(n.guessed, name)
		delete(n.said, name)
	}
	if n.said[name] == nil {
		n.said[name] = map[label]int{}
	}
	n.said[name][l] = line
	at, kind, which := n.guess(name)
	if at >= 0 {
		n.guessed[name] = at
		n.next[kind] = max(n.next[kind], which)
	}
	return at, at >= 0
}

// guess returns what a name may stand for: which layer of a kind.
func (n *names) guess(name string) (at int, kind string, which int) {
	if at, known := n.guessed[name]; known {
		return at, "", 0
	}
	which, kind = ordinal(name)
	kind = kindOf(kind)
	if which == 0 {
		which = n.next[kind] + 1
	}
	if which > len(n.kinds[kind]) {
		return unknown, kind, which
	}
	return n.kinds[kind][which-1], kind, which
}

// ordinal takes a name apart that says which one of its kind is meant: "second conv",
// "conv layer 2", "第二个卷积层". It is 0 where nothing says so.
func ordinal(name string) (which int, kind string) {
	for i, names := range ordinals {
		for _, begins := range names {
			if kind, is := strings.CutPrefix(name, begins); is && kind != "" {
				return i + 1, strings.TrimPrefix(strings.TrimPrefix(kind, "个"), "层")
			}
		}
		for _, ends := range []string{"layer", "层"} {
			if kind, is := strings.CutSuffix(name, ends+string(rune('1'+i))); is && kind != "" {
				return i + 1, kind
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
			rest, is := strings.CutPrefix(name, begins)
			if is && (k.word != "input" && !language.IsHan(first(begins)) || utf8.RuneCountInString(rest) <= 2 || rest == "layer") { // a sentence is no name
				return k.word
			}
		}
	}
	return name
}

func first(text string) rune {
	r, _ := utf8.DecodeRuneInString(text)
	return r
}

// kindNames are what frameworks and people call the kinds of layers; what is longer
// comes first.
var kindNames = []struct {
	word  string
	names []string
}{
	{"deconv", []string{"conv2dtranspose", "conv1dtranspose", "conv3dtranspose", "convtranspose", "transposed", "deconv", "upconv", "转置卷积", "反卷积"}},
	{"depthwise", []string{"depthwise"}},
	{"conv", []string{"conv", "partial", "卷积"}},
	{"batchnorm", []string{"batchnorm", "bn", "批归一化"}},
	{"layernorm", []string{"layernorm", "ln"}},
	{"groupnorm", []string{"groupnorm"}},
	{"maxpool", []string{"maxpool", "最大池化"}},
	{"avgpool", []string{"avgpool", "averagepool", "globalaveragepool", "globalavgpool", "平均池化"}},
	{"pool", []string{"pool", "池化"}},
	{"subsample", []string{"subsampl", "下采样"}},
	{"embed", []string{"embed"}},
	{"lstm", []string{"lstm"}},
	{"gru", []string{"gru"}},
	{"rnn", []string{"simplernn", "rnn"}},
	{"attention", []string{"multihead", "selfattention", "attention", "attn"}},
	{"input", []string{"input", "输入"}},
	{"full", []string{"dense", "linear", "full", "fc", "全连接"}},
}

// isTotal reports whether a name means all layers together.
func isTotal(name string) bool {
	switch name = plain(name); name {
	case "sum", "all", "altogether", "合计", "共计", "一共":
		return true
	}
	return strings.HasPrefix(name, "total") || strings.HasPrefix(name, "总")
}
