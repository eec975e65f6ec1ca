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
    const cache = await caches.open(name);
    try {
      for (const [path, integrity] of Object.entries(site.files)) await keepFile(cache, path, integrity);
      for (const program of site.programs) await keepProgram(cache, program);
    } catch (error) {
      await caches.delete(name);
      throw error;
    }
  }

  // keep fetches a file and puts it into the cache, if the host has it. Only
  // what is named by its content may come from the browser's own cache.
  async function keep(cache, path, integrity) {
    const named = path.startsWith("assets/");
    const response = await fetch(path, { integrity, cache: named ? "default" : "no-cache" });
    if (response.ok) await cache.put(path, response);
    return response.ok;
  }

  async function keepFile(cache, path, integrity) {
    if (!(await keep(cache, path, integrity))) throw new Error(`${path} was not found`);
  }

  // keepProgram keeps a program in the form that the page will ask for: the
  // smallest that the browser can read and the host has.
  async function keepProgram(cache, { base, integrity }) {
    if (unpacks("brotli") && (await keep(cache, base + ".br", integrity))) return;
    if (unpacks("gzip") && (await keep(cache, base + ".gz", integrity))) return;
    await keepFile(cache, base, integrity);
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
  // Without one a program is not there in that form, and may be in another.
  async function answer(request) {
    const address = new URL(request.url);
    if (request.mode === "navigate") {
      address.search = "";
      address.pathname = address.pathname.replace(/\/index\.html$/, "/");
    }
    address.hash = "";
    const cache = await caches.open(name);
    const kept = await cache.match(address.href, { ignoreVary: true });
    if (kept) return kept;
    if (request.mode === "navigate") return fetch(request);
    return fetch(request).catch(() => new Response(null, { status: 504, statusText: "Not kept" }));
  }

  addEventListener("install", (event) => event.waitUntil(install()));
  addEventListener("activate", (event) => event.waitUntil(activate()));
  addEventListener("fetch", (event) => {
    if (event.request.method === "GET") event.respondWith(answer(event.request));
  });
  addEventListener("message", ({ data }) => {
    if (data?.fivebyfive === "takeOver") skipWaiting();
  });
}
