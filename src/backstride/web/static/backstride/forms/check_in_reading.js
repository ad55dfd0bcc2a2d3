// What the form of a check-in says, as participant/check_ins/form.py reads it: the same questions, the same refusals.
// A test holds the two against each other.

import { known, readLegs, readSigns, tickedIn } from "./legs_and_signs.js";
import { Typed } from "./typed.js";
import { isADay } from "./which_day.js";

/**
 * @typedef {import("./say.js").Words} Words
 * @typedef {{words: Words, today: string, asks: readonly string[], limited: readonly string[],
 *   most: Record<string, number>, order: readonly string[]}} Asked What a form is read against. `limited`: the answers
 *   to one question; `most`: of what is counted in days; `order`: every sign, the most urgent first.
 * @typedef {{says: Record<string, unknown> | null, wrong: Record<string, string>}} Read
 * @typedef {(typed: Typed, key: string, asked: Asked) => unknown} Reader
 */

const IF_IT_CAME_BACK = ["came_back_on", "lasted_days", "limited_activity", "sought_care"];
const A_COUNT = /^\d{1,8}$/;
const SHOWN_AT_MOST = 20;

/** @type {Record<string, Reader>} */
const READERS = {
  pain_average: scale,
  pain_worst: scale,
  confidence: scale,
  sleep: scale,
  pain_days: days,
  lasted_days: days,
  sought_care: yesOrNo,
  came_back: yesOrNo,
  recovered: yesOrNo,
  came_back_on: aDay,
  limited_activity: (typed, key, { limited }) => typed.choice(key, limited),
  legs: (typed) => readLegs(typed, false),
  symptoms: signs,
};

/** @param {FormData} fields @param {Asked} asked @returns {Read} */
export function readCheckIn(fields, asked) {
  const typed = new Typed(fields, asked.words);
  const says = known(Object.fromEntries(asked.asks.map((key) => [key, READERS[key]?.(typed, key, asked)])));
  if (says["came_back"] === false) for (const key of IF_IT_CAME_BACK) delete says[key];
  if (!Object.keys(says).length && !Object.keys(typed.wrong).length) typed.refuse("nothing", "nothing");
  return { says: Object.keys(typed.wrong).length ? null : says, wrong: typed.wrong };
}

/** @param {Typed} typed @param {string} key */
function scale(typed, key) {
  return typed.scale(key);
}

/** @param {Typed} typed @param {string} key */
function yesOrNo(typed, key) {
  return typed.yesOrNo(key);
}

/** @type {Reader} */
function days(typed, key, { most }) {
  const told = typed.told(key).trim();
  const count = A_COUNT.test(told) ? Number(told) : Infinity;
  if (!told) return null;
  if (count <= (most[key] ?? 0)) return count;
  typed.refuse(key, "days", { told: told.slice(0, SHOWN_AT_MOST), most: String(most[key]) });
  return null;
}

/** @type {Reader} */
function aDay(typed, key, { today }) {
  const told = typed.told(key).trim();
  if (!told) return null;
  if (isADay(told) && told <= today) return told;
  typed.refuse(key, isADay(told) ? "future" : "date", { told: told.slice(0, SHOWN_AT_MOST) });
  return null;
}

/** Null for no answer: it is never taken for a no. @type {Reader} */
function signs(typed, _, { order }) {
  const isAnswered = typed.told("signs") !== "" || tickedIn(typed.fields, order).length > 0;
  return isAnswered ? readSigns(typed, order) : null;
}
