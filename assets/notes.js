// The teacher's view: a window with what to say, what comes next, and a clock.
// The page writes it, so it works wherever the page does, and its keys are the
// page's.
"use strict";
(() => {
  const page = window.fivebyfive;
  const name = "fivebyfive.notes";
  let notes; // the window
  let leave = new AbortController(); // what this page has in it

  // The window stays open over a reload of the page, which finds it again by
  // its name.
  let left = kept();
  addEventListener("pagehide", () => {
    keep(notes && !notes.closed);
    leave.abort();
  });

  page.actions.notes = () => {
    document.querySelector("dialog[open]")?.close();
    if (notes && !notes.closed) return notes.close();
    openNotes("popup,width=1000,height=680");
    if (!notes) page.cue(document.getElementById("cue").dataset.notesBlocked);
  };
  page.actions.clock = () => {
    notes.began = Date.now();
    tick();
  };
  page.stepped = () => {
    if (left) openNotes("popup");
    left = false;
    write();
  };

  function openNotes(features) {
    notes = window.open("", name, features);
    if (!notes) return;
    leave = new AbortController();
    const { signal } = leave;
    const inside = notes.document;
    const template = document.getElementById("notes");
    inside.documentElement.lang = document.documentElement.lang;
    inside.title = template.dataset.title;
    inside.head.replaceChildren(inside.querySelector("title"), ...styles(inside));
    inside.body.className = "notes";
    inside.body.replaceChildren(inside.importNode(template.content, true));
    inside.addEventListener("click", (event) => {
      page.actions[event.target.closest("[data-do]")?.dataset.do]?.();
    }, { signal });
    page.listen(inside, signal);
    notes.began ??= Date.now();
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
    if (!notes || notes.closed) return;
    notes.document.querySelector("main").innerHTML = page.notes();
  }

  function tick() {
    if (notes.closed) return;
    const seconds = Math.floor((Date.now() - notes.began) / 1000);
    notes.document.querySelector("[role=timer]").textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  }

  function keep(open) {
    try {
      sessionStorage.setItem(name, open ? "open" : "");
    } catch {} // the window is opened anew, then
  }

  function kept() {
    try {
      return sessionStorage.getItem(name) === "open";
    } catch {
      return false;
    }
  }
})();
