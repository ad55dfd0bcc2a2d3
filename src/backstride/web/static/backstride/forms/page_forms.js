// What the forms of the pocket's pages share: an id of their own, what was typed before, one telling at a time.

import { isoIn, now } from "../pocket/clock.js";
import { freshId } from "../pocket/outbox.js";
import { read } from "../pocket/store.js";
import { theOne } from "./data.js";
import { fillIn } from "./fill_in.js";
import { fillFromBefore, forgetHalfFilled, keep, keepHalfFilled } from "./half_filled.js";
import { zone } from "./telling.js";
import { forgetTyped, typedBefore } from "./typed_before.js";

/** @param {HTMLFormElement} form @param {string} name @returns {HTMLInputElement} */
export function field(form, name) {
  return /** @type {HTMLInputElement} */ (theOne(form, `[name=${name}]`));
}

/** The form of that name. @param {string} name @returns {HTMLFormElement} */
export function formOf(name) {
  return /** @type {HTMLFormElement} */ (theOne(document, `form[data-form='${name}']`));
}

/** A fresh form: an id for its entry, and when it was opened. @param {HTMLFormElement} form */
export function begin(form) {
  field(form, "entry").value = freshId();
  const opened = form.querySelector("[name=opened]");
  if (opened instanceof HTMLInputElement) opened.value = isoIn(zone(), now());
}

/**
 * Begin it, and put back what was typed before the network was gone or the tab was closed.
 * @param {HTMLFormElement} form
 * @param {boolean} [comesBack] whether it comes back half filled; ticks of an hour ago are no answer about now
 * @returns {Promise<"typed" | "half" | "">} what was put back
 */
export async function beginAgain(form, comesBack = true) {
  begin(form);
  if (comesBack) keepHalfFilled(form); // first of all: somebody may be quicker than the rest
  const isTyped = await takeUpTyped(form);
  const putBack = isTyped ? "typed" : comesBack && (await fillFromBefore(form)) ? "half" : "";
  if (putBack) sayPutBack(putBack, form);
  return putBack;
}

/** The same for a form that no other page sends. @param {HTMLFormElement} form @returns {Promise<"half" | "">} */
export async function beginHalfFilled(form) {
  begin(form);
  keepHalfFilled(form);
  if (!(await fillFromBefore(form))) return "";
  sayPutBack("half", form);
  return "half";
}

/** A form that could not be sent: first it is kept as half filled, then it is no longer put by.
 * @param {HTMLFormElement} form */
async function takeUpTyped(form) {
  const typed = await typedBefore((path) => path === new URL(form.action).pathname);
  if (!typed) return false;
  fillIn(form, typed.fields);
  form.dataset["pressed"] = typed.fields.some(([name]) => name === "none") ? "none" : "";
  form.dataset["did"] = typed.fields.find(([name]) => name === "do")?.[1] ?? "";
  await keep(form);
  await forgetTyped();
  return true;
}

/** Say what was put back, and let somebody begin anew.
 * @param {"typed" | "half"} putBack @param {HTMLFormElement} form */
function sayPutBack(putBack, form) {
  const around = form.closest("section, main") ?? document;
  theOne(around, `[data-${putBack}]`).hidden = false;
  around.querySelector("[data-anew]")?.addEventListener("click", () => {
    void forgetHalfFilled(form).then(() => location.reload());
  });
}

/** A double click is one telling. @param {HTMLFormElement} form @param {() => Promise<void>} work */
export async function once(form, work) {
  if (form.dataset["busy"]) return;
  form.dataset["busy"] = "yes";
  try {
    await work();
  } finally {
    delete form.dataset["busy"];
  }
}

/**
 * What happens when the form is sent: on this device, not to the server.
 * @param {HTMLFormElement} form @param {(pressed: string) => Promise<void>} work `pressed`: the name of the button
 */
export function onSend(form, work) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const pressed = event.submitter instanceof HTMLButtonElement ? event.submitter.name : "";
    void once(form, () => work(pressed));
  });
}

/** Where a sign was told on this device, the page says so until the server says otherwise. */
export async function sayStopped() {
  const section = document.querySelector("[data-stopped]");
  if (section instanceof HTMLElement) section.hidden = !(await read("stopped"));
}

/** The page is about something else now. @param {string} title */
export function entitle(title) {
  theOne(document, "h1").textContent = title;
}

/** Show it, and lead to it. @param {HTMLElement} place */
export function leadTo(place) {
  place.hidden = false;
  place.tabIndex = -1;
  place.scrollIntoView({ block: "start" });
  place.focus({ preventScroll: true });
}
