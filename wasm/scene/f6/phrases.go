package f6

import "fivebyfive/wasm/frame"

// Labels and titles of the scene f6.
var (
	productsLabel      = &frame.Phrase{"{0} products and their sum", "{0} 个乘积与它们的和"}
	weightsOfLabel     = &frame.Phrase{"Weights of unit {0}", "单元 {0} 的权值"}
	productsShortLabel = &frame.Phrase{"Products, sum", "乘积与和"}
	sumShortLabel      = &frame.Phrase{"Sum", "和"}
	weightsLabel       = &frame.Phrase{"Weights", "权值"}
	squashLabel        = &frame.Phrase{"Squash", "激活函数"}
	sumAxisLabel       = &frame.Phrase{"↑ sum", "↑ 和"}
	valueAxisLabel     = &frame.Phrase{"Value →", "值 →"}
	valueIsLabel       = &frame.Phrase{"Value {0/100}", "值 {0/100}"}
	bitmapTitle        = &frame.Phrase{"Bitmap", "位图"}
)

// The captions of the scene f6.
var (
	inputCaption     = &frame.Phrase{"What F6 sees: the {0} values of C5. Nothing is counted yet.", "F6 看到的：C5 的 {0} 个值。还没有开始数。"}
	productCaption   = &frame.Phrase{"Value times weight, product {0} of {1}. The sum so far: {2/100}.", "值乘以权值，第 {0} 个乘积（共 {1} 个）。加到现在，和是 {2/100}。"}
	biasCaption      = &frame.Phrase{"Last the bias, {0/100}: the sum is {1/100}.", "最后加上偏置 {0/100}，和是 {1/100}。"}
	unitCaption      = &frame.Phrase{"One unit: {0} products and a bias, {1} connections, each through a number of its own.", "一个单元：{0} 个乘积加一个偏置，{1} 个连接，各用自己的一个数。"}
	squashCaption    = &frame.Phrase{"The curve squashes the sum {0/100} to the value {1/100}. Both counts stay as they are: no number is trained here.", "和 {0/100} 经过激活函数，成为值 {1/100}。这一步没有要训练的数，两个计数都不变。"}
	squashEndCaption = &frame.Phrase{"A curve squashes the sum to the unit’s value. Both counts stay as they are: no number is trained here.", "和经过激活函数，成为单元的值。这一步没有要训练的数，两个计数都不变。"}
	bitmapCaption    = &frame.Phrase{"{0} × {1} = {2}: the units make a bitmap, and training teaches them to draw the digit’s code.", "{0} × {1} = {2}：这些单元组成一幅位图，训练教它们画出数字的编码。"}
	codeCaption      = &frame.Phrase{"{0} × {1}: F6 as a bitmap, beside the code of {2}. In {3} of {4} cells the two have the same sign.", "{0} × {1}：把 F6 看成位图，旁边是 {2} 的编码。{4} 格中有 {3} 格正负号相同。"}
	selectionCaption = &frame.Phrase{"Unit {0} of F6, row {1}, column {2} of the bitmap: {3} numbers of its own. Its value: {4/100}.", "F6 的第 {0} 个单元，位图的第 {1} 行第 {2} 列，有自己的 {3} 个数，算出的值是 {4/100}。"}
	weightCaption    = &frame.Phrase{"One weight, {0/100}, used once: times {2/100}, the value of unit {1} of C5, it makes {3/100}.", "一个权值，{0/100}，只用一次：乘以 C5 第 {1} 个单元的值 {2/100}，得 {3/100}。"}
	cellCaption      = &frame.Phrase{"Unit {0} of C5 has the value {1/100}. All {2} units of F6 see it, each through a weight of its own.", "C5 第 {0} 个单元的值是 {1/100}。F6 的 {2} 个单元都看得到它，各用自己的一个权值。"}
)
