// What somebody tells: on the device first, so that nothing is lost; then to the journal, each entry once. An
// entry has an id of its own, so that however often it is sent, from whichever tab, it is one entry.

import { decidesAnew } from "./decides_anew.js";
import { say } from "./said.js";
import { send } from "./send.js";
import { sendFor } from "./sending.js";
import { dropStale } from "./kept_list.js";
import { NotKept } from "./store.js";
import { allThatWaits, keep } from "./what_waits.js";

/** @typedef {import("./what_waits.js").Entry} Entry */

/** Where it is now: in the journal, on this device until it is sent, or not taken in, and why. `emergency`:
 * what to do now, one paragraph each.
 * @typedef {{kept: "journal" | "device" | "refused", problems: string[], emergency: string[]}} Told */

const PATIENCE_MS = 6000;

/** Tell entries: they are kept on the device, then sent. Where the device keeps nothing, they are sent at once;
 * where that fails, too, it throws NotKept, and nothing was told.
 * @param {Entry[]} entries
 * @param {string} whose the participant that they are of
 * @returns {Promise<Told>} */
export async function tell(entries, whose) {
  try {
    await keep(entries, whose);
  } catch {
    return sendUnkept(entries, whose);
  }
  navigator.storage?.persisted?.().then((is) => is || navigator.storage.persist?.()).catch(() => {});
  const went = await Promise.race([sendFor(whose), after(PATIENCE_MS)]);
  return { ...(await whereTheyAre(entries, whose)), emergency: went?.emergency ?? [] };
}

/** @param {Entry[]} entries
 * @param {string} whose
 * @returns {Promise<Told>} */
async function sendUnkept(entries, whose) {
  const sent = await send(entries, whose);
  if (sent.trouble) throw new NotKept("Neither this device nor the journal could keep it.");
  const problems = entries.flatMap(({ id }) => sent.came.get(id) ?? []);
  const isIn = entries.every(({ id }) => sent.came.get(id) === null);
  if (isIn) await dropStale(whose);
  say({ emergency: sent.emergency, sent: isIn, network: true, decides: isIn && entries.some(decidesAnew) });
  return { kept: isIn ? "journal" : "refused", problems, emergency: sent.emergency };
}

/** Where the device cannot be read, nobody knows that they have left it.
 * @param {Entry[]} entries
 * @param {string} whose
 * @returns {Promise<Omit<Told, "emergency">>} */
async function whereTheyAre(entries, whose) {
  const all = await allThatWaits().catch(() => undefined);
  if (!all) return { kept: "device", problems: [] };
  const there = all.filter((each) => each.whose === whose && entries.some(({ id }) => id === each.entry.id));
  const problems = there.flatMap((each) => each.problems);
  if (there.some(({ refused }) => refused)) return { kept: "refused", problems };
  return { kept: there.length ? "device" : "journal", problems };
}

/** @param {number} ms
 * @returns {Promise<undefined>} */
const after = (ms) => new Promise((resolve) => setTimeout(resolve, ms, undefined));

/** An id for a new entry. Plain HTTP, as in a network at home, has no randomUUID.
 * @returns {string} */
export function freshId() {
  const given = /** @type {Partial<Crypto>} */ (crypto).randomUUID?.call(crypto);
  if (given) return given;
  const bytes = [...crypto.getRandomValues(new Uint8Array(16))];
  const marked = bytes.map((byte, at) => (at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte));
  const hex = marked.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
