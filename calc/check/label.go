package check

import (
	"strings"

	"fivebyfive/calc/mistake"
)

// label says what a number counts.
type label struct {
	of     mistake.Quantity
	output bool // it is the shape of the output
	name   bool // it is no number: a layer stands there
	known  bool
	loose  bool // it was not said
}

// with is what two words say together: trainable params are trained.
func (l label) with(other label) label {
	if !l.known || other.known && l.of == mistake.Parameters && !l.output {
		return other
	}
	return l
}

// unlabelled is what a number without a word counts: shapes are outputs, the first
// number is of parameters, the second of connections.
func unlabelled(value string, numbers int) (label, int) {
	switch {
	case sized(value):
		return label{known: true, output: true}, numbers
	case numbers == 0:
		return label{known: true, loose: true, of: mistake.Parameters}, 1
	}
	return label{known: true, of: mistake.Connections}, numbers + 1
}

// labelled is what a word, or the head of a column, says that a number counts.
func labelled(word string) label {
	return labels[strings.ToLower(strings.Trim(word, " .,:=#`*_()"))]
}

// loosely is what a phrase says: "number of trainable parameters". A size is that of
// the output only where it says so.
func loosely(phrase string) label {
	phrase = strings.ToLower(phrase)
	for _, l := range labelNames {
		for _, name := range l.names {
			if !l.name && len(name) > 4 && strings.Contains(phrase, name) && (!l.output || strings.Contains(phrase, "output") || strings.Contains(phrase, "输出")) {
				return l.label
			}
		}
	}
	return label{}
}

// labels are labelNames by name.
var labels = func() map[string]label {
	all := map[string]label{}
	for _, l := range labelNames {
		for _, name := range l.names {
			all[name] = l.label
		}
	}
	return all
}()

// labelNames are what numbers are said to count; what says more comes first.
var labelNames = []struct {
	label
	names []string
}{
	{label{known: true, of: mistake.Fixed}, []string{"non-trainable", "non-trainable params", "non-trainable parameters", "fixed", "不可训练", "不可训练参数", "固定"}},
	{label{known: true, of: mistake.Trained}, []string{"trainable", "trained", "trainable params", "trainable parameters", "可训练", "可训练参数"}},
	{label{known: true, of: mistake.Parameters}, []string{"parameters", "parameter", "params", "param", "weights", "参数", "参数量", "参数数量", "参数个数", "参数数", "个参数"}},
	{label{known: true, of: mistake.Connections}, []string{"connections", "connection", "连接", "连接数", "个连接"}},
	{label{known: true, of: mistake.MACs}, []string{"macs", "mac", "mult-adds", "multiply-adds", "乘加", "乘加次数"}},
	{label{known: true, of: mistake.FieldWidth}, []string{"receptive field", "field", "rf", "感受野"}},
	{label{known: true, of: mistake.Units}, []string{"units", "unit", "单元", "单元数", "个单元"}},
	{label{known: true, output: true}, []string{"output shape", "output size", "output", "shape", "size", "输出形状", "输出大小", "输出尺寸", "输出特征图大小", "形状", "大小", "尺寸", "输出"}},
	{label{known: true, name: true}, []string{"layer", "layers", "name", "layer name", "layer (type", "层", "层名", "名称", "网络层"}},
}
