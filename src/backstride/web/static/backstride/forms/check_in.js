// A check-in without a network: the one that is open on this day is asked, put off or left out, on this device.

import { freshId } from "../pocket/outbox.js";
import { now } from "../pocket/clock.js";
import { waiting } from "../pocket/by_hand.js";
import { read } from "../pocket/store.js";
import { standsOn, toldHere } from "./asked_now.js";
import { readCheckIn } from "./check_in_reading.js";
import { dataOf, theOne } from "./data.js";
import { lookAgain, sayWhyNot, showEmergency, tellEmergency } from "./emergency_first.js";
import { finish, finishWithSigns } from "./finish.js";
import { forgetHalfFilled } from "./half_filled.js";
import { localDay } from "./local_time.js";
import { beginAgain, field, formOf, leadTo, once, onSend, sayStopped } from "./page_forms.js";
import { dayInWords, say } from "./say.js";
import { anEntry, isKept, sayKept, tellThem, zone } from "./telling.js";
import { hideWrong } from "./wrong.js";

/** @typedef {import("./asked_now.js").Window} Window */

const KINDS = { answer: "checked_in", aside: "check_in_asked", name: "what" };
const PUT_ASIDE = ["later", "declined"];
const about = dataOf("check-in");
const { words } = about;
/** @type {Window[]} */
const windows = about.windows;
const form = formOf("check-in");
const [asks, nothing] = [theOne(document, "[data-form-here]"), theOne(document, "[data-nothing]")];
const today = () => localDay(zone(), now());

/** Ask what is open; where nothing is, say why. @param {boolean} isTyped whether a form was sent and did not arrive */
async function ask(isTyped) {
  form.querySelector("[type=date]")?.setAttribute("max", today());
  const open = windows.find(({ due, until }) => due <= today() && today() < until);
  const told = [...about.told, ...toldHere(await waiting(), zone(), KINDS)];
  const stands = open && standsOn(open, told, today());
  const waits = await waitsFor(open);
  if (isTyped || (stands === "asked" && waits === null)) return show(isTyped ? typedFor() : open);
  nothing.hidden = false;
  if (waits !== null) return line("[data-why]", waits);
  const next = windows.find(({ due }) => due > today());
  line("[data-why]", open && stands ? why(open, stands) : "");
  line("[data-next]", next ? say(words, "nothing.next", { day: dayInWords(words, next.due) }) : "");
  const anyway = theOne(nothing, "[data-anyway]");
  anyway.hidden = stands !== "later" && stands !== "declined";
  anyway.addEventListener("click", () => show(open));
}

/** Whoever is stopped, has paused or left is asked nothing; and a page knows one form only. What the page says of it;
 * null where nothing is in the way. @param {Window | undefined} open */
async function waitsFor(open) {
  const said = theOne(nothing, "[data-why]");
  if ("mode" in said.dataset) return said.textContent ?? "";
  if (await read("stopped")) return say(words, "nothing.waits.stopped");
  return open && open.name !== about.what ? say(words, "check_in.other") : null;
}

/** The time of asking that a form was opened for, which may be over by now. */
const typedFor = () => windows.find(({ due }) => due === field(form, "due").value);

/** @param {Window} open @param {string} stands */
function why({ until }, stands) {
  if (stands === "answered") return say(words, "check_in.told");
  if (stands === "declined") return say(words, "nothing.declined");
  const tomorrow = localDay(zone(), new Date(now().getTime() + 24 * 3_600_000));
  if (tomorrow >= until) return say(words, "nothing.later.last");
  return say(words, "nothing.later", { day: dayInWords(words, tomorrow) });
}

/** @param {string} place @param {string} says */
function line(place, says) {
  theOne(nothing, place).textContent = says;
}

/** @param {Window | undefined} window */
function show(window) {
  nothing.hidden = true;
  asks.hidden = false;
  if (!window) return;
  field(form, "due").value = window.due;
  theOne(asks, "[data-until]").textContent = say(words, "until", { last: dayInWords(words, lastOf(window)) });
}

/** @param {Window} window */
const lastOf = ({ until }) => new Date(Date.parse(`${until}T00:00:00Z`) - 24 * 3_600_000).toISOString().slice(0, 10);

/** The day that the answers belong to, where they belong to one. */
function timeOfAsking() {
  const due = field(form, "due").value;
  return due ? { what: about.what, due } : {};
}

async function send() {
  const emergencies = await showEmergency(form, words);
  const { order } = dataOf("advice");
  const found = readCheckIn(new FormData(form), { ...about, order, today: today() });
  if (!found.says) return await lookAgain(form, found.wrong, emergencies, words);
  hideWrong(form);
  const replaces = String(new FormData(form).get("replaces") ?? "");
  const more = { ...timeOfAsking(), ...(replaces ? { replaces } : {}) };
  const entry = anEntry(KINDS.answer, field(form, "entry").value, now(), { ...found.says, ...more });
  const told = await tellThem([entry]);
  if (!isKept(told)) return await sayWhyNot(form, told, emergencies, words);
  await forgetHalfFilled(form);
  finishWithSigns(told, entry, words);
}

/** Later, or not this time. @param {string} how */
async function putAside(how) {
  const entry = anEntry(KINDS.aside, freshId(), now(), { ...timeOfAsking(), how });
  const told = await tellThem([entry]);
  if (!isKept(told)) {
    sayKept(theOne(document, "[data-became]"), told, words);
    return leadTo(theOne(document, "[data-became]"));
  }
  await forgetHalfFilled(form);
  const window = typedFor();
  const isLast = how === "later" && window !== undefined && today() >= lastOf(window);
  finish(told, entry.id, words, [say(words, isLast ? "said.later.last" : `said.${how}.${about.what}`)]);
  theOne(document, "[data-follows]").hidden = true;
}

async function begin() {
  onSend(form, () => send());
  for (const button of document.querySelectorAll("[data-aside] button")) {
    button.addEventListener("click", (event) => {
      event.preventDefault();
      void once(form, () => putAside(/** @type {HTMLButtonElement} */ (button).value));
    });
  }
  const putBack = await beginAgain(form);
  await ask(putBack === "typed");
  await sayStopped();
  const did = form.dataset["did"] ?? "";
  if (PUT_ASIDE.includes(did)) return await putAside(did);
  if (putBack === "typed") await tellEmergency(form, words);
}

void begin();
