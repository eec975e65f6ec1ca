// What a page that shows Five by Five takes: frames as high as what is in them,
// and the element <five-by-five>. See embedding.md.
"use strict";
(() => {
  const home = new URL(".", document.currentScript.src).href;
  const version = 1;
  const patience = 10_000; // milliseconds until a frame should have spoken
  const homes = (window.fiveByFive ??= new Set()); // a page may have this script twice, of two sites
  if (homes.has(home)) return;
  homes.add(home);
  const elements = new Set();
  const places = new WeakMap(); // where frames were last, and the src they had

  // Whichever speaks first, frame or page, they find each other.
  const frames = (root) => [...root.querySelectorAll("*")].flatMap((one) => (one.shadowRoot ? frames(one.shadowRoot) : one.matches("iframe") ? one : []));
  const isOurs = (frame) => frame.src.startsWith(home);
  const isFixed = (frame) => frame.dataset.height === "fixed";
  const post = (frame, what, details) => frame.contentWindow?.postMessage({ fivebyfive: what, version, ...details }, "*");
  const greet = (frame) => post(frame, "hello", { fit: !isFixed(frame) });

  addEventListener("message", ({ source, data }) => {
    if (typeof data?.fivebyfive !== "string" || data.version !== version) return;
    const element = [...elements].find(({ frame }) => frame?.contentWindow === source);
    const frame = element?.frame ?? frames(document).find((one) => one.contentWindow === source);
    if (!frame || !isOurs(frame)) return;
    if (data.address) places.set(frame, [frame.src, data.address]);
    if (data.fivebyfive === "hello") {
      greet(frame);
      const [src, address] = places.get(frame) ?? [];
      if (src === frame.src) post(frame, "goto", { address }); // moved in the page, it has begun anew
    }
    if (data.fivebyfive === "resize" && !isFixed(frame) && data.height > 0) {
      frame.style.boxSizing = "content-box";
      frame.style.height = `${data.height}px`;
    }
    element?.hear(data);
  });
  const greetAll = () => frames(document).filter(isOurs).forEach(greet);
  greetAll();
  document.addEventListener("DOMContentLoaded", greetAll);

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { display: grid; grid-template-columns: minmax(0, 1fr); overflow: hidden; border-radius: var(--five-by-five-radius, 0) }
    :host([hidden]) { display: none }
    :host::before { content: ""; width: 936px } /* what it asks for where nothing says how wide it is */
    :host::before, :host > * { grid-area: 1 / 1 } a { display: block }
    img, iframe { display: block; width: 100%; border: 0; color-scheme: light }
    img { height: auto; min-height: 120px } img.dark { color-scheme: dark } img.auto { color-scheme: light dark }
    iframe { height: 0 } .shown { height: 560px }
  `);
  const roles = "ROLES".split(" ");

  // <five-by-five lesson="c3" lang="zh" theme="dark">: a poster until it comes
  // near the window, then the live lesson.
  class FiveByFive extends HTMLElement {
    static observedAttributes = ["lesson", "step", "lang", ..."PARAMETERS".split(" ")];

    connectedCallback() {
      elements.add(this);
      if (this.frame) return; // moved, it goes on where it was
      const shadow = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      shadow.adoptedStyleSheets = [sheet];
      const link = document.createElement("a");
      link.href = this.address;
      const poster = link.appendChild(new Image(936, 468));
      poster.alt = this.getAttribute("title") ?? "Five by Five";
      poster.className = this.getAttribute("theme") ?? "auto";
      poster.src = `${home}posters/${encodeURIComponent(this.getAttribute("lesson")?.trim().toLowerCase() || "idea")}.${this.language}.svg`;
      shadow.replaceChildren(link);
      this.observer = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && this.load(), { rootMargin: "300px" });
      this.observer.observe(this);
    }

    disconnectedCallback() {
      elements.delete(this);
      this.observer.disconnect();
      clearTimeout(this.timer);
    }

    connectedMoveCallback() {} // what the browser can move alive, it leaves alone

    attributeChangedCallback(name, before, now) {
      if (this.frame && before !== now) this.frame.src = this.address;
    }

    get language() {
      const tag = (this.getAttribute("lang") ?? document.documentElement.lang).toLowerCase();
      const all = "LANGUAGES".split(" ");
      return [tag, tag.split("-")[0], all[0]].find((one) => all.includes(one));
    }

    // address says everything that the attributes do.
    get address() {
      const page = this.shows ? `${this.shows}/` : ""; // the frame need not load again
      const asked = [];
      for (const name of FiveByFive.observedAttributes.slice(3)) {
        let value = this.getAttribute(name);
        if (name === "parts") value ??= "PARTS";
        if (name === "autoplay" && value === "") value = "on";
        if (value) asked.push(`${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`);
      }
      const place = [this.getAttribute("lesson"), this.getAttribute("step")].filter(Boolean).map(encodeURIComponent);
      return `${home}${this.language}/${page}#/${place.join("/")}?${asked.join("&")}`;
    }

    load() {
      this.observer.disconnect();
      const frame = (this.frame = document.createElement("iframe"));
      frame.title = this.getAttribute("title") ?? "Five by Five";
      frame.allow = "fullscreen; screen-wake-lock; clipboard-write";
      frame.src = this.address;
      this.shadowRoot.append(frame);
      this.timer = setTimeout(() => this.say("error", { reason: "The page has not answered." }), patience);
    }

    hear({ fivebyfive: what, version, ...details }) {
      this.shows = details.lesson ?? this.shows;
      if (what !== "hello") return this.say(what, details);
      clearTimeout(this.timer);
      this.frame.className = "shown";
      this.shadowRoot.querySelector("a")?.remove();
      this.restyle();
    }

    say(what, detail) {
      this.dispatchEvent(new CustomEvent(what, { detail }));
    }

    ask(what, details) {
      if (this.frame) post(this.frame, what, details);
    }

    play() { this.ask("play"); }
    pause() { this.ask("pause"); }
    step(by = 1) { this.ask("step", { by }); }
    goto(address) { this.ask("goto", { address }); }

    // restyle has the lesson take the colours that the page gives it.
    restyle() {
      const own = getComputedStyle(this);
      const colours = {};
      for (const role of roles) {
        const colour = own.getPropertyValue(`--five-by-five-${role}`).trim();
        if (colour) colours[role] = colour;
      }
      this.ask("style", { colours });
    }
  }
  if (!customElements.get("five-by-five")) customElements.define("five-by-five", FiveByFive);
})();
