// The colours that the page around this one gives to the roles. They keep their
// hue; what would be hard to read on the paper gets darker or lighter until it is
// not.
"use strict";
(() => {
  const page = window.fivebyfive;
  const root = document.documentElement;
  const probe = document.currentScript; // an element that nobody sees
  probe.style.forcedColorAdjust = "none";
  const roles = "ROLES".split(" ");
  const words = roles.filter((role) => !["paper", "panel", "hair"].includes(role));
  const sheet = new CSSStyleSheet();
  let given = {};
  let ownTheme; // of the page, while another one suits the paper that is given

  page.paint = (colours) => {
    given = Object.fromEntries(roles.filter((role) => isColour(colours[role])).map((role) => [role, rgb(colours[role])]));
    if (given.paper) {
      ownTheme ??= root.dataset.theme ?? "";
      root.dataset.theme = against(given.paper)[0] ? "dark" : "light";
    } else if (ownTheme !== undefined) {
      root.dataset.theme = ownTheme;
      ownTheme = undefined;
    }
    repaint();
  };

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

  const isColour = (colour) => CSS.supports("color", colour) && CSS.supports("color", screened(colour));

  // rgb is any colour of CSS as the screen shows it. The style sheet works it out,
  // as "color(srgb 0.2 0.4 0.6)": a browser may falsify what is read from a canvas.
  function rgb(colour) {
    probe.style.color = screened(colour);
    const parts = getComputedStyle(probe).color.split(/[\s()]+/).slice(2, 5);
    return parts.map((part) => Math.round(255 * Math.min(1, Math.max(0, parseFloat(part) || 0))));
  }

  function screened(colour) {
    return `color-mix(in srgb, ${colour}, ${colour})`;
  }
})();
