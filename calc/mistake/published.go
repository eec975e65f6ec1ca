package mistake

import "fivebyfive/calc"

// The mistakes of expecting a number that is written elsewhere: the right one rounded,
// or that of another network.

// rounded is the mistake of rounding the right number, up or down, to two digits or
// more.
func rounded(answer, right int64) []Mistake {
	unit, nearest := roundedTo(answer, right)
	if unit == 0 || !nearest {
		return nil
	}
	g := gathering{right: right}
	g.add(slip{id: "rounded", says: "calc.slip.right-but-rounded", rule: true}, calc.Multiply(calc.Number(answer/unit, ""), calc.Number(unit, "")))
	return g.mistakes
}

// roundedTo finds what a number has been rounded to, if an answer is that number
// rounded up or down.
func roundedTo(answer, n int64) (unit int64, is bool) {
	for unit := int64(10); unit <= n/10; unit *= 10 {
		less := n / unit * unit
		if answer == less || answer == less+unit && n-less >= unit/2 {
			return unit, true
		}
	}
	return 0, false
}

// totals are what is published of networks that everybody compares with: trained
// numbers, without those that batch normalization keeps.
var totals = []struct {
	parameters int64
	name       string
}{
	{60_000, "LeNet-5 (1998)"},
	{61_706, "LeNet-5 (today)"},
	{60_965_224, "AlexNet (2012)"},
	{61_100_840, "AlexNet (torchvision)"},
	{138_357_544, "VGG-16"},
	{143_667_240, "VGG-19"},
	{11_689_512, "ResNet-18"},
	{21_797_672, "ResNet-34"},
	{25_557_032, "ResNet-50"},
	{44_549_160, "ResNet-101"},
	{60_192_808, "ResNet-152"},
	{269_722, "ResNet-20"},
	{1_727_962, "ResNet-110"},
	{3_504_872, "MobileNetV2"},
	{7_978_856, "DenseNet-121"},
	{5_288_548, "EfficientNet-B0"},
	{109_482_240, "BERT-base"},
	{124_439_808, "GPT-2"},
}

// published is the mistake of expecting the number of another network.
func published(answer, right int64) []Mistake {
	for _, t := range totals {
		_, round := roundedTo(answer, t.parameters)
		if t.parameters != right && (answer == t.parameters || round) {
			g := gathering{right: right}
			g.addOf(slip{id: "published", says: "mistake.published"}, calc.Number(answer, calc.Parameters), t.name)
			return g.mistakes
		}
	}
	return nil
}
