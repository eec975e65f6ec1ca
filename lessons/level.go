package lessons

import (
	"strconv"
	"strings"

	"fivebyfive/calc/lenet"
)

// levels are the values of the input's cells, and the test errors in percent: no
// counts, but no lesson types them either.
var levels = map[string]float64{
	"level.paper": lenet.Background,
	"level.ink":   lenet.Foreground,
	"error.model": 100. * lenet.TestErrors / lenet.TestImages,
	"error.paper": lenet.PaperTestError,
}

// levelText writes a level with as many decimals as it takes: −0.1.
func levelText(level float64) string {
	return strings.Replace(strconv.FormatFloat(level, 'f', -1, 64), "-", "−", 1)
}
