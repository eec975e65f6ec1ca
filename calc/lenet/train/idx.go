package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
)

// digits is images of 28×28 bytes, and what each of them shows.
type digits struct {
	images []byte
	labels []byte
}

const (
	imageSide = 28
	imageSize = imageSide * imageSide
)

func (d digits) len() int           { return len(d.labels) }
func (d digits) image(i int) []byte { return d.images[i*imageSize : (i+1)*imageSize] }

// part returns the digits from first to before end.
func (d digits) part(first, end int) digits {
	return digits{d.images[first*imageSize : end*imageSize], d.labels[first:end]}
}

// readDigits reads a pair of IDX files, plain or compressed with gzip.
func readDigits(images, labels string) (digits, error) {
	pixels, err := readIDX(images, imageSide, imageSide)
	if err != nil {
		return digits{}, err
	}
	names, err := readIDX(labels)
	if err != nil {
		return digits{}, err
	}
	if len(pixels) != len(names)*imageSize {
		return digits{}, fmt.Errorf("%s has %d images, but %s has %d labels", images, len(pixels)/imageSize, labels, len(names))
	}
	for i, name := range names {
		if name > 9 {
			return digits{}, fmt.Errorf("%s: label %d is %d, and must be a digit", labels, i, name)
		}
	}
	return digits{pixels, names}, nil
}

// readIDX reads the bytes of an IDX file: two bytes of zero, 8 for the type of
// its numbers, the number of its dimensions, and each of them in four bytes.
// The first says how many there are; the others must be as given.
func readIDX(name string, size ...int) ([]byte, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	data, err := decodeIDX(file, size)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return data, nil
}

func decodeIDX(r io.Reader, size []int) ([]byte, error) {
	buffered := bufio.NewReader(r)
	r = buffered
	if start, _ := buffered.Peek(2); bytes.Equal(start, []byte{0x1f, 0x8b}) {
		unpacked, err := gzip.NewReader(buffered)
		if err != nil {
			return nil, truncated(err)
		}
		r = unpacked
	}
	header := make([]byte, 4*(2+len(size)))
	if _, err := io.ReadFull(r, header); err != nil {
		return nil, truncated(err)
	}
	magic := []byte{0, 0, 8, byte(1 + len(size))}
	if !bytes.Equal(header[:4], magic) {
		return nil, fmt.Errorf("begins with %x, and an IDX file of bytes in %d dimensions begins with %x", header[:4], 1+len(size), magic)
	}
	count := int(binary.BigEndian.Uint32(header[4:]))
	if count < 1 || count > 10_000_000 {
		return nil, fmt.Errorf("has %d items, and must have between 1 and 10,000,000", count)
	}
	bytesEach := 1
	for i, want := range size {
		if got := binary.BigEndian.Uint32(header[8+4*i:]); got != uint32(want) {
			return nil, fmt.Errorf("dimension %d is %d, and must be %d", 1+i, got, want)
		}
		bytesEach *= want
	}
	// The bytes are read as they come: a header may promise more than there is.
	data, err := io.ReadAll(io.LimitReader(r, int64(count*bytesEach)))
	if err != nil {
		return nil, truncated(err)
	}
	if len(data) < count*bytesEach {
		return nil, fmt.Errorf("is truncated: %d of %d bytes of data", len(data), count*bytesEach)
	}
	if n, err := io.Copy(io.Discard, r); err != nil {
		return nil, truncated(err)
	} else if n > 0 {
		return nil, fmt.Errorf("has %d bytes more than its header says", n)
	}
	return data, nil
}

// truncated says in words that a file is too short.
func truncated(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return errors.New("is truncated")
	}
	return err
}
