package calc_test

import (
	"testing"

	"fivebyfive/calc"
)

func TestFormatRatio(t *testing.T) {
	for _, test := range []struct {
		n, d int64
		want string
	}{
		{122304, 156, "784"}, {0, 156, "0"}, {10, 4, "2.5"}, {2000, 32, "62.5"}, {1, 4, "0.25"}, {1, 50, "0.02"}, {12340, 10, "1,234"},
		{340908, 60000, "≈ 5.68"}, {2, 3, "≈ 0.67"}, {100, 3, "≈ 33.3"}, {1000, 3, "≈ 333"}, {10000, 3, "≈ 3,333"},
		{1, 8, "≈ 0.13"}, {999, 1000, "≈ 1"}, {9996, 1000, "≈ 10"}, {99960, 1000, "99.96"}, {99961, 1000, "≈ 100"},
	} {
		if got := calc.FormatRatio(test.n, test.d); got != test.want {
			t.Errorf("%d / %d: %s, want %s", test.n, test.d, got, test.want)
		}
	}
}
