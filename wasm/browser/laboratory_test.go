package browser

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// working is that the laboratory counts.
const working = `document.documentElement.classList.contains("ready") && document.querySelector("#figure svg") != null`

// openLaboratory opens the page of a network of one's own, and waits until it counts.
func openLaboratory(t testing.TB, path string, options ...option) *tab {
	t.Helper()
	b := open(t, path, options...)
	b.await(working)
	return b
}

// write replaces the network.
func (b *tab) write(text string) {
	b.Helper()
	b.eval(fmt.Sprintf(`(() => { const text = document.querySelector("#text"); text.value = %q; text.dispatchEvent(new Event("input")) })(), 0`, text))
}

// row is what stands beside a line.
func row(line int) string {
	return fmt.Sprintf(`[...document.querySelectorAll('#rows tr[data-line="%d"] td')].map((cell) => cell.textContent).join(" | ")`, line)
}

const totals = `[...document.querySelectorAll("#totals td")].map((cell) => cell.textContent).join(" | ")`

// What is typed is counted, line by line, and a line that is chosen says where its
// numbers come from.
func TestLaboratoryCountsWhatIsTyped(t *testing.T) {
	t.Parallel()
	b := openLaboratory(t, "/en/laboratory/")
	b.want(totals, "34,826 | 2,470,346")
	b.do(chromedp.Focus(chromedp.CSS("#text")))
	b.write("input 1x32x32\nconv 6 5x5")
	b.want(row(2), "6×28×28 | 156 | 122,304")
	b.press("\n")
	for _, letter := range "maxpool 2x2" {
		b.press(string(letter))
	}
	b.want(row(3), "6×14×14 |  | ")
	b.want(`document.querySelector("#derivation h2").textContent`, "maxpool 2x2") // the caret is there
	b.click(`#rows tr[data-line="2"]`)
	b.want(`document.querySelector("#derivation h2").textContent`, "conv 6 5x5")
	b.want(`document.querySelectorAll("#derivation math").length`, "2")
	b.want(`document.querySelector("#parameters").textContent + " " + document.querySelector("#connections").textContent`, "156 122,304")
	b.click(`#steps [data-step="1"]`)
	b.want(`document.querySelector("#parameters").textContent + " " + document.querySelector("#connections").textContent`, "26 26")
	b.want(`document.querySelector("#caption").textContent`, "One unit uses 26 numbers: as many connections.")
}

// Each line is as high as the line of the text beside it.
func TestLaboratoryNumbersStandBesideTheirLines(t *testing.T) {
	t.Parallel()
	b := openLaboratory(t, "/en/laboratory/")
	for _, room := range [][2]int64{{1440, 900}, {1024, 768}, {390, 844}} {
		b.prepare(viewport(room[0], room[1]))
		b.settle()
		b.want(`(() => {
			const text = document.querySelector("#text"), top = text.getBoundingClientRect().top, line = parseFloat(getComputedStyle(text).lineHeight)
			return [...document.querySelectorAll("#rows tr")].filter((row, i) => Math.abs(row.getBoundingClientRect().top - top - i * line) > 3).length
		})()`, "0")
		b.want(`document.scrollingElement.scrollWidth <= innerWidth`, "true")
		b.want(`[...document.querySelectorAll("#rows td, #totals td")].filter((cell) => cell.scrollWidth > cell.clientWidth + 1 && !cell.matches(".fault")).length`, "0")
	}
}

// What is wrong is said beside its line, with what would be right, and the lines
// before it keep their numbers.
func TestLaboratorySaysWhatIsWrong(t *testing.T) {
	t.Parallel()
	b := openLaboratory(t, "/en/laboratory/")
	b.write("input 1x32x32\nconv 6 5x5\nfool 10\nfull 10")
	b.want(row(2), "6×28×28 | 156 | 122,304")
	b.want(row(3), `"fool": do you mean full? for example full 10`)
	b.want(row(4), " |  | ")
	b.want(`document.querySelector("#totals th").textContent`, "Up to line 2")
	for _, nonsense := range []string{"", " ", "\n\n\n", "}", "{{{", "block", "input 0x0", "input 99999999999999x9", "2 x", "conv", "<script>alert(1)</script>", "input 1x4x4\nconv 6 5x5"} {
		b.write(nonsense)
		b.want(`document.querySelectorAll("#rows tr").length == document.querySelector("#text").value.split("\n").length`, "true")
	}
	b.write("input 1x5x5\nconv 1 5x5")
	b.want(totals, "26 | 26")
}

