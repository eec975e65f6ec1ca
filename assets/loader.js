// The first script of a page. It knows that scripts run, sets the theme before
// anything is painted, and loads programs: in the page, the one that makes the
// lessons live; in the stage's frame, the stage.
"use strict";
(() => {
  const patience = 10_000; // milliseconds without a byte before it is said
  const { dataset: page } = document.currentScript;
  const root = document.documentElement;

  root.classList.add("live");
  try {
    const theme = localStorage.getItem("fivebyfive.theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch {} // a browser that keeps nothing: the theme is the system's

  window.fivebyfive = { load };
  if (page.page) document.addEventListener("DOMContentLoaded", makeLive);

  // load runs a program, {runtime, base, bytes, gzip, brotli}: the script that
  // Go's programs need, the address, and the sizes as it is and compressed.
  // report.progress(received, total) is told of each arrival and report.slow()
  // that none comes. The promise is kept when the program ends.
  async function load(program, report) {
    const [module] = await Promise.all([compile(program, report), include(program.runtime)]);
    const go = new Go();
    return go.run(await WebAssembly.instantiate(module, go.importObject));
  }

  // compile takes the smallest file that the browser can read and the host has.
  // It unpacks it by itself, as many hosts send WebAssembly uncompressed.
  async function compile(program, report) {
    for (const { format, suffix, size } of [
      { format: "brotli", suffix: ".br", size: program.brotli },
      { format: "gzip", suffix: ".gz", size: program.gzip },
      { format: "", suffix: "", size: program.bytes },
    ]) {
      if (format && !unpacks(format)) continue;
      const response = await patiently(fetch(program.base + suffix), report);
      if (!response.ok) continue;
      const body = await content(response.body, format, Number(size), Number(program.bytes), report);
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

  // content is the body unpacked, counted as it arrives. Some hosts have the
  // browser unpack such a file; it begins as WebAssembly does, then.
  async function content(body, format, packed, unpacked, report) {
    const reader = body.getReader();
    let received = 0;
    let total = packed;
    const read = async () => {
      const part = await patiently(reader.read(), report);
      if (!part.done) received += part.value.length;
      return part;
    };
    const first = await read();
    const ready = !first.done && String.fromCharCode(...first.value.subarray(0, 4)) === "\0asm";
    if (ready) total = unpacked;
    const forward = (controller, { done, value }) => {
      report.progress(received, total);
      if (done) controller.close();
      else controller.enqueue(value);
    };
    const stream = new ReadableStream({
      start: (controller) => forward(controller, first),
      pull: async (controller) => forward(controller, await read()),
      cancel: (reason) => reader.cancel(reason),
    });
    return ready || !format ? stream : stream.pipeThrough(new DecompressionStream(format));
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
      say(page.failed, false);
      retry.hidden = false;
      const lesson = location.hash.replace(/^#\/?/, "").split(/[/?]/)[0];
      document.getElementById(lesson)?.scrollIntoView();
    };
    const start = () => {
      root.classList.remove("still");
      late = "";
      progress(0, Number(page.pageGzip));
      timer = setTimeout(slow, patience);
      load(
        { runtime: page.runtime, base: page.page, bytes: page.pageBytes, gzip: page.pageGzip, brotli: page.pageBrotli },
        { progress, slow },
      ).then(() => failed("the page's program has ended"), failed);
    };

    fivebyfive.pageFailed = failed;
    fivebyfive.pageReady = () => {
      clearTimeout(timer);
      note.hidden = true;
      root.classList.add("ready");
    };
    retry.onclick = start;
    start();
  }
})();
