package c1

import "fivebyfive/wasm/frame"

// The labels of the scene c1.
var (
	mapLabel     = &frame.Phrase{"Map {0}", "特征图 {0}"}
	mapOfC1Label = &frame.Phrase{"C1, map {0}", "C1 特征图 {0}"}
	mapOfLabel   = &frame.Phrase{"C1, map {0} of {1}", "C1 特征图 {0}，共 {1} 个"}
	numbersLabel = &frame.Phrase{"{0} numbers", "{0} 个数"}
	unitsOfSize  = &frame.Phrase{"{0} × {1} = {2} units", "{0} × {1} = {2} 个单元"}
	waitingLabel = &frame.Phrase{"Maps {0} to {1}", "特征图 {0} 到 {1}"}
	countedNext  = &frame.Phrase{"{0} numbers each, counted next", "各有 {0} 个数，接下来数"}
	allMapsName  = &frame.Phrase{"C1, {0} maps", "C1，{0} 个特征图"}
)

// The captions of the scene c1.
var (
	inputCaption      = &frame.Phrase{"The input: {0} × {1} cells, one value in each. Nothing is counted yet.", "输入：{0} × {1} 个格子，每格一个值。还没有开始数。"}
	unitCaption       = &frame.Phrase{"One unit sees {0} × {1} cells: {2} weights and one bias make {3} connections.", "一个单元看 {0} × {1} 个格子：{2} 个权值加一个偏置，共 {3} 个连接。"}
	slideStartCaption = &frame.Phrase{"Now for all {1} places, from the top left: at each, the same {2} numbers.", "现在从左上角开始，走遍全部 {1} 个位置，每处都用同样的 {2} 个数。"}
	slideCaption      = &frame.Phrase{"Place {0} of {1}: the window moves on, and the {2} numbers stay the same.", "第 {0} 个位置（共 {1} 个）：窗口移动，{2} 个数不变。"}
	slideEndCaption   = &frame.Phrase{"{0} places, the same {1} numbers at each: {2} connections.", "{0} 个位置，每处都用同样的 {1} 个数：共 {2} 个连接。"}
	compareCaption    = &frame.Phrase{"Parameters for the same {0} units, wired in three ways. The areas are to scale.", "同样的 {0} 个单元，三种接法各要多少个参数：方块的面积与个数成正比。"}
	selectionCaption  = &frame.Phrase{"Map {5}: the unit in row {0}, column {2} sees rows {0} to {1} and columns {2} to {3} of the input. Its value: {4/100}.", "特征图 {5} 第 {0} 行第 {2} 列的单元，看的是输入的第 {0} 到 {1} 行、第 {2} 到 {3} 列，算出的值是 {4/100}。"}
)
