// The site's service worker: keeps the site for when there is no network. Above
// this line weave puts site: its version, and every file that a page needs, with
// the file's sums.
{
  // One cache a version, and a reader is served from one version alone. Sites
  // that share an origin keep theirs apart by their scope.
  const family = `fivebyfive ${registration.scope} `;
  const name = family + site.version;

  // A version is used once all of it is here, as it was published. What stops
  // before that leaves the version that is in use as it was.
  async function install() {
    await caches.delete(name); // what a stopped attempt has left
    try {
      await fill();
    } catch (error) {
      await caches.delete(name);
      throw error;
    }
  }

  // fill fetches what is not in the cache: at first everything, later what the
  // browser has thrown out.
  async function fill() {
    const cache = await caches.open(name);
    const kept = new Set((await cache.keys()).map((request) => request.url));
    const lacks = (path) => !kept.has(new URL(path, registration.scope).href);
    for (const [path, integrity] of Object.entries(site.files)) {
      if (lacks(path)) await keepFile(cache, path, integrity);
    }
    for (const program of site.programs) {
      if (forms(program).every(lacks)) await keepProgram(cache, program);
    }
  }

  // keep fetches a file and puts it into the cache, if the host has it. Only
  // what is named by its content may come from the browser's own cache. Where
  // the host has redirected us the answer says so, and no page may be opened
  // with such a one: so what is kept is an answer of our own.
  async function keep(cache, path, options) {
    const named = path.startsWith("assets/");
    const response = await fetch(path, { cache: named ? "default" : "no-cache", ...options });
    if (response.ok) await cache.put(path, new Response(response.body, { headers: response.headers }));
    return response.ok;
  }

  async function keepFile(cache, path, integrity) {
    if (!(await keep(cache, path, { integrity }))) throw new Error(`${path} was not found`);
  }

  // keepProgram keeps a program in the form that a page has just fetched it in, which
  // the browser still has; or else in the smallest that it can read and the host has.
  async function keepProgram(cache, program) {
    const { integrity } = program;
    const local = { integrity, cache: "only-if-cached", mode: "same-origin" };
    for (const form of forms(program)) if (await keep(cache, form, local).catch(() => false)) return;
    for (const form of forms(program)) if (await keep(cache, form, { integrity })) return;
    throw new Error(`${program.base} was not found`);
  }

  function forms({ base }) {
    return [unpacks("brotli") && base + ".br", unpacks("gzip") && base + ".gz", base].filter(Boolean);
  }

  function unpacks(format) {
    try {
      return Boolean(new DecompressionStream(format));
    } catch {
      return false;
    }
  }

  async function activate() {
    for (const other of await caches.keys()) {
      if (other.startsWith(family) && other !== name) await caches.delete(other);
    }
  }

  // answer takes a file from the cache, and what is not there from the network.
  // Without one a program is not there in that form, and may be in another. Where
  // another has been kept there is nothing in this one, and that is no fault.
  async function answer(request) {
    const kept = await find(request).catch(() => undefined); // a browser may lose or lock what it has kept
    if (kept) return kept;
    if (request.mode === "navigate") return fetch(request);
    if (request.cache !== "reload" && (await isKeptOtherwise(request).catch(() => false))) return new Response(null, { status: 204 });
    return fetch(request).catch(() => new Response(null, { status: 504, statusText: "Not kept" }));
  }

  // isKeptOtherwise reports whether a program has been kept in another form than
  // the one that is asked for.
  async function isKeptOtherwise({ url }) {
    const addresses = (program) => forms(program).map((form) => new URL(form, registration.scope).href);
    const program = site.programs.find((program) => addresses(program).includes(url));
    if (!program) return false;
    const cache = await caches.open(name);
    const found = await Promise.all(addresses(program).map((address) => cache.match(address, { ignoreVary: true })));
    return found.some(Boolean);
  }

  // find is what has been kept under an address. A page is under that of its
  // folder; one that a host shows without the slash is led there, so that what
  // it names is found.
  async function find(request) {
    const cache = await caches.open(name);
    const match = (address) => cache.match(address.href, { ignoreVary: true });
    const address = new URL(request.url);
    const { search } = address;
    address.hash = "";
    if (request.mode !== "navigate") return match(address);
    address.search = "";
    address.pathname = address.pathname.replace(/\/index(\.html)?$/, "/");
    const kept = await match(address);
    if (kept || address.pathname.endsWith("/")) return kept;
    address.pathname += "/";
    return (await match(address)) && Response.redirect(address.href + search);
  }

  addEventListener("install", (event) => event.waitUntil(install()));
  addEventListener("activate", (event) => event.waitUntil(activate()));
  addEventListener("fetch", (event) => {
    if (event.request.method === "GET") event.respondWith(answer(event.request));
  });
  // A page that has all it needs itself asks for what is missing here. What the
  // host has no more, as it has a new version, comes with that.
  addEventListener("message", (event) => {
    if (event.data?.fivebyfive === "takeOver") skipWaiting();
    if (event.data?.fivebyfive === "fill") event.waitUntil(fill().catch(() => {}));
  });
}
