package main

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"html/template"
	"path"
	"strings"
)

// assetFolder is where a site keeps what its pages use. Every name in it holds
// a hash of the content, so it can be kept for ever.
const assetFolder = "assets"

// program is a WebAssembly module as a page finds it.
type program struct {
	Base                string // its address; .gz and .br stand beside it. In a single file, # and an element's name
	Bytes, Gzip, Brotli int    // sizes: as it is, and compressed
	Integrity           string // the sums of the three
	InMaking            bool   // it is being compiled, and comes in one form
}

func newProgram(s site, address string) program {
	plain, gzip, brotli := s[address], s[address+".gz"], s[address+".br"]
	return program{
		Base:      address,
		Bytes:     len(plain),
		Gzip:      len(gzip),
		Brotli:    len(brotli),
		Integrity: integrity(brotli, gzip, plain),
	}
}

// programInMaking is one whose bytes are not known yet.
func programInMaking(address string) program { return program{Base: address, InMaking: true} }

// assets knows where everything that a page uses has been put.
type assets struct {
	site      site
	addresses map[string]string  // by plain name: "style.css"
	programs  map[string]program // by plain name: "page"
	home      string             // where the site will be, "" while that is open
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

	// Of a page that is a single file, with the assets in it:
	Single   string // its name, "" for a page of the site
	document string // the stage's
}

// Policy returns the page's Content-Security-Policy.
func (l links) Policy() (string, error) {
	if l.Single != "" {
		return l.singlePolicy()
	}
	return policy, nil
}

// Picture returns where a drawing is: its address, or all of it.
func (l links) Picture(name string) (template.URL, error) {
	if l.Single != "" {
		text, err := l.text(name)
		return template.URL("data:image/svg+xml;base64," + base64.StdEncoding.EncodeToString([]byte(text))), err
	}
	address, err := l.Asset(name)
	return template.URL(address), err
}

// Style returns the element that a style sheet comes with.
func (l links) Style(name string) (template.HTML, error) {
	if l.Single != "" {
		text, err := l.text(name)
		return template.HTML("<style>" + text + "</style>"), err
	}
	address, err := l.Asset(name)
	return template.HTML(`<link rel="stylesheet" href="` + address + `">`), err
}

// Source returns the attribute that leads to a script, and Inline the script's
// text. Only one of them is not empty.
func (l links) Source(name string) (template.HTMLAttr, error) {
	if l.Single != "" {
		return "", nil
	}
	address, err := l.Asset(name)
	return template.HTMLAttr(`src="` + address + `"`), err
}

func (l links) Inline(name string) (template.JS, error) {
	if l.Single == "" {
		return "", nil
	}
	text, err := l.text(name)
	return template.JS(text), err
}

// Worker returns the address of the script that keeps the site, "" where there
// is no site.
func (l links) Worker() string {
	if l.Single != "" {
		return ""
	}
	return l.relative(workerName)
}

// Runtime returns the address of the script that Go's programs need, "" where
// it is in the page.
func (l links) Runtime() (string, error) {
	if l.Single != "" {
		return "", nil
	}
	return l.Asset("wasm_exec.js")
}

// Stage returns the address of the stage's document, or the document itself.
func (l links) Stage() (string, error) {
	if l.Single != "" {
		return l.document, nil
	}
	return l.Asset("stage.html")
}

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
	if l.Single != "" {
		return &program{Base: "#" + name + ".wasm", Bytes: p.Bytes, Gzip: p.Gzip}
	}
	p.Base = l.relative(p.Base)
	return &p
}

// relative returns an address of the site's as it is seen from the page's folder.
func (l links) relative(address string) string {
	if l.folder == assetFolder {
		return strings.TrimPrefix(address, assetFolder+"/")
	}
	return l.Root() + address
}

// Root returns the site's root as it is seen from the page, with a slash at its
// end; "" for a page that is in it.
func (l links) Root() string {
	if l.folder == "" {
		return ""
	}
	return strings.Repeat("../", 1+strings.Count(l.folder, "/"))
}

// policy lets a page run its own programs, and reach nothing but its own
// origin.
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self' blob:; " +
	"img-src 'self' data:; frame-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"
