// Answers for the pages where there is no network, out of the pocket that fill.js has filled. With a network it
// changes nothing: what the server says counts, also when that is an error of its own. A plain script, no module: browsers
// of a year ago would not start it as one.

const POCKET = "pocket ";
const LIST = "/pocket/what-to-keep.json";
const TYPED = "/pocket/typed.json";
const STATIC = "/static/";
const FOR_LATER = "X-Pocket";
const PATIENCE_MS = 6000;
const NOT_THERE = [502, 503, 504]; // what a proxy answers where the app does not
const ANYHOW = { ignoreVary: true, ignoreSearch: true };

/** @typedef {{instead: [string, string][], fallback: string, changes_who: string[]}} Known */

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

worker.addEventListener("install", () => void worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(begin()));
worker.addEventListener("push", (event) => event.waitUntil(show(event)));
worker.addEventListener("notificationclick", (event) => event.waitUntil(pressed(event)));
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== worker.location.origin) return;
  if (request.mode === "navigate") event.respondWith(request.method === "GET" ? page(event, pathname) : form(event, pathname));
  else if (isFile(request, pathname)) event.respondWith(file(request));
});

/** What fills the pocket asks for files that are not in it: coming by way of us, they would only come later.
 * @param {Request} request
 * @param {string} path */
const isFile = ({ method, headers }, path) => method === "GET" && path.startsWith(STATIC) && !headers.has(FOR_LATER);

async function begin() {
  await worker.registration.navigationPreload?.enable();
  await worker.clients.claim();
}

/** The pocket, if there is one person's: of two nobody could say whose turn it is.
 * @returns {Promise<Cache | undefined>} */
async function pocket() {
  const names = (await caches.keys()).filter((name) => name.startsWith(POCKET));
  return names[0] && names.length === 1 ? caches.open(names[0]) : undefined;
}

/** @param {Cache | undefined} cache
 * @returns {Promise<Known | undefined>} */
async function known(cache) {
  return (await cache?.match(LIST))?.json();
}

/** A page: from the network; from the pocket where that fails, or where a kept page takes too long or the app is away.
 * @param {FetchEvent} event
 * @param {string} path
 * @returns {Promise<Response>} */
async function page(event, path) {
  const network = fromNetwork(event);
  event.waitUntil(network.catch(() => {}));
  const kept = await keptFor(path);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  const instead = () => kept ?? fallback();
  const answer = network.then((found) => (kept && NOT_THERE.includes(found.status) ? kept : found), instead);
  return Promise.race([answer, ...(kept ? [late.then(() => kept)] : [])]);
}

/** @param {FetchEvent} event
 * @returns {Promise<Response>} */
async function fromNetwork(event) {
  return (await event.preloadResponse) ?? fetch(event.request);
}

/** The kept page of a path, or the one that answers for it.
 * @param {string} path
 * @returns {Promise<Response | undefined>} */
async function keptFor(path) {
  const cache = await pocket();
  const exact = await cache?.match(path, ANYHOW);
  if (exact) return exact;
  const another = standsFor(path, await known(cache));
  return another ? cache?.match(another, ANYHOW) : undefined;
}

/** @param {string} path
 * @param {Known | undefined} list */
const standsFor = (path, list) => list?.instead.find(([begins]) => path.startsWith(begins))?.[1];

/** The page that says that there is no network, and what works without.
 * @returns {Promise<Response>} */
async function fallback() {
  const cache = await pocket();
  const list = await known(cache);
  return (list && (await cache?.match(list.fallback, ANYHOW))) ?? Response.error();
}

/** A form that is sent. What was typed is kept for the page that answers where the network fails.
 * @param {FetchEvent} event
 * @param {string} path
 * @returns {Promise<Response>} */
async function form(event, path) {
  const copy = event.request.clone();
  try {
    const answer = await fetch(event.request);
    await forgetWhoLeft(path);
    return answer;
  } catch {
    await keepTyped(copy, path);
    return (await keptFor(path)) ?? fallback();
  }
}

/** Signing in or out: whoever comes next is shown nothing of the one before.
 * @param {string} path */
async function forgetWhoLeft(path) {
  const names = (await caches.keys()).filter((name) => name.startsWith(POCKET));
  const lists = await Promise.all(names.map(async (name) => known(await caches.open(name))));
  const isLeft = lists.some((list) => list?.changes_who.some((begins) => path.startsWith(begins)) ?? true);
  if (isLeft) await Promise.all(names.map((name) => caches.delete(name)));
}

/** Only of pages that have a kept one in their place: no password is among them.
 * @param {Request} request
 * @param {string} path */
async function keepTyped(request, path) {
  const cache = await pocket();
  const list = await known(cache);
  const page = standsFor(path, list);
  if (!cache || !page || page === list?.fallback) return;
  const fields = [...(await request.formData())].filter(([name, value]) => name !== "csrfmiddlewaretoken" && typeof value === "string");
  await cache.put(TYPED, new Response(JSON.stringify({ path, fields })));
}

/** A file of the program, by a name that changes with it.
 * @param {Request} request
 * @returns {Promise<Response>} */
async function file(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

/** A reminder, as little as a locked screen should say. `not_today` is empty where that cannot be said.
 * @typedef {{title: string, body: string, open: string, not_today: string, not_today_says: string, lang: string}} Reminder
 * @param {PushEvent} event */
async function show(event) {
  if (!event.data) return;
  /** @type {Reminder} */
  const reminder = event.data.json();
  const { title, body, lang } = reminder;
  const actions = reminder.not_today ? [{ action: "not_today", title: reminder.not_today_says }] : [];
  const looks = { body, lang, data: reminder, tag: "today", icon: `${STATIC}backstride/icon-192.png`, actions };
  await worker.registration.showNotification(title, looks);
}

/** "Not today" is told without a page; anything else opens Today.
 * @param {NotificationEvent} event */
async function pressed(event) {
  const { notification, action } = event;
  notification.close();
  /** @type {Reminder} */
  const reminder = notification.data;
  if (action === "not_today") return void (await fetch(reminder.not_today, { method: "POST" }));
  const [open] = await worker.clients.matchAll({ type: "window" });
  await (open ? open.navigate(reminder.open).then((client) => client?.focus()) : worker.clients.openWindow(reminder.open));
}
