package main

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"crypto/sha256"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"
)

// A release is what is given away of a version: the site as a zip, the single
// files, and the sums of all of it. The same house gives the same bytes.

// sumsName is the list of SHA-256 sums, as sha256sum writes and checks it.
const sumsName = "SHA256SUMS"

// integrityName is the list of what Subresource Integrity knows each file by.
const integrityName = "INTEGRITY"

// zipTime is when every file in a zip was changed, as it says: the earliest
// time that the format knows.
var zipTime = time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC)

var versionOf = regexp.MustCompile(`^[0-9]+\.[0-9]+\.[0-9]+\n$`)

// readVersion returns the version that stands in the file VERSION, such as
// 1.0.0.
func readVersion(root string) (string, error) {
	content, err := os.ReadFile(filepath.Join(root, "VERSION"))
	if err != nil {
		return "", err
	}
	if !versionOf.Match(content) {
		return "", fmt.Errorf("weave: VERSION holds %q, no version such as 1.0.0", content)
	}
	return strings.TrimSpace(string(content)), nil
}

// writeRelease makes the release of a site in a folder.
func writeRelease(root string, s site, folder string) error {
	version, err := readVersion(root)
	if err != nil {
		return err
	}
	release, err := newRelease(s, version)
	if err != nil {
		return err
	}
	return release.write(folder, sumsName)
}

// newRelease makes the release of a site.
func newRelease(s site, version string) (site, error) {
	folder := "fivebyfive-" + version
	packed, err := newZip(s, folder)
	if err != nil {
		return nil, err
	}
	release := site{folder + ".zip": packed}
	all := maps.Clone(release)
	for name, content := range s {
		all[folder+"/"+name] = content
		if strings.HasPrefix(name, singlePrefix) {
			release[name] = content
			all[name] = content
		}
	}
	var sums, integrities strings.Builder
	for _, name := range slices.Sorted(maps.Keys(all)) {
		fmt.Fprintf(&sums, "%x  %s\n", sha256.Sum256(all[name]), name)
		fmt.Fprintf(&integrities, "%s  %s\n", integrity(all[name]), name)
	}
	release[sumsName] = []byte(sums.String())
	release[integrityName] = []byte(integrities.String())
	return release, nil
}

// newZip packs a site into a folder of the given name. Nothing of the machine
// and the hour gets into it.
func newZip(s site, folder string) ([]byte, error) {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	w.RegisterCompressor(zip.Deflate, func(out io.Writer) (io.WriteCloser, error) {
		return flate.NewWriter(out, flate.BestCompression)
	})
	for _, name := range slices.Sorted(maps.Keys(s)) {
		header := &zip.FileHeader{Name: folder + "/" + name, Method: zip.Deflate, Modified: zipTime}
		header.SetMode(0o644)
		file, err := w.CreateHeader(header)
		if err != nil {
			return nil, err
		}
		if _, err := file.Write(s[name]); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
