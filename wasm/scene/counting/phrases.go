package counting

import "fivebyfive/wasm/frame"

// The texts of the scene counting.
var (
	weightName       = &frame.Phrase{"w{0sub}", "w{0sub}"}
	biasName         = &frame.Phrase{"b", "b"}
	inputCaption     = &frame.Phrase{"A row of {0} inputs. Nothing is counted yet.", "一行 {0} 个输入。还没有开始数。"}
	unitCaption      = &frame.Phrase{"One unit: {0} weights and one bias make {1} connections, one line each.", "一个单元：{0} 个权值加一个偏置，共 {1} 个连接，每个连接一条线。"}
	slideCaption     = &frame.Phrase{"Unit {0} of {1} uses the same {2} numbers again.", "第 {0} 个单元（共 {1} 个）用的还是那 {2} 个数。"}
	slideEndCaption  = &frame.Phrase{"{0} units, {1} connections each: {2} connections, but still {3} parameters.", "{0} 个单元，各有 {1} 个连接：共 {2} 个连接，参数仍是 {3} 个。"}
	compareCaption   = &frame.Phrase{"Parameters for the same {0} units, wired in three ways. Each square is one parameter.", "同样的 {0} 个单元，三种接法各要多少个参数：一个方格代表一个参数。"}
	selectionCaption = &frame.Phrase{"Unit {0} sees inputs {1} to {2}.", "第 {0} 个单元看第 {1} 到第 {2} 个输入。"}
)
