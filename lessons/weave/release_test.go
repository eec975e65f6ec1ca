package main

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var released = site{
	"en/index.html":      []byte("page"),
	"assets/style.1.css": []byte("body {}"),
	"fivebyfive.en.html": []byte("all of it"),
}

// TestRelease finds every file of the site in the zip and in both lists, and
// the single files beside it.
func TestRelease(t *testing.T) {
	release, err := newRelease(released, "1.2.3")
	if err != nil {
		t.Fatal(err)
	}
	archive := release["fivebyfive-1.2.3.zip"]
	r, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, file := range r.File {
		names = append(names, file.Name)
		opened, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(opened)
		if want := released[strings.TrimPrefix(file.Name, "fivebyfive-1.2.3/")]; err != nil || !bytes.Equal(content, want) {
			t.Errorf("%s holds %q, %v; want %q", file.Name, content, err, want)
		}
		if !file.Modified.Equal(zipTime) {
			t.Errorf("%s is of %v", file.Name, file.Modified)
		}
	}
	if len(names) != len(released) || !slices.IsSorted(names) {
		t.Errorf("the zip holds %v", names)
	}
	if !bytes.Equal(release["fivebyfive.en.html"], released["fivebyfive.en.html"]) {
		t.Error("the single file is not in the release")
	}
	for name, content := range map[string][]byte{
		"fivebyfive-1.2.3.zip":                archive,
		"fivebyfive.en.html":                  []byte("all of it"),
		"fivebyfive-1.2.3/fivebyfive.en.html": []byte("all of it"),
		"fivebyfive-1.2.3/en/index.html":      []byte("page"),
		"fivebyfive-1.2.3/assets/style.1.css": []byte("body {}"),
	} {
		for list, line := range map[string]string{
			sumsName:      fmt.Sprintf("%x  %s\n", sha256.Sum256(content), name),
			integrityName: integrity(content) + "  " + name + "\n",
		} {
			if !strings.Contains(string(release[list]), line) {
				t.Errorf("%s has no line %s", list, line)
			}
		}
	}
}

func TestReadVersion(t *testing.T) {
	folder := t.TempDir()
	for content, good := range map[string]bool{"1.0.0\n": true, "0.12.3\n": true, "1.0\n": false, "v1.0.0\n": false, "1.0.0": false, "": false} {
		if err := os.WriteFile(filepath.Join(folder, "VERSION"), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		version, err := readVersion(folder)
		if (err == nil) != good || (good && version+"\n" != content) {
			t.Errorf("%q is read as %q, %v", content, version, err)
		}
	}
	root, err := findRoot()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := readVersion(root); err != nil {
		t.Error(err)
	}
}
