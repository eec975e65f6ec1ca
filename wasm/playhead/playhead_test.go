package playhead_test

import (
	"math/rand/v2"
	"testing"

	"fivebyfive/wasm/playhead"
	"fivebyfive/wasm/scene"
	"fivebyfive/wasm/scene/kit"
)

func c1(t *testing.T) kit.Scene {
	t.Helper()
	s, err := scene.Find("c1")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestNextPlaysOneStepAndStops(t *testing.T) {
	p := playhead.New(c1(t))
	beats := p.Scene.Beats()
	for i := 1; i < len(beats); i++ {
		p.Next()
		if !p.Playing {
			t.Fatalf("step %d: Next does not play", i+1)
		}
		for p.Playing {
			p.Tick(0.1)
		}
		if p.Time != beats[i].End || !p.AtRest() {
			t.Errorf("step %d ends at %v, want %v at rest", i+1, p.Time, beats[i].End)
		}
	}
	p.Next()
	if p.Playing || !p.Ended() {
		t.Errorf("Next after the last step moves on")
	}
}

func TestNextCompletesAStepThatPlays(t *testing.T) {
	for _, seconds := range []float64{0, 0.001, 2} {
		p := playhead.New(c1(t))
		p.Next()
		p.Tick(seconds)
		p.Next()
		if want := p.Scene.Beats()[1].End; p.Time != want || p.Playing {
			t.Errorf("after %v s: at %v, playing %v; want rest at %v", seconds, p.Time, p.Playing, want)
		}
	}
}

func TestNextGoesOnFromTheMiddleOfAStep(t *testing.T) {
	p := playhead.New(c1(t))
	slide := p.Scene.Beats()[2]
	p.Seek(slide.Start + 1)
	p.Next()
	for p.Playing {
		p.Tick(0.5)
	}
	if p.Time != slide.End {
		t.Errorf("at %v, want %v", p.Time, slide.End)
	}
}

func TestReducedMotionShowsOnlyEnds(t *testing.T) {
	p := playhead.New(c1(t))
	p.Reduced = true
	p.Play()
	for p.Playing {
		p.Tick(0.3)
		if shown := p.Shown(); shown != p.Scene.Beats()[p.Beat()].End {
			t.Fatalf("shows %v, which is within beat %d", shown, p.Beat())
		}
	}
	if !p.Ended() {
		t.Errorf("stopped at %v", p.Time)
	}
}

func TestPlayAfterTheEndBeginsAgain(t *testing.T) {
	p := playhead.New(c1(t))
	p.Seek(kit.Duration(p.Scene))
	p.Play()
	p.Tick(0.1)
	if !p.Playing || p.Time != 0.1 {
		t.Errorf("at %v, playing %v", p.Time, p.Playing)
	}
}

// Whatever the clock says, what plays stops at the end of its step.
func TestNothingPlaysPastItsEnd(t *testing.T) {
	p := playhead.New(c1(t))
	end := p.Scene.Beats()[1].End
	p.Next()
	if p.AtRest() {
		t.Error("a step that has just begun to play is at rest")
	}
	for p.Playing {
		if p.Tick(0.7); p.Time > end {
			t.Fatalf("at %v, past %v", p.Time, end)
		}
	}
	p.Next()
	p.Tick(1000)
	if want := p.Scene.Beats()[2].End; p.Time != want || p.Playing {
		t.Errorf("after a long pause of the clock: at %v, playing %v; want rest at %v", p.Time, p.Playing, want)
	}
}

func TestReducedMotionGoesFromEndToEnd(t *testing.T) {
	p := playhead.New(c1(t))
	p.Reduced = true
	p.Next()
	if want := p.Scene.Beats()[1].End; p.Playing || p.Time != want {
		t.Errorf("Next: at %v, playing %v; want rest at %v", p.Time, p.Playing, want)
	}
	p.Play()
	p.Tick(p.Scene.Beats()[2].Start + 0.5 - p.Time)
	p.Pause()
	if shown := p.Shown(); p.Playing || p.Time != shown || !p.AtRest() {
		t.Errorf("Pause: at %v, which shows %v", p.Time, shown)
	}
}

// Within a range of steps, nothing leads out of it.
func TestNothingLeadsOutOfARange(t *testing.T) {
	p := playhead.New(c1(t))
	beats := p.Scene.Beats()
	p.Limit(playhead.Range{First: 2, Last: 3})
	if p.Restart(); p.Begun() || p.Time != beats[1].End {
		t.Errorf("it begins at %v, begun %v", p.Time, p.Begun())
	}
	if p.Back(); p.Time != beats[1].End {
		t.Errorf("Back leads to %v", p.Time)
	}
	p.Next()
	p.Next()
	if p.Next(); p.Time != beats[2].End || !p.Begun() || !p.Ended() {
		t.Errorf("Next leads to %v", p.Time)
	}
	if p.Back(); p.Time != beats[1].End {
		t.Errorf("Back from the last leads to %v", p.Time)
	}
	p.Go(playhead.Address{Step: 2, Into: 1000, Steps: p.Range()})
	if p.Time != beats[1].End {
		t.Errorf("far into step 2 is %v, want its end, %v", p.Time, beats[1].End)
	}
}

// A range that a lesson does not have is the nearest there is.
func TestRangeIsHeldToTheLesson(t *testing.T) {
	p := playhead.New(c1(t))
	n := len(p.Scene.Beats())
	for asked, want := range map[playhead.Range]playhead.Range{
		{}: {}, {First: 1, Last: n}: {}, {First: 2, Last: 3}: {First: 2, Last: 3},
		{First: 4, Last: 2}: {First: 2, Last: 2}, {First: n + 3, Last: n + 9}: {First: n, Last: n}, {First: 3, Last: n + 9}: {First: 3, Last: n},
	} {
		if p.Limit(asked); p.Range() != want {
			t.Errorf("%v: %v, want %v", asked, p.Range(), want)
		}
	}
}

func TestScrubRoundTrip(t *testing.T) {
	p := playhead.New(c1(t))
	for place := 0; place <= len(p.Scene.Beats())*playhead.Steps; place += 7 {
		p.SeekScrub(place)
		if got := p.Scrub(); got != place {
			t.Errorf("place %d comes back as %d", place, got)
		}
	}
}

func TestAddress(t *testing.T) {
	steps := func(lesson string) int { return map[string]int{"": 4, "c1": 5, "c3": 6, "counting": 4}[lesson] }
	for _, test := range []struct {
		fragment string
		want     playhead.Address
		faults   int
	}{
		{"", playhead.Address{Into: -1}, 0},
		{"#/c1", playhead.Address{Lesson: "c1", Into: -1}, 0},
		{"#/c1/3", playhead.Address{Lesson: "c1", Step: 3, Into: -1}, 0},
		{"#/c1/3?t=4.2&speed=2", playhead.Address{Lesson: "c1", Step: 3, Into: 4.2, Speed: 2}, 0},
		{"#/c1/2?knob=64", playhead.Address{Lesson: "c1", Step: 2, Into: -1, Knob: 64}, 0},
		{"#/c1?series=7&exercise=4", playhead.Address{Lesson: "c1", Into: -1, Series: 7, Exercise: 4}, 0},
		{"#/c1/2?present=1", playhead.Address{Lesson: "c1", Step: 2, Into: -1, Present: playhead.Projected}, 0},
		{"#/c1/2?present=3&present=yes&present=0", playhead.Address{Lesson: "c1", Step: 2, Into: -1}, 3},
		{"#/c1/2?knob=-1&knob=1e30&knob=2.5", playhead.Address{Lesson: "c1", Step: 2, Into: -1}, 3},
		{"#c1", playhead.Address{Lesson: "c1", Into: -1}, 0},
		{"#/c9/3", playhead.Address{Into: -1}, 1},
		{"#/c1/6", playhead.Address{Lesson: "c1", Into: -1}, 1},
		{"#/c1/-1?t=NaN&speed=1e9&x=y", playhead.Address{Lesson: "c1", Into: -1}, 4},
		{"#/c1/2?t=-3", playhead.Address{Lesson: "c1", Step: 2, Into: -1}, 1},
		{"#/c3/6?table=ffffffffffffffffffffffff", playhead.Address{Lesson: "c3", Step: 6, Into: -1, Joins: kit.AllJoined()}, 0},
		{"#/c3/6?speed=2&table=8e7bc73de39773cb39ed1cf7", playhead.Address{Lesson: "c3", Step: 6, Into: -1, Speed: 2}, 0}, // Table I
		{"#/c3/6?table=0e7bc73de39773cb39ed1cf6", playhead.Address{Lesson: "c3", Step: 6, Into: -1, Joins: kit.Joins{}.Toggled(0, 0).Toggled(5, 15)}, 0},
		{"#/c3/6?table=", playhead.Address{Lesson: "c3", Step: 6, Into: -1}, 1},
		{"#/c3/6?table=fffffffffffffffffffffff", playhead.Address{Lesson: "c3", Step: 6, Into: -1}, 1},
		{"#/c3/6?table=fffffffffffffffffffffffg", playhead.Address{Lesson: "c3", Step: 6, Into: -1}, 1},
		{"#/c3/6?table=+fff+fff+fff+fff+fff+fff", playhead.Address{Lesson: "c3", Step: 6, Into: -1}, 1},
		{"#/c1/3?steps=2-4", playhead.Address{Lesson: "c1", Step: 3, Into: -1, Steps: playhead.Range{First: 2, Last: 4}}, 0},
		{"#/c1/1?steps=2-4", playhead.Address{Lesson: "c1", Into: -1, Steps: playhead.Range{First: 2, Last: 4}}, 1},
		{"#/c1/5?steps=2-4", playhead.Address{Lesson: "c1", Into: -1, Steps: playhead.Range{First: 2, Last: 4}}, 1},
		{"#/c1/3?steps=4-2", playhead.Address{Lesson: "c1", Step: 3, Into: -1}, 1},
		{"#/c1/3?autoplay=yes", playhead.Address{Lesson: "c1", Step: 3, Into: -1}, 1},
		{"#/c1/3?autoplay=on&keys=off", playhead.Address{Lesson: "c1", Step: 3, Into: -1, Autoplay: true, NoKeys: true}, 0},
		{"#/c1/3?knob=10000", playhead.Address{Lesson: "c1", Step: 3, Into: -1}, 1},
		{"#/c1/3?parts=figure%2Ctally%2ccaption", playhead.Address{Lesson: "c1", Step: 3, Into: -1, Parts: "figure,tally,caption"}, 0},
		{"#/c1/three", playhead.Address{Lesson: "c1", Into: -1}, 1},

		// As people and their editors write it.
		{"#/C1/3", playhead.Address{Lesson: "c1", Step: 3, Into: -1}, 0},
		{"#/%20c1%20/3", playhead.Address{Lesson: "c1", Step: 3, Into: -1}, 0},
		{"#/c1/3%3Fparts%3DFigure%2C%20Tally%26theme%3DDark", playhead.Address{Lesson: "c1", Step: 3, Into: -1, Parts: "figure,tally", Theme: "dark"}, 0},
		{"#/c1?PARTS=tally,,figure, tally,&Keys=OFF", playhead.Address{Lesson: "c1", Into: -1, Parts: "figure,tally", NoKeys: true}, 0},
		{"#/c3/6?table=FFFFFFFFFFFFFFFFFFFFFFFF", playhead.Address{Lesson: "c3", Step: 6, Into: -1, Joins: kit.AllJoined()}, 0},
		{"#/c1/3?speed=%zz%", playhead.Address{Lesson: "c1", Step: 3, Into: -1}, 1},

		// One slip takes nothing else with it.
		{"#/c9/3?parts=figure&theme=dark", playhead.Address{Into: -1, Parts: "figure", Theme: "dark"}, 1},
		{"#/c1/9?parts=figure,tall&theme=dark", playhead.Address{Lesson: "c1", Into: -1, Theme: "dark"}, 2},
		{"#/c1?parts=,", playhead.Address{Lesson: "c1", Into: -1}, 1},
	} {
		got, faults := playhead.ParseAddress(test.fragment, steps)
		if got != test.want || len(faults) != test.faults {
			t.Errorf("%q: %+v and faults %v; want %+v and %d", test.fragment, got, faults, test.want, test.faults)
		}
	}
}

func TestAddressRoundTrip(t *testing.T) {
	p := playhead.New(c1(t))
	steps := func(string) int { return len(p.Scene.Beats()) }
	for place := 0; place <= len(p.Scene.Beats())*playhead.Steps; place += 13 {
		p.SeekScrub(place)
		want := p.Address("c1")
		parsed, faults := playhead.ParseAddress(want.String(), steps)
		p.Go(parsed)
		if got := p.Address("c1"); got != want || len(faults) > 0 {
			t.Errorf("%s comes back as %s, faults %v", want, got, faults)
		}
	}
}

// A table of the learner's own comes back from the address; Table I is left out
// of it.
func TestTableRoundTrip(t *testing.T) {
	steps := func(string) int { return 6 }
	random := rand.New(rand.NewPCG(6, 16))
	for range 1000 {
		want := playhead.Address{Lesson: "c3", Step: 6, Into: -1}
		for m := range want.Joins {
			want.Joins[m] = uint8(random.UintN(64))
		}
		got, faults := playhead.ParseAddress(want.String(), steps)
		if got != want || len(faults) > 0 {
			t.Fatalf("%s comes back as %+v, faults %v", want, got, faults)
		}
	}
	if got := (playhead.Address{Lesson: "c3", Into: -1}).String(); got != "#/c3" {
		t.Errorf("Table I is written as %s", got)
	}
}

// What is usual is not written into an address.
func TestAddressLeavesTheUsualOut(t *testing.T) {
	if got := (playhead.Address{Lesson: "c1", Step: 3, Into: -1, Speed: 1}).String(); got != "#/c1/3" {
		t.Errorf("the usual speed is written: %s", got)
	}
}

// A moment after a step has begun, the address still names that step.
func TestAddressOfABeginning(t *testing.T) {
	p := playhead.New(c1(t))
	for beat, b := range p.Scene.Beats() {
		p.Seek(b.Start + 0.001)
		address := p.Address("c1")
		p.Restart()
		p.Go(address)
		if p.Beat() != beat {
			t.Errorf("%s leads to beat %d, not %d", address, p.Beat(), beat)
		}
	}
}

func FuzzParseAddress(f *testing.F) {
	f.Add("#/c1/3?t=4.2&speed=2")
	f.Add("#/c3/5?table=8c718e38c71ce38d71b638ee")
	f.Add("#%//??&&==")
	f.Fuzz(func(t *testing.T, fragment string) {
		a, _ := playhead.ParseAddress(fragment, func(string) int { return 5 })
		if a.Step < 0 || a.Step > 5 {
			t.Errorf("%q gives step %d", fragment, a.Step)
		}
	})
}
