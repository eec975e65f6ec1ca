package output

import "fivebyfive/wasm/frame"

// Labels and titles of the scene output.
var (
	squaresLabel  = &frame.Phrase{"Difference²", "差的平方"}
	sumLabel      = &frame.Phrase{"Their sum, the distance", "加起来，就是距离"}
	smallestLabel = &frame.Phrase{"Smallest", "最小"}
	rbfLabel      = &frame.Phrase{"Parameters in 1998: distances", "1998 年的参数：算距离"}
	rbfRule       = &frame.Phrase{"{0} × {1} = {2} fixed weights", "{0} × {1} = {2} 个固定权值"}
	todayLabel    = &frame.Phrase{"Parameters today: fully connected", "今天的参数：全连接"}
	noneTrained   = &frame.Phrase{"none: {0} weights, all fixed", "没有：{0} 个权值，全部固定"}
)

// The captions of the scene output.
var (
	inputCaption     = &frame.Phrase{"What the output sees: the {0} values of F6, a bitmap of {1} × {2}. Nothing is counted yet.", "输出层看到的：F6 的 {0} 个值，一幅 {1} × {2} 的位图。还没有开始数。"}
	cellCaption      = &frame.Phrase{"Cell {0} of {1}: F6 has {2/100}, the code {3/100}. The difference squared: {4/100}. The sum so far: {5/100}.", "第 {0} 格（共 {1} 格）：F6 是 {2/100}，编码是 {3/100}，差的平方是 {4/100}，加到现在是 {5/100}。"}
	unitCaption      = &frame.Phrase{"One unit: {0} differences, squared and added up. {0} connections, and no number that is trained.", "一个单元：{0} 个差，平方后加起来。{0} 个连接，没有一个要训练的数。"}
	digitCaption     = &frame.Phrase{"How far is F6 from the code of {0}?", "F6 离 {0} 的编码有多远？"}
	unitsCaption     = &frame.Phrase{"{0} units, {1} connections each: {2} connections. The smallest distance wins.", "{0} 个单元，各有 {1} 个连接：共 {2} 个连接。距离最小的胜出。"}
	nearestCaption   = &frame.Phrase{"The code of {0} is nearest, at a distance of {1/100}: that is the network’s answer.", "离得最近的是 {0} 的编码，距离 {1/100}：这就是网络的答案。"}
	compareCaption   = &frame.Phrase{"LeNet-5’s {0} weights were set by hand. Networks of today train the output: {1} parameters.", "LeNet-5 的这 {0} 个权值是人定的。今天的网络则训练输出层：{1} 个参数。"}
	selectionCaption = &frame.Phrase{"The unit of {0}: {1} squared differences add up to {2/100}.", "{0} 的单元：{1} 个差的平方加起来是 {2/100}。"}
	weightCaption    = &frame.Phrase{"A cell of the code of {0}, fixed at {1/100}. F6 has {2/100} there: the difference squared is {3/100}.", "{0} 的编码的一格，固定为 {1/100}。F6 的这一格是 {2/100}，差的平方是 {3/100}。"}
	f6Caption        = &frame.Phrase{"Row {0}, column {1} of F6 holds {2/100}. All {3} units compare it with their own code.", "F6 第 {0} 行第 {1} 列的值是 {2/100}，{3} 个单元都拿它和自己的编码比。"}
)
