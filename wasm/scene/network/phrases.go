package network

import "fivebyfive/wasm/frame"

// The texts of the scene network. Those of the layers stand in their order.
var (
	inputCaption = &frame.Phrase{"The input: {0} × {1} values. Draw a digit of your own, and everything here follows.", "输入：{0} × {1} 个值。自己写一个数字，这里的一切都会跟着变。"}

	captions = [...]*frame.Phrase{
		{"C1: {0} maps of {1} × {2}, each from a kernel of its own. {3} parameters, {4} connections.", "C1：{0} 个 {1} × {2} 的特征图，各有自己的卷积核。参数 {3} 个，连接 {4} 个。"},
		{"S2: the same {0} maps, half as high and half as wide. {3} parameters, {4} connections.", "S2：还是 {0} 个特征图，高宽各缩一半。参数 {3} 个，连接 {4} 个。"},
		{"C3: {0} maps, each from several maps of S2. {3} parameters, {4} connections.", "C3：{0} 个特征图，各由 S2 的几个特征图得来。参数 {3} 个，连接 {4} 个。"},
		{"S4: the {0} maps, half as high and half as wide again. {3} parameters, {4} connections.", "S4：{0} 个特征图，高宽再缩一半。参数 {3} 个，连接 {4} 个。"},
		{"C5: {0} units that see all of S4. {3} parameters, and as many connections.", "C5：{0} 个单元，各看整个 S4。参数 {3} 个，连接也是 {4} 个。"},
		{"F6: {0} units, drawn as the little picture that they are taught to make. {3} parameters, {4} connections.", "F6：{0} 个单元，排成它们要学着画的小图。参数 {3} 个，连接 {4} 个。"},
		{"Output: how far F6 is from the code of each of {0} digits. The smallest distance is the answer.", "输出层：F6 与 {0} 个数字的编码各差多远，距离最小的就是答案。"},
	}

	drawnLabel         = &frame.Phrase{"What F6 draws", "F6 画出的图"}
	codesLabel         = &frame.Phrase{"Codes and distances", "编码和距离"}
	unitSeesCaption    = &frame.Phrase{"This unit depends on {0} × {1} cells of the input. Its value: {2/100}.", "这个单元看得到输入的 {0} × {1} 个格子，算出的值是 {2/100}。"}
	unitSeesAllCaption = &frame.Phrase{"This unit depends on the whole input. Its value: {0/100}.", "这个单元看得到整个输入，算出的值是 {0/100}。"}
)