// The address holds the whole network: it can be shared, opened again, and taken to
// the other language. What was typed last is there again.
func TestLaboratoryAddress(t *testing.T) {
	t.Parallel()
	b := openLaboratory(t, "/en/laboratory/#/input+3x8x8;conv+4+3x3")
	b.want(totals, "112 | 4,032")
	b.write("input 3x8x8\nconv 5 3x3")
	b.await(`location.hash == "#/input+3x8x8;conv+5+3x3"`)
	b.await(`document.querySelector("#language").getAttribute("href").endsWith("#/input+3x8x8;conv+5+3x3")`)
	b.eval(`location.hash = "#/input+10;full+2", 0`)
	b.await(totals + ` == "22 | 22"`)
	b.eval(`location.hash = "#/input+3x8x8;conv+5+3x3", 0`)
	b.await(totals + ` == "140 | 5,040"`)
	b.click("#language")
	b.await(`location.pathname == "/zh/laboratory/" && ` + working)
	b.want(totals, "140 | 5,040")
	b.await(`localStorage.getItem("fivebyfive.network") == "input 3x8x8\nconv 5 3x3"`)
	b.eval(`location.assign("/en/laboratory/"), 0`)
	b.await(`location.pathname == "/en/laboratory/" && ` + working)
	b.want(totals, "140 | 5,040")
	b.want(`document.querySelector("#said").textContent`, "This is what you typed last.")
	for _, hostile := range []string{"%", "%zz", "%00", "input+1x28x28;%F0%9F", "block+a+{;a", "<b>", "2+x+{"} {
		b.eval(fmt.Sprintf(`location.hash = "#/" + %q, 0`, hostile))
		b.settle()
		b.want(`document.querySelectorAll("#rows tr").length > 0 && document.documentElement.classList.contains("ready")`, "true")
	}
}

// Every network to begin from is counted whole, and can be undone.
func TestLaboratoryStarts(t *testing.T) {
	t.Parallel()
	b := openLaboratory(t, "/en/laboratory/")
	before := b.eval(`document.querySelector("#text").value`)
	for name, want := range map[string]string{
		"lenet5": "60,000 | 340,908", "vgg16": "138,357,544 | 15,483,821,032", "resnet18": "11,689,512", "gpt2": "124,439,808", "none": "",
	} {
		b.eval(fmt.Sprintf(`(() => { const start = document.querySelector("#start"); start.value = %q; start.dispatchEvent(new Event("change")) })(), 0`, name))
		b.await(fmt.Sprintf(`(%s).startsWith(%q)`, totals, want))
		b.want(`document.querySelectorAll("#rows .fault").length`, "0")
	}
	for range 5 {
		b.eval(`document.querySelector("#text").focus(), document.execCommand("undo"), 0`)
	}
	b.want(`document.querySelector("#text").value == `+fmt.Sprintf("%q", before), "true")
}

// Without its scripts, or its program, an example stands there with its numbers.
func TestLaboratoryWithoutScripts(t *testing.T) {
	t.Parallel()
	b := open(t, "/zh/laboratory/", withoutScripts)
	b.want(totals, "34,826 | 2,470,346")
	b.want(`document.querySelector(".unscripted").checkVisibility()`, "true")
	b.want(`document.querySelectorAll("#derivation math").length`, "2")
	b = open(t, "/en/laboratory/", without("laboratory"))
	b.await(`document.documentElement.classList.contains("still")`)
	b.want(totals, "34,826 | 2,470,346")
	b.forgiveBlocked()
}

// Nothing of the laboratory stands in the way of a screen reader.
func TestLaboratoryAccess(t *testing.T) {
	t.Parallel()
	for _, language := range []string{"en", "zh"} {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			b := openLaboratory(t, "/"+language+"/laboratory/")
			b.loadAxe()
			for _, text := range []string{b.eval(`document.querySelector("#text").value`), "input 1x28x28\nconv 6 5x5 strid\nfull 10", ""} {
				b.write(text)
				for _, room := range [][2]int64{{1440, 900}, {390, 844}} {
					b.prepare(viewport(room[0], room[1]))
					for _, theme := range []string{"light", "dark"} {
						b.prepare(media("prefers-color-scheme", theme))
						b.settle()
						for _, violation := range audit(b) {
							t.Errorf("%s, %s, %v, %q: %s", language, theme, room, text, violation)
						}
					}
				}
			}
		})
	}
}

