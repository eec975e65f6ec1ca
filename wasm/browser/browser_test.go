package browser

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// What all tests share: the site, the folder that it lies in, the command that
// has built it, and the browser.
var (
	site    string // its address, without a slash at the end
	built   string
	weave   string // the command
	browser context.Context
)

// sideBySide is how many tests have a page open at once. One waits, now and then,
// so there is one more than a small machine has cores.
const sideBySide = "3"

func TestMain(m *testing.M) {
	_ = flag.Set("test.parallel", sideBySide) // unless another number is asked for
	flag.Parse()
	if testing.Short() {
		fmt.Println("the browser tests are skipped with -short")
		return
	}
	code, err := run(m)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = 1
	}
	os.Exit(code)
}

func run(m *testing.M) (code int, err error) {
	chromium, err := findChromium()
	if err != nil {
		return 1, err
	}
	folder, err := os.MkdirTemp("", "fivebyfive")
	if err != nil {
		return 1, err
	}
	defer os.RemoveAll(folder)
	weave = folder + "/weave"
	build := exec.Command("go", "build", "-o", weave, "fivebyfive/lessons/weave")
	if out, err := build.CombinedOutput(); err != nil {
		return 1, fmt.Errorf("%w\n%s", err, out)
	}
	built = folder + "/site"
	address, stop, err := serve(".", built)
	if err != nil {
		return 1, err
	}
	defer stop()
	site = address

	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(chromium),
		chromedp.NoSandbox, // root has none in a container
		chromedp.Flag("use-angle", "swiftshader"),
		chromedp.Flag("enable-unsafe-swiftshader", true),
		chromedp.Flag("hide-scrollbars", false),
		chromedp.Flag("lang", "en"),
		chromedp.WindowSize(1440, 900),
		// There is no graphics card: what would be painted on it is painted without.
		// Debian's has its own opinion of the first.
		chromedp.Flag("disable-gpu-rasterization", true),
		chromedp.Flag("disable-gpu-compositing", true),
		// A page of ours is looked at for a few seconds: what WebAssembly doesn't run
		// is not compiled, and only what runs for long is compiled twice.
		chromedp.Flag("js-flags", "--wasm-lazy-compilation,--wasm-tiering-budget=200000000"),
	)
	allocator, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	defer cancel()
	browser, cancel = chromedp.NewContext(allocator)
	defer cancel()
	if err := chromedp.Do(browser); err != nil {
		return 1, fmt.Errorf("%s does not start: %w", chromium, err)
	}
	return m.Run(), nil
}

func findChromium() (string, error) {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", errors.New("there is no chromium; install it (make test does), or run the tests with -short")
}

// serve builds the site of the house in a folder into another one and serves
// it, by the command that readers use.
func serve(house, out string) (address string, stop func(), err error) {
	command := exec.Command(weave, "-out", out, "-serve", "127.0.0.1:0")
	command.Dir = house
	var messages strings.Builder
	command.Stderr = &messages
	output, err := command.StdoutPipe()
	if err != nil {
		return "", nil, err
	}
	if err := command.Start(); err != nil {
		return "", nil, err
	}
	lines := bufio.NewScanner(output)
	for lines.Scan() {
		if strings.HasPrefix(lines.Text(), "http://") {
			return strings.TrimSuffix(lines.Text(), "/"), func() { _ = command.Process.Kill(); _ = command.Wait() }, nil
		}
	}
	_ = command.Wait()
	return "", nil, fmt.Errorf("weave serves nothing:\n%s", messages.String())
}
