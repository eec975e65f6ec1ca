package main

import "fivebyfive/calc"

// words are what the page says around its lessons.
type words struct {
	projectorWords

	Lang     string // the language's tag
	Language string // the language's own name

	Name, Tagline, Description string
	Skip, NoScript, Footer     string
	Making                     string // a program, where the site is being worked on

	// While the programs load, and why one does not run: {why} is one of the others,
	// which go with a canvas, too.
	Loading, Slow, Ready, Failed, Retry string
	Dropped, Stalled, Missing, Damaged  string // {file}
	Barred, Sealed, Unable, Ended       string

	// What the page lacks without one of its scripts.
	Absent, NoPalette, NoCanvases string
	NoGuest, NoProjector, NoNotes string
	NoShare, NoExport             string

	Update, Reload string // when the site has changed since it was kept

	Download string // the page as one file, of {size} megabytes

	// The two counts.
	Parameters, ParametersMean   string
	Connections, ConnectionsMean string
	Uses, Total                  string

	// What a reader can use, and what it is called.
	ThemeAuto, ThemeLight, ThemeDark string
	Strip, Figure, Pointer, Keys     string
	Controls, Restart, Back, Play    string
	Pause, Next, Scrub, Speed, Turn  string
	Contents, Forget                 string

	// Drawing a digit, and what the network makes of it.
	Draw, Paper, PaperKeys       string
	Undo, Clear, Samples, Sample string
	Count, ToTheEnd              string
	Distances, Working, Close    string

	// The connection tables that a learner can choose.
	Table, TableI, AllJoined, OneEach string
}

func wordsIn(language calc.Language) words {
	if language == calc.Chinese {
		return chineseWords
	}
	return englishWords
}

var englishWords = words{
	projectorWords: englishProjectorWords,

	Lang:     "en",
	Language: "English",

	Name:        "Five by Five",
	Tagline:     "where the numbers of a convolutional network come from",
	Description: "Watch a kernel slide over a digit, count parameters and connections as they are drawn, and see where every number of LeNet-5 comes from.",
	Skip:        "Skip to the lessons",
	Making:      "The program that brings this page to life is being compiled …",
	NoScript:    "The scripts of this page do not run: they are turned off, or did not come. The lessons, formulas, figures and answers are all on this page, but the figures do not move and your own answers cannot be checked.",
	Footer:      "LeNet-5 is counted as in LeCun, Bottou, Bengio and Haffner, Gradient-Based Learning Applied to Document Recognition, 1998. The numbers in the figures are those of the network, trained on MNIST (Y. LeCun, C. Cortes, C. J. C. Burges). The sample digits are our own drawings.",

	Loading: "Loading the live figure",
	Slow:    "Loading takes longer than it should. Read on: everything is on the page, and the figure will come to life once it has loaded.",
	Ready:   "The live figure is here.",
	Failed:  "The live figure does not run. Everything else is on the page. {why}",
	Retry:   "Try again",
	Dropped: "The connection broke off. Check that you are online, and try again.",
	Stalled: "The download has come to a stop. Check the connection, and try again.",
	Missing: "{file} did not come. If you are online and it stays so, tell whoever runs this site that the file is not there.",
	Damaged: "{file} is not the file that was published here, so it was not run. Try again later; if it stays so, tell whoever runs this site to upload that file again.",
	Barred:  "The policy of this site forbids WebAssembly. Whoever runs the site can allow it: Content-Security-Policy, script-src 'wasm-unsafe-eval'.",
	Sealed:  "A page that was opened as a file, or is in a sandbox without allow-same-origin, may fetch nothing. The page as one file has nothing to fetch, and works there.",
	Unable:  "This browser could not run it. A newer one may.",
	Ended:   "It has ended, by a fault of ours.",

	Absent:      "A part of this page did not come.",
	NoPalette:   "The colours of a page around this one are not taken.",
	NoCanvases:  "The figure is drawn as SVG.",
	NoGuest:     "A page around this one is told nothing.",
	NoProjector: "Presenting does not work, nor do its keys.",
	NoNotes:     "The teacher’s view does not open.",
	NoShare:     "Links cannot be copied.",
	NoExport:    "The figure and the counts cannot be saved.",

	Update: "New version:",
	Reload: "reload",

	Download: "Take it with you: this page as one file of {size} MB, for places without a network.",

	Parameters:      "parameters",
	ParametersMean:  "trainable numbers, kept once",
	Connections:     "connections",
	ConnectionsMean: "uses of a number by a unit",
	Uses:            "uses, on average",
	Total:           "Total",

	ThemeAuto:  "Theme: auto",
	ThemeLight: "Theme: light",
	ThemeDark:  "Theme: dark",

	Strip:    "The network, layer by layer",
	Figure:   "Figure",
	Pointer:  "The figure's units and weights",
	Keys:     "Arrow keys choose a unit. Enter switches between units, weights and the bias. Page Down and Page Up go a step on and back. Space plays and pauses. Escape clears the choice.",
	Controls: "Playing the figure",
	Restart:  "Start again",
	Back:     "One step back",
	Play:     "Play",
	Pause:    "Pause",
	Next:     "One step forward",
	Scrub:    "Place in the animation",
	Speed:    "Speed",
	Turn:     "Other lessons",
	Contents: "Lessons",
	Forget:   "Forget my progress",

	Draw:      "Draw a digit",
	Paper:     "Drawing pad",
	PaperKeys: "Draw with a finger or a mouse. With the keyboard, Space lowers and lifts the pen, and the arrow keys move it.",
	Undo:      "Undo",
	Clear:     "Clear",
	Samples:   "or take one of ours:",
	Sample:    "Our",
	Distances: "Squared distance to the code of each digit; the smallest is the answer",
	Working:   "How the chosen unit comes to its value",
	Close:     "Close",
	Count:     "Count it",
	ToTheEnd:  "To the end",

	Table:     "Your connection table",
	TableI:    "Table I",
	AllJoined: "All joined",
	OneEach:   "One each",
}

