// What was told is safe, in the journal or on this device: the page says so, and what follows from it.

import { emergenciesIn, showAdvice } from "./advice.js";
import { dataOf, theOne } from "./data.js";
import { leadTo } from "./page_forms.js";
import { say } from "./say.js";
import { sayKept } from "./telling.js";

/**
 * @typedef {import("../pocket/outbox.js").Told} Told
 * @typedef {import("./say.js").Words} Words
 */

const NO_ID = "00000000-0000-0000-0000-000000000000";

/** Everything that asks goes; in the journal, it has a page that says what follows.
 * @param {Told} told @param {string} id of the entry @param {Words} words @param {string[]} [beside] what else is
 *   to be said */
export function finish(told, id, words, beside = []) {
  for (const asks of document.querySelectorAll("[data-asks]")) asks.toggleAttribute("hidden", true);
  const place = theOne(document, "[data-became]");
  sayKept(place, told, words, beside);
  const follows = document.querySelector("[data-follows]");
  follows?.setAttribute("href", follows.getAttribute("href")?.replace(NO_ID, id) ?? "");
  follows?.toggleAttribute("hidden", told.kept !== "journal");
  theOne(document, "[data-after]").hidden = false;
  if (!document.querySelector("[data-advice] > *")) leadTo(place);
}

/** The same of what may tell signs: what to do about those comes first; the advice on an emergency stands there
 * already. @param {Told} told @param {import("../pocket/outbox.js").Entry} entry @param {Words} words
 * @param {string[]} [beside] */
export function finishWithSigns(told, entry, words, beside = []) {
  const signs = /** @type {string[]} */ (entry["symptoms"] ?? []);
  const advice = dataOf("advice");
  const isStopped = emergenciesIn(advice, signs).length > 0;
  if (signs.length && !isStopped) showAdvice(theOne(document, "[data-advice]"), signs, advice, words);
  finish(told, entry.id, words, [...(isStopped ? [say(words, "kept.stopped")] : []), ...beside]);
}
