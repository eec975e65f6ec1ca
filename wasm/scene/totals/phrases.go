package totals

import "fivebyfive/wasm/frame"

// The texts of the scene totals. Those of the layers stand in their order.
var (
	percentLabel = &frame.Phrase{"{0%1} %", "{0%1}%"}
	barsTitle    = &frame.Phrase{"Two bars", "两根长条"}
	mapsTitle    = &frame.Phrase{"C1 to S4", "C1 到 S4"}
	unitsTitle   = &frame.Phrase{"C5 and F6", "C5 和 F6"}
	placesTitle  = &frame.Phrase{"Where they are", "各在哪里"}

	barsCaption   = &frame.Phrase{"Two bars of the same length: the left one for {0} parameters, the right one for {1} connections. Both are still empty.", "两根长条长度相同：左边装 {0} 个参数，右边装 {1} 个连接。现在都是空的。"}
	mapsCaption   = &frame.Phrase{"The layers with large maps, C1 to S4: {0} parameters, but {1} connections.", "特征图较大的几层，C1 到 S4：参数只有 {0} 个，连接却有 {1} 个。"}
	unitsCaption  = &frame.Phrase{"C5 and F6 share nothing: {0} parameters, and as many connections.", "C5 和 F6 没有共享：参数 {0} 个，连接也是 {1} 个。"}
	outputCaption = &frame.Phrase{"The output uses {0} fixed numbers. Without it there are {1} connections, with it {2}.", "输出层用了 {0} 个固定的数：不算它，连接有 {1} 个；算上它，有 {2} 个。"}
	placesCaption = &frame.Phrase{"C5 and F6 hold {0%1} % of the parameters, C1 and C3 {2%3} % of the connections.", "{0%1}% 的参数在 C5 和 F6，{2%3}% 的连接在 C1 和 C3。"}

	pointedCaption = &frame.Phrase{"{4layer}: {0} parameters, {0%1} % of all, and {2} connections, {2%3} % of all.", "{4layer}：参数 {0} 个，占 {0%1}%；连接 {2} 个，占 {2%3}%。"}
)