// What is pasted and is not in our notation is read, said what it was read as, and
// can be had back.
func TestLaboratoryReadsWhatIsPasted(t *testing.T) {
	t.Parallel()
	const paste = `(() => {
		const text = document.querySelector("#text")
		text.value = %q
		text.dispatchEvent(new InputEvent("input", {inputType: "insertFromPaste"}))
	})(), 0`
	for _, test := range []struct{ language, text, format, totals string }{
		{"en", "net = nn.Sequential(\n  nn.Conv2d(1, 6, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2),\n  nn.Flatten(), nn.Linear(1176, 10))", "Read as: PyTorch code", "11,926 | 134,074"},
		{"zh", "Layer (type)      Output Shape       Param #\n=====\nconv2d_1 (Conv2D)  (None, 26, 26, 32)  320\nflatten_1 (Flatten)  (None, 21632)  0\ndense_1 (Dense)  (None, 10)  216330\n=====\nTotal params: 216,650", "读作", "216,650 | 432,650"},
	} {
		t.Run(test.language, func(t *testing.T) {
			t.Parallel()
			b := openLaboratory(t, "/"+test.language+"/laboratory/")
			b.eval(fmt.Sprintf(paste, test.text))
			b.await(`!document.querySelector("#reading").hidden`)
			b.want(fmt.Sprintf(`document.querySelector("#read-as").textContent.startsWith(%q)`, test.format), "true")
			b.want(totals, test.totals)
			b.want(`document.querySelectorAll("#rows .fault").length`, "0")
			b.want(`document.querySelectorAll("#rows .marked").length > 0`, "true")
			b.click("#as-it-was")
			b.want(fmt.Sprintf(`document.querySelector("#text").value == %q`, test.text), "true")
			b.eval(fmt.Sprintf(paste, "nothing at all\nof a network"))
			b.await(`!document.querySelector("#reading").hidden`)
			b.want(`document.querySelector("#text").value`, "nothing at all\nof a network")
		})
	}
}

// Without the program that reads, it is said why, and nothing that was pasted is lost.
func TestLaboratoryWithoutReading(t *testing.T) {
	t.Parallel()
	b := openLaboratory(t, "/en/laboratory/", without("reading"))
	b.eval(`(() => { const text = document.querySelector("#text"); text.value = "nn.Linear(3, 4)\n"; text.dispatchEvent(new InputEvent("input", {inputType: "insertFromPaste"})) })(), 0`)
	b.await(`document.querySelector("#said").textContent.includes("online")`)
	b.want(`document.querySelector("#text").value`, "nn.Linear(3, 4)\n")
	b.forgiveBlocked()
}

// What one change has done is said under the table, and a figure's steps are walked
// by keys.
func TestLaboratorySaysWhatAChangeDid(t *testing.T) {
	t.Parallel()
	b := openLaboratory(t, "/en/laboratory/#/input+3x8x8;conv+4+3x3")
	b.await(`localStorage.getItem("fivebyfive.network") == "input 3x8x8\nconv 4 3x3"`)
	b.want(`document.querySelector("#change").textContent`, "")
	b.write("input 3x8x8\nconv 5 3x3")
	b.await(`document.querySelector("#change").textContent == "conv 4 3x3 becomes conv 5 3x3: 28 more parameters, 1,008 more connections."`)
	b.click(`#steps [data-step="1"]`)
	b.do(chromedp.Focus(`#steps [data-step="1"]`))
	b.press(kb.ArrowRight)
	b.want(`document.querySelector("#steps [aria-current]").dataset.step + document.activeElement.dataset.step`, "22")
}

