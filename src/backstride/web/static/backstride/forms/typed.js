// What was typed into a form, read field by field as participant/log/typed.py reads it; what cannot be used is
// said beside its question.

import { number, say } from "./say.js";

/** @typedef {import("./say.js").Words} Words */

export const SCALE = [...Array(11).keys()].map(String);
const A_NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const SHOWN_AT_MOST = 20;

export class Typed {
  /** @param {FormData} fields @param {Words} words */
  constructor(fields, words) {
    this.fields = fields;
    this.words = words;
    /** @type {Record<string, string>} For each question that needs another look, what to say there. */
    this.wrong = {};
  }

  /** Say something beside a question; the first thing said stays.
   * @param {string} question @param {string} sentence @param {Record<string, string>} [figures] */
  refuse(question, sentence, figures) {
    this.wrong[question] ??= say(this.words, `wrong.${sentence}`, figures);
  }

  /** The same, with numbers as the person's language writes them.
   * @param {string} question @param {string} sentence @param {Record<string, number>} figures */
  refuseNumbers(question, sentence, figures) {
    const written = Object.entries(figures).map(([name, figure]) => [name, number(this.words, figure)]);
    this.refuse(question, sentence, Object.fromEntries(written));
  }

  /** As it came: of several the last, as on the server. @param {string} name */
  told(name) {
    const last = this.fields.getAll(name).at(-1);
    return typeof last === "string" ? last : "";
  }

  /** Every value of a field. @param {string} name */
  all(name) {
    return new Set(this.fields.getAll(name).filter((each) => typeof each === "string"));
  }

  /** Words of somebody's own; null where nothing was typed. @param {string} question @param {number} longest */
  text(question, longest) {
    const told = this.told(question).trim();
    const count = [...told].length;
    if (count > longest) this.refuseNumbers(question, "too_long", { most: longest, count });
    return told || null;
  }

  /** One of the words offered; null where none was chosen.
   * @param {string} question @param {readonly string[]} offered @param {boolean} [needed] */
  choice(question, offered, needed = false) {
    const told = this.told(question);
    if (told && offered.includes(told)) return told;
    if (needed || told) this.refuse(question, told ? "not_offered" : `${question}.missing`);
    return null;
  }

  /** Yes, no, or null. @param {string} question @param {boolean} [needed] */
  yesOrNo(question, needed = false) {
    const told = this.choice(question, ["yes", "no"], needed);
    return told === null ? null : told === "yes";
  }

  /** A whole number from 0 to 10. @param {string} question @param {boolean} [needed] */
  scale(question, needed = false) {
    const told = this.told(question).trim();
    if (SCALE.includes(told)) return Number(told);
    if (told) this.refuse(question, "not_on_the_scale", { told: told.slice(0, SHOWN_AT_MOST) });
    else if (needed) this.refuse(question, `${question}.missing`);
    return null;
  }

  /** A number from 0, written with a point or a comma. @param {string} question @param {number} most */
  number(question, most) {
    const told = this.told(question).trim().replaceAll(",", ".");
    if (!told) return null;
    const figure = A_NUMBER.test(told) ? Number(told) : NaN;
    if (figure >= 0 && figure <= most) return Number(figure.toFixed(2));
    this.refuse(question, "no_such_number", {
      told: told.slice(0, SHOWN_AT_MOST),
      most: number(this.words, most),
    });
    return null;
  }
}
