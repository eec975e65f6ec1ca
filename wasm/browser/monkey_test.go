package browser

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
)

var (
	monkeyTime = flag.Duration("monkey", time.Minute, "how long the monkey plays, in all engines at once")
	monkeySeed = flag.Uint64("seed", 1, "what the monkey's first round is made of; each round after has the next one")
)

// A monkey plays with the page: it clicks, drags, types and goes anywhere.
// Whatever it does, the page lives, nothing stands on the console, and at the
// end of a step the two counts are calc's. A round that fails tells how it can
// be played again.
func TestMonkey(t *testing.T) {
	everywhere(t, func(t *testing.T, e engine) {
		end := time.Now().Add(*monkeyTime)
		for seed := *monkeySeed; ; seed++ {
			played := t.Run(fmt.Sprint(seed), func(t *testing.T) { (&monkey{reader: reader{t, e}, seed: seed}).play() })
			if !played || time.Now().After(end) {
				return
			}
		}
	})
}

// turns is how often a monkey does something in a round.
const turns = 40

// monkey plays one round.
type monkey struct {
	reader
	seed  uint64
	path  string   // of the page that it is in
	depth int      // how many places in it may be come back from
	trail []string // what it has done
}

// antic is something that a monkey does. Each is a value of its random numbers
// alone as far as it can be, and returns what it was.
type antic func(*monkey, *rand.Rand) string

// antics are all, each as often as it is done.
var antics = []struct {
	often int
	do    antic
}{
	{12, (*monkey).useControl},
	{4, (*monkey).clickAnywhere},
	{4, (*monkey).dragAnywhere},
	{2, (*monkey).hoverAnywhere},
	{8, (*monkey).pressKeys},
	{4, (*monkey).answer},
	{4, (*monkey).goSomewhere},
	{2, (*monkey).goBack},
	{1, (*monkey).goForward},
	{1, (*monkey).reload},
	{1, func(m *monkey, _ *rand.Rand) string { return m.use("#language") }},
	{1, func(m *monkey, _ *rand.Rand) string { return m.use("#theme") }},
	{1, func(m *monkey, _ *rand.Rand) string { return m.use("#present") }},
	{1, func(m *monkey, _ *rand.Rand) string { return m.use("#draw") }},
}

func (m *monkey) play() {
	defer func() {
		if m.Failed() {
			engine, _, _ := strings.Cut(strings.TrimPrefix(m.Name(), "TestMonkey/"), "/")
			m.Logf("what it did: %s\nplay it again: CGO_ENABLED=0 go test ./wasm/browser -run TestMonkey/%s -seed %d -monkey 0s",
				strings.Join(m.trail, ", "), engine, m.seed)
		}
	}()
	m.visit(m.newSite() + "en/")
	for turn := range turns {
		random := rand.New(rand.NewPCG(m.seed, uint64(turn)))
		m.await(leashed)
		m.trail = append(m.trail, "…")
		m.trail[turn] = choose(random)(m, random)
		m.check()
	}
}

func choose(random *rand.Rand) antic {
	total := 0
	for _, a := range antics {
		total += a.often
	}
	n := random.IntN(total)
	for _, a := range antics {
		if n -= a.often; n < 0 {
			return a.do
		}
	}
	panic("unreachable")
}

// leashed keeps the monkey from following a link out of the site, and knows
// when it is leaving for another page of it.
const leashed = `(window.leash_ ??= (() => {
	const elsewhere = (link) => link && link.href.split("#")[0] != location.href.split("#")[0]
	const linkOf = ({ target }) => target.closest?.("a[href]")
	addEventListener("click", (event) => {
		const link = linkOf(event)
		if (link && (link.origin != location.origin || link.hasAttribute("download") || link.target)) event.preventDefault()
	}, true)
	addEventListener("click", (event) => { window.leaving_ ||= !event.defaultPrevented && elsewhere(linkOf(event)) })
	addEventListener("pageshow", () => { window.leaving_ = false })
	return true
})())`

// check waits until the page has done what it was asked to, and finds out
// whether all is well.
func (m *monkey) check() {
	m.Helper()
	type state struct {
		Path, Hash, Scene string
		Resting           bool
		Tally             tally
	}
	place := awaitValue[state](m.reader, `(async () => {
		if (window.leaving_ || !(`+live+`)) return null
		await `+drawn+`
		const scenes = Object.fromEntries([...document.querySelectorAll("#contents a[data-lesson]")].map(({ dataset }) => [dataset.lesson, dataset.scene]))
		const shown = document.querySelector(".lesson.current").id
		const [, named] = /^#\/(\w+)/.exec(location.hash) ?? []
		if (named in scenes && named !== shown) return null // it is on its way
		return { Path: location.pathname, Hash: location.hash, Scene: scenes[shown], Resting: `+resting+`, Tally: `+shownTally+` }
	})()`)
	for _, complaint := range m.complaints() {
		m.Errorf("on the console: %s", complaint)
	}
	if place.Path != m.path {
		m.path, m.depth = place.Path, 0
	}
	var lesson string
	var step int
	n, _ := fmt.Sscanf(strings.ReplaceAll(place.Hash, "/", " "), "# %s %d", &lesson, &step)
	if n == 2 && place.Resting && !strings.Contains(place.Hash, "?") {
		if want := tallies(m, place.Scene)[step-1]; place.Tally != want {
			m.Errorf("%s: the counts are %v, want %v", place.Hash, place.Tally, want)
		}
	}
	if m.Failed() {
		m.FailNow()
	}
}

