package frameworks

import "fivebyfive/wasm/frame"

// The texts of the scene frameworks. Those of the layers and of the measures
// stand in their order.
var (
	startTitle   = &frame.Phrase{"The network", "网络"}
	paperTitle   = &frame.Phrase{"As in 1998", "1998 年"}
	poolingTitle = &frame.Phrase{"Pooling", "池化"}
	c3Title      = &frame.Phrase{"All of S2", "连全部 S2"}
	toolsTitle   = &frame.Phrase{"Tools", "工具"}

	startCaption   = &frame.Phrase{"LeNet-5, layer by layer, with the numbers that each one keeps. Nothing is counted yet.", "LeNet-5 的各层，以及每层要存的数。还没有开始数。"}
	paperCaption   = &frame.Phrase{"As in the paper of 1998: {0} parameters and {1} connections.", "1998 年论文里的网络：{0} 个参数，{1} 个连接。"}
	poolingCaption = &frame.Phrase{"Pooling trains nothing: each of {0} maps in S2 and S4 loses a coefficient and a bias, and with them all its connections. {1} − {2} = {3}.", "池化没有可训练参数：S2 和 S4 的 {0} 个特征图，各少一个系数和一个偏置，连接也就一个不剩了。{1} − {2} = {3}。"}
	c3Caption      = &frame.Phrase{"Every map of C3 sees all of S2: {0} more kernels of {1} weights. {2} + {3} = {4}.", "C3 的每个特征图都与整个 S2 相连：多了 {0} 个卷积核，各 {1} 个权值。{2} + {3} = {4}。"}
	outputCaption  = &frame.Phrase{"The output is trained: {0} units learn {1} weights and a bias each. {2} + {3} = {4}.", "输出层改为可训练：{0} 个单元各学 {1} 个权值和一个偏置。{2} + {3} = {4}。"}
	toolsCaption   = &frame.Phrase{"The same two networks, counted by different rules. Before you compare two numbers, ask what they count.", "同样两个网络，用不同的规则来数。比较两个数之前，先看它们数的是什么。"}

	captions = [...]*frame.Phrase{
		1: {"S2 becomes pooling: map {0} of {1} loses its coefficient and its bias.", "S2 换成池化：第 {0} 个特征图（共 {1} 个）失去系数和偏置。"},
		2: {"C3 is joined to all of S2: kernel {0} of {1} that Table I leaves out.", "C3 与整个 S2 相连：补上表 I 里没有的卷积核，第 {0} 个，共 {1} 个。"},
		3: {"S4 becomes pooling: map {0} of {1} loses its coefficient and its bias.", "S4 换成池化：第 {0} 个特征图（共 {1} 个）失去系数和偏置。"},
		6: {"Code {0} of {1} gives way to trained weights and a bias.", "第 {0} 个编码（共 {1} 个）换成可训练的权值和偏置。"},
	}
	pointedCaption = &frame.Phrase{"{4layer}: {0} parameters in 1998, {1} today. {2} connections in 1998, {3} today.", "{4layer}：参数 1998 年有 {0} 个，如今 {1} 个；连接 1998 年有 {2} 个，如今 {3} 个。"}

	// What the colours of the tiles mean, in the order of the legend.
	legendLabels = [...]*frame.Phrase{{"Weights", "权值"}, {"Biases", "偏置"}, {"Nothing trained", "没有可训练参数"}, {"Fixed code", "固定编码"}}

	weightsLabel = &frame.Phrase{"Weights, coefficients", "权值、系数"} // where there is room

	moreRule = &frame.Phrase{"{0} + {1}", "{0} + {1}"}
	lessRule = &frame.Phrase{"{0} − {1}", "{0} − {1}"}

	sumRules = [...]*frame.Phrase{
		{"{0} − {1} = {2}", "{0} − {1} = {2}"},
		{"{0} − {1} + {2} = {3}", "{0} − {1} + {2} = {3}"},
		{"{0} − {1} + {2} + {3} = {4}", "{0} − {1} + {2} + {3} = {4}"},
	}

	stepLabels = [...]*frame.Phrase{{"1998", "1998 年"}, {"Pooling", "池化"}, {"Full C3", "C3 连全部"}, {"Output", "输出"}, {"Today", "如今"}}
	upLabel    = &frame.Phrase{"+{0}", "+{0}"}
	downLabel  = &frame.Phrase{"−{0}", "−{0}"}
	cutLabel   = &frame.Phrase{"Cut: 0 to {0}", "截去 0 到 {0}"}

	measureLabels = [...]*frame.Phrase{{"Connections", "连接"}, {"Mult-adds", "Mult-adds"}, {"MACs", "MACs"}, {"FLOPs", "FLOPs"}}
	countedLabels = [...]*frame.Phrase{
		{"Every use of a number by a unit: the paper", "一个单元用一个数一次：论文"},
		{"Without subsampling and distances: torchinfo", "不算下采样和求距离：torchinfo"},
		{"Without biases, too: fvcore, calflops", "偏置也不算：fvcore、calflops"},
		{"Two for each MAC", "一次 MAC 算两次运算"},
	}
)
