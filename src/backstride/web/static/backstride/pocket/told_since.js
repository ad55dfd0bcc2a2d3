// What a page does not know, being older: a sign that stops everything, and things that were told on this device
// since, after which its session may no longer be what is asked. A page with a session is then loaded anew by itself.

import { loadAnew } from "./load_anew.js";
import { hear } from "./said.js";
import { deciding, isMadeBefore } from "./since_made.js";
import { read } from "./store.js";
import { thoseOf } from "./what_waits.js";

const SAYS_SO_ITSELF = "[data-stopped], #stopped, [data-part='cannot_emergency'], [data-advice]:not(:empty)";
const { whose = "", kept, now: made = "" } = document.documentElement.dataset;
let hasSign = false;

/** Say it, and keep it true.
 * @returns {Promise<void>} */
export async function sayToldSince() {
  hear(() => void look());
  document.addEventListener("visibilitychange", () => document.hidden || void look());
  addEventListener("pageshow", ({ persisted }) => persisted && card() && loadAnew()); // what it heard, it slept through
  document.querySelector("[data-load-anew]")?.addEventListener("click", () => location.reload());
  await look();
}

const card = () => document.querySelector("section[data-session]");

async function look() {
  const waits = deciding(await thoseOf(whose));
  const isStopped = stops(await read("stopped"), waits.length > 0);
  const isOld = isMadeBefore() && card() !== null && !isStopped;
  hasSign ||= waits.some(({ symptoms }) => Array.isArray(symptoms) && symptoms.length > 0);
  show("[data-stopped-since]", isStopped && !document.querySelector(SAYS_SO_ITSELF));
  show("[data-told-waits]", isOld && waits.length > 0);
  show("[data-told-new]", isOld && !waits.length);
  show("[data-told-sign]", isOld && hasSign);
  card()?.toggleAttribute("hidden", isStopped || isOld);
  if (card() && isMadeBefore() && !waits.length) loadAnew();
}

/** A page that came from the server after a stop was sent knows better: it may have been lifted.
 * @param {{at: string} | undefined} stopped
 * @param {boolean} isWaiting */
function stops(stopped, isWaiting) {
  if (!stopped) return false;
  return kept !== undefined || isWaiting || Date.parse(stopped.at) > Date.parse(made);
}

/** @param {string} name
 * @param {boolean} is */
function show(name, is) {
  document.querySelector(name)?.toggleAttribute("hidden", !is);
}
