//go:build js && wasm

package main

import "strings"

var chineseWords = words{
	projectorWords: chineseProjectorWords,

	name:  "5×5",
	colon: "。",
	stepOf: func(step, steps, title string) string {
		return "第 " + step + " 步，共 " + steps + " 步：" + title
	},
	tally: func(parameters, connections string) string {
		return "参数 " + parameters + " 个，连接 " + connections + " 个。"
	},
	faults: func(parts []string) string {
		return "地址中的 " + strings.Join(parts, "、") + " 无法识别，已忽略。"
	},
	bringing:       func(lesson string) string { return "正在载入“" + lesson + "”……" },
	missing:        func(lesson string) string { return "“" + lesson + "”没有载入。" },
	yours:          "你的答案",
	right:          "正确答案",
	correct:        "答对了。",
	unknownMistake: "这不像是常见的误算。对照下面的算式，一项一项地查。",
	noWebGL:        "这个浏览器没有 WebGL 2，图改用 SVG 绘制，内容不变。",
	hint:           "按播放键，看它怎样一个一个数出来；按播放键右边的键，一步一步看。",
	slowStage:      "画布载入得慢，图先用 SVG 绘制，内容不变。",
	noStage:        "没有画布，图改用 SVG 绘制，内容不变。",
	lostStage:      "画布一再丢失，图改用 SVG 绘制，内容不变。",
	noTurn:         "画布都在别的图那里，这幅图先用 SVG 绘制，内容不变。",
	noTurns:        "在这里，浏览器不让这幅图和别的图共用画布，图改用 SVG 绘制，内容不变。",
	failed:         "页面刚才出了一点差错，其他功能照常可用。",
	progress:       func(done, all string) string { return "看完 " + done + " 课，共 " + all + " 课。" },
	forgotten:      "学习进度已清除。",
	oneByOne:       func(lesson string) string { return lesson + "：一个一个地数" },
	newNumber:      func(number string) string { return "（参数 " + number + "，第一次用到）" },
	oldNumber:      func(number string) string { return "（参数 " + number + "，早已用过）" },
	fixedNumber:    "（固定的数）",
	inputUnit: func(m, row, col string) string {
		return "输入特征图 " + m + "，第 " + row + " 行第 " + col + " 列"
	},
	outputUnit: func(digit string) string { return "输出单元 " + digit },
	singleUnit: func(layer, unit string) string { return layer + "，第 " + unit + " 个单元" },
	mapUnit: func(layer, m, row, col string) string {
		return layer + "，特征图 " + m + "，第 " + row + " 行第 " + col + " 列"
	},
	met:           "数完了，和算式的结果一样。",
	notMet:        "数出来的和算式不一样：这是我们的错，请告诉我们。",
	exercise:      func(number string) string { return "练习 " + number },
	series:        func(number string) string { return "第 " + number + " 套" },
	check:         "核对",
	showAnswer:    "看解法",
	nextExercise:  "下一题",
	anotherSeries: "换一套",
	nothingDrawn:  "写一个数字试试。",
	reads:         func(digit string) string { return "读作 " + digit },
	unsure:        func(digit, other string) string { return "拿不准：像 " + digit + "，也像 " + other },
	inputMap:      func(number string) string { return "来自特征图 " + number + "：" },
	seenValues:    "看到的值", weights: "× 权值", products: "= 乘积",
	codeValues: "编码", squares: "差的平方", distance: "各格相加，平方距离",
	sum: "和", coefficient: "系数", bias: "偏置", squashed: "激活值",
	unfed: func(maps string) string {
		return "C3 的特征图 " + maps + " 没有输入，不计在内。"
	},
}
