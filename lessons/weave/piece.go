package main

import "fivebyfive/calc/language"

// piece is one of the scripts that a page is made of. The loader runs each as it
// comes; without one the page lacks what that does, and says so.
type piece struct {
	Name  string
	Gives string // what it defines, "" if it is fetched when it is wanted
	Cost  string // what the page says that it lacks without
}

func piecesIn(l *language.Language) []piece {
	return []piece{
		{Name: "qrcode.js"},
		{"palette.js", "paint", l.Text("site.no-palette")},
		{"canvases.js", "wantStage", l.Text("site.no-canvases")},
		{"guest.js", "tell", l.Text("site.no-guest")},
		{"projector.js", "listen", l.Text("site.no-projector")},
		{"notes.js", "notes", l.Text("site.no-notes")},
		{"share.js", "embed", l.Text("site.no-share")},
		{"export.js", "png", l.Text("site.no-export")},
	}
}
