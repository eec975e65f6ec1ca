package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"sync"

	"github.com/andybalholm/brotli"
)

const (
	bestQuality  = 11 // brotli's slowest, for files that are made once and read often
	quickQuality = 5  // for a site that is built to be looked at here and now
	window       = 24 // brotli's widest, 16 MB: the stage fits into it
)

// squeezer compresses files. What has been worked out is kept in a folder, by
// the content that it was worked out from.
type squeezer struct {
	cache   string
	quality int
}

// squeezed is a file compressed in both ways.
type squeezed struct{ gzip, brotli []byte }

// addTo puts the compressed files beside the one at the given address. One
// that saves nothing is left out.
func (r squeezed) addTo(s site, address string) {
	size := len(s[address])
	if len(r.gzip) < size {
		s[address+".gz"] = r.gzip
	}
	if len(r.brotli) < size {
		s[address+".br"] = r.brotli
	}
}

// all compresses what a site has not compressed yet.
func (q squeezer) all(s site) error {
	var plain []string
	for name := range s {
		_, compressible := contentTypes[path.Ext(name)]
		_, done := s[name+".gz"]
		if compressible && !done && path.Ext(name) != ".png" {
			plain = append(plain, name)
		}
	}
	// The largest first: no core waits for one that came last.
	slices.SortFunc(plain, func(a, b string) int { return len(s[b]) - len(s[a]) })
	results, broken := make([]squeezed, len(plain)), make([]error, len(plain))
	var working sync.WaitGroup
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		working.Go(func() {
			for i := range next {
				results[i], broken[i] = q.one(s[plain[i]])
			}
		})
	}
	for i := range plain {
		next <- i
	}
	close(next)
	working.Wait()
	for i, name := range plain {
		results[i].addTo(s, name)
	}
	return errors.Join(broken...)
}

// one compresses one file, in both ways at once.
func (q squeezer) one(content []byte) (r squeezed, err error) {
	var failed error
	var other sync.WaitGroup
	other.Go(func() {
		r.gzip, failed = q.once(content, "gz", func(out *bytes.Buffer) (io.WriteCloser, error) {
			return gzip.NewWriterLevel(out, gzip.BestCompression)
		})
	})
	r.brotli, err = q.once(content, fmt.Sprintf("%d-%d.br", q.quality, window), func(out *bytes.Buffer) (io.WriteCloser, error) {
		return brotli.NewWriterOptions(out, brotli.WriterOptions{Quality: q.quality, LGWin: window}), nil
	})
	other.Wait()
	return r, errors.Join(failed, err)
}

// once runs a compressor, unless it is known what it makes of the content.
func (q squeezer) once(content []byte, ext string, compressor func(*bytes.Buffer) (io.WriteCloser, error)) ([]byte, error) {
	sum := sha256.Sum256(content)
	kept := filepath.Join(q.cache, hex.EncodeToString(sum[:16])+"."+ext)
	if known, err := os.ReadFile(kept); err == nil {
		return known, nil
	}
	var out bytes.Buffer
	w, err := compressor(&out)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(content); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(q.cache, 0o755); err != nil {
		return nil, err
	}
	return out.Bytes(), writeWhole(kept, out.Bytes())
}

// writeWhole writes a file so that no reader ever sees half of it.
func writeWhole(path string, content []byte) error {
	partial, err := os.CreateTemp(filepath.Dir(path), "partial")
	if err != nil {
		return err
	}
	_, err = partial.Write(content)
	if closed := partial.Close(); err == nil {
		err = closed
	}
	if err != nil {
		os.Remove(partial.Name())
		return err
	}
	return os.Rename(partial.Name(), path)
}
