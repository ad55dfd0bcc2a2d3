// The morning after, a day without a session, a note: what these forms say, as participant/mornings/form.py,
// log/skip_views.py and worry/views.py read them.

import { number, say } from "./say.js";
import { known, readLegs } from "./legs_and_signs.js";
import { Typed } from "./typed.js";

/**
 * @typedef {import("./say.js").Words} Words
 * @typedef {{says: Record<string, unknown> | null, wrong: Record<string, string>, asks?: string}} Read `asks`: a
 *   question back, whether that is meant.
 */

const LONGEST_WHY = 4000;

/**
 * @param {FormData} fields @param {Words} words @param {number | null} askFrom the pain from which on it is asked
 *   whether it is as usual @param {string} usual the usual pain
 * @returns {Read}
 */
export function readMorning(fields, words, askFrom, usual) {
  const typed = new Typed(fields, words);
  const pain = typed.scale("pain", true);
  const isUsual = typed.yesOrNo("usual", true);
  const says = known({ pain, back_to_usual: isUsual, legs: readLegs(typed, false) });
  if (Object.keys(typed.wrong).length || pain === null) return { says: null, wrong: typed.wrong };
  const isFar = askFrom !== null && pain >= askFrom && isUsual && typed.told("sure") !== String(pain);
  const asks = isFar ? { asks: say(words, "morning.sure", { pain: String(pain), usual }) } : {};
  return { says, wrong: {}, ...asks };
}

/** @param {FormData} fields @param {Words} words @returns {Read} */
export function readSkip(fields, words) {
  const typed = new Typed(fields, words);
  const why = typed.text("why", LONGEST_WHY);
  return "why" in typed.wrong ? { says: null, wrong: typed.wrong } : { says: known({ why }), wrong: {} };
}

/** @param {FormData} fields @param {Words} words @param {number} longest @returns {Read} */
export function readNote(fields, words, longest) {
  const text = String(fields.get("note") ?? "").trim();
  if (!text) return { says: null, wrong: { note: say(words, "note.empty") } };
  if ([...text].length > longest) {
    return { says: null, wrong: { note: say(words, "note.long", { longest: number(words, longest) }) } };
  }
  return { says: { text }, wrong: {} };
}
