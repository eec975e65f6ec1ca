package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fivebyfive/calc"
)

// words are what a report says besides numbers.
type words struct {
	language         calc.Language
	input, total, to string
	columns          []string
	quantities       map[string]string
	kinds            map[calc.Kind]string
}

var languages = map[calc.Language]words{
	calc.English: {
		input: "input", total: "total", to: " to ",
		columns: []string{"layer", "kind", "output", "units", "fan-in", "parameters", "connections", "fixed", "receptive field"},
		quantities: map[string]string{
			"height": "height", "width": "width", "parameters": "parameters", "connections": "connections", "fixed": "fixed",
		},
		kinds: map[calc.Kind]string{
			calc.Convolution: "convolution", calc.Subsampling: "subsampling", calc.Pooling: "pooling",
			calc.FullConnection: "full", calc.RadialBasis: "rbf",
		},
	},
	calc.Chinese: {
		input: "输入", total: "总数", to: "～",
		columns: []string{"层", "类型", "输出", "单元", "扇入", "参数", "连接", "固定权值", "感受野"},
		quantities: map[string]string{
			"height": "高度", "width": "宽度", "parameters": "参数", "connections": "连接", "fixed": "固定权值",
		},
		kinds: map[calc.Kind]string{
			calc.Convolution: "卷积", calc.Subsampling: "下采样", calc.Pooling: "池化",
			calc.FullConnection: "全连接", calc.RadialBasis: "径向基",
		},
	},
}

// report tells a person what there is to count in a network.
func report(c calc.Count, language calc.Language, explain bool) string {
	w := languages[language]
	w.language = language
	rows := [][]string{w.columns}
	for _, l := range c.Layers {
		fanIn := calc.FormatNumber(l.FanIn.Min)
		if l.FanIn.Max != l.FanIn.Min {
			fanIn += w.to + calc.FormatNumber(l.FanIn.Max)
		}
		rows = append(rows, []string{
			calc.LayerTitle(l.Name, language), w.kinds[l.Kind], l.Output.String(), calc.FormatNumber(l.Units), fanIn,
			calc.FormatNumber(l.Parameters), calc.FormatNumber(l.Connections), calc.FormatNumber(l.Fixed),
			l.ReceptiveField.Size.String(),
		})
	}
	rows = append(rows, []string{
		w.total, "", "", "", "",
		calc.FormatNumber(c.Total.Parameters), calc.FormatNumber(c.Total.Connections), calc.FormatNumber(c.Total.Fixed), "",
	})
	var b strings.Builder
	b.WriteString(c.Name + ", " + w.input + " " + c.Input.String() + "\n\n")
	align(&b, rows, 3, 7)
	if explain {
		explainAll(&b, c, w)
	}
	return b.String()
}

// explainAll says where each number comes from.
func explainAll(b *strings.Builder, c calc.Count, w words) {
	one := func(title, layer string, names ...string) {
		b.WriteString("\n" + title + "\n")
		var rows [][]string
		for _, name := range names {
			q, err := c.Quantity(layer + "." + name)
			if err == nil && (q.Value != 0 || name != "fixed") {
				rows = append(rows, []string{"  " + w.quantities[name], q.Derivation.Equation()})
			}
		}
		align(b, rows, -1, -1)
	}
	for _, l := range c.Layers {
		names := []string{"parameters", "connections", "fixed"}
		if l.Kind != calc.FullConnection && l.Kind != calc.RadialBasis {
			names = append([]string{"height", "width"}, names...)
		}
		one(calc.LayerTitle(l.Name, w.language), l.Name, names...)
	}
	one(w.total, "total", "parameters", "connections", "fixed")
}

// align writes rows in columns. Those from the first number's to the last's
// are set to the right.
func align(b *strings.Builder, rows [][]string, first, last int) {
	widths := make(map[int]int)
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], width(cell))
		}
	}
	for _, row := range rows {
		var line strings.Builder
		for i, cell := range row {
			padding := strings.Repeat(" ", widths[i]-width(cell))
			if i > 0 {
				line.WriteString("  ")
			}
			if first <= i && i <= last {
				line.WriteString(padding + cell)
			} else {
				line.WriteString(cell + padding)
			}
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
}

// width is how many columns of a terminal a text takes: a Han character takes
// two.
func width(s string) int {
	n := utf8.RuneCountInString(s)
	for _, r := range s {
		if unicode.Is(unicode.Han, r) || r == '～' {
			n++
		}
	}
	return n
}
