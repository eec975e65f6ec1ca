// Files to take along: the figure as it stands, for slides, and the counts, for
// a spreadsheet. The page's program draws and counts; here its figure gets its
// colours, a line that says what it shows, and a file.
"use strict";
(() => {
  const page = window.fivebyfive;
  const xmlns = "http://www.w3.org/2000/svg";
  const font = '"Segoe UI", "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
  const size = 17; // of the line's words
  const line = 25; // its height

  page.actions.svg = () => {
    save(new Blob([new XMLSerializer().serializeToString(figure())], { type: "image/svg+xml" }), "svg");
  };
  page.actions.png = async () => save(await photograph(figure(), 2), "png");
  // The mark at the start tells spreadsheets that it is UTF-8.
  page.actions.csv = () => save(new Blob(["\ufeff", page.counts()], { type: "text/csv" }), "csv");

  // figure is the figure with everything in it that it needs: on its own paper,
  // in the colours of the page.
  function figure() {
    const svg = new DOMParser().parseFromString(page.figure(), "image/svg+xml").documentElement;
    const colours = getComputedStyle(document.documentElement);
    const colour = (role) => hexadecimal(colours.getPropertyValue(`--${role}`));
    for (const element of svg.querySelectorAll("[class]")) {
      const role = [...element.classList].map(colour).find(Boolean);
      const isLine = element.classList.contains("line");
      element.setAttribute("fill", isLine ? "none" : role);
      if (isLine) element.setAttribute("stroke", role);
      if (element.classList.contains("bold")) element.setAttribute("font-weight", "650");
      if (element.classList.contains("texture")) element.setAttribute("shape-rendering", "crispEdges");
    }
    for (const element of [svg, ...svg.querySelectorAll("[class]")]) element.removeAttribute("class");
    const [, , width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
    const lines = broken(svg.getAttribute("aria-label"), width - 8);
    const whole = height + 14 + lines.length * line;
    svg.setAttribute("viewBox", `-16 -16 ${width + 32} ${whole + 32}`);
    svg.setAttribute("width", width + 32);
    svg.setAttribute("height", whole + 32);
    svg.setAttribute("font-family", font);
    add(svg, "rect", { x: -16, y: -16, width: width + 32, height: whole + 32, fill: colour("paper") }, true);
    add(svg, "title", {}, true).textContent = svg.getAttribute("aria-label");
    lines.forEach((words, i) => {
      add(svg, "text", { x: 0, y: height + 14 + (i + 0.75) * line, "font-size": size, fill: colour("ink") }).textContent = words;
    });
    return svg;
  }

  // hexadecimal writes rgb(181, 65, 12) as #b5410c, which every program reads.
  function hexadecimal(colour) {
    if (colour.includes("#")) return colour.trim();
    const parts = colour.match(/\d+/g);
    return parts && "#" + parts.slice(0, 3).map((part) => Number(part).toString(16).padStart(2, "0")).join("");
  }

  function add(svg, name, attributes, first) {
    const element = svg.ownerDocument.createElementNS(xmlns, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    if (first) svg.prepend(element);
    else svg.append(element);
    return element;
  }

  // broken breaks a text into lines no longer than the room: between words, and
  // in Chinese between characters, though never before a mark.
  function broken(text, room) {
    const measure = document.createElement("canvas").getContext("2d");
    measure.font = `${size}px ${font}`;
    const lines = [""];
    for (const part of text.match(/[\p{Script=Han}][^\p{Script=Han}\p{L}\p{N}\s]*|[^\p{Script=Han}\s]+\s*|\s+/gu)) {
      const last = lines.length - 1;
      if (measure.measureText((lines[last] + part).trimEnd()).width <= room) lines[last] += part;
      else lines.push(part);
    }
    return lines;
  }

  async function photograph(svg, scale) {
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.width * scale, image.height * scale];
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise((resolve) => canvas.toBlob(resolve));
  }

  // save has the browser keep a file, under the name of the place: c1-3.svg.
  function save(content, kind) {
    const place = location.hash.replace(/^#\/?/, "").split("?")[0].replaceAll("/", "-");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(content);
    link.download = `five-by-five-${place}.${kind}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    document.getElementById("share").open = false;
  }
})();
