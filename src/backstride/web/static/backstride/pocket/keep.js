// What goes into a pocket, and what goes out of it. Only a page that finds something changed needs this.

import { LIST, listIn, note } from "./kept_list.js";
import { within } from "./patience.js";

/** @typedef {import("./kept_list.js").List} List */

const LOCK = "backstride sounds";
const FILES_MS = 60_000; // for all files, and again for all pages: another tab waits meanwhile
const SOUND_MS = 600_000;
const GONE = 404;
const AT_ONCE = 4; // a browser has six lines to one server: two stay free for whoever goes on meanwhile
const FOR_LATER = { "X-Pocket": "1" }; // the server makes such a page for later, and the worker lets it through

/** Files first, for a page needs them; what was kept before goes only when all that stands in its place is there.
 * The list itself goes in last: a pocket that was half filled is filled again on the next page.
 * @param {Cache} pocket
 * @param {List} list
 * @returns {Promise<boolean>} whether the pages are there, and the sounds are still to come */
export async function keep(pocket, list) {
  if ((await listIn(pocket))?.paged === list.version) return true;
  const isWhole = await keepFilesAndPages(pocket, list);
  await note(pocket, { ...list, version: "", paged: isWhole ? list.version : "" });
  if (isWhole) await tidy(pocket, [...list.pages, ...list.files, ...list.tracks, LIST, "/pocket/typed.json"]);
  return isWhole;
}

/** @param {Cache} pocket
 * @param {List} list */
async function keepFilesAndPages(pocket, list) {
  const there = (await pocket.keys()).map(({ url }) => new URL(url).pathname);
  const missing = list.files.filter((file) => !there.includes(file));
  const files = within(FILES_MS);
  const areFiles = await severalAtOnce(missing, (file) => fetchFile(pocket, file, files));
  const pages = within(FILES_MS);
  const arePages = await severalAtOnce(list.pages, (page) => keepPage(pocket, page, list.whose, pages));
  return areFiles && arePages;
}

/** On a slow network most of the time goes by in waiting: several wait together.
 * @param {string[]} names
 * @param {(name: string) => Promise<boolean>} does
 * @returns {Promise<boolean>} whether each of them said yes; one that says no keeps none of the others from coming */
async function severalAtOnce(names, does) {
  const left = [...names];
  let isWhole = true;
  const oneByOne = async () => {
    for (let name = left.shift(); name !== undefined; name = left.shift()) isWhole = (await does(name)) && isWhole;
  };
  await Promise.all(Array.from({ length: AT_ONCE }, oneByOne));
  return isWhole;
}

/** Sounds are several megabytes: nothing else waits for them, neither a page nor another tab.
 * @param {Cache} pocket
 * @param {List} list
 * @returns {Promise<boolean>} whether all of them are there now; another tab may be at it */
export async function keepSounds(pocket, list) {
  const tracks = mayLoadSound() ? list.tracks : [];
  if (!navigator.locks) return keepTracks(pocket, tracks); // none on plain HTTP
  return navigator.locks.request(LOCK, { ifAvailable: true }, (mine) => mine !== null && keepTracks(pocket, tracks));
}

/** @param {Cache} pocket
 * @param {string[]} tracks */
async function keepTracks(pocket, tracks) {
  let are = true;
  for (const track of tracks) are = (await keepFile(pocket, track, within(SOUND_MS), GONE)) && are;
  return are;
}

function mayLoadSound() {
  const connection = /** @type {{saveData?: boolean} | undefined} */ (Reflect.get(navigator, "connection"));
  return !connection?.saveData;
}

/** A file never changes under its name.
 * @param {Cache} pocket
 * @param {string} file
 * @param {AbortSignal} signal
 * @param {number} [enough] the answer that there is none, where that is one
 * @returns {Promise<boolean>} whether there is nothing more to do about it */
async function keepFile(pocket, file, signal, enough) {
  return Boolean(await pocket.match(file, { ignoreVary: true })) || fetchFile(pocket, file, signal, enough);
}

/** @param {Cache} pocket
 * @param {string} file
 * @param {AbortSignal} signal
 * @param {number} [enough]
 * @returns {Promise<boolean>} */
async function fetchFile(pocket, file, signal, enough) {
  try {
    const answer = await fetch(file, { signal, priority: "low", headers: FOR_LATER });
    if (answer.ok) await pocket.put(file, answer);
    return answer.ok || answer.status === enough;
  } catch {
    return false;
  }
}

/** Keep a page as it is now, if it is one of the person whose pocket this is. A page that is there no more goes.
 * @param {Cache} pocket
 * @param {string} page
 * @param {string | null} whose
 * @param {AbortSignal} signal
 * @returns {Promise<boolean>} whether the pocket now says what the server says */
async function keepPage(pocket, page, whose, signal) {
  try {
    const answer = await fetch(page, { cache: "no-store", signal, priority: "low", headers: FOR_LATER });
    if (answer.status === GONE) return pocket.delete(page).then(() => true);
    const isTheirs = (await answer.clone().text()).includes(`data-whose="${whose}"`);
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
