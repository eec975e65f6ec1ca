package browser

import (
	"encoding/base64"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/pad"
	"fivebyfive/wasm/scene"
	"fivebyfive/wasm/scene/kit"
)

// BenchmarkStage measures the stage's script time for a frame, in
// milliseconds: an empty frame, and C1's at the middle and the end of each
// step. The figures compare with one another, in one run; the machine's load
// is in all of them.
func BenchmarkStage(b *testing.B) {
	page := openStaged(b, "/en/#/c1/3")
	s, err := scene.Find("c1")
	if err != nil {
		b.Fatal(err)
	}
	b.Run("empty", func(b *testing.B) { page.handOver(b, &frame.Frame{Width: 900, Height: 420}) })
	for _, beat := range s.Beats() {
		for _, part := range []float64{0.5, 1} {
			var f frame.Frame
			scene.At(s, kit.Params{Width: 900, Height: 420, Seen: digit()}, beat.Start+(beat.End-beat.Start)*part, &f)
			b.Run(fmt.Sprintf("%s-%v", beat.Name, part), func(b *testing.B) { page.handOver(b, &f) })
		}
	}
}

// handOver hands a frame to the stage, again and again, each time with a shape
// moved, and reports how long the script runs.
func (b *tab) handOver(bench *testing.B, f *frame.Frame) {
	wire := base64.StdEncoding.EncodeToString(frame.AppendWire(nil, f))
	ms := get(b, chromedp.Evaluate[float64](fmt.Sprintf(`(async () => {
		const stage = document.querySelector("#canvas iframe").contentWindow
		const frame = Uint8Array.from(atob(%q), c => c.charCodeAt(0))
		const colours = new Float32Array(%d).fill(0.5)
		const shown = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
		let total = 0
		for (let i = 0; i < %d; i++) {
			await shown()
			const start = performance.now()
			stage.fivebyfive.draw(frame, colours)
			total += performance.now() - start
		}
		return total
	})()`, wire, 3*frame.RoleCount, bench.N), chromedp.EvalAwaitPromise))
	bench.ReportMetric(ms/float64(bench.N), "ms/frame")
}

// BenchmarkFrame measures the script of page and stage together for a frame while a
// lesson plays: the median in milliseconds, how often that of an empty stage in the
// same tab it is, and the longest.
func BenchmarkFrame(b *testing.B) {
	for _, lesson := range openLive(b, "/en/").lessons() {
		b.Run(lesson, func(b *testing.B) {
			page := openStaged(b, "/en/#/"+lesson+"/1", before(frameTimes))
			empty := base64.StdEncoding.EncodeToString(frame.AppendWire(nil, &frame.Frame{Width: 900, Height: 420}))
			page.eval(fmt.Sprintf(`(async () => {
				const stage = document.querySelector("#canvas iframe").contentWindow
				const frame = Uint8Array.from(atob(%q), c => c.charCodeAt(0))
				const colours = new Float32Array(%d).fill(0.5)
				for (let i = 0; i < 100; i++) await new Promise((done) => requestAnimationFrame(() => {
					stage.fivebyfive.draw(frame, colours)
					done()
				}))
			})()`, empty, 3*frame.RoleCount))
			const median = `((times) => times.sort((a, b) => a - b)[times.length >> 1])([...frameTimes.values()])`
			none := get(page, chromedp.Evaluate[float64](median))
			page.eval(`frameTimes.clear(), 0`)
			page.click("#play")
			for range b.N {
				page.eval(`new Promise(done => setTimeout(done, 10_000))`)
			}
			ms := get(page, chromedp.Evaluate[float64](median))
			b.ReportMetric(ms, "ms/frame")
			b.ReportMetric(ms/none, "of-empty")
			b.ReportMetric(get(page, chromedp.Evaluate[float64](`Math.max(...frameTimes.values())`)), "ms-longest")
		})
	}
}

