// Signs are told after what to do about them was shown. Who is not signed in has the advice, and nothing is told.

import { freshId } from "../pocket/outbox.js";
import { now } from "../pocket/clock.js";
import { emergenciesIn } from "./advice.js";
import { forgetHalfFilled } from "./half_filled.js";
import { field } from "./page_forms.js";
import { say } from "./say.js";
import { anEntry, isKept, isSomebody, sayKept, stop, tellThem } from "./telling.js";

/**
 * @typedef {{form: HTMLFormElement, kind: string, says: Record<string, unknown>, signs: string[],
 *   place: HTMLElement, words: import("./say.js").Words, advice: import("./advice.js").Advice}} Telling
 */

/** Tell it, and say what became of it; whether it is safe. @param {Telling} telling @returns {Promise<boolean>} */
export async function tellOfSigns({ form, kind, says, signs, place, words, advice }) {
  if (!isSomebody()) return sayNobody(place, words);
  const emergencies = emergenciesIn(advice, signs);
  if (emergencies.length) await stop(emergencies);
  const told = await tellThem([anEntry(kind, field(form, "entry").value, now(), says)]);
  if (told && !isKept(told)) field(form, "entry").value = freshId(); // what was refused waits under its own id
  if (emergencies.length && !isHeard(told)) return sayLater(place, words);
  sayKept(place, told, words, emergencies.length ? [say(words, "kept.stopped")] : []);
  if (isKept(told)) await forgetHalfFilled(form);
  return isKept(told);
}

/** @param {HTMLElement} place @param {import("./say.js").Words} words */
function sayNobody(place, words) {
  line(place, say(words, "told.not_saved"), "muted after");
  return true;
}

/** Whether an emergency sign is told: also of an entry that the journal refuses, it takes in the signs by themselves.
 * @param {import("../pocket/outbox.js").Told | null} told */
export function isHeard(told) {
  return told !== null && (told.kept !== "refused" || told.emergency.length > 0);
}

/** In an emergency nobody is to try again. @param {HTMLElement} place @param {import("./say.js").Words} words */
export function sayLater(place, words) {
  line(place, say(words, "told.failed_now"), "note");
  return false;
}

/** @param {HTMLElement} place @param {string} says @param {string} look */
function line(place, says, look) {
  place.className = look;
  place.replaceChildren(Object.assign(document.createElement("p"), { textContent: says }));
  place.hidden = false;
}
