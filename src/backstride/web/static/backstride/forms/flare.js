// A flare-up, without a network: the signs first; then how bad it is; then what helps.

import { emergenciesIn, showAdvice } from "./advice.js";
import { dataOf, theOne } from "./data.js";
import { tickedIn } from "./legs_and_signs.js";
import { beginAgain, entitle, formOf, leadTo, onSend } from "./page_forms.js";
import { say } from "./say.js";
import { tellOfSigns } from "./signs_first.js";
import { SCALE } from "./typed.js";
import { showWrong } from "./wrong.js";

const words = dataOf("words");
const advice = dataOf("advice");
const form = formOf("flare");
const [asksSigns, asksPain] = [theOne(form, "[data-signs]"), theOne(form, "[data-pain]")];
const kept = theOne(document, "[data-became]");

/** @param {string} pressed */
async function answer(pressed) {
  const signs = tickedIn(new FormData(form), advice.order);
  if (emergenciesIn(advice, signs).length) return await helpNow(signs);
  if (asksPain.hidden && !signs.length && pressed !== "none") {
    return showWrong(form, { now: say(words, "flare.signs.wrong") }, words);
  }
  const pain = String(new FormData(form).get("pain") ?? "");
  if (asksPain.hidden) return askForPain();
  if (!SCALE.includes(pain)) return showWrong(form, { pain: say(words, "flare.pain.wrong") }, words);
  return await tell(Number(pain), signs);
}

function askForPain() {
  showWrong(form, {}, words);
  asksSigns.hidden = true;
  asksPain.hidden = false;
  theOne(form, "#q-pain").focus();
}

/** An emergency is told as such; it is no flare-up. @param {string[]} signs */
async function helpNow(signs) {
  entitle(say(words, "advice.title"));
  showAdvice(theOne(document, "[data-advice]"), signs, advice, words);
  theOne(document, "[data-asks]").hidden = true;
  const says = { symptoms: signs };
  await tellOfSigns({ form, kind: "symptom_reported", says, signs, place: kept, words, advice });
}

/** @param {number} pain @param {string[]} signs */
async function tell(pain, signs) {
  const place = theOne(document, "[data-advice]");
  entitle(say(words, signs.length ? "advice.title" : "flare.answer"));
  if (signs.length) showAdvice(place, signs, advice, words);
  theOne(document, "[data-helps]").hidden = signs.length > 0; // a calf that may be a clot is not to keep moving
  theOne(document, "[data-after]").hidden = false;
  const says = { pain, symptoms: signs };
  const isTold = await tellOfSigns({ form, kind: "flared_up", says, signs, place: kept, words, advice });
  theOne(document, "[data-asks]").hidden = isTold;
  if (!signs.length) leadTo(kept);
}

onSend(form, answer);
void begin();

/** Whoever has pressed the button before, and was not answered for want of a network, need not press it again. */
async function begin() {
  if (!(await beginAgain(form, false))) return;
  const pain = new FormData(form).get("pain");
  if (pain !== null) askForPain();
  else theOne(form.parentElement ?? document, "[data-typed]").hidden = true;
  if (pain === null || hasEmergency()) await answer(form.dataset["pressed"] ?? "");
}

function hasEmergency() {
  return emergenciesIn(advice, tickedIn(new FormData(form), advice.order)).length > 0;
}
