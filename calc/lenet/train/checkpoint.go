package main

import (
	"bytes"
	"encoding/gob"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"os"
	"path/filepath"
)

// checkpoint is a training between two epochs, as it is kept in a file. One
// that goes on from it ends at the same network as one that was never stopped.
type checkpoint struct {
	Training   string // what the training depends on, its images among it
	Epoch      int
	Parameters []float32
	Mean       []float32
	Square     []float32
	Steps      int
	Best       []float32
	BestWrong  int
	BestEpoch  int
}

// identity says what a training depends on: a checkpoint of another is of no
// use to it.
func (t *training) identity(examples, validation digits) string {
	sum := crc32.NewIEEE()
	for _, d := range []digits{examples, validation} {
		sum.Write(d.images)
		sum.Write(d.labels)
	}
	return fmt.Sprintf("%+v, %d and %d images %08x", t.settings, examples.len(), validation.len(), sum.Sum32())
}

func (t *training) save(name, identity string) error {
	var data bytes.Buffer
	err := gob.NewEncoder(&data).Encode(checkpoint{
		identity, t.epoch, t.network.Parameters, t.adam.mean, t.adam.square, t.adam.steps,
		t.best.parameters, t.best.wrong, t.best.epoch,
	})
	if err != nil {
		return err
	}
	return writeWhole(name, data.Bytes())
}

// resume goes on from a checkpoint, if there is one.
func (t *training) resume(name, identity string) error {
	data, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	var c checkpoint
	if err := gob.NewDecoder(bytes.NewReader(data)).Decode(&c); err != nil {
		return fmt.Errorf("%s is no checkpoint: %w", name, err)
	}
	if c.Training != identity {
		return fmt.Errorf("%s is of another training; remove it to begin anew:\n  there %s\n  here  %s", name, c.Training, identity)
	}
	size := len(t.network.Parameters)
	for _, numbers := range [][]float32{c.Parameters, c.Mean, c.Square, c.Best} {
		if len(numbers) != size {
			return fmt.Errorf("%s is no checkpoint: it has %d numbers where %d are needed", name, len(numbers), size)
		}
	}
	copy(t.network.Parameters, c.Parameters)
	t.adam = &adam{c.Mean, c.Square, c.Steps}
	t.epoch, t.best = c.Epoch, best{c.Best, c.BestWrong, c.BestEpoch}
	return nil
}

// writeWhole writes a file so that at any moment the old one or the new one is
// there, and never half of one.
func writeWhole(name string, data []byte) (err error) {
	file, err := os.CreateTemp(filepath.Dir(name), filepath.Base(name)+".*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			file.Close()
			os.Remove(file.Name())
		}
	}()
	if err = file.Chmod(0o644); err != nil {
		return err
	}
	if _, err = file.Write(data); err != nil {
		return err
	}
	if err = file.Sync(); err != nil {
		return err
	}
	if err = file.Close(); err != nil {
		return err
	}
	return os.Rename(file.Name(), name)
}
