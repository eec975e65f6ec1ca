//go:build js && wasm

package main

import (
	"fivebyfive/wasm/dom"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/report"
	"fivebyfive/wasm/scene"
	"fivebyfive/wasm/svg"
)

// What a teacher takes along: the figure for a slide, the counts for a
// spreadsheet. assets/export.js makes files of them.

func (p *page) exportFiles() {
	dom.ExportText("figure", p.figureForSlide)
	dom.ExportText("counts", func() string { return report.CSV(p.language, p.current.scene.Count()) })
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
