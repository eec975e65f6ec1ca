// The page inside another one: the messages to and from the page around, and
// how high the page is. The messages are described by embed.schema.json.
"use strict";
(() => {
  const page = window.fivebyfive;
  const root = document.documentElement;
  const version = 1;
  const isGuest = parent !== window;

  // What is told of what has happened, in the order of tell's arguments.
  const place = ["lesson", "step", "steps", "address"];
  const told = {
    hello: [], ready: place, step: place, resize: ["height"], answer: ["lesson", "asked", "answer", "right"],
    complete: ["lesson"], error: ["reason"], overflow: ["by"],
  };
  let ready; // the message that says so, once more for a page that asks later
  let completed; // the lesson whose end has been told of

  page.tell = (what, ...details) => {
    if (!isGuest) return;
    const message = { fivebyfive: what, version };
    told[what].forEach((name, i) => (message[name] = details[i]));
    if (what === "step") completed = undefined;
    if (what === "complete") {
      if (completed === message.lesson) return;
      completed = message.lesson;
    }
    if (what === "ready") {
      ready = message;
      for (const act of waiting.splice(0)) act();
    }
    parent.postMessage(message, "*");
  };

  // What the page around may ask for. A wish that comes before the program runs
  // is kept until it does; one that is not as described is no wish.
  const waiting = [];
  const whenReady = (act) => () => (ready ? act() : waiting.push(act));
  const wishes = {
    hello: ({ fit }) => typeof fit === "boolean" && (() => answer(fit)),
    play: () => whenReady(() => page.play()),
    pause: () => whenReady(() => page.pause()),
    step: ({ by }) => (by === 1 || by === -1) && whenReady(() => page.turn(by > 0 ? "on" : "back")),
    goto: ({ address }) => typeof address === "string" && whenReady(() => page.goTo(address)),
    style: ({ colours }) => colours !== null && typeof colours === "object" && (page.paint ? () => page.paint(colours) : whenReady(() => page.paint?.(colours))),
  };
  addEventListener("message", ({ source, data }) => {
    if (!isGuest || source !== parent || data === null || typeof data !== "object" || data.version !== version) return;
    const read = Object.hasOwn(wishes, data.fivebyfive) && wishes[data.fivebyfive];
    const wish = read && read(data);
    if (wish) wish();
  });
  page.tell("hello");

  // Where all keys are the host's, they are so after a click in here, too.
  addEventListener("click", ({ target }) => {
    if (isGuest && root.dataset.keys === "off" && !target.closest("input, a, summary, .sheet")) parent.focus();
  });

  // answer tells whoever has come how things are and, where the frame is to be
  // as high as what is in it, how high that is: now and whenever it changes.
  let height = 0;
  let observer;
  function answer(fit) {
    root.classList.toggle("fitted", fit);
    if (ready) parent.postMessage(ready, "*");
    observer?.disconnect();
    height = 0;
    if (!fit) return;
    observer = new ResizeObserver(() => {
      const now = Math.ceil(document.body.getBoundingClientRect().height);
      if (innerWidth > 0 && now > 0 && now !== height) page.tell("resize", (height = now));
    });
    observer.observe(document.body);
  }
})();
