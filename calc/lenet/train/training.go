package main

import (
	"math"
	"math/rand/v2"
	"sync"
	"sync/atomic"

	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
)

// settings is all that a training depends on, besides the images.
type settings struct {
	seed    uint64
	epochs  int
	rate    float64 // of the first step; it falls along half a wave to 0
	loss    loss
	distort distortion
}

const (
	// A batch is summed in parts, each in the order of its images, and the
	// parts in theirs: the sum is the same on any number of cores.
	batchParts = 8
	partSize   = 8
	batchSize  = batchParts * partSize
)

// usual is how the network of the page was trained. The rate and the distance
// of the rubbish class come from short trials on the validation part; the
// distortions were tried in one strength only.
func usual(seed uint64, epochs int) settings {
	return settings{
		seed: seed, epochs: epochs, rate: 0.003, loss: loss{rubbish: 8},
		distort: distortion{shift: 1.5, scale: 0.15, turn: 0.2, shear: 0.2, bend: 0.8},
	}
}

// training is a network on its way.
type training struct {
	settings
	network *lenet.Network
	adam    *adam
	epoch   int // those that are over
	best    best
}

// best is the network that had the fewest errors on the validation part.
type best struct {
	parameters []float32
	wrong      int
	epoch      int
}

func newTraining(s settings) *training {
	n := lenet.New()
	initialise(n, rand.New(rand.NewPCG(s.seed, 0)))
	return &training{settings: s, network: n, adam: newAdam(len(n.Parameters)), best: best{parameters: make([]float32, len(n.Parameters)), wrong: math.MaxInt}}
}

// initialise draws weights of variance 1 over the fan-in, which keeps the
// variance of what comes through. The four inputs of S2 and S4 are halved to
// the same end, and biases begin at 0.
func initialise(n *lenet.Network, random *rand.Rand) {
	for _, l := range n.Layers {
		for _, m := range l.Maps {
			switch l.Kind {
			case calc.Subsampling:
				m.Weights[0] = 0.5
			case calc.Convolution, calc.FullConnection:
				reach := math.Sqrt(3 / float64(len(m.Weights)))
				for i := range m.Weights {
					m.Weights[i] = float32((2*random.Float64() - 1) * reach)
				}
			}
		}
	}
}

// score is what an epoch came to.
type score struct {
	loss  float64 // the mean of E
	wrong int
	seen  int
}

func (s *score) add(t score) { s.loss += t.loss; s.wrong += t.wrong; s.seen += t.seen }

// worker sums the gradient over one part of a batch.
type worker struct {
	activations *lenet.Activations
	gradient    *gradient
	input       lenet.Input
	score       score
}

// run trains for one epoch: every image once, in a random order, each
// distorted in a way of its own.
func (t *training) run(examples digits, cores int) score {
	order := rand.New(rand.NewPCG(t.seed, uint64(2*t.epoch+1))).Perm(examples.len())
	parts := make([]*worker, batchParts)
	for i := range parts {
		parts[i] = &worker{activations: t.network.Activations(), gradient: newGradient()}
	}
	batches := examples.len() / batchSize
	for batch := range batches {
		chosen := order[batch*batchSize : (batch+1)*batchSize]
		share(cores, batchParts, func(i int) {
			parts[i].sum(t, examples, chosen[i*partSize:(i+1)*partSize])
		})
		t.adam.steps++
		done := (float64(t.epoch) + float64(batch)/float64(batches)) / float64(t.epochs)
		rate := t.rate * (1 + math.Cos(math.Pi*done)) / 2
		share(cores, batchParts, func(i int) {
			size := len(t.network.Parameters)
			t.step(parts, i*size/batchParts, (i+1)*size/batchParts, rate)
		})
	}
	t.epoch++
	var total score
	for _, part := range parts {
		total.add(part.score)
	}
	total.loss /= float64(total.seen)
	return total
}

func (w *worker) sum(t *training, examples digits, chosen []int) {
	parameters := w.gradient.sum.Parameters
	clear(parameters)
	for _, i := range chosen {
		random := rand.New(rand.NewPCG(t.seed+uint64(t.epoch)<<32, uint64(2*i+2)))
		t.distort.apply(examples.image(i), random, &w.input)
		digit := int(examples.labels[i])
		t.network.Forward(&w.input, w.activations)
		w.score.loss += t.loss.of(w.activations.Distances(), digit, w.gradient.deltas.Distances())
		w.score.seen++
		if w.activations.Class() != digit {
			w.score.wrong++
		}
		w.gradient.add(t.network, w.activations)
	}
}

// step moves the parameters from first to before end by the mean gradient.
func (t *training) step(parts []*worker, first, end int, rate float64) {
	sum := parts[0].gradient.sum.Parameters
	for _, part := range parts[1:] {
		other := part.gradient.sum.Parameters[first:end]
		for i, g := range other {
			sum[first+i] += g
		}
	}
	for i := first; i < end; i++ {
		sum[i] /= batchSize
	}
	t.adam.move(t.network.Parameters, sum, first, end, rate)
}

// share does n pieces of work on the given number of cores.
func share(cores, n int, do func(i int)) {
	var next atomic.Int64
	var all sync.WaitGroup
	for range min(cores, n) {
		all.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				do(i)
			}
		})
	}
	all.Wait()
}
