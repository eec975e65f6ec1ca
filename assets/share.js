// The link to the step, and the code that puts it into another page. Both are
// copied, and shown, so that they can be copied by hand where a browser refuses.
"use strict";
(() => {
  const page = window.fivebyfive;
  const menu = document.getElementById("share");
  const field = document.getElementById("shared");
  const status = document.getElementById("copied");

  // A menu goes away when one turns to something else.
  document.addEventListener("click", ({ target }) => {
    if (!menu.contains(target)) menu.open = false;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      menu.open = false;
      menu.firstElementChild.focus();
    }
    if (event.target === field) event.stopPropagation(); // its keys are those of a text
  });
  menu.firstElementChild.addEventListener("click", () => show("")); // as it opens

  page.actions.link = () => share(page.link());
  page.actions.embed = () => share(code(page.link()));

  async function share(text) {
    const isSite = location.protocol.startsWith("http");
    show(isSite ? text : "");
    status.textContent = status.dataset[!isSite ? "local" : (await copy(text)) ? "done" : "refused"];
  }

  function show(text) {
    field.value = text;
    field.hidden = !text;
    status.textContent = "";
    if (!text) return;
    field.focus();
    field.select();
    field.scrollTop = 0;
  }

  // copy reports whether the text has been copied. Inside another page only the
  // older way may be open.
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return document.execCommand("copy");
    }
  }

  // code is HTML for another page: the figure at this step, and the script that
  // gives it the height it needs.
  function code(link) {
    const place = new URL(link).hash;
    const parts = "parts=" + "PARTS";
    const address = /[?&]parts=/.test(place) ? link : `${link}${place.includes("?") ? "&" : "?"}${parts}`;
    const title = menu.dataset.title + document.querySelector(".lesson.current h2").textContent;
    const host = new URL(menu.dataset.host, location.href).href;
    return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="560" loading="lazy" allow="fullscreen; screen-wake-lock" style="border:0"></iframe>
<script src="${escaped(host)}" async><\/script>`;
  }

  function escaped(text) {
    const names = { "&": "amp", "<": "lt", ">": "gt", '"': "quot" };
    return text.replace(/[&<>"]/g, (sign) => `&${names[sign]};`);
  }
})();
