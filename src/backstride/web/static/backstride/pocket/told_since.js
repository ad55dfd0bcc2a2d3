// What a page out of the pocket does not know, being older: a sign that stops everything, and things that were told
// on this device since, after which its session may no longer be what is asked.

import { decidesAnew } from "./decides_anew.js";
import { hear } from "./said.js";
import { read } from "./store.js";
import { thoseOf } from "./what_waits.js";

const SAYS_SO_ITSELF = "[data-stopped], #stopped, [data-part='cannot_emergency'], [data-advice]:not(:empty)";

/** Say it, and keep it true.
 * @returns {Promise<void>} */
export async function sayToldSince() {
  hear(() => void look());
  await look();
}

async function look() {
  const isStopped = Boolean(await read("stopped"));
  const waits = await thoseOf(document.documentElement.dataset.whose ?? "");
  const isOld = waits.some(({ refused, entry }) => !refused && decidesAnew(entry));
  const card = document.querySelector("section[data-session]");
  show("[data-stopped-since]", isStopped && !document.querySelector(SAYS_SO_ITSELF));
  show("[data-told-since]", Boolean(card) && isOld && !isStopped);
  card?.toggleAttribute("hidden", isStopped || isOld);
}

/** @param {string} name
 * @param {boolean} is */
function show(name, is) {
  document.querySelector(name)?.toggleAttribute("hidden", !is);
}
