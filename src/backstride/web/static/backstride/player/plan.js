// What the page tells its script: the session, and the sentences to show.

/**
 * @typedef {"settled" | "irritated" | "flared"} Answer
 * @typedef {{do: "walk" | "run" | "rest", name: string, starts_s: number, seconds: number, number: number, of: number,
 *   word: string, now: string, then: string, aloud: string}} Stretch
 * @typedef {{whose: string, zone: string, asked: string | null, digest: string, text: string, stretches: Stretch[],
 *   all_s: number, minutes: number, run_minutes: number, day: string, good_until: string | null,
 *   too_early: string, too_late: string | null, usual: number, pain: Answer[], track: string | null, least_bytes: number,
 *   language: string}} Plan
 * @typedef {(sentence: string, figures?: Record<string, string | number>) => string} Say
 */

/** @param {string} id */
const read = (id) => JSON.parse(document.getElementById(id)?.textContent || "null");

/** @returns {Plan | null} what is to be played; null where sessions wait */
export const readPlan = () => read("player-plan");

/** @returns {Say} a sentence by its id, its figures filled in */
export function readWords() {
  /** @type {Record<string, string>} */
  const words = read("player-words");
  return (sentence, figures = {}) =>
    (words[sentence] ?? `[${sentence}]`).replace(/\{(\w+)\}/g, (_, name) => String(figures[name] ?? ""));
}
