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

  text.addEventListener("input", ({ inputType }) => {
    if (/^insertFrom(Paste|Drop)$/.test(inputType) && page.isForeign?.()) page.readPasted();
  });

  const isFile = ({ dataTransfer }) => [...dataTransfer.types].includes("Files");
  text.addEventListener("dragover", (event) => isFile(event) && event.preventDefault());
  text.addEventListener("drop", async (event) => {
    if (!isFile(event)) return;
    event.preventDefault();
    for (const file of [...event.dataTransfer.files].slice(0, 1)) read(new Uint8Array(await file.arrayBuffer()));
  });
})();
