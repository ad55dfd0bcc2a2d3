// Something worries me, without a network: the advice comes first, from this page; then it is told.

import { now } from "../pocket/clock.js";
import { freshId } from "../pocket/outbox.js";
import { emergenciesIn, showAdvice } from "./advice.js";
import { dataOf, theOne } from "./data.js";
import { forgetHalfFilled } from "./half_filled.js";
import { tickedIn } from "./legs_and_signs.js";
import { beginAgain, entitle, field, formOf, leadTo, onSend } from "./page_forms.js";
import { readNote } from "./small_forms.js";
import { anEntry, isKept, isSomebody, sayKept, tellThem } from "./telling.js";
import { tellOfSigns } from "./signs_first.js";
import { showWrong } from "./wrong.js";
import { say } from "./say.js";

const words = dataOf("words");
const advice = dataOf("advice");
const asks = theOne(document, "[data-asks]");
const kept = theOne(document, "[data-became]");

/** @param {HTMLFormElement} form @param {string} pressed */
async function answer(form, pressed) {
  const signs = tickedIn(new FormData(form), advice.order);
  if (signs.length) return await advise(form, signs);
  if (pressed !== "none") return showWrong(form, { now: say(words, "signs.wrong") }, words);
  asks.hidden = true;
  leadTo(theOne(document, "[data-something-else]"));
}

/** @param {HTMLFormElement} form @param {string[]} signs */
async function advise(form, signs) {
  const isEmergency = emergenciesIn(advice, signs).length > 0;
  entitle(say(words, "advice.title"));
  showAdvice(theOne(document, "[data-advice]"), signs, advice, words);
  asks.hidden = true;
  theOne(document, "[data-after]").hidden = false;
  theOne(document, "[data-worse]").hidden = isEmergency; // the way to an emergency stands above already
  const says = { symptoms: signs };
  const isTold = await tellOfSigns({ form, kind: "symptom_reported", says, signs, place: kept, words, advice });
  asks.hidden = isTold || isEmergency;
}

/** A note changes nothing in the plan; where it cannot be kept, it stays in its form. @param {HTMLFormElement} form */
async function note(form) {
  const { says, wrong } = readNote(new FormData(form), words, Number(form.dataset["longest"]));
  showWrong(form, wrong, words);
  if (!says) return;
  const told = await tellThem([anEntry("noted", field(form, "entry").value, now(), says)]);
  sayKept(kept, told, words);
  leadTo(kept);
  if (isKept(told)) {
    await forgetHalfFilled(form);
    form.hidden = true;
  } else if (told) field(form, "entry").value = freshId();
}

/** Whoever has pressed the button before, and was not answered for want of a network, need not press it again.
 * @param {HTMLFormElement} form */
async function answerWhatWasSent(form) {
  theOne(asks, "[data-typed]").hidden = true;
  await answer(form, form.dataset["pressed"] ?? "");
}

async function begin() {
  const form = formOf("worried");
  onSend(form, (pressed) => answer(form, pressed));
  if (await beginAgain(form, false)) await answerWhatWasSent(form);
  if (!isSomebody() || !document.querySelector("[data-form=note]")) return;
  const noted = formOf("note");
  onSend(noted, () => note(noted));
  if (await beginAgain(noted)) leadTo(theOne(document, "[data-something-else]"));
}

void begin();
