package lessons

import "fivebyfive/calc/lenet"

// levels are the values of the input's cells, and the test errors in percent: no
// counts, but no lesson types them either.
var levels = map[string]float64{
	"level.paper": lenet.Background,
	"level.ink":   lenet.Foreground,
	"error.model": 100. * lenet.TestErrors / lenet.TestImages,
	"error.paper": lenet.PaperTestError,
}
