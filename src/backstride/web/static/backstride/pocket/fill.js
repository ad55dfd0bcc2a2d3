// Filling the pocket: with a network, the pages and files that somebody needs without one are kept on the device,
// for this person alone. The server says what belongs in it, and by its version when something has changed.

import { heard } from "./clock.js";
import { say } from "./said.js";
import { drop, read } from "./store.js";
import { thoseOf } from "./what_waits.js";

/** @typedef {{whose: string | null, now: string, version: string, pages: string[], files: string[],
 *   tracks: string[], stopped: boolean}} List */

const LIST = "/pocket/what-to-keep.json";
const WORKER = "/worker.js";
const LOCK = "backstride pocket";
const POCKET = "pocket ";
const PATIENCE_MS = 20_000;

/** Fill it, or empty it, as the server says; without an answer it stays as it is. One tab at a time.
 * @returns {Promise<void>} */
export async function fill() {
  await (navigator.locks ? navigator.locks.request(LOCK, asTheServerSays) : asTheServerSays()); // none on plain HTTP
}

async function asTheServerSays() {
  const whose = document.documentElement.dataset.whose;
  if (!whose && !(await pockets()).length) return;
  const mayLift = await isAllSent(whose);
  const list = await ask();
  if (whose) say({ network: Boolean(list) });
  if (!list) return;
  await forgetOthers(list.whose);
  if (mayLift && list.whose === whose && !list.stopped) await drop("stopped").catch(() => {});
  if (list.whose && (await hasWorker())) await keep(list);
}

/** @returns {Promise<List | undefined>} */
async function ask() {
  try {
    const asked = Date.now();
    const answer = await fetch(LIST, { ...fresh(), redirect: "error" });
    if (!answer.ok) return undefined;
    const list = await answer.json();
    heard(list.now, (asked + Date.now()) / 2);
    return list;
  } catch {
    return undefined;
  }
}

/** @returns {RequestInit} */
const fresh = () => ({ cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) });

/** Whether this device told a stop, and the journal knows of everything since: then the server's word counts.
 * @param {string | undefined} whose */
async function isAllSent(whose) {
  return Boolean(whose && (await read("stopped")) && !(await thoseOf(whose)).some(({ refused }) => !refused));
}

async function pockets() {
  return "caches" in window ? (await caches.keys()).filter((name) => name.startsWith(POCKET)) : [];
}

/** @param {string | null} whose */
async function forgetOthers(whose) {
  const others = (await pockets()).filter((name) => name !== POCKET + whose);
  await Promise.all(others.map((name) => caches.delete(name)));
}

async function hasWorker() {
  try {
    return Boolean(await navigator.serviceWorker?.register(WORKER, { scope: "/" }));
  } catch {
    return false; // a browser that has none, or keeps none for this visit
  }
}

/** The list itself goes in last: a pocket that was half filled is filled again on the next page.
 * @param {List} list */
async function keep(list) {
  const pocket = await caches.open(POCKET + list.whose);
  if ((await versionIn(pocket)) === list.version) return;
  const tracks = mayLoadSound() ? list.tracks : [];
  let isWhole = true;
  for (const file of [...list.files, ...tracks]) isWhole = (await keepFile(pocket, file)) && isWhole;
  for (const page of list.pages) isWhole = (await keepPage(pocket, page, list)) && isWhole;
  const known = { ...list, version: isWhole ? list.version : "" };
  await pocket.put(LIST, new Response(JSON.stringify(known))).catch(() => {});
  await tidy(pocket, [...list.pages, ...list.files, ...list.tracks, LIST, "/pocket/typed.json"]);
}

/** @param {Cache} pocket */
async function versionIn(pocket) {
  const list = await pocket.match(LIST);
  return list ? (await list.json()).version : undefined;
}

function mayLoadSound() {
  const connection = /** @type {{saveData?: boolean} | undefined} */ (Reflect.get(navigator, "connection"));
  return !connection?.saveData;
}

/** A file never changes under its name. Whether there is nothing more to do about it.
 * @param {Cache} pocket
 * @param {string} file */
async function keepFile(pocket, file) {
  if (await pocket.match(file, { ignoreVary: true })) return true;
  try {
    const answer = await fetch(file);
    if (answer.ok) await pocket.put(file, answer);
    return answer.ok || answer.status === 404;
  } catch {
    return false;
  }
}

/** Keep a page as it is now, if it is one of the person whose pocket this is. A page that is there no more goes.
 * @param {Cache} pocket
 * @param {string} page
 * @param {List} list
 * @returns {Promise<boolean>} whether the pocket now says what the server says */
async function keepPage(pocket, page, list) {
  try {
    const answer = await fetch(page, { ...fresh(), headers: { "X-Pocket": "1" } });
    if (answer.status === 404) return pocket.delete(page).then(() => true);
    const isTheirs = (await answer.clone().text()).includes(`data-whose="${list.whose}"`);
    if (!answer.ok || answer.redirected || !isTheirs) return false;
    await pocket.put(page, answer);
    return true;
  } catch {
    return false;
  }
}

/** @param {Cache} pocket
 * @param {string[]} wanted */
async function tidy(pocket, wanted) {
  for (const { url } of await pocket.keys()) {
    if (!wanted.includes(new URL(url).pathname)) await pocket.delete(url);
  }
}
