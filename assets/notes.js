// The teacher's view: a window with what to say, what comes next, and a clock.
// The page writes it, so it works wherever the page does, and its keys are the
// page's.
"use strict";
(() => {
  const page = window.fivebyfive;
  const name = "fivebyfive.notes";
  let notes; // the window
  let began = 0; // when the clock started
  let leave; // takes away what this page has in the window

  // The window stays open over a reload of the page, which finds it again by its
  // name and writes it anew.
  let left = kept();
  addEventListener("pagehide", () => {
    keep(isOpen() ? began : "");
    leave?.abort();
  });

  page.actions.notes = () => {
    document.querySelector("dialog[open]")?.close();
    left = 0;
    if (isOpen()) return notes.close();
    began = Date.now();
    if (!open()) page.cue?.(document.getElementById("cue").dataset.notesBlocked);
  };
  page.actions.clock = () => {
    began = Date.now();
    tick();
  };
  page.stepped = () => {
    if (left) began = left;
    if (left && open()) left = 0;
    write();
  };

  const isOpen = () => Boolean(notes && !notes.closed);

  // open opens the window, or finds it, and reports whether it could. That of a
  // page that was opened from a file can't be reached after a reload; it is
  // closed, and opened again at the next press of a key.
  function open() {
    notes = window.open("", name, "popup,width=1000,height=680");
    try {
      if (notes) furnish(notes.document);
    } catch {
      notes.close();
    }
    return isOpen();
  }

  function furnish(inside) {
    leave = new AbortController();
    const { signal } = leave;
    const template = document.getElementById("notes");
    inside.documentElement.lang = document.documentElement.lang;
    inside.title = template.dataset.title;
    inside.head.replaceChildren(inside.querySelector("title"), ...styles(inside));
    inside.body.className = "notes";
    inside.body.replaceChildren(inside.importNode(template.content, true));
    inside.addEventListener("click", (event) => {
      page.actions[event.target.closest("[data-do]")?.dataset.do]?.();
    }, { signal });
    page.listen?.(inside, signal);
    const clock = notes.setInterval(tick, 1000);
    signal.addEventListener("abort", () => notes.clearInterval(clock));
    write();
    tick();
  }

  function styles(inside) {
    return [...document.querySelectorAll("link[rel=stylesheet], style")].map((original) => {
      const copy = inside.importNode(original, true);
      if (original.href) copy.href = original.href; // in whole: the window has no address
      return copy;
    });
  }

  function write() {
    if (isOpen()) notes.document.querySelector("main").innerHTML = page.notes();
  }

  function tick() {
    if (!isOpen()) return;
    const seconds = Math.floor((Date.now() - began) / 1000);
    notes.document.querySelector("[role=timer]").textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  }

  function keep(time) {
    try {
      sessionStorage.setItem(name, time);
    } catch {} // the window is opened anew, then
  }

  function kept() {
    try {
      return Number(sessionStorage.getItem(name));
    } catch {
      return 0;
    }
  }
})();
