package check_test

import (
	"fmt"

	"fivebyfive/calc/check"
	"fivebyfive/calc/notation"
	"fivebyfive/lessons"
)

func ExampleText() {
	file, _ := notation.Read("input 1x28x28; conv 32 3x3; maxpool 2x2; full 10")
	count, _ := file.Count()
	en := lessons.Language("en")
	report := check.Text(&count, "conv1 28x28x32 320\nmaxpool1 14x14x32\nfull1 62730")
	for _, f := range report.Findings {
		fmt.Println(f.Line, f.Title(en), f.Counts(en), f.Read, f.Judgement(en))
	}
	// Output:
	// 1 conv1 output 28x28x32 wrong: 26×26×32
	// 1 conv1 parameters 320 right
	// 2 maxpool1 output 14x14x32 follows, 13×13×32 is right
	// 3 full1 parameters 62730 follows, 54,090 is right
}
