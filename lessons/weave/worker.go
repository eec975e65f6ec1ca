package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// workerName is the service worker's file. It stands in the site's root,
// because a worker serves only what lies below it, and has no hash in its name,
// because that is where browsers look for a new version.
const workerName = "sw.js"

// keptSite is what the worker knows of the site.
type keptSite struct {
	Version  string            `json:"version"`
	Files    map[string]string `json:"files"` // integrity by address; a page's is its folder
	Programs []keptProgram     `json:"programs"`
}

type keptProgram struct {
	Base      string `json:"base"`
	Integrity string `json:"integrity"`
}

// addWorker adds the service worker, which comes last: it knows all pages by
// their sums.
func (b *build) addWorker() error {
	script, err := os.ReadFile(filepath.Join(b.root, assetFolder, workerName))
	if err != nil {
		return err
	}
	content, err := newWorker(b.assets, script)
	if err != nil {
		return err
	}
	b.assets.site[workerName] = content
	return nil
}

func newWorker(a assets, script []byte) ([]byte, error) {
	kept := keptSite{Files: map[string]string{}}
	for name, content := range a.site {
		if isKept(name) {
			kept.Files[keptAddress(name)] = integrity(content)
		}
	}
	for _, program := range programs {
		if p, built := a.programs[program.name]; built {
			kept.Programs = append(kept.Programs, keptProgram{p.Base, p.Integrity})
		}
	}
	list, err := json.Marshal(kept)
	if err != nil {
		return nil, err
	}
	// Another worker is another version, too.
	sum := sha256.Sum256(append(list, script...))
	kept.Version = hex.EncodeToString(sum[:8])
	if list, err = json.Marshal(kept); err != nil {
		return nil, err
	}
	return []byte("\"use strict\";\nconst site = " + string(list) + ";\n\n" + string(script)), nil
}

// isKept reports whether pages are made of the file, or lead a browser to it
// unasked. The programs are kept too, in the one form that a browser asks for.
func isKept(name string) bool {
	switch path.Ext(name) {
	case ".css", ".js", ".svg", ".png", ".json":
		return path.Dir(name) == assetFolder
	case ".txt":
		return slices.Contains(wordFiles, strings.SplitN(path.Base(name), ".", 2)[0])
	case ".html":
		return path.Dir(name) == assetFolder || path.Base(name) == "index.html"
	}
	return false
}

// keptAddress is where pages find the file, from the site's root.
func keptAddress(name string) string {
	folder, isIndex := strings.CutSuffix(name, "index.html")
	switch {
	case !isIndex:
		return name
	case folder == "":
		return "./"
	}
	return folder
}
