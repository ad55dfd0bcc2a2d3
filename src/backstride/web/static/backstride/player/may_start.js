// May the session of this page be played now? A page may be old: it was kept in the pocket.

import { decidesAnew } from "../pocket/decides_anew.js";

/** @typedef {import("./plan.js").Plan} Plan */
/**
 * @typedef {{today: string, stopped: {at: string, whose: string} | null, waiting: readonly import("../pocket/decides_anew.js").Told[]}} Known
 *   `today`: the local day; `waiting`: what was told on this phone and is not sent yet
 */

/**
 * @param {Plan} plan
 * @param {Known} known
 * @returns {"" | "stopped" | "told_since" | "too_early" | "too_late"} why not; empty where it may
 */
export function whyNot(plan, { today, stopped, waiting }) {
  if (stopped?.whose === plan.whose) return "stopped";
  if (plan.good_until !== null && today >= plan.good_until) return "too_late";
  if (waiting.some(decidesAnew)) return "told_since";
  return today < plan.day ? "too_early" : "";
}
