package calc_test

import (
	"errors"
	"math"
	"strings"
	"testing"

	"fivebyfive/calc"
)

func TestParseAnswer(t *testing.T) {
	for _, test := range []struct {
		typed string
		want  int64
	}{
		{"156", 156},
		{" 156 ", 156},
		{"0", 0},
		{"007", 7},
		{"122,304", 122304},
		{"122 304", 122304},
		{"122\u202f304", 122304}, // with a narrow space
		{"1'234'567", 1234567},
		{"1’234", 1234},
		{"1_000", 1000},
		{"156.", 156},
		{"156.00", 156},
		{"１５６", 156},
		{"１２２，３０４", 122304},
		{"156。", 156},
		{"-5", -5},
		{"−5", -5},
		{"--5", 5},
		{"+5", 5},
		{"6*26", 156},
		{"6×26", 156},
		{"6 x 26", 156},
		{"6X26", 156},
		{"6·26", 156},
		{"６×２６", 156},
		{"(5*5+1)*6", 156},
		{"（５×５＋１）×６", 156},
		{"6(5*5+1)", 156},
		{"(5*5+1)(6)", 156},
		{"[5×5 + 1] × 6", 156},
		{"25 + 1", 26},
		{"32 − 5 + 1", 28},
		{"32–5+1", 28},
		{"10-2-3", 5},
		{"28/2", 14},
		{"28 ÷ 2 ÷ 7", 2},
		{"-6/3", -2},
		{"6/-3", -2},
		{"2*-3", -6},
		{"156 × 28 × 28", 122304},
		{"1,516 × 10×10", 151600},
		{"\u200b156\ufeff", 156}, // as pasting brings them along
		{"122.304e3", 122304},
		{"1.5e2", 150},
		{"1.5E2", 150},
		{"1e5", 100000},
		{"60k", 60000},
		{"60 K", 60000},
		{"340.908 thousand", 340908},
		{"1.5 million", 1500000},
		{"6万", 60000},
		{"12.2304 万", 122304},
		{"3百万", 3000000},
		{"2 hundred", 200},
		{"60 thousands", 60000},
		{"1.5 billion", 1500000000},
		{"156 parameters", 156},
		{"156 trainable parameters.", 156},
		{"156个", 156},
		{"156 个参数", 156},
		{"１５６个。", 156},
		{"6万个连接", 60000},
		{"60k connections", 60000},
		{"6 maps × 26 parameters", 156},
		{"6 maps x 26", 156},
		{"6个×26个", 156},
		{"(25 weights + 1 bias) × 6 maps", 156},
		{"(5*5+1)*6=156", 156},
		{"(5×5 + 1) × 6 = 156 parameters", 156},
		{"6×26 = 26×6 = 156", 156},
		{"= 156", 156},
		{"＝156", 156},
		{"(5^2+1)*6", 156},
		{"(5²+1)×6", 156},
		{"2³ maps", 8},
		{"-1^3", -1},
		{"(-1)^99999999999999999999", -1},
		{"0^5", 0},
		{"7^0", 1},
		{"9,223,372,036,854,775,807", math.MaxInt64},
		{"-9,223,372,036,854,775,807", -math.MaxInt64},
	} {
		got, err := calc.ParseAnswer(test.typed)
		if err != nil || got != test.want {
			t.Errorf("%q: %d, %v; want %d", test.typed, got, err, test.want)
		}
	}
}

