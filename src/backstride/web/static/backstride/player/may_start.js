// May the session of this page be played now? A page may be old: it was kept in the pocket.

/** @typedef {import("./plan.js").Plan} Plan */
/**
 * @typedef {{today: string, stopped: {at: string, whose: string} | null, waiting: readonly {kind: string}[]}} Known
 *   `today`: the local day; `waiting`: what was told on this phone and is not sent yet
 */

// What was told since decides anew what comes next; so a page from before it says nothing about that.
const DECIDES_ANEW = ["session_done", "flared_up", "symptom_reported"];

/**
 * @param {Plan} plan
 * @param {Known} known
 * @returns {"" | "stopped" | "told_since" | "too_early" | "too_late"} why not; empty where it may
 */
export function whyNot(plan, { today, stopped, waiting }) {
  if (stopped?.whose === plan.whose) return "stopped";
  if (plan.good_until !== null && today >= plan.good_until) return "too_late";
  if (waiting.some(({ kind }) => DECIDES_ANEW.includes(kind))) return "told_since";
  return today < plan.day ? "too_early" : "";
}
