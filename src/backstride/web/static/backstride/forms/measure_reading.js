// What the form of a measure says, as participant/measures/form.py reads it and book/measures/scoring.py checks it:
// what was left open is not there, and never a zero. A test holds the two against each other.

import { number, say } from "./say.js";

/**
 * @typedef {import("./say.js").Words} Words
 * @typedef {{id: string, field: string, kind: string, least: number, most: number, whole: boolean, rates: string,
 *   onlyIf: string, isScored: boolean}} Item
 * @typedef {{id: string, version: string, perWeek: boolean, longest: number, items: Item[],
 *   low: {items: string[], atMost: number} | null}} Measure `perWeek`: of no days, no minutes are asked
 * @typedef {string | number} Answer
 * @typedef {{items: Record<string, Answer>, wrong: Record<string, string>, isLow: boolean}} Read `isLow`: whether an
 *   answer tells of a low mood
 */

const A_NUMBER = /^-?\d{1,6}([.,]\d{1,3})?$/;

/** @param {FormData} fields @param {Measure} measure @param {Words} words @returns {Read} */
export function readMeasure(fields, measure, words) {
  const told = measure.items.map((item) => [item.id, answerTo(item, String(fields.get(item.field) ?? ""))]);
  const items = Object.fromEntries(told.filter(([, answer]) => answer !== null));
  const found = firstWrong(measure, items) ?? leftOpen(measure, items);
  const wrong = found ? { [found.item.field]: inWords(found.why, found.item, measure, words) } : {};
  return { items, wrong, isLow: isLow(measure, items) };
}

/** The number typed, with a point or a comma; what is none stays text, to be told what is wrong.
 * @param {Item} item @param {string} told @returns {Answer | null} */
function answerTo({ kind }, told) {
  const words = told.split(/\s+/).filter(Boolean).join(" ");
  if (!words) return null;
  const isNumber = ["scale", "number"].includes(kind) && A_NUMBER.test(words);
  return isNumber ? Number(words.replace(",", ".")) : words;
}

/** @param {Measure} measure @param {Record<string, Answer>} items */
function firstWrong(measure, items) {
  for (const item of measure.items.filter(({ id }) => id in items)) {
    const why = needsWords(item, items) ? "needs_words" : wrongWith(item, /** @type {Answer} */ (items[item.id]), measure);
    if (why) return { item, why };
  }
  return null;
}

/** @param {Item} item @param {Record<string, Answer>} items */
const needsWords = ({ rates }, items) => rates !== "" && !(rates in items);

/** @param {Item} item @param {Answer} answer @param {Measure} measure */
function wrongWith({ kind, least, most, whole }, answer, { longest }) {
  if (kind === "words") return [...String(answer)].length > longest ? "too_long" : "";
  if (kind === "yes_no") return answer === "yes" || answer === "no" ? "" : "not_offered";
  if (typeof answer !== "number") return "not_a_number";
  if (answer < least || answer > most) return "out_of_range";
  return whole && !Number.isInteger(answer) ? "not_whole" : "";
}

/** Where nothing at all was answered; a measure that does not apply is answered by that.
 * @param {Measure} measure @param {Record<string, Answer>} items */
function leftOpen({ items: asks, perWeek }, items) {
  if (asks.some(({ onlyIf }) => onlyIf && items[onlyIf] === "no")) return null;
  const asked = asks.filter((item) => item.isScored && !needsWords(item, items));
  const counted = perWeek && items[asked[0]?.id ?? ""] === 0 ? asked.slice(0, 1) : asked;
  const item = counted[0] ?? asks[0];
  return item && counted.every(({ id }) => !(id in items)) ? { item, why: "nothing_answered" } : null;
}

/** @param {string} why @param {Item} item @param {Measure} measure @param {Words} words */
function inWords(why, { kind, least, most }, { longest }, words) {
  const ends = { least, most: kind === "words" ? longest : most };
  return say(words, `wrong.${why}`, { least: number(words, ends.least), most: number(words, ends.most) });
}

/** One answer is enough: nothing that is open or wrong beside it hides that.
 * @param {Measure} measure @param {Record<string, Answer>} items */
function isLow(measure, items) {
  const { low } = measure;
  const usable = measure.items.filter(({ id }) => low?.items.includes(id) && id in items);
  return usable.some((item) => {
    const answer = /** @type {Answer} */ (items[item.id]);
    return !wrongWith(item, answer, measure) && Number(answer) <= (low?.atMost ?? -1);
  });
}