// use clicks on an element, if it is shown.
func (m *monkey) use(selector string) string {
	element := fmt.Sprintf("document.querySelector(%q)", selector)
	if m.eval(element+"?.checkVisibility() ?? false") != "true" {
		return "finds no " + selector
	}
	m.clickAt(element)
	return "clicks " + selector
}

// useControl clicks on something that can be clicked.
func (m *monkey) useControl(random *rand.Rand) string {
	chosen := fmt.Sprintf(`(() => {
		const all = [...document.querySelectorAll("a[href], button, summary, input, textarea, .term, [tabindex='0']")].filter((e) => e.checkVisibility() && e.getClientRects().length)
		return all[Math.floor(%v * all.length)]
	})()`, random.Float64())
	name := m.eval(`((e) => e.tagName.toLowerCase() + (e.id && "#" + e.id) + " " + JSON.stringify((e.getAttribute("aria-label") ?? e.textContent).trim().slice(0, 20)))(` + chosen + `)`)
	// The link that skips to the lessons is out of the window until a key comes to it.
	if m.eval(`((e) => e.matches(".skip") && e.getBoundingClientRect().right < 0)(`+chosen+`)`) == "true" {
		return "finds " + name + " out of the window"
	}
	m.clickAt(chosen)
	return "clicks " + name
}

// anywhere is a point of the window, or half the time of the figure or of the
// paper for a drawing, where they are shown.
func (m *monkey) anywhere(random *rand.Rand) point {
	selectors := []string{"html", "html", "#picture", "#pad"}
	selector, u, v := selectors[random.IntN(len(selectors))], random.Float64(), random.Float64()
	return read[point](m.reader, fmt.Sprintf(`(() => {
		const box = [document.querySelector(%q), document.documentElement].find((e) => e?.checkVisibility()).getBoundingClientRect()
		const within = (at, size) => Math.max(1, Math.min(size - 2, at))
		return { X: within(box.x + %v * box.width, innerWidth), Y: within(box.y + %v * box.height, innerHeight) }
	})()`, selector, u, v))
}

func (m *monkey) clickAnywhere(random *rand.Rand) string {
	at := m.anywhere(random)
	m.must(m.drag(at))
	return fmt.Sprintf("clicks at %.0f", at)
}

func (m *monkey) dragAnywhere(random *rand.Rand) string {
	way := make([]point, 2+random.IntN(4))
	for i := range way {
		way[i] = m.anywhere(random)
	}
	m.must(m.drag(way...))
	return fmt.Sprintf("drags along %.0f", way)
}

func (m *monkey) hoverAnywhere(random *rand.Rand) string {
	at := m.anywhere(random)
	m.must(m.hover(at))
	return fmt.Sprintf("hovers at %.0f", at)
}

var monkeyKeys = []string{
	"Tab", "Enter", "Escape", "PageUp", "PageDown", "PageDown", "Home", "End", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Backspace",
	" ", "?", ".", "b", "w", "s", "f", "n", "p", "t", "q", "7",
}

func (m *monkey) pressKeys(random *rand.Rand) string {
	keys := make([]string, 1+random.IntN(5))
	for i := range keys {
		keys[i] = monkeyKeys[random.IntN(len(monkeyKeys))]
	}
	m.press(keys...)
	return fmt.Sprintf("presses %q", keys)
}

var monkeyAnswers = []string{"156", "122,304", "6*26", "６×26", "12万2304", "(((", "-1", "1e99", "999999999999999999999", "0/0", "banana", ""}

// answer types something into a field for an answer.
func (m *monkey) answer(random *rand.Rand) string {
	answer, u := monkeyAnswers[random.IntN(len(monkeyAnswers))], random.Float64()
	field := fmt.Sprintf(`(() => {
		const all = [...document.querySelectorAll(".lesson.current input")].filter((e) => e.checkVisibility())
		return all[Math.floor(%v * all.length)]
	})()`, u)
	if m.eval("!"+field) == "true" {
		return "finds no field"
	}
	m.clickAt(field)
	for _, letter := range answer {
		m.press(string(letter))
	}
	m.press("Enter")
	return fmt.Sprintf("answers %q", answer)
}

var monkeyParameters = []string{
	"", "", "", "", "t=1.5", "speed=4", "knob=40", "series=3&exercise=2", "present=1", "present=2", "steps=2-3", "parts=figure,tally",
	"theme=dark", "autoplay=on", "keys=off", "table=ffffffffffffffffffffffff", "table=x", "t=-1", "speed=no", "%", "parts=",
}

// goSomewhere changes the address, most often to a place that there is.
func (m *monkey) goSomewhere(random *rand.Rand) string {
	lessons := []string{"idea", "counting", "input", "c1", "sharing", "s2", "c3", "s4", "c5", "f6", "output", "totals", "frameworks", "network", "c9", ""}
	hash := fmt.Sprintf("#/%s/%d", lessons[random.IntN(len(lessons))], random.IntN(8))
	if parameters := monkeyParameters[random.IntN(len(monkeyParameters))]; parameters != "" {
		hash += "?" + parameters
	}
	if m.eval("location.hash") != hash {
		m.depth++
		m.eval(fmt.Sprintf("location.hash = %q", hash))
	}
	return "goes to " + hash
}

// goBack goes back, but not out of the page.
func (m *monkey) goBack(*rand.Rand) string {
	if m.depth == 0 {
		return "stays"
	}
	m.depth--
	m.eval("history.back(), 0")
	return "goes back"
}

func (m *monkey) goForward(*rand.Rand) string {
	m.eval("history.forward(), 0")
	return "goes forward"
}

func (m *monkey) reload(*rand.Rand) string {
	m.eval("window.leaving_ = true, location.reload(), 0")
	return "reloads"
}
