//go:build js && wasm

package main

import (
	"strconv"

	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
)

// words are what the page itself says while it runs.
type words struct {
	projectorWords

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
	progress              func(done, all string) string
	forgotten             string

	// Counting one by one.
	oneByOne    func(lesson string) string
	use         func(calc.LayerCount, calc.Use) string
	met, notMet string

	// Exercises.
	exercise, series            func(number string) string
	check, showAnswer           string
	nextExercise, anotherSeries string

	// What the network reads, and how a unit comes to its value.
	nothingDrawn                     string
	reads                            func(digit string) string
	unsure                           func(digit, other string) string
	unitAt                           func(*lenet.Working) string
	inputMap                         func(number int) string
	seenValues, weights, products    string
	codeValues, squares, distance    string
	sum, coefficient, bias, squashed string
	unfed                            func(maps string) string // said of maps of C3 without an input
}

func wordsIn(language calc.Language) words {
	if language == calc.Chinese {
		return words{
			projectorWords: chineseProjectorWords,

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
			progress:  func(done, all string) string { return "看完 " + done + " 课，共 " + all + " 课。" },
			forgotten: "学习进度已清除。",
			oneByOne:  func(lesson string) string { return lesson + "：一个一个地数" },
			use: func(l calc.LayerCount, u calc.Use) string {
				row, col := place(u.Row, u.Col)
				unit := l.Name + " 特征图 " + strconv.Itoa(u.Map+1) + " 第 " + row + " 行第 " + col + " 列的单元"
				if l.Output.Height*l.Output.Width == 1 {
					unit = l.Name + " 第 " + strconv.Itoa(u.Map+1) + " 个单元"
				}
				number := "（参数 " + strconv.Itoa(u.Number+1) + "，第一次用到）"
				switch {
				case l.Kind == calc.RadialBasis:
					number = "（固定的数）"
				case u.Again:
					number = "（参数 " + strconv.Itoa(u.Number+1) + "，早已用过）"
				}
				if u.Bias {
					return unit + " ← 偏置" + number
				}
				row, col = place(u.InputRow, u.InputCol)
				return unit + " ← 输入特征图 " + strconv.Itoa(u.Input+1) + " 第 " + row + " 行第 " + col + " 列" + number
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
			unitAt: func(w *lenet.Working) string {
				switch w.Layer.Kind {
				case calc.FullConnection:
					return w.Layer.Name + "，第 " + strconv.Itoa(w.Map+1) + " 个单元"
				case calc.RadialBasis:
					return "输出单元 " + strconv.Itoa(w.Map)
				}
				unit := w.Layer.Name + "，特征图 " + strconv.Itoa(w.Map+1)
				if w.Layer.Output.Height > 1 {
					unit += "，第 " + strconv.Itoa(w.Row+1) + " 行第 " + strconv.Itoa(w.Col+1) + " 列"
				}
				return unit
			},
			inputMap:   func(number int) string { return "来自特征图 " + strconv.Itoa(number) + "：" },
			seenValues: "看到的值", weights: "× 权值", products: "= 乘积",
			codeValues: "编码", squares: "差的平方", distance: "各格相加，平方距离",
			sum: "和", coefficient: "系数", bias: "偏置", squashed: "压缩后",
			unfed: func(maps string) string {
				return "C3 的特征图 " + maps + " 没有输入，不计在内。"
			},
		}
	}
	return words{
		projectorWords: englishProjectorWords,

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
		progress:  func(done, all string) string { return done + " of " + all + " lessons watched." },
		forgotten: "Your progress is forgotten.",
		oneByOne:  func(lesson string) string { return lesson + ": counted one by one" },
		use: func(l calc.LayerCount, u calc.Use) string {
			row, col := place(u.Row, u.Col)
			unit := l.Name + ", map " + strconv.Itoa(u.Map+1) + ", row " + row + ", column " + col
			if l.Output.Height*l.Output.Width == 1 {
				unit = l.Name + ", unit " + strconv.Itoa(u.Map+1)
			}
			number := " (parameter " + strconv.Itoa(u.Number+1) + ", for the first time)"
			switch {
			case l.Kind == calc.RadialBasis:
				number = " (a fixed number)"
			case u.Again:
				number = " (parameter " + strconv.Itoa(u.Number+1) + ", again)"
			}
			if u.Bias {
				return unit + " ← bias" + number
			}
			row, col = place(u.InputRow, u.InputCol)
			return unit + " ← input map " + strconv.Itoa(u.Input+1) + ", row " + row + ", column " + col + number
		},
		met:           "Counted to the end, and it is what the formula says.",
		notMet:        "The count is not what the formula says. That is our fault: please tell us.",
		exercise:      func(number string) string { return "Exercise " + number },
		series:        func(number string) string { return "Series " + number },
		check:         "Check",
		showAnswer:    "Show how it is worked out",
		nextExercise:  "Next exercise",
		anotherSeries: "Another series",
		nothingDrawn:  "Draw a digit.",
		reads:         func(digit string) string { return "It reads " + digit },
		unsure:        func(digit, other string) string { return "Not sure: " + digit + " or " + other + "?" },
		unitAt: func(w *lenet.Working) string {
			switch w.Layer.Kind {
			case calc.FullConnection:
				return w.Layer.Name + ", unit " + strconv.Itoa(w.Map+1)
			case calc.RadialBasis:
				return "Output unit " + strconv.Itoa(w.Map)
			}
			unit := w.Layer.Name + ", map " + strconv.Itoa(w.Map+1)
			if w.Layer.Output.Height > 1 {
				unit += ", row " + strconv.Itoa(w.Row+1) + ", column " + strconv.Itoa(w.Col+1)
			}
			return unit
		},
		inputMap:   func(number int) string { return "From map " + strconv.Itoa(number) + ":" },
		seenValues: "what it sees", weights: "× weights", products: "= products",
		codeValues: "the code", squares: "differences squared", distance: "Added up, the squared distance:",
		sum: "Sum", coefficient: "coefficient", bias: "bias", squashed: "Squashed:",
		unfed: func(maps string) string {
			return "Not counted, for want of an input: map " + maps + " of C3."
		},
	}
}
