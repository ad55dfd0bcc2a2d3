// When what waits is sent: as a page opens, when the network is back, when somebody looks at the page again, and
// every half minute while something waits; but not before a server that is busy wants to be asked again.

import { hear } from "./said.js";
import { sendFor } from "./sending.js";
import { thoseOf } from "./what_waits.js";

const EVERY_MS = 30_000;
let notBefore = 0;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let later;

/** From here on, send what waits of somebody.
 * @param {string} whose
 * @returns {void} */
export function sendFrom(whose) {
  const go = () => void sendNow(whose);
  addEventListener("online", () => ((notBefore = 0), go()));
  document.addEventListener("visibilitychange", () => document.hidden || go());
  hear(() => plan(whose));
  go();
}

/** @param {string} whose */
async function sendNow(whose) {
  if (performance.now() < notBefore) return plan(whose);
  const { again_s: seconds } = await sendFor(whose);
  notBefore = performance.now() + seconds * 1000;
}

/** @param {string} whose */
async function plan(whose) {
  const waits = (await thoseOf(whose)).some(({ refused }) => !refused);
  clearTimeout(later);
  if (waits) later = setTimeout(() => void sendNow(whose), Math.max(EVERY_MS, notBefore - performance.now()));
}
