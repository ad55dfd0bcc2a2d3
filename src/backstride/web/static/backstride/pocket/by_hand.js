// What this page's person wants done with what waits: see it, send it now, or let it go.

import { say } from "./said.js";
import { sendFor } from "./sending.js";
import { forget, mark, thoseOf } from "./what_waits.js";

/** @typedef {import("./what_waits.js").Waiting} Waiting */

/** What waits to be sent, or was refused, of the person that this page is for.
 * @returns {Promise<Waiting[]>} */
export const waiting = () => thoseOf(pageIsFor());

/** Send what waits, of the person that this page is for.
 * @returns {Promise<void>} */
export async function sendAll() {
  await sendFor(pageIsFor());
}

/** Send everything once more, also what was refused before.
 * @returns {Promise<import("./sending.js").Went>} */
export async function sendOnceMore() {
  const refused = (await waiting()).filter((each) => each.refused);
  await mark(new Map(refused.map(({ entry }) => [entry.id, null])));
  return sendFor(pageIsFor());
}

/** Take an entry off this device that the server does not take in.
 * @param {string} id
 * @returns {Promise<void>} */
export async function letGo(id) {
  await forget([id]);
  say({});
}

/** @returns {string} */
const pageIsFor = () => document.documentElement.dataset.whose ?? "";
