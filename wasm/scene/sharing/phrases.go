package sharing

import "fivebyfive/wasm/frame"

// The texts of the scene sharing.
var (
	layerTitle    = &frame.Phrase{"The layer", "这一层"}
	sharedTitle   = &frame.Phrase{"Shared", "共享"}
	unsharedTitle = &frame.Phrase{"Not shared", "不共享"}
	turnTitle     = &frame.Phrase{"Other inputs", "换个输入"}

	layerCaption    = &frame.Phrase{"C1 on an input of {0} × {0}: {1} maps of {2} × {2}, {3} units in all. Nothing is counted yet.", "C1 的输入是 {0} × {0}：{1} 个 {2} × {2} 的特征图，共 {3} 个单元。还没有开始数。"}
	mapCaption      = &frame.Phrase{"Map {0} of {1}: {2} numbers, used again at each of {3} places.", "第 {0} 个特征图（共 {1} 个）：{2} 个数，在 {3} 个位置上反复使用。"}
	sharedCaption   = &frame.Phrase{"Shared: {0} maps with {1} numbers each. {2} parameters make {3} connections.", "共享：{0} 个特征图，各有 {1} 个数。{2} 个参数，{3} 个连接。"}
	unitCaption     = &frame.Phrase{"Not shared: {0} of {1} units have {2} numbers of their own.", "不共享：{1} 个单元里，已有 {0} 个各有自己的 {2} 个数。"}
	unsharedCaption = &frame.Phrase{"Not shared: {0} units with {1} numbers of their own, {2} parameters. That is one for every connection.", "不共享：{0} 个单元，各有自己的 {1} 个数，共 {2} 个参数，正好每个连接一个。"}
	joinedCaption   = &frame.Phrase{"Fully connected: {0} of {1} units are joined to all {2} cells, and have a bias.", "全连接：{1} 个单元里，已有 {0} 个连到全部 {2} 个格子，各加一个偏置。"}
	fullCaption     = &frame.Phrase{"Fully connected: the same {0} units with {1} numbers each, {2} parameters. The areas are to scale.", "全连接：还是 {0} 个单元，各有 {1} 个数，共 {2} 个参数。方块的面积与个数成正比。"}
	turnCaption     = &frame.Phrase{"An input of {0} × {0}: {1} parameters, as for any other, and {2} connections. Change its side.", "输入是 {0} × {0}：参数仍是 {1} 个，连接有 {2} 个。改变边长试试。"}
	unitSeesCaption = &frame.Phrase{"This unit sees rows {0} to {1} and columns {2} to {3} of the input, through the same {4} numbers as all units of its map.", "这个单元看输入的第 {0} 到 {1} 行、第 {2} 到 {3} 列，用的 {4} 个数与同一特征图的其他单元完全一样。"}

	mapsDetail       = &frame.Phrase{"{0} maps of {1} × {1}", "{0} 个 {1} × {1} 的特征图"}
	squaresLabel     = &frame.Phrase{"Parameters, as areas", "参数个数：看面积"}
	pointConnections = &frame.Phrase{"{0} connections", "{0} 个连接"}
	axisLabel        = &frame.Phrase{"Each line up: ten times as many", "每上一格，就乘以十"}
)
