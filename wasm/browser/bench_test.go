package browser

import (
	"encoding/base64"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/performance"
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

// BenchmarkIdle measures what the page costs while nothing moves, as a share
// of one core.
func BenchmarkIdle(b *testing.B) {
	page := openStaged(b, "/en/#/c1/3")
	if err := call(performance.Enable, performance.EnableParams{})(page.context); err != nil {
		b.Fatal(err)
	}
	busy := func() float64 {
		metrics, err := chromedp.Call(page.context, performance.GetMetrics, cdp.Empty{})
		if err != nil {
			b.Fatal(err)
		}
		for _, m := range metrics.Metrics {
			if m.Name == "TaskDuration" {
				return m.Value
			}
		}
		b.Fatal("the browser does not tell how long its tasks run")
		return 0
	}
	const watched = 5 * time.Second
	page.eval(`new Promise(done => setTimeout(done, 2000))`)
	for range b.N {
		start := busy()
		page.eval(fmt.Sprintf(`new Promise(done => setTimeout(done, %d))`, watched.Milliseconds()))
		b.ReportMetric(100*(busy()-start)/watched.Seconds(), "%core")
	}
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
