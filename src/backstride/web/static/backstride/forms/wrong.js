// What is wrong with a form: all of it at the top, each with a way to its question; and beside the question.
// The page looks as participant/log/summary.html and wrong.html make it on the server.

import { sayCount } from "./say.js";

/** @typedef {import("./say.js").Words} Words */

const SUMMARY = "what-is-wrong";

/**
 * @param {HTMLFormElement} form @param {Record<string, string>} wrong @param {Words} words
 * @param {boolean} [leads] whether it leads to what is wrong; an emergency keeps the eye where it is
 */
export function showWrong(form, wrong, words, leads = true) {
  hideWrong(form);
  for (const [name, says] of Object.entries(wrong)) sayBeside(form, name, says);
  if (Object.keys(wrong).length) {
    const summary = summaryOf(idsOf(form), wrong, words);
    form.parentElement?.insertBefore(summary, form); // form.before is a question of the form
    if (leads) summary.focus();
  }
}

/** @param {HTMLFormElement} form */
export function hideWrong(form) {
  document.getElementById(SUMMARY)?.remove();
  for (const said of form.querySelectorAll("p.wrong")) said.remove();
  for (const field of form.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
  for (const field of form.querySelectorAll("[aria-describedby*='wrong-']")) describe(field, "");
}

/** @param {string} ids @param {Record<string, string>} wrong @param {Words} words */
function summaryOf(ids, wrong, words) {
  const note = Object.assign(document.createElement("div"), { id: SUMMARY, className: "note", tabIndex: -1 });
  note.setAttribute("role", "alert");
  const title = Object.assign(document.createElement("h2"), {
    textContent: sayCount(words, "wrong.title", Object.keys(wrong).length),
  });
  const list = document.createElement("ul");
  for (const [name, says] of Object.entries(wrong)) {
    const item = document.createElement("li");
    item.append(Object.assign(document.createElement("a"), { href: `#q-${ids}${name}`, textContent: says }));
    list.append(item);
  }
  note.append(title, list);
  return note;
}

/** What the ids of its questions begin with, where a page has two forms that ask the same.
 * @param {HTMLFormElement} form */
function idsOf(form) {
  return form.dataset["ids"] ?? "";
}

/** @param {HTMLFormElement} form @param {string} name @param {string} says */
function sayBeside(form, name, says) {
  const question = form.querySelector(`#q-${CSS.escape(idsOf(form) + name)}`);
  if (!question) return;
  const looks = { className: "wrong", id: `wrong-${idsOf(form)}${name}` };
  const beside = Object.assign(document.createElement("p"), { ...looks, textContent: says });
  const asks = fieldOf(question);
  if (asks instanceof HTMLDivElement) return; // it stands around several questions: the top says it
  if (asks instanceof HTMLFieldSetElement) lastBeforeAnswers(asks).after(beside);
  else asks.before(beside);
  if (asks.matches("input, textarea")) asks.setAttribute("aria-invalid", "true");
  describe(asks, beside.id);
  question.closest("details")?.setAttribute("open", "");
  question.closest(".opened")?.classList.add("open");
}

/** A question may stand around its own field. @param {Element} question */
function fieldOf(question) {
  return (question instanceof HTMLDivElement && question.querySelector(":scope > input")) || question;
}

/** The legend, or what helps with the question after it. @param {HTMLFieldSetElement} question */
function lastBeforeAnswers(question) {
  const legend = /** @type {Element} */ (question.querySelector("legend"));
  const next = legend.nextElementSibling;
  return next?.matches("[id^='help-'], [id^='short-']") ? next : legend;
}

/** The description that a question has by itself stays. @param {Element} question @param {string} by */
function describe(question, by) {
  const said = (question.getAttribute("aria-describedby") ?? "").split(" ");
  const own = said.filter((id) => id && !id.startsWith("wrong-"));
  const all = by ? [...own, by] : own;
  if (all.length) question.setAttribute("aria-describedby", all.join(" "));
  else question.removeAttribute("aria-describedby");
}
