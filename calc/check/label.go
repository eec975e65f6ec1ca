package check

import (
	"strings"

	"fivebyfive/calc/mistake"
)

// labelled is what a word says that a number counts.
func labelled(word string) label {
	word = strings.ToLower(strings.Trim(word, " .,:=#`*_()"))
	for _, l := range labels {
		for _, name := range l.names {
			if word == name {
				return l.label
			}
		}
	}
	return label{}
}

var labels = []struct {
	label
	names []string
}{
	{label{known: true, of: mistake.Parameters}, []string{"parameters", "parameter", "params", "param", "param #", "weights", "参数", "参数量", "参数数量", "参数个数", "参数数", "个参数"}},
	{label{known: true, of: mistake.Trained}, []string{"trainable", "trained", "trainable params", "trainable parameters", "可训练", "可训练参数"}},
	{label{known: true, of: mistake.Fixed}, []string{"fixed", "non-trainable", "non-trainable params", "non-trainable parameters", "不可训练", "不可训练参数", "固定"}},
	{label{known: true, of: mistake.Connections}, []string{"connections", "connection", "连接", "连接数", "个连接"}},
	{label{known: true, of: mistake.MACs}, []string{"macs", "mac", "mult-adds", "multiply-adds", "乘加", "乘加次数"}},
	{label{known: true, of: mistake.Units}, []string{"units", "unit", "单元", "单元数", "个单元"}},
	{label{known: true, of: mistake.FieldWidth}, []string{"field", "receptive field", "rf", "感受野"}},
	{label{known: true, output: true}, []string{"output", "shape", "size", "output shape", "output size", "输出", "形状", "大小", "尺寸", "输出形状", "输出大小"}},
	{label{known: true, name: true}, []string{"layer", "layers", "name", "layer name", "layer (type)", "layer (type", "层", "层名", "名称", "网络层"}},
}
