// Leads from the site's root to the reader's language, and keeps the place in
// the address. Without it the page's own links do.
const chinese = /^zh\b/i;
const wanted = navigator.languages.find((tag) => chinese.test(tag) || /^en\b/i.test(tag)) ?? "en";
location.replace((chinese.test(wanted) ? "zh/" : "en/") + location.search + location.hash);
