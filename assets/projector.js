// The page in front of a class, as far as that is the browser's: keys and
// clickers, the full screen, a screen that stays awake, blanking, a spotlight,
// the link as a code. The page's program knows the lesson: it is told by
// fivebyfive.turn(way) and fivebyfive.present(), and tells of it in turn.
"use strict";
(() => {
  const root = document.documentElement;
  const page = window.fivebyfive;
  const byID = (id) => document.getElementById(id);
  const presenting = () => root.dataset.profile === "projector";

  // After a reload the page is a projector's at once, before its program runs.
  if (/[?&]present=/.test(location.hash)) root.dataset.profile = "projector";

  const turn = (way) => () => page.turn(way);
  const { actions } = page;
  Object.assign(actions, {
    on: turn("on"),
    back: turn("back"),
    first: turn("first"),
    last: turn("last"),
    present: () => page.present(),
    lesson: () => byID("following").hidden || byID("following").click(),
    help: () => toggle(byID("help")),
    code: showCode,
    fullScreen: () => (document.fullscreenElement ? leaveScreen() : fillScreen()),
    black: () => blank("black"),
    white: () => blank("white"),
    spotlight: toggleSpotlight,
  });

  // Keys of one letter or sign act anywhere but where one writes, and can be
  // turned off. All others act while the page is projected. The page lists them.
  const scopes = { everywhere: {}, projected: {}, move: {} };
  for (const { dataset } of document.querySelectorAll("[data-keys][data-action]")) {
    for (const key of dataset.keys.split(" ")) scopes[dataset.scope][key === "Space" ? " " : key] = dataset.action;
  }
  const { everywhere: signs, projected, move: moves } = scopes;
  const alike = { "？": "?", "。": "." }; // what a Chinese keyboard makes of them

  // listen answers the keys that are pressed in a document: the page's, or that
  // of the teacher's window, which is always in front of a class.
  page.listen = (target, signal) => target.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || root.dataset.keys === "off") return;
    const key = alike[event.key] ?? (event.key.length === 1 ? event.key.toLowerCase() : event.key);
    const inClass = presenting() || target !== document;
    const sign = kept("keys") && (signs[key] ?? (inClass ? projected[key] : undefined));
    const name = sign || (inClass ? moves[key] : undefined);
    const on = event.target.closest ? event.target : root;
    if (!root.classList.contains("ready") || on.closest("input:not([type=checkbox]), textarea, select")) return;
    if (key === " " && on.closest("button, a, summary, input")) return;
    if (key === "Escape" && clear()) return event.preventDefault();
    if (!name) return;
    const dialog = document.querySelector("dialog[open]");
    if (dialog && !sign && !key.startsWith("Page")) return; // the dialog's own keys
    event.preventDefault();
    if (event.repeat) return; // one press, one step
    if (blanked) return clear();
    if (dialog && name !== dialog.id) {
      dialog.close();
      if (!sign) return;
    }
    cue("");
    actions[name]?.();
  }, { signal });
  page.listen(document);

  // What is kept from visit to visit is whatever is turned off.
  function kept(name) {
    try {
      return localStorage.getItem(`fivebyfive.${name}`) !== "off";
    } catch {
      return document.querySelector(`[data-keep="${name}"]`).checked;
    }
  }
  for (const box of document.querySelectorAll("[data-keep]")) {
    box.checked = kept(box.dataset.keep);
    box.addEventListener("change", () => {
      try {
        localStorage.setItem(`fivebyfive.${box.dataset.keep}`, box.checked ? "on" : "off");
      } catch {} // it holds for this visit
    });
  }

  // cue says something to the teacher, in the corner of the screen.
  const cue = (page.cue = (text) => {
    const place = byID("cue");
    if (place.textContent !== text) place.textContent = text;
  });

  // overflow is told of a press at an end of the lesson. A page around this one
  // may have more to show; it is its turn, then.
  page.overflow = (by) => {
    if (parent !== window) page.tell?.("overflow", by);
    else if (by > 0) cue(byID("cue").dataset[byID("following").hidden ? "courseEnds" : "lessonEnds"]);
  };

  // presented is told that projecting has begun or ended. What a browser refuses
  // is done without.
  page.presented = (on) => {
    document.querySelector("dialog[open]")?.close();
    clear();
    if (on && navigator.userActivation?.isActive !== false) fillScreen();
    if (!on && document.fullscreenElement) leaveScreen();
    keepAwake();
  };

  function fillScreen() {
    root.requestFullscreen?.().catch(() => {});
  }

  function leaveScreen() {
    document.exitFullscreen().catch(() => {});
  }

  let lock;
  async function keepAwake() {
    try {
      if (presenting() && !document.hidden) lock = await navigator.wakeLock.request("screen");
      if (!presenting()) await lock?.release();
    } catch {}
  }
  document.addEventListener("visibilitychange", keepAwake);

  // A blank screen covers everything, until the next key.
  let blanked;
  function blank(colour) {
    if (blanked) return clear();
    clear();
    blanked = cover("curtain", colour);
  }

  let spotlight;
  function toggleSpotlight() {
    if (spotlight) return clear();
    spotlight = cover("spotlight");
    moveSpotlight();
  }

  let [x, y] = [innerWidth / 2, innerHeight / 2];
  function moveSpotlight() {
    spotlight?.style.setProperty("transform", `translate(${x}px, ${y}px)`);
  }
  for (const kind of ["pointermove", "pointerdown"]) {
    document.addEventListener(kind, (event) => {
      ({ clientX: x, clientY: y } = event);
      moveSpotlight();
      showCorner();
    }, { passive: true });
  }

  function cover(...classes) {
    document.querySelector("dialog[open]")?.close();
    const element = document.createElement("div");
    element.classList.add(...classes);
    element.addEventListener("click", clear);
    document.body.append(element);
    return element;
  }

  // clear takes away what lies over the page, and reports whether anything did.
  function clear() {
    const covers = document.querySelectorAll(".curtain, .spotlight");
    for (const element of covers) element.remove();
    blanked = spotlight = undefined;
    return covers.length > 0;
  }

  // The corner has the buttons for hands on a mouse or on the screen itself.
  let resting;
  function showCorner() {
    root.classList.add("pointing");
    clearTimeout(resting);
    resting = setTimeout(() => root.classList.remove("pointing"), 3000);
  }

  function toggle(dialog) {
    if (dialog.open) return dialog.close();
    dialog.showModal();
  }

  // showCode shows the address of the step, and draws it as a QR code. The library
  // for that is fetched when it is needed.
  async function showCode() {
    const dialog = byID("code");
    if (dialog.open) return dialog.close();
    document.querySelector("dialog[open]")?.close();
    const address = page.link();
    const drawing = byID("code-drawing");
    const link = byID("code-link");
    const isSite = location.protocol.startsWith("http");
    drawing.toggleAttribute("hidden", true);
    link.textContent = isSite ? address : link.dataset.local;
    const drawn = isSite && page.include("leanQR", dialog.dataset.source).then(() => {
      draw(address, drawing);
      drawing.toggleAttribute("hidden", false);
    }, () => (link.textContent = `${link.dataset.missing} ${address}`));
    await Promise.race([drawn, new Promise((late) => setTimeout(late, 1000))]);
    dialog.showModal();
  }

  // draw draws a code with the quiet border of four cells that readers need.
  function draw(text, drawing) {
    const { correction, generate } = leanQR;
    const code = generate(text, { minCorrectionLevel: correction.M });
    const n = code.size;
    let d = "";
    for (let y = 0; y < n; y++) {
      for (let x = 0; x < n; x++) if (code.get(x, y)) d += `M${x} ${y}h1v1h-1z`;
    }
    drawing.setAttribute("viewBox", `-4 -4 ${n + 8} ${n + 8}`);
    drawing.firstElementChild.setAttribute("d", d);
  }
})();
