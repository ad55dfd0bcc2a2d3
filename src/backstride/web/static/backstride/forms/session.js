// The form of a session, filled in and told on this device, with a network or without one.

import { now } from "../pocket/clock.js";
import { dataOf } from "./data.js";
import { lookAgain, sayWhyNot, showEmergency, tellEmergency } from "./emergency_first.js";
import { forgetHalfFilled } from "./half_filled.js";
import { localDay } from "./local_time.js";
import { begin, beginAgain, beginHalfFilled, field, onSend } from "./page_forms.js";
import { linkOf } from "./recording.js";
import { dayInWords, duration, say } from "./say.js";
import { askedOn, readSession } from "./session_reading.js";
import { anEntry, isKept, tellThem } from "./telling.js";
import { Typed } from "./typed.js";
import { hideWrong } from "./wrong.js";

export { readSession };

/**
 * @typedef {import("../pocket/outbox.js").Told} Told
 * @typedef {import("./session_reading.js").Asked} Asked
 * @typedef {{entry: import("../pocket/outbox.js").Entry, minutesAsAsked: boolean}} Said
 * @typedef {{also?: (says: Record<string, unknown>) => Record<string, unknown>,
 *   told: (told: Told, said: Said) => void, played?: string}} Around `also`: what else the entry says; `told`: it
 *   is safe, in the journal or on this device; `played`: the session that a player knows, by a name of its own,
 *   so that what was typed about another one does not come back here.
 */

/** What a form is read against, as the page brings it, and the time as it is now. @returns {Asked} */
export function askedHere() {
  return { ...dataOf("session-form"), now: now() };
}

/**
 * Make the form ready, with what was typed before; then whoever sends it tells it on this device.
 * @param {HTMLFormElement} form @param {Around} around
 * @returns {Promise<"typed" | "half" | "">} what was put back
 */
export async function wireSession(form, around) {
  onSend(form, () => send(form, around));
  if (form.querySelector("[name=started_at]")) return await beginPlayed(form, around.played);
  const putBack = await beginAgain(form);
  sayWhatWasAsked(form, askedHere());
  if (putBack === "typed") await tellEmergency(form, askedHere().words);
  return putBack;
}

/** @param {HTMLFormElement} form @param {string | undefined} played @returns {Promise<"half" | "">} */
async function beginPlayed(form, played) {
  if (played) {
    form.dataset["form"] = `session played ${played}`;
    return await beginHalfFilled(form);
  }
  begin(form);
  return "";
}

/** An emergency comes first: what to do now is shown before anything is read, stored or sent.
 * @param {HTMLFormElement} form @param {Around} around */
async function send(form, around) {
  const asked = askedHere();
  const emergencies = await showEmergency(form, asked.words);
  const read = readSession(form, asked);
  if (read.says && read.at) return await keep(form, around, { ...read, says: read.says, at: read.at }, emergencies);
  const { wrong } = read;
  if ("worst" in wrong) field(form, "sure").value = String(new FormData(form).get("worst") ?? ""); // asked once
  await lookAgain(form, wrong, emergencies, asked.words);
}

/** @param {HTMLFormElement} form @param {Around} around
 * @param {{says: Record<string, unknown>, at: Date, minutesAsAsked: boolean}} read @param {string[]} emergencies */
async function keep(form, { also, told }, { says, at, minutesAsAsked }, emergencies) {
  hideWrong(form);
  const replaces = String(new FormData(form).get("replaces") ?? "");
  const more = { ...(replaces ? { replaces } : {}), ...also?.(says) };
  const entry = anEntry("session_done", field(form, "entry").value, at, { ...says, ...more });
  const came = await tellThem([entry, ...linkOf(new FormData(form), entry)]);
  if (isKept(came)) {
    await forgetHalfFilled(form);
    return told(came, { entry, minutesAsAsked });
  }
  await sayWhyNot(form, came, emergencies, askedHere().words);
}

/** A kept page may be of another day: what it says about the minutes, and the last day that can be meant, are of
 * now. @param {HTMLFormElement} form @param {Asked} asked */
function sayWhatWasAsked(form, asked) {
  const today = localDay(asked.zone, asked.now);
  const then = askedOn(new Typed(new FormData(form), asked.words), asked, today);
  const known = then !== "unknown" && then?.minutes;
  const help = form.querySelector("#help-minutes");
  const figures = { day: dayInWords(asked.words, today), asked_s: duration((known || 0) * 60) };
  if (help) help.textContent = say(asked.words, known ? "minutes.help" : "minutes.help_unasked", figures);
  form.querySelector("#q-date")?.setAttribute("max", today);
}

