package idea

import "fivebyfive/wasm/frame"

// The texts of the scene idea.
var (
	filterTitle = &frame.Phrase{"C1: kernels", "C1：卷积"}
	halveTitle  = &frame.Phrase{"S2: smaller", "S2：下采样"}
	againTitle  = &frame.Phrase{"C3 and S4", "C3 与 S4"}
	rasterTitle = &frame.Phrase{"Raster", "光栅化"}
	answerTitle = &frame.Phrase{"Answer", "输出"}

	outputLabel = &frame.Phrase{"Outputs", "输出"}
	timesLabel  = &frame.Phrase{"×", "×"}
	c1Label     = &frame.Phrase{"C1", "C1"}

	inputCaption     = &frame.Phrase{"A picture of {0} × {1} cells goes in on the left, and {2} outputs come out on the right. Nothing is counted yet.", "左边送入一幅 {0} × {1} 格的图像，右边得到 {2} 个输出。还没有开始数。"}
	filterCaption    = &frame.Phrase{"Map {0} of {1}: its kernel slides over the picture and uses the same {2} numbers at every place.", "第 {0} 个特征图（共 {1} 个）：它的卷积核滑过图像，每个位置用的都是同样的 {2} 个数。"}
	filterEndCaption = &frame.Phrase{"{0} kernels have made {0} maps: C1 has {1} parameters and {2} connections.", "{0} 个卷积核得到 {0} 个特征图：C1 有 {1} 个参数、{2} 个连接。"}
	halveCaption     = &frame.Phrase{"Map {0} of {1}: each unit adds up {2} neighbours, multiplies by one number, a coefficient, and adds a bias.", "第 {0} 个特征图（共 {1} 个）：每个单元把相邻的 {2} 个值相加，乘以一个数（系数），再加上偏置。"}
	halveEndCaption  = &frame.Phrase{"S2 has half the height and half the width. It adds {0} parameters and {1} connections.", "S2 的高和宽都减半，又添了 {0} 个参数、{1} 个连接。"}
	mixCaption       = &frame.Phrase{"Map {0} of {1} in C3 looks at all {2} maps of S2, through one kernel for each.", "C3 的第 {0} 个特征图（共 {1} 个）同时看 S2 的 {2} 个特征图，每个各用一个卷积核。"}
	halveMoreCaption = &frame.Phrase{"Map {0} of {1} in S4 is made as in S2, from one map of C3.", "S4 的第 {0} 个特征图（共 {1} 个）：和 S2 一样，由 C3 的一个特征图得到。"}
	againEndCaption  = &frame.Phrase{"The same two steps again: C3 adds {0} parameters and {1} connections, S4 {2} and {3}.", "同样的两步再做一遍：C3 添了 {0} 个参数、{1} 个连接，S4 添了 {2} 个和 {3} 个。"}
	rasterCaption    = &frame.Phrase{"Value {0} of {1} leaves its map and joins the row. It is only moved: no number is learned for that, and none is used.", "第 {0} 个值（共 {1} 个）离开特征图，排进这一串。只是搬动，没有要学的数，也没有用到哪个数。"}
	rasterEndCaption = &frame.Phrase{"All {0} values stand in one row. The two counts have not changed.", "{0} 个值排成了一串，两个数都没有变。"}
	answerCaption    = &frame.Phrase{"Output {0} of {1} is joined to all {2} values, by {2} numbers that no other output uses.", "第 {0} 个输出（共 {1} 个）与全部 {2} 个值相连，用的 {2} 个数都是它自己的。"}
	answerEndCaption = &frame.Phrase{"The outputs add {0} of each. The whole network: {2} parameters, {3} connections.", "输出添了 {0} 个参数和 {1} 个连接。整个网络共有 {2} 个参数、{3} 个连接。"}

	unitCaption        = &frame.Phrase{"This unit takes in {0} values and a bias, so it has {1} connections. The {2} units of its map share their numbers.", "这个单元用到 {0} 个值和一个偏置，所以有 {1} 个连接。它所在的特征图有 {2} 个单元，共享同样的数。"}
	outputCaption      = &frame.Phrase{"This output takes in all {0} values and a bias: {1} connections, and {1} numbers that it shares with no other.", "这个输出用到全部 {0} 个值和一个偏置：{1} 个连接，{1} 个数，不与别的输出共享。"}
	movedCaption       = &frame.Phrase{"This value was worked out in map {0} of S4. Each of {1} outputs uses it.", "这个值是在 S4 的第 {0} 个特征图里算出来的，{1} 个输出都要用到它。"}
	cellCaption        = &frame.Phrase{"This cell of the picture holds {0/100}. In each map of C1 {1} units see it.", "图像的这一格，值是 {0/100}。C1 的每个特征图有 {1} 个单元看得到它。"}
	coefficientCaption = &frame.Phrase{"One coefficient: each of {0} units multiplies the sum of its {1} inputs by it.", "一个系数：{0} 个单元各把自己的 {1} 个输入相加，再乘以它。"}

	// The sums of the layers so far.
	sumRules = [...]*frame.Phrase{{"{0}", "{0}"}, {"{0} + {1}", "{0} + {1}"}, {"{0} + {1} + {2}", "{0} + {1} + {2}"}, {"{0} + {1} + {2} + {3}", "{0} + {1} + {2} + {3}"}, {"{0} + {1} + {2} + {3} + {4}", "{0} + {1} + {2} + {3} + {4}"}}
)
