// The first script of a page. It knows that scripts run, sets the theme before
// anything is painted, and loads programs: in the page, the one that makes the
// lessons live; in the stage's frame, the stage. Programs come over the network,
// or out of the page itself where that is one file with everything in it. Then
// it has the site kept for when there is no network.
"use strict";
(() => {
  // In milliseconds: without a byte before it is said, and before it is given up;
  // between two tries.
  const patience = 10_000;
  const limit = 3 * patience;
  const breath = 1000;
  const brisk = 2000; // for the page's program, where the line is quick
  const { dataset: page } = document.currentScript;
  const root = document.documentElement;

  // Some hosts show a page without the slash at the end of its folder. What the
  // page names from here on is seen from there.
  if (page.page && !page.file && !/(\/|\/index|\.html)$/.test(location.pathname)) {
    history.replaceState(history.state, "", `${location.pathname}/${location.search}${location.hash}`);
  }

  root.classList.add("live");
  const asked = new URLSearchParams(address().split("?")[1]); // what of the page is shown, and how
  try {
    const theme = asked.get("theme") ?? localStorage.getItem("fivebyfive.theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch {} // a browser that keeps nothing: the theme is the system's
  const parts = page.page ? shownParts() : [];
  if (parts.length > 0) {
    root.dataset.parts = parts.join(" ");
    root.classList.toggle("alone", !root.matches('[data-parts~="lesson"]'));
    document.addEventListener("DOMContentLoaded", () => {
      (lesson() ?? document.querySelector("article.lesson")).classList.add("current");
    });
  }

  // address is what follows the page's name: decoded, in lower case, without
  // spaces, as the page's program will read it.
  function address() {
    let hash = location.hash;
    try {
      hash = decodeURIComponent(hash);
    } catch {} // not well encoded: as it is
    return hash.replace(/\s/g, "").toLowerCase();
  }

  // shownParts are those that the address names. Where there is no such part, a
  // page inside another one shows what such a page should, and any other all.
  function shownParts() {
    const named = (asked.get("parts") ?? "").split(",").filter(Boolean);
    if (named.every((name) => page.parts.split(",").includes(name))) return named;
    return parent === window ? [] : page.embedded.split(",").filter(Boolean);
  }

  // lesson is the lesson that the address names.
  function lesson() {
    return document.getElementById(address().replace(/^#\/?/, "").split(/[/?]/)[0]);
  }

  window.fivebyfive = { load, inlined, include, link, explain, fetchPage, actions: {} };
  if (page.page) onceParsed(makeLive);
  if (page.file) onceParsed(beOneFile);

  // onceParsed acts when all of the document is there, and waits for no script.
  function onceParsed(act) {
    document.addEventListener("readystatechange", act, { once: true });
  }

  // Failure is why a program does not run: a kind that the page has words for, and
  // the file that it is about.
  class Failure extends Error {
    constructor(kind, address = "") {
      super(`${kind} ${address}`);
      this.kind = kind;
      this.file = address.split("/").pop();
    }
  }

  // explain says in the page's language why something failed.
  function explain(kind, file) {
    return (page[kind] ?? page.unable).replace("{file}", file);
  }

  // link is the address of the step, for one who reads it.
  function link() {
    return location.href.replace(/([?&])present=\d+&?/, "$1").replace(/[?&]$/, "");
  }

  // load runs a program, {runtime, base, bytes, gzip, brotli, integrity}: the
  // script that Go's programs need, the address, the sizes as it is and
  // compressed, and the sums of all three; and what it needs beside itself. report.progress(received, total) is
  // told of each arrival and report.slow() that none comes. The promise is
  // broken, by a Failure, when the program can't run or has ended.
  async function load(program, report) {
    let instance, go;
    try {
      allow();
      const [module] = await Promise.all([compile(program, report), include("Go", program.runtime), program.ready?.()]);
      go = new Go();
      instance = await WebAssembly.instantiate(module, go.importObject);
    } catch (reason) {
      throw reason instanceof Failure ? reason : Object.assign(new Failure("unable"), { cause: reason });
    }
    await go.run(instance);
    throw new Failure("ended");
  }

  // allow asks before anything is fetched whether WebAssembly may run: the policy
  // of a host can forbid it.
  function allow() {
    if (!window.WebAssembly) throw new Failure("unable");
    try {
      new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    } catch {
      throw new Failure("barred");
    }
  }

  // compile takes a program as small as it can be had, in two tries: the second
  // takes a host no more at its word.
  async function compile(program, report) {
    if (program.making) await made(program.base);
    const { content, format } = await twice((cache) => obtain(program, cache, report));
    if (isProgram(content)) return WebAssembly.compile(content);
    const body = new Response(content).body.pipeThrough(new DecompressionStream(format));
    return WebAssembly.compileStreaming(new Response(body, { headers: { "Content-Type": "application/wasm" } }));
  }

  // obtain takes the first form of a program that the host has.
  async function obtain(program, cache, report) {
    for (const form of forms(program, cache === "reload")) {
      const content = await genuine(program, form, cache, report);
      if (content) return { content, format: form.format };
    }
    throw new Failure("missing", program.base);
  }

  // forms are those that a program may come in, the smallest first. Many hosts
  // send WebAssembly as it is: from these it is taken as gzip, which is unpacked
  // here. Some have the browser unpack such a file; it begins as WebAssembly does,
  // then.
  function forms({ base, brotli, gzip, bytes, making }, isDistrusted) {
    const isFetched = !base.startsWith("#");
    const bare = { suffix: "", size: bytes };
    if (making || !unpacks("gzip")) return [bare];
    return [
      unpacks("brotli") && { format: "brotli", suffix: ".br", size: brotli },
      isFetched && !isDistrusted && { ...bare, isEncoded: true },
      { format: "gzip", suffix: ".gz", size: gzip },
      bare,
    ].filter(Boolean);
  }

  // made waits for a program that the host is still compiling, as long as it takes.
  async function made(base) {
    await fetch(base, { method: "HEAD" }).catch(() => {});
  }

  function unpacks(format) {
    try {
      return Boolean(new DecompressionStream(format));
    } catch {
      return false;
    }
  }

  const isProgram = (content) => String.fromCharCode(...content.subarray(0, 4)) === "\0asm";

  // twice tries once more, a moment later, what has failed. What was damaged on
  // its way may lie in the browser's cache since: then it is fetched anew.
  async function twice(attempt) {
    try {
      return await attempt("default");
    } catch {
      await new Promise((go) => setTimeout(go, breath));
      return attempt("reload");
    }
  }

  // genuine is a file as it was published, or null where the host has none, or
  // none that is encoded where that is wanted: such a one is not waited for.
  function genuine(program, { suffix, size, isEncoded }, cache, report) {
    return underway(program.base + suffix, async (signal) => {
      const response = await patiently(take(program.base, suffix, { cache, signal }), report);
      const packed = encodedSize(response, program);
      if (response.status !== 200 || (isEncoded && !packed)) return null;
      const unpacked = Number(program.bytes) || Number(response.headers.get("content-length"));
      const start = performance.now();
      const content = await receive(response.body, { size: Number(size), unpacked, packed }, report);
      fivebyfive.isQuick = performance.now() - start < brisk;
      if (await isPublished(content, program.integrity)) return content;
      throw new Failure("damaged", program.base + suffix);
    });
  }

  // encodedSize is about what a host sends of a program that the browser unpacks
  // by itself, undefined where it does not. Some hosts name as encoding what is none.
  function encodedSize({ headers }, { brotli, gzip }) {
    return { br: brotli, gzip, zstd: gzip }[headers.get("content-encoding")?.trim().toLowerCase()];
  }

  // underway has what fails on the way from an address called by its kind, which
  // browsers do not tell, and what has not been waited for stopped.
  async function underway(address, receive) {
    const stop = new AbortController();
    try {
      return await receive(stop.signal);
    } catch (reason) {
      if (reason instanceof Failure) throw reason;
      throw new Failure(origin === "null" ? "sealed" : "dropped", address);
    } finally {
      stop.abort();
    }
  }

  // fetchPage hands the page's program another page of the site as text, or the
  // reason why it does not come, and tells it where that takes long.
  function fetchPage(address) {
    const late = setTimeout(() => fivebyfive.pageSlow(address), breath);
    const name = address.replace(/\/$/, "");
    const attempt = (cache) => underway(name, async (signal) => {
      const response = await patiently(fetch(address, { cache, signal }));
      if (!response.ok) throw new Failure("missing", name);
      return patiently(response.text());
    });
    twice(attempt).finally(() => clearTimeout(late)).then(
      (text) => fivebyfive.pageFetched(address, text),
      ({ kind, file }) => fivebyfive.pageMissed(address, explain(kind, file)),
    );
  }

  async function take(base, suffix, options) {
    if (!base.startsWith("#")) return fetch(base + suffix, options);
    const content = await fivebyfive.inlined(base.slice(1) + suffix);
    return new Response(content, { status: content ? 200 : 404 });
  }

  // isPublished compares the sums. Where scripts may compute none, as over plain
  // HTTP, the browser does, as if it fetched what has come. Where it may not do
  // that either, nothing is known against the file.
  async function isPublished(content, integrity) {
    if (!integrity) return true;
    if (crypto.subtle) {
      const sum = await crypto.subtle.digest("SHA-384", content);
      return integrity.includes(btoa(String.fromCharCode(...new Uint8Array(sum))));
    }
    const address = URL.createObjectURL(new Blob([content]));
    const comes = (options) => fetch(address, options).then(() => true, () => false);
    const isGood = (await comes({ integrity })) || !(await comes());
    URL.revokeObjectURL(address);
    return isGood;
  }

  // receive is a body, counted as it arrives. What the browser has unpacked counts
  // for as much as has been sent of it.
  async function receive(body, { size, unpacked, packed }, report) {
    const reader = body.getReader();
    const parts = [];
    let received = 0;
    let total = size;
    let share = 1;
    for (;;) {
      const { done, value } = await patiently(reader.read(), report);
      if (done) return joined(parts, received);
      if (received === 0 && isProgram(value)) {
        total = Number(packed) || unpacked;
        share = total / unpacked;
      }
      parts.push(value);
      received += value.length;
      report.progress(received * share, total);
    }
  }

  function joined(parts, size) {
    const whole = new Uint8Array(size);
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }

  // patiently waits for a promise, though not for ever.
  function patiently(promise, report) {
    let slow, end;
    const given = new Promise((_, giveUp) => {
      slow = setTimeout(() => report?.slow(), patience);
      end = setTimeout(() => giveUp(new Failure("stalled")), limit);
    });
    return Promise.race([promise, given]).finally(() => {
      clearTimeout(slow);
      clearTimeout(end);
    });
  }

  // include runs a script, unless what it defines is there already. A script may
  // come and be none: some hosts send a page for every file that they lack. And a
  // second try at the same address would wait for the first one's answer.
  async function include(name, source, isThere = () => window[name]) {
    if (isThere()) return;
    await twice(async (cache) => {
      const script = document.createElement("script");
      script.src = cache === "reload" ? `${source}?${Date.now()}` : source;
      const settled = new Promise((settle) => (script.onload = script.onerror = settle));
      document.head.append(script);
      await patiently(settled);
      if (!isThere()) throw new Failure("missing", source);
    });
  }

  // inlined is a file that the page holds as text, undefined if it holds none of
  // that name. The text is let go; the bytes stay, for when the stage loads again.
  const kept = new Map();
  function inlined(name) {
    const text = document.getElementById(name);
    if (text) {
      kept.set(name, new Blob([decode(text.textContent, Number(text.dataset.bytes))]));
      text.remove();
    }
    return kept.get(name);
  }

  // decode reads five digits of base 85 as four bytes. The digits are those of
  // Ascii85, but that v stands for <, which might end the element.
  function decode(text, size) {
    const bytes = new DataView(new ArrayBuffer(Math.ceil(size / 4) * 4));
    for (let i = 0, at = 0; at < size; at += 4) {
      let number = 0;
      for (const end = i + 5; i < end; i++) {
        const digit = text.charCodeAt(i);
        number = number * 85 + (digit === 118 ? 27 : digit - 33);
      }
      bytes.setUint32(at, number);
    }
    return new Uint8Array(bytes.buffer, 0, size);
  }

  // beOneFile hands the stage its program where the frame may not take it, and
  // leads to the other language only while its file is likely to lie beside this
  // one: while this one has the name that it was published under.
  function beOneFile() {
    window.addEventListener("message", ({ source, data }) => {
      if (source?.parent !== window || data?.fivebyfive !== "take") return;
      source.postMessage({ fivebyfive: "taken", name: data.name, content: inlined(data.name) }, "*");
    });
    const languages = document.getElementById("language");
    if (languages) languages.hidden = !location.pathname.endsWith(`/${page.file}`);
  }

  // keepSite has the site kept for when there is no network, by a worker that
  // serves it from then on. When the site has changed since, the worker of the
  // new version waits until the reader takes it: until then they stay with the
  // one that they have, whole, and what the browser has thrown out of it is put
  // back. A page inside another one keeps nothing.
  async function keepSite() {
    if (!page.worker || window !== top || !location.protocol.startsWith("http")) return;
    let workers, registration;
    try {
      workers = navigator.serviceWorker;
      registration = await workers.register(page.worker);
    } catch {
      return; // the address is of no kind that can be kept, or the browser keeps nothing
    }
    const offer = () => {
      if (!registration.waiting || !workers.controller) return;
      const note = document.getElementById("update");
      note.textContent = page.update;
      const button = note.appendChild(document.createElement("button"));
      button.className = "tool";
      button.textContent = page.reload;
      button.onclick = () => {
        if (!registration.waiting) return location.reload(); // taken already, in another tab
        workers.addEventListener("controllerchange", () => location.reload(), { once: true });
        registration.waiting.postMessage({ fivebyfive: "takeOver" });
      };
    };
    registration.active?.postMessage({ fivebyfive: "fill" });
    const follow = () => registration.installing?.addEventListener("statechange", offer);
    registration.addEventListener("updatefound", follow);
    follow();
    offer();
  }

  // pieces runs the page's other scripts, in whatever order they come. One that
  // does not is done without: that costs what it does, and the page says so.
  function pieces() {
    const { actions } = fivebyfive;
    const note = document.getElementById("missing");
    const costs = new Set();
    const lack = (cost, isLacking = true) => {
      costs[isLacking ? "add" : "delete"](cost);
      note.textContent = costs.size ? [page.absent, ...costs].join(page.between) : "";
      for (const button of document.querySelectorAll("[data-do]")) button.disabled = !(button.dataset.do in actions);
    };
    const run = async ({ href, dataset: { gives, cost } }) => {
      const isThere = () => gives in fivebyfive || gives in actions;
      const late = new Promise((pass) => setTimeout(pass, patience, true));
      const come = include(gives, href, isThere).then(() => costs.has(cost) && lack(cost, false), (reason) => {
        console.error(reason);
        lack(cost);
      });
      if ((await Promise.race([come, late])) === true && !isThere()) lack(cost);
    };
    return Promise.all([...document.querySelectorAll("link[data-gives]")].map(run));
  }

  // makeLive loads the page's program, and says in the page how that goes.
  // Until the program has taken over, and if it never does, the lessons stand
  // as they are.
  function makeLive() {
    const note = document.getElementById("loading");
    const [message, amount, bar, retry] = note.children;
    const megabytes = (bytes) => (bytes / 1e6).toFixed(2);

    // A screen reader is told once of each thing that is said; of each byte it is
    // told by the bar, as its user wants to be.
    const say = (text, isLoading = false) => {
      if (message.textContent !== text) message.textContent = text;
      amount.hidden = bar.hidden = !isLoading;
      retry.hidden = true;
    };
    let timer = 0;
    let failure; // of the last try
    const failed = (reason) => {
      if (failure) return;
      clearTimeout(timer);
      failure = reason;
      console.error(reason);
      root.classList.remove("ready");
      root.classList.add("still");
      say(page.failed.replace("{why}", explain(reason.kind, reason.file)));
      retry.hidden = false;
      fivebyfive.tell?.("error", String(reason));
      lesson()?.scrollIntoView();
    };
    const ready = pieces();
    // What the program says comes as text, in the language of the page alone.
    let words = "";
    const bringWords = async (slow) => {
      const file = { base: page.words, integrity: page.wordsIntegrity };
      const form = { suffix: page.words.startsWith("#") ? ".gz" : "", size: 0 };
      const content = await twice((cache) => genuine(file, form, cache, { progress() {}, slow }));
      if (!content) throw new Failure("missing", page.words);
      const { body } = new Response(content);
      words = await new Response(form.suffix ? body.pipeThrough(new DecompressionStream("gzip")) : body).text();
    };
    fivebyfive.language = () => page.language;
    fivebyfive.words = () => words;
    const start = () => {
      root.classList.remove("still");
      failure = undefined;
      let text = page.loading;
      const progress = (received, total) => {
        if (failure) return; // what is still on its way comes for nothing
        amount.textContent = `${megabytes(received)} / ${megabytes(total)} MB`;
        bar.max = total;
        bar.value = received;
        say(text, true);
      };
      const slow = () => {
        text = page.slow;
        progress(bar.value, bar.max);
      };
      progress(0, Number(page.pageGzip));
      if (page.making) say(page.making);
      else timer = setTimeout(slow, patience);
      const program = {
        ready: () => Promise.all([ready, bringWords(slow)]),
        runtime: page.runtime,
        base: page.page,
        bytes: page.pageBytes,
        gzip: page.pageGzip,
        brotli: page.pageBrotli,
        integrity: page.pageIntegrity,
        making: page.making,
      };
      load(program, { progress, slow }).catch(failed);
    };

    // In a sandbox a form may not be submitted, and isn't even told that it would
    // be. Ours are sent nowhere, so they are told without.
    document.addEventListener("click", (event) => {
      const button = event.target.closest?.("form button");
      if (button?.type !== "submit") return;
      event.preventDefault();
      button.form.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
    });

    document.addEventListener("click", (event) => {
      const button = event.target.closest?.("[data-do]");
      if (!button || !fivebyfive.turn) return;
      fivebyfive.cue?.("");
      fivebyfive.actions[button.dataset.do]?.();
      if (event.detail && button.closest(".corner, .masthead")) button.blur(); // Space is the next step, not this button
    });

    fivebyfive.pageFailed = (reason) => failed(Object.assign(new Failure("ended"), { cause: reason }));
    fivebyfive.pageReady = () => {
      clearTimeout(timer);
      say(page.ready);
      root.classList.add("ready");
      setTimeout(fivebyfive.settled, 3 * patience);
    };

    // What the page needs now is not held up by what it may need some day.
    let settled = false;
    fivebyfive.settled = () => {
      if (!settled) (window.requestIdleCallback ?? setTimeout)(keepSite);
      settled = true;
    };
    // What a program that has ended has left in the page is in the way of another.
    retry.onclick = () => (failure.kind === "ended" ? location.reload() : start());
    start();
  }
})();
