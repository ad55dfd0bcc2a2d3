// Measures without a network: those that wait on this day are asked, put off or left out, on this device. After a low
// mood, where to turn comes first.

import { freshId } from "../pocket/outbox.js";
import { now } from "../pocket/clock.js";
import { waiting } from "../pocket/by_hand.js";
import { read } from "../pocket/store.js";
import { standsOn, toldHere } from "./asked_now.js";
import { dataOf, theOne } from "./data.js";
import { finish } from "./finish.js";
import { forgetHalfFilled } from "./half_filled.js";
import { dayLater, localDay } from "./local_time.js";
import { readMeasure } from "./measure_reading.js";
import { beginAgain, field, leadTo, once, onSend, sayStopped } from "./page_forms.js";
import { dayInWords, say } from "./say.js";
import { anEntry, isKept, sayKept, tellThem, zone } from "./telling.js";
import { sayNotKept } from "./told_before.js";
import { hideWrong, showWrong } from "./wrong.js";

/**
 * @typedef {import("./asked_now.js").Window & {next: string | null}} Window `next`: the day of the next one
 * @typedef {import("./measure_reading.js").Measure} Measure
 */

const KINDS = { answer: "measured", aside: "measure_asked", name: "measure" };
const about = dataOf("asked");
const { words, putOff } = about;
const sections = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("section[data-at]")]);
const nothing = theOne(document, "[data-nothing]");
const became = theOne(document, "[data-became]");
const today = () => localDay(zone(), now());

/** @param {HTMLElement} section */
const formIn = (section) => /** @type {HTMLFormElement} */ (theOne(section, "form"));

/** The times of asking that wait for an answer. @returns {Promise<Window[]>} */
async function open() {
  const told = [...about.told, ...toldHere(await waiting(), zone(), KINDS, putOff)];
  const windows = /** @type {Window[]} */ (about.windows);
  return windows.filter((each) => standsOn(each, told, today()) === "asked");
}

/** One of them where it was opened by its own address or chosen; else those that wait. @param {Window[]} waits
 * @param {string} [typed] the one that was sent, and did not arrive */
function show(waits, typed) {
  const wanted = sections.find(({ id, dataset }) => id === typed || `#${id}` === location.hash || dataset["at"] === location.pathname);
  for (const section of sections) section.hidden = section !== wanted;
  for (const link of document.querySelectorAll("[data-which] li")) {
    link.toggleAttribute("hidden", !waits.some(({ name }) => link.querySelector("a")?.hash === `#${name}`));
  }
  theOne(document, "[data-which]").hidden = wanted !== undefined || !waits.length;
  nothing.hidden = wanted !== undefined || waits.length > 0;
  theOne(nothing, "[data-why]").textContent ||= say(words, "measures.none");
}

/** Where another page was opened, this one stands in for it, and says so. */
function sayWhatNeedsIt() {
  const own = ["/measures/", "/pocket/measures/", ...sections.map(({ dataset }) => dataset["at"])];
  theOne(document, "[data-needs-it]").hidden = own.includes(location.pathname);
}

/** What its page is about: the day that it is asked for, and until when. @param {HTMLElement} section
 * @param {Window | undefined} window */
function sayUntil(section, window) {
  if (!window) return;
  field(formIn(section), "due").value ||= window.due;
  const last = dayInWords(words, dayLater(window.until, -1));
  theOne(section, "[data-until]").textContent = say(words, "due.until", { last });
  const aside = theOne(section, "[data-aside]");
  aside.hidden = false;
  for (const button of aside.querySelectorAll("button")) {
    button.addEventListener("click", () => void once(formIn(section), () => putAside(section, window, button.value)));
  }
}

/** @param {HTMLElement} section */
async function send(section) {
  const form = formIn(section);
  /** @type {Measure} */
  const measure = JSON.parse(theOne(form, "script").textContent ?? "");
  const { items, wrong, isLow } = readMeasure(new FormData(form), measure, words);
  showWrong(form, wrong, words);
  if (Object.keys(wrong).length) return;
  hideWrong(form);
  const due = field(form, "due").value;
  const says = { measure: measure.id, version: measure.version, ...(due ? { due } : {}), items };
  const entry = anEntry(KINDS.answer, field(form, "entry").value, now(), says);
  if (isLow) turn(section);
  const told = await tellThem([entry]);
  if (!isKept(told)) {
    await sayNotKept(form, became, told, words);
    return isLow ? undefined : leadTo(became);
  }
  await forgetHalfFilled(form);
  theOne(document, "[data-follows]").setAttribute("href", form.dataset["followsAt"] ?? "");
  finish(told, entry.id, words);
  if (isLow) leadTo(theOne(document, "[data-turn-first]"));
}

/** Before it is stored or sent. @param {HTMLElement} section */
function turn(section) {
  const low = section.querySelector("template");
  const place = theOne(document, "[data-turn-first]");
  if (!(low instanceof HTMLTemplateElement)) return;
  place.replaceChildren(low.content.cloneNode(true));
  section.querySelector("section.turn")?.remove();
  leadTo(place);
}

/** @param {HTMLElement} section @param {Window} window @param {string} how */
async function putAside(section, { name, due, next }, how) {
  const entry = anEntry(KINDS.aside, freshId(), now(), { measure: name, due, how });
  const told = await tellThem([entry]);
  if (!isKept(told)) {
    sayKept(became, told, words);
    return leadTo(became);
  }
  await forgetHalfFilled(formIn(section));
  finish(told, entry.id, words, [saidOf(how, next)]);
  theOne(document, "[data-follows]").hidden = true;
}

/** When it is asked again. @param {string} how @param {string | null} next */
function saidOf(how, next) {
  if (how === "declined") return say(words, next ? "aside.declined.said" : "aside.declined.last");
  const back = dayLater(today(), putOff);
  return next && back >= next ? say(words, "aside.later.next") : say(words, "aside.later.said", { day: dayInWords(words, back) });
}

/** Whoever is stopped, has paused or left is asked nothing. */
async function isAskedNothing() {
  const why = theOne(nothing, "[data-why]");
  if (await read("stopped")) why.textContent = say(words, "nothing.waits.stopped");
  return "mode" in why.dataset || Boolean(why.textContent);
}

async function begin() {
  for (const section of sections) onSend(formIn(section), () => send(section));
  sayWhatNeedsIt();
  await sayStopped();
  if (await isAskedNothing()) nothing.hidden = false;
  else await ask();
}

async function ask() {
  const putBack = await Promise.all(sections.map((section) => beginAgain(formIn(section))));
  const waits = await open();
  for (const section of sections) sayUntil(section, waits.find(({ name }) => name === section.id));
  show(waits, sections[putBack.indexOf("typed")]?.id);
  addEventListener("hashchange", () => show(waits));
}

void begin();
