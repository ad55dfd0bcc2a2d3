// A lesson was read where there is no network: it is told on this device first.

import { freshId } from "../pocket/outbox.js";
import { now } from "../pocket/clock.js";
import { dataOf, theOne } from "./data.js";
import { begin, field, formOf, leadTo, onSend } from "./page_forms.js";
import { anEntry, isKept, sayKept, tellThem } from "./telling.js";

const words = dataOf("words");
const became = theOne(document, "[data-became]");

/** @param {HTMLFormElement} form */
async function tellRead(form) {
  const says = { lesson: form.dataset["lesson"] };
  const told = await tellThem([anEntry("lesson_read", field(form, "entry").value, now(), says)]);
  sayKept(became, told, words);
  leadTo(became);
  if (isKept(told)) form.hidden = true;
  else if (told) field(form, "entry").value = freshId();
}

if (document.querySelector("form[data-form='lesson']")) {
  const form = formOf("lesson");
  begin(form);
  onSend(form, () => tellRead(form));
}
