package browser

import "testing"

// What fails costs what was being done: it is told in one line, and the page
// lives on.

const (
	failing = `document.querySelector("#status").textContent == "Something on this page has just failed. Everything else works as before."`
	// fail has the page's program meet an exception in the next thing it does.
	fail = `(() => {
		const kept = {}
		for (const name of ["setAttribute", "toggleAttribute", "querySelector"]) {
			kept[name] = Element.prototype[name]
			Element.prototype[name] = () => {
				Object.assign(Element.prototype, kept)
				throw new Error("planted")
			}
		}
	})(), `
)

// Whatever the program was called for: an event, a frame, a script's wish.
func TestAFaultCostsOneAction(t *testing.T) {
	t.Parallel()
	b := openWhole(t, "/en/#/c1/3", without("stage"), media("prefers-reduced-motion", "reduce"))
	b.await(`document.querySelector("#status").textContent.includes("SVG")`)
	b.forgiveBlocked()
	for what, do := range map[string]string{
		"an event":   `document.querySelector("#draw").click()`,
		"a frame":    `new Promise((done) => { document.querySelector("#picture").style.width = "80%"; setTimeout(done, 500) }).then(() => document.querySelector("#picture").style.width = "")`,
		"a script":   `fivebyfive.goTo("c1/5")`,
		"a text":     `fivebyfive.notes()`,
		"a script's": `Promise.reject(new Error("planted"))`,
		"a handler":  `setTimeout(() => { throw new Error("planted") })`,
	} {
		t.Run(what, func(t *testing.T) {
			b.goTo("#/c1/2")
			b.goTo("#/c1/3")
			b.want(`document.querySelector("#status").textContent`, "")
			b.eval(fail + do + `, 0`)
			b.await(failing)
			b.forgive("planted")
			// All goes on.
			b.goTo("#/c1/4")
			b.await(`document.querySelector("#connections").textContent == "122,304"`)
			b.click("#back")
			b.await(`location.hash == "#/c1/3"`)
			b.await(`document.querySelector("#connections").textContent == "20,384"`)
			b.want(`document.querySelector("#status").textContent`, "")
		})
	}
}

// A class is told by the cue, as the status is not shown on a wall.
func TestAFaultOnAWall(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/zh/#/c1/3?present=1")
	b.eval(`setTimeout(() => { throw new Error("planted") }), 0`)
	b.await(`document.querySelector("#cue").textContent.includes("其他功能照常可用")`)
	b.forgive("planted")
}

// A script may press what a reader doesn't see: it does nothing, or what it says.
func TestNothingThatIsHiddenFails(t *testing.T) {
	t.Parallel()
	b := openWhole(t, "/en/#/c1/3", without("stage"))
	b.await(`document.querySelector("#status").textContent.includes("SVG")`)
	b.forgiveBlocked()
	for _, lesson := range b.lessons() {
		b.goTo("#/" + lesson + "/1")
		b.eval(`(() => {
			const hidden = [...document.querySelectorAll("main button, main input, #pad, #pointer")].filter((e) => !e.checkVisibility() && (!e.closest("article") || e.closest(".current")))
			for (const e of hidden) {
				if (e.id !== "retry") e.click()
				for (const kind of ["input", "change"]) e.dispatchEvent(new Event(kind, {bubbles: true}))
				for (const kind of ["pointerdown", "pointermove", "pointerup"]) e.dispatchEvent(new PointerEvent(kind, {pointerId: 77, isPrimary: true, bubbles: true}))
				for (const key of ["Enter", " ", "ArrowLeft", "Escape"]) e.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}))
			}
			return hidden.length
		})()`)
		b.settle()
		if b.eval(`document.documentElement.classList.contains("still")`) == "true" {
			t.Fatalf("%s: the program has ended", lesson)
		}
		b.want(failing, "false")
	}
}

// A pointer that is gone when it is to be held draws all the same.
func TestDrawingWithAPointerThatIsGone(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c1/3")
	b.click("#draw")
	b.click("#clear")
	b.await(`document.querySelector("#read").textContent == "Draw a digit."`)
	b.eval(`(() => {
		const pad = document.querySelector("#pad"), r = pad.getBoundingClientRect()
		const at = (kind, x, y) => pad.dispatchEvent(new PointerEvent(kind, {pointerId: 77, isPrimary: true, button: 0, clientX: r.x + x * r.width, clientY: r.y + y * r.height, bubbles: true}))
		at("pointerdown", 0.5, 0.2)
		for (let y = 0.2; y < 0.8; y += 0.05) at("pointermove", 0.5, y)
		at("pointerup", 0.5, 0.8)
	})(), 0`)
	b.await(`document.querySelector("#read").textContent == "It reads 1"`)
}
