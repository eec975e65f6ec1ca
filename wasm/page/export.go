//go:build js && wasm

package main

import (
	"strconv"
	"strings"

	"fivebyfive/calc/language"
	"fivebyfive/wasm/dom"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene"
	"fivebyfive/wasm/svg"
)

// What a teacher takes along: the figure for a slide, the counts for a
// spreadsheet. assets/export.js makes files of them.

func (p *page) exportFiles() {
	dom.ExportText("figure", p.figureForSlide)
	dom.ExportText("counts", p.countsAsCSV)
}

// figureForSlide draws what is shown now with the room of a slide. Its title
// says what that is.
func (p *page) figureForSlide() string {
	const width, height, zoom = 640, 310, 1.5
	var picture frame.Frame
	params := p.params()
	params.Width, params.Height = width, height
	scene.At(p.current.scene, params, p.current.head.Shown(), &picture)
	picture.Zoom(zoom)
	says := p.language.Text("page.how-many")
	if !p.projector.asking {
		says = p.describe(&picture)
	}
	title := p.current.title + p.language.Stop + says
	return string(svg.Append(nil, &picture, svg.Options{Language: p.language, Title: title}))
}

// columns are the titles of the columns of the counts.
func (p *page) columns() []string {
	titles := []language.Key{
		"page.column.layer", "page.column.maps", "page.column.height", "page.column.width",
		"page.column.units", "page.column.parameters", "page.column.connections",
	}
	all := make([]string, len(titles))
	for i, title := range titles {
		all[i] = p.language.Text(title)
	}
	return all
}

// countsAsCSV lists the layers of the network that is shown, one a row, as
// RFC 4180 wants it.
func (p *page) countsAsCSV() string {
	count := p.current.scene.Count()
	csv := strings.Join(p.columns(), ",") + "\r\n"
	var units int64
	for _, l := range count.Layers {
		units += l.Units
		csv += row(p.language.LayerTitle(l.Name), int64(l.Output.Maps), int64(l.Output.Height), int64(l.Output.Width), l.Units, l.Parameters, l.Connections)
	}
	return csv + row(p.language.Text("page.total")+",,,", units, count.Total.Parameters, count.Total.Connections)
}

func row(name string, numbers ...int64) string {
	for _, n := range numbers {
		name += "," + strconv.FormatInt(n, 10)
	}
	return name + "\r\n"
}
