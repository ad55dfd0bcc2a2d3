// A form whose answer was lost, sent again with other answers: the journal has it already, and what it has holds.
// Told under another id it would be there twice; so it is changed in the journal.

import { field } from "./page_forms.js";
import { say } from "./say.js";
import { sayKept, sayLines } from "./telling.js";

/** @typedef {import("../pocket/outbox.js").Told} Told */

const NO_ID = "00000000-0000-0000-0000-000000000000";

/**
 * Say why it is not in the journal as it stands here; whoever told it before is led to what is there.
 * @param {HTMLFormElement} form @param {HTMLElement} place @param {Told | null} told
 * @param {import("./say.js").Words} words @param {string[]} [beside] what else is to be said
 */
export async function sayNotKept(form, place, told, words, beside = []) {
  if (!told || !(await isInJournal(form))) return sayKept(place, told, words, beside);
  sayLines(place, "note", [say(words, "kept.before"), ...beside]);
  const looks = { className: "button", href: form.dataset["journal"], textContent: say(words, "kept.before.go") };
  place.append(Object.assign(document.createElement("a"), looks));
}

/** Whether the journal has an entry under the form's id. @param {HTMLFormElement} form */
async function isInJournal(form) {
  const address = form.dataset["saved"]?.replace(NO_ID, field(form, "entry").value);
  if (!address) return false;
  try {
    return (await fetch(address, { cache: "no-store", redirect: "error" })).ok;
  } catch {
    return false;
  }
}
