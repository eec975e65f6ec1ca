// The first script of a page. It knows that scripts run, sets the theme before
// anything is painted, and loads programs: in the page, the one that makes the
// lessons live; in the stage's frame, the stage. Programs come over the network,
// or out of the page itself where that is one file with everything in it. Then
// it has the site kept for when there is no network.
"use strict";
(() => {
  const patience = 10_000; // milliseconds without a byte before it is said
  const { dataset: page } = document.currentScript;
  const root = document.documentElement;

  root.classList.add("live");
  const asked = new URLSearchParams(location.hash.split("?")[1]); // what of the page is shown, and how
  try {
    const theme = asked.get("theme") ?? localStorage.getItem("fivebyfive.theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch {} // a browser that keeps nothing: the theme is the system's
  if (page.page && asked.get("parts")) {
    root.dataset.parts = asked.get("parts").replaceAll(",", " ");
    root.classList.toggle("alone", !root.matches('[data-parts~="lesson"]'));
    document.addEventListener("DOMContentLoaded", () => {
      (lesson() ?? document.querySelector("article.lesson")).classList.add("current");
    });
  }

  // lesson is the lesson that the address names.
  function lesson() {
    return document.getElementById(location.hash.replace(/^#\/?/, "").split(/[/?]/)[0]);
  }

  window.fivebyfive = { load, inlined };
  if (page.page) document.addEventListener("DOMContentLoaded", makeLive);
  if (page.file) document.addEventListener("DOMContentLoaded", beOneFile);

  // load runs a program, {runtime, base, bytes, gzip, brotli, integrity}: the
  // script that Go's programs need, the address, the sizes as it is and
  // compressed, and the sums of all three. report.progress(received, total) is
  // told of each arrival and report.slow() that none comes. The promise is kept
  // when the program ends.
  async function load(program, report) {
    const [module] = await Promise.all([compile(program, report), include(program.runtime)]);
    const go = new Go();
    return go.run(await WebAssembly.instantiate(module, go.importObject));
  }

  // compile takes the smallest file that the browser can read and the host has.
  // It unpacks it by itself, as many hosts send WebAssembly uncompressed. Some
  // hosts have the browser unpack such a file; it begins as WebAssembly does,
  // then.
  async function compile(program, report) {
    for (const { format, suffix, size } of [
      { format: "brotli", suffix: ".br", size: program.brotli },
      { format: "gzip", suffix: ".gz", size: program.gzip },
      { format: "", suffix: "", size: program.bytes },
    ]) {
      if (format && !unpacks(format)) continue;
      const content = await genuine(program, suffix, Number(size), report);
      if (!content) continue;
      let body = content.stream();
      if (format && !isProgram(await content.slice(0, 4).arrayBuffer())) body = body.pipeThrough(new DecompressionStream(format));
      return WebAssembly.compileStreaming(new Response(body, { headers: { "Content-Type": "application/wasm" } }));
    }
    throw new Error(`${program.base} was not found`);
  }

  function unpacks(format) {
    try {
      return Boolean(new DecompressionStream(format));
    } catch {
      return false;
    }
  }

  const isProgram = (start) => String.fromCharCode(...new Uint8Array(start).subarray(0, 4)) === "\0asm";

  // genuine is a file as it was published, or null where the host has none. One
  // that has been changed on its way may lie in the browser's cache since: so it
  // is fetched anew, once, and then refused.
  async function genuine(program, suffix, size, report) {
    for (const cache of ["default", "reload"]) {
      const response = await patiently(take(program, suffix, cache), report);
      if (!response.ok) return null;
      const content = await receive(response.body, size, Number(program.bytes), report);
      if (await isPublished(content, program.integrity)) return content;
    }
    throw new Damaged(program.base + suffix);
  }

  // take begins to fetch a file. Where scripts can compute no sums, the browser
  // compares them: it holds every byte back, then, until the last has come.
  async function take({ base, integrity }, suffix, cache) {
    if (!base.startsWith("#")) return fetch(base + suffix, { cache, integrity: crypto.subtle ? undefined : integrity });
    const content = await fivebyfive.inlined(base.slice(1) + suffix);
    return new Response(content, { status: content ? 200 : 404 });
  }

  async function isPublished(content, integrity) {
    if (!integrity || !crypto.subtle) return true;
    const sum = await crypto.subtle.digest("SHA-384", await content.arrayBuffer());
    return integrity.includes(btoa(String.fromCharCode(...new Uint8Array(sum))));
  }

  class Damaged extends Error {
    constructor(address) {
      super(`${address} is not the file that was published`);
      this.file = address.split("/").pop();
    }
  }

  // receive is a body, counted as it arrives.
  async function receive(body, packed, unpacked, report) {
    const reader = body.getReader();
    const parts = [];
    let received = 0;
    let total = packed;
    for (;;) {
      const { done, value } = await patiently(reader.read(), report);
      if (done) return new Blob(parts);
      if (received === 0 && isProgram(value)) total = unpacked;
      parts.push(value);
      received += value.length;
      report.progress(received, total);
    }
  }

  function patiently(promise, report) {
    const timer = setTimeout(report.slow, patience);
    return promise.finally(() => clearTimeout(timer));
  }

  function include(source) {
    if (window.Go) return undefined;
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = source;
      script.onload = resolve;
      script.onerror = () => reject(new Error(`${source} did not load`));
      document.head.append(script);
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
    document.getElementById("language").hidden = !location.pathname.endsWith(`/${page.file}`);
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

  // makeLive loads the page's program, and says in the page how that goes.
  // Until the program has taken over, and if it never does, the lessons stand
  // as they are.
  function makeLive() {
    const note = document.getElementById("loading");
    const [message, bar, retry] = note.children;
    const megabytes = (bytes) => (bytes / 1e6).toFixed(2);

    // A screen reader is told of what is slow or has failed, not of each byte.
    const say = (text, busy) => {
      note.setAttribute("aria-busy", busy);
      message.textContent = text;
      note.hidden = false;
      bar.hidden = !busy;
      retry.hidden = true;
    };
    let late = ""; // what is said of a load that takes long
    const progress = (received, total) => {
      bar.max = total;
      bar.value = received;
      say(late + page.loading.replace("{received}", megabytes(received)).replace("{total}", megabytes(total)), true);
    };
    let timer = 0;
    const slow = () => {
      late = page.slow + " ";
      progress(bar.value, bar.max);
    };
    const failed = (reason) => {
      clearTimeout(timer);
      console.error(reason);
      root.classList.remove("ready");
      root.classList.add("still");
      say(reason.file ? page.damaged.replace("{file}", reason.file) : page.failed, false);
      retry.hidden = false;
      fivebyfive.tell?.("error", String(reason));
      lesson()?.scrollIntoView();
    };
    const start = () => {
      root.classList.remove("still");
      late = "";
      progress(0, Number(page.pageGzip));
      timer = setTimeout(slow, patience);
      load(
        {
          runtime: page.runtime,
          base: page.page,
          bytes: page.pageBytes,
          gzip: page.pageGzip,
          brotli: page.pageBrotli,
          integrity: page.pageIntegrity,
        },
        { progress, slow },
      ).then(() => failed("the page's program has ended"), failed);
    };

    // In a sandbox a form may not be submitted, and isn't even told that it would
    // be. Ours are sent nowhere, so they are told without.
    document.addEventListener("click", (event) => {
      const button = event.target.closest?.("form button");
      if (button?.type !== "submit") return;
      event.preventDefault();
      button.form.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
    });

    fivebyfive.pageFailed = failed;
    fivebyfive.pageReady = () => {
      clearTimeout(timer);
      note.hidden = true;
      root.classList.add("ready");
      setTimeout(fivebyfive.settled, 3 * patience);
    };

    // What the page needs now is not held up by what it may need some day.
    let settled = false;
    fivebyfive.settled = () => {
      if (!settled) (window.requestIdleCallback ?? setTimeout)(keepSite);
      settled = true;
    };
    retry.onclick = start;
    start();
  }
})();
