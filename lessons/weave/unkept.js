// The service worker of a site that is being worked on: it keeps nothing, lets go
// of what an earlier one has kept, and goes away. So each visit shows what was
// built last.
"use strict";
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(letGo()));

async function letGo() {
  const names = await caches.keys();
  const ours = names.filter((name) => name.startsWith(`fivebyfive ${registration.scope} `));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await registration.unregister();
}
