package main

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fivebyfive/calc/lenet"
)

// segments are the bars of a pocket calculator's digits: top, upper left,
// upper right, middle, lower left, lower right, bottom.
var segments = [10]string{"1110111", "0010010", "1011101", "1011011", "0111010", "1101011", "1101111", "1010010", "1111111", "1111011"}

// drawn is digits of our own, each a little different.
func drawn(count int, seed uint64) digits {
	random := rand.New(rand.NewPCG(seed, 0))
	d := digits{images: make([]byte, count*imageSize)}
	for i := range count {
		digit := i % 10
		d.labels = append(d.labels, byte(digit))
		left, top, wide, high := 6+random.IntN(4), 4+random.IntN(3), 9+random.IntN(3), 8+random.IntN(2)
		bars := [7][4]int{
			{0, 0, wide, 2}, {0, 0, 2, high}, {wide - 2, 0, 2, high}, {0, high - 1, wide, 2},
			{0, high, 2, high}, {wide - 2, high, 2, high}, {0, 2*high - 2, wide, 2},
		}
		for s, bar := range bars {
			if segments[digit][s] == '0' {
				continue
			}
			for y := range bar[3] {
				for x := range bar[2] {
					d.image(i)[(top+bar[1]+y)*imageSide+left+bar[0]+x] = byte(200 + random.IntN(56))
				}
			}
		}
	}
	return d
}

func (d digits) learn(t *testing.T, epochs, cores int, checkpoint string) *lenet.Network {
	t.Helper()
	n, err := newTraining(usual(3, epochs)).complete(d, drawn(50, 9), cores, checkpoint, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// A network that has seen a few hundred digits of our own knows others.
func TestTrainingLearns(t *testing.T) {
	n := drawn(640, 1).learn(t, 5, 2, filepath.Join(t.TempDir(), "checkpoint"))
	if wrong, shown := evaluate(n, drawn(200, 2), 2).wrong(); wrong*20 > shown {
		t.Errorf("%d of %d digits are taken for others", wrong, shown)
	}
}

func TestTrainingIsTheSameOnAnyNumberOfCores(t *testing.T) {
	examples := drawn(128, 1)
	one := examples.learn(t, 2, 1, filepath.Join(t.TempDir(), "checkpoint"))
	three := examples.learn(t, 2, 3, filepath.Join(t.TempDir(), "checkpoint"))
	if !slices.Equal(one.Parameters, three.Parameters) {
		t.Error("one core and three learn different networks")
	}
}

// A training that was stopped ends at the same network as one that was not.
func TestTrainingGoesOnFromItsCheckpoint(t *testing.T) {
	examples, validation := drawn(128, 1), drawn(50, 9)
	whole := newTraining(usual(3, 3))
	if _, err := whole.complete(examples, validation, 2, filepath.Join(t.TempDir(), "checkpoint"), io.Discard); err != nil {
		t.Fatal(err)
	}

	checkpoint := filepath.Join(t.TempDir(), "checkpoint")
	stopped := newTraining(usual(3, 3))
	stopped.run(examples, 2)
	if err := stopped.save(checkpoint, stopped.identity(examples, validation)); err != nil {
		t.Fatal(err)
	}
	var said bytes.Buffer
	rest := newTraining(usual(3, 3))
	if _, err := rest.complete(examples, validation, 2, checkpoint, &said); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(said.String(), "going on after epoch 1\n") {
		t.Errorf("it says %q", said.String())
	}
	if !slices.Equal(rest.network.Parameters, whole.network.Parameters) {
		t.Error("the network is another one")
	}
}

func TestCheckpointOfAnotherTraining(t *testing.T) {
	examples, validation := drawn(128, 1), drawn(50, 9)
	checkpoint := filepath.Join(t.TempDir(), "checkpoint")
	other := newTraining(usual(4, 3))
	if err := other.save(checkpoint, other.identity(examples, validation)); err != nil {
		t.Fatal(err)
	}
	_, err := newTraining(usual(3, 3)).complete(examples, validation, 1, checkpoint, io.Discard)
	if err == nil || !strings.Contains(err.Error(), "another training; remove it") {
		t.Errorf("the error is %v", err)
	}
	if err := os.WriteFile(checkpoint, []byte("nonsense"), 0o644); err != nil {
		t.Fatal(err)
	}
	_, err = newTraining(usual(3, 3)).complete(examples, validation, 1, checkpoint, io.Discard)
	if err == nil || !strings.Contains(err.Error(), "is no checkpoint") {
		t.Errorf("the error is %v", err)
	}
}

// The whole command, from files to files.
func TestRun(t *testing.T) {
	dir := t.TempDir()
	for part, d := range map[string]digits{"train": drawn(240, 1), "t10k": drawn(50, 2)} {
		for name, data := range map[string][]byte{
			"images-idx3-ubyte": idx(d.images, uint32(d.len()), 28, 28),
			"labels-idx1-ubyte": packed(t, idx(d.labels, uint32(d.len()))),
		} {
			if strings.HasPrefix(name, "labels") {
				name += ".gz"
			}
			if err := os.WriteFile(filepath.Join(dir, part+"-"+name), data, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	weights := filepath.Join(dir, "weights.bin")
	var said, failed bytes.Buffer
	if status := run([]string{"-mnist", dir, "-out", weights, "-epochs", "1"}, &said, &failed); status != 0 {
		t.Fatalf("status %d: %s", status, failed.String())
	}
	if !strings.Contains(said.String(), "epoch 1 of 1") || !strings.Contains(said.String(), "of 50)") {
		t.Errorf("it says %q", said.String())
	}
	files, _ := filepath.Glob(weights + "*")
	if !slices.Equal(files, []string{weights}) {
		t.Errorf("it leaves %v", files)
	}

	trained, err := os.ReadFile(weights)
	if err != nil {
		t.Fatal(err)
	}
	n, err := lenet.Decode(trained)
	if err != nil {
		t.Fatal(err)
	}
	// What is evaluated is the network of -weights, or without it the one that ships.
	of := []string{"-evaluate", "-images", filepath.Join(dir, "t10k-images-idx3-ubyte"), "-labels", filepath.Join(dir, "t10k-labels-idx1-ubyte.gz")}
	for _, test := range []struct {
		args    []string
		network *lenet.Network
	}{
		{append(of, "-weights", weights), n},
		{of, lenet.Trained()},
	} {
		said.Reset()
		status := run(test.args, &said, &failed)
		if want := fmt.Sprintf("test error %v\n", evaluate(test.network, drawn(50, 2), 1)); status != 0 || said.String() != want {
			t.Errorf("%q: status %d, %q, %q; want %q", test.args, status, said.String(), failed.String(), want)
		}
	}
}

func TestRunFails(t *testing.T) {
	for _, test := range []struct {
		args   string
		status int
		says   string
	}{
		{"", 2, "-mnist and -out are needed"},
		{"-epochs 0 -mnist x -out y", 2, "at least one"},
		{"-evaluate -weights x", 2, "-evaluate needs -images and -labels"},
		{"-mnist x -out y more", 2, `"more"`},
		{"-mnist nowhere -out y", 1, "nowhere"},
		{"-evaluate -weights nowhere -images x -labels y", 1, "nowhere"},
	} {
		var said, failed bytes.Buffer
		if status := run(strings.Fields(test.args), &said, &failed); status != test.status || !strings.Contains(failed.String(), test.says) {
			t.Errorf("%q: status %d, %q; want %d, %q", test.args, status, failed.String(), test.status, test.says)
		}
	}
}
