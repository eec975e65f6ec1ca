package main

import (
	"os"
	"path/filepath"
	"slices"

	"fivebyfive/calc/language"
)

// hostFiles are what pages take that show the site inside themselves: a script,
// and the description of the messages. They stand in the site's root, under
// names that never change.
var hostFiles = []string{sign, "embed.schema.json"}

// sign is a file that every site has, and by which it is known.
const sign = "embed.js"

func (b *build) addHostFiles(languages []*language.Language) error {
	for _, name := range hostFiles {
		content, err := os.ReadFile(filepath.Join(b.root, assetFolder, name))
		if err != nil {
			return err
		}
		b.assets.site[name] = withLists(content, lists(languages))
	}
	return nil
}

// standsInRoot reports whether a file of the asset folder belongs into the site's
// root instead.
func standsInRoot(name string) bool { return name == workerName || slices.Contains(hostFiles, name) }
