// The door of the stage's frame. The page hands frames in by
// fivebyfive.draw(frame, palette), or by a message where it may not reach into
// this document; and is told in the same two ways how the stage is doing.
"use strict";
(() => {
  const program = { ...document.currentScript.dataset };
  const stage = (window.fivebyfive ??= {}); // without it there is no loader, and no program

  // tell calls fivebyfive[name] in the page.
  function tell(name, detail) {
    let page;
    try {
      page = parent.fivebyfive;
    } catch {
      parent.postMessage({ fivebyfive: name, ...detail }, "*");
    }
    page?.[name]?.(...Object.values(detail));
  }

  // inlined asks the page for a file that it holds.
  stage.inlined = async (name) => {
    let page;
    try {
      page = parent.fivebyfive;
    } catch {
      return new Promise((resolve) => {
        window.addEventListener("message", function hear({ source, data }) {
          if (source !== parent || data?.fivebyfive !== "taken" || data.name !== name) return;
          window.removeEventListener("message", hear);
          resolve(data.content);
        });
        parent.postMessage({ fivebyfive: "take", name }, "*");
      });
    }
    return page.inlined(name);
  };

  // A load that ends because the frame goes away has not failed.
  let leaving = false;
  window.addEventListener("pagehide", () => (leaving = true));
  const failed = (reason) => leaving || tell("stageFailed", { reason });

  // Ebitengine asks for one animation frame after the other, for ever. Once
  // the stage has started it gets one only when there is something to draw,
  // and gets it at once, so that the canvas changes in the same frame as the
  // page; but no more than one between two frames that the browser shows.
  const nap = 50; // milliseconds
  const nextFrame = window.requestAnimationFrame.bind(window);
  let started = false;
  let callback = null; // what Ebitengine waits to do
  let wanted = true; // there is a reason to let it
  let asked = false; // the browser will call us before it shows a frame

  window.requestAnimationFrame = (wish) => {
    callback = wish;
    if (wanted) ask();
    return 0;
  };

  // It also wakes ten times a second, to see whether its sounds may be heard. It has
  // none: what it would sleep for longer than a frame it sleeps until there is one.
  const wakeAfter = window.setTimeout.bind(window);
  window.setTimeout = (wish, delay, ...rest) => (started && delay > nap ? 0 : wakeAfter(wish, delay, ...rest));

  // Nor is it to ask for gamepads: a browser that has been asked once looks for some
  // a hundred times a second, for as long as the page is there.
  navigator.getGamepads = () => [];

  function ask() {
    if (asked) return;
    asked = true;
    nextFrame(() => {
      asked = false;
      if (wanted) turn();
    });
  }

  function turn() {
    if (!callback) return;
    const wish = callback;
    callback = null;
    wanted = !started;
    ask();
    wish(performance.now());
  }

  function wake() {
    wanted = true;
    if (!asked) turn();
  }

  stage.started = () => {
    started = true;
    // Ebitengine draws nothing out of sight.
    new IntersectionObserver(wake).observe(document.body);
    // Not from within the program's own first frame.
    queueMicrotask(() => tell("stageReady", {}));
  };

  stage.draw = (frame, palette) => {
    if (!started) return;
    stage.hand(bytes(frame), bytes(palette));
    wake();
  };

  // bytes looks at an array's memory as an array of this document, which is
  // the only kind that Go accepts here.
  const bytes = (array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

  window.addEventListener("message", ({ source, data }) => {
    if (source === parent && data?.fivebyfive === "draw") stage.draw(...data.arguments);
  });

  // Ebitengine gives its canvas as many device pixels as fit into the body,
  // and stretches it over the body. So that nothing is blurred, the body has a
  // whole number of them; what is too much of it is out of sight. It asks for the
  // size in every frame, which would have the page laid out there and then: it is
  // told what is known.
  const ratio = Math.round(devicePixelRatio * 1e4) / 1e4;
  Object.defineProperty(window, "devicePixelRatio", { value: ratio });

  function whole(length) {
    for (let longer = length; longer < length + 100; longer++) {
      if (Number.isInteger(longer * ratio)) return longer;
    }
    return length;
  }

  function fit() {
    document.documentElement.style.overflow = "hidden";
    const { style } = document.body;
    const [width, height] = [whole(innerWidth), whole(innerHeight)];
    [style.minWidth, style.minHeight] = [`${width}px`, `${height}px`];
    Object.defineProperty(document.body, "clientWidth", { value: width, configurable: true });
    Object.defineProperty(document.body, "clientHeight", { value: height, configurable: true });
  }

  // A lost context is the page's to deal with; Ebitengine would load again at
  // once, for ever.
  document.addEventListener(
    "webglcontextlost",
    (event) => {
      event.stopImmediatePropagation();
      tell("stageLost", {});
    },
    true,
  );

  // What fails in here costs the canvas. What the browser only remarks on has no
  // error.
  window.addEventListener("error", ({ error }) => error && failed("ended"));

  // Without WebGL nothing is worth downloading.
  function hasWebGL() {
    const context = document.createElement("canvas").getContext("webgl2");
    context?.getExtension("WEBGL_lose_context")?.loseContext();
    return Boolean(context);
  }

  window.addEventListener("load", async () => {
    if (!hasWebGL()) return failed("webgl2");
    WebGL2RenderingContext.prototype.flush = () => {}; // which the browser does by itself, when it shows a frame
    fit();
    window.addEventListener("resize", fit); // before Ebitengine's own listener
    if (!stage.load) return failed("missing loader.js");
    try {
      await stage.load(program, {
        progress() {}, // the figure is SVG meanwhile: nobody waits
        slow: () => tell("stageSlow", {}),
      });
    } catch (error) {
      console.error(error);
      failed(`${error.kind} ${error.file}`);
    }
  });
})();
