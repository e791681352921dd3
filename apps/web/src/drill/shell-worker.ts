// The service worker: keeps the shell of this build on the device, so that a tablet opens it again without network. It never touches
// the API, and what the network answers goes before what is kept. `build/shell-worker.ts` writes in the files of the build.
export {};

interface Extendable extends Event {
  readonly waitUntil: (done: Promise<unknown>) => void;
}
interface Fetching extends Extendable {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
}
// A worker has these where a page has others; the types of both cannot stand in one project.
declare const clients: { readonly claim: () => Promise<void> };
declare function skipWaiting(): Promise<void>;
declare function addEventListener(is: "install" | "activate", then: (event: Extendable) => void): void;
declare function addEventListener(is: "fetch", then: (event: Fetching) => void): void;

const BUILD = "__BUILD__";
const FILES = JSON.parse("__FILES__") as readonly string[];
const PREFIX = "prehosp-shell-";
const CACHE = PREFIX + BUILD;
// A network that is there in name only must not keep the crew waiting.
const PATIENCE_MS = 4000;

addEventListener("install", (event) => {
  const fill = async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll(["/", ...FILES].map((path) => new Request(path, { cache: "reload" })));
    await skipWaiting();
  };
  event.waitUntil(fill());
});

addEventListener("activate", (event) => {
  const tidy = async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
    await Promise.all(old.map((name) => caches.delete(name)));
    await clients.claim();
  };
  event.waitUntil(tidy());
});

const page = async (request: Request): Promise<Response> => {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (answer.status < 500) return answer;
    return (await caches.match("/")) ?? answer;
  } catch (error) {
    const kept = await caches.match("/");
    if (kept === undefined) throw error;
    return kept;
  }
};

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate" && pathname === "/") event.respondWith(page(request));
  // Their names carry a hash of what they hold: what is kept is what the network would give.
  else if (FILES.includes(pathname)) event.respondWith(caches.match(pathname).then((kept) => kept ?? fetch(request)));
});
