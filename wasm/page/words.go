package main

import "fivebyfive/calc"

// words are what the page itself says, as it runs.
type words struct {
	stepOf                      func(step, steps, title string) string
	yours, right                string
	correct, wrong, empty       string
	unknownMistake              string
	fault                       func(name, value string) string
	noWebGL, noStage            string
	speed                       func(speed string) string
	previous, following         string
	uses, usesNone              string
	nothingToPoint              string
	parametersOf, connectionsOf string
	tally                       func(parameters, connections string) string
}

func wordsIn(language calc.Language) words {
	if language == calc.Chinese {
		return words{
			stepOf: func(step, steps, title string) string {
				return "第 " + step + " 步，共 " + steps + " 步：" + title
			},
			yours:          "你的答案",
			right:          "正确答案",
			correct:        "答对了。",
			wrong:          "不对。",
			empty:          "先填一个数，再核对。",
			unknownMistake: "这个数不像是常见的误算。对照下面的算式，逐个因子看一看。",
			fault: func(name, value string) string {
				return "地址里的 " + name + "=" + value + " 在这里没有意义，已忽略。"
			},
			noWebGL:   "此浏览器没有 WebGL 2，图改用 SVG 显示，内容完全一样。",
			noStage:   "画布没能载入，图改用 SVG 显示，内容完全一样。",
			speed:     func(speed string) string { return "速度 " + speed + " 倍" },
			previous:  "上一课",
			following: "下一课",
			usesNone:  "–",
			tally: func(parameters, connections string) string {
				return "参数 " + parameters + " 个，连接 " + connections + " 个。"
			},
		}
	}
	return words{
		stepOf:         func(step, steps, title string) string { return "Step " + step + " of " + steps + ": " + title },
		yours:          "Your answer",
		right:          "Right answer",
		correct:        "That is right.",
		wrong:          "Not quite.",
		empty:          "Type a number first, then check it.",
		unknownMistake: "That is not one of the usual slips. Compare it with the formula, factor by factor.",
		fault: func(name, value string) string {
			return "The address says " + name + "=" + value + ", which means nothing here; it is left out."
		},
		noWebGL:   "This browser has no WebGL 2, so the figure is drawn as SVG. Nothing is missing.",
		noStage:   "The canvas did not load, so the figure is drawn as SVG. Nothing is missing.",
		speed:     func(speed string) string { return "Speed " + speed + "×" },
		previous:  "Previous",
		following: "Next",
		usesNone:  "–",
		tally: func(parameters, connections string) string {
			return parameters + " parameters, " + connections + " connections."
		},
	}
}
