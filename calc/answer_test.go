package calc_test

import (
	"errors"
	"math"
	"strings"
	"testing"

	"fivebyfive/calc"
	"fivebyfive/calc/language"
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
		// as pasting brings them along
		{"\u200b156\ufeff", 156},
		{"1\u00ad56", 156},
		{"\u200f1\u200b56", 156},
		{"\u202a156\u202e", 156},
		{"\u20601\u206f56", 156},
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

		// as people round and hedge
		{"122k", 122000},
		{"1.22e5", 122000},
		{"1.22E+05", 122000},
		{"1.22×10^5", 122000},
		{"1.22 x 10⁵", 122000},
		{"1.22 * 10**5", 122000},
		{"0.34M", 340000},
		{"12.2w", 122000},
		{"~122304", 122304},
		{"～122304", 122304},
		{"≈ 122,304", 122304},
		{"about 122304", 122304},
		{"About 122304 connections", 122304},
		{"approximately 122,304", 122304},
		{"approx. 122304", 122304},
		{"ca. 122 304", 122304},
		{"roughly 120k", 120000},
		{"The answer is 156.", 156},
		{"answer: 156", 156},
		{"it's 156", 156},
		{"十二万三千亿", 12300000000000},
		{"156*784 = about 122304", 122304},
		{"122304 or so", 122304},
		{"约122304", 122304},
		{"大约 12万", 120000},
		{"约为122304个", 122304},
		{"122304左右", 122304},
		{"一共156个", 156},
		{"答案是：156。", 156},
		// with what stands at the end of a sentence, or around it
		{"122304!", 122304},
		{"122304！", 122304},
		{"156?", 156},
		{"156？！", 156},
		{"156,", 156},
		{"156，", 156},
		{"156;", 156},
		{"156；", 156},
		{"156:", 156},
		{"156、", 156},
		{"156…", 156},
		{"156...", 156},
		{"156~", 156},
		{"“156”", 156},
		{"「156」", 156},
		{"'156'", 156},
		{"`156`", 156},
		{"$156$", 156},
		// with other signs
		{"156*28**2", 122304},
		{"156 × 28^(2)", 122304},
		{"28²×156", 122304},
		{"10⁴", 10000},
		{"2¹⁰", 1024},
		{"(-1)**3", -1},
		{"5**5", 3125},
		{"156・784", 122304},
		{"156･784", 122304},
		{"156∙784", 122304},
		{"156•784", 122304},
		{"156‧784", 122304},
		{"156⋅784", 122304},
		{"156 ⨯ 784", 122304},
		{"156 х 784", 122304}, // Cyrillic
		{"156＊784", 122304},
		{"{5×5＋1}×6", 156},
		{"28⁄2", 14},
		{"32—5+1", 28},
		{"156×784 ≈ 122304", 122304},
		{"1`234", 1234},
		{"1´234", 1234},
		{"1′234", 1234},
		{"122 304", 122304},
		{"122 304", 122304},
		{"122 304", 122304},
		{"122，304", 122304},
		// in Chinese
		{"12万2304", 122304},
		{"12 万 2304", 122304},
		{"12万2,304", 122304},
		{"１２万２３０４", 122304},
		{"12萬2304", 122304},
		{"6万零840", 60840},
		{"3百零5", 305},
		{"1亿2345万6789", 123456789},
		{"十二万", 120000},
		{"十", 10},
		{"十五", 15},
		{"二十六", 26},
		{"一百五十六", 156},
		{"一百五十六个参数", 156},
		{"壹佰伍拾陆", 156},
		{"十二万二千三百零四", 122304},
		{"十二萬兩千三百零四", 122304},
		{"六万", 60000},
		{"两百", 200},
		{"两千五", 2500}, // and not 2005
		{"一百五", 150},
		{"一百零五", 105},
		{"一千零一十", 1010},
		{"一百十二", 112},
		{"三十四万零九百零八", 340908},
		{"三亿零五", 300000005},
		{"一万亿", 1000000000000},
		{"两千万", 20000000},
		{"一二二三〇四", 122304},
		{"十二点二三零四万", 122304},
		{"六个×二十六", 156},
		{"二十六×六=一百五十六", 156},
		{"(二十五个权值+一个偏置)×六个特征图", 156},
		{"九百二十二万", 9220000},
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
		pointed = "” has a point, which begins decimals here. Leave it out, or type a comma in its place."
		mixed   = "” can be read in two ways. Type it in digits alone."
		grouped = "” can be read in two ways. Put a separator before every three digits, or leave it out."
	)
	for _, test := range []struct{ typed, want string }{
		{"", "Type a number."},
		{" \t", "Type a number."},
		{"one hundred", "“one" + strange},
		{"about", "The formula stops too early: a number is missing at its end."},
		{"百", "“百" + strange},
		{"万二", "“万" + strange},
		{"二百千", "“千" + strange},
		{"十百", "“百" + strange},
		{"一万两万", "“万" + strange},
		{"一亿两万三亿", "“亿" + strange},
		{"一亿万", "“万" + strange},
		{"12万23", "“12万23" + mixed},
		{"12万5", "“12万5" + mixed},
		{"1百567", "“1百567" + mixed},
		{"十二万三四", "“十二万三四" + mixed},
		{"!?", "Type a number."},
		{"156 or 157", "“or" + strange},
		{"26 times 6", "“times" + strange},
		{"26 乘 6", "“乘" + strange},
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
		{"5^(2", "A parenthesis has no partner."},
		{"5^(1-2)", "The division leaves a remainder, and counts are whole."},
		{"5^x", "“x" + strange},
		{"1.22×10", "“1.22” is not a whole number. Counts are whole."},
		{"1.22×10^1", "“1.22” is not a whole number. Counts are whole."},
		{"2^3²", "“²" + strange},
		{"10^19", "That number is too large."},
		{"10^99999999999999999999", "That number is too large."},
		{"1e19", "That number is too large."},
		{"1e99999999999999999999", "That number is too large."},
		{"1.25k1", "There is nothing between two numbers. Put + or × between them."},
		{"1.2345k", "“1.2345” is not a whole number. Counts are whole."},
		{"(5*5+1]*", "The formula stops too early: a number is missing at its end."},
		{"5***5", "“*" + strange},
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
		{"122.304", "“122.304" + pointed},
		{"１２２．３０４", "“１２２．３０４" + pointed},
		{"1.234", "“1.234" + pointed},
		{"1.234.567", "“1.234.567" + pointed},
		{"1.234,5", "“1.234,5" + pointed},
		{"122.000", "“122.000" + pointed},
		{"12.2304", "“12.2304” is not a whole number. Counts are whole."},
		{"0.001", "“0.001” is not a whole number. Counts are whole."},
		{"1.22222万", "“1.22222” is not a whole number. Counts are whole."},
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
		{"156\u2029×\u2010\u20101a", "“a" + strange},
		{"5\u2070\u2071", "“\u2071" + strange}, // neither a digit nor invisible
	} {
		_, err := calc.ParseAnswer(test.typed)
		var fault *calc.AnswerError
		if !errors.As(err, &fault) || fault.In(english) != test.want {
			t.Errorf("%q:\ngot  %v\nwant %s", test.typed, err, test.want)
			continue
		}
		if chinese := fault.In(chinese); chinese == "" || strings.Contains(chinese, "{") || chinese == fault.In(english) {
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
		if got := language.Neutral.Number(test.n); got != test.formatted {
			t.Errorf("%d is written %s", test.n, got)
		}
		if got := english.NumberWord(test.n); got != test.english {
			t.Errorf("%d is %s", test.n, got)
		}
	}
}
