package main

// piece is one of the scripts that a page is made of. The loader runs each as it
// comes; without one the page lacks what that does, and says so.
type piece struct {
	Name  string
	Gives string // what it defines, "" if it is fetched when it is wanted
	Cost  string // what the page says that it lacks without
}

func piecesIn(w words) []piece {
	return []piece{
		{Name: "qrcode.js"},
		{"palette.js", "paint", w.NoPalette},
		{"canvases.js", "wantStage", w.NoCanvases},
		{"guest.js", "tell", w.NoGuest},
		{"projector.js", "listen", w.NoProjector},
		{"notes.js", "notes", w.NoNotes},
		{"share.js", "embed", w.NoShare},
		{"export.js", "png", w.NoExport},
	}
}
