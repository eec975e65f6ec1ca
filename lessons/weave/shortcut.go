package main

import (
	"strings"

	"fivebyfive/calc/language"
)

// shortcut is what keys do while a page is shown to a class: the page lists it, and
// assets/projector.js goes by that list.
type shortcut struct {
	Action string       // of the scripts
	Keys   []string     // as browsers name them, a space as Space
	Says   language.Key // what it does
	// Scope is where the keys act: those that turn steps, and letters, while the page
	// is projected; some letters everywhere.
	Scope string
	Or    language.Key // what it does as well, said after a stroke
	Opens bool         // the list has a button that does it, too
}

var shortcuts = []shortcut{
	{Action: "on", Keys: []string{"PageDown", "ArrowRight", "ArrowDown", "Space"}, Says: "site.step-on", Scope: "move"},
	{Action: "back", Keys: []string{"PageUp", "ArrowLeft", "ArrowUp"}, Says: "site.step-back", Scope: "move"},
	{Action: "first", Keys: []string{"Home"}, Says: "site.to-first", Scope: "move"},
	{Action: "last", Keys: []string{"End"}, Says: "site.to-last", Scope: "move"},
	{Action: "black", Keys: []string{".", "b"}, Says: "site.black", Scope: "projected"},
	{Action: "white", Keys: []string{"w"}, Says: "site.white", Scope: "projected"},
	{Action: "spotlight", Keys: []string{"s"}, Says: "site.spotlight", Scope: "projected"},
	{Action: "fullScreen", Keys: []string{"f"}, Says: "site.full-screen", Scope: "projected"},
	{Action: "lesson", Keys: []string{"n"}, Says: "site.next-lesson", Scope: "projected"},
	{Action: "present", Keys: []string{"p"}, Says: "site.present", Or: "site.stop-presenting", Scope: "everywhere"},
	{Action: "notes", Keys: []string{"t"}, Says: "site.notes", Opens: true, Scope: "everywhere"},
	{Action: "code", Keys: []string{"q"}, Says: "site.code", Opens: true, Scope: "everywhere"},
	{Action: "help", Keys: []string{"?"}, Says: "site.help", Scope: "everywhere"},
}

// keyNames are what stands on keys whose browser's name does not.
var keyNames = map[string]string{"PageDown": "Page Down", "PageUp": "Page Up", "ArrowRight": "→", "ArrowDown": "↓", "ArrowLeft": "←", "ArrowUp": "↑"}

// Shortcuts are listed in the page.
func (p page) Shortcuts() []shortcut { return shortcuts }

// KeyName is what stands on a key.
func (p page) KeyName(key string) string {
	if key == "Space" {
		return p.Language.Text("site.space")
	}
	if name, has := keyNames[key]; has {
		return name
	}
	if len(key) == 1 {
		return strings.ToUpper(key)
	}
	return key
}

// Text returns a text of a key that Go names.
func (p page) Text(key language.Key) string { return p.Language.Text(key) }

// Pressed are the keys in one attribute.
func (s shortcut) Pressed() string { return strings.Join(s.Keys, " ") }
