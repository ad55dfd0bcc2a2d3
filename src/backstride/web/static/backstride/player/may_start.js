// May the session of this page be played now? A page may be old: it was kept in the pocket.

/** @typedef {import("./plan.js").Plan} Plan */
/**
 * @typedef {{today: string, stopped: {at: string, whose: string} | null, waits: boolean, madeBefore: boolean}} Known
 *   `today`: the local day; `waits`: whether something that decides anew was told on this phone and is not sent yet;
 *   `madeBefore`: whether such a thing was told after this page was made
 */

/**
 * @param {Plan} plan
 * @param {Known} known
 * @returns {"" | "stopped" | "told_since" | "made_before" | "too_early" | "too_late"} why not; empty where it may
 */
export function whyNot(plan, { today, stopped, waits, madeBefore }) {
  if (stopped?.whose === plan.whose) return "stopped";
  if (plan.good_until !== null && today >= plan.good_until) return "too_late";
  if (waits) return "told_since";
  if (madeBefore) return "made_before";
  return today < plan.day ? "too_early" : "";
}
