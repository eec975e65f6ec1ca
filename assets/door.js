// Leads on from a page that only has links: from the site's root to the reader's
// language, and from there to the lesson that the address names, or to the first.
// The address keeps its place. Without this the page's own links do.
{
  const { lessons, languages } = document.currentScript.dataset;
  const folders = languages ? languages.split(" ") : [];
  const inLanguage = (tag) => folders.find((one) => one === tag) ?? folders.find((one) => one.split("-")[0] === tag.split("-")[0]);
  const wanted = navigator.languages.map((tag) => inLanguage(tag.toLowerCase())).find(Boolean) ?? folders[0];
  const language = wanted ? `${wanted}/` : "";
  const [named] = location.hash.replace(/^#\/?/, "").toLowerCase().split(/[/?%]/);
  const known = lessons.split(" ");
  const here = location.pathname.replace(/(\/index(\.html)?|\/)?$/, "/"); // some hosts show it without the slash
  location.replace(`${here}${language}${known.includes(named) ? named : known[0]}/${location.search}${location.hash}`);
}
