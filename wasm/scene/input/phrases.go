package input

import "fivebyfive/wasm/frame"

// The texts of the scene input.
var (
	characterTitle = &frame.Phrase{"Character", "字符"}
	imageTitle     = &frame.Phrase{"Image", "图像"}
	marginTitle    = &frame.Phrase{"Margin", "边距"}
	cornerTitle    = &frame.Phrase{"Corner", "角落"}
	centresTitle   = &frame.Phrase{"Centres", "中心"}
	levelsTitle    = &frame.Phrase{"Values", "取值"}

	atMostLabel        = &frame.Phrase{"≤ {0} × {0}", "≤ {0} × {0}"}
	windowsLabel       = &frame.Phrase{"Windows per cell", "各格的窗口数"}
	cornerLabel        = &frame.Phrase{"Corner", "输入的角"}
	imageCornerLabel   = &frame.Phrase{"Image corner", "图像的角"}
	middleLabel        = &frame.Phrase{"Middle", "中间"}
	withMarginLabel    = &frame.Phrase{"With the margin", "有边距"}
	withoutMarginLabel = &frame.Phrase{"Without", "没有边距"}
	paperLabel         = &frame.Phrase{"Paper", "纸"}
	inkLabel           = &frame.Phrase{"Ink", "墨"}
	meanLabel          = &frame.Phrase{"Mean", "均值"}
	varianceLabel      = &frame.Phrase{"Variance", "方差"}
	levelLabel         = &frame.Phrase{"{0/1000}", "{0/1000}"}

	nothingLearned = &frame.Phrase{"the input is given, not learned", "输入是给定的，不用学"}
	nothingUsed    = &frame.Phrase{"its cells take nothing in", "输入的格子不由别的值算出"}

	characterCaption  = &frame.Phrase{"The character: at most {0} × {0} cells.", "字符：最多占 {0} × {0} 格。"}
	imageCaption      = &frame.Phrase{"Its image: {0} × {0} cells, with the character somewhere near the middle.", "它的图像：{0} × {0} 格，字符大致在正中。"}
	marginCaption     = &frame.Phrase{"A margin all around makes the input. Each of its {0} cells is a unit.", "四周再加一圈边距，就是输入。它有 {0} 格，每一格是一个单元。"}
	marginEndCaption  = &frame.Phrase{"The input has {0} units, no parameter and no connection.", "输入有 {0} 个单元，没有参数，也没有连接。"}
	cornerCaption     = &frame.Phrase{"Place {0} of {1}: each cell that the window sees counts one more.", "第 {0} 个位置（共 {1} 个）：窗口看到的每一格都加一。"}
	cornerEndCaption  = &frame.Phrase{"Windows that see a cell: {0} in the corner of the input, {1} in the corner of the image, {2} in the middle.", "看得到一格的窗口数：输入的角上 {0} 个，图像的角上 {1} 个，中间 {2} 个。"}
	centresCaption    = &frame.Phrase{"A unit of C3 sees {0} × {0} cells of the input. Each dot is the centre of such a square.", "C3 的一个单元，看得到输入的 {0} × {0} 格。每个点是一个这样的方块的中心。"}
	centresEndCaption = &frame.Phrase{"With the margin the centres of C3's {0} × {0} squares cover {1} × {1} cells in the middle, a character’s box in size; without it, {2} × {2}.", "有边距时，C3 各感受野（{0} × {0}）的中心覆盖正中的 {1} × {1} 格，和字符的方框一样大；没有边距，只覆盖 {2} × {2} 格。"}
	levelsCaption     = &frame.Phrase{"Paper is {0/1000} and ink {1/1000}. There is far more paper than ink, so the mean of all cells is close to zero.", "纸是 {0/1000}，墨是 {1/1000}。纸比墨多得多，所以所有格的均值接近零。"}
)
