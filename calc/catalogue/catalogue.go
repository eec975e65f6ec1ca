// Package catalogue has the networks that have a name, each in a file that a
// reader enjoys.
package catalogue

import (
	"embed"
	"path"
	"strings"

	"fivebyfive/calc/notation"
)

//go:embed networks/*.txt
var files embed.FS

// Names lists the networks, in the order of the alphabet.
func Names() (names []string) {
	entries, _ := files.ReadDir("networks")
	for _, entry := range entries {
		names = append(names, strings.TrimSuffix(entry.Name(), ".txt"))
	}
	return names
}

// Text is how a network is written down, and whether there is one of that name.
func Text(name string) (text string, found bool) {
	content, err := files.ReadFile(path.Join("networks", strings.ToLower(name)+".txt"))
	return string(content), err == nil
}

// Read reads the network of a name, and reports whether there is one.
func Read(name string) (*notation.File, bool) {
	text, found := Text(name)
	if !found {
		return nil, false
	}
	file, err := notation.Read(text)
	if err != nil {
		panic("catalogue: " + name + ": " + err.Error()) // the tests read them all
	}
	return file, true
}
