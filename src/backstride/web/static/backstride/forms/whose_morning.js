// After which session a morning is: the last one before today, in the journal or still on this device, as
// participant/mornings/whose.py finds it. The morning after today's session is tomorrow.

import { now } from "../pocket/clock.js";
import { waiting } from "../pocket/by_hand.js";
import { theOne } from "./data.js";
import { localDay } from "./local_time.js";
import { dayInWords, say } from "./say.js";
import { momentMeant } from "./which_day.js";

/**
 * @typedef {import("./say.js").Words} Words
 * @typedef {import("./small_forms.js").Read} Read
 * @typedef {{last: string | undefined, isToday: boolean}} Sessions `last`: the day of the last one before today;
 *   `isToday`: whether there was one today
 */

/** @param {HTMLFormElement} form @param {string} zone @param {readonly string[]} days of the sessions that the page
 *   knows @returns {Promise<Sessions>} */
async function sessionsBefore(form, zone, days) {
  const told = (await waiting()).map(({ entry }) => entry).filter(({ kind }) => kind === "session_done");
  const all = [...days, ...told.map(({ at }) => localDay(zone, new Date(at)))];
  const today = localDay(zone, momentMeant(String(new FormData(form).get("opened") ?? ""), zone, now()));
  return { last: all.filter((day) => day < today).sort().at(-1), isToday: all.includes(today) };
}

/** Whether a form of the server knows already which session it is about. @param {FormData} fields */
const isNamed = (fields) => fields.has("about") || fields.has("replaces");

/** Say which one it is; where there is none, nothing is asked.
 * @param {HTMLFormElement} form @param {string} zone @param {readonly string[]} days @param {Words} words */
export async function sayWhoseMorning(form, zone, days, words) {
  const { last, isToday } = await sessionsBefore(form, zone, days);
  const asks = last !== undefined || isNamed(new FormData(form));
  const lines = [
    !asks && !isToday ? say(words, "morning.no_session") : "",
    isToday ? say(words, "morning.tomorrow") : "",
    last && !isNamed(new FormData(form)) ? say(words, "morning.about", { day: dayInWords(words, last) }) : "",
  ];
  theOne(document, "[data-whose-morning]").textContent = lines.filter(Boolean).join(" ");
  form.hidden = !asks;
}

/** Told on the day of another session, it may be about that one: then it is asked once.
 * @param {Read} read @param {HTMLFormElement} form @param {string} zone @param {readonly string[]} days
 * @param {Words} words @returns {Promise<Read>} */
export async function askWhoseMorning(read, form, zone, days, words) {
  const [{ last, isToday }, fields] = [await sessionsBefore(form, zone, days), new FormData(form)];
  if (!read.says || !isToday || !last || isNamed(fields)) return read;
  if (fields.get("sure") === fields.get("pain")) return read;
  const which = say(words, "morning.which", { day: dayInWords(words, last) });
  return { ...read, asks: [which, read.asks].filter(Boolean).join(" ") };
}
