package main

import (
	"bytes"
	"strings"

	"fivebyfive/calc/language"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/playhead"
)

// What the scripts share with the programs is written once, in Go. A script names
// the list, "ROLES", and a site has what is in it, with spaces between.
func lists(languages []*language.Language) map[string]string {
	var parameters, roles []string
	for _, p := range playhead.Parameters() {
		parameters = append(parameters, p.Name)
	}
	for role := range frame.RoleCount {
		roles = append(roles, role.String())
	}
	return map[string]string{
		"LANGUAGES":  tagsOf(languages),
		"PARAMETERS": strings.Join(parameters, " "),
		"ROLES":      strings.Join(append(roles, "focus"), " "), // the page has one role more: what the focus is shown by
		"PARTS":      playhead.EmbeddedParts,
	}
}

// withLists puts the lists into a script where it names them.
func withLists(script []byte, lists map[string]string) []byte {
	for name, list := range lists {
		script = bytes.ReplaceAll(script, []byte(`"`+name+`"`), []byte(`"`+list+`"`))
	}
	return script
}
