package main

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// idx is an IDX file of bytes.
func idx(data []byte, dimensions ...uint32) []byte {
	file := []byte{0, 0, 8, byte(len(dimensions))}
	for _, d := range dimensions {
		file = binary.BigEndian.AppendUint32(file, d)
	}
	return append(file, data...)
}

func packed(t *testing.T, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func write(t *testing.T, name string, data []byte) string {
	t.Helper()
	name = filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(name, data, 0o644); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestReadDigits(t *testing.T) {
	pixels := make([]byte, 3*imageSize)
	for i := range pixels {
		pixels[i] = byte(i)
	}
	images, labels := idx(pixels, 3, 28, 28), idx([]byte{7, 0, 9}, 3)
	for _, pair := range [][2][]byte{{images, labels}, {packed(t, images), packed(t, labels)}} {
		d, err := readDigits(write(t, "images", pair[0]), write(t, "labels", pair[1]))
		if err != nil {
			t.Fatal(err)
		}
		if d.len() != 3 || !bytes.Equal(d.image(1), pixels[imageSize:2*imageSize]) || !bytes.Equal(d.labels, []byte{7, 0, 9}) {
			t.Errorf("what was read is not what was written")
		}
	}
}

// A wrong file is named, with what is wrong with it.
func TestWrongFiles(t *testing.T) {
	images, labels := idx(make([]byte, 2*imageSize), 2, 28, 28), idx([]byte{1, 2}, 2)
	for want, pair := range map[string][2][]byte{
		"images: is truncated":                 {images[:10], labels},
		"images: is truncated: 1567 of 1568":   {images[:len(images)-1], labels},
		"images: has 1 bytes more":             {append(bytes.Clone(images), 0), labels},
		"images: begins with 00000801":         {idx(make([]byte, 20), 20), labels},
		"labels: begins with 00000803":         {images, images},
		"images: dimension 2 is 27":            {idx(make([]byte, 2*28*27), 2, 28, 27), labels},
		"images: has 0 items":                  {idx(nil, 0, 28, 28), labels},
		"has 2 images, but":                    {images, idx([]byte{1, 2, 3}, 3)},
		"labels: label 1 is 10":                {images, idx([]byte{1, 10}, 2)},
		"images: is truncated: 0 of 784000000": {idx(nil, 1000000, 28, 28), labels},
		"labels: is truncated":                 {images, packed(t, labels)[:12]},
	} {
		_, err := readDigits(write(t, "images", pair[0]), write(t, "labels", pair[1]))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("the error is %v, want %q in it", err, want)
		}
	}
	if _, err := readDigits("nowhere", "nowhere"); err == nil || !strings.Contains(err.Error(), "nowhere") {
		t.Errorf("the error %v does not name the file", err)
	}
}
