// When what waits is sent: as a page opens, when the network is back, when somebody looks at the page again, and every
// few seconds while something waits and is seen; but not before a server that is busy wants to be asked again.

import { hear } from "./said.js";
import { sendFor } from "./sending.js";
import { thoseOf } from "./what_waits.js";

const SEEN_MS = 10_000;
const HIDDEN_MS = 60_000;
const BUSY_S = 30; // where it does not say itself
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
  // Something else than sending has reached the server: so will this.
  hear(({ network, trouble }) => (network && trouble === undefined ? go() : void plan(whose)));
  go();
}

/** @param {string} whose */
async function sendNow(whose) {
  if (performance.now() < notBefore) return plan(whose);
  const { trouble, again_s: seconds } = await sendFor(whose);
  const least = trouble === "busy" || trouble === "broken" ? BUSY_S : 0;
  notBefore = performance.now() + (seconds || least) * 1000;
}

/** @param {string} whose */
async function plan(whose) {
  const waits = (await thoseOf(whose)).some(({ refused }) => !refused);
  clearTimeout(later);
  const pause = Math.max(document.hidden ? HIDDEN_MS : SEEN_MS, notBefore - performance.now());
  if (waits) later = setTimeout(() => void sendNow(whose), pause);
}
