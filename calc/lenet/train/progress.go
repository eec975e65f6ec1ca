package main

import (
	"fmt"
	"io"
	"time"

	"fivebyfive/calc/lenet"
)

// complete trains for all epochs that are left, keeps a checkpoint after each,
// says how it goes, and returns the network that did best on validation.
func (t *training) complete(examples, validation digits, cores int, checkpoint string, stdout io.Writer) (*lenet.Network, error) {
	if examples.len() < batchSize || validation.len() == 0 {
		return nil, fmt.Errorf("%d images to learn from and %d to validate with are too few", examples.len(), validation.len())
	}
	identity := t.identity(examples, validation)
	if err := t.resume(checkpoint, identity); err != nil {
		return nil, err
	}
	if t.epoch > 0 {
		fmt.Fprintf(stdout, "going on after epoch %d\n", t.epoch)
	}
	began, resumed := time.Now(), t.epoch
	for t.epoch < t.epochs {
		start := time.Now()
		score := t.run(examples, cores)
		took := time.Since(start)
		result := evaluate(t.network, validation, cores)
		// Of equally good ones the latest has seen the most.
		if wrong, _ := result.wrong(); wrong <= t.best.wrong {
			t.best.wrong, t.best.epoch = wrong, t.epoch
			copy(t.best.parameters, t.network.Parameters)
		}
		if err := t.save(checkpoint, identity); err != nil {
			return nil, err
		}
		left := time.Since(began) / time.Duration(t.epoch-resumed) * time.Duration(t.epochs-t.epoch)
		fmt.Fprintf(stdout, "epoch %d of %d: loss %.3f, training error %.2f %%, validation error %v, %.0f images a second, %v left\n",
			t.epoch, t.epochs, score.loss, percent(score.wrong, score.seen), result,
			float64(score.seen)/took.Seconds(), left.Round(time.Second))
	}
	fmt.Fprintf(stdout, "the network of epoch %d had %d validation errors\n", t.best.epoch, t.best.wrong)
	chosen := lenet.New()
	copy(chosen.Parameters, t.best.parameters)
	return chosen, nil
}
