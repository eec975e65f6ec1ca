package exercise_test

import (
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fivebyfive/calc"
	"fivebyfive/calc/exercise"
	"fivebyfive/calc/language"
	"fivebyfive/lessons"
)

var update = flag.Bool("update", false, "write the golden files in testdata")

var (
	languages        = lessons.Languages()
	english, chinese = lessons.Language("en"), lessons.Language("zh")
)

func Example() {
	series := exercise.Series{Topic: exercise.C1, Seed: 1998}
	e := series.At(1)
	fmt.Println(e.Question(english))
	fmt.Println(e.Question(chinese))
	for _, step := range e.Solution() {
		fmt.Println(step.Equation())
	}
	// Output:
	// The input is an image of 6×6 cells. The layer is a convolution with 3 maps and 2×2 kernels, with a bias for each map. There is no padding, and the window moves one cell at a time. How many units does the layer have in all?
	// 输入是一幅 6×6 的图像。这一层是卷积层，有 3 个特征图，卷积核 2×2，每个特征图有一个偏置。没有填充，窗口每次移一格。这一层一共有多少个单元？
	// 6 − 2 + 1 = 5
	// 3 × 5×5 = 75
}

// The same series is set everywhere and for ever: links to it are in lessons
// and in letters to classes.
func TestSeries(t *testing.T) {
	var b strings.Builder
	for _, topic := range exercise.Topics() {
		for n := range 20 {
			e := exercise.Series{Topic: topic, Seed: 1998}.At(n)
			fmt.Fprintf(&b, "%s %d: %s = %d\n", topic, n, e.Quantity().Name, e.Answer())
			for _, l := range languages {
				fmt.Fprintf(&b, "\t%s\n", e.Question(l))
			}
			for _, step := range e.Solution() {
				fmt.Fprintf(&b, "\t\t%s\n", step.Equation())
			}
		}
	}
	path := filepath.Join("testdata", "series.txt")
	if *update {
		if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	got := strings.Split(b.String(), "\n")
	for i, line := range strings.Split(string(want), "\n") {
		if i >= len(got) || got[i] != line {
			t.Fatalf("%s:%d:\ngot  %s\nwant %s\nif that is right: go test ./calc/exercise -update", path, i+1, got[min(i, len(got)-1)], line)
		}
	}
}

// forEachExercise runs a test on random places of random series.
func forEachExercise(t *testing.T, exercises int, test func(t *testing.T, s exercise.Series, n int)) {
	t.Helper()
	r := rand.New(rand.NewPCG(1998, 5))
	topics := exercise.Topics()
	for i := range exercises {
		s := exercise.Series{Topic: topics[i%len(topics)], Seed: r.Uint64() >> r.IntN(64)}
		n := r.IntN(40)
		test(t, s, n)
		if t.Failed() {
			e := s.At(n)
			t.Fatalf("%#v at %d\n%s\n%s\n%#v", s, n, e.Question(english), e.Question(chinese), e.Network)
		}
	}
}

func TestExercises(t *testing.T) {
	asked := make(map[string]bool)
	forEachExercise(t, 10000, func(t *testing.T, s exercise.Series, n int) {
		e := s.At(n)
		if again := s.At(n); !reflect.DeepEqual(e.Network, again.Network) || e.Question(english) != again.Question(english) {
			t.Error("it is another one the second time")
		}
		_, suffix, _ := strings.Cut(e.Quantity().Name, ".")
		asked[suffix] = true
		checkAnswer(t, e)
		checkDiagnosis(t, e)
		checkSolution(t, e)
		for _, l := range languages {
			checkQuestion(t, e, l)
		}
	})
	if len(asked) < 17 {
		t.Errorf("only %d quantities were asked for", len(asked))
	}
}

// The answer is calc's, and the one that another way of counting finds.
func checkAnswer(t *testing.T, e *exercise.Exercise) {
	t.Helper()
	count, err := e.Network.Count()
	if err != nil {
		t.Error(err)
		return
	}
	q := e.Quantity()
	if again, err := count.Quantity(q.Name); err != nil || again.Value != q.Value {
		t.Errorf("%s: %d, %v; not %d", q.Name, again.Value, err, q.Value)
	}
	if value, ok := recount(e.Network, q.Name); !ok || value != q.Value {
		t.Errorf("%s is %d, and counted anew %d, %v", q.Name, q.Value, value, ok)
	}
	bound := []int64{1e3, 1e4, 1e6, 1e9}[e.Level]
	if q.Value >= bound || e.Answer() >= bound || e.Answer() < 0 {
		t.Errorf("%d of %d is out of bounds at level %d", e.Answer(), q.Value, e.Level)
	}
	blank := e.Blank()
	if blank == nil {
		if e.Answer() != q.Value {
			t.Errorf("answer %d, not %d", e.Answer(), q.Value)
		}
		return
	}
	formula, value, _ := strings.Cut(blank.Formula.Equation(), " = ")
	filled := strings.Replace(formula, "□", strconv.FormatInt(e.Answer(), 10), 1)
	if strings.Contains(filled, "⌊") {
		return
	}
	got, err := calc.ParseAnswer(filled)
	want, _ := calc.ParseAnswer(value)
	if err != nil || got != want || want != q.Value || filled == formula {
		t.Errorf("%s with %d comes to %d, %v", blank.Formula.Equation(), e.Answer(), got, err)
	}
}

// The right answer is no mistake, and the wrong one that a mistake leads to is.
func checkDiagnosis(t *testing.T, e *exercise.Exercise) {
	t.Helper()
	checkEnlarged(t, e)
	if found := e.Diagnose(e.Answer()); found != nil {
		t.Errorf("the right answer is a mistake: %v", found)
	}
	wrong := e.Quantity().Mistakes()
	if blank := e.Blank(); blank != nil {
		wrong = blank.Diagnose(e.Answer() + 1)
	}
	if len(wrong) == 0 {
		t.Error("nothing can go wrong")
	}
	for _, m := range wrong {
		found := e.Diagnose(m.Value)
		if !slices.ContainsFunc(found, func(f calc.Mistake) bool { return f.ID == m.ID }) {
			t.Errorf("%d has no diagnosis %s", m.Value, m.ID)
		}
		for _, l := range languages {
			if said := m.Explain(l); said == "" || strings.ContainsAny(said, "{}") {
				t.Errorf("%s: %q", m.ID, said)
			}
		}
	}
}

// Where the input is enlarged, who goes on counting on the smaller one is told.
func checkEnlarged(t *testing.T, e *exercise.Exercise) {
	t.Helper()
	said, _, enlarged := strings.Cut(e.Question(english), " Now the input is enlarged to ")
	if !enlarged {
		return
	}
	before := e.Network
	before.Input, before.Before = before.Before, calc.Shape{}
	if size := fmt.Sprintf("%d×%d", before.Input.Height, before.Input.Width); !strings.Contains(said, size) {
		t.Errorf("it was not said to be %s", size)
	}
	was, ok := recount(before, e.Quantity().Name)
	if !ok || was == e.Answer() {
		return
	}
	if !slices.ContainsFunc(e.Diagnose(was), func(m calc.Mistake) bool { return m.ID == "not-grown" }) {
		t.Errorf("%d, as it was, has no reason", was)
	}
}

// The solution comes to the answer, and every number before it is worked out
// once.
func checkSolution(t *testing.T, e *exercise.Exercise) {
	t.Helper()
	steps := e.Solution()
	last := steps[len(steps)-1]
	if last.Value() != e.Quantity().Value {
		t.Errorf("the solution comes to %d", last.Value())
	}
	if e.Blank() != nil && steps[0].Value() != e.Answer() {
		t.Errorf("the solution is %s", steps[0].Equation())
	}
	var said []string
	for _, step := range steps {
		if slices.Contains(said, step.Equation()) {
			t.Errorf("%s is said twice", step.Equation())
		}
		said = append(said, step.Equation())
	}
}

var (
	digits    = regexp.MustCompile(`[0-9][0-9,]*`)
	inEnglish = regexp.MustCompile(`^[A-Z][A-Za-z0-9×,.:? -]*\?$`)
	inChinese = regexp.MustCompile(`^(\p{Han}|[0-9A-Z×，。：？“”、 ]|LeNet-5|[0-9]+,[0-9]+)*？$`)
)

// A question says every number that it takes, and not the answer.
func checkQuestion(t *testing.T, e *exercise.Exercise, l *language.Language) {
	t.Helper()
	question := e.Question(l)
	said := digits.FindAllString(strings.ReplaceAll(question, "LeNet-5", ""), -1)
	for i := range said {
		said[i] = strings.TrimRight(said[i], ",")
	}
	if slices.Contains(said, language.Neutral.Number(e.Answer())) {
		t.Errorf("%q says the answer, %d", question, e.Answer())
	}
	sentences := question
	if blank := e.Blank(); blank != nil {
		var ends bool
		if sentences, ends = strings.CutSuffix(question, blank.Formula.Equation()); !ends {
			t.Errorf("%q does not end with its formula", question)
		}
		sentences = strings.TrimSpace(sentences)
	} else {
		for _, n := range needed(e) {
			if n > 1 && !slices.Contains(said, language.Neutral.Number(int64(n))) {
				t.Errorf("%q does not say %d", question, n)
			}
		}
	}
	form := inEnglish
	if l == chinese {
		form = inChinese
	}
	if !form.MatchString(sentences) || strings.Contains(sentences, "  ") {
		t.Errorf("%q is not written well", sentences)
	}
}

// needed lists the numbers that an exercise takes.
func needed(e *exercise.Exercise) []int {
	in := e.Network.Input
	numbers := []int{in.Maps, in.Height, in.Width}
	for _, layer := range e.Network.Layers {
		switch l := layer.(type) {
		case calc.Conv:
			numbers = append(numbers, l.Padding.Height, l.Padding.Width)
			if strings.Contains(e.Quantity().Name, ".padded.") {
				continue
			}
			numbers = append(numbers, l.Kernel.Height, l.Kernel.Width, l.Stride.Height, l.Stride.Width)
			if l.Table == nil {
				numbers = append(numbers, l.Maps)
			}
			for _, fed := range l.Table {
				numbers = append(numbers, len(fed))
			}
		case calc.Subsample:
			numbers = append(numbers, l.Window.Height, l.Window.Width)
		case calc.Pool:
			numbers = append(numbers, l.Window.Height, l.Window.Width)
			if l.Stride != l.Window {
				numbers = append(numbers, l.Stride.Height, l.Stride.Width)
			}
		case calc.Full:
			numbers = append(numbers, l.Units)
		case calc.RBF:
			numbers = append(numbers, l.Units)
		}
	}
	return numbers
}

// No exercise comes back among its neighbours.
func TestNothingRepeats(t *testing.T) {
	const near = 8
	forEachExercise(t, 1000, func(t *testing.T, s exercise.Series, n int) {
		this := s.At(n).Question(english)
		for m := n + 1; m <= n+near; m++ {
			if s.At(m).Question(english) == this {
				t.Errorf("it is set again at %d", m)
			}
		}
	})
}

// A series gets harder, has formulas to complete, and no end.
func TestLevels(t *testing.T) {
	for _, topic := range exercise.Topics() {
		s := exercise.Series{Topic: topic, Seed: 28}
		level, missing := 0, 0
		for n := range 60 {
			e := s.At(n)
			if e.Level < level {
				t.Errorf("%s: level %d at %d, after %d", topic, e.Level, n, level)
			}
			level = e.Level
			if e.Blank() != nil {
				missing++
			}
		}
		if topic != exercise.Idea && level != 3 || topic == exercise.Idea && level != 1 {
			t.Errorf("%s ends at level %d", topic, level)
		}
		if missing < 3 || missing > 40 {
			t.Errorf("%s: %d of 60 have a number missing", topic, missing)
		}
	}
}

func TestSeriesOfAnySeed(t *testing.T) {
	for _, topic := range exercise.Topics() {
		first := exercise.Series{Topic: topic}.At(0).Question(english)
		same := 0
		for seed := range uint64(10) {
			s := exercise.Series{Topic: topic, Seed: seed << 60}
			if s.At(0).Question(english) == first {
				same++
			}
			for _, n := range []int{math.MinInt, -1} {
				if s.At(n).Question(english) != s.At(0).Question(english) {
					t.Errorf("%s: %d is not taken for 0", topic, n)
				}
			}
			if e := s.At(math.MaxInt); e.Question(english) == "" {
				t.Errorf("%s has an end", topic)
			}
		}
		if same > 5 {
			t.Errorf("%s: %d of 10 seeds begin alike", topic, same)
		}
	}
	unknown, idea := exercise.Series{Topic: "unknown", Seed: 3}, exercise.Series{Topic: exercise.Idea, Seed: 3}
	if unknown.At(4).Question(english) != idea.At(4).Question(english) {
		t.Error("an unknown topic is not Idea")
	}
}
