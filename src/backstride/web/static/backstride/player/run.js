// The session under way, as it is kept: whatever happens to the tab, the phone knows what was done.

import { isoIn } from "../pocket/clock.js";
import { freshId } from "../pocket/outbox.js";
import { drop, inStore, NotKept, own, read, THINGS } from "../pocket/store.js";

/** @typedef {import("./plan.js").Plan} Plan */
/** @typedef {import("./done.js").Played} Played */
/** @typedef {"" | "done" | "pain" | "tired" | "time" | "weather" | "other"} Ended */
/**
 * @typedef {{id: string, plan: Plan, begun: string, at_s: number, played: Played[],
 *   pains: {at_s: number, pain: number}[], ended: Ended, tab?: string}} Run
 *   `id`: of the entry that it will be, so that it is told once; `plan`: what was asked for when it began;
 *   `ended`: empty while it is under way; `tab`: the one that keeps it
 */

const KEY = "run";
const TAB = freshId();
let wasTaken = false;

/** @param {Plan} plan @returns {Run} */
export function begin(plan) {
  return { id: freshId(), plan, begun: isoIn(plan.zone), at_s: 0, played: [], pains: [], ended: "" };
}

/** @returns {Promise<Run | null>} what this person has under way, or has not told yet, on this phone */
export async function underWay() {
  return (await read(KEY)) ?? null;
}

/** From here on this tab keeps it, and no other one: a tab that slept may wake before it hears that it was taken.
 * @param {Run} run @returns {Promise<boolean>} as of `keep` */
export async function take(run) {
  const isKept = await put(run, () => true);
  wasTaken ||= isKept;
  return isKept;
}

/** Unless another tab has taken it, or it was told there or thrown away.
 * @param {Run} run @returns {Promise<boolean>} whether there was room: a full phone keeps nothing */
export async function keep(run) {
  return put(run, (there) => (there ? there.tab === TAB : !wasTaken));
}

/** In one step: nobody comes between the question and the answer.
 * @param {Run} run @param {(there: Run | undefined) => boolean} may */
async function put(run, may) {
  const work = (/** @type {IDBObjectStore} */ store) => {
    const asked = store.get(own(KEY));
    asked.onsuccess = () => void (may(asked.result) && store.put({ ...run, tab: TAB }, own(KEY)));
  };
  try {
    await inStore(THINGS, "readwrite", work);
    return true;
  } catch (why) {
    if (why instanceof NotKept) return false;
    throw why;
  }
}

export async function forget() {
  await drop(KEY).catch(() => undefined);
}

/** @param {Run} run @returns {{at_s: number, pain: number} | null} the last tap of the highest pain on the way */
export const worstTap = ({ pains }) =>
  pains.reduce((worst, tap) => (worst && worst.pain > tap.pain ? worst : tap), /** @type {Run["pains"][0] | null} */ (null));

/** @param {Run} run @returns {number | null} the highest pain that was tapped on the way */
export const worstOf = (run) => worstTap(run)?.pain ?? null;
