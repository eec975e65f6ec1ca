package lenet

import (
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// The number of errors is that of the table in MODEL.md, whose rows are what
// was shown and whose columns what it was taken for.
func TestErrorsAreThoseOfTheTable(t *testing.T) {
	model, err := os.ReadFile("MODEL.md")
	if err != nil {
		t.Fatal(err)
	}
	images, wrong := 0, 0
	rows := regexp.MustCompile(`(?m)^ {4}\d((?: +\d+){10})$`).FindAllStringSubmatch(string(model), -1)
	if len(rows) != 10 {
		t.Fatalf("the table has %d rows", len(rows))
	}
	for shown, row := range rows {
		for taken, count := range strings.Fields(row[1]) {
			n, _ := strconv.Atoi(count)
			images += n
			if taken != shown {
				wrong += n
			}
		}
	}
	if wrong != TestErrors || images != TestImages {
		t.Errorf("%d of %d in the table, %d of %d in the source", wrong, images, TestErrors, TestImages)
	}
}
