// Filling the pocket: with a network, the pages and files that somebody needs without one are kept on the device,
// for this person alone. The server says what belongs in it, and by its version when something has changed.

import { heard } from "./clock.js";
import { LIST, listIn, note, POCKET } from "./kept_list.js";
import { within } from "./patience.js";
import { say } from "./said.js";
import { drop, read, write } from "./store.js";
import { allThatWaits } from "./what_waits.js";

/** @typedef {import("./kept_list.js").List} List */

const WORKER = "/worker.js";
const LOCK = "backstride pocket";
const PATIENCE_MS = 20_000;

/** Fill it, or empty it, as the server says; without an answer it stays as it is. One tab at a time.
 * @returns {Promise<boolean>} whether something is still to come: a page that was left may have begun it */
export async function fill() {
  try {
    const list = await alone(asTheServerSays);
    if (list) await addSounds(list);
    return await isHalfFilled();
  } catch {
    return false; // no room for it; or an update took away what this page needs to fill it: the next page does
  }
}

async function isHalfFilled() {
  const name = POCKET + document.documentElement.dataset.whose;
  if (!(await pockets()).includes(name)) return false;
  return !(await listIn(await caches.open(name)))?.version;
}

/** @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} */
async function alone(work) {
  return navigator.locks ? navigator.locks.request(LOCK, work) : work(); // none on plain HTTP
}

/** @returns {Promise<List | undefined>} the list, where its sounds are still to come */
async function asTheServerSays() {
  const whose = document.documentElement.dataset.whose;
  if (!whose && !(await pockets()).length) return undefined;
  const mayLift = await isAllSent(whose);
  const list = await ask();
  if (whose) say({ network: Boolean(list) });
  if (!list) return undefined;
  await forgetOthers(list.whose);
  if (list.whose === whose) await heedStop(list, mayLift).catch(() => {});
  return list.whose && (await hasWorker()) && (await keepPages(list)) ? list : undefined;
}

/** A stop that the journal knows of holds on this device, too, also when the network is gone; until it is lifted.
 * @param {List} list
 * @param {boolean} mayLift */
async function heedStop({ stopped, now, whose }, mayLift) {
  if (!stopped) return mayLift ? drop("stopped") : undefined;
  if (!(await read("stopped"))) await write("stopped", { at: now, signs: [], whose });
}

/** @returns {Promise<List | undefined>} */
async function ask() {
  try {
    const asked = Date.now();
    const answer = await fetch(LIST, { cache: "no-store", signal: within(PATIENCE_MS), redirect: "error" });
    if (!answer.ok) return undefined;
    const list = await answer.json();
    heard(list.now, (asked + Date.now()) / 2);
    return list;
  } catch {
    return undefined;
  }
}

/** Whether this device told a stop, and the journal knows of everything since: then the server's word counts.
 * @param {string | undefined} whose */
async function isAllSent(whose) {
  if (!whose || !(await read("stopped"))) return false;
  const waits = await allThatWaits().catch(() => undefined); // nobody knows what waits where it cannot be read
  return Boolean(waits && !waits.some((each) => each.whose === whose && !each.refused));
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

/** @param {List} list
 * @returns {Promise<boolean>} whether its sounds are still to come */
async function keepPages(list) {
  const pocket = await caches.open(POCKET + list.whose);
  if ((await listIn(pocket))?.version === list.version) return false;
  return (await import("./keep.js")).keep(pocket, list);
}

/** @param {List} list */
async function addSounds(list) {
  if (!(await caches.has(POCKET + list.whose))) return; // somebody has just signed out
  const pocket = await caches.open(POCKET + list.whose);
  if (await (await import("./keep.js")).keepSounds(pocket, list)) await alone(() => noteAllIsThere(pocket, list));
}

/** Nothing is said of a pocket that was filled with something else in the meantime.
 * @param {Cache} pocket
 * @param {List} list */
async function noteAllIsThere(pocket, list) {
  const known = await listIn(pocket);
  if (known?.paged === list.version) await note(pocket, { ...known, version: list.version });
}
