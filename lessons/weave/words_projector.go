package main

// projectorWords are what the page says about showing it to a class, about
// sharing it, and about taking things along.
type projectorWords struct {
	Present, PresentWhy string
	StopPresenting      string

	// Keys and settings.
	Help, Settings         string
	Space                  string // the key
	StepOn, StepBack       string
	ToFirst, ToLast        string
	Black, White           string
	Spotlight, FullScreen  string
	NextLesson             string
	SingleKeys, AskFirst   string
	LessonEnds, CourseEnds string

	// The link as a code, the teacher's view, and files.
	Code, CodeWhy          string
	CodeLocal, CodeMissing string
	Notes, NotesBlocked    string
	Elapsed, StartClock    string
	Share, Shared          string // the menu, and the field for what has been copied
	CopyLink, CopyEmbed    string
	Copied, CopyRefused    string
	SavePNG, SaveSVG       string
	SaveCounts             string
}

var englishProjectorWords = projectorWords{
	Present:        "Present",
	PresentWhy:     "Fill the screen, for a class",
	StopPresenting: "Stop presenting",

	Help:       "Keys and settings",
	Settings:   "Settings",
	Space:      "Space",
	StepOn:     "A step on. While it plays: to its end",
	StepBack:   "A step back",
	ToFirst:    "The first step",
	ToLast:     "The last step",
	Black:      "Black screen, and back",
	White:      "White screen, and back",
	Spotlight:  "A spotlight that follows the pointer",
	FullScreen: "Full screen, and back",
	NextLesson: "The next lesson",
	SingleKeys: "Keys of a single letter or sign work",
	AskFirst:   "Let the class predict: a step’s counts stay hidden until the next press",
	LessonEnds: "End of the lesson. Press N for the next one.",
	CourseEnds: "End of the last lesson.",

	Code:         "QR code of this step",
	CodeWhy:      "This step, on your own screen",
	CodeLocal:    "The page was opened from a file, so its address leads nowhere on another machine. Open it from a website to share it.",
	CodeMissing:  "The code could not be drawn, but this is the link:",
	Notes:        "Teacher’s view",
	NotesBlocked: "The browser opened no window for the teacher’s view. Allow this page to open windows, and try again.",
	Elapsed:      "Time",
	StartClock:   "From zero",
	Share:        "Share",
	Shared:       "What has been copied",
	CopyLink:     "Copy link",
	CopyEmbed:    "Copy embed code",
	Copied:       "Copied",
	CopyRefused:  "The browser has not let the page copy. The text is selected: press Ctrl+C, on a Mac ⌘C.",
	SavePNG:      "Figure as PNG",
	SaveSVG:      "Figure as SVG",
	SaveCounts:   "Counts as CSV",
}

var chineseProjectorWords = projectorWords{
	Present:        "投影",
	PresentWhy:     "铺满屏幕，讲给全班看",
	StopPresenting: "结束投影",

	Help:       "按键与设置",
	Settings:   "设置",
	Space:      "空格",
	StepOn:     "前进一步；正在播放时，直接到这一步的末尾",
	StepBack:   "后退一步",
	ToFirst:    "第一步",
	ToLast:     "最后一步",
	Black:      "黑屏，再按恢复",
	White:      "白屏，再按恢复",
	Spotlight:  "聚光灯，跟着指针走",
	FullScreen: "全屏，再按退出",
	NextLesson: "下一课",
	SingleKeys: "启用单个字母或符号的按键",
	AskFirst:   "先猜后看：每一步的计数先不显示，再按一次才公布",
	LessonEnds: "本课结束。按N进入下一课。",
	CourseEnds: "最后一课结束。",

	Code:         "这一步的二维码",
	CodeWhy:      "扫码，在自己的屏幕上看这一步",
	CodeLocal:    "页面是从文件打开的，它的地址在别的设备上打不开。从网站上打开，才能分享。",
	CodeMissing:  "二维码没能画出来，链接是：",
	Notes:        "教师窗口",
	NotesBlocked: "浏览器没有打开教师窗口。请允许本页打开窗口，再试一次。",
	Elapsed:      "用时",
	StartClock:   "重新计时",
	Share:        "分享",
	Shared:       "复制的内容",
	CopyLink:     "复制链接",
	CopyEmbed:    "复制嵌入代码",
	Copied:       "已复制",
	CopyRefused:  "浏览器没有让网页复制。文字已经选中，请按Ctrl+C，Mac上按⌘C。",
	SavePNG:      "图，PNG格式",
	SaveSVG:      "图，SVG格式",
	SaveCounts:   "计数，CSV格式",
}
