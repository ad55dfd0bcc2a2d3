// The page of the log without a network: a session, the morning after, or not today; one at a time.

import { now } from "../pocket/clock.js";
import { emergenciesIn, showAdvice } from "./advice.js";
import { dataOf, theOne } from "./data.js";
import { forgetHalfFilled } from "./half_filled.js";
import { beginAgain, field, formOf, leadTo, onSend, sayStopped } from "./page_forms.js";
import { duration, say } from "./say.js";
import { askedHere, wireSession } from "./session.js";
import { readMorning, readSkip } from "./small_forms.js";
import { anEntry, isKept, sayKept, tellThem } from "./telling.js";
import { sayNotKept } from "./told_before.js";
import { momentMeant } from "./which_day.js";
import { askWhoseMorning, sayWhoseMorning } from "./whose_morning.js";
import { hideWrong, showWrong } from "./wrong.js";

/**
 * @typedef {import("../pocket/outbox.js").Told} Told
 * @typedef {import("./session.js").Said} Said
 * @typedef {import("./small_forms.js").Read} Read
 */

const NO_ID = "00000000-0000-0000-0000-000000000000";
const sections = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("section[data-at]")]);
const { words, zone } = askedHere();

/** Show one of the three. @param {string | undefined} id */
function show(id) {
  for (const section of sections) section.hidden = section.id !== id;
  for (const link of document.querySelectorAll("[data-which] a")) {
    const isHere = link.getAttribute("href") === `#${id}`;
    if (isHere) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

/** Which one somebody wants: as they pressed, else by the address that they opened, else a session. */
function wanted() {
  const byHash = sections.find(({ id }) => `#${id}` === location.hash);
  const byAddress = sections.find(({ dataset }) => dataset["at"] === location.pathname);
  return (byHash ?? byAddress ?? sections[0])?.id;
}

/** It is safe: say so, and what follows.
 * @param {Told} told @param {string} id of the entry @param {string[]} [beside] */
function finish(told, id, beside = []) {
  for (const section of [...sections, theOne(document, "[data-which]")]) section.hidden = true;
  const place = theOne(document, "[data-became]");
  theOne(document, "[data-lead]").hidden = true; // what became of it says the same
  sayKept(place, told, words, beside);
  const follows = theOne(document, "[data-follows]");
  follows.setAttribute("href", follows.getAttribute("href")?.replace(NO_ID, id) ?? "");
  follows.hidden = told.kept !== "journal";
  theOne(document, "[data-after]").hidden = false;
  if (!document.querySelector("[data-advice] > *")) leadTo(place);
}

/** @param {Told} told @param {Said} said */
function finishSession(told, { entry, minutesAsAsked }) {
  const signs = /** @type {string[]} */ (entry["symptoms"]);
  const advice = dataOf("advice");
  const isStopped = emergenciesIn(advice, signs).length > 0;
  if (signs.length && !isStopped) showAdvice(theOne(document, "[data-advice]"), signs, advice, words);
  const minutes = { asked_s: duration(Number(entry["minutes"]) * 60) };
  finish(told, entry.id, [
    ...(isStopped ? [say(words, "kept.stopped")] : []),
    ...(minutesAsAsked ? [say(words, "kept.minutes", minutes)] : []),
  ]);
}

/** The morning and the day without a session: read, and told at the moment that the form means.
 * @param {string} kind @param {HTMLFormElement} form @param {(fields: FormData) => Read | Promise<Read>} read */
function wire(kind, form, read) {
  onSend(form, async () => {
    const fields = new FormData(form);
    const { says, wrong, asks } = await read(fields);
    showWrong(form, wrong, words);
    if (!says) return;
    if (asks) return askBack(form, asks);
    hideWrong(form);
    const at = momentMeant(String(fields.get("opened") ?? ""), zone, now());
    const more = moreIn(fields);
    const entry = anEntry(kind, field(form, "entry").value, at, { ...says, ...more });
    const told = await tellThem([entry]);
    if (isKept(told)) {
      await forgetHalfFilled(form);
      return finish(told, entry.id);
    }
    await sayNotKept(form, theOne(document, "[data-became]"), told, words); // it keeps its id, as a session does
    leadTo(theOne(document, "[data-became]"));
  });
}

/** What a form of the server carried along: what it corrects, and the session that it is about.
 * @param {FormData} fields */
function moreIn(fields) {
  const [replaces, about] = ["replaces", "about"].map((name) => String(fields.get(name) ?? ""));
  return { ...(replaces ? { replaces } : {}), ...(about ? { about: [about] } : {}) };
}

/** @param {HTMLFormElement} form @param {string} asks */
function askBack(form, asks) {
  field(form, "sure").value = String(new FormData(form).get("pain") ?? "");
  const place = theOne(document, "[data-became]");
  place.className = "note";
  place.replaceChildren(Object.assign(document.createElement("p"), { textContent: asks }));
  leadTo(place);
}

/** Where another page was opened, this one stands in for it, and says so. */
function sayWhatNeedsIt() {
  const says = theOne(document, "[data-needs-it]");
  const own = [says.dataset["own"], ...sections.map(({ dataset }) => dataset["at"])];
  says.hidden = own.includes(location.pathname);
}

async function begin() {
  const usual = dataOf("about-mornings");
  const [morning, skip] = [formOf("morning"), formOf("skip")];
  wire("morning_after", morning, (fields) => {
    const read = readMorning(fields, words, usual.askFrom, usual.usual);
    return askWhoseMorning(read, morning, zone, usual.days, words);
  });
  wire("session_skipped", skip, (fields) => readSkip(fields, words));
  show(wanted());
  addEventListener("hashchange", () => show(wanted()));
  sayWhatNeedsIt();
  const session = wireSession(formOf("session"), { told: finishSession });
  const putBack = await Promise.all([session, beginAgain(morning), beginAgain(skip)]);
  if (putBack.includes("typed")) show(sections[putBack.indexOf("typed")]?.id);
  await sayWhoseMorning(morning, zone, usual.days, words);
  await sayStopped();
}

void begin();
