package report

import (
	"strconv"
	"strings"

	"fivebyfive/calc"
	"fivebyfive/calc/language"
)

// columns are the titles of the columns of the counts.
var columns = [...]language.Key{
	"page.column.layer", "page.column.maps", "page.column.height", "page.column.width",
	"page.column.units", "page.column.parameters", "page.column.connections",
}

// CSV lists the layers of a network, one a row, as RFC 4180 wants it, with the total
// at the end. Its numbers are for a spreadsheet: they have no signs in them.
func CSV(in *language.Language, count calc.Count) string {
	var titles []string
	for _, column := range columns {
		titles = append(titles, in.Text(column))
	}
	csv := strings.Join(titles, ",") + "\r\n"
	var units int64
	for _, l := range count.Layers {
		units += l.Units
		csv += row(in.LayerTitle(l.Name), int64(l.Output.Maps), int64(l.Output.Height), int64(l.Output.Width), l.Units, l.Parameters, l.Connections)
	}
	return csv + row(in.Text("page.total")+",,,", units, count.Total.Parameters, count.Total.Connections)
}

func row(name string, numbers ...int64) string {
	for _, n := range numbers {
		name += "," + strconv.FormatInt(n, 10)
	}
	return name + "\r\n"
}
