package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path"
	"strings"
)

// assetFolder is where a site keeps what its pages use. Every name in it holds
// a hash of the content, so it can be kept for ever.
const assetFolder = "assets"

// program is a WebAssembly module as a page finds it.
type program struct {
	Base                string // its address; .gz and .br stand beside it
	Bytes, Gzip, Brotli int    // sizes: as it is, and compressed
	Integrity           string // the sums of the three
}

// assets knows where everything that a page uses has been put.
type assets struct {
	site      site
	addresses map[string]string  // by plain name: "style.css"
	programs  map[string]program // by plain name: "page"
}

// add puts a file into the site's asset folder, under a name with its hash.
func (a *assets) add(name string, content []byte) string {
	sum := sha256.Sum256(content)
	ext := path.Ext(name)
	address := path.Join(assetFolder, strings.TrimSuffix(name, ext)+"."+hex.EncodeToString(sum[:5])+ext)
	a.site[address] = content
	a.addresses[name] = address
	return address
}

// links is what a template in a folder of the site sees of the assets.
type links struct {
	*assets
	folder string // "" for the site's root
}

// Policy is the page's Content-Security-Policy.
func (links) Policy() string { return policy }

// Asset returns the address of an asset, as seen from the page.
func (l links) Asset(name string) (string, error) {
	address, ok := l.addresses[name]
	if !ok {
		return "", fmt.Errorf("there is no asset %q", name)
	}
	return l.relative(address), nil
}

// Wasm returns a program, or nil if it has not been built.
func (l links) Wasm(name string) *program {
	p, ok := l.programs[name]
	if !ok {
		return nil
	}
	p.Base = l.relative(p.Base)
	return &p
}

func (l links) relative(address string) string {
	switch l.folder {
	case "":
		return address
	case assetFolder:
		return strings.TrimPrefix(address, assetFolder+"/")
	}
	return "../" + address
}

// policy lets a page run its own programs, and reach nothing but its own
// origin.
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; " +
	"img-src 'self' data:; frame-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"
