package calc_test

import (
	"fmt"

	"fivebyfive/calc"
)

func Example() {
	lenet, err := calc.LeNet5().Count()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, l := range lenet.Layers {
		fmt.Println(l.Name, l.Output, l.Parameters, l.Connections)
	}
	fmt.Println("total", lenet.Total.Parameters, lenet.Total.Connections)
	// Output:
	// C1 6×28×28 156 122304
	// S2 6×14×14 12 5880
	// C3 16×10×10 1516 151600
	// S4 16×5×5 32 2000
	// C5 120×1×1 48120 48120
	// F6 84×1×1 10164 10164
	// Output 10×1×1 0 840
	// total 60000 340908
}

func ExampleNetwork_Count() {
	_, err := calc.Network{
		Input:  calc.Shape{Maps: 1, Height: 4, Width: 4},
		Layers: []calc.Layer{calc.Conv{Name: "C1", Maps: 6, Kernel: calc.Square(5)}},
	}.Count()
	fmt.Println(err)
	// Output:
	// C1: kernel 5×5 must fit its padded input, 4×4
}

func ExampleCount_Quantity() {
	lenet, _ := calc.LeNet5().Count()
	for _, name := range []string{"c1.parameters", "c1.connections", "c1.width", "c3.parameters", "total.parameters"} {
		q, err := lenet.Quantity(name)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(q.Derivation.Equation())
	}
	// Output:
	// (5×5×1 + 1) × 6 = 156
	// 156 × 28×28 = 122,304
	// 32 − 5 + 1 = 28
	// 6×(3×25+1) + 6×(4×25+1) + 3×(4×25+1) + 1×(6×25+1) = 1,516
	// 156 + 12 + 1,516 + 32 + 48,120 + 10,164 = 60,000
}

func ExampleBridge() {
	bridge, err := calc.ModernBridge()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, step := range bridge {
		fmt.Println(step.Layers, step.Parameters.Text(), "parameters,", step.Connections.Text(), "connections")
	}
	q, _ := bridge.Quantity("total.parameters")
	fmt.Println(q.Derivation.Equation())
	// Output:
	// [S2 S4] −44 parameters, −7,880 connections
	// [C3] +900 parameters, +90,000 connections
	// [Output] +850 parameters, +10 connections
	// 60,000 − 44 + 900 + 850 = 61,706
}

func ExampleExpr_Spoken() {
	lenet, _ := calc.LeNet5().Count()
	q, _ := lenet.Quantity("c1.parameters")
	fmt.Println(q.Derivation.Spoken(english))
	fmt.Println(q.Derivation.Spoken(chinese))
	// Output:
	// 5 by 5 kernel weights times 1 input map, plus 1 bias, all times 6 maps, equals 156 parameters
	// 5 乘 5 个卷积核权值乘以 1 个输入特征图，加 1 个偏置，整体再乘以 6 个特征图，等于 156 个参数
}

func ExampleLayerCount_Diagnose() {
	lenet, _ := calc.LeNet5().Count()
	c1, _ := lenet.Layer("C1")
	answer, err := calc.ParseAnswer("6 × 25")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, m := range c1.Diagnose(calc.Parameters, answer) {
		fmt.Println(m.ID, m.Derivation().Equation())
		fmt.Println(m.Explain(english))
		fmt.Println(m.Explain(chinese))
	}
	// Output:
	// no-bias 5×5×1 × 6 = 150
	// These are the weights alone. Each map also learns one bias.
	// 这里只有权值。每个特征图还要学一个偏置。
}

func ExampleParseAnswer() {
	for _, typed := range []string{"122,304", "１５６", "(5×5 + 1) × 6", "156 个参数", "six"} {
		fmt.Println(calc.ParseAnswer(typed))
	}
	// Output:
	// 122304 <nil>
	// 156 <nil>
	// 156 <nil>
	// 156 <nil>
	// 0 answer: strange: "six"
}
