package exercise_test

import (
	"testing"

	"fivebyfive/calc/exercise"
)

// One exercise and its question, of all topics and levels.
func BenchmarkSeries(b *testing.B) {
	topics := exercise.Topics()
	for i := 0; b.Loop(); i++ {
		exercise.Series{Topic: topics[i%len(topics)], Seed: uint64(i)}.At(i % 30).Question(english)
	}
}