// A file is dropped: a .keras file, in which the model stands packed.
func TestLaboratoryReadsWhatIsDropped(t *testing.T) {
	t.Parallel()
	b := openLaboratory(t, "/en/laboratory/")
	b.eval(`(async () => {
		const model = '{"class_name":"Sequential","config":{"layers":[{"class_name":"InputLayer","config":{"batch_shape":[null,784]}},{"class_name":"Dense","config":{"units":10}}]}}'
		const packed = new Uint8Array(await new Response(new Blob([model]).stream().pipeThrough(new CompressionStream("deflate-raw"))).arrayBuffer())
		const head = (name, method, size) => {
			const view = new DataView(new ArrayBuffer(30))
			view.setUint32(0, 0x04034b50, true), view.setUint16(8, method, true), view.setUint32(18, size, true), view.setUint16(26, name.length, true)
			return [view.buffer, name]
		}
		const transfer = new DataTransfer()
		transfer.items.add(new File([...head("metadata.json", 0, 2), "{}", ...head("config.json", 8, packed.length), packed, ...head("model.weights.h5", 0, 3), "abc"], "model.keras"))
		document.querySelector("#text").dispatchEvent(new DragEvent("drop", {dataTransfer: transfer, cancelable: true}))
	})()`)
	b.await(`!document.querySelector("#reading").hidden`)
	b.want(totals, "7,850 | 7,850")
}

// A page of somebody's shows the laboratory, too.
func TestLaboratoryInAFrame(t *testing.T) {
	t.Parallel()
	b := openCourse(t, `<iframe src="five-by-five/en/laboratory/#/input+10;full+2" title="A network" width="900" height="700"></iframe>`)
	b.await(holds(firstFrame, working))
	b.want(holds(firstFrame, totals+` == "22 | 22"`), "true")
}

// One visit, to a lesson, is enough to have the laboratory without a network, and what
// it reads by.
func TestLaboratoryOffline(t *testing.T) {
	t.Parallel()
	h := newHost(t, built)
	b := openAt(t, profile(t), h.address, h.address+"en/#/c1/3")
	b.await(live)
	b.await(kept)
	h.close()
	if err := withoutNetwork()(b.context); err != nil {
		t.Fatal(err)
	}
	b.eval(fmt.Sprintf(`location.assign(%q), 0`, h.address+"zh/laboratory/"))
	b.await(`location.pathname == "/zh/laboratory/" && ` + working)
	b.eval(`(() => { const text = document.querySelector("#text"); text.value = "model = nn.Sequential(\n nn.Linear(10, 2))"; text.dispatchEvent(new InputEvent("input", {inputType: "insertFromPaste"})) })(), 0`)
	b.await(totals + ` == "22 | 22"`)
}

// A knob writes its number into the line, keeps the keyboard, and can be undone; both
// counts follow, and what that did is said.
func TestLaboratoryKnobs(t *testing.T) {
	t.Parallel()
	b := openLaboratory(t, "/en/laboratory/#/input+3x32x32;C1:+conv+16+5x5;full+10")
	b.click(`#rows tr[data-line="2"]`)
	b.want(`[...document.querySelectorAll("#knobs label")].map((label) => label.textContent.trim()).join()`, "Maps,Kernel,Stride,Padding,Dilation,Groups")
	b.await(`document.querySelector("#announcement").textContent != ""`) // there is something to compare with
	b.do(chromedp.Focus(chromedp.CSS(`#knobs [data-knob="1"]`)))
	b.press(kb.ArrowDown)
	b.want(`document.querySelector("#text").value`, "input 3x32x32\nC1: conv 16 4x4\nfull 10")
	b.want(`document.activeElement.dataset.knob`, "1")
	b.want(row(2), "16×29×29 | 784 | 659,344")
	b.await(`document.querySelector("#change").textContent.includes("fewer parameters")`)
	b.eval(`(() => { const knob = document.querySelector('#knobs [data-knob="1"]'); knob.value = "40"; knob.dispatchEvent(new Event("input", {bubbles: true})) })(), 0`)
	b.want(`document.querySelector('#rows tr[data-line="2"] .fault').textContent.includes("40×40")`, "true")
	b.want(`document.querySelectorAll("#knobs input").length`, "6") // it can be turned back
	b.eval(`(() => { const knob = document.querySelector('#knobs [data-knob="1"]'); knob.value = "5"; knob.dispatchEvent(new Event("input", {bubbles: true})) })(), 0`)
	b.want(row(2), "16×28×28 | 1,216 | 953,344")
	b.eval(`document.querySelector("#text").focus(), document.execCommand("undo"), document.execCommand("undo"), document.execCommand("undo"), 0`)
	b.want(`document.querySelector("#text").value`, "input 3x32x32\nC1: conv 16 5x5\nfull 10")
}
