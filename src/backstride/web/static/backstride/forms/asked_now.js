// Where a time of asking stands on a day, as book/check_ins/standing.py has it: open, put off, left out, answered.
// What is still on this device counts as told.

import { dayLater, localDay } from "./local_time.js";

/**
 * @typedef {{name: string, due: string, until: string}} Window One time of asking, by local days (ISO); `until`: the
 *   first day on which it has expired
 * @typedef {{name: string, due: string, how: string, day: string}} Told
 * @typedef {"to_come" | "over" | "answered" | "declined" | "later" | "asked"} Stands
 * @typedef {import("../pocket/what_waits.js").Waiting} Waiting
 */

/** @param {Window} window @param {readonly Told[]} told @param {string} today @returns {Stands} */
export function standsOn(window, told, today) {
  const about = told.filter(({ name, due }) => name === window.name && due === window.due);
  const said = new Map(about.map(({ how, day }) => [how, day]));
  if (said.has("answered")) return "answered";
  if (today < window.due) return "to_come";
  if (today >= window.until) return "over";
  if (said.has("declined")) return "declined";
  return (said.get("later") ?? "") >= today ? "later" : "asked";
}

/** What waits on this device about times of asking.
 * @param {readonly Waiting[]} waits @param {string} zone
 * @param {{answer: string, aside: string, name: string}} kinds the kinds of an answer and of putting one aside, and
 *   the key that names what was asked
 * @param {number} [rests] for how many days what was put off rests: of one, `day` is the last of them
 * @returns {Told[]} */
export function toldHere(waits, zone, { answer, aside, name }, rests = 1) {
  return waits
    .filter(({ entry, refused }) => !refused && [answer, aside].includes(entry.kind) && entry["due"])
    .map(({ entry }) => ({
      name: String(entry[name]),
      due: String(entry["due"]),
      how: entry.kind === answer ? "answered" : String(entry["how"]),
      day: dayLater(localDay(zone, new Date(entry.at)), rests - 1),
    }));
}
