package language

// plural is a rule for which form a word takes beside a number.
type plural struct {
	name  string // the forms that there are, by what CLDR calls them
	forms int
	form  func(n int64) int
}

// plurals are the rules that a language's header can name.
var plurals = [...]plural{
	{"other", 1, func(int64) int { return 0 }},
	{"one other", 2, func(n int64) int { return at(n == 1, 0, 1) }},
	{"one-or-none other", 2, func(n int64) int { return at(n == 0 || n == 1, 0, 1) }}, // French
	{"one few many", 3, func(n int64) int { // Russian
		switch tens, ones := n/10%10, n%10; {
		case ones == 1 && tens != 1:
			return 0
		case 2 <= ones && ones <= 4 && tens != 1:
			return 1
		}
		return 2
	}},
}

func at(first bool, one, other int) int {
	if first {
		return one
	}
	return other
}
