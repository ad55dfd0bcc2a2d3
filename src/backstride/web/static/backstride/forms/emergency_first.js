// An emergency sign in a form: what to do now is shown before anything is read, stored or sent, and it is told by
// itself where the rest of the form has to wait.

import { emergenciesIn, showAdvice } from "./advice.js";
import { dataOf, theOne } from "./data.js";
import { leadTo } from "./page_forms.js";
import { say } from "./say.js";
import { isHeard, sayLater } from "./signs_first.js";
import { sayKept, stop, tellSigns } from "./telling.js";
import { sayNotKept } from "./told_before.js";
import { showWrong } from "./wrong.js";

/**
 * @typedef {import("./say.js").Words} Words
 * @typedef {import("../pocket/outbox.js").Told} Told
 */

/** @param {HTMLFormElement} form @param {Words} words @returns {Promise<string[]>} the emergency signs that are told */
export async function showEmergency(form, words) {
  const signs = new FormData(form).getAll("sign").map(String);
  const emergencies = emergenciesIn(dataOf("advice"), signs);
  if (!emergencies.length) return [];
  showAdvice(theOne(document, "[data-advice]"), signs, dataOf("advice"), words);
  await stop(emergencies);
  return emergencies;
}

/** A form that was sent before, and did not arrive: its emergency signs do not wait for it to be sent again.
 * @param {HTMLFormElement} form @param {Words} words */
export async function tellEmergency(form, words) {
  const emergencies = await showEmergency(form, words);
  if (emergencies.length) await tellByThemselves(form, emergencies, words);
}

/** The signs of a form that is not told itself. Where they cannot be told, nobody is to try again now: the advice
 * stays in sight. @param {HTMLFormElement} form @param {string[]} emergencies @param {Words} words */
async function tellByThemselves(form, emergencies, words) {
  const [told, place] = [await tellSigns(form, emergencies), theOne(document, "[data-became]")];
  if (isHeard(told)) sayKept(place, told, words, [say(words, "kept.signs")]);
  else sayLater(place, words);
}

/** Something is wrong: a sign is told by itself all the same.
 * @param {HTMLFormElement} form @param {Record<string, string>} wrong @param {string[]} emergencies
 * @param {Words} words */
export async function lookAgain(form, wrong, emergencies, words) {
  showWrong(form, wrong, words, !emergencies.length);
  if (emergencies.length) await tellByThemselves(form, emergencies, words);
}

/** It keeps its id: what is told once more takes the place of what was refused, and never stands beside it. An
 * emergency keeps the eye on what to do now. @param {HTMLFormElement} form @param {Told | null} came
 * @param {string[]} emergencies @param {Words} words */
export async function sayWhyNot(form, came, emergencies, words) {
  const place = theOne(document, "[data-became]");
  if (!emergencies.length) {
    await sayNotKept(form, place, came, words);
    leadTo(place);
  } else if (!came) sayLater(place, words);
  else if (!isHeard(came)) await tellByThemselves(form, emergencies, words);
  else await sayNotKept(form, place, came, words, [say(words, "kept.signs")]);
}