func TestAnswerError(t *testing.T) {
	const (
		strange = "” cannot be read here. Type a number such as 1,234, or a formula such as 2 × (3 + 4)."
		grouped = "” can be read in two ways. Put a separator before every three digits, or leave it out."
	)
	for _, test := range []struct{ typed, want string }{
		{"", "Type a number."},
		{" \t", "Type a number."},
		{"about 156", "“about" + strange},
		{"one hundred", "“one" + strange},
		{"一百五十六", "“一" + strange},
		{"156 or 157", "“or" + strange},
		{"26 times 6", "“times" + strange},
		{"26 乘 6", "“乘" + strange},
		{"3百零5", "“零" + strange},
		{"(5+1) thousand", "“thousand" + strange},
		{"60 whole thousands", "“thousands" + strange},
		{"(5+1)万", "“万" + strange},
		{"6个万", "“万" + strange},
		{"156 p", "“p" + strange},
		{"C1: 156", "“C" + strange},
		{"156 =", "The formula stops too early: a number is missing at its end."},
		{"6*26 = 150", "The two sides of = are not the same: 156 ≠ 150."},
		{"5*5 = 25+1 = 26*6 = 156", "The two sides of = are not the same: 25 ≠ 26."},
		{"5^", "The formula stops too early: a number is missing at its end."},
		{"5^(2)", "“(" + strange},
		{"2^3²", "“²" + strange},
		{"10^19", "That number is too large."},
		{"10^99999999999999999999", "That number is too large."},
		{"1e19", "That number is too large."},
		{"1e99999999999999999999", "That number is too large."},
		{"1.25k1", "There is nothing between two numbers. Put + or × between them."},
		{"1.2345k", "“1.2345” is not a whole number. Counts are whole."},
		{"156,", "“," + strange},
		{"(5*5+1]*", "The formula stops too early: a number is missing at its end."},
		{"5**5", "“*" + strange},
		{"6*", "The formula stops too early: a number is missing at its end."},
		{"(5+1", "A parenthesis has no partner."},
		{"5+1)", "A parenthesis has no partner."},
		{"()", "“)" + strange},
		{"(5 a)", "“a" + strange},
		{"12,34", "“12,34" + grouped},
		{"1,2345", "“1,2345" + grouped},
		{"1234,567", "“1234,567" + grouped},
		{"0,123", "“0,123" + grouped},
		{"1,234'567", "“1,234'567" + grouped},
		{"5 6", "There is nothing between two numbers. Put + or × between them."},
		{"1234 567", "There is nothing between two numbers. Put + or × between them."},
		{"(5)6", "There is nothing between two numbers. Put + or × between them."},
		{"1.5", "“1.5” is not a whole number. Counts are whole."},
		{"1.234", "“1.234” is not a whole number. Counts are whole."},
		{"1e-5", "“e" + strange},
		{"0x1F", "“F" + strange},
		{"31/2", "The division leaves a remainder, and counts are whole."},
		{"5/0", "Nothing can be divided by zero."},
		{"5/(3-3)", "Nothing can be divided by zero."},
		{"9223372036854775808", "That number is too large."},
		{"9223372036854775807+1", "That number is too large."},
		{"-9223372036854775807-1", "That number is too large."},
		{"5 = 99999999999999999999", "That number is too large."},
		{"99999999999999999999 = 5", "That number is too large."},
		{"99999999999999999999*0", "That number is too large."},
		{"(-9223372036854775807-1)/-1", "That number is too large."},
		{strings.Repeat("1+", 100) + "1", "That answer is too long."},
		{"\xff", "“\ufffd" + strange},
	} {
		_, err := calc.ParseAnswer(test.typed)
		var fault *calc.AnswerError
		if !errors.As(err, &fault) || err.Error() != test.want {
			t.Errorf("%q:\ngot  %v\nwant %s", test.typed, err, test.want)
			continue
		}
		if chinese := fault.In(calc.Chinese); chinese == "" || strings.Contains(chinese, "{") || chinese == err.Error() {
			t.Errorf("%q: %q", test.typed, chinese)
		}
	}
}

func TestNumbersInWords(t *testing.T) {
	for _, test := range []struct {
		n                  int64
		formatted, english string
	}{
		{0, "0", "0"},
		{1, "1", "one"},
		{2, "2", "two"},
		{6, "6", "six"},
		{12, "12", "twelve"},
		{13, "13", "13"},
		{999, "999", "999"},
		{1000, "1,000", "1,000"},
		{122304, "122,304", "122,304"},
		{-1, "−1", "−1"},
		{-123456, "−123,456", "−123,456"},
		{math.MinInt64, "−9,223,372,036,854,775,808", "−9,223,372,036,854,775,808"},
	} {
		if got := calc.FormatNumber(test.n); got != test.formatted {
			t.Errorf("%d is written %s", test.n, got)
		}
		if got := calc.NumberWords(test.n); got != test.english {
			t.Errorf("%d is %s", test.n, got)
		}
	}
}