var chineseWords = words{
	projectorWords: chineseProjectorWords,

	Lang:     "zh-Hans",
	Language: "中文",

	Name:        "Five by Five",
	Tagline:     "卷积网络里的那些数，是怎么来的",
	Description: "看卷积核滑过一个手写数字，边画边数参数和连接，弄清LeNet-5里的每一个数是怎么来的。",
	Skip:        "跳到课文",
	Making:      "让这个页面动起来的程序正在编译……",
	NoScript:    "本页的脚本没有运行：可能被关掉了，也可能没有载入。课文、算式、图和答案都在本页上，只是图不会动，你填的答案也不能核对。",
	Footer:      "LeNet-5的计数方法依照LeCun、Bottou、Bengio和Haffner的论文Gradient-Based Learning Applied to Document Recognition，1998年。图中的值都是这个网络算出来的，它是用MNIST数据集（Y. LeCun、C. Cortes、C. J. C. Burges）训练的；现成的数字是我们自己写的。",

	Loading: "正在载入动态图",
	Slow:    "载入得比平时慢。可以先往下读：内容都在页面上，图载入后就会动起来。",
	Ready:   "动态图已载入。",
	Failed:  "动态图没有运行，其他内容都在页面上。{why}",
	Retry:   "再试一次",
	Dropped: "网络连接中断了。请确认能上网，再试一次。",
	Stalled: "下载停住了。请检查网络，再试一次。",
	Missing: "没有取到{file}。如果网络正常却一直这样，请告诉网站的管理者缺了这个文件。",
	Damaged: "{file}和发布时的文件不一致，所以没有运行。请过一会儿再试；如果还是这样，请告诉网站的管理者重新上传这个文件。",
	Barred:  "本站的安全策略不允许运行WebAssembly。网站的管理者可以放行：Content-Security-Policy，script-src 'wasm-unsafe-eval'。",
	Sealed:  "页面是直接当作文件打开的，或者放在没有allow-same-origin的沙盒里，就不能取别的文件。单个文件的版本什么都不用取，可以换用它。",
	Unable:  "这个浏览器没能运行它，换一个较新的浏览器也许可以。",
	Ended:   "程序出了差错，停下来了。",

	Absent:      "本页有一部分没有载入。",
	NoPalette:   "外层页面指定的颜色不会采用。",
	NoCanvases:  "图改用SVG绘制。",
	NoGuest:     "外层页面收不到本页的消息。",
	NoProjector: "不能投影，相应的按键也不起作用。",
	NoNotes:     "教师窗口打不开。",
	NoShare:     "不能复制链接。",
	NoExport:    "不能保存图和计数。",

	Update: "新版本：",
	Reload: "重新载入",

	Download: "下载单个文件（{size} MB），没有网络也能用。",

	Parameters:      "参数",
	ParametersMean:  "网络要学的数，只存一份",
	Connections:     "连接",
	ConnectionsMean: "单元把一个数用一次，算一个",
	Uses:            "平均使用次数",
	Total:           "总数",

	ThemeAuto:  "主题：自动",
	ThemeLight: "主题：浅色",
	ThemeDark:  "主题：深色",

	Strip:    "整个网络，逐层排列",
	Figure:   "图",
	Pointer:  "图中的单元和权值",
	Keys:     "方向键选择单元，回车键在单元、权值和偏置之间切换；Page Down和Page Up前进、后退一步；空格键播放或暂停；Esc键取消选择。",
	Controls: "播放控制",
	Restart:  "从头开始",
	Back:     "后退一步",
	Play:     "播放",
	Pause:    "暂停",
	Next:     "前进一步",
	Scrub:    "播放进度",
	Speed:    "速度",
	Turn:     "其他各课",
	Contents: "目录",
	Forget:   "清除学习进度",

	Draw:      "写一个数字",
	Paper:     "手写板",
	PaperKeys: "用手指或鼠标写。用键盘时，空格键落笔、提笔，方向键移动笔。",
	Undo:      "撤销一笔",
	Clear:     "清空",
	Samples:   "或用现成的：",
	Sample:    "现成的",
	Distances: "与各数字编码的平方距离，最小的就是答案",
	Working:   "所选单元的值是怎么算出来的",
	Close:     "关闭",
	Count:     "逐个数一遍",
	ToTheEnd:  "直接数完",

	Table:     "你的连接表",
	TableI:    "表 I",
	AllJoined: "全部相连",
	OneEach:   "各连一个",
}
