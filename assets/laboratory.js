// What is pasted or dropped into the laboratory and is not in our notation is read by
// a program of its own, which is fetched when it is needed first.
"use strict";
(() => {
  const page = window.fivebyfive;
  const text = document.getElementById("text");
  const said = document.getElementById("said");
  const { dataset: reader } = document.querySelector("main");
  let words = "";
  let coming; // the reader, or the promise of it

  page.readingWords = () => words;

  // readPasted reads what has been pasted as text.
  page.readPasted = () => read(new TextEncoder().encode(text.value));

  async function read(content) {
    try {
      await (coming ??= bring());
    } catch (reason) {
      coming = undefined;
      said.textContent = page.explain(reason.kind, reason.file);
      return;
    }
    said.textContent = "";
    const network = page.readNetwork(content);
    page.networkRead(network, page.readingSaid(), page.readingMarks());
  }

  // bring fetches the program and its words.
  async function bring() {
    const ready = new Promise((done) => (page.readerReady = done));
    const progress = (received, total) => (said.textContent = `${reader.loading} ${Math.round((100 * received) / total)} %`);
    const program = {
      ready: async () => (words = await (await fetch(reader.words, { integrity: reader.wordsIntegrity })).text()),
      runtime: reader.runtime,
      base: reader.reading,
      bytes: reader.readingBytes,
      gzip: reader.readingGzip,
      brotli: reader.readingBrotli,
      integrity: reader.readingIntegrity,
      making: reader.making,
    };
    await Promise.race([ready, page.load(program, { progress, slow() {} })]);
  }

  // unpacked takes the model out of a .keras file: a zip, in which it stands as JSON.
  // The head of a file in a zip says how that is packed, and how long it is and its
  // name (APPNOTE.TXT, 4.3.7).
  async function unpacked(content) {
    const view = new DataView(content.buffer);
    for (let at = 0; at + 30 < content.length; at++) {
      if (view.getUint32(at, true) !== 0x04034b50) continue;
      const name = at + 30;
      const begin = name + view.getUint16(at + 26, true);
      if (new TextDecoder().decode(content.subarray(name, begin)) !== "config.json") continue;
      const from = begin + view.getUint16(at + 28, true);
      const packed = content.subarray(from, from + view.getUint32(at + 18, true));
      return view.getUint16(at + 8, true) === 0 ? packed : inflated(packed);
    }
    return content;
  }

  // inflated unpacks no more than a model has, whatever a file says of itself.
  async function inflated(packed, most = 8e6) {
    const reader = new Response(packed).body.pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    const parts = [];
    for (let size = 0; size < most; ) {
      const { done, value } = await reader.read().catch(() => ({ done: true }));
      if (done) break;
      parts.push(value);
      size += value.length;
    }
    return new Uint8Array(await new Blob(parts).arrayBuffer());
  }

  text.addEventListener("input", ({ inputType }) => {
    if (/^insertFrom(Paste|Drop)$/.test(inputType) && page.isForeign?.()) page.readPasted();
  });

  const isFile = ({ dataTransfer }) => [...dataTransfer.types].includes("Files");
  text.addEventListener("dragover", (event) => isFile(event) && event.preventDefault());
  text.addEventListener("drop", async (event) => {
    if (!isFile(event)) return;
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) read(await unpacked(new Uint8Array(await file.arrayBuffer())));
  });
})();
