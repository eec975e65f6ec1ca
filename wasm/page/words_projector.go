//go:build js && wasm

package main

// projectorWords are what the page says to a class, to its teacher, and on
// paper.
type projectorWords struct {
	howMany                 string
	then, showCounts        string
	lessonEnds, ask         string
	parameters, connections string
	exercises, answers      string
	columns                 []string // of the counts as a table
	total                   string   // its last row
}

var englishProjectorWords = projectorWords{
	howMany:     "How many parameters, how many connections? Make your prediction.",
	then:        "Next",
	showCounts:  "Show the counts",
	lessonEnds:  "The lesson ends here",
	ask:         "Ask the class",
	parameters:  "Parameters",
	connections: "Connections",
	exercises:   "Exercises",
	answers:     "Answers",
	columns:     []string{"layer", "maps", "height", "width", "units", "parameters", "connections"},
	total:       "total",
}

var chineseProjectorWords = projectorWords{
	howMany:     "参数有多少，连接有多少？先猜一猜。",
	then:        "下一步",
	showCounts:  "公布答案",
	lessonEnds:  "本课到此结束",
	ask:         "问学生",
	parameters:  "参数",
	connections: "连接",
	exercises:   "练习",
	answers:     "答案",
	columns:     []string{"层", "特征图数", "高", "宽", "单元数", "参数", "连接"},
	total:       "总数",
}
