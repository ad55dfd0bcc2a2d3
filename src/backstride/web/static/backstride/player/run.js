// The session under way, as it is kept: whatever happens to the tab, the phone knows what was done.

import { isoIn } from "../pocket/clock.js";
import { freshId } from "../pocket/outbox.js";
import { drop, NotKept, read, write } from "../pocket/store.js";

/** @typedef {import("./plan.js").Plan} Plan */
/** @typedef {import("./done.js").Played} Played */
/** @typedef {"" | "done" | "pain" | "tired" | "time" | "weather" | "other"} Ended */
/**
 * @typedef {{id: string, plan: Plan, begun: string, at_s: number, played: Played[],
 *   pains: {at_s: number, pain: number}[], ended: Ended}} Run
 *   `id`: of the entry that it will be, so that it is told once; `plan`: what was asked for when it began;
 *   `ended`: empty while it is under way
 */

const KEY = "run";

/** @param {Plan} plan @returns {Run} */
export function begin(plan) {
  return { id: freshId(), plan, begun: isoIn(plan.zone), at_s: 0, played: [], pains: [], ended: "" };
}

/** @returns {Promise<Run | null>} what this person has under way, or has not told yet, on this phone */
export async function underWay() {
  return (await read(KEY)) ?? null;
}

/** @param {Run} run @returns {Promise<boolean>} whether it could be kept: a full phone keeps nothing */
export async function keep(run) {
  try {
    await write(KEY, run);
    return true;
  } catch (why) {
    if (why instanceof NotKept) return false;
    throw why;
  }
}

export async function forget() {
  await drop(KEY).catch(() => undefined);
}

/** @param {Run} run @returns {number | null} the highest pain that was tapped on the way */
export const worstOf = ({ pains }) => (pains.length ? Math.max(...pains.map(({ pain }) => pain)) : null);
