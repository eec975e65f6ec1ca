// Leads on from a page that only has links: from the site's root to the reader's
// language, and from there to the lesson that the address names, or to the first.
// The address keeps its place. Without this the page's own links do.
{
  const { lessons, in: root } = document.currentScript.dataset;
  const chinese = /^zh\b/i;
  const wanted = navigator.languages.find((tag) => chinese.test(tag) || /^en\b/i.test(tag)) ?? "en";
  const language = root ? "" : chinese.test(wanted) ? "zh/" : "en/";
  const [named] = location.hash.replace(/^#\/?/, "").toLowerCase().split(/[/?%]/);
  const known = lessons.split(" ");
  const here = location.pathname.replace(/(\/index(\.html)?|\/)?$/, "/"); // some hosts show it without the slash
  location.replace(`${here}${language}${known.includes(named) ? named : known[0]}/${location.search}${location.hash}`);
}
