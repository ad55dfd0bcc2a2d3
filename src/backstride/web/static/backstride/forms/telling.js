// Telling entries from a form, and saying what became of it: in the journal, on this phone until there is a network,
// refused with the reason, or not kept at all. In the last two cases the form stays as it is.

import { freshId, tell } from "../pocket/outbox.js";
import { isoIn, now } from "../pocket/clock.js";
import { write } from "../pocket/store.js";
import { say } from "./say.js";
import { whose } from "./typed_before.js";

/**
 * @typedef {import("../pocket/outbox.js").Entry} Entry
 * @typedef {import("../pocket/outbox.js").Told} Told
 * @typedef {import("./say.js").Words} Words
 */

/** An entry of the person's own. @param {string} kind @param {string} id @param {Date} at
 * @param {Record<string, unknown>} says @returns {Entry} */
export function anEntry(kind, id, at, says) {
  return { id, kind, at: isoIn(zone(), at), by: "participant", ...says };
}

export function zone() {
  return document.documentElement.dataset["zone"] || Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Whoever is not signed in has nothing to tell it to. */
export function isSomebody() {
  return whose() !== "";
}

/**
 * Tell them; null where they could be kept nowhere.
 * @param {Entry[]} entries @returns {Promise<Told | null>}
 */
export async function tellThem(entries) {
  try {
    return await tell(entries, whose());
  } catch {
    return null;
  }
}

/** No session from here on, on this device, until the server says otherwise. @param {string[]} signs */
export async function stop(signs) {
  await write("stopped", { at: isoIn(zone(), now()), signs, whose: whose() }).catch(() => undefined);
}

/** Emergency signs by themselves, where the rest of a form waits: the same ones out of one form once.
 * @param {HTMLFormElement} form @param {string[]} signs */
export async function tellSigns(form, signs) {
  const name = `told${signs.join("")}`;
  const id = (form.dataset[name] ??= freshId());
  return await tellThem([anEntry("symptom_reported", id, now(), { symptoms: signs })]);
}

/**
 * Say what became of it.
 * @param {HTMLElement} place @param {Told | null} told @param {Words} words @param {string[]} [beside] what else is
 *   to be said
 */
export function sayKept(place, told, words, beside = []) {
  const kept = told?.kept ?? "nowhere";
  sayLines(place, isKept(told) ? "card said" : "note", [say(words, `kept.${kept}`), ...(told?.problems ?? []), ...beside]);
}

/** @param {HTMLElement} place @param {string} look @param {string[]} lines */
export function sayLines(place, look, lines) {
  place.className = look;
  place.replaceChildren(...lines.map((line) => Object.assign(document.createElement("p"), { textContent: line })));
  place.hidden = false;
}

/** Whether it is safe: the form may go. @param {Told | null} told @returns {told is Told} */
export function isKept(told) {
  return told !== null && told.kept !== "refused";
}
