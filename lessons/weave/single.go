package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/ascii85"
	"encoding/base64"
	"fmt"
	"html/template"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"

	"fivebyfive/calc/language"
)

// A single file is the page with everything in it, for a place without a
// network: it is opened by a double click and asks for nothing else.

// singleName is what the page in a language is called as a single file.
func singleName(l *language.Language) string { return singlePrefix + l.Tag + ".html" }

const singlePrefix = "fivebyfive."

// addSingles fills the page as a single file in every language. They are no
// part of the site's pages yet, as those tell how large they are.
func (b *build) addSingles(pages []page, languages []*language.Language, source []byte) error {
	for _, program := range programs {
		if p, built := b.assets.programs[program.name]; !program.apart && (!built || p.InMaking) {
			return nil // a site without its programs has nothing to take along
		}
	}
	stage, err := os.ReadFile(filepath.Join(b.root, assetFolder, "stage.html"))
	if err != nil {
		return err
	}
	for _, p := range pages {
		l := links{assets: &b.assets, Single: singleName(p.Language)}
		document, err := b.fill("stage.html", stage, l)
		if err != nil {
			return err
		}
		l.document = string(document)
		p.links, p.Shown, p.Others = l, p.Lessons, othersThan(p.Language, languages, singleName)
		if b.singles[l.Single], err = b.fill("index.html", source, p); err != nil {
			return err
		}
	}
	return nil
}

// newDownload returns where the page in a language is to be had as a single
// file, nil if there is none.
func newDownload(singles site, l *language.Language) *download {
	name := singleName(l)
	content, ok := singles[name]
	if !ok {
		return nil
	}
	size := l.Fixed(float64(len(content))/1e6, 1)
	return &download{name, l.Fill(l.Text("site.download"), func(string) any { return size })}
}

// singlePolicy lets a single file run the scripts that are in it, by their
// sums, and reach nothing at all.
func (l links) singlePolicy() (string, error) {
	names := []string{"wasm_exec.js", "loader.js", "stage.js"}
	for _, piece := range piecesIn(language.Neutral) {
		names = append(names, piece.Name)
	}
	scripts, err := l.sums(names...)
	if err != nil {
		return "", err
	}
	styles, err := l.sums("style.css")
	if err != nil {
		return "", err
	}
	return "default-src 'none'; script-src " + scripts + " 'wasm-unsafe-eval'; style-src " + styles +
		"; img-src data:; base-uri 'none'; form-action 'none'", nil
}

// sums are what a policy allows assets by that are put into a page.
func (l links) sums(names ...string) (string, error) {
	var sums []string
	for _, name := range names {
		text, err := l.text(name)
		if err != nil {
			return "", err
		}
		sum := sha256.Sum256([]byte(text))
		sums = append(sums, "'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'")
	}
	return strings.Join(sums, " "), nil
}

// comment is a line of a script that is only a comment.
var comment = regexp.MustCompile(`(?m)^\s*//.*\n`)

// text returns an asset that is put into a page, a script without its comments.
func (l links) text(name string) (string, error) {
	address, ok := l.addresses[name]
	if !ok {
		return "", fmt.Errorf("there is no asset %q", name)
	}
	text := string(l.site[address])
	if path.Ext(name) == ".js" {
		text = comment.ReplaceAllString(text, "")
	}
	for _, end := range []string{"</script", "</style", "<!--"} {
		if strings.Contains(strings.ToLower(text), end) {
			return "", fmt.Errorf("%s has %s in it, which would end it in a page", name, end)
		}
	}
	return text, nil
}

// Programs returns the programs as elements that the browser leaves alone and
// the loader reads. Only a single file has them.
func (l links) Programs() template.HTML {
	if l.Single == "" {
		return ""
	}
	var out template.HTML
	for _, program := range programs {
		if program.apart {
			continue
		}
		file := program.name + ".wasm"
		out += inlined(file, l.site[l.addresses[file]+".gz"])
	}
	return out
}

// inlined is a file, packed as gzip, as an element that the browser leaves alone
// and the loader reads.
func inlined(name string, packed []byte) template.HTML {
	return template.HTML(fmt.Sprintf("<script type=\"application/octet-stream\" id=\"%s.gz\" data-bytes=\"%d\">%s</script>\n", name, len(packed), encode(packed)))
}

// encode writes bytes in base 85, which is a fifteenth shorter than base 64.
// It is Ascii85 without its sign for zeros and with v for <, so that four bytes
// are always five digits, and no digit ends an element.
func encode(content []byte) string {
	whole := append(bytes.Clone(content), make([]byte, -len(content)&3)...)
	out := make([]byte, ascii85.MaxEncodedLen(len(whole)))
	out = out[:ascii85.Encode(out, whole)]
	return strings.NewReplacer("z", "!!!!!", "<", "v").Replace(string(out))
}
