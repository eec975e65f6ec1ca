package main

import (
	"os"
	"path/filepath"
	"slices"
)

// hostFiles are what pages take that show the site inside themselves: a script,
// and the description of the messages. They stand in the site's root, under
// names that never change.
var hostFiles = []string{"embed.js", "embed.schema.json"}

func (b *build) addHostFiles() error {
	for _, name := range hostFiles {
		content, err := os.ReadFile(filepath.Join(b.root, assetFolder, name))
		if err != nil {
			return err
		}
		b.assets.site[name] = content
	}
	return nil
}

// standsInRoot reports whether a file of the asset folder belongs into the site's
// root instead.
func standsInRoot(name string) bool { return name == workerName || slices.Contains(hostFiles, name) }
