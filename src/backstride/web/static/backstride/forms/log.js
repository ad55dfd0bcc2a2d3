// The page of the log without a network: a session, the morning after, a flare-up's, or not today; one at a time.

import { now } from "../pocket/clock.js";
import { dataOf, theOne } from "./data.js";
import { finish, finishWithSigns } from "./finish.js";
import { sayWhetherAFlare } from "./flare_mornings.js";
import { forgetHalfFilled } from "./half_filled.js";
import { beginAgain, field, formOf, leadTo, onSend, sayStopped } from "./page_forms.js";
import { duration, say } from "./say.js";
import { askedHere, wireSession } from "./session.js";
import { readMorning, readSkip } from "./small_forms.js";
import { anEntry, isKept, tellThem } from "./telling.js";
import { sayNotKept } from "./told_before.js";
import { momentMeant } from "./which_day.js";
import { askWhoseMorning, sayWhoseMorning } from "./whose_morning.js";
import { hideWrong, showWrong } from "./wrong.js";

/**
 * @typedef {import("../pocket/outbox.js").Told} Told
 * @typedef {import("./session.js").Said} Said
 * @typedef {import("./small_forms.js").Read} Read
 */

const sections = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("section[data-at]")]);
const { words, zone } = askedHere();

/** Show one of them. @param {string | undefined} id */
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
  const bySkip = new URLSearchParams(location.search).has("skip") && sections.find(({ id }) => id === "not-today");
  const byAddress = sections.find(({ dataset }) => dataset["at"] === location.pathname);
  return (byHash ?? (bySkip || byAddress) ?? sections[0])?.id;
}

/** @param {Told} told @param {Said} said */
function finishSession(told, { entry, minutesAsAsked }) {
  const minutes = { asked_s: duration(Number(entry["minutes"]) * 60) };
  finishWithSigns(told, entry, words, minutesAsAsked ? [say(words, "kept.minutes", minutes)] : []);
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
      return finish(told, entry.id, words);
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
  const [morning, flare, skip] = [formOf("morning"), formOf("flare-morning"), formOf("skip")];
  wire("morning_after", morning, (fields) => {
    const read = readMorning(fields, words, usual.askFrom, usual.usual);
    return askWhoseMorning(read, morning, zone, usual.days, words);
  });
  wire("morning_after", flare, (fields) => readMorning(fields, words, usual.askFrom, usual.usual));
  wire("session_skipped", skip, (fields) => readSkip(fields, words));
  show(wanted());
  addEventListener("hashchange", () => show(wanted()));
  sayWhatNeedsIt();
  const session = wireSession(formOf("session"), { told: finishSession });
  const putBack = await Promise.all([session, beginAgain(morning), beginAgain(flare), beginAgain(skip)]);
  if (putBack.includes("typed")) show(sections[putBack.indexOf("typed")]?.id);
  await sayWhoseMorning(morning, zone, usual.days, words);
  const isFlare = await sayWhetherAFlare(flare, zone, dataOf("about-flare"), words, putBack[2] === "typed");
  theOne(document, "[data-which] a[href='#flare-morning']").hidden = !isFlare && wanted() !== "flare-morning";
  await sayStopped();
}

void begin();
