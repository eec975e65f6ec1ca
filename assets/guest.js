// The page inside another one: the messages to and from the page around, its
// height, its colours, and canvases for as many as a browser has. The messages
// are described by embed.schema.json.
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
    if (what === "complete" && completed === message.lesson) return;
    if (what === "complete") completed = message.lesson;
    if (what === "step") completed = undefined;
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
    style: ({ colours }) => colours !== null && typeof colours === "object" && (() => paint(colours)),
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

  // A browser keeps few canvases alive, and takes the oldest away. So those of
  // this site share four turns, whatever page they are in, and a figure out of
  // sight has none; one without a turn is drawn as SVG. A page of its own keeps
  // the canvas that it has.
  const turns = 4;
  let wanted = false;
  let giveBack = () => {};
  let leaving;
  page.wantStage = (visible) => {
    wanted = visible;
    seek();
  };
  document.addEventListener("visibilitychange", () => isGuest && seek());

  let seeking = false;
  function seek() {
    clearTimeout(leaving);
    const inSight = wanted && !(isGuest && document.hidden);
    if (inSight && !seeking) {
      seeking = true;
      giveBack = isGuest ? take() : grant();
    } else if (!inSight && seeking && isGuest) {
      leaving = setTimeout(() => {
        seeking = false;
        giveBack();
      }, 1000);
    }
  }

  function grant() {
    page.placeStage(true);
    return () => page.placeStage(false);
  }

  // take asks for any of the turns, and returns how to give it back.
  function take() {
    const queue = new AbortController();
    let done = () => {};
    const have = () => {
      queue.abort();
      return new Promise((resolve) => {
        const leave = grant();
        done = () => {
          leave();
          resolve();
        };
      });
    };
    for (let turn = 1; turn <= turns; turn++) {
      const ask = async () => navigator.locks.request(`fivebyfive.canvas.${turn}`, { signal: queue.signal }, () => (queue.signal.aborted ? undefined : have()));
      // Where a page may share nothing, each has a canvas while it is in sight.
      ask().catch(() => queue.signal.aborted || have());
    }
    return () => {
      queue.abort();
      done();
    };
  }

  // The colours that the page around gives to the roles. They keep their hue;
  // what would be hard to read on the paper gets darker or lighter until it is
  // not.
  const words = ["ink", "muted", "input", "kernel", "bias", "output", "connection", "focus"];
  const roles = ["paper", "panel", "hair", ...words];
  const sheet = new CSSStyleSheet();
  let given = {};
  let ownTheme; // of the page, while another one suits the paper that is given

  function paint(colours) {
    given = Object.fromEntries(roles.filter((role) => CSS.supports("color", colours[role])).map((role) => [role, rgb(colours[role])]));
    if (given.paper) {
      ownTheme ??= root.dataset.theme ?? "";
      root.dataset.theme = against(given.paper)[0] ? "dark" : "light";
    } else if (ownTheme !== undefined) {
      root.dataset.theme = ownTheme;
      ownTheme = undefined;
    }
    repaint();
  }

  // against is what stands out most from a colour: black or white.
  function against(colour) {
    const [black, white] = [[0, 0, 0], [255, 255, 255]];
    return contrast(colour, black) > contrast(colour, white) ? black : white;
  }

  function repaint() {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    if (Object.keys(given).length) {
      sheet.replaceSync(`:root:not([data-profile]) { ${legible()} }`);
      document.adoptedStyleSheets.push(sheet);
    }
    page.restyle?.();
  }
  for (const query of ["(prefers-color-scheme: dark)", "(forced-colors: active)"]) matchMedia(query).addEventListener("change", repaint);
  new MutationObserver(repaint).observe(root, { attributeFilter: ["data-theme", "data-profile"] });

  function legible() {
    const own = getComputedStyle(root);
    const colour = (role) => given[role] ?? rgb(own.getPropertyValue(`--${role}`));
    const extreme = against(colour("paper"));
    const away = extreme.map((part) => 255 - part);
    const paper = until(colour("paper"), away, (c) => contrast(c, extreme) >= 8);
    const panel = until(colour("panel"), away, (c) => contrast(c, extreme) >= 8);
    const result = { paper, panel, hair: colour("hair") };
    for (const role of words) {
      result[role] = until(colour(role), extreme, (c) => contrast(c, paper) >= 4.6 && contrast(c, panel) >= 4.6);
    }
    const scheme = `color-scheme: ${extreme[0] ? "dark" : "light"};`;
    return scheme + roles.map((role) => `--${role}: rgb(${result[role].map(Math.round).join(" ")});`).join("");
  }

  // until mixes a colour with another one until it is good.
  function until(colour, other, isGood) {
    let mixed = colour;
    for (let share = 0; share <= 1 && !isGood(mixed.map(Math.round)); share += 0.02) {
      mixed = colour.map((part, i) => part + (other[i] - part) * share);
    }
    return isGood(mixed.map(Math.round)) ? mixed : other;
  }

  // contrast is the ratio of WCAG 2.2, 1.4.3.
  function contrast(a, b) {
    const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  }

  function luminance(colour) {
    const [r, g, b] = colour.map((part) => (part <= 10.31 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  // rgb is any colour of CSS as the screen shows it.
  function rgb(colour) {
    const pixel = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    pixel.fillStyle = colour;
    pixel.fillRect(0, 0, 1, 1);
    return [...pixel.getImageData(0, 0, 1, 1).data].slice(0, 3);
  }
})();