// frameTimes keeps how long the script of all documents runs for each frame.
const frameTimes = `{
	const times = (window.top.frameTimes ??= new Map())
	const ask = window.requestAnimationFrame
	window.requestAnimationFrame = (f) => ask.call(window, (frame) => {
		const start = performance.now()
		f(frame)
		const key = document.timeline.currentTime + performance.timeOrigin
		times.set(Math.round(key), (times.get(Math.round(key)) ?? 0) + performance.now() - start)
	})
}`

// BenchmarkIdle measures what the page costs while nothing moves, as a share of one
// core: the time of all of the browser's processes, and beside it that of an empty page.
func BenchmarkIdle(b *testing.B) {
	for name, address := range map[string]string{"lesson": site + "/en/#/c1/3", "empty": "about:blank"} {
		b.Run(name, func(b *testing.B) {
			page := newTab(b, browser)
			page.do(chromedp.Navigate(address))
			if name == "lesson" {
				page.await(staged)
			}
			const rest, watched = 20 * time.Second, 20 * time.Second
			for range b.N {
				time.Sleep(rest) // what a start leaves to do is done by then
				start := busy(b)
				time.Sleep(watched)
				b.ReportMetric(100*(busy(b)-start).Seconds()/watched.Seconds(), "%core")
			}
		})
	}
}

// busy is how long the browser's processes have run, as far as they still do.
func busy(b *testing.B) (sum time.Duration) {
	type process struct {
		parent, ticks int
	}
	all := map[int]process{}
	files, _ := filepath.Glob("/proc/[0-9]*/stat")
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			continue // it has ended
		}
		_, rest, _ := strings.Cut(string(content), ") ")
		fields := strings.Fields(rest) // from the third on, as proc(5) counts them
		number := func(i int) int {
			n, err := strconv.Atoi(fields[i-3])
			if err != nil {
				b.Fatal(err)
			}
			return n
		}
		id, err := strconv.Atoi(filepath.Base(filepath.Dir(file)))
		if err != nil {
			b.Fatal(err)
		}
		all[id] = process{number(4), number(14) + number(15)}
	}
	own := chromedp.FromContext(browser).Browser.Process().Pid
	if _, there := all[own]; !there {
		b.Skip("the system does not tell how long its processes run")
	}
	for id, p := range all {
		for ancestor := id; ancestor != 0; ancestor = all[ancestor].parent {
			if ancestor == own {
				sum += time.Duration(p.ticks) * 10 * time.Millisecond // a tick, everywhere on Linux
				break
			}
		}
	}
	return sum
}

// digit is what the network makes of a drawn digit.
var digit = sync.OnceValue(func() *lenet.Activations { return pad.SampleSeen(5) })

// BenchmarkPass measures LeNet-5 in the browser, compiled as the page is, in
// milliseconds: a forward pass, and all that a learner's stroke asks for with
// each new point, from ink to answer.
func BenchmarkPass(b *testing.B) {
	program := filepath.Join(b.TempDir(), "pass.wasm")
	build := exec.Command("go", "build", "-gcflags=all=-l", "-o", program, "./testdata/pass")
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	compiled, err := os.ReadFile(program)
	if err != nil {
		b.Fatal(err)
	}
	page := openLive(b, "/en/")
	page.eval(fmt.Sprintf(`(async () => {
		const go = new Go()
		const { instance } = await WebAssembly.instantiate(Uint8Array.from(atob(%q), c => c.charCodeAt(0)), go.importObject)
		go.run(instance)
		return pass.see(100)
	})()`, base64.StdEncoding.EncodeToString(compiled)))
	for _, what := range []string{"forward", "see"} {
		b.Run(what, func(b *testing.B) {
			ms := get(page, chromedp.Evaluate[float64](fmt.Sprintf(`(() => {
				const start = performance.now()
				pass.%s(%d)
				return performance.now() - start
			})()`, what, b.N)))
			b.ReportMetric(ms/float64(b.N), "ms/pass")
		})
	}
}
