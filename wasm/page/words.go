//go:build js && wasm

package main

import "fivebyfive/calc"

// words are what the page itself says while it runs.
type words struct {
	name                  string
	colon, space          string // between a title and a sentence, between sentences
	stepOf                func(step, steps, title string) string
	tally                 func(parameters, connections string) string
	fault                 func(name, value string) string
	yours, right, correct string
	unknownMistake        string
	noWebGL, noStage      string
	slowStage, hint       string
	damaged               func(file string) string
}

func wordsIn(language calc.Language) words {
	if language == calc.Chinese {
		return words{
			name:  "5×5",
			colon: "。",
			stepOf: func(step, steps, title string) string {
				return "第 " + step + " 步，共 " + steps + " 步：" + title
			},
			tally: func(parameters, connections string) string {
				return "参数 " + parameters + " 个，连接 " + connections + " 个。"
			},
			fault: func(name, value string) string {
				return "地址中的 " + name + "=" + value + " 无法识别，已忽略。"
			},
			yours:          "你的答案",
			right:          "正确答案",
			correct:        "答对了。",
			unknownMistake: "这不像是常见的误算。对照下面的算式，一项一项地查。",
			noWebGL:        "这个浏览器没有 WebGL 2，图改用 SVG 绘制，内容不变。",
			hint:           "按播放键，看它怎样一个一个数出来；按播放键右边的键，一步一步看。",
			slowStage:      "画布载入得慢，图先用 SVG 绘制，内容不变。",
			noStage:        "画布没有载入，图改用 SVG 绘制，内容不变。",
			damaged: func(file string) string {
				return file + " 和发布时的文件不一致，所以没有运行；图改用 SVG 绘制，内容不变。如果一直这样，请告诉网站的管理者重新上传这个文件。"
			},
		}
	}
	return words{
		name:  "Five by Five",
		colon: ". ",
		space: " ",
		stepOf: func(step, steps, title string) string {
			return "Step " + step + " of " + steps + ": " + title
		},
		tally: func(parameters, connections string) string {
			return "Parameters: " + parameters + ". Connections: " + connections + "."
		},
		fault: func(name, value string) string {
			return "The address says " + name + "=" + value + ", which means nothing here. It is left out."
		},
		yours:          "Your answer",
		right:          "Right answer",
		correct:        "That is right.",
		unknownMistake: "This is not one of the usual slips. Go through the formula below, factor by factor.",
		noWebGL:        "This browser has no WebGL 2, so the figure is drawn as SVG. Nothing is missing.",
		hint:           "Press play to watch it being counted, or the button after it to go one step at a time.",
		slowStage:      "The canvas takes long to load. Until it arrives the figure is drawn as SVG.",
		noStage:        "The canvas did not load, so the figure is drawn as SVG. Nothing is missing.",
		damaged: func(file string) string {
			return file + " is not the file that was published here, so it was not run. The figure is drawn as SVG and nothing is missing. If it stays so, tell whoever runs this site to upload that file again."
		},
	}
}
